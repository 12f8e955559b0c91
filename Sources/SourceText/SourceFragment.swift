// A text that was taken out of a file (unescaped, unfolded, unindented), with the way back.

/// A piece of text with a map from its byte offsets back to the file it came from.
///
/// The text of a quoted or folded YAML scalar differs from the bytes in the file; the segments say
/// where each part of it stands, so that a diagnostic inside an expression underlines the file.
package struct SourceFragment: Sendable {
  /// A run of the fragment's bytes and the file bytes that produced it.
  package struct Segment: Hashable, Sendable {
    /// Offset of the run in the fragment.
    package let contentStart: Int
    /// Number of bytes of the run in the fragment.
    package let contentCount: Int
    /// Offset in the file of the bytes that produced the run.
    package let fileStart: Int
    /// Number of file bytes; equal to `contentCount` where the bytes were copied.
    package let fileCount: Int
    /// Whether the run is a byte-for-byte copy, so that offsets inside it map exactly.
    package let isVerbatim: Bool

    package init(contentStart: Int, contentCount: Int, fileStart: Int, fileCount: Int, isVerbatim: Bool) {
      self.contentStart = contentStart
      self.contentCount = contentCount
      self.fileStart = fileStart
      self.fileCount = fileCount
      self.isVerbatim = isVerbatim
    }
  }

  package let file: SourceFile
  /// The whole place in the file, used where the map has no finer answer.
  package let span: Span
  package let bytes: [UInt8]
  /// Ascending by `contentStart`, without gaps; empty if only `span` is known.
  package let segments: [Segment]

  package init(file: SourceFile, span: Span, bytes: [UInt8], segments: [Segment]) {
    self.file = file
    self.span = span
    self.bytes = bytes
    self.segments = segments
  }

  /// A fragment that is a whole file.
  package init(file: SourceFile) {
    self.init(
      file: file, span: file.span, bytes: file.bytes,
      segments: [
        Segment(
          contentStart: 0, contentCount: file.bytes.count, fileStart: 0, fileCount: file.bytes.count,
          isVerbatim: true)
      ])
  }

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Where a span of the fragment stands in the file.
  package func place(_ content: Span) -> Place {
    guard let first = segment(holding: content.start), let last = segment(holding: max(content.start, content.end - 1))
    else { return Place(file: file, span: content.isEmpty && content.start >= bytes.count ? endSpan : span) }
    let start = first.isVerbatim ? first.fileStart + (content.start - first.contentStart) : first.fileStart
    if content.isEmpty { return Place(file: file, span: Span(start, start)) }
    let end =
      last.isVerbatim ? last.fileStart + (content.end - last.contentStart) : last.fileStart + last.fileCount
    return Place(file: file, span: Span(start, end))
  }

  private var endSpan: Span {
    guard let last = segments.last else { return span }
    return Span(last.fileStart + last.fileCount, last.fileStart + last.fileCount)
  }

  private func segment(holding offset: Int) -> Segment? {
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      let candidate = segments[middle]
      if offset < candidate.contentStart {
        high = middle
      } else if offset >= candidate.contentStart + candidate.contentCount {
        low = middle + 1
      } else {
        return candidate
      }
    }
    return nil
  }
}

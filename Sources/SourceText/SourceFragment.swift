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

    /// A run from its two ends of the map.
    package init(contentStart: Int, contentCount: Int, fileStart: Int, fileCount: Int, isVerbatim: Bool) {
      self.contentStart = contentStart
      self.contentCount = contentCount
      self.fileStart = fileStart
      self.fileCount = fileCount
      self.isVerbatim = isVerbatim
    }
  }

  /// The file that the text was taken from.
  package let file: SourceFile
  /// The whole place in the file, used where the map has no finer answer.
  package let span: Span
  /// The text in UTF-8, as it is after unescaping.
  package let bytes: [UInt8]
  /// Ascending by `contentStart`, without gaps, runs without content allowed; empty if only `span` is known.
  package let segments: [Segment]

  /// A fragment with its map; an empty `segments` says that only `span` is known.
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

  /// The content; bytes that are not UTF-8 appear as U+FFFD.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Where a span of the fragment stands in the file.
  ///
  /// Offsets outside the fragment are clamped. Later offsets never stand earlier. An empty span stands
  /// before the byte at its offset, at the end of the content behind the last byte. Where the map has no
  /// answer, the place is the whole `span`.
  package func place(_ content: Span) -> Place {
    let start = min(max(content.start, 0), bytes.count)
    let end = min(max(content.end, start), bytes.count)
    return Place(file: file, span: fileSpan(from: start, to: end) ?? span)
  }

  private func fileSpan(from start: Int, to end: Int) -> Span? {
    if start == bytes.count { return endOffset.map { Span($0, $0) } }
    guard let first = segment(holding: start) else { return nil }
    let fileStart = first.isVerbatim ? first.fileStart + (start - first.contentStart) : first.fileStart
    if start == end { return Span(fileStart, fileStart) }
    guard let last = segment(holding: end - 1) else { return nil }
    let fileEnd =
      last.isVerbatim ? last.fileStart + (end - last.contentStart) : last.fileStart + last.fileCount
    return Span(fileStart, fileEnd)
  }

  /// Behind the bytes of the last run that has content; runs without content, such as an escaped line
  /// break, may follow it.
  private var endOffset: Int? {
    if let last = segments.last(where: { $0.contentCount > 0 }) { return last.fileStart + last.fileCount }
    return segments.first?.fileStart
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

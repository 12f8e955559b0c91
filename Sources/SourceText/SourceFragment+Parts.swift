// A fragment and a span of it in, the fragment of that part out.

extension SourceFragment {
  /// A part of the fragment with its own map into the file; the span is clamped to the fragment.
  package func part(_ span: Span) -> SourceFragment {
    let start = min(max(span.start, 0), bytes.count)
    let end = min(max(span.end, start), bytes.count)
    let parts = segments.compactMap { segment -> Segment? in
      let first = max(segment.contentStart, start)
      let last = min(segment.contentStart + segment.contentCount, end)
      guard first < last else { return nil }
      return Segment(
        contentStart: first - start, contentCount: last - first,
        fileStart: segment.isVerbatim ? segment.fileStart + first - segment.contentStart : segment.fileStart,
        fileCount: segment.isVerbatim ? last - first : segment.fileCount, isVerbatim: segment.isVerbatim)
    }
    return SourceFragment(
      file: file, span: place(Span(start, end)).span, bytes: Array(bytes[start..<end]), segments: parts)
  }
}

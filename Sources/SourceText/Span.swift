// Byte ranges, and byte ranges in a file.

/// A half-open range of byte offsets.
package struct Span: Hashable, Sendable {
  package var start: Int
  package var end: Int

  package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  package var isEmpty: Bool { start == end }
  package var count: Int { end - start }

  /// The smallest span that holds both.
  package func union(_ other: Span) -> Span {
    Span(min(start, other.start), max(end, other.end))
  }

  package func shifted(by offset: Int) -> Span { Span(start + offset, end + offset) }
}

/// A span in a file: where a value, a rule or a mistake stands.
package struct Place: Sendable {
  package let file: SourceFile
  package let span: Span

  package init(file: SourceFile, span: Span) {
    self.file = file
    self.span = span
  }

  /// `name:line:column` of the first byte.
  package var description: String {
    let position = file.position(at: span.start)
    return "\(file.name):\(position.line):\(position.column)"
  }

  /// The text that an underline would cover.
  package var text: String { file.text(span) }
}

// Byte ranges, and byte ranges in a file.

/// A half-open range of byte offsets.
package struct Span: Hashable, Sendable {
  /// Offset of the first byte.
  package var start: Int
  /// Offset behind the last byte.
  package var end: Int

  /// A span; an `end` before `start` gives an empty one.
  package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// Whether it holds no byte.
  package var isEmpty: Bool { start == end }
  /// Number of bytes.
  package var count: Int { end - start }

  /// The smallest span that holds both.
  package func union(_ other: Span) -> Span {
    Span(min(start, other.start), max(end, other.end))
  }

  /// The same number of bytes, `offset` bytes later.
  package func shifted(by offset: Int) -> Span { Span(start + offset, end + offset) }
}

/// A span in a file: where a value, a rule or a mistake stands.
package struct Place: Sendable {
  /// The file.
  package let file: SourceFile
  /// The bytes in that file.
  package let span: Span

  /// A span in a file.
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

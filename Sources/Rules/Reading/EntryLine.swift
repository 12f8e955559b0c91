// A line of a YAML file enters; where its key ends and its value begins leaves.

internal import SourceText

/// A line of the form `- key: value`, `key: value` or `- value`, found without a YAML parser.
///
/// Used where the parser has failed, and to show how an entry would be written correctly.
struct EntryLine {
  /// The first byte after the indentation.
  let contentStart: Int
  /// The key without its colon; nil for a list item without a key.
  let key: Span?
  /// The first byte of the value, or where the line's text ends if it has none.
  let valueStart: Int
  /// The column, in bytes from the line's start, below which following lines no longer belong to the value.
  let column: Int

  /// The entry on the line that holds `offset`; nil if the line is none.
  init?(at offset: Int, in file: SourceFile) {
    let bytes = file.bytes
    let line = file.lineSpan(file.lineIndex(at: offset))
    contentStart = bytes.afterBlanks(line.start, to: line.end)
    var start = contentStart
    var dash: Int?
    while start + 1 < line.end, bytes[start] == 0x2D, bytes[start + 1].isBlank {
      dash = start
      start = bytes.afterBlanks(start + 1, to: line.end)
    }
    if let colon = Self.colon(bytes, from: start, to: line.end) {
      key = Span(start, colon)
      valueStart = bytes.afterBlanks(colon + 1, to: line.end)
      column = start - line.start
    } else if let dash {
      key = nil
      valueStart = start
      column = dash - line.start
    } else {
      return nil
    }
  }

  /// The colon that ends a key: followed by a blank or the end of the line, not inside quotes or a comment.
  private static func colon(_ bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    // A comment, a list or a mapping in brackets does not begin with a key.
    guard start < end, ![0x23, 0x5B, 0x7B].contains(bytes[start]) else { return nil }
    var index = start
    if bytes[start] == 0x22 || bytes[start] == 0x27 {
      guard let close = bytes.closingQuote(from: start, to: end) else { return nil }
      index = bytes.afterBlanks(close + 1, to: end)
      let isKey = index < end && bytes[index] == 0x3A
      return isKey ? index : nil
    }
    while index < end {
      if bytes[index] == 0x3A, index + 1 == end || bytes[index + 1].isBlank { return index }
      if bytes[index] == 0x23, index > start, bytes[index - 1].isBlank { return nil }
      index += 1
    }
    return nil
  }
}

extension [UInt8] {
  /// The quote that closes the one at `start`, with `''` and backslashes read as YAML does; nil without one.
  func closingQuote(from start: Int, to end: Int) -> Int? {
    guard start < end else { return nil }
    let quote = self[start]
    var index = start + 1
    while index < end {
      if self[index] == 0x5C, quote == 0x22 {
        index += 2
      } else if self[index] != quote {
        index += 1
      } else if quote == 0x27, index + 1 < end, self[index + 1] == quote {
        index += 2
      } else {
        return index
      }
    }
    return nil
  }

  /// The bracket that closes the one at `start`, with quoted texts skipped; nil without one.
  func closingBracket(from start: Int, to end: Int) -> Int? {
    var depth = 0
    var index = start
    while index < end {
      switch self[index] {
      case 0x5B, 0x7B: depth += 1
      case 0x5D, 0x7D:
        depth -= 1
        if depth == 0 { return index }
      case 0x22, 0x27: index = closingQuote(from: index, to: end) ?? index
      default: break
      }
      index += 1
    }
    return nil
  }
}

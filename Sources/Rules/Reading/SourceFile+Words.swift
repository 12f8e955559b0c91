// Offsets into a file enter; the words, comments and lines around them leave.

internal import SourceText

extension SourceFile {
  /// From an offset to the next blank or line break; one character where the word would be empty.
  func wordSpan(at offset: Int) -> Span {
    let start = min(max(offset, 0), bytes.count)
    var end = start
    while end < bytes.count, !bytes[end].isBlank, !bytes[end].isLineBreak { end += 1 }
    return end > start ? Span(start, end) : characterSpan(at: start)
  }

  /// The character at an offset; empty at line breaks and the end of the file.
  func characterSpan(at offset: Int) -> Span {
    let start = min(max(offset, 0), bytes.count)
    guard start < bytes.count, !bytes[start].isLineBreak else { return Span(start, start) }
    return Span(start, start + (UTF8Character(bytes, at: start)?.count ?? 1))
  }

  /// From an offset to the last character of its line that is neither blank nor part of a comment.
  func restOfLine(from offset: Int) -> Span {
    let start = min(max(offset, 0), bytes.count)
    return Span(start, contentEnd(from: start))
  }

  /// The comment that follows an offset on its line, separated by nothing but blanks, without the line break.
  func comment(after offset: Int) -> Span? {
    let index = bytes.afterBlanks(offset, to: bytes.count)
    guard index < bytes.count, bytes[index] == 0x23, index > offset else { return nil }
    return Span(index, bytes.lineEnd(from: index, to: bytes.count))
  }

  /// Where the text of a line ends: before a ` #` outside quotation marks and before trailing blanks.
  func contentEnd(from start: Int) -> Int {
    let lineEnd = bytes.lineEnd(from: start, to: bytes.count)
    var end = start
    var quote: UInt8?
    var index = start
    while index < lineEnd {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x22 {
        quote = byte
      } else if byte == 0x23, index > start, bytes[index - 1].isBlank {
        break
      }
      index += 1
      if !byte.isBlank { end = index }
    }
    return end
  }
}

// Line tables and positions, also against a walk over the bytes.

import SourceText
import TestSupport
import Testing

@Suite("Source files")
struct SourceFileTests {
  @Test(
    "line breaks as in editors",
    arguments: [
      ("", [0]),
      ("a", [0]),
      ("a\n", [0, 2]),
      ("a\r\nb", [0, 3]),
      ("a\rb", [0, 2]),
      ("\r\r\n\n", [0, 1, 3, 4]),
      ("a\u{85}b\u{2028}c\u{2029}d", [0]),
    ])
  func lines(text: String, starts: [Int]) {
    #expect(SourceFile(name: "t", text: text).lineStarts == starts)
  }

  @Test("a line's span excludes its break; lines that do not exist are empty")
  func lineSpans() {
    let file = SourceFile(name: "t", text: "ab\r\n\rc\n")
    #expect((0..<4).map(file.lineSpan) == [Span(0, 2), Span(4, 4), Span(5, 6), Span(7, 7)])
    #expect(file.lineSpan(4) == Span(7, 7))
    #expect(file.lineSpan(-1) == Span(7, 7))
  }

  @Test(
    "columns count scalars and not the byte order mark",
    arguments: [
      (0, Position(line: 1, column: 1)),
      (3, Position(line: 1, column: 1)),
      (4, Position(line: 1, column: 2)),
      (7, Position(line: 1, column: 3)),
      (8, Position(line: 2, column: 1)),
      (12, Position(line: 2, column: 2)),
      (-5, Position(line: 1, column: 1)),
      (99, Position(line: 2, column: 2)),
    ])
  func positions(offset: Int, expected: Position) {
    let file = SourceFile(name: "t", text: "\u{FEFF}a面\n😀")
    #expect(file.position(at: offset) == expected)
  }

  @Test("positions agree with a walk over the text", arguments: 0..<40)
  func positionsAgree(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let count = seed == 0 ? 4000 : 60
    let bytes = randomBytes(&generator, count: count)
    let file = SourceFile(name: "t", bytes: bytes)
    var line = 1
    var column = 1
    for offset in 0...bytes.count {
      #expect(file.position(at: offset) == Position(line: line, column: column), "offset \(offset)")
      guard offset < bytes.count else { break }
      let byte = bytes[offset]
      let isInMark = offset < 3 && bytes.starts(with: [0xEF, 0xBB, 0xBF])
      if byte == 0x0A || (byte == 0x0D && (offset + 1 == bytes.count || bytes[offset + 1] != 0x0A)) {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80, !isInMark {
        column += 1
      }
    }
  }

  @Test("a very long line is measured through its checkpoints", arguments: [0, 1023, 1024, 1025, 5000])
  func longLine(count: Int) {
    let file = SourceFile(name: "t", text: "x\n" + String(repeating: "面", count: count))
    #expect(file.position(at: 2 + 3 * count) == Position(line: 2, column: count + 1))
  }

  @Test("text of spans outside the file and of broken bytes")
  func text() {
    let file = SourceFile(name: "t", bytes: [0x61, 0xFF, 0x62])
    #expect(file.text(Span(-3, 99)) == "a\u{FFFD}b")
    #expect(file.text(Span(7, 9)) == "")
    #expect(file.text(file.span) == "a\u{FFFD}b")
  }

  @Test("a place describes itself by name, line and column of its first byte")
  func place() {
    let file = SourceFile(name: "规则/a.yaml", text: "x\n面积: 1\n")
    let place = Place(file: file, span: Span(8, 9))
    #expect(place.description == "规则/a.yaml:2:3")
    #expect(place.text == ":")
  }

  @Test("spans")
  func spans() {
    #expect(Span(5, 2) == Span(5, 5))
    #expect(Span(5, 2).isEmpty)
    #expect(Span(1, 3).union(Span(7, 8)) == Span(1, 8))
    #expect(Span(1, 3).shifted(by: 4) == Span(5, 7))
    #expect(Span(1, 3).count == 2)
  }
}

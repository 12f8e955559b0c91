// Laws of the shown source line, over random lines: aligned, harmless, never cut in two.

import SourceText
import TestSupport
import Testing

@Suite("Source lines in diagnostics")
struct SourceExcerptTests {
  private struct Shown {
    let line: String
    let underlineStart: Int
    let underlineCount: Int
  }

  /// Reads the source line and the underline back from the rendered text.
  private func shown(_ file: SourceFile, _ span: Span) throws -> Shown {
    let diagnostic = Diagnostic(
      DiagnosticCode("E999", zh: "x", en: "x"), place: Place(file: file, span: span),
      message: LocalizedText("m"))
    let text = DiagnosticRenderer(language: .zh, colour: false).render([diagnostic])
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || isHarmless($0) }, "\(difference("", text))")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    try #require(lines.count == 4 && lines[3].isEmpty, "\(difference("", text))")
    let gutter = "      | "
    try #require(lines[2].hasPrefix(gutter))
    let underline = lines[2].dropFirst(gutter.count)
    let start = underline.prefix { $0 == " " }.count
    let count = underline.dropFirst(start).prefix { $0 == "^" }.count
    return Shown(
      line: String(decoding: Array(lines[1].utf8).dropFirst(gutter.utf8.count), as: UTF8.self),
      underlineStart: start, underlineCount: count)
  }

  private func columns(of characters: some Sequence<Character>, from column: Int) -> Int {
    var end = column
    for character in characters {
      end += character == "\t" ? 4 - end % 4 : DisplayWidth.of(TerminalText.safe(String(character)))
    }
    return end - column
  }

  @Test("random lines and spans: the underline starts under the span and is as wide", arguments: 0..<300)
  func alignment(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let characters = Array(randomText(&generator, count: Int.random(in: 0...12, using: &generator)))
    let start = Int.random(in: 0...characters.count, using: &generator)
    let end = Int.random(in: start...characters.count, using: &generator)
    let before = "x\r\n"
    let text = before + String(characters) + "\nlast"
    let spanStart = before.utf8.count + String(characters[..<start]).utf8.count
    let span = Span(spanStart, spanStart + String(characters[start..<end]).utf8.count)
    let shown = try shown(SourceFile(name: "t", text: text), span)

    let expectedStart = columns(of: characters[..<start], from: 0)
    #expect(shown.underlineStart == expectedStart)
    #expect(shown.underlineCount == max(1, columns(of: characters[start..<end], from: expectedStart)))
    #expect(DisplayWidth.of(shown.line) == columns(of: characters, from: 0))
  }

  @Test(
    "random bytes: nothing traps, nothing raw is shown, the underline stays near the line", arguments: 0..<60)
  func anyBytes(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let file = SourceFile(name: "t", bytes: randomBytes(&generator, count: 40))
    for _ in 0..<20 {
      let start = Int.random(in: -1...file.bytes.count + 1, using: &generator)
      let end = Int.random(in: start...file.bytes.count + 2, using: &generator)
      let shown = try shown(file, Span(start, end))
      #expect(shown.underlineStart + shown.underlineCount <= max(1, DisplayWidth.of(shown.line) + 1))
    }
  }

  @Test(
    "a long line shows the part around the span",
    arguments: [
      (0, 1), (10, 4), (1500, 1), (1500, 30), (2990, 10), (2999, 1), (3000, 0), (100, 1000), (0, 3000),
    ])
  func longLine(start: Int, count: Int) throws {
    let digits = (0..<3000).map { "\($0 % 10)" }.joined()
    let shown = try shown(SourceFile(name: "t", text: digits), Span(start, start + count))
    #expect(DisplayWidth.of(shown.line) == (start > 80 && start + count < 2900 ? 160 : 159))
    #expect(shown.line.hasPrefix("…") == (start > 80))
    #expect(shown.line.hasSuffix("…") == (start < 2900))
    let under = shown.line.dropFirst(shown.underlineStart).prefix(shown.underlineCount)
    let expected = digits.dropFirst(start).prefix(count)
    #expect(count == 0 || expected.hasPrefix(under.replacing("…", with: "")))
    #expect(under.count == min(count, under.count))
    if count < 100 { #expect(under.count == count) }
  }

  @Test("wide characters, tabs and clusters are never cut in two", arguments: 0..<100)
  func longRandomLine(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let characters = Array(randomText(&generator, count: 400))
    let start = Int.random(in: 0..<characters.count, using: &generator)
    let spanStart = String(characters[..<start]).utf8.count
    let character = characters[start]
    let span = Span(spanStart, spanStart + String(character).utf8.count)
    let shown = try shown(SourceFile(name: "t", text: String(characters)), span)

    #expect(DisplayWidth.of(shown.line) <= 160)
    #expect(shown.line.hasPrefix("…") || shown.line.hasSuffix("…"))
    var column = 0
    var under = ""
    for piece in shown.line {
      if column >= shown.underlineStart, column < shown.underlineStart + shown.underlineCount {
        under.append(piece)
      }
      column += DisplayWidth.of(String(piece))
    }
    if character == "\t" {
      #expect(under.allSatisfy { $0 == " " } && (1...4).contains(under.count))
    } else {
      #expect(under == TerminalText.safe(String(character)), "\(difference("", under))")
    }
  }

  @Test("a line of many megabytes costs no more than its neighbourhood", .timeLimit(.minutes(1)))
  func hugeLine() throws {
    let file = SourceFile(name: "t", text: String(repeating: "面积 \u{301}", count: 500_000))
    for offset in stride(from: 0, to: file.bytes.count, by: 100_000) {
      let shown = try shown(file, Span(offset, offset + 3))
      #expect(DisplayWidth.of(shown.line) <= 160)
    }
  }
}

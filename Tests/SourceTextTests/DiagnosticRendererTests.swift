// Whole rendered texts, compared character by character.

import SourceText
import TestSupport
import Testing

@Suite("Rendered diagnostics")
struct DiagnosticRendererTests {
  private let unknownUnit = DiagnosticCode("E301", zh: "未知单位", en: "unknown unit")

  private func place(_ marked: String, name: String = "a.yaml") -> Place {
    let source = MarkedSource(marked)
    return Place(file: SourceFile(name: name, text: source.text), span: source.spans.first ?? Span(0, 0))
  }

  private func expect(
    _ diagnostics: [Diagnostic], language: Language = .zh, colour: Bool = false, maximumCount: Int = 100,
    gives expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let renderer = DiagnosticRenderer(language: language, colour: colour, maximumCount: maximumCount)
    let actual = renderer.render(diagnostics)
    #expect(actual == expected, "\(difference(expected, actual))", sourceLocation: sourceLocation)
  }

  private func expectExcerpt(
    _ marked: String, gives expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let diagnostic = Diagnostic(unknownUnit, place: place(marked), message: LocalizedText("m"))
    let renderer = DiagnosticRenderer(language: .zh, colour: false)
    let lines = renderer.render([diagnostic]).split(separator: "\n").dropFirst()
    let actual = lines.joined(separator: "\n")
    #expect(actual == expected, "\(difference(expected, actual))", sourceLocation: sourceLocation)
  }

  private var full: Diagnostic {
    let marked = """
      units:
        平方米: {dimension: area}
        ⟦亩⟧: {dimension: area}
      fields:
        场地:
          面积: {type: quantity, unit: 平方米}
      rules:
        - id: 场地
          require: 场地.面积 >= ⟦500平方来⟧
      """
    let source = MarkedSource(marked)
    let file = SourceFile(name: "rules/a.yaml", text: source.text)
    return Diagnostic(
      unknownUnit, place: Place(file: file, span: source.spans[1]),
      message: LocalizedText(
        zh: "数字后面的单位没有声明过：“平方来”", en: "the unit after the number is not declared: `平方来`"),
      related: [
        .init(
          place: Place(file: file, span: source.spans[0]),
          caption: LocalizedText(zh: "单位在这里声明", en: "units are declared here"))
      ],
      help: LocalizedText(zh: "写作 500平方米", en: "write 500平方米"))
  }

  @Test("a finding with a further place and advice, in Chinese")
  func chinese() {
    expect(
      [full],
      gives: """
        rules/a.yaml:9:23: 错误 E301: 数字后面的单位没有声明过：“平方来”
            9 |     require: 场地.面积 >= 500平方来
              |                           ^^^^^^^^^
           说明 rules/a.yaml:3:3: 单位在这里声明
            3 |   亩: {dimension: area}
              |   ~~
           建议: 写作 500平方米

        """)
  }

  @Test("the same in English")
  func english() {
    expect(
      [full], language: .en,
      gives: """
        rules/a.yaml:9:23: error E301: the unit after the number is not declared: `平方来`
            9 |     require: 场地.面积 >= 500平方来
              |                           ^^^^^^^^^
           note rules/a.yaml:3:3: units are declared here
            3 |   亩: {dimension: area}
              |   ~~
           help: write 500平方米

        """)
  }

  @Test("colour, where it is allowed, marks severity, underlines and advice")
  func colours() {
    let red = "\u{1B}[1;31m"
    let blue = "\u{1B}[1;34m"
    let bold = "\u{1B}[1m"
    let plain = "\u{1B}[0m"
    expect(
      [full], language: .en, colour: true,
      gives: """
        rules/a.yaml:9:23: \(red)error E301\(plain): the unit after the number is not declared: `平方来`
            9 |     require: 场地.面积 >= 500平方来
              |                           \(red)^^^^^^^^^\(plain)
           \(blue)note\(plain) rules/a.yaml:3:3: units are declared here
            3 |   亩: {dimension: area}
              |   \(blue)~~\(plain)
           \(bold)help\(plain): write 500平方米

        """)
  }

  @Test("severities, findings without a place, input order")
  func severities() {
    let code = DiagnosticCode("W901", zh: "x", en: "x")
    let here = place("b: ⟦1⟧", name: "b.yaml")
    let diagnostics = [
      Diagnostic(code, severity: .warning, place: here, message: LocalizedText(zh: "二", en: "two")),
      Diagnostic(
        code, severity: .error, place: nil, message: LocalizedText(zh: "目录是空的", en: "empty directory"),
        related: [.init(place: here, caption: LocalizedText("c"))], help: LocalizedText("h")),
      Diagnostic(code, severity: .note, place: place("⟦a⟧: 1"), message: LocalizedText("n")),
    ]
    expect(
      diagnostics,
      gives: """
        b.yaml:1:4: 警告 W901: 二
            1 | b: 1
              |    ^
        错误 W901: 目录是空的
           说明 b.yaml:1:4: c
            1 | b: 1
              |    ~
           建议: h
        a.yaml:1:1: 说明 W901: n
            1 | a: 1
              | ^

        """)
    let yellow = DiagnosticRenderer(language: .zh, colour: true).render(Array(diagnostics.prefix(1)))
    #expect(yellow.contains("\u{1B}[1;33m警告 W901\u{1B}[0m"))
  }

  @Test("no diagnostics, no text")
  func nothing() {
    expect([], gives: "")
  }

  @Test("a list that is too long says how many are left out", arguments: [-1, 0, 2, 3, 4])
  func cap(maximumCount: Int) {
    let one = Diagnostic(unknownUnit, place: nil, message: LocalizedText("m"))
    let shown = String(repeating: "error E301: m\n", count: min(3, max(0, maximumCount)))
    let rest = maximumCount < 3 ? "\(3 - max(0, maximumCount)) more not shown (3 in all)\n" : ""
    expect([one, one, one], language: .en, maximumCount: maximumCount, gives: shown + rest)
  }

  @Test("the left-out line in Chinese")
  func capInChinese() {
    let one = Diagnostic(unknownUnit, place: nil, message: LocalizedText("m"))
    expect([one, one], maximumCount: 1, gives: "错误 E301: m\n另有 1 个问题没有列出（共 2 个）\n")
  }

  @Test(
    "the summary counts by severity",
    arguments: [
      ([], "没有发现问题", "no findings"),
      ([.error], "1 个错误", "1 error"),
      ([.warning, .error, .error, .error], "3 个错误，1 个警告", "3 errors, 1 warning"),
      ([.note, .note, .warning, .warning], "2 个警告，2 个说明", "2 warnings, 2 notes"),
    ] as [([Severity], String, String)])
  func summary(severities: [Severity], zh: String, en: String) {
    let diagnostics = severities.map {
      Diagnostic(unknownUnit, severity: $0, place: nil, message: LocalizedText("m"))
    }
    #expect(DiagnosticRenderer(language: .zh, colour: true).summary(diagnostics) == zh)
    #expect(DiagnosticRenderer(language: .en, colour: true).summary(diagnostics) == en)
  }

  @Test(
    "the underline stands under what is meant",
    arguments: [
      // Full-width punctuation and letters.
      ("名称：“⟦面积⟧”，Ａ", "    1 | 名称：“面积”，Ａ\n      |        ^^^^"),
      // Tabs reach to multiples of four.
      ("\ta:\t⟦b\tc⟧", "    1 |     a:  b   c\n      |         ^^^^^"),
      ("面\t⟦\t⟧x", "    1 | 面      x\n      |     ^^^^"),
      // Emoji: a family, a flag, a skin tone, a key cap.
      ("👨‍👩‍👧‍👦 ⟦🇨🇳⟧ x", "    1 | 👨‍👩‍👧‍👦 🇨🇳 x\n      |    ^^"),
      ("👍🏽1️⃣❤️‍🔥⟦x⟧", "    1 | 👍🏽1️⃣❤️‍🔥x\n      |       ^"),
      // Part of a cluster underlines the cluster.
      ("a👨‍⟦👩⟧‍👧b", "    1 | a👨‍👩‍👧b\n      |  ^^"),
      ("e⟦\u{301}⟧x", "    1 | e\u{301}x\n      | ^"),
      // Combining marks take no column.
      ("e\u{301}⟦f\u{301}g⟧", "    1 | e\u{301}f\u{301}g\n      |  ^^"),
      // Line breaks of all kinds.
      ("a\r\n⟦b⟧c\r\nd", "    2 | bc\n      | ^"),
      ("a\r⟦b⟧\rd", "    2 | b\n      | ^"),
      // Empty spans: inside, at the end of a line, at the end of the file.
      ("ab⟦⟧面", "    1 | ab面\n      |   ^"),
      ("面积⟦⟧\nb", "    1 | 面积\n      |     ^"),
      ("面积⟦⟧", "    1 | 面积\n      |     ^"),
      ("a\n⟦⟧", "    2 |\n      | ^"),
      ("⟦⟧", "    1 |\n      | ^"),
      // A span of nothing but a line break.
      ("ab⟦\n⟧c", "    1 | ab\n      |   ^"),
      ("ab⟦\r\n⟧c", "    1 | ab\n      |   ^"),
      ("ab\r⟦\n⟧c", "    1 | ab\n      |   ^"),
      // Spans over several lines.
      ("a: ⟦面积\n  b\nc⟧d", "    1 | a: 面积\n      |    ^^^^ （到第 3 行）"),
      ("a⟦\nb⟧", "    1 | a\n      |  ^ （到第 2 行）"),
      ("a ⟦b\n⟧c", "    1 | a b\n      |   ^"),
      // What must not reach the terminal.
      ("a\u{1B}[31m⟦b⟧", "    1 | a␛[31mb\n      |       ^"),
      ("\u{0}⟦\u{7F}⟧x", "    1 | ␀␡x\n      |  ^"),
      ("⟦\u{202E}⟧ab\u{2066}", "    1 | \\u{202E}ab\\u{2066}\n      | ^^^^^^^^"),
      ("\u{85}\u{9B}⟦a⟧\u{2028}", "    1 | \\u{85}\\u{9B}a\\u{2028}\n      |             ^"),
      ("面\u{200B}⟦积⟧", "    1 | 面\\u{200B}积\n      |           ^^"),
      // A byte order mark is not part of the line.
      ("\u{FEFF}⟦a⟧b", "    1 | ab\n      | ^"),
      ("⟦\u{FEFF}a⟧b", "    1 | ab\n      | ^"),
      // A mark without a base.
      ("⟦\u{301}⟧a", "    1 | \u{25CC}\u{301}a\n      | ^"),
      // Further lines have further digits.
      (
        String(repeating: "\n", count: 123_455) + "⟦面⟧", "123456 | 面\n       | ^^"
      ),
    ])
  func excerpts(marked: String, expected: String) {
    expectExcerpt(marked, gives: expected)
  }

  @Test("bytes that are not UTF-8 are shown one by one")
  func brokenBytes() {
    let bytes: [UInt8] = Array("a".utf8) + [0xFF, 0xE9, 0x9D] + Array("b面".utf8) + [0xE9]
    let file = SourceFile(name: "a.yaml", bytes: bytes)
    let diagnostics = [Span(1, 2), Span(4, 5), Span(8, 9)].map {
      Diagnostic(unknownUnit, place: Place(file: file, span: $0), message: LocalizedText("m"))
    }
    expect(
      diagnostics, language: .en,
      gives: """
        a.yaml:1:2: error E301: m
            1 | a\u{FFFD}\u{FFFD}b面\u{FFFD}
              |  ^
        a.yaml:1:4: error E301: m
            1 | a\u{FFFD}\u{FFFD}b面\u{FFFD}
              |    ^
        a.yaml:1:6: error E301: m
            1 | a\u{FFFD}\u{FFFD}b面\u{FFFD}
              |       ^

        """)
  }

  @Test("spans outside the file are clamped")
  func outside() {
    let file = SourceFile(name: "a.yaml", text: "ab\n")
    let diagnostics = [Span(-9, -3), Span(-1, 1), Span(1, 99), Span(50, 60)].map {
      Diagnostic(unknownUnit, place: Place(file: file, span: $0), message: LocalizedText("m"))
    }
    expect(
      diagnostics, language: .en,
      gives: """
        a.yaml:1:1: error E301: m
            1 | ab
              | ^
        a.yaml:1:1: error E301: m
            1 | ab
              | ^
        a.yaml:1:2: error E301: m
            1 | ab
              |  ^
        a.yaml:2:1: error E301: m
            2 |
              | ^

        """)
  }

  @Test("messages, captions, advice and file names are made harmless")
  func harmless() {
    let evil = "\u{1B}[2J\u{202E}\n\u{0}"
    let here = place("⟦a⟧", name: "\u{1B}]0;x\u{7}.yaml")
    let diagnostic = Diagnostic(
      unknownUnit, place: here, message: LocalizedText(evil),
      related: [.init(place: here, caption: LocalizedText(evil))], help: LocalizedText(evil))
    expect(
      [diagnostic], language: .en,
      gives: """
        ␛]0;x␇.yaml:1:1: error E301: ␛[2J\\u{202E}␊␀
            1 | a
              | ^
           note ␛]0;x␇.yaml:1:1: ␛[2J\\u{202E}␊␀
            1 | a
              | ~
           help: ␛[2J\\u{202E}
                 ␀

        """)
  }

  @Test("the lines of an advice stand below each other, indented")
  func adviceOfSeveralLines() {
    let diagnostic = Diagnostic(
      unknownUnit, place: nil, message: LocalizedText("m"),
      help: LocalizedText(zh: "写成：\nk: |\n  > 18", en: "Write:\nk: |\n  > 18"))
    expect(
      [diagnostic], language: .en,
      gives: """
        error E301: m
           help: Write:
                 k: |
                   > 18

        """)
  }

  @Test("the gutter is as wide as the longest line number of the finding")
  func gutter() {
    let file = SourceFile(name: "a", text: String(repeating: "x\n", count: 100_000))
    let diagnostic = Diagnostic(
      unknownUnit, place: Place(file: file, span: Span(0, 1)), message: LocalizedText("m"),
      related: [.init(place: Place(file: file, span: Span(199_998, 199_999)), caption: LocalizedText("c"))])
    expect(
      [diagnostic], language: .en,
      gives: """
        a:1:1: error E301: m
             1 | x
               | ^
           note a:100000:1: c
        100000 | x
               | ~

        """)
  }
}

// Texts that would mean something to Markdown, HTML or a terminal, and pages of every width.

import SourceText
import TestSupport
import Testing

@testable import Rules

@Suite struct PageRenderingTests {
  private static let hostile =
    "甲|乙 <b>*粗*</b> _下_ `码` [链](http://x) #号 ~删~ $x$ & \"引\" 'a' \\\n## 新行\u{1B}[31m\u{202E}反"

  private func page(_ text: String) -> Page {
    let target = PageTarget(anchor: "a")
    let blocks: [PageBlock] = [
      .heading(PageHeading(level: 1, number: "1", text: PageText(text), anchor: "a")),
      .paragraph(PageText([.strong(text), .code(text), .link(text, target), .text(text)])),
      .list(isOrdered: false, [PageText(text)]),
      .fields([PageField(text, [PageText(text), PageText(text)])]),
      .table(PageTable(columns: [text, "乙"], rows: [[PageText(text), "b"]])), .quotation(PageText(text)),
      .folded(PageText(text), [.paragraph(PageText(text))]),
    ]
    return Page(
      path: "p/q", language: .zh, title: text, opening: blocks,
      sections: ["s", "t", "u"].map { PageSection(anchor: $0, title: text, blocks: []) })
  }

  @Test func markdownIsEscaped() {
    let text = MarkdownPage.render(page(Self.hostile), links: .alone)
    #expect(!text.contains("<b>*") && !text.contains("\u{1B}") && !text.contains("\u{202E}"))
    #expect(!text.contains("\n## 新行"))
    for (plain, escaped) in [
      ("甲|乙", "甲&#124;乙"), ("*粗*", "\\*粗\\*"), ("_下_", "\\_下\\_"), ("`码`", "\\`码\\`"),
      ("[链]", "\\[链\\]"), ("$x$", "\\$x\\$"), ("<b>\\*", "&lt;b&gt;\\*"), ("#号", "\\#号"),
    ] {
      #expect(text.contains(escaped), "\(escaped)")
      #expect(!text.replacing(escaped, with: "").contains(plain), "\(plain)")
    }
    // The cells of a table stay two.
    for line in text.split(separator: "\n") where line.hasPrefix("| ") {
      #expect(line.split(separator: "|", omittingEmptySubsequences: false).count == 4, "\(line)")
    }
  }

  @Test(arguments: [
    ("1. 甲", "1\\. 甲"), ("12) 甲", "12\\) 甲"), ("- 甲", "\\- 甲"), ("+ 甲", "\\+ 甲"), ("=== 甲", "\\=== 甲"),
    ("2018-01-01 起", "2018-01-01 起"), ("3.5%", "3\\.5%"), ("", ""),
  ]) func markdownParagraphsAreNoLists(_ text: String, _ written: String) {
    let page = Page(
      path: "p", language: .zh, title: "题", opening: [.paragraph(PageText(text))], sections: [])
    let rest = written.isEmpty ? "" : "\n" + written + "\n"
    #expect(MarkdownPage.render(page, links: .alone) == "# 题\n" + rest)
  }

  @Test func htmlIsEscaped() {
    let text = HTMLPage.render(page(Self.hostile), links: .alone)
    #expect(!text.contains("<b>*") && text.contains("&lt;b&gt;*粗*&lt;/b&gt;"))
    #expect(text.contains("&amp;") && text.contains("&quot;引&quot;") && text.contains("&#39;a&#39;"))
    #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
    expectWellFormed(text)
  }

  /// Every element that is opened is closed, in the right order.
  private func expectWellFormed(_ html: String) {
    var open: [String] = []
    for match in html.matches(of: /<(?<slash>\/?)(?<name>[a-z][a-z0-9]*)[^>]*>/) {
      let name = String(match.output.name)
      if ["meta", "br"].contains(name) { continue }
      if match.output.slash.isEmpty { open.append(name) } else { #expect(open.popLast() == name) }
    }
    #expect(open == [])
  }

  /// Ids are unique, and every reference within the page leads to one.
  @Test(arguments: PageFixture.sources.map(\.name), Language.allCases)
  func htmlOfMeasuresIsWellFormed(_ name: String, _ language: Language) throws {
    let source = try #require(PageFixture.sources.first { $0.name == name })
    let text = HTMLPage.render(MeasurePage.page(source, language: language), links: .alone)
    expectWellFormed(text)
    let ids = text.matches(of: /\sid="(?<id>[^"]*)"/).map { String($0.output.id) }
    #expect(Set(ids).count == ids.count && !ids.isEmpty)
    for match in text.matches(of: /href="#(?<id>[^"]*)"/) {
      #expect(ids.contains(String(match.output.id)), "\(match.output.id)")
    }
    #expect(!text.contains("http://") && !text.contains("https://") && !text.contains("<script"))
  }

  @Test(arguments: PageFixture.sources.map(\.name))
  func markdownOfMeasuresIsConsistent(_ name: String) throws {
    let source = try #require(PageFixture.sources.first { $0.name == name })
    let text = MarkdownPage.render(MeasurePage.page(source, language: .zh), links: .alone)
    let ids = text.matches(of: /<a id="(?<id>[^"]*)">/).map { String($0.output.id) }
    #expect(Set(ids).count == ids.count && !ids.isEmpty)
    for match in text.matches(of: /\]\(#(?<id>[^)]*)\)/) {
      #expect(ids.contains(String(match.output.id)), "\(match.output.id)")
    }
  }

  /// No line is wider than the terminal, unless it is a single word.
  @Test(arguments: [40, 60, 80, 100, 200]) func linesFit(_ width: Int) {
    for source in PageFixture.sources {
      for language in Language.allCases {
        let page = MeasurePage.page(source, language: language)
        for line in TextPage.render(page, width: width, colour: false).split(separator: "\n") {
          // Closing punctuation may hang over.
          #expect(DisplayWidth.of(String(line)) <= width + 2, "\(line)")
        }
      }
    }
  }

  @Test func terminalsGetNoControls() {
    let text = TextPage.render(page(Self.hostile), width: 80, colour: false)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
    #expect(!text.contains("\u{202E}"))
  }

  @Test(arguments: [
    ("满足条件的企业，可以申请。", 10, ["满足条件的", "企业，可以", "申请。"]),
    ("see “the rule” here", 10, ["see “the", "rule” here"]), ("短", 10, ["短"]), ("", 10, [""]),
    ("无空格的averylongwordindeed词", 12, ["无空格的", "averylongwordindeed", "词"]),
  ]) func linesAreBroken(_ text: String, _ width: Int, _ lines: [String]) {
    #expect(LineBreaking.lines(text, width: width) == lines)
  }

  /// Breaking loses nothing but spaces.
  @Test func breakingKeepsTheWords() {
    var random = SplitMix64(seed: 11)
    let alphabet: [Character] = ["甲", "a", " ", "，", "“", "”", "（", "）", "1", ".", "é"]
    for _ in 0..<500 {
      let text = String(
        (0..<Int.random(in: 0...60, using: &random)).map { _ in
          alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
        })
      let lines = LineBreaking.lines(text, width: Int.random(in: 8...30, using: &random), hanging: 2)
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }
}

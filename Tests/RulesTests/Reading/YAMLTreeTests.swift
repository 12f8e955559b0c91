// YAML texts enter; the tree's texts, places and maps are compared with marks made by hand.

import Rules
import SourceText
import TestSupport
import Testing

@Suite struct YAMLTreeTests {
  /// How a scalar is written, its text, and a needle whose place in the file is marked.
  struct Mapped: Sendable, CustomTestStringConvertible {
    let marked: String
    let text: String
    let needle: String
    let style: MarkedScalar.Style

    init(_ marked: String, _ text: String, find needle: String, _ style: MarkedScalar.Style) {
      self.marked = marked
      self.text = text
      self.needle = needle
      self.style = style
    }

    var testDescription: String { marked.debugDescription }
  }

  static let mapped: [Mapped] = [
    Mapped("k: 年齢 ⟦大于⟧ 十八\n", "年齢 大于 十八", find: "大于", .plain),
    Mapped("k: 第一行\n  😀 ⟦第二⟧行\n", "第一行 😀 第二行", find: "第二", .plain),
    Mapped("k: a\n\n\n  é⟦b⟧\n", "a\n\néb", find: "b", .plain),
    Mapped("k: a⟦  \n  ⟧b\n", "a b", find: " ", .plain),
    Mapped("k: '它''s ⟦值⟧ x'\n", "它's 值 x", find: "值", .singleQuoted),
    Mapped("k: '它⟦''⟧s'\n", "它's", find: "'", .singleQuoted),
    Mapped("k: '甲 \n\n 乙 ⟦丙⟧'\n", "甲\n乙 丙", find: "丙", .singleQuoted),
    Mapped("k: \"\\u5e74\\t\\x41😀 ⟦值⟧\"\n", "年\tA😀 值", find: "值", .doubleQuoted),
    Mapped("k: \"a⟦\\u5e74⟧b\"\n", "a年b", find: "年", .doubleQuoted),
    Mapped("k: \"a⟦\\U0001F600⟧b\"\n", "a😀b", find: "😀", .doubleQuoted),
    Mapped("k: \"甲\\\n    \\  ⟦乙⟧\"\n", "甲  乙", find: "乙", .doubleQuoted),
    Mapped("k: \"甲\\\n\n  ⟦乙⟧\"\n", "甲\n乙", find: "乙", .doubleQuoted),
    Mapped("k: \"\\\"⟦High⟧\\\"\"\n", "\"High\"", find: "High", .doubleQuoted),
    Mapped("k: |\n  甲 >= 1\n    ⟦乙⟧ 😀\n", "甲 >= 1\n  乙 😀\n", find: "乙", .literal),
    Mapped("k: |2-\n    甲\n  ⟦乙⟧\n\n", "  甲\n乙", find: "乙", .literal),
    Mapped("k: |+ # 注释\n\n  甲\n\n  ⟦乙⟧\n\n", "\n甲\n\n乙\n\n", find: "乙", .literal),
    Mapped("k: >\n  甲\n  ⟦乙⟧\n\n  丙\n", "甲 乙\n丙\n", find: "乙", .folded),
    Mapped("k: >\n  甲⟦\n  ⟧乙\n", "甲 乙\n", find: " ", .folded),
    Mapped("k: >-\n  甲\n    😀⟦深⟧\n  丙\n\n", "甲\n  😀深\n丙", find: "深", .folded),
    Mapped("k: |\r\n  甲\r\n  ⟦乙⟧\r\n", "甲\n乙\n", find: "乙", .literal),
    Mapped("k: |\r  甲⟦\r⟧  乙\r", "甲\n乙\n", find: "\n", .literal),
    Mapped("k: a\r\n  ⟦b⟧\r\n", "a b", find: "b", .plain),
    Mapped("k: \"é\r\n\r\n  ⟦b⟧\"\r\n", "é\nb", find: "b", .doubleQuoted),
  ]

  @Test(arguments: mapped) func offsetsInsideScalarsLeadToTheFile(_ example: Mapped) throws {
    for prefix in ["", "# 😀 é 注释\n", "前: {甲: '😀'}\n", "\u{FEFF}"] {
      let source = MarkedSource(prefix + example.marked)
      let result = YAMLReader.read(SourceFile(name: "x", text: source.text))
      #expect(result.diagnostics.isEmpty)
      let scalar = try #require(result.root?.value(for: "k")?.scalar)
      #expect(scalar.text == example.text)
      #expect(scalar.style == example.style)
      let bytes = scalar.fragment.bytes
      let needle = Array(example.needle.utf8)
      let start = try #require((0...bytes.count - needle.count).first { bytes[$0...].starts(with: needle) })
      #expect(scalar.fragment.place(Span(start, start + needle.count)).span == source.spans[0])
    }
  }

  /// Nodes in source order, each marked; a marker around a collection holds those of its items.
  static let placed: [String] = [
    "⟦⟦a⟧: ⟦1⟧\n⟦乙⟧: ⟦'二'⟧⟧\n# end\n\n",
    "⟦- ⟦x⟧\n- ⟦|\n  text\n  more⟧\n\n\n- ⟦>-\n  f⟧\n# c\n- ⟦\"é\n  q\"⟧⟧\n\n",
    "⟦⟦a⟧:⟦⟧\n⟦b⟧:⟦⟧ # c\n⟦c⟧:\n  ⟦⟦x⟧: ⟦y⟧⟧⟧\n",
    "⟦⟦a⟧: ⟦[⟦1⟧, ⟦[]⟧ , ⟦{}⟧]⟧\n⟦b⟧: ⟦{ ⟦c⟧: ⟦d⟧, ⟦e⟧:⟦⟧ , ⟦f⟧⟦⟧ }⟧⟧ # x\n",
    "⟦⟦a⟧:\n⟦- ⟦⟦b⟧: ⟦1⟧\n  ⟦c⟧: ⟦2⟧⟧\n-⟦⟧⟧\n⟦d⟧: ⟦|⟧⟧\n\n",
    "⟦⟦a⟧: ⟦|\n  x⟧\n⟦b⟧: ⟦多 行\n  文本⟧⟧\r\n",
    "⟦? ⟦a⟧\n: ⟦b⟧\n? ⟦c⟧⟦⟧⟧\n# d\n",
    "---\n⟦⟦a⟧: ⟦b⟧⟧\n...\n",
    "⟦[⟦⟦a⟧: ⟦b⟧⟧, ⟦c⟧]⟧\n",
  ]

  @Test(arguments: placed) func everyNodeKnowsItsPlace(_ marked: String) throws {
    let source = MarkedSource(marked)
    let result = YAMLReader.read(SourceFile(name: "x", text: source.text))
    #expect(result.diagnostics.isEmpty)
    var found: [Span] = []
    collect(try #require(result.root), &found)
    #expect(found == source.spans, "\(source.text)")
  }

  private func collect(_ node: MarkedNode, _ spans: inout [Span]) {
    spans.append(node.place.span)
    for item in node.items ?? [] { collect(item, &spans) }
    for entry in node.entries ?? [] {
      spans.append(entry.key.place.span)
      collect(entry.value, &spans)
    }
  }

  @Test func placesMoveExactlyWithTheText() throws {
    let text = "甲: [1, 'é', \"\\u5e74\"]\n乙:\n  - |\n    x\n  - k: v\n"
    var plain: [Span] = []
    collect(try #require(YAMLReader.read(SourceFile(name: "x", text: text)).root), &plain)
    let prefix = "# 😀 é 🇨🇳\n\n"
    var moved: [Span] = []
    collect(try #require(YAMLReader.read(SourceFile(name: "x", text: prefix + text)).root), &moved)
    #expect(moved == plain.map { $0.shifted(by: prefix.utf8.count) })
  }

  @Test(arguments: [
    "k: a ⟦# 注释⟧\n", "k: a\t⟦#⟧\r\n", "k: [a, b ⟦# c⟧\n  ]\n", "k:\n  a\n  b ⟦# c # d⟧", "k: ⟦# c⟧\n",
    "k: a#b\n", "k: 'a' # c\n", "k: |\n  a # b\n", "k: a\n# c\n",
  ])
  func commentsAfterPlainScalarsAreKnown(_ marked: String) throws {
    let source = MarkedSource(marked)
    let root = try #require(YAMLReader.read(SourceFile(name: "x", text: source.text)).root)
    let value = try #require(root.value(for: "k"))
    let scalar = try #require(value.scalar ?? value.items?.last?.scalar)
    #expect(scalar.trailingComment == source.spans.first)
  }

  @Test func textsAreNotInterpreted() throws {
    let text = "a: no\nb: 010\nc: 2024-01-01\nd: 1.10\ne: ~\nf: 12:30\ng: null\n"
    let root = try #require(YAMLReader.read(SourceFile(name: "x", text: text)).root)
    #expect(
      root.entries?.map { $0.value.scalar?.text } == [
        "no", "010", "2024-01-01", "1.10", "~", "12:30", "null",
      ])
    #expect(root.entries?.map(\.key.text) == ["a", "b", "c", "d", "e", "f", "g"])
  }

  @Test func theTreeSurvivesFindingsThatLeaveItsShape() throws {
    let text = "a: &x 1\nb: *x\na: 2\n<<: {c: 3}\n[l]: 4\nd: !t 5\n"
    let root = try #require(YAMLReader.read(SourceFile(name: "x", text: text)).root)
    #expect(root.entries?.map(\.key.text) == ["a", "b", "d"])
    #expect(root.entries?.map { $0.value.scalar?.text } == ["1", "*x", "5"])
    #expect(root.value(for: "d")?.place.text == "5")
  }

  @Test func accessorsAnswerForEveryKind() throws {
    let root = try #require(YAMLReader.read(SourceFile(name: "x", text: "a: [1]\nb:\nc: ''\n")).root)
    #expect(root.kindName.zh == "映射")
    #expect(root.value(for: "a")?.kindName.en == "list")
    #expect(root.value(for: "b")?.kindName.zh == "文本")
    #expect(root.value(for: "b")?.isMissing == true)
    #expect(root.value(for: "c")?.isMissing == false)
    #expect(root.value(for: "z") == nil)
    #expect(root.value(for: "a")?.value(for: "x") == nil)
    #expect(root.scalar == nil && root.items == nil && root.isMissing == false)
  }

  @Test func theNameChoosesTheNotation() {
    #expect(
      DocumentReader.read(SourceFile(name: "a.JSON", text: "{a: 1}")).diagnostics.map(\.code.id) == ["E152"])
    #expect(DocumentReader.read(SourceFile(name: "a.yaml", text: "{a: 1}")).diagnostics.isEmpty)
    #expect(DocumentReader.read(SourceFile(name: "json", text: "a: 1")).diagnostics.isEmpty)
  }
}

// YAML texts with marked mistakes enter; their codes and places are compared.

import Rules
import SourceText
import TestSupport
import Testing

@Suite struct YAMLDiagnosticTests {
  static let structure: [ReadingCase] = [
    ReadingCase("a: 1\nb: 2\n⟦a⟧: 3\n⟦a⟧: 4\n", "E112", "E112", says: ["“a”"]),
    ReadingCase("名称: 1\n⟦\"名称\"⟧: 2\nx: {k: 1, ⟦k⟧: 2}\n", "E112", "E112"),
    ReadingCase("a: ⟦&⟧甲\n", "E115"),
    ReadingCase(
      "a: ⟦&one⟧ x\nb: ⟦*one⟧\nc: ⟦!t⟧ y\nd: ⟦!!str⟧ z\ne: ⟦!⟧ w\n", "E115", "E116", "E117", "E117", "E117"),
    ReadingCase("⟦&k⟧ a: 1\nb: ⟦&l⟧ ⟦!x⟧\n  - 1\n", "E115", "E115", "E117"),
    ReadingCase("a: ⟦!<tag:x,2000:y>⟧ 1\n", "E117"),
    ReadingCase("a: 1\n⟦<<⟧: ⟦*base⟧\n", "E118", "E116"),
    ReadingCase("'<<': 1\n"),
    ReadingCase("? ⟦[a, b]⟧\n: 1\n", "E113"),
    ReadingCase("⟦[a, b]⟧: 1\nc: {⟦{d: 1}⟧: 2}\n", "E113", "E113", says: ["{{…}}"]),
    ReadingCase("⟦\"\"⟧: 2\na: {⟦:⟧ 1, b: 2}\n", "E114", "E114"),
    ReadingCase("a: 1\n⟦---⟧\nb: 2\n", "E119").notIndented(),
    ReadingCase("---\na: 1\n...\n").notIndented(),
    ReadingCase("---\na: 1\n...\n⟦---⟧\n", "E119").notIndented(),
    ReadingCase("⟦%YAML 1.2⟧\n⟦%TAG !e! x:⟧\n---\na: 1\n", "E120", "E120").notIndented(),
    ReadingCase("⟦%YAML 9.9⟧\r\n---\r\na: 1\r\n", "E120").notIndented(),
  ]

  static let characters: [ReadingCase] = [
    ReadingCase("a: 1⟦\u{85}⟧b: ⟦\u{2028}⟧2⟦\u{2029}⟧\n", "E106", "E106", "E106"),
    ReadingCase("a: x⟦\u{202E}⟧y⟦\u{2066}⟧\n# ⟦\u{202A}⟧\n", "E107", "E107", "E107"),
    ReadingCase("a: x⟦\u{01}⟧⟦\u{1F}⟧⟦\u{7F}⟧⟦\u{9F}⟧⟦\u{FEFF}⟧\n", "E105", "E105", "E105", "E105", "E105"),
    ReadingCase("a: x⟦\u{FFFE}⟧\n", "E105", says: ["\\uFFFE"]),
    ReadingCase("a: x⟦\u{0}⟧y\u{0}\n", "E104"),
    ReadingCase("a: \"\\u202e\\0\\x07\\N\\L\"\n"),
    ReadingCase("a: x\ty\n"),
  ]

  static let syntax: [ReadingCase] = [
    ReadingCase("a: 1\nb:\n  c: 1\n ⟦d:⟧ 2\n", "E122"),
    ReadingCase("a:\n  - 1\n ⟦-⟧ 2\n", "E122"),
    ReadingCase("名称: 甲\n  ⟦标题⟧: 乙\n", "E122", says: ["“标题”", "“名称”", "名称: |\n  甲\n  标题: 乙"]),
    ReadingCase("a:\n  - x\n  ⟦b:⟧ 1\n", "E122"),
    ReadingCase("a: 1\n⟦-⟧ b\n", "E122").notIndented(),
    ReadingCase("a:\n⟦\t⟧b: 1\n", "E123").notIndented(),
    ReadingCase("a:\n  b: 1\n⟦\t\t⟧c: 1\n", "E123").notIndented(),
    ReadingCase("a:\n  b: 1\n  ⟦\t⟧c: 1\n", "E123"),
    ReadingCase("a: ⟦\"⟧b\nc: d\n", "E124"),
    ReadingCase("a: ⟦'⟧b\n", "E124"),
    ReadingCase("a: ⟦\"⟧b\nc: \"d\"\n", "E124"),
    ReadingCase("a: ⟦\"⟧开头没关\n甲: \"d\"\ne: 1\n", "E124"),
    ReadingCase("a: ⟦[⟧1, 2\nb: 3\n", "E125"),
    ReadingCase("a: ⟦{⟧x: 1\n", "E125"),
    ReadingCase("a: ⟦[⟧1, 2\n", "E125"),
    ReadingCase("a: 1\n⟦名称：星创天地⟧\nb: 2\n", "E126", says: ["全角冒号"]),
    ReadingCase("a: 1\n⟦b:2⟧\nc: 3\n", "E126", says: ["冒号后面要有一个空格"]),
    ReadingCase("a: 1\n⟦b⟧\nc: 3\n", "E126"),
    ReadingCase("⟦名称：星创天地⟧\n类型: a\n", "E126", says: ["全角冒号"]),
    ReadingCase("x:\n  - ⟦名称 ： 甲⟧\n    类型: a\n", "E126"),
    ReadingCase("甲:\n  ⟦b:2⟧ # c\n  类型: a\n", "E126"),
    ReadingCase("a: b⟦:⟧ c\n", "E127", says: ["a: |\n  b: c"]),
    ReadingCase("a: \"x⟦\\q⟧y\"\n", "E130"),
    ReadingCase("a: \"x⟦\\x⟧zz\"\n", "E130"),
    ReadingCase("a: \"⟦\\u⟧D83D\"\n", "E130"),
    ReadingCase("a: {b: ⟦>⟧ 3}\n", "E128"),
    ReadingCase("a: ⟦&⟧\n", "E115"),
    ReadingCase("⟦:⟧ 1\n", "E114"),
    ReadingCase("a: {b⟦:⟧[1]}\n", "E126", says: ["冒号后面缺少空格"]),
    ReadingCase("*a ⟦?⟧ \n", "E128").atStartOfFile(),
    ReadingCase("⟦> 18⟧\n", "E131").notIndented(),
    ReadingCase("a:\n  \"x\": 1\n ⟦b:⟧ 2\n", "E122"),
  ]

  @Test(arguments: structure) func structureIsChecked(_ example: ReadingCase) {
    example.expectFindings { YAMLReader.read($0).diagnostics }
  }

  @Test(arguments: characters) func charactersAreScreened(_ example: ReadingCase) {
    example.expectFindings { YAMLReader.read($0).diagnostics }
  }

  @Test(arguments: syntax) func syntaxErrorsAreTranslated(_ example: ReadingCase) {
    example.expectFindings { YAMLReader.read($0).diagnostics }
  }

  @Test(arguments: syntax) func syntaxErrorsLeaveNoTree(_ example: ReadingCase) {
    #expect(YAMLReader.read(SourceFile(name: "x", text: MarkedSource(example.marked).text)).root == nil)
  }

  @Test(arguments: ["", "\n\n", "# nothing\n", "---\n", "---\n...\n", "\u{FEFF}", "  \n"])
  func emptyDocumentsAreReported(_ text: String) {
    let result = YAMLReader.read(SourceFile(name: "x", text: text))
    #expect(result.root == nil)
    #expect(result.diagnostics.map(\.code.id) == ["E108"])
  }

  @Test func duplicateKeysNameTheFirst() throws {
    let source = MarkedSource("⟦甲⟧: 1\n⟦甲⟧: 2\n")
    let finding = try #require(YAMLReader.read(SourceFile(name: "x", text: source.text)).diagnostics.first)
    #expect(finding.related.map(\.place.span) == [source.spans[0]])
    #expect(finding.place?.span == source.spans[1])
  }

  @Test func duplicateKeysAreFoundInLongMappings() {
    let keys = (0..<200).map { "k\($0): 1\n" }.joined()
    let result = YAMLReader.read(SourceFile(name: "x", text: keys + "k150: 2\nk3: 2\n"))
    #expect(result.diagnostics.map { $0.place?.text } == ["k150", "k3"])
    #expect(result.root?.entries?.count == 200)
  }

  @Test func encodingsOtherThanUTF8AreNamed() {
    let marks: [([UInt8], String)] = [
      ([0xFF, 0xFE, 0x61, 0], "UTF-16 LE"), ([0xFE, 0xFF, 0, 0x61], "UTF-16 BE"),
      ([0xFF, 0xFE, 0, 0], "UTF-32 LE"), ([0, 0, 0xFE, 0xFF], "UTF-32 BE"),
    ]
    for (bytes, name) in marks {
      let findings = YAMLReader.read(file(bytes)).diagnostics
      #expect(findings.map(\.code.id) == ["E103"])
      #expect(findings.first?.message.en.contains(name) == true)
    }
  }

  @Test func brokenUTF8IsPlacedExactly() {
    let broken: [[UInt8]] = [
      [0xFF], [0xC0, 0xAF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5], [0xC3],
      [0xE6, 0x98], [0xB9, 0xFA],
    ]
    for bytes in broken {
      let before = Array("名: é😀".utf8)
      let findings = YAMLReader.read(file(before + bytes + [0x0A])).diagnostics
      #expect(findings.map(\.code.id) == ["E102"])
      #expect(findings.first?.place?.span == Span(before.count, before.count + 1))
    }
  }

  @Test func byteOrderMarkKeepsPlacesRight() {
    let result = YAMLReader.read(SourceFile(name: "x", text: "\u{FEFF}键: 值😀\n"))
    #expect(result.diagnostics.isEmpty)
    #expect(result.root?.entries?.first?.key.place.span == Span(3, 6))
    #expect(result.root?.value(for: "键")?.place.text == "值😀")
  }

  @Test func nestingIsLimitedAtOnce() {
    for opening in ["[", "{", "- ", "? ", "{a: ", "[{"] {
      let text = String(repeating: opening, count: 100_000)
      let duration = ContinuousClock().measure {
        let result = YAMLReader.read(SourceFile(name: "x", text: text))
        #expect(result.root == nil)
        #expect(result.diagnostics.map(\.code.id) == ["E109"], "\(opening)")
      }
      #expect(duration < .seconds(5))
    }
    let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(YAMLReader.read(SourceFile(name: "x", text: deep)).diagnostics.isEmpty)
    #expect(YAMLReader.read(SourceFile(name: "x", text: "[\(deep)]")).diagnostics.map(\.code.id) == ["E109"])
  }

  @Test func sizeAndNodesAreLimited() {
    let text = SourceFile(name: "x", text: "a: [1, 2, 3]\n")
    #expect(
      YAMLReader.read(text, limits: ReadLimits(maximumBytes: 12)).diagnostics.map(\.code.id) == ["E101"])
    #expect(YAMLReader.read(text, limits: ReadLimits(maximumNodes: 5)).diagnostics.map(\.code.id) == ["E110"])
    #expect(YAMLReader.read(text, limits: ReadLimits(maximumBytes: 13, maximumNodes: 6)).diagnostics.isEmpty)
  }

  @Test func findingsAreCapped() {
    let text = String(repeating: "a: 1\n", count: 301)
    let findings = YAMLReader.read(SourceFile(name: "x", text: text)).diagnostics
    #expect(findings.count == 101)
    #expect(findings.last?.code.id == "E111")
    #expect(findings.last?.severity == .note)
    #expect(findings.last?.message.en.contains("200") == true)
  }

  @Test func everyTruncationIsAnswered() {
    let text =
      "a: &x [1, {b: \"c\\n\"}]\n甲: |2-\n    x\n  y\n? k\n: 'it''s\n  z'\nd: >+\n  f\n\n  g\n- ! *x # c\n"
    let bytes = Array(text.utf8)
    for count in 0...bytes.count {
      let result = YAMLReader.read(file(Array(bytes[..<count])))
      #expect(result.root != nil || result.diagnostics.hasErrors)
    }
  }

  @Test func quotedKeysCannotHideWhatTheyHold() throws {
    let text = "\"a\\x1b\\u202e\": 1\n\"a\\x1b\\u202e\": 2\n"
    let finding = try #require(YAMLReader.read(SourceFile(name: "x", text: text)).diagnostics.first)
    #expect(finding.code.id == "E112")
    #expect(!finding.message.zh.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
  }

  @Test func helpsStayShort() throws {
    let long = String(repeating: "甲", count: 3_000)
    let many = String(repeating: "  b\n", count: 300)
    for text in [
      "k: \"a\" \(long)\n", "k: > 1\n\(many)", "k: \"a\" \(String(repeating: "x ", count: 50_000))\n",
    ] {
      let finding = try #require(YAMLReader.read(SourceFile(name: "x", text: text)).diagnostics.first)
      #expect((finding.help?.zh.unicodeScalars.count ?? .max) < 500)
    }
  }

  @Test func codesAreListedOnceInOrder() {
    let ids = ReadingMessages.codes.map(\.id)
    #expect(ids == Set(ids).sorted())
    #expect(ReadingMessages.codes.allSatisfy { !$0.title.zh.isEmpty && !$0.title.en.isEmpty })
  }

  @Test func everyCodeOfYAMLIsTested() {
    let tested = Set((Self.structure + Self.characters + Self.syntax).flatMap(\.codes))
      .union((BentExpressionTests.unreadable + BentExpressionTests.misread).flatMap(\.codes))
      .union(JSONReaderTests.mistakes.flatMap(\.codes))
      // E121 is for what libyaml says and nobody has met yet; the others have tests of their own.
      .union(["E101", "E102", "E103", "E108", "E109", "E110", "E111", "E121"])
    #expect(ReadingMessages.codes.map(\.id).filter { !tested.contains($0) } == [])
  }
}

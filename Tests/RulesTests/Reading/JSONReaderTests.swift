// JSON texts with marked mistakes enter; trees, maps, codes and places are compared.

import Rules
import SourceText
import TestSupport
import Testing

@Suite struct JSONReaderTests {
  static let mistakes: [ReadingCase] = [
    ReadingCase("{\"a\": 1, \"b\": 2, ⟦\"a\"⟧: 3, ⟦\"\\u0061\"⟧: 4}", "E112", "E112"),
    ReadingCase("[1, ⟦// c⟧\n 2, ⟦/* 多\n行 */⟧ 3 ⟦# d⟧\n]", "E141", "E141", "E141"),
    ReadingCase("[1⟦,⟧]", "E142"),
    ReadingCase("[⟦,⟧1,⟦,⟧2⟦,⟧]", "E142", "E142", "E142"),
    ReadingCase("{\"a\": 1⟦,⟧ }", "E142"),
    ReadingCase("[⟦,⟧]", "E142"),
    ReadingCase("{⟦'a'⟧: ⟦'é\\n'⟧}", "E143", "E143"),
    ReadingCase("{⟦a⟧: 1, ⟦甲_1⟧: ⟦True⟧}", "E152", "E152", "E152", says: ["写成 true"]),
    ReadingCase("[⟦None⟧, ⟦undefined⟧, ⟦张家界⟧]", "E152", "E152", "E152", says: ["写成 null", "\"张家界\""]),
    ReadingCase("{⟦“a”⟧: 1}", "E143", says: ["中文引号"]),
    ReadingCase("[⟦NaN⟧, ⟦Infinity⟧, ⟦-Infinity⟧]", "E145", "E145", "E145"),
    ReadingCase(
      "[⟦01⟧, ⟦-00⟧, ⟦+1⟧, ⟦.5⟧, ⟦5.⟧, ⟦1e⟧, ⟦1e+⟧, ⟦-⟧]", "E144", "E144", "E144", "E144", "E144", "E144",
      "E144", "E144",
      says: ["邮政编码", "删除数字前的加号", "0.5", "1e6"]),
    ReadingCase("[⟦0x1F⟧, ⟦1_000⟧, ⟦1.2.3⟧]", "E144", "E144", "E144"),
    ReadingCase("[\"a⟦\t⟧b⟦\u{1}⟧\"]", "E146", "E146", says: ["\\t", "\\u0001"]),
    ReadingCase("[\"⟦\\q⟧ ⟦\\é⟧ ⟦\\u12⟧g ⟦\\u⟧\"]", "E147", "E147", "E147", "E147"),
    ReadingCase(
      "[\"⟦\\ud83d⟧ ⟦\\udE00⟧ ⟦\\ud83d⟧\\u0041 ⟦\\ud83d⟧⟦\\ud83d⟧\"]", "E148", "E148", "E148", "E148", "E148"),
    ReadingCase("{\"a\": 1} ⟦x y⟧", "E149"),
    ReadingCase("1 ⟦2⟧", "E149"),
    ReadingCase("⟦{⟧\"a\": [1]", "E150"),
    ReadingCase("[1, ⟦[⟧2", "E150"),
    ReadingCase("⟦{⟧\"a\"", "E150"),
    ReadingCase("{\"a\":⟦⟧", "E150"),
    ReadingCase("[⟦\"⟧abc\n\"]", "E150"),
    ReadingCase("[⟦\"⟧abc\\", "E150"),
    ReadingCase("[1 ⟦2⟧ ⟦{⟧\"a\": 1 ⟦\"⟧b\": 2}]", "E151", "E151", "E151"),
    ReadingCase("[1 ⟦:⟧ 2]", "E140"),
    ReadingCase("[1⟦}⟧", "E140"),
    ReadingCase("{\"a\" ⟦=⟧ 1}", "E140"),
    ReadingCase("{\"a\"⟦：⟧1}", "E140", says: ["半角"]),
    ReadingCase("{\"a\": ⟦}⟧", "E140"),
    ReadingCase("{⟦[⟧1]: 2}", "E140"),
    ReadingCase("[\"x⟦\u{202E}⟧\", ⟦\u{2067}⟧1]", "E107", "E107"),
    ReadingCase("[1⟦\u{0}⟧]", "E104"),
    ReadingCase("[⟦\u{1}⟧]", "E140"),
    ReadingCase("[\"\u{85}\u{2028}\u{7F}\u{FEFF}\", \"\\u202e\\u0000\"]"),
  ]

  @Test(arguments: mistakes) func mistakesAreNamedAndPlaced(_ example: ReadingCase) {
    for prefix in ["", "\u{FEFF}", "\r\n \t"] {
      let moved = ReadingCase(prefix + example.marked, codes: example.codes, says: example.says)
      moved.expectFindings { JSONReader.read($0).diagnostics }
    }
  }

  @Test(arguments: mistakes) func placesMoveBehindWideCharacters(_ example: ReadingCase) {
    guard !example.codes.contains("E149") else { return }
    let unclosed = example.codes.contains("E150") || example.codes == ["E140"]
    ReadingCase(
      "{\"😀 é\": \"张家界\", \"深\": " + example.marked + (unclosed ? "" : "}"), codes: example.codes, says: []
    )
    .expectFindings { file in
      // What stops the reading leaves the outer bracket open, which is not reported again.
      JSONReader.read(file).diagnostics
    }
  }

  @Test func valuesKeepTheirTextAndPlace() throws {
    let source = MarkedSource(
      "⟦{⟦\"甲\"⟧: ⟦[⟦1.10⟧, ⟦-0⟧, ⟦1E+5⟧, ⟦true⟧, ⟦null⟧, ⟦\"\"⟧]⟧,\r\n ⟦\"b\"⟧ : ⟦{}⟧}⟧\n")
    let result = JSONReader.read(SourceFile(name: "x.json", text: source.text))
    #expect(result.diagnostics.isEmpty)
    let root = try #require(result.root)
    let items = try #require(root.value(for: "甲")?.items)
    #expect(items.map { $0.scalar?.text } == ["1.10", "-0", "1E+5", "true", "null", ""])
    #expect(
      items.map { $0.scalar?.style } == [
        .jsonNumber, .jsonNumber, .jsonNumber, .jsonKeyword, .jsonKeyword, .jsonString,
      ])
    #expect(items[4].isMissing && !items[5].isMissing)
    var spans = [root.place.span]
    for entry in root.entries ?? [] {
      spans += [entry.key.place.span, entry.value.place.span] + (entry.value.items ?? []).map(\.place.span)
    }
    #expect(spans == source.spans)
  }

  @Test(arguments: [
    ("\"年\\u9f84⟦值⟧\"", "值"), ("\"\\ud83d\\ude00\\n⟦b⟧\"", "b"), ("\"a⟦\\ud83d\\ude00⟧b\"", "😀"),
    ("\"⟦\\/⟧x\"", "/"), ("\"\\\"⟦High⟧\\\"\"", "High"), ("\"⟦\\u0000⟧\"", "\0"),
  ])
  func offsetsInsideStringsLeadToTheFile(_ marked: String, _ needle: String) throws {
    let source = MarkedSource("[\"😀\", \(marked)]")
    let result = JSONReader.read(SourceFile(name: "x.json", text: source.text))
    #expect(result.diagnostics.isEmpty)
    let fragment = try #require(result.root?.items?.last?.scalar?.fragment)
    let bytes = Array(needle.utf8)
    let start = try #require(fragment.bytes.indices.first { fragment.bytes[$0...].starts(with: bytes) })
    #expect(fragment.place(Span(start, start + bytes.count)).span == source.spans.first)
  }

  @Test func duplicateKeysNameTheFirst() throws {
    let source = MarkedSource("{⟦\"a\"⟧: 1, ⟦\"a\"⟧: 2}")
    let result = JSONReader.read(SourceFile(name: "x.json", text: source.text))
    let finding = try #require(result.diagnostics.first)
    #expect(finding.related.map(\.place.span) == [source.spans[0]])
    #expect(result.root?.entries?.count == 1)
  }

  @Test func limitsHold() {
    for opening in ["[", "{\"a\":", "[[{\"a\":"] {
      let file = SourceFile(name: "x.json", text: String(repeating: opening, count: 100_000))
      #expect(JSONReader.read(file).diagnostics.map(\.code.id) == ["E109"])
    }
    let file = SourceFile(name: "x.json", text: "[1, 2, 3]")
    #expect(JSONReader.read(file, limits: ReadLimits(maximumBytes: 8)).diagnostics.map(\.code.id) == ["E101"])
    #expect(JSONReader.read(file, limits: ReadLimits(maximumNodes: 3)).diagnostics.map(\.code.id) == ["E110"])
    #expect(JSONReader.read(file, limits: ReadLimits(maximumNodes: 4)).diagnostics.isEmpty)
    let commas = SourceFile(name: "x.json", text: "[" + String(repeating: ",", count: 500) + "]")
    #expect(JSONReader.read(commas).diagnostics.count == 101)
  }

  @Test(arguments: ["", " \n", "\u{FEFF}"]) func emptyFilesAreReported(_ text: String) {
    #expect(JSONReader.read(SourceFile(name: "x.json", text: text)).diagnostics.map(\.code.id) == ["E108"])
  }

  @Test func everyTruncationIsAnswered() {
    let bytes = Array("{\"a\": [1.5e3, true, \"\\ud83d\\ude00é\"], \"乙\": {\"c\": null, \"d\": -0}}".utf8)
    for count in 0..<bytes.count {
      let result = JSONReader.read(file(Array(bytes[..<count]), name: "x.json"))
      #expect(result.diagnostics.hasErrors)
    }
    #expect(JSONReader.read(file(bytes, name: "x.json")).diagnostics.isEmpty)
  }
}

extension ReadingCase {
  /// A JSON case: no YAML prefix, no indentation.
  init(_ marked: String, codes: [String], says: [String]) {
    self.marked = marked
    self.codes = codes
    self.says = says
    takesPrefix = false
    takesIndentation = false
    fileName = "样例.json"
  }
}

// Files with marked mistakes in how they build on each other enter; codes, places and words are compared.

import Rules
import SourceText
import TestSupport
import Testing

/// Files that replace those of the fixture, and what is expected of loading the city's measure.
struct CompositionCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let files: [String: String]
  let codes: [String]
  let says: [String]

  init(_ name: String, _ files: [String: String], _ codes: [String], says: [String] = []) {
    testDescription = name
    self.files = files
    self.codes = codes
    self.says = says
  }

  /// What the city writes below its head.
  init(_ name: String, city: String, _ codes: [String], says: [String] = []) {
    self.init(name, ["city/m.yaml": CompositionFixture.cityHead + city], codes, says: says)
  }
}

@Suite("Files that build on others")
struct CompositionDiagnosticTests {
  private typealias Fixture = CompositionFixture

  private static let head = Fixture.cityHead

  static let references: [CompositionCase] = [
    CompositionCase("nothing is wrong", [:], []),
    CompositionCase(
      "unknown base", ["city/m.yaml": head.replacingFirst("state/m", with: "⟦state/n⟧")], ["E277"],
      says: ["“state/m”", "没有叫“state/n”的办法"]),
    CompositionCase(
      "unknown library", city: "libraries: [⟦lib⟧, state/lib]\n", ["E277"], says: ["“state/lib”"]),
    CompositionCase(
      "a library as base", ["city/m.yaml": head.replacingFirst("state/m", with: "⟦state/lib⟧")], ["E278"],
      says: ["libraries: [state/lib]"]),
    CompositionCase(
      "a measure as library", city: "libraries: [⟦state/m⟧]\n", ["E278"], says: ["extends: state/m"]),
    CompositionCase(
      "a pack that is not used",
      [
        "city/pack.yaml": Fixture.pack("city"),
        "city/m.yaml": head.replacingFirst("state/m", with: "⟦state/m⟧"),
      ],
      ["E279"], says: ["city/pack.yaml 的 uses 里加上 state"]),
    CompositionCase(
      "a pack that is not installed", ["city/m.yaml": head.replacingFirst("state/m", with: "⟦stat/m⟧")],
      ["E279"],
      says: ["“state”", "没有安装"]),
    CompositionCase(
      "libraries in a circle",
      [
        "state/lib.yaml": Fixture.library("lib", "libraries: [b]\n"),
        "state/b.yaml": Fixture.library("b", "libraries: [⟦lib⟧]\n"),
      ], ["E283"], says: ["state/lib → state/b → state/lib"]),
    CompositionCase(
      "a measure that extends itself", ["city/m.yaml": head.replacingFirst("state/m", with: "⟦m⟧")], ["E283"],
      says: ["city/m → city/m"]),
    CompositionCase(
      "too many in a row",
      Dictionary(
        uniqueKeysWithValues: (0..<20).map { index in
          let next = index == 14 ? "⟦l15⟧" : "l\(index + 1)"
          return (
            "state/l\(index).yaml", Fixture.library("l\(index)", index < 19 ? "libraries: [\(next)]\n" : "")
          )
        }
      ).merging(["city/m.yaml": head + "libraries: [state/l0]\n"]) { $1 }, ["E283"], says: ["16"]),
  ]

  static let names: [CompositionCase] = [
    CompositionCase(
      "a name of the base", city: "inputs: { ⟦面积⟧: text }\n", ["E284"], says: ["override", "already"]),
    CompositionCase(
      "a name of a library",
      ["state/m.yaml": Fixture.stateMeasure.replacingFirst("  面积:", with: "  ⟦失信⟧: text\n  面积:")],
      ["E284"], says: ["lib.yaml 里的输入重名"]),
    CompositionCase(
      "a member of a group of the base", city: "inputs: { 人: { ⟦数⟧: text } }\n", ["E284"],
      says: ["override"]),
    CompositionCase("a group with further members", city: "inputs: { 人: { 龄: text } }\n", []),
    CompositionCase(
      "two libraries with one name",
      [
        "city/m.yaml": head + "libraries: [other]\n",
        "city/other.yaml": Fixture.library("other", "inputs: { ⟦失信⟧: boolean }\n"),
      ], ["E284"]),
    CompositionCase(
      "one library in two ways", city: "libraries: [state/lib]\n", []),
    CompositionCase(
      "a source key of another file", city: "criteria: [{ id: 新, require: 失信, basis: ⟦办法⟧ 第1条 “场地” }]\n",
      ["E231"]),
  ]

  static let amendments: [CompositionCase] = [
    CompositionCase(
      "amendments without a base",
      [
        "city/m.yaml": Fixture.stateMeasure.replacingFirst("[lib]", with: "[state/lib]")
          + "⟦override⟧: { define: { 够大: 面积 > 1平方米 } }\n⟦remove⟧: [{ id: 团队, assumed: 测试 }]\n"
      ], ["E286", "E286"], says: ["extends: 规则包/办法"]),
    CompositionCase(
      "nothing of that name", city: "override: { parameters: { ⟦最底面积⟧: { value: 1平方米, assumed: 测试 } } }\n",
      ["E285"], says: ["“最低面积”"]),
    CompositionCase(
      "it stands in another section", city: "override: { define: { ⟦最低面积⟧: 1平方米 } }\n", ["E285"],
      says: ["写在 override 的 parameters 下面"]),
    CompositionCase(
      "an unknown input of a group", city: "override: { inputs: { ⟦人.数量⟧: { material: 名册 } } }\n", ["E285"],
      says: ["人.数"]),
    CompositionCase(
      "a whole group", city: "override: { inputs: { ⟦人⟧: text } }\n", ["E286"], says: ["一组输入"]),
    CompositionCase(
      "inputs of a group", city: "override: { inputs: { 人: { 数: { material: 名册 }, 名: { title: 名字 } } } }\n",
      []),
    CompositionCase(
      "a criterion without id", city: "override: { criteria: [ ⟦{ require: 失信, assumed: 测试 }⟧ ] }\n", ["E286"]
    ),
    CompositionCase(
      "an override twice",
      city: "override: { criteria: [{ id: 场地, remedy: 甲 }] }\nremove: [{ id: ⟦场地⟧, assumed: 测试 }]\n", ["E286"]
    ),
    CompositionCase(
      "a removal of nothing", city: "remove: [{ id: ⟦场第⟧, assumed: 测试 }]\n", ["E285"], says: ["“场地”"]),
    CompositionCase(
      "a removal of an input", city: "remove: [{ id: ⟦面积⟧, assumed: 测试 }]\n", ["E285"], says: ["inputs"]),
    CompositionCase(
      "a removal of what is read", city: "remove: [{ id: ⟦够大⟧, assumed: 测试 }]\n", ["E288"],
      says: ["还有表达式用到它"]),
    CompositionCase(
      "a removal of all that a group holds",
      city: "remove: [{ id: 人数, assumed: 测试 }, { id: ⟦专家⟧, assumed: 测试 }]\n", ["E288"], says: ["“团队”整个删去"]),
    CompositionCase(
      "members that go with their group are read elsewhere",
      [
        "state/m.yaml": Fixture.stateMeasure.replacingFirst("够大, basis", with: "够大 或 专家, basis"),
        "city/m.yaml": head + "override: { criteria: [{ id: ⟦团队⟧, require: 人.数 > 1人, assumed: 测试 }] }\n",
      ], ["E288"]),
    CompositionCase(
      "a removal without grounds", city: "remove: [{ id: ⟦团队⟧ }]\n", ["W270"]),
    CompositionCase(
      "an override without grounds", city: "override: { criteria: [{ id: ⟦场地⟧, require: 面积 > 1平方米 }] }\n",
      ["W270"]),
    CompositionCase(
      "an unknown key in a merged criterion",
      city: "override: { criteria: [{ id: 场地, ⟦remdy⟧: 扩大 }] }\n", ["E202"]),
    CompositionCase(
      "an unknown section", city: "override: { ⟦outcomes⟧: [] }\n", ["E202"]),
    CompositionCase(
      "a wrong expression in an override",
      city: "override: { parameters: { 最低面积: { value: 5平方米, assumed: 测试 } }, define: { 够大: 面积 >= ⟦3人⟧ } }\n",
      ["E403"]),
  ]

  static let otherFiles: [CompositionCase] = [
    CompositionCase(
      "a mistake in the library is reported once, in the library",
      ["state/lib.yaml": Fixture.library("lib", "inputs: { 失信: ⟦bool⟧ }\n")], ["E208"]),
    CompositionCase(
      "a wrong expression of the base is reported once, in the base",
      ["state/m.yaml": Fixture.stateMeasure.replacingFirst("人.数 >= 3人", with: "人.数 >= ⟦3个⟧")], ["E403"]),
    CompositionCase(
      "a library names only its own",
      [
        "state/lib.yaml": Fixture.library(
          "lib", "criteria:\n  - { id: 诚信, require: ⟦面积⟧ > 1平方米, assumed: 测试 }\n")
      ], ["E401"]),
    CompositionCase(
      "a library with keys of measures",
      ["state/lib.yaml": Fixture.library("lib", "⟦kind⟧: review\n⟦outcomes⟧: [{ id: 甲, title: 甲 }]\n")],
      ["E202", "E202"],
      says: ["共用条款里没有“kind”"]),
    CompositionCase(
      "a library with another file's name", ["state/lib.yaml": Fixture.library("⟦lb⟧", "")], ["E268"]),
    CompositionCase(
      "a measure without criteria",
      [
        "city/m.yaml": "⟦rulecheck: 1⟧\nmeasure: m\ntitle: 空\nkind: review\neffective: 2018-01-01..\n"
          + "libraries: [empty]\noutcomes: [{ id: a, title: 甲 }]\n",
        "city/empty.yaml": Fixture.library("empty", "inputs: { 甲: text }\n"),
      ], ["E203"], says: ["criteria"]),
  ]

  @Test(arguments: references + names) func files(_ example: CompositionCase) throws { try check(example) }

  @Test(arguments: amendments) func changes(_ example: CompositionCase) throws { try check(example) }

  @Test(arguments: otherFiles) func placesInOtherFiles(_ example: CompositionCase) throws {
    try check(example)
  }

  private func check(_ example: CompositionCase) throws {
    let result = try CompositionFixture.findings(example.files)
    let expected = zip(example.codes, result.marked).map { "\($0) \($1)" }
    #expect(result.found == expected, "\(MeasureFixture.rendered(result.diagnostics))")
    #expect(example.codes.count == result.marked.count, "as many markers as codes")
    let words = result.diagnostics.flatMap {
      [$0.message.zh, $0.message.en, $0.help?.zh ?? "", $0.help?.en ?? ""]
    }
    for text in example.says { #expect(words.contains { $0.contains(text) }, "\(text) in \(words)") }
    for finding in result.diagnostics { #expect(finding.help != nil, "\(finding.message.zh) has no help") }
  }

  @Test("a library is not assessed, but it is a file to be checked")
  func library() throws {
    let tree = try TemporaryTree(CompositionFixture.files)
    defer { tree.remove() }
    let repository = RuleRepository(roots: [tree.path])
    let named = MeasureLoader.load("state/lib", from: repository)
    #expect(named.checked == nil && named.diagnostics.map(\.code.id) == ["E289"])
    let file = try #require(repository.measureFiles.first { $0.stem == "lib" })
    let checked = MeasureLoader.load(file, from: repository)
    #expect(checked.checked != nil && checked.isLibrary && checked.diagnostics.isEmpty)
    #expect(repository.isLibrary(file))
  }
}

extension String {
  /// The text with a part replaced where it occurs first.
  func replacingFirst(_ part: String, with other: String) -> String {
    guard let range = range(of: part) else { return self }
    return replacingCharacters(in: range, with: other)
  }

  private func range(of part: String) -> Range<Index>? {
    indices.first { self[$0...].hasPrefix(part) }.map { $0..<index($0, offsetBy: part.count) }
  }

  private func replacingCharacters(in range: Range<Index>, with other: String) -> String {
    self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}

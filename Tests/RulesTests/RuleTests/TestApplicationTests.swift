// A base and the changes of a case enter; the application that is assessed is compared.

import Rules
import RulesDSL
import SourceText
import TestSupport
import Testing

@Suite struct TestApplicationTests {
  static let base = """
    rulecheck: 1
    test: maker-space
    base:
      id: 一
      asOf: 2020-06-04
      inputs:
        场地: { 面积: 800平方米, 工位: 40个 }
        案例: [{ 名称: 甲 }]
        日期: 2018-01-01
      findings: { 甲: met, 乙: met }
    cases:

    """

  private func result(_ changes: String) throws -> (
    application: ApplicationDocument, diagnostics: [Diagnostic]
  ) {
    let text = Self.base + "  - { name: 例, expect: { outcome: ok }, \(changes) }\n"
    let (document, diagnostics) = TestDecoder.decode(try tree(text))
    #expect(diagnostics.map(\.message.zh) == [])
    let tests = try #require(document)
    return try #require(tests.cases.first).application(from: tests.base)
  }

  private func describe(_ node: MarkedNode?) -> String {
    switch node?.kind {
    case .scalar(let scalar): scalar.text
    case .sequence(let items): "[" + items.map(describe).joined(separator: ",") + "]"
    case .mapping(let entries):
      "{" + entries.map { "\($0.key.text):\(describe($0.value))" }.joined(separator: ",") + "}"
    case nil: "-"
    }
  }

  /// Changes and the inputs they lead to.
  static let changes: [(String, String)] = [
    ("asOf: 2020-06-04", "{场地:{面积:800平方米,工位:40个},案例:[{名称:甲}],日期:2018-01-01}"),
    ("set: { 场地.面积: 1 }", "{场地:{面积:1,工位:40个},案例:[{名称:甲}],日期:2018-01-01}"),
    ("set: { 场地: { 面积: 1 }, 场地.高度: 2 }", "{场地:{面积:1,高度:2},案例:[{名称:甲}],日期:2018-01-01}"),
    ("set: { 新.组.项: [1] }", "{场地:{面积:800平方米,工位:40个},案例:[{名称:甲}],日期:2018-01-01,新:{组:{项:[1]}}}"),
    ("set: { 案例: [], 日期: null }", "{场地:{面积:800平方米,工位:40个},案例:[],日期:null}"),
    ("unset: [场地.面积, 日期]", "{场地:{工位:40个},案例:[{名称:甲}]}"),
    ("unset: [场地.面积, 场地.工位, 案例, 日期]", "{场地:{}}"),
    ("unset: [场地, 案例], set: { 日期: 2 }", "{日期:2}"),
  ]

  @Test(arguments: changes) func inputsAreChanged(_ changes: String, _ expected: String) throws {
    let (application, diagnostics) = try result(changes)
    #expect(diagnostics.map(\.message.zh) == [])
    #expect(describe(application.inputs) == expected)
  }

  @Test func untouchedValuesKeepTheirPlaces() throws {
    let (application, _) = try result("set: { 场地.面积: 1, 新.项: 2 }, unset: [日期]")
    let inputs = try #require(application.inputs)
    #expect(inputs.value(for: "场地")?.value(for: "工位")?.place.text == "40个")
    #expect(inputs.value(for: "案例")?.place.text == "[{ 名称: 甲 }]")
    #expect(inputs.value(for: "场地")?.value(for: "面积")?.place.text == "1")
    #expect(inputs.entry(for: "新")?.key.place.text == "新.项")
    #expect(inputs.value(for: "新")?.entry(for: "项")?.key.place.text == "新.项")
  }

  @Test func findingsAndDatesAreChanged() throws {
    let (application, diagnostics) = try result("asOf: 2021-01-01, findings: { 乙: unmet, 甲: null, 丙: met }")
    #expect(diagnostics.isEmpty)
    #expect(application.asOf == CivilDate(year: 2021, month: 1, day: 1))
    #expect(application.id == "一")
    #expect(application.findings.map(\.criterion.text) == ["乙", "丙"])
    #expect(application.findings.map(\.verdict) == [.unmet, .met])
    #expect(try result("unset: [日期]").application.asOf == CivilDate(year: 2020, month: 6, day: 4))
  }

  /// Changes that do not fit, the codes and the underlined texts.
  static let wrong: [(String, [String])] = [
    ("unset: [场地.高度, 场]", ["E245 场地.高度", "E245 场"]), ("unset: [日期.年]", ["E245 日期.年"]),
    ("unset: [场地, 场地.面积]", ["E245 场地.面积"]), ("set: { 日期.年: 1 }", ["E244 日期.年"]),
    ("set: { 案例.名称: 1 }", ["E244 案例.名称"]),
    ("findings: { 丙: null }", ["E245 丙"]),
  ]

  @Test(arguments: wrong) func changesThatDoNotFitAreReported(_ changes: String, _ expected: [String]) throws
  {
    let (_, diagnostics) = try result(changes)
    #expect(diagnostics.map { "\($0.code.id) \($0.place?.text ?? "")" } == expected)
    #expect(diagnostics.allSatisfy { $0.help != nil })
  }

  @Test func casesMayStartFromNothing() throws {
    let text = """
      rulecheck: 1
      test: a
      cases: [{ name: 例, asOf: 2020-06-04, set: { 场地.面积: 1 }, expect: { outcome: ok } }]

      """
    let tests = try #require(TestDecoder.decode(try tree(text)).document)
    let (application, diagnostics) = try #require(tests.cases.first).application(from: nil)
    #expect(diagnostics.isEmpty)
    #expect(describe(application.inputs) == "{场地:{面积:1}}")
  }

  @Test func applicationFilesOfThePackAreUsed() throws {
    let packFile = "rulecheck: 1\npack: p\ntitle: 包\nversion: 1.0.0\n"
    let test = """
      rulecheck: 1
      test: m
      base: { asOf: 2020-06-04 }
      cases:
        - { name: 基础, expect: { outcome: ok } }
        - { name: 文件, application: data/a.json, expect: { outcome: ok } }
        - { name: 没有, application: data/b.json, expect: { outcome: ok } }
        - { name: 外面, application: ../q.yaml, expect: { outcome: ok } }
        - { name: 写错, application: data/c.yaml, expect: { outcome: ok } }

      """
    let tree = try TemporaryTree([
      "p/pack.yaml": packFile, "p/m.yaml": SampleMeasure.text("measure", "measure: m\n"),
      "p/m.test.yaml": test,
      "p/n.yaml": "", "p/n.test.yaml": test, "p/data/a.json": #"{"id": "甲"}"#, "p/data/c.yaml": "a: [",
      "q.yaml": "",
    ])
    defer { tree.remove() }
    let repository = RuleRepository(roots: [tree.path])
    let loaded = repository.testFiles.map(repository.loadTest)
    #expect(
      loaded.map { $0.diagnostics.map { "\($0.code.id) \($0.place?.text ?? "")" } } == [[], ["E240 m"]])
    let tests = try #require(loaded.first?.document)
    let origin = try #require(loaded.first?.origin)
    let starts = tests.cases.map { repository.start(of: $0, in: tests, origin: origin) }
    #expect(starts.map { $0.diagnostics.map(\.code.id) } == [[], [], ["E260"], ["E261"], ["E125"]])
    #expect(starts.map { $0.application?.id } == [nil, "甲", nil, nil, nil])
    #expect(starts[0].application?.asOf != nil)
    #expect(loaded.last?.document == nil)
  }
}

// Cases and a small measure enter; passed, failed and broken cases with their reasons are compared.

import Rules
import RulesDSL
import SourceText
import Testing

@Suite struct TestRunnerTests {
  static let measure = """
    inputs:
      场地: { 面积: { type: number, unit: 平方米 } }
      人数: { type: integer, unit: 人 }
      案例: { type: list, unit: 个, of: { 日期: date } }
      年度: { type: integer }
    criteria:
      - { id: 面积, require: 场地.面积 >= 50平方米, assumed: 样例 }
      - { id: 人均, require: 场地.面积 / 人数 >= 5平方米 / 1人, assumed: 样例 }
      - id: 数量
        require: count(案例[日期.年 = 年度]) >= 1个
        assumed: 样例
      - { id: 计划, judge: 计划是否可行, assumed: 样例 }
    outcomes:
      - { id: yes, title: 通过, favourable: true, when: 全部符合 }
      - { id: no, title: 不通过 }
    """

  static let base = """
    rulecheck: 1
    test: sample
    base:
      asOf: 2020-06-04
      inputs: { 场地: { 面积: 60 }, 人数: 10, 案例: [{ 日期: 2019-05-01 }], 年度: 2019 }
      findings: { 计划: met }
    cases:

    """

  /// The result of one case, as one line: `passed`, `outcome yes no …`, or the codes of what is wrong with it.
  private func ending(_ body: String) throws -> String {
    let measure = try MeasureFixture.measure(Self.measure)
    let text = Self.base + "  - { name: 例, \(body) }\n"
    let read = YAMLReader.read(SourceFile(name: "sample.test.yaml", text: text))
    let (document, diagnostics) = TestDecoder.decode(try #require(read.root))
    #expect(MeasureFixture.rendered(read.diagnostics + diagnostics) == "")
    let tests = try #require(document)
    let results = TestRunner.run(tests.cases, against: measure) { _ in (tests.base, []) }
    let result = try #require(results.first)
    #expect(results.count == 1)
    #expect(result.name.text == "例")
    switch result.ending {
    case .passed: return "passed"
    case .failed(let mismatches):
      #expect(!mismatches.isEmpty)
      return mismatches.map(describe).joined(separator: "; ")
    case .broken(let problems):
      #expect(problems.hasErrors)
      return problems.map { "\($0.code.id) \($0.place?.text ?? "")" }.joined(separator: "; ")
    }
  }

  private func describe(_ mismatch: TestMismatch) -> String {
    let subject =
      switch mismatch.subject {
      case .outcome: "outcome"
      case .verdict(let id), .value(let id): id
      case .selection(let status): status.rawValue
      case .missing: "missing"
      }
    let reason = mismatch.reason.map { " (\($0.zh))" } ?? ""
    return "\(subject) \(mismatch.expected) \(mismatch.actual)\(reason) @\(mismatch.place.text.prefix(8))"
  }

  /// Cases and how they end.
  static let endings: [(String, String)] = [
    ("expect: { outcome: yes, verdicts: { 面积: met, 计划: 符合 }, missing: [] }", "passed"),
    ("set: { 场地.面积: 49.99 }, expect: { outcome: no, verdicts: { 面积: unmet } }", "passed"),
    ("set: { 人数: 0人 }, expect: { outcome: error, verdicts: { 人均: error } }", "passed"),
    ("findings: { 计划: null }, expect: { outcome: supplement, missing: [计划] }", "passed"),
    ("unset: [场地.面积, 人数], expect: { missing: [人数, 场地.面积] }", "passed"),
    ("unset: [案例, 年度], expect: { outcome: supplement, missing: [案例, 年度] }", "passed"),
    ("set: { 案例: [{}] }, unset: [年度], expect: { missing: ['案例[1].日期', 年度] }", "passed"),
    (
      "set: { 场地.面积: 40 }, expect: { outcome: yes, verdicts: { 面积: met, 人均: unmet } }",
      "outcome yes no (不符合：面积、人均) @yes; 面积 met unmet @面积"
    ),
    (
      "unset: [人数], expect: { outcome: no, verdicts: { 人均: met } }",
      "outcome no supplement (缺少：人数) @no; 人均 met undetermined (缺少：人数) @人均"
    ),
    (
      "set: { 人数: 0 }, expect: { outcome: yes, verdicts: { 人均: unmet } }",
      "outcome yes error (除数为零（sample.yaml:14:32）) @yes; 人均 unmet error (除数为零（sample.yaml:14:32）) @人均"
    ),
    (
      "unset: [人数], expect: { missing: [计划] }",
      "missing [计划] [人数] (没有列出：计划；多列出：人数) @计划"
    ),
    ("unset: [人数], expect: { missing: [] }", "missing [] [人数] (多列出：人数) @例"),
    ("expect: { missing: [人数] }", "missing [人数] [] (没有列出：人数) @人数"),
    ("expect: { outcome: maybe }", "E297 maybe"),
    ("expect: { outcome: yes, verdicts: { 面基: met, 计划: met } }", "E298 面基"),
    ("expect: { missing: [面积, '案例[1].日期', 人均] }", "E299 面积; E299 人均"),
    ("set: { 人数: 十 }, expect: { outcome: yes }", "E552 十"),
    ("set: { 场地.面基: 3 }, expect: { outcome: yes }", "E551 场地.面基"),
    ("findings: { 面积: met }, expect: { outcome: yes }", "E556 面积"),
    ("asOf: 2017-12-31, expect: { outcome: yes }", "E651 2018-01-01.."),
  ]

  @Test(arguments: endings) func caseEnds(_ body: String, _ expected: String) throws {
    #expect(try ending(body) == expected)
  }

  @Test func suggestionsNameTheNearest() throws {
    let measure = try MeasureFixture.measure(Self.measure)
    let text =
      Self.base + "  - { name: 例, expect: { outcome: yess, verdicts: { 面职: met }, missing: [人 数] } }\n"
    let root = try #require(YAMLReader.read(SourceFile(name: "sample.test.yaml", text: text)).root)
    let tests = try #require(TestDecoder.decode(root).document)
    let results = TestRunner.run(tests.cases, against: measure) { _ in (tests.base, []) }
    guard case .broken(let problems)? = results.first?.ending else {
      Issue.record("names that nobody knows make a case broken")
      return
    }
    #expect(
      problems.map(\.help?.zh) == ["是不是想写“yes”？", "是不是想写“面积”？", "是不是想写“人数”？"])
  }

  @Test func wrongStartBreaksTheCase() throws {
    let measure = try MeasureFixture.measure(Self.measure)
    let root = try #require(
      YAMLReader.read(
        SourceFile(name: "t.yaml", text: Self.base + "  - { name: 例, expect: { outcome: yes } }\n")
      ).root)
    let tests = try #require(TestDecoder.decode(root).document)
    let problem = RepositoryMessages.fileProblem(.notFound, "applications/gone.yaml")
    let results = TestRunner.run(tests.cases, against: measure) { _ in (nil, [problem]) }
    guard case .broken(let problems)? = results.first?.ending else {
      Issue.record("a case without its application is broken")
      return
    }
    #expect(problems.map(\.code.id) == ["E260"])
  }
}

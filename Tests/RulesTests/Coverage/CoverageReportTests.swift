// Small measures and tests of which everything is counted by hand enter; totals and what is missed are compared.

import Rules
import SourceText
import Testing

@Suite("Coverage of small measures")
struct CoverageReportTests {
  static let measure = """
    inputs:
      面积: { type: number, unit: 平方米 }
      贫困: boolean
    parameters:
      最低: { from: 2018-01-01, value: 50平方米, assumed: 样例 }
    tables:
      档次:
        inputs: [ 面积 ]
        outputs: [ { name: 额度, unit: 元 } ]
        rows: |
          | 面积           | 额度   |
          | < 100平方米    | 100元  |
          | >= 100平方米   | 200元  |
        assumed: 样例
    criteria:
      - id: 场地
        require: 面积 >= 最低
        assumed: 样例
        except: [ { id: 放宽, when: 贫困, require: 面积 >= 30平方米, assumed: 样例 } ]
    awards:
      - { id: 补助, amount: 档次, cap: 150元, assumed: 样例 }
    outcomes:
      - { id: yes, title: 通过, favourable: true, when: 全部符合 }
      - { id: no, title: 不通过 }
    """

  /// Cases, and the totals of conditions, rows, exceptions, nodes, open conditions and further results.
  ///
  /// Conditions are 面积 >= 最低, 贫困, 面积 >= 30平方米 and 全部符合, nodes 最低, 档次, 场地, 补助, yes, no and
  /// supplement; further results are met, unmet and undetermined of 场地, and 补助 not granted and capped.
  static let totals: [(String, String)] = [
    ("set: { 面积: 60 }, expect: { outcome: yes }", "3/8 1/2 0/1 5/7 0/4 1/5"),
    ("set: { 面积: 40 }, expect: { outcome: no }", "3/8 1/2 0/1 4/7 0/4 2/5"),
    // The requirement of the exception takes the place of the other one.
    ("set: { 面积: 100, 贫困: true }, expect: { outcome: yes }", "3/8 1/2 1/1 5/7 0/4 2/5"),
    ("unset: [ 面积 ], expect: { outcome: supplement }", "1/8 0/2 0/1 2/7 2/4 1/5"),
    ("unset: [ 面积, 贫困 ], expect: { outcome: supplement }", "0/8 0/2 0/1 2/7 4/4 1/5"),
  ]

  @Test(arguments: totals) func caseCovers(_ body: String, _ expected: String) throws {
    let document = try CoverageFixture.document("面积: 60, 贫困: false", "  - { name: 例, \(body) }\n")
    let report = CoverageFixture.report(document, try MeasureFixture.measure(Self.measure))
    let totals = CoverageKind.allCases.map(report.total)
    #expect(totals.map { "\($0.reached)/\($0.count)" }.joined(separator: " ") == expected)
  }

  static let cases = """
      - { name: 一, set: { 面积: 60 }, expect: { outcome: yes } }
      - { name: 二, set: { 面积: 40 }, expect: { outcome: no } }
      - { name: 三, set: { 面积: 100, 贫困: true }, expect: { outcome: yes } }
      - { name: 四, unset: [ 面积 ], expect: { outcome: supplement } }

    """

  @Test func whatWasMissedIsTold() throws {
    let document = try CoverageFixture.document("面积: 60, 贫困: false", Self.cases)
    let report = CoverageFixture.report(document, try MeasureFixture.measure(Self.measure))
    #expect(
      report.text(.zh) == """
        sample.yaml:25:44  但书 放宽：面积 >= 30平方米 从未为否
        sample.yaml  条件的是与否 87%（7/8），表的行 100%（2/2），但书 100%（1/1），节点 100%（7/7）；另计：条件的待补正 50%（2/4），节点的其他结果 100%（5/5）
        合计  条件的是与否 87%（7/8），表的行 100%（2/2），但书 100%（1/1），节点 100%（7/7）；另计：条件的待补正 50%（2/4），节点的其他结果 100%（5/5）

        """)
    #expect(report.text(.en).contains("sample.yaml:25:44  exception 放宽: 面积 >= 30平方米 was never false\n"))
    #expect(report.shortfalls(below: 87).isEmpty)
    // 7 of 8 are more than 87 %, but not 88 %.
    #expect(report.shortfalls(below: 88).map(\.code.id) == ["E741"])
  }

  /// Lists of what is unreachable, the total of conditions and the findings.
  static let exclusions: [(String, String, [String])] = [
    ("{ node: 放宽, condition: 面积 >= 30平方米, value: false, reason: 样例 }", "7/7", []),
    ("{ node: 放宽, condition: '面积  >=  30平方米', value: false, reason: 样例 }", "7/7", []),
    ("{ node: 放宽, condition: 面积 >= 30平方米, value: true, reason: 样例 }", "7/8", ["W580"]),
    ("{ node: 场地, condition: 面积 >= 30平方米, value: false, reason: 样例 }", "7/8", ["W581"]),
    ("{ node: 档次, row: 1, reason: 样例 }", "7/8", ["W580"]),
    ("{ node: 档次, row: 3, reason: 样例 }", "7/8", ["W581"]),
    ("{ node: 没有, reason: 样例 }", "7/8", ["W581"]),
  ]

  @Test(arguments: exclusions) func unreachableIsLeftOut(
    _ item: String, _ conditions: String, _ findings: [String]
  ) throws {
    let document = try CoverageFixture.document(
      "面积: 60, 贫困: false", Self.cases + "unreachable: [ \(item) ]\n")
    let report = CoverageFixture.report(document, try MeasureFixture.measure(Self.measure))
    let total = report.total(.condition)
    #expect("\(total.reached)/\(total.count)" == conditions)
    #expect(report.diagnostics.map(\.code.id) == findings)
  }

  /// Marked items of the list that say too little or too much.
  static let unclear = [
    "{ node: 放宽, condition: 甲, reason: 样例 }", "{ node: 放宽, value: true, reason: 样例 }",
    "{ node: 放宽, condition: 甲, value: true, row: 1, reason: 样例 }",
  ]

  @Test(arguments: unclear) func unclearItemsAreErrors(_ item: String) throws {
    let text =
      "rulecheck: 1\ntest: sample\ncases: [ { name: 例, asOf: 2020-01-01, expect: { outcome: yes } } ]\n"
      + "unreachable:\n  - \(item)\n"
    let root = try #require(YAMLReader.read(SourceFile(name: "t.yaml", text: text)).root)
    let found = TestDecoder.decode(root).diagnostics
    #expect(found.map(\.code.id) == ["E740"])
    #expect(found.map { $0.place?.text } == [item])
  }

  @Test("operands that are not asked for because another one settles the result do not count")
  func settledOperands() throws {
    let measure = try MeasureFixture.measure(
      """
      inputs: { 甲: boolean, 乙: boolean }
      criteria: [ { id: 例, require: 甲 or 乙, assumed: 样例 } ]
      outcomes: [ { id: yes, title: 通过, favourable: true, when: 全部符合 }, { id: no, title: 不通过 } ]
      """)
    func conditions(_ values: String) throws -> String {
      let document = try CoverageFixture.document(
        values, "  - { name: 例, expect: { verdicts: { 例: met } } }\n")
      let total = CoverageFixture.report(document, measure).total(.condition)
      return "\(total.reached)/\(total.count)"
    }
    // Of 例, 甲, 乙 and 全部符合.
    #expect(try conditions("甲: true, 乙: true") == "3/8")
    #expect(try conditions("甲: false, 乙: true") == "4/8")
  }
}

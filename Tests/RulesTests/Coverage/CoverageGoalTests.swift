// Requirements enter; which of their parts are conditions, and which of those can be open, is compared.

import Rules
import SourceText
import Testing

@Suite("Conditions that tests should bring about")
struct CoverageGoalTests {
  static let inputs = """
    inputs:
      甲: boolean
      乙: { type: boolean, default: false }
      面积: { type: number, unit: 平方米 }
      案例: { type: list, unit: 个, of: { 数: number } }
    parameters:
      固定: { from: 2018-01-01, value: 3平方米, assumed: 样例 }
      分段:
        - { from: 2018-01-01, to: 2019-12-31, value: 3平方米, assumed: 样例 }
        - { from: 2020-01-01, value: 4平方米, assumed: 样例 }

    """

  /// Requirements, and their conditions with a question mark where they can be open.
  static let conditions: [(String, [String])] = [
    ("甲", ["甲?"]),
    ("乙", ["乙"]),
    ("not(甲)", ["甲?"]),
    ("not(not(甲))", ["甲?"]),
    ("甲 = true", ["甲 = true?"]),
    ("面积 >= 5平方米", ["面积 >= 5平方米?"]),
    ("面积 >= 5平方米 and 乙", ["面积 >= 5平方米 and 乙?", "面积 >= 5平方米?", "乙"]),
    (
      "甲 and (乙 or not(面积 > 固定))",
      ["甲 and (乙 or not(面积 > 固定))?", "甲?", "(乙 or not(面积 > 固定))?", "乙", "面积 > 固定?"]
    ),
    ("if 甲 then 面积 > 1平方米 else false", ["if 甲 then 面积 > 1平方米 else false?", "甲?", "面积 > 1平方米?"]),
    ("面积 between 1平方米 and 2平方米", ["面积 between 1平方米 and 2平方米?"]),
    ("面积 in [1平方米..2平方米]", ["面积 in [1平方米..2平方米]?"]),
    ("count(案例[数 > 1]) > 0个", ["count(案例[数 > 1]) > 0个?", "数 > 1?"]),
    ("some x in 案例 satisfies x.数 > 1", ["some x in 案例 satisfies x.数 > 1?", "x.数 > 1?"]),
    ("评审日 >= @\"2020-01-01\"", ["评审日 >= @\"2020-01-01\""]),
    // What is the same for every application is no condition.
    ("甲 or 1 < 2", ["甲 or 1 < 2?", "甲?"]),
    ("甲 or 固定 > 2平方米", ["甲 or 固定 > 2平方米?", "甲?"]),
    ("甲 or 分段 > 3平方米", ["甲 or 分段 > 3平方米?", "甲?", "分段 > 3平方米"]),
    ("true", []),
  ]

  @Test(arguments: conditions) func requirementHasConditions(_ requirement: String, _ expected: [String])
    throws
  {
    let measure = try MeasureFixture.measure(
      Self.inputs + "criteria:\n  - id: 例\n    require: |\n      \(requirement)\n    assumed: 样例\n"
        + "outcomes: [{ id: yes, title: 通过, favourable: true }]\n")
    let goals = MeasureCoverage(measure).goals.filter { $0.node == "例" && $0.condition != nil }
    let conditions = goals.filter { $0.aspect == .truth(true) }.map { goal in
      let canBeOpen = goals.contains { $0.aspect == .open && $0.place.span == goal.place.span }
      return (goal.condition ?? "") + (canBeOpen ? "?" : "")
    }
    #expect(conditions == expected)
    #expect(goals.filter { $0.aspect == .truth(false) }.count == conditions.count)
  }

  @Test("a period outside that of the measure is not asked for")
  func periods() throws {
    let measure = try MeasureFixture.measure(
      """
      inputs: { 面积: { type: number, unit: 平方米 } }
      parameters:
        最低:
          - { from: 2016-01-01, to: 2017-12-31, value: 1平方米, assumed: 样例 }
          - { from: 2018-01-01, to: 2019-12-31, value: 3平方米, assumed: 样例 }
          - { from: 2020-01-01, value: 4平方米, assumed: 样例 }
      criteria: [{ id: 例, require: 面积 >= 最低, assumed: 样例 }]
      outcomes: [{ id: yes, title: 通过, favourable: true, when: 全部符合 }, { id: no, title: 不通过 }]
      """)
    let periods = MeasureCoverage(measure).goals.filter { $0.nodeKind == .parameter }
    #expect(periods.map(\.place.text) == ["3平方米", "4平方米"])
  }
}

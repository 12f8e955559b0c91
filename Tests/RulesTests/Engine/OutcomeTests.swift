// The search for an outcome, dates and validity.

import Rules
import RulesDSL
import SourceText
import Testing

@Suite("Outcomes")
struct OutcomeTests {
  private static let body = """
    inputs:
      甲: boolean
      乙: boolean
      丙: { type: number, unit: 个 }
    criteria:
      - { id: 一, require: 甲, assumed: 测试 }
      - { id: 二, require: 10个 / 丙 >= 1, assumed: 测试 }
    outcomes:
      - { id: full, title: 全额, favourable: true, when: 全部符合 }
      - { id: half, title: 半额, favourable: true, when: 二 and 乙 }
      - { id: none, title: 不予支持 }
    """

  private struct Row: Sendable, CustomTestStringConvertible {
    let inputs: String
    let outcome: String
    let missing: [String]

    init(_ inputs: String, _ outcome: String, missing: [String] = []) {
      self.inputs = inputs
      self.outcome = outcome
      self.missing = missing
    }

    var testDescription: String { "\(inputs) → \(outcome) \(missing)" }
  }

  @Test(
    "the first outcome that holds; what is missing stops the search",
    arguments: [
      Row("{ 甲: 是, 乙: 否, 丙: 5 }", "full"), Row("{ 甲: 否, 乙: 是, 丙: 5 }", "half"),
      Row("{ 甲: 否, 乙: 否, 丙: 5 }", "none"),
      // 乙 does not matter once everything is met.
      Row("{ 甲: 是, 丙: 5 }", "full"),
      // 甲 is open: 乙 could matter after it.
      Row("{ 丙: 5 }", "supplement", missing: ["乙", "甲"]), Row("{ 乙: 是, 丙: 5 }", "supplement", missing: ["甲"]),
      // 二 is unmet, so that nothing missing can matter.
      Row("{ 丙: 50 }", "none"), Row("{}", "supplement", missing: ["丙", "乙", "甲"]),
      // An error counts neither as met nor as unmet.
      Row("{ 甲: 是, 乙: 是, 丙: 0 }", "error"), Row("{ 甲: 否, 乙: 否, 丙: 0 }", "none"),
      Row("{ 甲: 否, 乙: 是, 丙: 0 }", "error"),
    ])
  private func search(_ row: Row) throws {
    let measure = try MeasureFixture.measure(Self.body)
    let assessment = try MeasureFixture.assess("inputs: \(row.inputs)", measure)
    #expect(assessment.outcomeID == row.outcome)
    #expect(assessment.missing.map(\.name).sorted() == row.missing.sorted())
  }

  @Test("no input is missing that could not change the outcome")
  func missingMatters() throws {
    let measure = try MeasureFixture.measure(Self.body)
    let choices: [(String, [String?])] = [
      ("甲", [nil, "是", "否"]), ("乙", [nil, "是", "否"]), ("丙", [nil, "5", "50"]),
    ]
    func write(_ values: [String?]) -> String {
      let pairs = zip(choices, values).compactMap { choice, value in value.map { "\(choice.0): \($0)" } }
      return "inputs: { \(pairs.joined(separator: ", ")) }"
    }
    for first in choices[0].1 {
      for second in choices[1].1 {
        for third in choices[2].1 {
          let values = [first, second, third]
          let assessment = try MeasureFixture.assess(write(values), measure)
          let open = assessment.missing.map(\.name)
          // Filling in what is said not to matter leaves the outcome as it is.
          for (index, choice) in choices.enumerated() where values[index] == nil && !open.contains(choice.0) {
            for replacement in choice.1.compactMap({ $0 }) {
              var filled = values
              filled[index] = replacement
              let again = try MeasureFixture.assess(write(filled), measure)
              #expect(again.outcomeID == assessment.outcomeID)
              #expect(again.missing == assessment.missing)
            }
          }
        }
      }
    }
  }

  @Test("parameters take the value in force on the as-of date")
  func datedParameters() throws {
    let measure = try MeasureFixture.measure(
      """
      inputs:
        面积: { type: number, unit: 平方米 }
      parameters:
        最低面积:
          - { from: 2018-01-01, to: 2019-12-31, value: 400平方米, assumed: 测试 }
          - { from: 2020-01-01, to: 2020-12-31, value: 0.05公顷, assumed: 测试 }
      criteria:
        - { id: 场地, require: 面积 >= 最低面积, assumed: 测试 }
      outcomes:
        - { id: yes, title: 行, favourable: true, when: 全部符合 }
        - { id: no, title: 不行 }
      """)
    let inputs = "inputs: { 面积: 450 }"
    #expect(try MeasureFixture.assess(inputs, measure, asOf: "2019-12-31").outcomeID == "yes")
    #expect(try MeasureFixture.assess(inputs, measure, asOf: "2020-01-01").outcomeID == "no")
    let later = try MeasureFixture.assess(inputs, measure, asOf: "2021-01-01")
    #expect(later.outcomeID == "error")
    #expect(later.result("场地")?.failure?.message.zh == "参数“最低面积”在 2021-01-01 没有值")
  }

  @Test("a measure is not applied outside its period")
  func notInForce() throws {
    let measure = try MeasureFixture.measure(Self.body)
    let (application, _) = MeasureFixture.application("asOf: 2017-12-31\ninputs: {}", for: measure)
    let (assessment, diagnostics) = Engine.assess(measure, try #require(application))
    #expect(assessment == nil)
    #expect(diagnostics.map(\.code) == [.notInForce])
    #expect(diagnostics.first?.place?.text == "2018-01-01..")
  }
}

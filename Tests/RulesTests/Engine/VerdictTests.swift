// Verdicts: conditions, exceptions, groups, findings, errors and what is missing.

import Rules
import RulesDSL
import SourceText
import Testing

@Suite("Verdicts")
struct VerdictTests {
  /// Inputs 甲 (number of 个), 乙, 丙, 丁 (booleans) and one criterion 项 under test.
  private func verdict(_ criterion: String, _ inputs: String, findings: String = "") throws -> CriterionResult
  {
    let measure = try MeasureFixture.measure(
      """
      inputs:
        甲: { type: number, unit: 个, nullable: true }
        乙: boolean
        丙: boolean
        丁: boolean
      criteria:
      \(criterion)
      outcomes:
        - { id: yes, title: 行, favourable: true, when: 全部符合 }
        - { id: no, title: 不行 }
      """)
    let assessment = try MeasureFixture.assess("inputs: \(inputs)\n\(findings)", measure)
    return try #require(assessment.result("项"))
  }

  private struct Row: Sendable, CustomTestStringConvertible {
    let inputs: String
    let expected: Verdict

    init(_ inputs: String, _ expected: Verdict) {
      self.inputs = inputs
      self.expected = expected
    }

    var testDescription: String { "\(inputs) → \(expected.rawValue)" }
  }

  @Test(
    "a requirement is met, unmet, undetermined or in error",
    arguments: [
      Row("{ 甲: 10 }", .met), Row("{ 甲: 9.99 }", .unmet), Row("{}", .undetermined),
      Row("{ 甲: }", .undetermined),
      Row("{ 甲: 无 }", .error),
    ])
  private func requirement(_ row: Row) throws {
    #expect(try verdict("  - { id: 项, require: 甲 >= 10个, assumed: 测试 }", row.inputs).verdict == row.expected)
  }

  @Test(
    "a condition decides whether the criterion applies",
    arguments: [
      Row("{ 甲: 10, 乙: 是 }", .met), Row("{ 甲: 1, 乙: 是 }", .unmet), Row("{ 甲: 1, 乙: 否 }", .notApplicable),
      Row("{ 乙: 否 }", .notApplicable), Row("{ 甲: 10 }", .undetermined),
    ])
  private func condition(_ row: Row) throws {
    let criterion = "  - { id: 项, when: 乙, require: 甲 >= 10个, assumed: 测试 }"
    #expect(try verdict(criterion, row.inputs).verdict == row.expected)
  }

  @Test(
    "whether a criterion applies does not matter where it is met anyway",
    arguments: [
      ("{ 甲: 10 }", "yes", []), ("{ 甲: 1 }", "supplement", ["乙"]), ("{}", "supplement", ["乙", "甲"]),
      ("{ 乙: 是 }", "supplement", ["甲"]), ("{ 乙: 否 }", "yes", []),
    ])
  func openCondition(_ inputs: String, _ outcome: String, _ missing: [String]) throws {
    let measure = try MeasureFixture.measure(
      """
      inputs:
        甲: { type: number, unit: 个 }
        乙: boolean
      criteria:
        - id: 项
          assumed: 测试
          all:
            - { id: 一, when: 乙, require: 甲 >= 10个 }
      outcomes:
        - { id: yes, title: 行, favourable: true, when: 全部符合 }
        - { id: no, title: 不行 }
      """)
    let assessment = try MeasureFixture.assess("inputs: \(inputs)", measure)
    #expect(assessment.outcomeID == outcome)
    #expect(assessment.missing.map(\.name).sorted() == missing.sorted())
    // The verdict itself stays open: met and not applicable are different answers.
    if inputs == "{ 甲: 10 }" { #expect(assessment.result("一")?.verdict == .undetermined) }
  }

  @Test(
    "what an open exception would require is missing as well",
    arguments: [
      ("{ 甲: 9 }", ["丁", "乙"]), ("{ 甲: 9, 乙: 是 }", ["丁"]), ("{ 乙: 否 }", ["甲"]), ("{ 丁: 是 }", ["乙", "甲"]),
    ])
  func openException(_ inputs: String, _ missing: [String]) throws {
    let criterion = """
        - id: 项
          require: 甲 >= 10个
          assumed: 测试
          except:
            - { id: 放宽, when: 乙, require: 丁, assumed: 测试 }
      """
    let result = try verdict(criterion, inputs)
    #expect(result.verdict == .undetermined)
    #expect(result.unknown?.causes.map(\.name).sorted() == missing.sorted())
  }

  private static let exceptions = """
      - id: 项
        require: 甲 >= 10个
        assumed: 测试
        except:
          - { id: 放宽, when: 乙, require: 甲 >= 8个, assumed: 测试 }
          - { id: 免除, when: 丙, assumed: 测试 }
    """

  @Test(
    "an exception replaces the requirement; two together are a conflict",
    arguments: [
      Row("{ 甲: 9, 乙: 否, 丙: 否 }", .unmet), Row("{ 甲: 9, 乙: 是, 丙: 否 }", .met),
      Row("{ 甲: 7, 乙: 是, 丙: 否 }", .unmet), Row("{ 甲: 1, 乙: 否, 丙: 是 }", .notApplicable),
      Row("{ 甲: 9, 乙: 是, 丙: 是 }", .error),
      // Whether 放宽 holds is open, and it would change the verdict.
      Row("{ 甲: 9, 丙: 否 }", .undetermined),
      // It is open and would not change it.
      Row("{ 甲: 10, 丙: 否 }", .met), Row("{ 甲: 7, 丙: 否 }", .unmet),
      // One holds and the other, still open, would make a conflict.
      Row("{ 甲: 9, 乙: 是 }", .undetermined), Row("{ 甲: 10 }", .undetermined),
    ])
  private func exceptions(_ row: Row) throws {
    #expect(try verdict(Self.exceptions, row.inputs).verdict == row.expected)
  }

  @Test("a conflict names both exceptions and the rule")
  func conflict() throws {
    let failure = try #require(try verdict(Self.exceptions, "{ 甲: 9, 乙: 是, 丙: 是 }").failure)
    #expect(failure.message.zh == "例外“放宽”与“免除”同时成立，规则没有说明取哪一个")
    #expect(failure.place?.text == "项")
  }

  private static func group(_ head: String) -> String {
    """
      - id: 项
        assumed: 测试
        \(head)
          - { id: 一, require: 乙 }
          - { id: 二, when: 丁, require: 丙 }
          - { id: 三, require: 1个 / 甲 >= 1 }
    """
  }

  @Test(
    "all: unmet beats what is open, members that do not apply are left out",
    arguments: [
      Row("{ 乙: 是, 丙: 是, 丁: 是, 甲: 1 }", .met), Row("{ 乙: 是, 丁: 否, 甲: 1 }", .met),
      Row("{ 乙: 否, 甲: 1 }", .unmet), Row("{ 乙: 是, 甲: 1 }", .undetermined),
      Row("{ 乙: 是, 丁: 否, 甲: 0 }", .error), Row("{ 乙: 否, 丁: 否, 甲: 0 }", .unmet),
      Row("{ 甲: 0, 丁: 否 }", .undetermined),
    ])
  private func allOf(_ row: Row) throws {
    #expect(try verdict(Self.group("all:"), row.inputs).verdict == row.expected)
  }

  @Test(
    "any: met beats everything",
    arguments: [
      Row("{ 乙: 是 }", .met), Row("{ 乙: 否, 丁: 否, 甲: 2 }", .unmet), Row("{ 乙: 否, 丁: 否, 甲: 0 }", .error),
      Row("{ 乙: 否, 甲: 0 }", .undetermined), Row("{ 乙: 是, 甲: 0 }", .met),
    ])
  private func anyOf(_ row: Row) throws {
    #expect(try verdict(Self.group("any:"), row.inputs).verdict == row.expected)
  }

  @Test(
    "at least two of three",
    arguments: [
      Row("{ 乙: 是, 丙: 是, 丁: 是 }", .met), Row("{ 乙: 否, 丙: 是, 丁: 是 }", .undetermined),
      Row("{ 乙: 否, 丙: 否, 丁: 是 }", .unmet), Row("{ 乙: 否, 丁: 否, 甲: 1 }", .unmet),
      Row("{ 乙: 是, 丙: 否, 丁: 是, 甲: 0 }", .error),
    ])
  private func atLeast(_ row: Row) throws {
    #expect(try verdict(Self.group("atLeast: 2\n    of:"), row.inputs).verdict == row.expected)
  }

  @Test("a group of which all members may drop out is not unmet yet")
  func mayNotApply() throws {
    let criterion = """
        - id: 项
          assumed: 测试
          atLeast: 2
          of:
            - { id: 一, judge: 好不好 }
            - { id: 二, judge: 好不好 }
      """
    func result(_ findings: String) throws -> Verdict {
      try verdict(criterion, "{}", findings: "findings: { \(findings) }").verdict
    }
    #expect(try result("二: 不适用") == .undetermined)
    #expect(try result("一: 不适用, 二: 不适用") == .notApplicable)
    #expect(try result("一: 符合, 二: 不适用") == .unmet)
    #expect(try result("一: 不符合") == .unmet)
  }

  @Test(
    "a finding is what the person found",
    arguments: [("", Verdict.undetermined), ("met", .met), ("不符合", .unmet), ("不适用", .notApplicable)])
  func finding(_ written: String, _ expected: Verdict) throws {
    let findings = written.isEmpty ? "" : "findings: { 项: \(written) }"
    let result = try verdict("  - { id: 项, judge: 好不好, assumed: 测试 }", "{}", findings: findings)
    #expect(result.verdict == expected)
    if written.isEmpty { #expect(result.unknown?.causes == [UnknownCause(.finding, "项")]) }
  }

  @Test("a division by zero is an error at the denominator")
  func division() throws {
    let result = try verdict("  - { id: 项, require: 1个 / 甲 >= 1, assumed: 测试 }", "{ 甲: 0 }")
    #expect(result.verdict == .error)
    #expect(result.failure?.code == .divisionByZero)
    #expect(result.failure?.place?.text == "甲")
  }
}

// Measures far larger than any real one: they end, and neither crash nor take quadratic time.

import Rules
import RulesDSL
import SourceText
import Testing

@Suite("Large measures")
struct LargeMeasureTests {
  private static func measure(_ count: Int, definition: (Int) -> String) -> String {
    let numbers = 0..<count
    return """
      inputs:
      \(numbers.map { "  i\($0): { type: number, unit: 个 }" }.joined(separator: "\n"))
      define:
      \(numbers.map { "  d\($0): \(definition($0))" }.joined(separator: "\n"))
      criteria:
      \(numbers.map { "  - { id: c\($0), require: d\($0) >= 10个, assumed: t }" }.joined(separator: "\n"))
      outcomes:
        - { id: yes, title: 行, favourable: true, when: 全部符合 }
        - { id: no, title: 不行 }
      """
  }

  @Test("a chain of definitions is explained without deep recursion, and cut where it gets long")
  func chain() throws {
    let count = 1500
    let measure = try MeasureFixture.measure(
      Self.measure(count) { $0 == 0 ? "i0" : "i\($0) + d\($0 - 1)" })
    let inputs = (0..<count).map { "  i\($0): 1个" }.joined(separator: "\n")
    let assessment = try MeasureFixture.assess("inputs:\n" + inputs, measure)
    let explanation = Explainer.explain(assessment, documents: nil, measureName: "test/sample")
    let last = try #require(explanation.criteria.last)
    #expect(last.verdict == .met)
    #expect(last.actual.first?.path == "d\(count - 1)")
    #expect(last.actual.count == 64)
    #expect(!last.isActualComplete)
    #expect(explanation.criteria.first?.isActualComplete == true)
    #expect(explanation.criteria.first?.actual.map(\.path) == ["d0", "i0"])
  }

  @Test("thousands of missing inputs are joined in little time", .timeLimit(.minutes(1)))
  func manyMissing() throws {
    let count = 3000
    let measure = try MeasureFixture.measure(Self.measure(count) { "i\($0) + 1个" })
    let assessment = try MeasureFixture.assess("inputs: {}", measure)
    #expect(assessment.outcomeID == OutcomeResult.supplementID)
    #expect(assessment.missing.count == count)
    let explanation = Explainer.explain(assessment, documents: nil, measureName: "test/sample")
    #expect(explanation.missing.count == count)
  }
}

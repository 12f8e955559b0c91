// The tables under Data/expressions: every row evaluates to its result, under both ways of checking.

import RulesDSL
import SourceText
import TestSupport
import Testing

@Suite struct ExpressionTableTests {
  @Test(arguments: ExpressionTable.allRows)
  func rowHolds(row: ExpressionTable.Row) {
    let outcome = row.names.evaluate(row.expression, .gradual)
    #expect(
      ValueShape.text(outcome.value) == expectedShape(row), "\(row.testDescription) \(wording(outcome))")
  }

  /// A measure either refuses what plain FEEL evaluates, or evaluates it to the same.
  @Test(arguments: ExpressionTable.allRows)
  func strictCheckingChangesNoResult(row: ExpressionTable.Row) {
    let strict = row.names.evaluate(row.expression, .strict)
    guard strict.isWellTyped else { return }
    #expect(ValueShape.text(strict.value) == expectedShape(row), "\(row.testDescription)")
    #expect(
      TypeTest.conforming(strict.value, to: strict.type) != nil, "\(row.testDescription) \(strict.type)")
  }

  @Test func tablesAreRead() {
    #expect(ExpressionTable.allRows.count > 500)
  }

  private func expectedShape(_ row: ExpressionTable.Row) -> String {
    if row.result.hasPrefix("!") { return row.result }
    if row.result.hasPrefix("? ") {
      let causes = row.result.dropFirst(2).split(separator: ", ").sorted()
      return "? " + causes.joined(separator: ", ")
    }
    let value = row.names.evaluate(row.result, .gradual).value
    if case .error = value { return "a result that can be evaluated" }
    return ValueShape.text(value)
  }

  private func wording(_ outcome: NamedValues.Outcome) -> String {
    if case .error(let failure) = outcome.value { return failure.message.zh }
    return ""
  }
}

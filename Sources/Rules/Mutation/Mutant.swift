// A measure with one small change: what was changed, in words, and how to get the measure.

package import RulesDSL
package import SourceText

/// What was changed, so that it can be said in both languages.
package enum MutantChange: Sendable, Hashable {
  /// One text was replaced by another.
  case replaced(String, with: String)
  /// The conditions are connected by the other word.
  case connective(LogicalOperator, String)
  /// A part of an expression was left out.
  case dropped(String)
  /// A condition was turned round.
  case negated(String)
  /// The criterion always counts as met.
  case criterionDropped
  case memberDropped(String)
  case whenDropped(String)
  case exceptionDropped(String)
  case groupKind(String, String)
  case rowDropped(Int)
  case rowsSwapped(Int, Int)
  case resultsSwapped(Int, Int)
  case maximum(String, String)
  case capDropped
  case roundingDropped
  case roundingMode(AwardRoundingMode, AwardRoundingMode)
  case periodMoved(CivilDate, CivilDate)
  case outcomesSwapped(String, String)
}

/// A measure that differs from the real one in one place.
package struct Mutant: Sendable {
  /// The name of the node that was changed.
  package let node: String
  /// Where the changed text stands.
  package let place: Place
  package let change: MutantChange
  /// How often the same change of the same node was made before.
  package let repetition: Int
  /// What a quick look can compare before everything is assessed again.
  let probe: Probe
  /// The changed measure.
  package let measure: @Sendable () -> CheckedMeasure

  /// The part whose value must differ for anything to differ.
  enum Probe: Sendable {
    case expression(CheckedExpression, CheckedExpression)
    case table(CheckedDecisionTable, CheckedDecisionTable)
    /// Nothing differs on any other day than those in the period.
    case days(Set<Int>)
    case nothing
  }

  /// The text by which a test file names the change.
  package var key: String {
    let text = node + "：" + MutationMessages.words(change).zh
    return repetition == 0 ? text : text + "（第\(repetition + 1)处）"
  }
}

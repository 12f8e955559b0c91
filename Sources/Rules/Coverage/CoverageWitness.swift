// What must be seen in an assessment, and an assessment, enter; whether it is seen leaves.

import RulesDSL

/// How an assessment shows that a goal is reached.
enum CoverageWitness: Sendable {
  /// The step at a position among the watched ones had a truth value.
  case truth(Int, TruthSet)
  case row(table: Int, row: Int)
  case defaultRow(table: Int)
  case exception(criterion: Int, exception: Int)
  case verdict(criterion: Int, [Verdict])
  case outcome(Int)
  case supplement
  case version(parameter: Int, version: Int)
  /// The slot holds a value: neither unknown nor failed.
  case value(slot: Int)
  case points(score: Int, Decimal128)
  case granted(award: Int)
  case notGranted(award: Int)
  case capped(award: Int)
  case rounded(award: Int)
  /// Some selection gave this status to an application, or any status.
  case selection(SelectionStatus?)

  /// Whether the assessment shows it.
  func isSeen(in assessment: Assessment) -> Bool {
    switch self {
    case .truth(let position, let truth):
      return assessment.truths?.truths(at: position).contains(truth) ?? false
    case .row(let table, let row): return assessment.tables[table].rows.contains(row)
    case .defaultRow(let table): return assessment.tables[table].isDefault
    case .exception(let criterion, let exception):
      return assessment.results[criterion].exception == exception
    case .verdict(let criterion, let verdicts):
      return verdicts.contains(assessment.results[criterion].verdict)
    case .outcome(let index):
      if case .decided(index) = assessment.outcome { return true }
      return false
    case .supplement:
      if case .supplement = assessment.outcome { return true }
      return false
    case .version(let parameter, let version):
      let declaration = assessment.measure.parameters[parameter].versions[version].declaration
      return declaration.validity.contains(assessment.application.asOf)
    case .value(let slot): return Self.isKnown(assessment.values[slot])
    case .points(let score, let points):
      if case .number(points) = assessment.scores[score].value { return true }
      return false
    case .granted(let award): return assessment.awards[award].state == .granted
    case .notGranted(let award): return assessment.awards[award].state == .notGranted
    case .capped(let award): return assessment.awards[award].steps?.isCapped ?? false
    case .rounded(let award): return assessment.awards[award].steps?.isRounded ?? false
    case .selection: return false
    }
  }

  private static func isKnown(_ value: Value) -> Bool {
    switch value {
    case .unknown, .error: false
    default: true
    }
  }
}

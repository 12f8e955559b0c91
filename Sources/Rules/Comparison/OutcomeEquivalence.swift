// Two versions of a measure enter; whether any complete application has another outcome under them leaves,
// where that can be decided exactly.

import RulesDSL

/// Asks the exact analysis of conditions whether outcomes differ.
struct OutcomeEquivalence {
  /// What is known.
  enum Answer {
    /// No complete application has another outcome on a day on which both versions are in force.
    case same
    /// An application with another outcome, tried out with the engine.
    case different(ConditionWitness)
    case undecided
  }

  /// Whether outcomes differ; undecided where the two versions do not ask applicants the same.
  static func answer(_ comparison: MeasureComparison) -> Answer {
    guard asksTheSame(comparison), !comparison.calendarChanged, !comparison.unitsChanged else {
      return .undecided
    }
    let question = Condition.any(
      differences(comparison, isForward: true) + differences(comparison, isForward: false))
    switch ConditionAnalysis([comparison.old, comparison.new]).satisfiable(question) {
    case .yes(let witness): return .different(witness)
    case .no: return .same
    case .undecided: return .undecided
    }
  }

  private static func asksTheSame(_ comparison: MeasureComparison) -> Bool {
    let isRenamed = comparison.changes.contains { change in
      change.formerName != nil && (change.kind == .input || change.kind == .criterion)
    }
    let hasOtherInputs = comparison.changes.contains { $0.kind == .input && $0.mayChangeResults }
    let hasOtherPeriod = comparison.changes.contains { $0.kind == .measure && $0.mayChangeResults }
    return !isRenamed && !hasOtherInputs && !hasOtherPeriod
      && comparison.old.inputs.map(\.path).sorted() == comparison.new.inputs.map(\.path).sorted()
  }

  /// For each outcome of one version, that the other version does not come to the same.
  private static func differences(_ comparison: MeasureComparison, isForward: Bool) -> [Condition] {
    let (first, second) =
      isForward ? (comparison.old, comparison.new) : (comparison.new, comparison.old)
    let (own, other) = isForward ? (0, 1) : (1, 0)
    func name(_ outcome: CheckedOutcome, _ isNew: Bool) -> String {
      isNew ? comparison.oldName(outcome.declaration.id.text) : outcome.declaration.id.text
    }
    return first.outcomes.indices.map { index in
      let outcome = first.outcomes[index]
      let counterparts = second.outcomes.indices.filter { position in
        let candidate = second.outcomes[position]
        return name(candidate, isForward) == name(outcome, !isForward)
          && candidate.declaration.isFavourable == outcome.declaration.isFavourable
      }
      let same = counterparts.map { Condition.outcome($0, of: second, measure: other) }
      return .all([.outcome(index, of: first, measure: own), .not(.any(same))])
    }
  }
}

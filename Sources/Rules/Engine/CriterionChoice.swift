// Two results of which one will hold, and what decides between them, enter; the result as far as it is known
// leaves.

import RulesDSL

/// Combines the results of two ways a criterion could go while a condition between them is open.
enum CriterionChoice {
  /// The common result; undetermined where the two differ.
  ///
  /// What is missing for either way could matter as well: it comes into play once the condition is known.
  ///
  /// - Parameter canFail: whether the condition could also turn out to be an error; then nothing is settled.
  static func combine(
    _ first: CriterionResult, _ second: CriterionResult, undecidedBy reason: Unknown, canFail: Bool
  ) -> CriterionResult {
    if !canFail, first.verdict == second.verdict, first.verdict != .undetermined { return first }
    let further = [first, second].filter { $0.verdict == .undetermined }.compactMap(\.unknown)
    return CriterionResult(
      .undetermined, unknown: further.reduce(reason) { $0.union($1) },
      isHarmless: !canFail && first.isPassed && second.isPassed)
  }
}

extension CriterionResult {
  /// Whether the criterion counts as true in expressions.
  var isPassed: Bool {
    switch verdict {
    case .met, .notApplicable: true
    case .undetermined: isHarmless
    case .unmet, .error: false
    }
  }
}

// Results of a group's members in, the group's result out.

import RulesDSL

/// Combines members; those that do not apply are left out.
enum GroupVerdict {
  static func combine(_ kind: Criterion.GroupKind, _ members: [CriterionResult]) -> CriterionResult {
    let relevant = members.filter { $0.verdict != .notApplicable }
    if relevant.isEmpty { return CriterionResult(.notApplicable) }
    let met = relevant.filter { $0.verdict == .met }.count
    let unmet = relevant.filter { $0.verdict == .unmet }.count
    let needed: Int =
      switch kind {
      case .all: relevant.count
      case .any: 1
      case .atLeast(let count): count
      }
    if met >= needed { return CriterionResult(.met) }
    // Open members may drop out; once all do, the group does not apply.
    let applies = relevant.contains { $0.verdict != .undetermined }
    if applies, relevant.count - unmet < needed { return CriterionResult(.unmet) }
    if let open = undetermined(kind, relevant) { return open }
    return CriterionResult(.error, failure: relevant.compactMap(\.failure).first)
  }

  /// The result where members are undetermined; nil if none is, or if a failure decides whatever they are.
  private static func undetermined(
    _ kind: Criterion.GroupKind, _ relevant: [CriterionResult]
  ) -> CriterionResult? {
    let open = relevant.filter { $0.verdict == .undetermined }
    // Members that can only be met or not apply do not matter beside one that must still be met.
    let decisive = kind == .all ? open.filter { !$0.isHarmless } : open
    if kind == .all, decisive.isEmpty, relevant.contains(where: { $0.verdict == .error }) { return nil }
    let unknowns = (decisive.isEmpty ? open : decisive).compactMap(\.unknown)
    return Conjunction.causes(unknowns[...]).map {
      CriterionResult(.undetermined, unknown: $0, isHarmless: isHarmless(kind, relevant))
    }
  }

  /// Whether the group is met or does not apply however its open members turn out. Members that may drop out
  /// can leave too few for `atLeast` a number.
  private static func isHarmless(_ kind: Criterion.GroupKind, _ relevant: [CriterionResult]) -> Bool {
    switch kind {
    case .all, .any, .atLeast(1): relevant.allSatisfy(\.isPassed)
    case .atLeast: false
    }
  }
}

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
    if relevant.count - unmet < needed { return CriterionResult(.unmet) }
    let unknown = relevant.compactMap(\.unknown)
    if let first = unknown.first {
      return CriterionResult(.undetermined, unknown: unknown.dropFirst().reduce(first) { $0.union($1) })
    }
    return CriterionResult(.error, failure: relevant.compactMap(\.failure).first)
  }
}

// A checked node in; every expression that it computes itself out.

import RulesDSL

extension CheckedCriterion {
  /// Condition, requirement, and those of the exceptions; members of a group compute their own.
  var expressions: [CheckedExpression] {
    var expressions = [when].compactMap(\.self)
    if case .require(let requirement) = body { expressions.append(requirement) }
    return expressions + exceptions.flatMap { [$0.when, $0.require].compactMap(\.self) }
  }
}

extension CheckedScore {
  /// What its points are computed by, if not by its parts.
  var expressions: [CheckedExpression] {
    if case .points(let expression) = body { [expression] } else { [] }
  }
}

extension CheckedAward {
  /// Condition, amount and cap.
  var expressions: [CheckedExpression] { [when, amount, cap].compactMap(\.self) }
}

extension CheckedTable {
  /// Columns, cells and results.
  var expressions: [CheckedExpression] {
    inputs.map(\.expression) + rows.flatMap { $0.cells.compactMap { $0?.expression } }
      + rows.flatMap(\.outputs) + outputs.compactMap(\.defaultEntry)
  }
}

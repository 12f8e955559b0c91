// A figure of a rule: its amount, what it is compared with, and where it is written.

import RulesDSL
import SourceText

/// A figure that is written in a rule.
struct RuleFigure {
  let amount: Amount
  /// Whether it has no unit.
  let isBare: Bool
  let place: Place
  let comparison: FigureComparison?
  /// Whether it is written in a definition, which has no grounds of its own.
  let isDefined: Bool
  /// Whether it is compared as it is, not as a part of a computation.
  let isDirect: Bool
  /// Whether it is one of a unit that something is multiplied or divided by, to give it that unit or take it away.
  var isConversion = false

  /// Nothing, and at least one: what documents say without a figure.
  var isUnspoken: Bool {
    amount.isZero || amount.isOneThing && (comparison.map { $0.op == .greaterOrEqual } ?? true)
  }

  /// What belongs to a computation rather than to the rule: numbers without unit in a definition, the 100% that is
  /// taken from a ratio to get a growth, the day that makes both ends of a period count.
  var isTechnical: Bool {
    if isConversion || isBare && (isDefined || amount.isWhole) { return true }
    return !isDirect && (amount.isWhole || amount.isOneThing || amount == .seconds(Decimal128(86_400)))
  }
}

/// A place where a rule reads a parameter.
struct ParameterUse {
  let slot: Int
  let comparison: FigureComparison?
}

/// A comparison with a figure, as if the figure stood alone on its right.
struct FigureComparison {
  let op: ComparisonOperator
  /// Whether the rule asks for it to hold; otherwise it may select what is excluded.
  let isRequired: Bool
  let place: Place
  let writing: Writing

  /// How the comparison is written, to say how it should be.
  enum Writing {
    /// `left op right`; what was done to the operator can be done again.
    case infix(left: String, right: String, isMirrored: Bool, isNegated: Bool)
    /// A range, a cell or a function.
    case other
  }

  /// The comparison as it should be written for an operator.
  func written(with wanted: ComparisonOperator) -> String? {
    guard case .infix(let left, let right, let isMirrored, let isNegated) = writing else { return nil }
    var op = isMirrored ? wanted.mirrored : wanted
    if isNegated { op = op.negation }
    return "\(left) \(op.rawValue) \(right)"
  }
}

// A checked expression and its measure in; what every name in it stands for out.

import RulesDSL

/// What the names and literals of one expression stand for, as the checker resolved them: a field of a list
/// and a local name hide an input of the same name.
struct NameMeanings: Sendable {
  let measure: CheckedMeasure
  let checked: CheckedExpression
  private let operations: [NodeID: Int]

  /// What a name or path stands for in the measure.
  enum Meaning {
    case input(CheckedInput)
    case parameter(CheckedParameter)
    case definition(CheckedDefinition)
    case table(CheckedDecisionTable)
    case score(CheckedScore)
    case criterion(CheckedCriterion)
    case award(CheckedAward)
    case asOf
    case allMet
    /// A variable, or a field of the element under test.
    case local(String)
  }

  init(_ checked: CheckedExpression, in measure: CheckedMeasure) {
    self.measure = measure
    self.checked = checked
    // A node's own operation comes after those it is made of.
    operations = Dictionary(checked.program.operations.enumerated().map { ($1.node, $0) }) { _, last in last }
  }

  private func operation(of expression: Expression) -> OperationKind? {
    operations[expression.id].map { checked.program.operations[$0].kind }
  }

  /// The slot that a name or path reads directly.
  func slot(of expression: Expression) -> Int? {
    if case .slot(let slot)? = operation(of: expression) { return slot }
    return nil
  }

  /// The value of a literal.
  func constant(_ expression: Expression) -> Value? {
    if case .constant(let value)? = operation(of: expression) { return value }
    return nil
  }

  /// Whether a name stands for a unit, as in `30平方米/家`.
  func isUnit(_ expression: Expression) -> Bool {
    if case .name = expression.kind { return constant(expression) != nil }
    return false
  }

  /// Nil for what is not a name, and for groups of inputs.
  func meaning(of expression: Expression) -> Meaning? {
    switch operation(of: expression) {
    case .slot(let slot)?: return meaning(of: measure.slots.contents[slot])
    case .local?, .elementField?:
      if case .name(let name) = expression.kind { return .local(name) }
      return nil
    default: return nil
    }
  }

  private func meaning(of content: SlotTable.Content) -> Meaning {
    switch content {
    case .input(let index): .input(measure.inputs[index])
    case .parameter(let index): .parameter(measure.parameters[index])
    case .definition(let index): .definition(measure.definitions[index])
    case .table(let index): .table(measure.tables[index])
    case .score(let index): .score(measure.scores[index])
    case .criterion(let index): .criterion(measure.criteria[index])
    case .award(let index): .award(measure.awards[index])
    case .asOf: .asOf
    case .allMet: .allMet
    }
  }

  // MARK: Comparisons

  /// A comparison with what is examined on the left and what it is measured against on the right.
  struct Comparison {
    let op: ComparisonOperator
    let subject: Expression
    let limit: Expression
  }

  /// `500平方米 <= 面积` as `面积 >= 500平方米`.
  func oriented(_ op: ComparisonOperator, _ left: Expression, _ right: Expression) -> Comparison {
    isFixed(left) && !isFixed(right)
      ? Comparison(op: op.mirrored, subject: right, limit: left)
      : Comparison(op: op, subject: left, limit: right)
  }

  /// Whether an expression has the same value for every application: nothing but literals and parameters.
  private func isFixed(_ expression: Expression) -> Bool {
    var isFixed = true
    expression.collect { part in
      switch operation(of: part) {
      case .slot(let slot)?:
        if case .parameter = measure.slots.contents[slot] { return }
        isFixed = false
      case .local?, .elementField?, .record?: isFixed = false
      default: break
      }
    }
    return isFixed
  }
}

extension ComparisonOperator {
  /// The operator that holds exactly when this one does not.
  var negation: ComparisonOperator {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    }
  }

  /// The operator that says the same with the operands exchanged.
  var mirrored: ComparisonOperator {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }
}

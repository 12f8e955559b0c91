// The vocabulary of questions: conditions about applications, made of expressions, verdicts and outcomes.

package import RulesDSL

/// Something that an application fulfils or not, under one of the measures of a `ConditionAnalysis`.
package indirect enum Condition: Sendable {
  /// An operation of an expression is true.
  case holds(CheckedExpression, operation: Int, measure: Int)
  /// An operation of an expression is false. Neither holds where it is null or a failure.
  case fails(CheckedExpression, operation: Int, measure: Int)
  /// A criterion has a verdict: met, unmet or not applicable.
  case verdict(Verdict, criterion: Int, measure: Int)
  /// It is not so; which it may be because something fails.
  case not(Condition)
  case all([Condition])
  case any([Condition])

  /// An expression is true.
  package static func holds(_ expression: CheckedExpression, measure: Int = 0) -> Condition {
    .holds(expression, operation: expression.program.root, measure: measure)
  }

  /// An expression is false.
  package static func fails(_ expression: CheckedExpression, measure: Int = 0) -> Condition {
    .fails(expression, operation: expression.program.root, measure: measure)
  }

  /// A criterion is met or does not apply.
  package static func passed(criterion: Int, measure: Int = 0) -> Condition {
    .any([
      .verdict(.met, criterion: criterion, measure: measure),
      .verdict(.notApplicable, criterion: criterion, measure: measure),
    ])
  }

  /// An outcome is what the search for one ends with.
  package static func outcome(_ index: Int, of checked: CheckedMeasure, measure: Int = 0) -> Condition {
    let earlier = checked.outcomes[..<index].map { outcome in
      outcome.when.map { Condition.fails($0, measure: measure) } ?? .any([])
    }
    let own = checked.outcomes[index].when.map { Condition.holds($0, measure: measure) }
    return .all(earlier + [own].compactMap(\.self))
  }
}

extension Condition {
  /// The conditions that all have to hold, as far as they can be told apart.
  var conjuncts: [Condition] {
    switch self {
    case .all(let members): return members.flatMap(\.conjuncts)
    case .holds(let expression, let operation, let measure):
      guard case .logical(.and, let members) = expression.program.operations[operation].kind else {
        return [self]
      }
      return members.flatMap { Condition.holds(expression, operation: $0, measure: measure).conjuncts }
    case .fails(let expression, let operation, let measure):
      guard case .logical(.or, let members) = expression.program.operations[operation].kind else {
        return [self]
      }
      return members.flatMap { Condition.fails(expression, operation: $0, measure: measure).conjuncts }
    case .verdict, .not, .any: return [self]
    }
  }

  /// The slots of one of the measures that it reads.
  func slots(of measure: Int, _ checked: CheckedMeasure) -> [Int] {
    switch self {
    case .holds(let expression, _, measure), .fails(let expression, _, measure): expression.slots
    case .verdict(_, let criterion, measure): [checked.criteria[criterion].slot]
    case .not(let inner): inner.slots(of: measure, checked)
    case .all(let members), .any(let members): members.flatMap { $0.slots(of: measure, checked) }
    case .holds, .fails, .verdict: []
    }
  }

  /// Whether it is so in assessments of one application, in the order of the measures.
  func isSo(_ assessments: [Assessment]) -> Bool {
    switch self {
    case .holds(let expression, let operation, let measure):
      Self.value(expression, operation, assessments, measure) == true
    case .fails(let expression, let operation, let measure):
      Self.value(expression, operation, assessments, measure) == false
    case .verdict(let verdict, let criterion, let measure):
      assessments[measure].results[criterion].verdict == verdict
    case .not(let inner): !inner.isSo(assessments)
    case .all(let members): members.allSatisfy { $0.isSo(assessments) }
    case .any(let members): members.contains { $0.isSo(assessments) }
    }
  }

  private static func value(
    _ expression: CheckedExpression, _ operation: Int, _ assessments: [Assessment], _ measure: Int
  ) -> Bool? {
    var evaluator = assessments[measure].evaluator()
    guard case .boolean(let flag) = evaluator.run(expression.program, operation, locals: []) else {
      return nil
    }
    return flag
  }
}

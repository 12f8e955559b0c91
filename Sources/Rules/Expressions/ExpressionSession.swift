// Named values and the text of an expression in; its type, its value and what was found out.

package import RulesDSL
package import SourceText

/// What evaluating one expression gave.
package struct ExpressionResult: Sendable {
  /// The type as far as it is known before evaluation.
  package let type: ValueType
  /// The value; a failure where the expression could not be checked or has no value.
  package let value: Value
  /// What was found while reading and checking, and the failure of the evaluation.
  package let diagnostics: [Diagnostic]
  /// Everything computed on the way, where it was asked for.
  package let trace: Trace?
  /// The expression with its types, if it is well-typed.
  package let expression: CheckedExpression?

  /// Whether there is a value, known or not.
  package var hasValue: Bool {
    if case .error = value { return false }
    return true
  }
}

/// Evaluates expressions over named values, one after the other; a value may be given a name for the next ones.
package struct ExpressionSession: Sendable {
  private var scope: Scope
  private var values: [Value]
  private let limits: EvaluationLimits
  private let calendar: WorkingCalendar?
  /// By slot: between which numbers points that are open will lie.
  private let bounds: [Int: NumberBounds]
  /// Names of this session in the order in which they were given.
  package private(set) var names: [String] = []

  /// A session without names, where inputs need no declared types; units and working days are those of packs.
  package init(_ shared: SharedDeclarations = .standard, limits: EvaluationLimits = .standard) {
    scope = Scope(units: shared.units, mode: .gradual)
    values = []
    calendar = shared.calendar
    bounds = [:]
    self.limits = limits
  }

  /// A session in which the names of a measure have the values of an assessment, checked as strictly as the
  /// measure itself.
  package init(_ assessment: Assessment, limits: EvaluationLimits = .standard) {
    scope = assessment.measure.scope
    values = assessment.values
    calendar = assessment.measure.calendar
    bounds = assessment.bounds
    names = scope.names
    self.limits = limits
  }

  /// Gives a value a name; false if the name is taken.
  @discardableResult
  package mutating func declare(_ name: String, _ type: ValueType, _ value: Value) -> Bool {
    guard scope[name] == nil else { return false }
    scope.declare(name, ScopeEntry(type: type, slot: values.count))
    values.append(value)
    names.append(name)
    return true
  }

  /// Checks and evaluates an expression.
  package func evaluate(_ fragment: SourceFragment, isTraced: Bool = false) -> ExpressionResult {
    let checked = Checker.check(fragment, in: scope)
    guard let expression = checked.expression else {
      let finding = checked.diagnostics.first { $0.severity == .error }
      let failure = finding.map { Failure($0.code, $0.message, place: $0.place) }
      return ExpressionResult(
        type: checked.type, value: failure.map(Value.error) ?? .null, diagnostics: checked.diagnostics,
        trace: nil, expression: nil)
    }
    var evaluator = Evaluator(slots: values, limits: limits, calendar: calendar)
    evaluator.bounds = bounds
    var trace: Trace?
    let value: Value
    if isTraced {
      let (result, record) = evaluator.evaluateTracing(expression.program)
      (value, trace) = (result, record)
    } else {
      value = evaluator.evaluate(expression.program)
    }
    var diagnostics = checked.diagnostics
    if case .error(let failure) = value {
      diagnostics.append(Diagnostic(failure.code, place: failure.place, message: failure.message))
    }
    return ExpressionResult(
      type: checked.type, value: value, diagnostics: diagnostics, trace: trace, expression: expression)
  }
}

// Three-valued logic with causes: Kleene's tables, with null, unknown and failures kept apart.

/// `and`, `or` and `not` over values.
///
/// An operand that settles the result does so whatever the others are, also beside a failure. Otherwise an
/// unknown operand makes the result unknown (its input may still settle it), then a failure makes it fail,
/// then null makes it null.
package enum Logic {
  /// The conjunction; true for no operands.
  package static func and(_ operands: [Value]) -> Value { combine(operands, settledBy: false) }

  /// The disjunction; false for no operands.
  package static func or(_ operands: [Value]) -> Value { combine(operands, settledBy: true) }

  /// The negation; a failure for what is not a boolean.
  package static func not(_ operand: Value) -> Value {
    switch operand {
    case .boolean(let value): .boolean(!value)
    case .null, .unknown, .error: operand
    default: .error(EvaluationMessages.notBoolean(operand))
    }
  }

  private static func combine(_ operands: [Value], settledBy settling: Bool) -> Value {
    var combination = Combination(settledBy: settling)
    for operand in operands where combination.add(operand) { return .boolean(settling) }
    return combination.result
  }

  /// The running result of a conjunction or disjunction.
  struct Combination {
    private let settling: Bool
    private var unknown: Unknown?
    private var failure: Failure?
    private var hasNull = false

    init(settledBy settling: Bool) { self.settling = settling }

    /// Adds an operand; true if it settles the result.
    mutating func add(_ operand: Value) -> Bool {
      switch operand {
      case .boolean(let value): return value == settling
      case .unknown(let reason): unknown = unknown?.union(reason) ?? reason
      case .error(let error): failure = failure ?? error
      // FEEL: what is not a boolean counts as null.
      default: hasNull = true
      }
      return false
    }

    /// The result if no operand settled it.
    var result: Value {
      if let unknown { return .unknown(unknown) }
      if let failure { return .error(failure) }
      return hasNull ? .null : .boolean(!settling)
    }
  }
}

extension Evaluator {
  mutating func logical(_ program: Program, _ op: LogicalOperator, _ operands: [Int]) -> Value {
    let settling = op == .or
    var combination = Logic.Combination(settledBy: settling)
    var isSettled = false
    for operand in operands {
      // Traced operands are all evaluated, so that an explanation can show every one.
      if isSettled, trace == nil { break }
      if combination.add(evaluate(program, operand)) { isSettled = true }
    }
    return isSettled ? .boolean(settling) : combination.result
  }

  /// `if`: an unknown condition leaves the result open unless both branches agree.
  mutating func conditional(
    _ program: Program, _ condition: Int, _ consequence: Int, _ alternative: Int
  ) -> Value {
    let test = evaluate(program, condition)
    switch test {
    case .boolean(true): return evaluate(program, consequence)
    case .boolean(false), .null: return evaluate(program, alternative)
    case .error: return test
    case .unknown(let reason):
      let first = evaluate(program, consequence)
      let second = evaluate(program, alternative)
      if case .boolean(true) = Equality.equal(first, second) { return first }
      var causes = reason
      if case .unknown(let other) = first { causes = causes.union(other) }
      if case .unknown(let other) = second { causes = causes.union(other) }
      return .unknown(causes)
    default: return .error(EvaluationMessages.notBoolean(test))
    }
  }
}

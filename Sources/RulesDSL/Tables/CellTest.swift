// A cell and the value of its column in; whether the cell holds out.

extension Evaluator {
  /// Whether a cell holds for a value: a boolean, unknown, or a failure.
  ///
  /// Null is no amount: it fits cells that ask for null, and none that compare.
  mutating func matches(_ cell: CheckedCell, _ value: Value) -> Value {
    let program = cell.expression.program
    return withLocals(max(1, program.localCount)) { evaluator in
      evaluator.locals[0] = value
      evaluator.locals[cell.subject] = value
      var combination = Logic.Combination(settledBy: true)
      var isSettled = false
      for test in cell.tests {
        var result = evaluator.result(of: test, value, program)
        if case .null = result { result = .boolean(false) }
        if combination.add(result) { isSettled = true }
      }
      let result = isSettled ? Value.boolean(true) : combination.result
      return cell.isNegated ? Logic.not(result) : result
    }
  }

  private mutating func result(of test: TestOperation, _ value: Value, _ program: Program) -> Value {
    switch test {
    case .comparison(let op, let limit):
      let limit = evaluate(program, limit)
      if case .null = value { return Self.comparison(op, ofNullWith: limit) }
      return Comparison.compare(op, value, limit)
    case .condition(let index): return condition(program, index)
    case .value(let index):
      let candidate = evaluate(program, index)
      do {
        try charge(wholeOf: candidate)
      } catch {
        return .error(error.at(program.place(index)))
      }
      if case .null = value { return Self.isNull(candidate) }
      return RangeTest.test(value, candidate)
    }
  }

  private static func comparison(_ op: ComparisonOperator, ofNullWith limit: Value) -> Value {
    switch op {
    case .equal: return Equality.equal(.null, limit)
    case .notEqual: return Logic.not(Equality.equal(.null, limit))
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      if case .error = limit { return limit }
      return .boolean(false)
    }
  }

  /// Whether a test for a candidate holds for null.
  private static func isNull(_ candidate: Value) -> Value {
    switch candidate {
    case .range: .boolean(false)
    case .list(let items): Logic.or(items.map { Equality.matches(.null, $0) })
    default: Equality.equal(.null, candidate)
    }
  }
}

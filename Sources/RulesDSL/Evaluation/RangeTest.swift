// Values and ranges: making a range, and asking whether a value lies in it.

/// Ranges and membership.
package enum RangeTest {
  /// The range between two ends, or why there is none.
  package static func make(_ lower: Value?, _ upper: Value?, _ form: RangeExpression) -> Value {
    for end in [lower, upper] {
      if case .error? = end, let end { return end }
    }
    if case .unknown(let first)? = lower {
      if case .unknown(let second)? = upper { return .unknown(first.union(second)) }
      return .unknown(first)
    }
    if case .unknown(let second)? = upper { return .unknown(second) }
    return make(
      RangeValue(
        lower: lower, upper: upper, includesLower: form.includesLower, includesUpper: form.includesUpper,
        comparison: form.comparison))
  }

  /// The range, or why there is none: its ends must have an order and stand in it.
  package static func make(_ range: RangeValue) -> Value {
    if range.comparison == nil, let lower = range.lower, let upper = range.upper, !lower.isNull,
      !upper.isNull
    {
      guard case .ordered(let sign) = Comparison.order(lower, upper) else {
        return .error(EvaluationMessages.unordered(lower, upper))
      }
      if sign > 0 { return .error(EvaluationMessages.descendingRange(lower, upper)) }
    }
    return .range(range)
  }

  /// Whether a value lies in a range; FEEL fails on a closed end that is null and is null at an open one.
  package static func contains(_ range: RangeValue, _ value: Value) -> Value {
    if case .null = value { return .error(EvaluationMessages.nullOperand("in")) }
    if range.comparison == .equal { return Equality.equal(value, range.lower ?? .null) }
    if range.comparison == .notEqual { return Logic.not(Equality.equal(value, range.lower ?? .null)) }
    var combination = Logic.Combination(settledBy: false)
    if let lower = range.lower,
      combination.add(end(value, lower, range.includesLower, .greaterOrEqual, .greater))
    {
      return .boolean(false)
    }
    if let upper = range.upper,
      combination.add(end(value, upper, range.includesUpper, .lessOrEqual, .less))
    {
      return .boolean(false)
    }
    return combination.result
  }

  private static func end(
    _ value: Value, _ end: Value, _ isIncluded: Bool, _ closed: ComparisonOperator, _ open: ComparisonOperator
  ) -> Value {
    if end.isNull { return isIncluded ? .error(EvaluationMessages.nullOperand("in")) : .null }
    return Comparison.compare(isIncluded ? closed : open, value, end)
  }

  /// `value in test`: equality, membership in a list, or lying in a range.
  package static func test(_ value: Value, _ candidate: Value) -> Value {
    switch candidate {
    case .error, .unknown: return candidate
    case .range(let range):
      if case .range = value { return Equality.equal(value, candidate) }
      return contains(range, value)
    case .list(let items):
      if case .list = value, case .boolean(true) = Equality.matches(value, candidate) {
        return .boolean(true)
      }
      var combination = Logic.Combination(settledBy: true)
      for item in items where combination.add(element(value, item)) { return .boolean(true) }
      return combination.result
    default: return Equality.equal(value, candidate)
    }
  }

  /// Whether a value equals an element of a list, or lies in one that is a range.
  private static func element(_ value: Value, _ item: Value) -> Value {
    guard case .range(let range) = item else { return Equality.matches(value, item) }
    if case .null = value { return .boolean(false) }
    if case .range = value { return Equality.matches(value, item) }
    let result = contains(range, value)
    if case .error(let failure) = result, failure.code == .incomparableValues { return .boolean(false) }
    return result
  }
}

extension Evaluator {
  mutating func membership(
    _ program: Program, _ value: Int, _ tests: [TestOperation], _ subject: Int
  ) throws(Failure) -> Value {
    let tested = evaluate(program, value)
    if case .error = tested { return tested }
    locals[subject] = tested
    var combination = Logic.Combination(settledBy: true)
    var isSettled = false
    for test in tests {
      let result: Value
      switch test {
      case .comparison(let op, let limit):
        result = Comparison.compare(op, tested, evaluate(program, limit))
      case .condition(let index): result = condition(program, index)
      case .value(let index):
        let candidate = evaluate(program, index)
        try charge(wholeOf: candidate)
        result = RangeTest.test(tested, candidate)
      }
      if combination.add(result) { isSettled = true }
    }
    return isSettled ? .boolean(true) : combination.result
  }
}

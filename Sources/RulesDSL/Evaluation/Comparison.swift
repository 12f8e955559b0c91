// The order of two values.

/// Ordering comparisons.
package enum Comparison {
  /// Whether `op` holds between two values: a boolean, null, unknown or a failure.
  package static func compare(_ op: ComparisonOperator, _ left: Value, _ right: Value) -> Value {
    switch op {
    case .equal: return Equality.equal(left, right)
    case .notEqual: return Logic.not(Equality.equal(left, right))
    case .less, .lessOrEqual, .greater, .greaterOrEqual: break
    }
    switch order(left, right) {
    case .ordered(let sign): return .boolean(holds(op, sign))
    case .other(let value): return value
    }
  }

  /// Whether `op` holds for operands that compare as `sign`: negative, 0 or positive.
  package static func holds(_ op: ComparisonOperator, _ sign: Int) -> Bool {
    switch op {
    case .equal: sign == 0
    case .notEqual: sign != 0
    case .less: sign < 0
    case .lessOrEqual: sign <= 0
    case .greater: sign > 0
    case .greaterOrEqual: sign >= 0
    }
  }

  /// How two values stand to each other.
  package enum Order {
    case ordered(Int)
    /// Null, unknown or a failure instead of an order.
    case other(Value)
  }

  /// The order of two values, or what there is instead.
  package static func order(_ left: Value, _ right: Value) -> Order {
    switch (left, right) {
    case (.number(let a), .number(let b)): return .ordered(a == b ? 0 : a < b ? -1 : 1)
    case (.date(let a), .date(let b)): return .ordered(a == b ? 0 : a < b ? -1 : 1)
    case (.error, _): return .other(left)
    case (_, .error): return .other(right)
    case (.unknown(let first), .unknown(let second)): return .other(.unknown(first.union(second)))
    case (.unknown, _): return .other(left)
    case (_, .unknown): return .other(right)
    case (.null, _), (_, .null): return .other(.null)
    case (.text(let a), .text(let b)): return .ordered(orderOfTexts(a, b))
    case (.time(let a), .time(let b)): return temporal(a.compared(to: b), left, right)
    case (.dateTime(let a), .dateTime(let b)): return temporal(a.compared(to: b), left, right)
    case (.yearsMonths(let a), .yearsMonths(let b)): return .ordered(a == b ? 0 : a < b ? -1 : 1)
    case (.daysTime(let a), .daysTime(let b)): return .ordered(a == b ? 0 : a < b ? -1 : 1)
    default: return .other(.error(EvaluationMessages.unordered(left, right)))
    }
  }

  private static func temporal(_ order: TemporalOrder?, _ left: Value, _ right: Value) -> Order {
    guard let order else { return .other(.error(EvaluationMessages.mixedZones(left, right))) }
    return .ordered(order.rawValue)
  }

  /// Order by code points.
  private static func orderOfTexts(_ left: String, _ right: String) -> Int {
    if Equality.sameScalars(left, right) { return 0 }
    return left.utf8.lexicographicallyPrecedes(right.utf8) ? -1 : 1
  }
}

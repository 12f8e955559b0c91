// When two values are equal.

/// Equality of values: structural, by value, across representations of the same number or duration.
package enum Equality {
  /// `=`: a boolean, unknown, or a failure where kinds differ.
  package static func equal(_ left: Value, _ right: Value) -> Value {
    if case .error = left { return left }
    if case .error = right { return right }
    if case .unknown(let first) = left {
      if case .unknown(let second) = right { return .unknown(first.union(second)) }
      return left
    }
    if case .unknown = right { return right }
    switch (left, right) {
    case (.null, .null): return .boolean(true)
    case (.null, _), (_, .null): return .boolean(false)
    case (.boolean(let a), .boolean(let b)): return .boolean(a == b)
    case (.number(let a), .number(let b)): return .boolean(a == b)
    case (.text(let a), .text(let b)): return .boolean(sameScalars(a, b))
    case (.date(let a), .date(let b)): return .boolean(a == b)
    case (.time(let a), .time(let b)):
      return .boolean(a == b || a.compared(to: b) == .same)
    case (.dateTime(let a), .dateTime(let b)): return .boolean(a.compared(to: b) == .same)
    case (.yearsMonths(let a), .yearsMonths(let b)): return .boolean(a == b)
    case (.daysTime(let a), .daysTime(let b)): return .boolean(a == b)
    case (.list(let a), .list(let b)): return equal(a, b)
    case (.context(let a), .context(let b)): return equal(a, b)
    case (.range(let a), .range(let b)): return equal(a, b)
    default: return .error(EvaluationMessages.incomparable(left, right))
    }
  }

  /// Membership in a list: as `equal`, but different kinds are simply different.
  package static func matches(_ left: Value, _ right: Value) -> Value {
    let result = equal(left, right)
    if case .error(let failure) = result, failure.code == .incomparableValues { return .boolean(false) }
    return result
  }

  /// Whether both are of one kind and are represented alike: as `equal`, but zones count, and different kinds
  /// are simply different.
  package static func isSame(_ left: Value, _ right: Value) -> Value {
    switch (left, right) {
    case (.time(let a), .time(let b)): return .boolean(a == b)
    case (.dateTime(let a), .dateTime(let b)): return .boolean(a == b)
    case (.list(let a), .list(let b)):
      return a.count == b.count ? Logic.and(zip(a, b).map { isSame($0, $1) }) : .boolean(false)
    case (.context(let a), .context(let b)):
      guard a.keys.count == b.keys.count else { return .boolean(false) }
      let positions = b.positions
      var results: [Value] = []
      for (key, value) in a.entries {
        guard let position = positions[key] else { return .boolean(false) }
        results.append(isSame(value, b.values[position]))
      }
      return Logic.and(results)
    case (.range(let a), .range(let b)):
      return Logic.and([
        equal(a, b), isSame(a.lower ?? .null, b.lower ?? .null), isSame(a.upper ?? .null, b.upper ?? .null),
      ])
    default: return matches(left, right)
    }
  }

  /// Texts are equal if they have the same code points; look-alike compositions are different.
  static func sameScalars(_ left: String, _ right: String) -> Bool {
    guard left.utf8.count == right.utf8.count else { return false }
    // Walking the views byte by byte takes several times as long.
    let inPlace = left.utf8.withContiguousStorageIfAvailable { first in
      right.utf8.withContiguousStorageIfAvailable { first.elementsEqual($0) }
    }
    return (inPlace ?? nil) ?? left.utf8.elementsEqual(right.utf8)
  }

  // Parts of different kinds make the wholes different: only what is compared itself must be of one kind.

  private static func equal(_ left: [Value], _ right: [Value]) -> Value {
    guard left.count == right.count else { return .boolean(false) }
    return Logic.and(zip(left, right).map { matches($0, $1) })
  }

  private static func equal(_ left: ContextValue, _ right: ContextValue) -> Value {
    guard left.keys.count == right.keys.count else { return .boolean(false) }
    if left.keys == right.keys { return equal(left.values, right.values) }
    let positions = right.positions
    var results: [Value] = []
    for (key, value) in left.entries {
      guard let position = positions[key] else { return .boolean(false) }
      results.append(matches(value, right.values[position]))
    }
    return Logic.and(results)
  }

  private static func equal(_ left: RangeValue, _ right: RangeValue) -> Value {
    guard left.includesLower == right.includesLower, left.includesUpper == right.includesUpper,
      left.comparison == right.comparison || left.comparison.isPlainTest && right.comparison.isPlainTest
    else { return .boolean(false) }
    return Logic.and([
      matches(left.lower ?? .null, right.lower ?? .null), matches(left.upper ?? .null, right.upper ?? .null),
    ])
  }
}

extension ComparisonOperator? {
  /// Whether a range with this operator is the same as one written with brackets; `(= 10)` and the open
  /// tests keep their own identity.
  fileprivate var isPlainTest: Bool { self == nil }
}

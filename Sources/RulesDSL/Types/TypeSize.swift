// A type in, the same type out, or `.any` where it is too large to be worth knowing.

extension ValueType {
  /// Parts a type may have before it is treated as unknown: records that repeat other records grow
  /// exponentially when they are written out as types.
  private static let maximumParts = 2_000
  private static let maximumDepth = 48

  /// The type itself, or `.any` if it has too many parts or levels.
  var bounded: ValueType {
    var budget = ValueType.maximumParts
    return spend(&budget, depth: 0) ? self : .any
  }

  private func spend(_ budget: inout Int, depth: Int) -> Bool {
    budget -= 1
    guard budget > 0, depth < ValueType.maximumDepth else { return false }
    switch self {
    case .list(let element, _), .range(let element): return element.spend(&budget, depth: depth + 1)
    case .context(let fields):
      for field in fields where !field.type.spend(&budget, depth: depth + 1) { return false }
      return true
    case .function(let parameters, let result):
      for parameter in parameters where !parameter.spend(&budget, depth: depth + 1) { return false }
      return result.spend(&budget, depth: depth + 1)
    case .enumeration(let values):
      budget -= values.count
      return budget > 0
    case .any, .invalid, .null, .boolean, .number, .text, .date, .time, .dateTime, .yearsMonths, .daysTime:
      return true
    }
  }
}

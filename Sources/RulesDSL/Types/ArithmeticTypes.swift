// Types of operands in, type and unit of the result out.

/// The rules of arithmetic over types.
enum ArithmeticTypes {
  /// The type of a result; nil if the operator does not work on the operands. `exponent` is the right operand
  /// where it is a whole number literal.
  static func result(
    _ op: ArithmeticOperator, _ left: ValueType, _ right: ValueType, exponent: Int?
  ) -> ValueType? {
    switch (left, right) {
    case (.any, .null), (.null, .any), (.null, _), (_, .null): return nil
    case (.number(let first), .number(let second)): return numbers(op, first, second, exponent)
    case (.any, _), (_, .any): return dynamic(op, left, right)
    default: break
    }
    switch op {
    case .add: return sum(left, right) ?? sum(right, left)
    case .subtract: return difference(left, right)
    case .multiply: return scaled(left, right) ?? scaled(right, left)
    case .divide: return quotient(left, right)
    case .power: return nil
    }
  }

  private static func dynamic(_ op: ArithmeticOperator, _ left: ValueType, _ right: ValueType) -> ValueType? {
    let known = left == .any ? right : left
    switch known {
    case .any: return op == .power ? .number(nil) : .any
    case .number, .date, .time, .dateTime, .yearsMonths, .daysTime: return .any
    case .text, .enumeration: return op == .add ? .text : nil
    case .boolean, .list, .context, .range, .function, .null: return nil
    case .invalid: return .invalid
    }
  }

  private static func numbers(_ op: ArithmeticOperator, _ left: Unit?, _ right: Unit?, _ exponent: Int?)
    -> ValueType?
  {
    guard let left, let right else { return .number(nil) }
    switch op {
    case .add, .subtract:
      guard left.dimension == right.dimension else { return nil }
      // A share moved by percentage points is a share again.
      if left == .percentagePoint, right == .percent, op == .add { return .number(right) }
      return .number(left.symbol.isEmpty ? right.symbol.isEmpty ? left : Unit.none : left)
    case .multiply:
      if left.dimension.isNone { return .number(right.dimension.isNone ? Unit.none : right) }
      if right.dimension.isNone { return .number(left) }
      return left.dimension.multiplied(by: right.dimension).map(number)
    case .divide:
      if right.dimension.isNone { return .number(left.dimension.isNone ? Unit.none : left) }
      return left.dimension.divided(by: right.dimension).map(number)
    case .power:
      guard right.dimension.isNone else { return nil }
      if left.dimension.isNone { return .number(Unit.none) }
      guard let exponent else { return nil }
      return left.dimension.power(exponent).map(number)
    }
  }

  private static func number(_ dimension: Dimension) -> ValueType {
    .number(dimension.isNone ? Unit.none : Unit(canonical: dimension))
  }

  private static func sum(_ left: ValueType, _ right: ValueType) -> ValueType? {
    switch (left, right) {
    case (.date, .yearsMonths), (.date, .daysTime): .date
    case (.date, let count) where count.isWorkingDays: .date
    case (.dateTime, .yearsMonths), (.dateTime, .daysTime): .dateTime
    case (.time, .daysTime): .time
    case (.yearsMonths, .yearsMonths): .yearsMonths
    case (.daysTime, .daysTime): .daysTime
    default: left.isText && right.isText ? .text : nil
    }
  }

  private static func difference(_ left: ValueType, _ right: ValueType) -> ValueType? {
    switch (left, right) {
    case (.date, .date), (.dateTime, .dateTime), (.date, .dateTime), (.dateTime, .date), (.time, .time),
      (.daysTime, .daysTime):
      .daysTime
    case (.yearsMonths, .yearsMonths): .yearsMonths
    case (.date, .yearsMonths), (.date, .daysTime): .date
    case (.date, let count) where count.isWorkingDays: .date
    case (.dateTime, .yearsMonths), (.dateTime, .daysTime): .dateTime
    case (.time, .daysTime): .time
    default: nil
    }
  }

  private static func scaled(_ left: ValueType, _ right: ValueType) -> ValueType? {
    guard case .number(let unit) = right, unit?.dimension.isNone ?? true else { return nil }
    return left == .yearsMonths || left == .daysTime ? left : nil
  }

  private static func quotient(_ left: ValueType, _ right: ValueType) -> ValueType? {
    if left == right, left == .yearsMonths || left == .daysTime { return .number(Unit.none) }
    return scaled(left, right)
  }
}

extension ValueType {
  /// Whether values count working days.
  var isWorkingDays: Bool { unit?.dimension == .workingDays }
}

// Two values and an operator in, their sum, difference, product, quotient or power out.

/// Arithmetic over numbers, texts, dates, times and durations.
package enum Arithmetic {
  /// The opposite of a number or duration; a failure for other values.
  package static func negated(_ operand: Value) -> Value {
    switch operand {
    case .number(let value): .number(value.negated)
    case .yearsMonths(let duration):
      YearsMonthsDuration(months: 0).subtracting(duration).map(Value.yearsMonths) ?? outOfRange
    case .daysTime(let duration):
      DaysTimeDuration.zero.subtracting(duration).map(Value.daysTime) ?? outOfRange
    case .unknown, .error: operand
    case .null: .error(EvaluationMessages.nullOperand("-"))
    default: .error(EvaluationMessages.wrongOperand("-", operand))
    }
  }

  /// The result of an operator on two values; unknown operands make it unknown, failures and nulls a failure.
  package static func compute(_ op: ArithmeticOperator, _ left: Value, _ right: Value) -> Value {
    if case .number(let a) = left, case .number(let b) = right { return numbers(op, a, b) }
    if let early = strict(op, left, right) { return early }
    switch op {
    case .add: return sum(left, right)
    case .subtract: return difference(left, right)
    case .multiply: return product(left, right)
    case .divide: return quotient(left, right)
    case .power: return mismatch(op, left, right)
    }
  }

  /// Failures, unknowns and nulls of either side.
  private static func strict(_ op: ArithmeticOperator, _ left: Value, _ right: Value) -> Value? {
    if case .error = left { return left }
    if case .error = right { return right }
    if case .unknown(let first) = left {
      if case .unknown(let second) = right { return .unknown(first.union(second)) }
      return left
    }
    if case .unknown = right { return right }
    if case .null = left { return .error(EvaluationMessages.nullOperand(op.rawValue)) }
    if case .null = right { return .error(EvaluationMessages.nullOperand(op.rawValue)) }
    return nil
  }

  private static func numbers(_ op: ArithmeticOperator, _ left: Decimal128, _ right: Decimal128) -> Value {
    do throws(DecimalError) {
      switch op {
      case .add: return .number(try left.adding(right))
      case .subtract: return .number(try left.subtracting(right))
      case .multiply: return .number(try left.multiplied(by: right))
      case .divide: return .number(try left.divided(by: right))
      // FEEL follows IEEE 754, where 0 to the 0 is 1; decimal arithmetic leaves it undefined.
      case .power: return .number(right.isZero ? .one : try left.power(right))
      }
    } catch {
      return .error(EvaluationMessages.decimal(error, op.rawValue))
    }
  }

  private static func sum(_ left: Value, _ right: Value) -> Value {
    switch (left, right) {
    case (.text(let a), .text(let b)): .text(a + b)
    case (.yearsMonths(let a), .yearsMonths(let b)): a.adding(b).map(Value.yearsMonths) ?? outOfRange
    case (.daysTime(let a), .daysTime(let b)): a.adding(b).map(Value.daysTime) ?? outOfRange
    case (.date(let date), .yearsMonths(let duration)), (.yearsMonths(let duration), .date(let date)):
      date.adding(duration).map(Value.date) ?? outOfRange
    case (.date(let date), .daysTime(let duration)), (.daysTime(let duration), .date(let date)):
      date.adding(duration).map(Value.date) ?? outOfRange
    case (.dateTime(let point), .yearsMonths(let duration)),
      (.yearsMonths(let duration), .dateTime(let point)):
      point.adding(duration).map(Value.dateTime) ?? outOfRange
    case (.dateTime(let point), .daysTime(let duration)), (.daysTime(let duration), .dateTime(let point)):
      moved(point, point.adding(duration))
    case (.time(let time), .daysTime(let duration)), (.daysTime(let duration), .time(let time)):
      .time(time.adding(duration))
    default: mismatch(.add, left, right)
    }
  }

  private static func difference(_ left: Value, _ right: Value) -> Value {
    switch (left, right) {
    case (.yearsMonths(let a), .yearsMonths(let b)): a.subtracting(b).map(Value.yearsMonths) ?? outOfRange
    case (.daysTime(let a), .daysTime(let b)): a.subtracting(b).map(Value.daysTime) ?? outOfRange
    case (.date(let a), .date(let b)): .daysTime(a.subtracting(b))
    case (.dateTime(let a), .dateTime(let b)): points(a, b, left, right)
    // FEEL reads a bare date beside a date and time as midnight UTC.
    case (.date(let a), .dateTime(let b)): points(DateTime(midnightOf: a, zone: .utc), b, left, right)
    case (.dateTime(let a), .date(let b)): points(a, DateTime(midnightOf: b, zone: .utc), left, right)
    case (.time(let a), .time(let b)):
      a.subtracting(b).map(Value.daysTime) ?? .error(EvaluationMessages.mixedZones(left, right))
    case (.date(let date), .yearsMonths(let duration)):
      date.subtracting(duration).map(Value.date) ?? outOfRange
    case (.date(let date), .daysTime(let duration)): date.subtracting(duration).map(Value.date) ?? outOfRange
    case (.dateTime(let point), .yearsMonths(let duration)):
      point.subtracting(duration).map(Value.dateTime) ?? outOfRange
    case (.dateTime(let point), .daysTime(let duration)): moved(point, point.subtracting(duration))
    case (.time(let time), .daysTime(let duration)): .time(time.subtracting(duration))
    default: mismatch(.subtract, left, right)
    }
  }

  /// A point in time moved by an exact duration, for which its offset must be known.
  private static func moved(_ point: DateTime, _ result: DateTime?) -> Value {
    if let result { return .dateTime(result) }
    let isUnknown = !point.zone.isLocal && point.offsetSeconds == nil
    return isUnknown ? .error(EvaluationMessages.unknownOffset) : outOfRange
  }

  private static func points(_ a: DateTime, _ b: DateTime, _ left: Value, _ right: Value) -> Value {
    a.subtracting(b).map(Value.daysTime) ?? .error(EvaluationMessages.mixedZones(left, right))
  }

  private static func product(_ left: Value, _ right: Value) -> Value {
    do throws(DecimalError) {
      switch (left, right) {
      case (.yearsMonths(let duration), .number(let factor)),
        (.number(let factor), .yearsMonths(let duration)):
        return .yearsMonths(try duration.multiplied(by: factor))
      case (.daysTime(let duration), .number(let factor)), (.number(let factor), .daysTime(let duration)):
        return .daysTime(try duration.multiplied(by: factor))
      default: return mismatch(.multiply, left, right)
      }
    } catch {
      return .error(EvaluationMessages.decimal(error, "*"))
    }
  }

  private static func quotient(_ left: Value, _ right: Value) -> Value {
    do throws(DecimalError) {
      switch (left, right) {
      case (.yearsMonths(let a), .yearsMonths(let b)): return .number(try a.divided(by: b))
      case (.daysTime(let a), .daysTime(let b)): return .number(try a.divided(by: b))
      case (.yearsMonths(let duration), .number(let divisor)):
        return .yearsMonths(try duration.divided(by: divisor))
      case (.daysTime(let duration), .number(let divisor)):
        return .daysTime(try duration.divided(by: divisor))
      default: return mismatch(.divide, left, right)
      }
    } catch {
      return .error(EvaluationMessages.decimal(error, "/"))
    }
  }

  private static var outOfRange: Value { .error(EvaluationMessages.temporalOutOfRange) }

  private static func mismatch(_ op: ArithmeticOperator, _ left: Value, _ right: Value) -> Value {
    .error(EvaluationMessages.mismatch(op, left, right))
  }
}

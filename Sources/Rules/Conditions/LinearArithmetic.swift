// Two values in one case each enter; what an operator makes of them leaves, if that is linear and exact.

import RulesDSL

/// Arithmetic over linear terms, as the engine does it over values.
enum LinearArithmetic {
  static func compute(
    _ op: ArithmeticOperator, _ left: Operand.Content, _ right: Operand.Content
  ) throws(NotUnderstood) -> Operand.Content {
    guard case .quantity(let first, let a) = left, case .quantity(let second, let b) = right else {
      throw NotUnderstood()
    }
    do {
      switch op {
      case .add: return .quantity(try sum(first, second), try a.adding(whole(b, second, beside: first)))
      case .subtract: return try difference(first, a, second, b)
      case .multiply:
        if b.isConstant, second == .number, first != .date {
          return .quantity(try scaled(first, by: b.constant), try a.multiplied(by: b.constant))
        }
        if a.isConstant, first == .number, second != .date {
          return .quantity(try scaled(second, by: a.constant), try b.multiplied(by: a.constant))
        }
        throw NotUnderstood()
      case .divide:
        // Other quotients are rounded.
        guard first == .number, second == .number, b.isConstant, !b.constant.isZero else {
          throw NotUnderstood()
        }
        let factor = try Rational.one.divided(by: b.constant)
        guard factor.isTerminating else { throw NotUnderstood() }
        return .quantity(.number, try a.multiplied(by: factor))
      case .power: throw NotUnderstood()
      }
    } catch {
      throw NotUnderstood()
    }
  }

  private static let nanosecondsOfDay = Rational(86_400_000_000_000)

  /// Durations of a fractional multiple are rounded.
  private static func scaled(
    _ kind: Operand.Kind, by factor: Rational
  ) throws(NotUnderstood) -> Operand.Kind {
    guard kind == .number || factor.isInteger else { throw NotUnderstood() }
    return kind
  }

  private static func sum(_ first: Operand.Kind, _ second: Operand.Kind) throws(NotUnderstood) -> Operand.Kind
  {
    switch (first, second) {
    case (.number, .number), (.months, .months), (.nanoseconds, .nanoseconds): return first
    case (.date, .nanoseconds): return .date
    default: throw NotUnderstood()
    }
  }

  /// A duration beside a date, as days; it must be a constant number of them.
  private static func whole(
    _ term: LinearTerm, _ kind: Operand.Kind, beside other: Operand.Kind
  ) throws -> LinearTerm {
    guard other == .date, kind == .nanoseconds else { return term }
    let days = try term.constant.divided(by: nanosecondsOfDay)
    guard term.isConstant, days.isInteger else { throw NotUnderstood() }
    return LinearTerm(constant: days)
  }

  private static func difference(
    _ first: Operand.Kind, _ a: LinearTerm, _ second: Operand.Kind, _ b: LinearTerm
  ) throws -> Operand.Content {
    switch (first, second) {
    case (.number, .number), (.months, .months), (.nanoseconds, .nanoseconds):
      return .quantity(first, try a.subtracting(b))
    case (.date, .date): return .quantity(.nanoseconds, try a.subtracting(b).multiplied(by: nanosecondsOfDay))
    case (.date, .nanoseconds): return .quantity(.date, try a.subtracting(whole(b, second, beside: first)))
    default: throw NotUnderstood()
    }
  }
}

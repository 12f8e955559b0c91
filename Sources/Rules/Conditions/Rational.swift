// Decimal numbers enter; exact fractions leave, or the news that they grew too large.

import RulesDSL

/// An exact fraction in lowest terms. Arithmetic says where it cannot go on, and never rounds.
struct Rational: Sendable, Hashable, Comparable {
  /// The fraction does not fit any more.
  struct TooLarge: Error {}

  let numerator: Int128
  /// Above 0.
  let denominator: Int128

  static let zero = Rational(0)
  static let one = Rational(1)

  /// Fractions whose parts have more digits are not made, so that the product of two parts cannot trap.
  private static let limit: Int128 = 1_000_000_000_000_000_000_000_000_000_000

  /// A whole number.
  init(_ value: Int) {
    numerator = Int128(value)
    denominator = 1
  }

  /// A fraction, brought to lowest terms.
  init(_ numerator: Int128, over denominator: Int128) throws(TooLarge) {
    guard denominator != 0, denominator != .min, numerator != .min else { throw TooLarge() }
    let divisor = Self.commonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * (numerator / Int128(divisor))
    self.denominator = sign * (denominator / Int128(divisor))
    guard self.numerator.magnitude <= Self.limit.magnitude, self.denominator <= Self.limit else {
      throw TooLarge()
    }
  }

  /// The value of a decimal number.
  init(_ decimal: Decimal128) throws(TooLarge) {
    let parts = decimal.reduced.coefficientAndExponent
    guard parts.coefficient <= Self.limit.magnitude, abs(parts.exponent) <= 30 else { throw TooLarge() }
    let digits = Int128(parts.coefficient) * (parts.negative ? -1 : 1)
    let scale = Self.powerOfTen(abs(parts.exponent))
    if parts.exponent >= 0 {
      try self.init(Self.product(digits, scale), over: 1)
    } else {
      try self.init(digits, over: scale)
    }
  }

  /// As a decimal number; nil where it has no end or too many digits.
  var decimal: Decimal128? {
    guard let top = Decimal128(exactly: numerator), let bottom = Decimal128(exactly: denominator),
      isTerminating
    else { return nil }
    return (try? top.divided(by: bottom))?.reduced
  }

  /// Whether its decimal digits come to an end.
  var isTerminating: Bool {
    var rest = denominator
    while rest % 2 == 0 { rest /= 2 }
    while rest % 5 == 0 { rest /= 5 }
    return rest == 1
  }

  var isZero: Bool { numerator == 0 }
  var isNegative: Bool { numerator < 0 }
  var isInteger: Bool { denominator == 1 }

  /// The next whole number below, or itself.
  var floor: Rational {
    let quotient = numerator / denominator
    return Rational(whole: numerator < 0 && !isInteger ? quotient - 1 : quotient)
  }

  /// The next whole number above, or itself.
  var ceiling: Rational { negated.floor.negated }

  var negated: Rational { Rational(unchecked: -numerator, denominator) }

  func adding(_ other: Rational) throws(TooLarge) -> Rational {
    let (sum, overflow) = try Self.product(numerator, other.denominator)
      .addingReportingOverflow(Self.product(other.numerator, denominator))
    guard !overflow else { throw TooLarge() }
    return try Rational(sum, over: Self.product(denominator, other.denominator))
  }

  func subtracting(_ other: Rational) throws(TooLarge) -> Rational { try adding(other.negated) }

  func multiplied(by other: Rational) throws(TooLarge) -> Rational {
    try Rational(
      Self.product(numerator, other.numerator), over: Self.product(denominator, other.denominator))
  }

  func divided(by other: Rational) throws(TooLarge) -> Rational {
    try Rational(
      Self.product(numerator, other.denominator), over: Self.product(denominator, other.numerator))
  }

  static func < (left: Rational, right: Rational) -> Bool {
    // Parts are within the limit, so that whole parts are compared first and nothing overflows.
    let (first, second) = (left.floor, right.floor)
    if first.numerator != second.numerator { return first.numerator < second.numerator }
    var (a, b) = (left.numerator - first.numerator * left.denominator, left.denominator)
    var (c, d) = (right.numerator - second.numerator * right.denominator, right.denominator)
    // Compares a/b with c/d, both in 0..<1, by their continued fractions.
    var isSwapped = false
    while true {
      if a == 0 { return isSwapped ? false : c != 0 }
      if c == 0 { return isSwapped }
      let (p, q) = (b / a, d / c)
      // a/b < c/d where b/a > d/c.
      if p != q { return isSwapped ? p < q : p > q }
      (a, b, c, d) = (b % a, a, d % c, c)
      isSwapped.toggle()
    }
  }

  // MARK: Parts

  private init(whole: Int128) { self.init(unchecked: whole, 1) }

  private init(unchecked numerator: Int128, _ denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  private static func product(_ left: Int128, _ right: Int128) throws(TooLarge) -> Int128 {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    guard !overflow else { throw TooLarge() }
    return product
  }

  private static func powerOfTen(_ exponent: Int) -> Int128 {
    (0..<exponent).reduce(1) { result, _ in result * 10 }
  }

  /// The greatest number that divides both; 1 where both are 0.
  static func commonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
    var (a, b) = (first, second)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }
}

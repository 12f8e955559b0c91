// Enters: base and exponent. Leaves: the power, correctly rounded.

extension Decimal128 {
  /// The number raised to `power`, rounded half-even.
  ///
  /// Throws `domain` for 0 to the 0 and for a fractional power of a negative number, `divisionByZero` for 0 to
  /// a negative power, and `overflow`.
  package func power(_ power: Decimal128) throws(DecimalError) -> Decimal128 {
    if power.isZero {
      if isZero { throw .domain }
      return .one
    }
    let isIntegral = power.isInteger
    let negative = hasNegativeSign && isIntegral && power.isOddInteger
    if isZero {
      if power.hasNegativeSign { throw .divisionByZero }
      return Decimal128(packing: negative, 0, 0)
    }
    if hasNegativeSign && !isIntegral { throw .domain }
    if isIntegral, let result = try integralPower(power, negative: negative) { return result }
    if power == Self.oneHalf { return try squareRoot() }

    let magnitude = absoluteValue
    if magnitude == .one { return Decimal128(packing: negative, 1, 0) }
    // |ln x| lies between 10^-34 and 14,224, which leaves only these powers in question.
    if power.adjustedExponent > 40 {
      return try Self.exceedingPower(toZero: (magnitude < .one) != power.hasNegativeSign, negative: negative)
    }
    if power.adjustedExponent < -45 { return Decimal128(packing: negative, 1, 0) }
    return try Self.settled { bits throws(DecimalError) in
      var argument = FixedPoint(logarithmOf: coefficient, exponent: exponent, bits: bits)
      argument.scale(by: power.coefficient, exponent: power.exponent)
      argument.negative = argument.negative != power.hasNegativeSign
      return (argument, negative)
    }
  }

  /// 0.5.
  private static let oneHalf = Decimal128(packing: false, 5, -1)

  /// The power for the integers whose exact result or its reciprocal has a manageable length; otherwise nil.
  private func integralPower(_ power: Decimal128, negative: Bool) throws(DecimalError) -> Decimal128? {
    guard let count = power.intValue, count.magnitude <= 1 << 32 else { return nil }
    let magnitude = Int(count.magnitude)
    if let exact = Self.exactPower(coefficient, magnitude) {
      if count > 0 { return try Decimal128(finishing: negative, exact, exponent * magnitude) }
      return try Self.quotient(negative, 1, by: exact, -exponent * magnitude)
    }
    let stripped = PowersOfTen.strippingZeros(coefficient, atMost: Self.precision)
    let power = exponent + stripped.count
    if count < 0 {
      guard let exact = Self.exactPower(stripped.coefficient, magnitude) else { return nil }
      return try Self.quotient(negative, 1, by: exact, -power * magnitude)
    }
    let width = 128 - stripped.coefficient.leadingZeroBitCount
    guard stripped.coefficient == 1 || width * magnitude <= 2048 else { return nil }
    let result = WideNatural(stripped.coefficient).power(stripped.coefficient == 1 ? 1 : magnitude)
    // Cut to 34 to 38 digits, which the final rounding shortens.
    let excess = max((result.bitWidth * 30103 / 100_000) - 36, 0)
    let (quotient, discarded) = result.dividedByPowerOfTen(excess)
    return try Decimal128(finishing: negative, quotient.low128, power * magnitude + excess, discarded)
  }

  /// The integer power if it has at most 34 digits.
  private static func exactPower(_ base: UInt128, _ count: Int) -> UInt128? {
    if base == 1 { return 1 }
    // 2^113 has 35 digits.
    guard count < 113 else { return nil }
    var result: UInt128 = 1
    for _ in 0..<count {
      let (product, overflow) = result.multipliedReportingOverflow(by: base)
      if overflow || product >= coefficientLimit { return nil }
      result = product
    }
    return result
  }

  /// Whether this integer is odd.
  private var isOddInteger: Bool {
    if exponent > 0 { return false }
    return PowersOfTen.cutting(coefficient, -exponent).coefficient & 1 == 1
  }
}

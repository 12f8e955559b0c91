// Enters: a decimal. Leaves: e raised to it, and its natural logarithm, correctly rounded.

extension Decimal128 {
  /// e raised to this number, rounded half-even; throws `overflow`.
  package func exponential() throws(DecimalError) -> Decimal128 {
    if isZero || adjustedExponent < -40 { return .one }
    if adjustedExponent > 4 { return try Self.exceedingPower(toZero: hasNegativeSign, negative: false) }
    return try Self.settled { bits throws(DecimalError) in
      let argument = FixedPoint(negative: hasNegativeSign, coefficient, exponent: exponent, bits: bits)
      return (argument, false)
    }
  }

  /// The natural logarithm, rounded half-even; throws `domain` unless the number is greater than 0.
  package func naturalLogarithm() throws(DecimalError) -> Decimal128 {
    if isZero || hasNegativeSign { throw .domain }
    if self == .one { return .zero }
    for bits in FixedPoint.precisions {
      let value = FixedPoint(logarithmOf: coefficient, exponent: exponent, bits: bits)
      let settling = bits == FixedPoint.precisions.last
      if let result = try Self.rounding(value, exponent: 0, negative: value.negative, settling: settling) {
        return result
      }
    }
    throw .domain
  }

  /// e raised to the argument that is computed with more and more bits, until the rounding is certain.
  static func settled(
    _ argument: (_ bits: Int) throws(DecimalError) -> (value: FixedPoint, negatesResult: Bool)
  ) throws(DecimalError) -> Decimal128 {
    for bits in FixedPoint.precisions {
      let (value, negative) = try argument(bits)
      // Beyond ±20,000 every result is out of range: ln(10) × 6177 is below 14,224.
      if value.magnitude.bitWidth > bits + 40 || value.magnitude.shiftedRight(bits).low128 > 20_000 {
        return try exceedingPower(toZero: value.negative, negative: negative)
      }
      let (significand, exponent) = value.exponential
      let settling = bits == FixedPoint.precisions.last
      if let result = try rounding(significand, exponent: exponent, negative: negative, settling: settling) {
        return result
      }
    }
    throw .domain
  }

  /// What a power far beyond the range gives: 0, or `overflow`.
  static func exceedingPower(toZero: Bool, negative: Bool) throws(DecimalError) -> Decimal128 {
    try Decimal128(finishing: negative, 1, toZero ? -20_000 : 20_000)
  }
}

// Enters: dividend and divisor. Leaves: integer quotients, both remainders and FEEL's modulo, all exact.

extension Decimal128 {
  /// The quotient without its fraction; throws `divisionByZero`, or `domain` above 34 digits.
  package func divideInteger(_ other: Decimal128) throws(DecimalError) -> Decimal128 {
    let (quotient, _, _) = try integerDivision(by: other)
    return Decimal128(packing: hasNegativeSign != other.hasNegativeSign, quotient, 0)
  }

  /// What remains of the dividend, with its sign, after `divideInteger`; throws like that.
  package func remainder(_ other: Decimal128) throws(DecimalError) -> Decimal128 {
    let (_, rest, exponent) = try integerDivision(by: other)
    return Decimal128(packing: hasNegativeSign, rest, exponent)
  }

  /// What remains of the dividend after subtracting the divisor as often as is nearest to the quotient, an
  /// even number of times if two are as near; throws like `divideInteger`.
  package func remainderNear(_ other: Decimal128) throws(DecimalError) -> Decimal128 {
    let (quotient, rest, lowest) = try integerDivision(by: other)
    let padding = other.exponent &- lowest
    // A divisor of more digits is more than twice any remainder.
    guard !isZero, PowersOfTen.digitCount(other.coefficient) &+ padding <= 36 else {
      return Decimal128(packing: hasNegativeSign, rest, lowest)
    }
    let divisor = other.coefficient &* PowersOfTen.wide(padding)
    guard 2 &* rest &+ (quotient & 1) > divisor else {
      return Decimal128(packing: hasNegativeSign, rest, lowest)
    }
    guard quotient &+ 1 < Self.coefficientLimit else { throw .domain }
    return Decimal128(packing: !hasNegativeSign, divisor &- rest, lowest)
  }

  /// FEEL's modulo, `self - other × floor(self / other)`, with the divisor's sign; throws `divisionByZero`.
  ///
  /// Quotients of any length are allowed; only a result of more than 34 digits (operands of opposite signs
  /// and far apart exponents) is rounded, half-even.
  package func modulo(_ other: Decimal128) throws(DecimalError) -> Decimal128 {
    if other.isZero { throw .divisionByZero }
    let gap = exponent &- other.exponent
    let divisor = other.coefficient
    var rest = coefficient
    if gap >= 0 {
      rest %= divisor
      var remaining = gap
      while remaining > 0, rest != 0 {
        let step = min(remaining, Self.precision)
        rest = divisor.dividingFullWidth(rest.multipliedFullWidth(by: PowersOfTen.wide(step))).remainder
        remaining &-= step
      }
    } else if PowersOfTen.digitCount(divisor) &- gap <= Self.precision {
      rest %= divisor &* PowersOfTen.wide(-gap)
    }
    let lowest = min(exponent, other.exponent)
    if rest == 0 { return Decimal128(packing: false, 0, lowest) }
    let truncated = Decimal128(packing: hasNegativeSign, rest, lowest)
    return hasNegativeSign == other.hasNegativeSign ? truncated : try truncated.adding(other)
  }

  /// Quotient and remainder of the magnitudes, the remainder at `exponent`, the lesser of both.
  private func integerDivision(
    by other: Decimal128
  ) throws(DecimalError) -> (quotient: UInt128, remainder: UInt128, exponent: Int) {
    if other.isZero { throw .divisionByZero }
    let divisor = other.coefficient
    let lowest = min(exponent, other.exponent)
    if isZero { return (0, 0, lowest) }
    let gap = exponent &- other.exponent
    if gap < 0 {
      if PowersOfTen.digitCount(divisor) &- gap > Self.precision { return (0, coefficient, lowest) }
      let parts = coefficient.quotientAndRemainder(dividingBy: divisor &* PowersOfTen.wide(-gap))
      return (parts.quotient, parts.remainder, lowest)
    }
    // More than 35 positions apart the quotient surely exceeds 34 digits; otherwise it stays below 10^36.
    if adjustedExponent &- other.adjustedExponent > 35 { throw .domain }
    var (quotient, rest) = coefficient.quotientAndRemainder(dividingBy: divisor)
    var remaining = gap
    while remaining > 0 {
      let step = min(remaining, Self.precision)
      let factor = PowersOfTen.wide(step)
      let (digits, next) = divisor.dividingFullWidth(rest.multipliedFullWidth(by: factor))
      quotient = quotient &* factor &+ digits
      rest = next
      remaining &-= step
    }
    guard quotient < Self.coefficientLimit else { throw .domain }
    return (quotient, rest, lowest)
  }
}

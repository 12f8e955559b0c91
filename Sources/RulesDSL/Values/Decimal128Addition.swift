// Enters: two decimals. Leaves: their sum or difference, correctly rounded, exponent min(e1, e2) if exact.

extension Decimal128 {
  /// The sum, rounded half-even; throws `overflow`.
  @inline(__always)
  package func adding(_ other: Decimal128) throws(DecimalError) -> Decimal128 {
    // Same sign and exponent: the coefficients add up below the unchanged upper bits.
    if (high ^ other.high) &>> Self.exponentShift == 0 {
      let sum = coefficient &+ other.coefficient
      if sum < Self.coefficientLimit {
        let upper = UInt64(truncatingIfNeeded: sum &>> 64)
        return Decimal128(high: high & ~Self.coefficientMask | upper, low: UInt64(truncatingIfNeeded: sum))
      }
    }
    return try Self.sum(self, other)
  }

  /// The difference, rounded half-even; throws `overflow`.
  @inline(__always)
  package func subtracting(_ other: Decimal128) throws(DecimalError) -> Decimal128 {
    try adding(other.signFlipped)
  }

  /// The sum of any two numbers.
  @inline(never)
  private static func sum(_ left: Decimal128, _ right: Decimal128) throws(DecimalError) -> Decimal128 {
    let gap = left.exponent &- right.exponent
    if gap == 0 {
      return try combining(left, left.coefficient, right, right.exponent)
    }
    return gap > 0 ? try aligning(left, right, gap) : try aligning(right, left, -gap)
  }

  /// The sum of a number and one whose exponent is `gap` > 0 less.
  @inline(__always)
  private static func aligning(
    _ upper: Decimal128, _ lower: Decimal128, _ gap: Int
  ) throws(DecimalError) -> Decimal128 {
    if upper.isShort, gap <= 19 {
      // 2^64 × 10^19 + 10^34 is below 2^128.
      let padded = PowersOfTen.product(upper.low, PowersOfTen.word(gap))
      return try combining(upper, padded, lower, lower.exponent)
    }
    return try aligningFar(upper, lower, gap)
  }

  /// The sum as in `aligning`, for long coefficients or wide gaps.
  @inline(never)
  private static func aligningFar(
    _ upper: Decimal128, _ lower: Decimal128, _ gap: Int
  ) throws(DecimalError) -> Decimal128 {
    let digits = PowersOfTen.digitCount(upper.coefficient)
    if upper.isZero || digits &+ gap <= 38 {
      let padded = upper.isZero ? 0 : upper.coefficient &* PowersOfTen.wide(gap)
      return try combining(upper, padded, lower, lower.exponent)
    }
    if lower.isZero {
      let padding = min(gap, precision &- digits)
      let padded = upper.coefficient &* PowersOfTen.wide(padding)
      return Decimal128(packing: upper.hasNegativeSign, padded, upper.exponent &- padding)
    }
    // 37 digits leave two guard digits even after a borrow, so that of the rest only its existence matters.
    let padding = 37 &- digits
    let padded = upper.coefficient &* PowersOfTen.wide(padding)
    let (addend, discarded) = PowersOfTen.cutting(lower.coefficient, gap &- padding)
    let exponent = upper.exponent &- padding
    if upper.hasNegativeSign == lower.hasNegativeSign {
      return try Decimal128(finishing: upper.hasNegativeSign, padded &+ addend, exponent, discarded)
    }
    let borrow: UInt128 = discarded == .nothing ? 0 : 1
    return try Decimal128(finishing: upper.hasNegativeSign, padded &- addend &- borrow, exponent, discarded)
  }

  /// The signed sum of `padded` with the sign of `upper` and of `lower`, both at `exponent`.
  @inline(__always)
  private static func combining(
    _ upper: Decimal128, _ padded: UInt128, _ lower: Decimal128, _ exponent: Int
  ) throws(DecimalError) -> Decimal128 {
    let other = lower.coefficient
    if upper.hasNegativeSign == lower.hasNegativeSign {
      return try Decimal128(finishing: upper.hasNegativeSign, padded &+ other, exponent)
    }
    if padded > other { return try Decimal128(finishing: upper.hasNegativeSign, padded &- other, exponent) }
    return Decimal128(packing: lower.hasNegativeSign && padded != other, other &- padded, exponent)
  }
}

// Enters: two decimals. Leaves: their product, correctly rounded, exponent e1 + e2 if exact.

extension Decimal128 {
  /// The product, rounded half-even; throws `overflow`.
  @inline(__always)
  package func multiplied(by other: Decimal128) throws(DecimalError) -> Decimal128 {
    let negative = hasNegativeSign != other.hasNegativeSign
    let power = exponent &+ other.exponent
    if (high | other.high) & Self.coefficientMask == 0 {
      return try Decimal128(finishing: negative, PowersOfTen.product(low, other.low), power)
    }
    return try Self.longProduct(negative, coefficient, other.coefficient, power)
  }

  /// The product of coefficients of which one at least exceeds 64 bits.
  @inline(never)
  private static func longProduct(
    _ negative: Bool, _ left: UInt128, _ right: UInt128, _ exponent: Int
  ) throws(DecimalError) -> Decimal128 {
    let (high, low) = left.multipliedFullWidth(by: right)
    if high == 0 { return try Decimal128(finishing: negative, low, exponent) }
    // The product has one digit less than both together or as many: 34 or 35 remain, and the quotient fits.
    let count = PowersOfTen.digitCount(left) &+ PowersOfTen.digitCount(right) &- precision &- 1
    let divisor = PowersOfTen.wide(count)
    let (quotient, remainder) = divisor.dividingFullWidth((high, low))
    let discarded = DiscardedPart(remainder, of: divisor)
    return try Decimal128(finishing: negative, quotient, exponent &+ count, discarded)
  }
}

// Enters: dividend and divisor. Leaves: the quotient, correctly rounded, exponent near e1 - e2 if exact.

extension Decimal128 {
  /// The quotient, rounded half-even; throws `divisionByZero` or `overflow`.
  package func divided(by other: Decimal128) throws(DecimalError) -> Decimal128 {
    if other.isZero { throw .divisionByZero }
    let negative = hasNegativeSign != other.hasNegativeSign
    return try Self.quotient(negative, coefficient, by: other.coefficient, exponent &- other.exponent)
  }

  /// `dividend` / `divisor` × 10^`ideal`, rounded half-even; the divisor is not zero.
  static func quotient(
    _ negative: Bool, _ dividend: UInt128, by divisor: UInt128, _ ideal: Int
  ) throws(DecimalError) -> Decimal128 {
    if divisor >> 64 == 0 {
      let short = UInt64(truncatingIfNeeded: divisor)
      if dividend >> 64 == 0 {
        let parts = UInt64(truncatingIfNeeded: dividend).quotientAndRemainder(dividingBy: short)
        if parts.remainder == 0 { return try Decimal128(finishing: negative, UInt128(parts.quotient), ideal) }
        return try shortDivision(negative, UInt128(parts.quotient), parts.remainder, short, ideal)
      }
      let parts = dividend.quotientAndRemainder(dividingBy: divisor)
      if parts.remainder == 0 { return try Decimal128(finishing: negative, parts.quotient, ideal) }
      let remainder = UInt64(truncatingIfNeeded: parts.remainder)
      return try shortDivision(negative, parts.quotient, remainder, short, ideal)
    }
    let parts = dividend.quotientAndRemainder(dividingBy: divisor)
    if parts.remainder == 0 { return try Decimal128(finishing: negative, parts.quotient, ideal) }
    return try longDivision(negative, parts.quotient, parts.remainder, divisor, ideal)
  }

  /// Continues a division by a 64-bit number that left a remainder, up to 19 digits at a time.
  private static func shortDivision(
    _ negative: Bool, _ integerPart: UInt128, _ remainder: UInt64, _ divisor: UInt64, _ ideal: Int
  ) throws(DecimalError) -> Decimal128 {
    var total = integerPart
    var rest = remainder
    var exponent = ideal
    while true {
      let step = min(19, precision &- PowersOfTen.digitCount(total))
      if step <= 0 { break }
      let factor = PowersOfTen.word(step)
      let (digits, next) = divisor.dividingFullWidth(rest.multipliedFullWidth(by: factor))
      total = total &* UInt128(factor) &+ UInt128(digits)
      exponent &-= step
      rest = next
      if rest == 0 {
        // Trailing zeros can only stem from this step, for the one before left a remainder.
        let stripped = PowersOfTen.strippingZeros(total, atMost: step)
        return try Decimal128(finishing: negative, stripped.coefficient, exponent &+ stripped.count)
      }
    }
    let discarded = DiscardedPart(UInt128(rest), of: UInt128(divisor))
    return try Decimal128(finishing: negative, total, exponent, discarded)
  }

  /// Continues a division by a longer number that left a remainder, up to 34 digits at a time.
  @inline(never)
  private static func longDivision(
    _ negative: Bool, _ integerPart: UInt128, _ remainder: UInt128, _ divisor: UInt128, _ ideal: Int
  ) throws(DecimalError) -> Decimal128 {
    var total = integerPart
    var rest = remainder
    var exponent = ideal
    while true {
      let step = precision &- PowersOfTen.digitCount(total)
      if step <= 0 { break }
      let factor = PowersOfTen.wide(step)
      let (digits, next) = divisor.dividingFullWidth(rest.multipliedFullWidth(by: factor))
      total = total &* factor &+ digits
      exponent &-= step
      rest = next
      if rest == 0 {
        let stripped = PowersOfTen.strippingZeros(total, atMost: step)
        return try Decimal128(finishing: negative, stripped.coefficient, exponent &+ stripped.count)
      }
    }
    return try Decimal128(finishing: negative, total, exponent, DiscardedPart(rest, of: divisor))
  }
}

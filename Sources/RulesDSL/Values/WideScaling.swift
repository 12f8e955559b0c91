// An integer and a decimal factor or divisor go in; the exact result, rounded once to an integer, comes out.

/// Scaling of 128-bit magnitudes through 256-bit intermediates.
enum WideScaling {
  /// What becomes of a fraction.
  enum Rounding: Sendable {
    /// It is dropped.
    case towardZero
    /// To the nearest integer, a half to the even one.
    case halfEven
  }

  /// `value` × `coefficient` × 10^`exponent`; nil if it does not fit 128 bits.
  static func product(
    _ value: UInt128, _ coefficient: UInt128, exponent: Int, rounding: Rounding
  ) -> UInt128? {
    var (high, low) = value.multipliedFullWidth(by: coefficient)
    if high == 0, low == 0 { return 0 }
    if exponent >= 0 { return high == 0 ? timesPowerOfTen(low, exponent) : nil }
    var lastDigit: UInt128 = 0
    var isInexactBelow = false
    for _ in exponent..<0 {
      // What is left is below a tenth of the last place.
      if high == 0, low == 0 { return 0 }
      isInexactBelow = isInexactBelow || lastDigit != 0
      let top = high.quotientAndRemainder(dividingBy: 10)
      high = top.quotient
      (low, lastDigit) = (10 as UInt128).dividingFullWidth((top.remainder, low))
    }
    guard high == 0 else { return nil }
    let isAboveHalf = lastDigit > 5 || (lastDigit == 5 && isInexactBelow)
    return rounded(low, isAboveHalf: isAboveHalf, isHalf: lastDigit == 5 && !isInexactBelow, rounding)
  }

  /// `value` ÷ (`coefficient` × 10^`exponent`); nil if it does not fit 128 bits or the divisor is zero.
  static func quotient(
    _ value: UInt128, _ coefficient: UInt128, exponent: Int, rounding: Rounding
  ) -> UInt128? {
    guard coefficient != 0 else { return nil }
    if value == 0 { return 0 }
    guard let divisor = exponent > 0 ? timesPowerOfTen(coefficient, exponent) : coefficient else {
      // INVARIANT: a value is below 10^38, for lengths of time are, so the quotient is nothing but a fraction;
      // one of half or more would need a divisor that still fits 128 bits.
      return 0
    }
    var high: UInt128 = 0
    var low = value
    for _ in min(exponent, 0)..<0 {
      let (upper, overflowed) = high.multipliedReportingOverflow(by: 10)
      let lower = low.multipliedFullWidth(by: 10)
      let (sum, carried) = upper.addingReportingOverflow(lower.high)
      guard !overflowed, !carried else { return nil }
      high = sum
      low = lower.low
    }
    guard high < divisor else { return nil }
    let (quotient, remainder) = divisor.dividingFullWidth((high, low))
    let opposite = divisor - remainder
    return rounded(quotient, isAboveHalf: remainder > opposite, isHalf: remainder == opposite, rounding)
  }

  private static func timesPowerOfTen(_ value: UInt128, _ exponent: Int) -> UInt128? {
    var product = value
    for _ in 0..<exponent {
      let (next, overflowed) = product.multipliedReportingOverflow(by: 10)
      guard !overflowed else { return nil }
      product = next
    }
    return product
  }

  private static func rounded(
    _ value: UInt128, isAboveHalf: Bool, isHalf: Bool, _ rounding: Rounding
  ) -> UInt128? {
    guard rounding == .halfEven, isAboveHalf || (isHalf && value % 2 == 1) else { return value }
    let (next, overflowed) = value.addingReportingOverflow(1)
    return overflowed ? nil : next
  }
}

// Division that rounds towards negative infinity, as calendars need it.

extension BinaryInteger {
  /// The quotient rounded towards negative infinity; the divisor must be positive.
  func flooredQuotient(by divisor: Self) -> Self {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// The remainder that belongs to `flooredQuotient`, never negative; the divisor must be positive.
  func flooredRemainder(by divisor: Self) -> Self {
    let remainder = self % divisor
    return remainder < 0 ? remainder + divisor : remainder
  }
}

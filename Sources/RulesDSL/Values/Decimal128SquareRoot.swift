// Enters: a decimal. Leaves: its square root, correctly rounded, exponent floor(e / 2) if exact.

extension Decimal128 {
  /// The square root, rounded half-even; throws `domain` below 0. The root of -0 is -0.
  package func squareRoot() throws(DecimalError) -> Decimal128 {
    let ideal = exponent >> 1
    if isZero { return Decimal128(packing: hasNegativeSign, 0, ideal) }
    if hasNegativeSign { throw .domain }
    // Scaled to 67 or 68 digits with an even exponent the radicand's integer root has exactly 34 digits.
    let digits = PowersOfTen.digitCount(coefficient)
    var padding = 68 &- digits
    if (exponent &- padding) & 1 != 0 { padding &-= 1 }
    let first = min(padding, 38)
    let scaled = coefficient.multipliedFullWidth(by: PowersOfTen.wide(first))
    let radicand = Self.multiplying(scaled, by: PowersOfTen.wide(padding &- first))
    let (root, isExact, isAboveHalf) = Self.integerSquareRoot(radicand)
    let exponent = (exponent &- padding) >> 1
    if isExact {
      let stripped = PowersOfTen.strippingZeros(root, atMost: ideal &- exponent)
      return try Decimal128(finishing: false, stripped.coefficient, exponent &+ stripped.count)
    }
    return try Decimal128(finishing: false, root, exponent, isAboveHalf ? .aboveHalf : .belowHalf)
  }

  /// A 256-bit number times a factor; the product must be below 2^256.
  private static func multiplying(
    _ value: (high: UInt128, low: UInt128), by factor: UInt128
  ) -> (high: UInt128, low: UInt128) {
    let (carry, low) = value.low.multipliedFullWidth(by: factor)
    return (value.high &* factor &+ carry, low)
  }

  /// The integer part of the root of a number in 10^66..<10^68, and how the fraction compares with 0 and ½.
  private static func integerSquareRoot(
    _ radicand: (high: UInt128, low: UInt128)
  ) -> (root: UInt128, isExact: Bool, isAboveHalf: Bool) {
    // The high half has 92 to 98 bits; its leading 63 or 64 give 31 bits of the root, rounded up.
    let shift = (128 &- radicand.high.leadingZeroBitCount &- 63) & ~1
    let leading = UInt64(truncatingIfNeeded: radicand.high >> UInt128(shift))
    var estimate: UInt64 = 1 << 32
    while true {
      let next = (estimate &+ leading / estimate) >> 1
      if next >= estimate { break }
      estimate = next
    }
    var root = UInt128(estimate &+ 1) << UInt128((128 &+ shift) >> 1)
    // Newton's steps double the correct bits: 62, then all 113, never below the integer root.
    for _ in 0..<2 {
      let quotient = root.dividingFullWidth(radicand).quotient
      root = (root &+ quotient) >> 1
    }
    var square = root.multipliedFullWidth(by: root)
    while square.high > radicand.high || square.high == radicand.high && square.low > radicand.low {
      root &-= 1
      square = root.multipliedFullWidth(by: root)
    }
    // The remainder is at most 2 × root, so the low halves' difference is all of it.
    let remainder = radicand.low &- square.low
    return (root, remainder == 0, remainder > root)
  }
}

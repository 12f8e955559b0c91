// Enters: two decimals. Leaves: which is greater by value, and a hash that equal values share.

extension Decimal128: Comparable, Hashable {
  /// Whether both have the same value, whatever their exponents.
  @inline(__always)
  package static func == (left: Decimal128, right: Decimal128) -> Bool {
    if left.high == right.high { return left.low == right.low }
    return compareUnlike(left, right) == 0
  }

  /// Whether the left value is less.
  @inline(__always)
  package static func < (left: Decimal128, right: Decimal128) -> Bool {
    if (left.high ^ right.high) &>> exponentShift == 0, !left.hasNegativeSign {
      return left.high == right.high ? left.low < right.low : left.high < right.high
    }
    return compareUnlike(left, right) < 0
  }

  /// -1, 0 or 1 as the value is less than, equal to or greater than the other.
  package func compare(_ other: Decimal128) -> Int { Self.compareUnlike(self, other) }

  /// -1, 0 or 1; works for all operands.
  @inline(never)
  private static func compareUnlike(_ left: Decimal128, _ right: Decimal128) -> Int {
    if left.isZero { return right.isZero ? 0 : right.hasNegativeSign ? 1 : -1 }
    if right.isZero || left.hasNegativeSign != right.hasNegativeSign { return left.hasNegativeSign ? -1 : 1 }
    let order = compareMagnitudes(left, right)
    return left.hasNegativeSign ? -order : order
  }

  /// -1, 0 or 1 for the magnitudes of two numbers that are not zero.
  private static func compareMagnitudes(_ left: Decimal128, _ right: Decimal128) -> Int {
    let gap = left.exponent &- right.exponent
    if left.isShort, right.isShort, -19...19 ~= gap {
      return gap >= 0
        ? order(PowersOfTen.product(left.low, PowersOfTen.word(gap)), UInt128(right.low))
        : order(UInt128(left.low), PowersOfTen.product(right.low, PowersOfTen.word(-gap)))
    }
    let leading = left.adjustedExponent &- right.adjustedExponent
    if leading != 0 { return leading < 0 ? -1 : 1 }
    // With equal leading positions the gap is below 34 and the padded coefficient has at most 34 digits.
    return gap >= 0
      ? order(left.coefficient &* PowersOfTen.wide(gap), right.coefficient)
      : order(left.coefficient, right.coefficient &* PowersOfTen.wide(-gap))
  }

  /// -1, 0 or 1.
  @inline(__always)
  private static func order(_ left: UInt128, _ right: UInt128) -> Int {
    left < right ? -1 : left == right ? 0 : 1
  }

  /// Feeds the value, so that members of one cohort hash alike.
  package func hash(into hasher: inout Hasher) {
    let stripped = PowersOfTen.strippingZeros(coefficient, atMost: Self.precision)
    if stripped.coefficient == 0 {
      hasher.combine(0)
    } else {
      hasher.combine(hasNegativeSign)
      hasher.combine(stripped.coefficient)
      hasher.combine(exponent &+ stripped.count)
    }
  }

  /// The shortest member of the cohort: no trailing zeros, zero with exponent 0 and its sign.
  package var reduced: Decimal128 {
    if isZero { return Decimal128(packing: hasNegativeSign, 0, 0) }
    let room = Self.exponentRange.upperBound &- exponent
    let stripped = PowersOfTen.strippingZeros(coefficient, atMost: room)
    return Decimal128(packing: hasNegativeSign, stripped.coefficient, exponent &+ stripped.count)
  }
}

// Enters: 64-bit limbs. Leaves: the exact results of natural-number arithmetic that powers and logarithms need.

/// A natural number of any length.
struct WideNatural: Sendable {
  /// The limbs, the lowest first, without zero limbs at the end.
  private(set) var limbs: [UInt64]

  /// A number from limbs, the lowest first.
  init(limbs: [UInt64]) {
    self.limbs = limbs
    trim()
  }

  /// The same number.
  init(_ value: UInt128) {
    self.init(limbs: [UInt64(truncatingIfNeeded: value), UInt64(truncatingIfNeeded: value >> 64)])
  }

  /// 2^`exponent`.
  init(powerOfTwo exponent: Int) {
    self = WideNatural(1).shiftedLeft(exponent)
  }

  /// Whether it is 0.
  var isZero: Bool { limbs.isEmpty }

  /// Number of bits up to the highest one.
  var bitWidth: Int {
    guard let last = limbs.last else { return 0 }
    return limbs.count * 64 - last.leadingZeroBitCount
  }

  /// The lowest 128 bits.
  var low128: UInt128 { UInt128(limb(1)) << 64 | UInt128(limb(0)) }

  /// The limb at an index, 0 beyond the end.
  private func limb(_ index: Int) -> UInt64 { limbs.indices.contains(index) ? limbs[index] : 0 }

  /// Removes zero limbs at the end.
  private mutating func trim() {
    while limbs.last == 0 { limbs.removeLast() }
  }
}

// MARK: - Sums, products, shifts

extension WideNatural: Comparable {
  /// Whether the left number is less.
  static func < (left: WideNatural, right: WideNatural) -> Bool {
    if left.limbs.count != right.limbs.count { return left.limbs.count < right.limbs.count }
    return left.limbs.reversed().lexicographicallyPrecedes(right.limbs.reversed())
  }

  /// The sum.
  static func + (left: WideNatural, right: WideNatural) -> WideNatural {
    var result = left.limbs
    var carry: UInt64 = 0
    for index in 0..<max(left.limbs.count, right.limbs.count) {
      let sum = UInt128(left.limb(index)) + UInt128(right.limb(index)) + UInt128(carry)
      let word = UInt64(truncatingIfNeeded: sum)
      if index < result.count { result[index] = word } else { result.append(word) }
      carry = UInt64(truncatingIfNeeded: sum >> 64)
    }
    if carry != 0 { result.append(carry) }
    return WideNatural(limbs: result)
  }

  /// The difference of both, whichever is greater.
  func distance(to other: WideNatural) -> WideNatural {
    let (greater, lesser) = self < other ? (other, self) : (self, other)
    var result = greater.limbs
    var borrow: UInt64 = 0
    for index in result.indices {
      let (first, firstBorrow) = result[index].subtractingReportingOverflow(lesser.limb(index))
      let (second, secondBorrow) = first.subtractingReportingOverflow(borrow)
      result[index] = second
      borrow = firstBorrow || secondBorrow ? 1 : 0
    }
    return WideNatural(limbs: result)
  }

  /// The product.
  static func * (left: WideNatural, right: WideNatural) -> WideNatural {
    var result = [UInt64](repeating: 0, count: left.limbs.count + right.limbs.count)
    for (offset, factor) in left.limbs.enumerated() {
      var carry: UInt64 = 0
      for (index, limb) in right.limbs.enumerated() {
        let sum = PowersOfTen.product(factor, limb) &+ UInt128(result[offset + index]) &+ UInt128(carry)
        result[offset + index] = UInt64(truncatingIfNeeded: sum)
        carry = UInt64(truncatingIfNeeded: sum >> 64)
      }
      result[offset + right.limbs.count] = carry
    }
    return WideNatural(limbs: result)
  }

  /// The number times 2^`count`.
  func shiftedLeft(_ count: Int) -> WideNatural {
    let bits = UInt64(count & 63)
    var result = [UInt64](repeating: 0, count: count >> 6)
    result.reserveCapacity(result.count + limbs.count + 1)
    var carry: UInt64 = 0
    for limb in limbs {
      result.append(bits == 0 ? limb : limb << bits | carry)
      carry = bits == 0 ? 0 : limb >> (64 - bits)
    }
    result.append(carry)
    return WideNatural(limbs: result)
  }

  /// The integer part of the number divided by 2^`count`.
  func shiftedRight(_ count: Int) -> WideNatural {
    let bits = UInt64(count & 63)
    let skipped = count >> 6
    guard skipped < limbs.count else { return WideNatural(limbs: []) }
    let result = (skipped..<limbs.count).map { index in
      bits == 0 ? limbs[index] : limbs[index] >> bits | limb(index + 1) << (64 - bits)
    }
    return WideNatural(limbs: result)
  }

  /// The remainder of the number divided by 2^`count`.
  func lowBits(_ count: Int) -> WideNatural {
    var result = Array(limbs.prefix((count + 63) >> 6))
    let bits = count & 63
    if bits != 0, result.count == (count + 63) >> 6, let last = result.popLast() {
      result.append(last & (1 << UInt64(bits) - 1))
    }
    return WideNatural(limbs: result)
  }
}

// MARK: - Division and powers

extension WideNatural {
  /// Quotient and remainder; the divisor is not 0.
  func divided(by divisor: UInt64) -> (quotient: WideNatural, remainder: UInt64) {
    var result = limbs
    var rest: UInt64 = 0
    for index in result.indices.reversed() {
      (result[index], rest) = divisor.dividingFullWidth((rest, result[index]))
    }
    return (WideNatural(limbs: result), rest)
  }

  /// The integer part of the quotient; the divisor is not 0.
  func divided(by divisor: UInt128) -> WideNatural {
    var result: [UInt64] = []
    var rest: UInt128 = 0
    // Two limbs at a time make one digit of the base 2^128.
    for pair in stride(from: (limbs.count - 1) | 1, to: 0, by: -2) {
      let digit = UInt128(limb(pair)) << 64 | UInt128(limb(pair - 1))
      let (quotient, remainder) = divisor.dividingFullWidth((rest, digit))
      result.append(UInt64(truncatingIfNeeded: quotient >> 64))
      result.append(UInt64(truncatingIfNeeded: quotient))
      rest = remainder
    }
    return WideNatural(limbs: result.reversed())
  }

  /// The number times 10^`count`.
  func multipliedByPowerOfTen(_ count: Int) -> WideNatural {
    var result = self
    var remaining = count
    while remaining > 0 {
      let step = min(remaining, 38)
      result = result * WideNatural(PowersOfTen.wide(step))
      remaining -= step
    }
    return result
  }

  /// The integer part of the number divided by 10^`count`, and what was discarded.
  func dividedByPowerOfTen(_ count: Int) -> (quotient: WideNatural, discarded: DiscardedPart) {
    var result = self
    var discarded = DiscardedPart.nothing
    var remaining = count
    while remaining > 0 {
      let step = min(remaining, 19)
      let factor = PowersOfTen.word(step)
      let parts = result.divided(by: factor)
      discarded = DiscardedPart(UInt128(parts.remainder), of: UInt128(factor)).followed(by: discarded)
      result = parts.quotient
      remaining -= step
    }
    return (result, discarded)
  }

  /// The number raised to a power that is not negative.
  func power(_ exponent: Int) -> WideNatural {
    var result = WideNatural(1)
    var square = self
    var remaining = exponent
    while remaining > 0 {
      if remaining & 1 == 1 { result = result * square }
      remaining >>= 1
      if remaining > 0 { square = square * square }
    }
    return result
  }
}

// Enters: digit counts and coefficients. Leaves: powers of ten, lengths, coefficients without zeros or tail.

/// Powers of ten and what they do to coefficients.
enum PowersOfTen {
  /// 10^`count` for 0...19; larger counts give 10^19, negative ones 1.
  static func word(_ count: Int) -> UInt64 {
    // A switch over constants becomes a read-only table; a stored array would need a lazy initialiser.
    switch count {
    case ...0: 1
    case 1: 10
    case 2: 100
    case 3: 1000
    case 4: 10000
    case 5: 100000
    case 6: 1_000_000
    case 7: 10_000_000
    case 8: 100_000_000
    case 9: 1_000_000_000
    case 10: 10_000_000_000
    case 11: 100_000_000_000
    case 12: 1_000_000_000_000
    case 13: 10_000_000_000_000
    case 14: 100_000_000_000_000
    case 15: 1_000_000_000_000_000
    case 16: 10_000_000_000_000_000
    case 17: 100_000_000_000_000_000
    case 18: 1_000_000_000_000_000_000
    default: 10_000_000_000_000_000_000
    }
  }

  /// 10^`count` for 0...38; larger counts give 10^38, negative ones 1.
  @inline(__always)
  static func wide(_ count: Int) -> UInt128 {
    let lower = min(count, 19)
    return product(word(lower), word(count &- lower))
  }

  /// The exact product of two words.
  @inline(__always)
  static func product(_ left: UInt64, _ right: UInt64) -> UInt128 {
    let (high, low) = left.multipliedFullWidth(by: right)
    return UInt128(high) &<< 64 | UInt128(low)
  }

  /// Number of decimal digits; 0 has none.
  @inline(__always)
  static func digitCount(_ value: UInt64) -> Int {
    // 1233 / 4096 is log10(2) closely enough that the estimate is right or one too small.
    let estimate = ((64 &- value.leadingZeroBitCount) &* 1233) &>> 12
    return value >= word(estimate) && value != 0 ? estimate &+ 1 : estimate
  }

  /// Number of decimal digits; 0 has none.
  @inline(__always)
  static func digitCount(_ value: UInt128) -> Int {
    let upper = UInt64(truncatingIfNeeded: value &>> 64)
    if upper == 0 { return digitCount(UInt64(truncatingIfNeeded: value)) }
    let estimate = ((128 &- upper.leadingZeroBitCount) &* 1233) &>> 12
    return value >= wide(estimate) ? estimate &+ 1 : estimate
  }

  /// The coefficient without trailing zeros, of which at most `limit` are removed, and how many were.
  static func strippingZeros(
    _ coefficient: UInt128, atMost limit: Int
  ) -> (coefficient: UInt128, count: Int) {
    guard coefficient != 0 else { return (0, 0) }
    // A number that ends in n zeros is divisible by 2^n, so most numbers need no division at all.
    var allowed = min(limit, coefficient.trailingZeroBitCount)
    var rest = coefficient
    var count = 0
    var step = 16
    while allowed > 0, step > 0 {
      if step <= allowed {
        let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: wide(step))
        if remainder == 0 {
          rest = quotient
          count &+= step
          allowed &-= step
          continue
        }
      }
      step &>>= 1
    }
    return (rest, count)
  }
}

/// What stood below the last digit that is kept, as far as rounding must know.
enum DiscardedPart: Sendable {
  case nothing
  case belowHalf
  case half
  case aboveHalf

  /// The part that a remainder forms of a divisor.
  @inline(__always)
  init(_ remainder: UInt128, of divisor: UInt128) {
    if remainder == 0 {
      self = .nothing
    } else {
      let rest = divisor &- remainder
      self = remainder < rest ? .belowHalf : remainder == rest ? .half : .aboveHalf
    }
  }

  /// This part with something smaller than its last digit behind it.
  func followed(by lower: DiscardedPart) -> DiscardedPart {
    guard lower != .nothing else { return self }
    switch self {
    case .nothing: return .belowHalf
    case .half: return .aboveHalf
    case .belowHalf, .aboveHalf: return self
    }
  }
}

extension PowersOfTen {
  /// The coefficient without its last `count` digits, and what these and `lower` behind them amounted to.
  static func cutting(
    _ coefficient: UInt128, _ count: Int, lower: DiscardedPart = .nothing
  ) -> (coefficient: UInt128, discarded: DiscardedPart) {
    if count <= 0 { return (coefficient, lower) }
    // No 128-bit number reaches half of 10^39.
    if count > 38 {
      return (0, coefficient == 0 ? DiscardedPart.nothing.followed(by: lower) : .belowHalf)
    }
    let divisor = wide(count)
    let (quotient, remainder) = coefficient.quotientAndRemainder(dividingBy: divisor)
    return (quotient, DiscardedPart(remainder, of: divisor).followed(by: lower))
  }
}

// Enters: decimals or unrounded parts, and how to round. Leaves: decimals of the wanted form.

/// How a number between two representable ones is rounded.
package enum RoundingMode: Sendable, Hashable, CaseIterable {
  /// To the nearer; ties to the even digit.
  case halfEven
  /// To the nearer; ties away from zero.
  case halfUp
  /// To the nearer; ties toward zero.
  case halfDown
  /// Away from zero.
  case up
  /// Toward zero.
  case down
  /// Toward negative infinity.
  case floor
  /// Toward positive infinity.
  case ceiling

  /// Whether the magnitude of a number grows by one unit when `discarded` is dropped behind it.
  @inline(__always)
  func increments(negative: Bool, odd: Bool, _ discarded: DiscardedPart) -> Bool {
    if discarded == .nothing { return false }
    switch self {
    case .halfEven: return discarded == .aboveHalf || discarded == .half && odd
    case .halfUp: return discarded != .belowHalf
    case .halfDown: return discarded == .aboveHalf
    case .up: return true
    case .down: return false
    case .floor: return negative
    case .ceiling: return !negative
    }
  }
}

// MARK: - Fitting results into the format

extension Decimal128 {
  /// The result of an operation, rounded half-even if it does not fit; throws `overflow`.
  @inline(__always)
  init(
    finishing negative: Bool, _ coefficient: UInt128, _ exponent: Int, _ discarded: DiscardedPart = .nothing
  ) throws(DecimalError) {
    if coefficient < Self.coefficientLimit, discarded == .nothing,
      UInt(bitPattern: exponent &+ Self.exponentBias) <= Self.largestBiasedExponent
    {
      self.init(packing: negative, coefficient, exponent)
    } else {
      guard let value = Self.rounding(negative, coefficient, exponent, discarded) else { throw .overflow }
      self = value
    }
  }

  /// The parts rounded half-even to 34 digits and to the least exponent; nil on overflow.
  @inline(never)
  static func rounding(
    _ negative: Bool, _ coefficient: UInt128, _ exponent: Int, _ discarded: DiscardedPart
  ) -> Decimal128? {
    let excess = PowersOfTen.digitCount(coefficient) &- precision
    let count = max(excess, exponentRange.lowerBound &- exponent, 0)
    var (digits, lost) = PowersOfTen.cutting(coefficient, count, lower: discarded)
    var power = exponent &+ count
    if RoundingMode.halfEven.increments(negative: negative, odd: digits & 1 == 1, lost) {
      digits &+= 1
      if digits == coefficientLimit {
        digits = PowersOfTen.wide(precision &- 1)
        power &+= 1
      }
    }
    let surplus = power &- exponentRange.upperBound
    if surplus > 0 {
      if digits != 0 {
        guard PowersOfTen.digitCount(digits) &+ surplus <= precision else { return nil }
        digits &*= PowersOfTen.wide(surplus)
      }
      power = exponentRange.upperBound
    }
    return Decimal128(packing: negative, digits, power)
  }

  /// The number rounded to the exponent, which is stored and larger than the own one.
  private func rounded(toExponent target: Int, _ rounding: RoundingMode) -> Decimal128 {
    let (digits, discarded) = PowersOfTen.cutting(coefficient, target &- exponent)
    let grows = rounding.increments(negative: hasNegativeSign, odd: digits & 1 == 1, discarded)
    return Decimal128(packing: hasNegativeSign, grows ? digits &+ 1 : digits, target)
  }
}

// MARK: - Rounding on request

extension Decimal128 {
  /// The number rounded to `scale` decimals (negative: tens, hundreds); throws `domain` outside -6111...6176.
  package func quantized(scale: Int, rounding: RoundingMode) throws(DecimalError) -> Decimal128 {
    guard -6111...6176 ~= scale else { throw .domain }
    return exponent >= -scale ? self : rounded(toExponent: -scale, rounding)
  }

  /// The number with exactly the exponent of `other`; throws `domain` if that needs more than 34 digits.
  package func quantize(
    _ other: Decimal128, rounding: RoundingMode = .halfEven
  ) throws(DecimalError) -> Decimal128 {
    let target = other.exponent
    let padding = exponent &- target
    if padding < 0 { return rounded(toExponent: target, rounding) }
    if isZero { return Decimal128(packing: hasNegativeSign, 0, target) }
    guard PowersOfTen.digitCount(coefficient) &+ padding <= Self.precision else { throw .domain }
    return Decimal128(packing: hasNegativeSign, coefficient &* PowersOfTen.wide(padding), target)
  }

  /// The number rounded to at most `digits` significant digits; throws `domain` below 1, or `overflow`.
  package func rounded(
    significantDigits digits: Int, rounding: RoundingMode = .halfEven
  ) throws(DecimalError) -> Decimal128 {
    guard digits >= 1 else { throw .domain }
    let excess = PowersOfTen.digitCount(coefficient) &- min(digits, Self.precision)
    if excess <= 0 { return self }
    let (kept, discarded) = PowersOfTen.cutting(coefficient, excess)
    let grows = rounding.increments(negative: hasNegativeSign, odd: kept & 1 == 1, discarded)
    var raised = grows ? kept &+ 1 : kept
    var power = exponent &+ excess
    if PowersOfTen.digitCount(raised) > digits {
      raised /= 10
      power &+= 1
    }
    return try Decimal128(finishing: hasNegativeSign, raised, power)
  }

  /// The nearest integer; numbers without decimals stay as they are.
  package func roundedToIntegral(rounding: RoundingMode = .halfEven) -> Decimal128 {
    exponent >= 0 ? self : rounded(toExponent: 0, rounding)
  }

  /// The largest integer that is not greater.
  package func floor() -> Decimal128 { roundedToIntegral(rounding: .floor) }

  /// The smallest integer that is not less.
  package func ceiling() -> Decimal128 { roundedToIntegral(rounding: .ceiling) }

  /// The integer part, toward zero.
  package var truncated: Decimal128 { roundedToIntegral(rounding: .down) }

  /// Whether there is no fraction.
  package var isInteger: Bool {
    if exponent >= 0 || isZero { return true }
    return -exponent <= coefficient.trailingZeroBitCount
      && PowersOfTen.cutting(coefficient, -exponent).discarded == .nothing
  }

  /// The same integer as `Int`; nil if there is a fraction or it does not fit.
  package var intValue: Int? {
    if isZero { return 0 }
    guard isInteger else { return nil }
    var magnitude = coefficient
    if exponent < 0 {
      magnitude = PowersOfTen.cutting(magnitude, -exponent).coefficient
    } else if exponent > 0 {
      guard PowersOfTen.digitCount(magnitude) &+ exponent <= 19 else { return nil }
      magnitude &*= PowersOfTen.wide(exponent)
    }
    guard magnitude <= UInt128(Int.min.magnitude) else { return nil }
    let signed = Int128(truncatingIfNeeded: magnitude)
    return Int(exactly: hasNegativeSign ? -signed : signed)
  }
}

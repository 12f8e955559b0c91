// Enters: exact inputs of transcendental functions. Leaves: binary fixed-point values with error bounds.

/// A real number as `magnitude` / 2^`bits`, wrong by at most 2^`errorBits` units of the last bit.
struct FixedPoint: Sendable {
  /// Whether the number is below 0.
  var negative: Bool
  /// The magnitude in units of 2^-`bits`.
  var magnitude: WideNatural
  /// Number of bits behind the binary point.
  var bits: Int
  /// Binary logarithm of the error bound in units.
  var errorBits: Int

  /// The precisions tried in turn until the rounding is beyond doubt; multiples of 64.
  static let precisions = [320, 512, 1024]

  /// The sum; both have the same number of bits.
  static func + (left: FixedPoint, right: FixedPoint) -> FixedPoint {
    let error = max(left.errorBits, right.errorBits) + 1
    if left.negative == right.negative {
      return FixedPoint(
        negative: left.negative, magnitude: left.magnitude + right.magnitude, bits: left.bits,
        errorBits: error)
    }
    let negative = left.magnitude < right.magnitude ? right.negative : left.negative
    return FixedPoint(
      negative: negative, magnitude: left.magnitude.distance(to: right.magnitude), bits: left.bits,
      errorBits: error)
  }

  /// The number times an integer.
  func times(_ factor: Int) -> FixedPoint {
    FixedPoint(
      negative: negative != (factor < 0), magnitude: magnitude * WideNatural(UInt128(factor.magnitude)),
      bits: bits, errorBits: errorBits + Int.bitWidth - factor.magnitude.leadingZeroBitCount)
  }
}

// MARK: - Constants

extension FixedPoint {
  /// Natural logarithms of 2 and 10 with the widest precision.
  private static let widest = (
    // Machin-like formulas: ln 2 = 18 A(26) - 2 A(4801) + 8 A(8749), ln 10 = 46 A(31) + 34 A(49) + 20 A(161),
    // where A(n) = artanh(1/n).
    two: (inverseArtanh(26, times: 18) + inverseArtanh(8749, times: 8))
      .distance(to: inverseArtanh(4801, times: 2)),
    ten: inverseArtanh(31, times: 46) + inverseArtanh(49, times: 34) + inverseArtanh(161, times: 20)
  )

  /// Number of bits of the stored constants.
  private static let widestBits = 1088

  /// `factor` × artanh(1 / `divisor`) in units of 2^-1088.
  private static func inverseArtanh(_ divisor: UInt64, times factor: UInt128) -> WideNatural {
    var power = (WideNatural(powerOfTwo: widestBits) * WideNatural(factor)).divided(by: divisor).quotient
    var sum = power
    var odd: UInt64 = 3
    while !power.isZero {
      power = power.divided(by: divisor * divisor).quotient
      sum = sum + power.divided(by: odd).quotient
      odd += 2
    }
    return sum
  }

  /// The natural logarithm of 2.
  static func logarithmOfTwo(bits: Int) -> FixedPoint {
    FixedPoint(
      negative: false, magnitude: widest.two.shiftedRight(widestBits - bits), bits: bits, errorBits: 1)
  }

  /// The natural logarithm of 10.
  static func logarithmOfTen(bits: Int) -> FixedPoint {
    FixedPoint(
      negative: false, magnitude: widest.ten.shiftedRight(widestBits - bits), bits: bits, errorBits: 1)
  }
}

// MARK: - Logarithm and exponential

extension FixedPoint {
  /// The natural logarithm of `coefficient` × 10^`exponent`; the coefficient is not 0 and below 10^34.
  init(logarithmOf coefficient: UInt128, exponent: Int, bits: Int) {
    // m = coefficient / 2^shift lies between about √½ and √2, so that |z| = |m - 1| / (m + 1) < 0.172.
    let width = 128 - coefficient.leadingZeroBitCount
    let isLow = coefficient << UInt128(128 - width) < 0xB504_F333_F9DE_6484 << 64
    let shift = isLow ? width - 1 : width
    let unit: UInt128 = 1 << UInt128(shift)
    let below = coefficient < unit
    let difference = below ? unit - coefficient : coefficient - unit
    let z = WideNatural(difference).shiftedLeft(bits).divided(by: coefficient + unit)
    let square = (z * z).shiftedRight(bits)
    var power = z
    var sum = z
    var odd: UInt64 = 3
    while !power.isZero {
      power = (power * square).shiftedRight(bits)
      sum = sum + power.divided(by: odd).quotient
      odd += 2
    }
    // Every term is cut off twice by less than a unit; 1024 bits need about 200 terms: below 2^10 in all.
    let artanh = FixedPoint(negative: below, magnitude: sum.shiftedLeft(1), bits: bits, errorBits: 11)
    self =
      artanh + FixedPoint.logarithmOfTwo(bits: bits).times(shift)
      + FixedPoint.logarithmOfTen(bits: bits).times(exponent)
  }

  /// The number `coefficient` × 10^`exponent`; its magnitude is at most about 10^45.
  init(negative: Bool, _ coefficient: UInt128, exponent: Int, bits: Int) {
    self.init(
      negative: negative, magnitude: WideNatural(coefficient).shiftedLeft(bits), bits: bits, errorBits: 0)
    scale(by: 1, exponent: exponent)
  }

  /// Multiplies by `coefficient` × 10^`exponent`.
  mutating func scale(by coefficient: UInt128, exponent: Int) {
    let factor = WideNatural(coefficient).multipliedByPowerOfTen(max(exponent, 0))
    magnitude = (magnitude * factor).dividedByPowerOfTen(max(-exponent, 0)).quotient
    // 3.4 bits a digit exceed log2(10), 3.3 stay below; one unit more for what the division cut off.
    let decimalBits = exponent >= 0 ? exponent * 34 / 10 + 1 : exponent * 33 / 10 + 1
    errorBits = max(errorBits + 128 - coefficient.leadingZeroBitCount + decimalBits, 0) + 1
  }

  /// e^`self` as a value in about 1...10 and a power of ten; `self` is between ±20,000.
  var exponential: (significand: FixedPoint, exponent: Int) {
    let ten = FixedPoint.logarithmOfTen(bits: bits)
    // The quotient of the leading 32 fraction bits is right or one too large in magnitude or too small.
    let leading = Int(truncatingIfNeeded: magnitude.shiftedRight(bits - 32).low128)
    let tenLeading = Int(truncatingIfNeeded: ten.magnitude.shiftedRight(bits - 32).low128)
    var exponent = negative ? -(leading / tenLeading) - 1 : leading / tenLeading
    var reduced = self + ten.times(-exponent)
    if reduced.negative {
      exponent -= 1
      reduced = reduced + ten
    }

    // e^r = (e^(r / 2^16))^(2^16); Taylor's series needs few terms for the small argument.
    let halvings = 16
    let argument = reduced.magnitude.shiftedRight(halvings)
    let unit = WideNatural(powerOfTwo: bits)
    var term = unit
    var sum = unit
    var index: UInt64 = 1
    while !term.isZero {
      term = (term * argument).shiftedRight(bits).divided(by: index).quotient
      sum = sum + term
      index += 1
    }
    for _ in 0..<halvings { sum = (sum * sum).shiftedRight(bits) }
    // The series is wrong by less than 2^7 units, 16 squarings double that each time and add one unit, and
    // the result is below 2^4. An error of the argument grows by a factor below 2^4, too.
    let error = max(halvings + 12, reduced.errorBits + 5) + 1
    return (FixedPoint(negative: false, magnitude: sum, bits: bits, errorBits: error), exponent)
  }
}

// MARK: - Back to decimal

extension Decimal128 {
  /// `value` × 10^`exponent` rounded half-even to 34 digits; nil if the error bound leaves that open.
  ///
  /// With `settling` a value within its bound of a tie or of a 34-digit number is taken for that.
  static func rounding(
    _ value: FixedPoint, exponent: Int, negative: Bool, settling: Bool
  ) throws(DecimalError) -> Decimal128? {
    // floor((width - 1) × log10(2)) is the position of the leading digit or one less.
    let width = value.magnitude.bitWidth - value.bits
    var shift = precision - 1 - ((width - 1) * 30103 / 100_000 - (width < 1 ? 1 : 0))
    var scaled = value.magnitude.multipliedByPowerOfTen(shift)
    if scaled.shiftedRight(value.bits).low128 >= coefficientLimit {
      shift -= 1
      scaled = value.magnitude.multipliedByPowerOfTen(shift)
    }
    let digits = scaled.shiftedRight(value.bits).low128
    let fraction = scaled.lowBits(value.bits)
    let error = WideNatural(powerOfTwo: value.errorBits + shift * 34 / 10 + 1)
    let unit = WideNatural(powerOfTwo: value.bits)
    let half = WideNatural(powerOfTwo: value.bits - 1)
    var integer = digits
    var discarded = DiscardedPart.nothing
    if fraction < error || fraction.distance(to: unit) < error {
      guard settling else { return nil }
      if half < fraction { integer += 1 }
    } else if fraction.distance(to: half) < error {
      guard settling else { return nil }
      discarded = .half
    } else {
      discarded = fraction < half ? .belowHalf : .aboveHalf
    }
    return try Decimal128(finishing: negative, integer, exponent - shift, discarded)
  }
}

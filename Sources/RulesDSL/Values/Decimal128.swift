// Enters: sign, coefficient and exponent that already fit. Leaves: the 16-byte decimal and its parts.

/// Why an operation on decimals has no result.
package enum DecimalError: Error, Sendable, Hashable {
  /// The divisor is zero, or zero is raised to a negative power.
  case divisionByZero
  /// The result's magnitude exceeds 9.99…E+6144.
  case overflow
  /// The operation is not defined for these operands or has no result of the required form.
  case domain
}

/// A finite IEEE 754-2008 decimal128 number: 34 digits, exponents -6176...6111, half-even rounding.
///
/// Members of a cohort (`1.0`, `1.00`) keep their exponents through arithmetic but are equal.
package struct Decimal128: Sendable {
  /// Sign (bit 63), biased exponent (bits 49...62), upper 49 bits of the coefficient.
  let high: UInt64
  /// Lower 64 bits of the coefficient.
  let low: UInt64

  /// A number from words that are known to hold a canonical encoding.
  @inline(__always)
  init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// A number from parts that are known to fit: at most 34 digits, exponent in `exponentRange`.
  @inline(__always)
  init(packing negative: Bool, _ coefficient: UInt128, _ exponent: Int) {
    let sign: UInt64 = negative ? Self.signMask : 0
    let biased = UInt64(truncatingIfNeeded: exponent &+ Self.exponentBias)
    self.high = sign | (biased &<< Self.exponentShift) | UInt64(truncatingIfNeeded: coefficient &>> 64)
    self.low = UInt64(truncatingIfNeeded: coefficient)
  }
}

// MARK: - Layout

extension Decimal128 {
  /// Digits of the longest coefficient.
  static let precision = 34
  /// The exponents that can be stored.
  static let exponentRange = -6176...6111
  /// What is added to an exponent before it is stored.
  static let exponentBias = 6176
  /// The largest biased exponent.
  static let largestBiasedExponent: UInt = 12287
  /// Position of the lowest exponent bit in `high`.
  static let exponentShift: UInt64 = 49
  /// The sign bit in `high`.
  static let signMask: UInt64 = 1 << 63
  /// The coefficient's bits in `high`.
  static let coefficientMask: UInt64 = (1 << 49) - 1
  /// The smallest coefficient that has too many digits, 10^34.
  static let coefficientLimit: UInt128 = 10_000_000_000_000_000_000_000_000_000_000_000

  /// The number 0 with exponent 0.
  package static let zero = Decimal128(high: 6176 << 49, low: 0)
  /// The number 1 with exponent 0.
  package static let one = Decimal128(high: 6176 << 49, low: 1)

  /// The digits as an integer, below 10^34.
  @inline(__always)
  var coefficient: UInt128 {
    UInt128(high & Self.coefficientMask) &<< 64 | UInt128(low)
  }

  /// The power of ten by which the coefficient is multiplied.
  @inline(__always)
  var exponent: Int {
    Int(truncatingIfNeeded: (high &>> Self.exponentShift) & 0x3FFF) &- Self.exponentBias
  }

  /// Whether the coefficient fits in 64 bits.
  @inline(__always)
  var isShort: Bool { high & Self.coefficientMask == 0 }

  /// Whether the sign bit is set, also for a negative zero.
  @inline(__always)
  var hasNegativeSign: Bool { high & Self.signMask != 0 }

  /// The exponent of the leading digit if the coefficient is not zero.
  var adjustedExponent: Int { exponent &+ PowersOfTen.digitCount(coefficient) &- 1 }

  /// Sign, coefficient and exponent exactly as stored.
  package var coefficientAndExponent: (negative: Bool, coefficient: UInt128, exponent: Int) {
    (hasNegativeSign, coefficient, exponent)
  }
}

// MARK: - Making and inspecting

extension Decimal128 {
  /// The integer, exactly.
  package init(_ value: Int) {
    self.init(packing: value < 0, UInt128(value.magnitude), 0)
  }

  /// The integer, or nil if it has more than 34 significant digits.
  package init?(exactly value: some BinaryInteger) {
    guard let magnitude = UInt128(exactly: value.magnitude) else { return nil }
    let stripped = PowersOfTen.strippingZeros(magnitude, atMost: magnitude < Self.coefficientLimit ? 0 : 39)
    guard stripped.coefficient < Self.coefficientLimit else { return nil }
    self.init(packing: value < 0, stripped.coefficient, stripped.count)
  }

  /// `coefficient` × 10^`exponent`, rounded half-even to 34 digits; nil if its magnitude is too large.
  package init?(negative: Bool, coefficient: UInt128, exponent: Int) {
    // Beyond these bounds every exponent overflows or underflows alike, and sums of bounded ones cannot trap.
    let bounded = min(max(exponent, -100_000), 100_000)
    guard let value = Self.rounding(negative, coefficient, bounded, .nothing) else { return nil }
    self = value
  }

  /// Whether the value is 0, whatever its sign and exponent.
  package var isZero: Bool { isShort && low == 0 }

  /// Whether the value is below 0; a negative zero is not.
  package var isNegative: Bool { hasNegativeSign && !isZero }

  /// The magnitude.
  package var absoluteValue: Decimal128 { Decimal128(high: high & ~Self.signMask, low: low) }

  /// The number with the opposite sign; zero becomes the positive zero.
  package var negated: Decimal128 { isZero ? absoluteValue : signFlipped }

  /// The number with the other sign bit, also for zero.
  @inline(__always)
  var signFlipped: Decimal128 { Decimal128(high: high ^ Self.signMask, low: low) }
}

// Durations and decimal numbers go in; scaled durations and ratios come out, each rounded once.

extension YearsMonthsDuration {
  /// The duration times a number, in whole months truncated towards zero: 2.5 * P1Y11M is P4Y9M.
  ///
  /// Throws `overflow` if the months do not fit 64 bits.
  package func multiplied(by factor: Decimal128) throws(DecimalError) -> YearsMonthsDuration {
    let parts = factor.coefficientAndExponent
    let magnitude = WideScaling.product(
      UInt128(months.magnitude), parts.coefficient, exponent: parts.exponent, rounding: .towardZero)
    return try Self(magnitude: magnitude, isNegative: (months < 0) != parts.negative)
  }

  /// The duration divided by a number, in whole months truncated towards zero: P10Y11M / 2.5 is P4Y4M.
  ///
  /// Throws `divisionByZero`, or `overflow` if the months do not fit 64 bits.
  package func divided(by divisor: Decimal128) throws(DecimalError) -> YearsMonthsDuration {
    if divisor.isZero { throw .divisionByZero }
    let parts = divisor.coefficientAndExponent
    let magnitude = WideScaling.quotient(
      UInt128(months.magnitude), parts.coefficient, exponent: parts.exponent, rounding: .towardZero)
    return try Self(magnitude: magnitude, isNegative: (months < 0) != parts.negative)
  }

  /// How many times the other duration fits, as a number; throws `divisionByZero`.
  package func divided(by other: YearsMonthsDuration) throws(DecimalError) -> Decimal128 {
    try Decimal128(months).divided(by: Decimal128(other.months))
  }

  private init(magnitude: UInt128?, isNegative: Bool) throws(DecimalError) {
    guard let signed = magnitude.flatMap({ Int128(exactly: $0) }),
      let months = Int(exactly: isNegative ? -signed : signed)
    else { throw .overflow }
    self.init(months: months)
  }
}

extension DaysTimeDuration {
  /// The whole length in seconds, exactly.
  package var totalSeconds: Decimal128 {
    Decimal128(packing: totalNanoseconds < 0, totalNanoseconds.magnitude, -9).reduced
  }

  /// The duration times a number, rounded half-even to the nanosecond.
  ///
  /// Throws `overflow` if the seconds do not fit 64 bits.
  package func multiplied(by factor: Decimal128) throws(DecimalError) -> DaysTimeDuration {
    let parts = factor.coefficientAndExponent
    let magnitude = WideScaling.product(
      totalNanoseconds.magnitude, parts.coefficient, exponent: parts.exponent, rounding: .halfEven)
    return try Self(magnitude: magnitude, isNegative: isNegative != parts.negative)
  }

  /// The duration divided by a number, rounded half-even to the nanosecond.
  ///
  /// Throws `divisionByZero`, or `overflow` if the seconds do not fit 64 bits.
  package func divided(by divisor: Decimal128) throws(DecimalError) -> DaysTimeDuration {
    if divisor.isZero { throw .divisionByZero }
    let parts = divisor.coefficientAndExponent
    let magnitude = WideScaling.quotient(
      totalNanoseconds.magnitude, parts.coefficient, exponent: parts.exponent, rounding: .halfEven)
    return try Self(magnitude: magnitude, isNegative: isNegative != parts.negative)
  }

  /// How many times the other duration fits, as a number; throws `divisionByZero`.
  package func divided(by other: DaysTimeDuration) throws(DecimalError) -> Decimal128 {
    try totalSeconds.divided(by: other.totalSeconds)
  }

  private init(magnitude: UInt128?, isNegative: Bool) throws(DecimalError) {
    guard let signed = magnitude.flatMap({ Int128(exactly: $0) }),
      let duration = DaysTimeDuration(totalNanoseconds: isNegative ? -signed : signed)
    else { throw .overflow }
    self = duration
  }
}

extension TimeOfDay {
  /// The time with a decimal number of seconds; nil if a field is out of range or not whole nanoseconds.
  package init?(hour: Int, minute: Int, seconds: Decimal128, zone: Zone = .local) {
    let parts = seconds.reduced.coefficientAndExponent
    guard !seconds.isNegative, parts.exponent >= -9,
      let nanoseconds = WideScaling.product(
        parts.coefficient, 1_000_000_000, exponent: parts.exponent, rounding: .towardZero),
      nanoseconds < 60_000_000_000
    else { return nil }
    let (second, nanosecond) = Int(nanoseconds).quotientAndRemainder(dividingBy: 1_000_000_000)
    self.init(hour: hour, minute: minute, second: second, nanosecond: nanosecond, zone: zone)
  }
}

// Enters: a decimal. Leaves: its text for people, and the exact text that keeps exponent and sign of zero.

extension Decimal128: CustomStringConvertible, CustomDebugStringConvertible {
  /// The value without trailing zeros: plain if its leading digit stands within 40 places of the point,
  /// otherwise like `1.23E+50`; zero is always `0`.
  package var description: String {
    if isZero { return "0" }
    // The exponent may exceed the largest that can be stored.
    let stripped = PowersOfTen.strippingZeros(coefficient, atMost: Self.precision)
    let digits = Self.digits(of: stripped.coefficient)
    let exponent = exponent &+ stripped.count
    let adjusted = exponent &+ digits.count &- 1
    return -40...40 ~= adjusted
      ? Self.plain(hasNegativeSign, digits, exponent)
      : Self.scientific(hasNegativeSign, digits, adjusted)
  }

  /// The value without trailing zeros and without an exponent, up to 6,145 digits or 6,177 characters long.
  package var plainDescription: String {
    if isZero { return "0" }
    let stripped = PowersOfTen.strippingZeros(coefficient, atMost: Self.precision)
    return Self.plain(
      hasNegativeSign, Self.digits(of: stripped.coefficient), exponent &+ stripped.count)
  }

  /// The same as `scientificString`.
  package var debugDescription: String { scientificString }

  /// The General Decimal Arithmetic specification's to-scientific-string: exact exponent and sign of zero.
  package var scientificString: String {
    let digits = Self.digits(of: coefficient)
    let adjusted = exponent &+ digits.count &- 1
    return exponent <= 0 && adjusted >= -6
      ? Self.plain(hasNegativeSign, digits, exponent)
      : Self.scientific(hasNegativeSign, digits, adjusted)
  }

  /// The digits in ASCII, at least one.
  private static func digits(of coefficient: UInt128) -> [UInt8] {
    var rest = coefficient
    var reversed: [UInt8] = []
    reversed.reserveCapacity(precision)
    while rest >> 64 != 0 {
      let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: PowersOfTen.wide(17))
      append(UInt64(truncatingIfNeeded: remainder), minimumCount: 17, to: &reversed)
      rest = quotient
    }
    append(UInt64(truncatingIfNeeded: rest), minimumCount: 1, to: &reversed)
    reversed.reverse()
    return reversed
  }

  /// Appends decimal digits, the lowest first, padded with zeros.
  private static func append(_ value: UInt64, minimumCount: Int, to reversed: inout [UInt8]) {
    var rest = value
    var count = 0
    while rest != 0 || count < minimumCount {
      let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 10)
      reversed.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: remainder))
      rest = quotient
      count &+= 1
    }
  }

  /// Digits with the point or the zeros that the exponent asks for.
  private static func plain(_ negative: Bool, _ digits: [UInt8], _ exponent: Int) -> String {
    var text: [UInt8] = negative ? [UInt8(ascii: "-")] : []
    let integerCount = digits.count &+ exponent
    if exponent >= 0 {
      text += digits
      text += repeatElement(UInt8(ascii: "0"), count: exponent)
    } else if integerCount > 0 {
      text += digits.prefix(integerCount)
      text.append(UInt8(ascii: "."))
      text += digits.dropFirst(integerCount)
    } else {
      text += [UInt8(ascii: "0"), UInt8(ascii: ".")]
      text += repeatElement(UInt8(ascii: "0"), count: -integerCount)
      text += digits
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// One digit, the others behind a point, and the leading digit's exponent.
  private static func scientific(_ negative: Bool, _ digits: [UInt8], _ adjusted: Int) -> String {
    var text: [UInt8] = negative ? [UInt8(ascii: "-")] : []
    text += digits.prefix(1)
    if digits.count > 1 {
      text.append(UInt8(ascii: "."))
      text += digits.dropFirst()
    }
    return String(decoding: text, as: UTF8.self) + (adjusted < 0 ? "E\(adjusted)" : "E+\(adjusted)")
  }
}

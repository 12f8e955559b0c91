// Enters: the bytes of a decimal literal. Leaves: the nearest decimal, or nil.

extension Decimal128 {
  /// The number written as `[+-]digits[.digits][e[+-]digits]` or `[+-].digits[e…]` and nothing else.
  ///
  /// More than 34 digits are rounded half-even, too small numbers become subnormal or 0 and keep their sign;
  /// nil if the text is no number or its magnitude is too large.
  package init?(parsing text: some Collection<UInt8>) {
    let scanned = text.withContiguousStorageIfAvailable { Self.scan($0) } ?? Self.scan(text)
    guard let scanned else { return nil }
    self = scanned
  }

  /// Reads a whole literal.
  private static func scan(_ text: some Sequence<UInt8>) -> Decimal128? {
    var bytes = text.makeIterator()
    var byte = bytes.next()
    let negative = byte == UInt8(ascii: "-")
    if negative || byte == UInt8(ascii: "+") { byte = bytes.next() }

    var digits = DigitAccumulator()
    var hasDigits = false
    while let value = byte, let digit = Self.digit(value) {
      digits.append(digit)
      hasDigits = true
      byte = bytes.next()
    }
    var fractionDigits = 0
    if byte == UInt8(ascii: ".") {
      byte = bytes.next()
      while let value = byte, let digit = Self.digit(value) {
        digits.append(digit)
        fractionDigits &+= 1
        byte = bytes.next()
      }
      if fractionDigits == 0 { return nil }
    } else if !hasDigits {
      return nil
    }

    var power = 0
    if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
      byte = bytes.next()
      let negativePower = byte == UInt8(ascii: "-")
      if negativePower || byte == UInt8(ascii: "+") { byte = bytes.next() }
      guard let first = byte, Self.digit(first) != nil else { return nil }
      while let value = byte, let digit = Self.digit(value) {
        // The bound exceeds every number of digits a text can have and leaves sums far from trapping.
        power = min(power &* 10 &+ Int(digit), 1 << 56)
        byte = bytes.next()
      }
      if negativePower { power = -power }
    }
    guard byte == nil else { return nil }

    let exponent = power &- fractionDigits &+ digits.droppedDigits
    let coefficient = digits.coefficient
    if coefficient < coefficientLimit, !digits.droppedNonzero, exponentRange ~= exponent {
      return Decimal128(packing: negative, coefficient, exponent)
    }
    return rounding(
      negative, coefficient, min(max(exponent, -100_000), 100_000),
      digits.droppedNonzero ? .belowHalf : .nothing)
  }

  /// The value of an ASCII digit.
  @inline(__always)
  private static func digit(_ byte: UInt8) -> UInt8? {
    let value = byte &- UInt8(ascii: "0")
    return value < 10 ? value : nil
  }
}

/// The first 38 significant digits of a literal, and what became of the others.
private struct DigitAccumulator {
  /// The first 19 digits.
  private var upper: UInt64 = 0
  /// Digits 20 to 38.
  private var lower: UInt64 = 0
  /// Number of digits in `upper`, not counting leading zeros.
  private var upperCount = 0
  /// Number of digits in `lower`.
  private var lowerCount = 0
  /// Number of digits that had no room.
  private(set) var droppedDigits = 0
  /// Whether one of them is not 0.
  private(set) var droppedNonzero = false

  /// Takes the next digit.
  @inline(__always)
  mutating func append(_ digit: UInt8) {
    if upperCount < 19 {
      upper = upper &* 10 &+ UInt64(digit)
      if upper != 0 { upperCount &+= 1 }
    } else if lowerCount < 19 {
      lower = lower &* 10 &+ UInt64(digit)
      lowerCount &+= 1
    } else {
      droppedDigits &+= 1
      if digit != 0 { droppedNonzero = true }
    }
  }

  /// The digits kept, as an integer below 10^38.
  var coefficient: UInt128 {
    lowerCount == 0
      ? UInt128(upper) : PowersOfTen.product(upper, PowersOfTen.word(lowerCount)) &+ UInt128(lower)
  }
}

extension Decimal128 {
  /// Whether a number has more significant digits than are kept, so that it is not read as it is written.
  ///
  /// Zeros before the first and after the last other digit do not count, nor does the exponent.
  package static func isRounded(parsing text: String) -> Bool {
    let mantissa = text.utf8.prefix { $0 != UInt8(ascii: "e") && $0 != UInt8(ascii: "E") }
    let zero = UInt8(ascii: "0")
    let digits = mantissa.filter { $0 >= zero && $0 <= zero + 9 }.drop { $0 == zero }
    return digits.count - digits.reversed().prefix { $0 == zero }.count > precision
  }
}

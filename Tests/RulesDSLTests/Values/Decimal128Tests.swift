// Enters: hand-made values. Leaves: whether decimals are made, compared, printed and refused as documented.

import RulesDSL
import Testing

/// The decimal that a literal denotes.
private func decimal(_ text: String) throws -> Decimal128 {
  try #require(Decimal128(parsing: text.utf8), "\(text)")
}

@Suite struct Decimal128Tests {
  @Test func occupiesSixteenBytes() {
    #expect(MemoryLayout<Decimal128>.size == 16)
    #expect(MemoryLayout<Decimal128>.alignment == 8)
    #expect(MemoryLayout<Decimal128?>.size == 17)
  }

  @Test(arguments: [
    ("1.10", "1.1"), ("-0", "0"), ("-0.00", "0"), ("0e99", "0"), ("100", "100"), ("1e2", "100"),
    (".5", "0.5"), ("-12.3400", "-12.34"), ("1e40", "1" + String(repeating: "0", count: 40)),
    ("1e41", "1E+41"), ("1.230e50", "1.23E+50"), ("1e-7", "0.0000001"), ("-1.5e-41", "-1.5E-41"),
    ("1.000e6144", "1E+6144"), ("12.00e6120", "1.2E+6121"),
    ("1234567890123456789012345678901234", "1234567890123456789012345678901234"),
  ])
  func printsValues(text: String, expected: String) throws {
    #expect(try decimal(text).description == expected)
  }

  @Test(arguments: [
    "", "+", "-", ".", "1.", ".e1", "1e", "1e+", " 1", "1 ", "1,0", "--1", "0x1", "NaN", "1e6145",
  ])
  func refusesOtherTexts(text: String) {
    #expect(Decimal128(parsing: text.utf8) == nil)
    #expect(Decimal128(parsing: Array(text.utf8)) == nil)
  }

  @Test func readsCollectionsWithoutContiguousStorage() {
    let digits = (0..<4).lazy.map { UInt8(ascii: "1") + UInt8($0) }
    #expect(Decimal128(parsing: digits) == Decimal128(1234))
  }

  @Test(arguments: [
    ("1.0", "1.00"), ("0", "-0.000"), ("100", "1e2"), ("1e6144", "1000e6141"), ("0e-6176", "0e6111"),
    ("123e-2", "1.2300"), ("5e19", "50000000000000000000"),
  ])
  func equalValuesAreEqualAndHashAlike(left: String, right: String) throws {
    let (left, right) = (try decimal(left), try decimal(right))
    #expect(left == right)
    #expect(left.hashValue == right.hashValue)
    #expect(!(left < right) && !(right < left))
    #expect(Set([left, right]).count == 1)
  }

  @Test func sortsByValue() throws {
    let texts = [
      "-1e6144", "-2", "-1.5", "-1e-6176", "0.00", "1e-6176", "0.999", "1", "1.001", "18446744073709551615",
      "1e20", "9e33", "1e34", "1e6144",
    ]
    let values = try texts.map(decimal)
    #expect(values.shuffled().sorted() == values)
  }

  @Test(arguments: [Int.min, Int.min + 1, -1, 0, 1, 42, Int.max])
  func integersGoThereAndBack(value: Int) {
    #expect(Decimal128(value).intValue == value)
    #expect(Decimal128(value).description == "\(value)")
    #expect(Decimal128(exactly: value) == Decimal128(value))
  }

  @Test func integersOutsideIntHaveNoIntValue() throws {
    #expect(try decimal("9223372036854775808").intValue == nil)
    #expect(try decimal("-9223372036854775809").intValue == nil)
    #expect(try decimal("1e300").intValue == nil)
    #expect(try decimal("1.5").intValue == nil)
    #expect(try decimal("-92233720368547758.08e2").intValue == Int.min)
    #expect(try decimal("1200.00").intValue == 1200)
  }

  @Test func exactIntegersKeepEveryDigit() {
    #expect(Decimal128(exactly: UInt128.max) == nil)
    let limit: UInt128 = 10_000_000_000_000_000_000_000_000_000_000_000
    #expect(Decimal128(exactly: limit)?.description == "1" + String(repeating: "0", count: 34))
    #expect(Decimal128(exactly: limit + 1) == nil)
    #expect(Decimal128(exactly: -Int128(limit - 1))?.description == "-" + String(repeating: "9", count: 34))
  }

  @Test func partsAreRounded() {
    #expect(
      Decimal128(negative: false, coefficient: .max, exponent: 0)?.scientificString
        == "3.402823669209384634633746074317682E+38")
    #expect(Decimal128(negative: true, coefficient: 1, exponent: .min)?.scientificString == "-0E-6176")
    #expect(Decimal128(negative: false, coefficient: 1, exponent: .max) == nil)
    #expect(Decimal128(negative: false, coefficient: 0, exponent: .max)?.scientificString == "0E+6111")
    #expect(
      Decimal128(negative: false, coefficient: 1, exponent: 6120)?.scientificString == "1.000000000E+6120")
  }

  @Test func partsAreGivenAsStored() throws {
    let parts = try decimal("-1.2300").coefficientAndExponent
    #expect(parts.negative && parts.coefficient == 12300 && parts.exponent == -4)
  }

  @Test func signOfZeroIsNoNegativeNumber() throws {
    let zero = try decimal("-0.0")
    #expect(zero.isZero && !zero.isNegative && zero.isInteger)
    #expect(zero.negated.scientificString == "0.0")
    #expect(zero.scientificString == "-0.0")
    #expect(try decimal("-3").isNegative)
  }
}

/// FEEL's own examples: scale, modulo, directed rounding, and operations without a result.
@Suite struct DecimalLanguageRulesTests {
  @Test(arguments: [
    ("1.5", 0, RoundingMode.halfEven, "2"), ("2.5", 0, .halfEven, "2"), ("0.515", 2, .halfEven, "0.52"),
    ("-5.5", 0, .halfUp, "-6"), ("-5.5", 0, .halfDown, "-5"), ("5.5", 0, .up, "6"), ("-5.5", 0, .up, "-6"),
    ("5.5", 0, .down, "5"), ("-1.56", 1, .floor, "-1.6"), ("-1.56", 1, .ceiling, "-1.5"),
    ("5.5", 6176, .up, "5.5"), ("1250", -2, .halfEven, "1200"), ("1251", -2, .halfEven, "1300"),
    ("0.4", -6111, .up, "1E+6111"), ("9.99", 1, .halfUp, "10"),
  ])
  func roundsToScale(text: String, scale: Int, mode: RoundingMode, expected: String) throws {
    #expect(try decimal(text).quantized(scale: scale, rounding: mode).description == expected)
  }

  @Test(arguments: [-6112, 6177, Int.min, Int.max])
  func refusesScales(scale: Int) {
    #expect(throws: DecimalError.domain) { try Decimal128.one.quantized(scale: scale, rounding: .halfEven) }
  }

  @Test(arguments: [
    ("-10.1", "4.5", "3.4"), ("10.1", "-4.5", "-3.4"), ("10.1", "4.5", "1.1"), ("-10.1", "-4.5", "-1.1"),
    ("12", "5", "2"), ("-12", "5", "3"), ("1e6144", "7", "1"), ("6", "-3", "0"),
  ])
  func modulo(left: String, right: String, expected: String) throws {
    #expect(try decimal(left).modulo(decimal(right)).description == expected)
  }

  @Test(arguments: [
    ("1.5", "1", "2", "1"), ("-1.5", "-2", "-1", "-1"), ("7", "7", "7", "7"), ("-0.2", "-1", "0", "0"),
  ])
  func integerNeighbours(text: String, floor: String, ceiling: String, truncated: String) throws {
    let value = try decimal(text)
    #expect(value.floor().description == floor)
    #expect(value.ceiling().description == ceiling)
    #expect(value.truncated.description == truncated)
  }

  @Test func operationsWithoutResultSayWhy() throws {
    let (zero, one, two) = (Decimal128.zero, Decimal128.one, Decimal128(2))
    let huge = try decimal("9e6144")
    let half = try decimal("0.5")
    #expect(throws: DecimalError.divisionByZero) { try one.divided(by: zero) }
    #expect(throws: DecimalError.divisionByZero) { try zero.divided(by: zero) }
    #expect(throws: DecimalError.divisionByZero) { try one.modulo(zero) }
    #expect(throws: DecimalError.divisionByZero) { try one.remainder(zero) }
    #expect(throws: DecimalError.divisionByZero) { try one.divideInteger(zero) }
    #expect(throws: DecimalError.divisionByZero) { try zero.power(Decimal128(-1)) }
    #expect(throws: DecimalError.overflow) { try huge.adding(huge) }
    #expect(throws: DecimalError.overflow) { try huge.multiplied(by: two) }
    #expect(throws: DecimalError.overflow) { try huge.divided(by: half) }
    #expect(throws: DecimalError.overflow) { try huge.power(huge) }
    #expect(throws: DecimalError.overflow) { try huge.exponential() }
    #expect(throws: DecimalError.domain) { try Decimal128(-1).squareRoot() }
    #expect(throws: DecimalError.domain) { try zero.naturalLogarithm() }
    #expect(throws: DecimalError.domain) { try Decimal128(-1).naturalLogarithm() }
    #expect(throws: DecimalError.domain) { try Decimal128(-1).power(half) }
    #expect(throws: DecimalError.domain) { try zero.power(zero) }
    #expect(throws: DecimalError.domain) { try huge.divideInteger(one) }
    #expect(throws: DecimalError.domain) { try huge.remainder(Decimal128(7)) }
    #expect(throws: DecimalError.domain) { try huge.quantize(one) }
    #expect(throws: DecimalError.domain) { try one.rounded(significantDigits: 0) }
  }
}

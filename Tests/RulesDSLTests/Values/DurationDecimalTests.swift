// Durations times and divided by decimal numbers, and the rounding of each.

import RulesDSL
import TestSupport
import Testing

@Suite struct DurationDecimalTests {
  /// A decimal from its digits: (25, -1) is 2.5.
  private func decimal(_ coefficient: Int, _ exponent: Int = 0) throws -> Decimal128 {
    try #require(
      Decimal128(
        negative: coefficient < 0, coefficient: UInt128(coefficient.magnitude), exponent: exponent))
  }

  @Test(arguments: [
    (23, 25, -1, 57), (23, -25, -1, -57), (-23, 25, -1, -57), (-12, -10, 0, 120), (1, 26, 0, 26),
    (2, 15, -1, 3),
    (1, 9, -1, 0), (-1, 9, -1, 0), (12, 0, 0, 0), (5, 1, 3, 5000), (Int.max, 1, 0, Int.max),
    (100, 1, -6176, 0),
  ])
  func multipliesMonthsTruncating(months: Int, coefficient: Int, exponent: Int, product: Int) throws {
    let found = try YearsMonthsDuration(months: months).multiplied(by: decimal(coefficient, exponent))
    #expect(found.months == product)
  }

  @Test(arguments: [
    (131, 25, -1, 52), (120, 10, 0, 12), (-131, 25, -1, -52), (7, -2, 0, -3), (1, 3, 0, 0), (1, 1, -3, 1000),
    (5, 1, 6000, 0), (0, 1, -6000, 0),
  ])
  func dividesMonthsTruncating(months: Int, coefficient: Int, exponent: Int, quotient: Int) throws {
    let found = try YearsMonthsDuration(months: months).divided(by: decimal(coefficient, exponent))
    #expect(found.months == quotient)
  }

  @Test(arguments: [
    ("P4DT1H", 15, -1, "P6DT1H30M"), ("PT23H", 25, -1, "P2DT9H30M"), ("-P1D", 10, 0, "-P10D"),
    ("P1D", 0, 0, "PT0S"),
    ("PT0.000000001S", 5, -1, "PT0S"), ("PT0.000000003S", 5, -1, "PT0.000000002S"),
    ("PT0.000000005S", 5, -1, "PT0.000000002S"), ("-PT0.000000003S", 5, -1, "-PT0.000000002S"),
    ("PT0.000000001S", 50_000_001, -8, "PT0.000000001S"), ("PT0.000000001S", 49_999_999, -8, "PT0S"),
    ("P1D", 1, -6000, "PT0S"), ("PT1S", 1, 10, "P115740DT17H46M40S"), ("PT0.5S", -2, 0, "-PT1S"),
  ])
  func multipliesTimeExactly(text: String, coefficient: Int, exponent: Int, product: String) throws {
    let duration = try daysTime(text)
    #expect(try duration.multiplied(by: decimal(coefficient, exponent)).description == product)
  }

  @Test(arguments: [
    ("P1D", 2, 0, "PT12H"), ("PT1S", 3, 0, "PT0.333333333S"), ("PT2S", 3, 0, "PT0.666666667S"),
    ("PT0.000000001S", 2, 0, "PT0S"), ("PT0.000000003S", 2, 0, "PT0.000000002S"),
    ("-PT1H", 4, -1, "-PT2H30M"),
    ("P1D", 1, 6000, "PT0S"), ("PT1S", -1, -3, "-PT16M40S"),
  ])
  func dividesTimeToTheNanosecond(text: String, coefficient: Int, exponent: Int, quotient: String) throws {
    let duration = try daysTime(text)
    #expect(try duration.divided(by: decimal(coefficient, exponent)).description == quotient)
  }

  @Test func givesRatiosAndSeconds() throws {
    let ratio: Decimal128 = try daysTime("PT36H").divided(by: daysTime("P1D"))
    #expect(try ratio == decimal(15, -1))
    let months: Decimal128 = try YearsMonthsDuration(months: 18).divided(by: YearsMonthsDuration(months: -12))
    #expect(try months == decimal(-15, -1))
    #expect(try daysTime("-PT1M0.25S").totalSeconds == decimal(-6025, -2))
    #expect(try daysTime("PT0S").totalSeconds == .zero)
  }

  @Test func namesWhatHasNoResult() throws {
    let day = try daysTime("P1D")
    let year = YearsMonthsDuration(months: 12)
    #expect(throws: DecimalError.divisionByZero) { try day.divided(by: Decimal128.zero) }
    #expect(throws: DecimalError.divisionByZero) { try year.divided(by: Decimal128.zero) }
    #expect(throws: DecimalError.divisionByZero) { _ = try day.divided(by: DaysTimeDuration.zero) }
    #expect(throws: DecimalError.divisionByZero) { _ = try year.divided(by: YearsMonthsDuration(months: 0)) }
    #expect(throws: DecimalError.overflow) { try day.multiplied(by: decimal(1, 6000)) }
    #expect(throws: DecimalError.overflow) { try day.divided(by: decimal(1, -6000)) }
    #expect(throws: DecimalError.overflow) { try year.multiplied(by: decimal(1, 18)) }
    #expect(throws: DecimalError.overflow) { try year.divided(by: decimal(1, -18)) }
    #expect(throws: DecimalError.overflow) { try year.divided(by: decimal(1, -80)) }
  }

  @Test func undoesItsOwnScaling() throws {
    var random = SplitMix64(seed: 11)
    for _ in 0..<2000 {
      let nanoseconds = Int.random(in: -1_000_000_000_000...1_000_000_000_000, using: &random)
      let factor = Int.random(in: 1...1_000_000, using: &random)
      let exponent = Int.random(in: -3...3, using: &random)
      let duration = try #require(DaysTimeDuration(nanoseconds: nanoseconds * 1000))
      let number = try decimal(factor, exponent)
      #expect(try duration.multiplied(by: number).divided(by: number) == duration)
    }
  }

  @Test func roundsLikeSchoolbookDivision() throws {
    var random = SplitMix64(seed: 12)
    for _ in 0..<5000 {
      let nanoseconds = Int.random(in: -1_000_000_000...1_000_000_000, using: &random)
      let divisor = Int.random(in: 1...1000, using: &random)
      var (quotient, remainder) = nanoseconds.magnitude.quotientAndRemainder(dividingBy: divisor.magnitude)
      let doubled = remainder * 2
      if doubled > divisor.magnitude || (doubled == divisor.magnitude && quotient % 2 == 1) { quotient += 1 }
      remainder = 0
      let expected = Int(quotient) * (nanoseconds < 0 ? -1 : 1)
      let duration = try #require(DaysTimeDuration(nanoseconds: nanoseconds))
      #expect(try duration.divided(by: decimal(divisor)).totalNanoseconds == Int128(expected))
    }
  }

  @Test func readsDecimalSeconds() throws {
    #expect(try TimeOfDay(hour: 12, minute: 59, seconds: decimal(13, -1))?.description == "12:59:01.3")
    #expect(
      try TimeOfDay(hour: 0, minute: 0, seconds: decimal(59_999_999_999, -9))?.nanosecond == 999_999_999)
    #expect(try TimeOfDay(hour: 0, minute: 0, seconds: decimal(3, 1))?.second == 30)
    #expect(try TimeOfDay(hour: 0, minute: 0, seconds: decimal(1, -10)) == nil)
    #expect(try TimeOfDay(hour: 0, minute: 0, seconds: decimal(60)) == nil)
    #expect(try TimeOfDay(hour: 0, minute: 0, seconds: decimal(-1)) == nil)
    #expect(try TimeOfDay(hour: 0, minute: 0, seconds: decimal(1, 6000)) == nil)
  }

  private func daysTime(_ text: String) throws -> DaysTimeDuration {
    guard case .daysTime(let duration) = DurationParsing.parse(text) else {
      throw DecimalError.domain
    }
    return duration
  }
}

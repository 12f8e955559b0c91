// Reading, splitting and adding durations of both kinds.

import RulesDSL
import TestSupport
import Testing

@Suite struct DurationTests {
  @Test(arguments: [
    ("P1Y2M", "P1Y2M"), ("-P14M", "-P1Y2M"), ("P0Y", "P0M"), ("-P0M", "P0M"), ("P26M", "P2Y2M"),
    ("P12M", "P1Y"),
    ("P99999999Y", "P99999999Y"), ("P1M", "P1M"), ("P100M", "P8Y4M"), ("P001Y", "P1Y"),
    ("P1DT2H3M4.5S", "P1DT2H3M4.5S"), ("PT1000M", "PT16H40M"), ("PT1M", "PT1M"), ("P0D", "PT0S"),
    ("PT0.000S", "PT0S"), ("-PT0S", "PT0S"), ("PT24H", "P1D"), ("P2DT274M", "P2DT4H34M"), ("PT49H", "P2DT1H"),
    ("-PT1H2M", "-PT1H2M"), ("P13DT2H14S", "P13DT2H14S"), ("-PT0.5S", "-PT0.5S"),
    ("-P1DT0.000000001S", "-P1DT0.000000001S"), ("PT59.999999999S", "PT59.999999999S"), ("PT36H", "P1DT12H"),
    ("PT9223372036854775807S", "P106751991167300DT15H30M7S"), ("-PT9223372036854775808S", "nil"),
    ("-PT9223372036854775807.5S", "-P106751991167300DT15H30M7.5S"),
  ])
  func readsAndNormalises(text: String, normal: String) {
    let found =
      switch DurationParsing.parse(text) {
      case .yearsMonths(let duration): duration.description
      case .daysTime(let duration): duration.description
      case nil: "nil"
      }
    #expect(found == normal)
  }

  @Test(arguments: [
    "", "P", "-P", "PT", "P1DT", "P0", "1D", "P1H", "P1S", "P1YT1H", "P3M4D", "P1Y1D", "P1W", "+P1D", "P-1D",
    "P1D2Y",
    "P1M1Y", "PT1S1M", "P1D1D", "P1.5D", "PT1.5H", "P1.5Y", "PT.5S", "PT1.S", "PT1.0000000000S", "p1d", "P1d",
    " P1D", "P1D ", "PT1H1D", "PTT1H", "P1DT1HT1M", "T1H", "P99999999999999999999Y", "P18446744073709551617D",
    "P9223372036854775807Y",
    "PT9223372036854775808S", "P9223372036854775807D", "P１D",
  ])
  func refusesOtherTexts(text: String) {
    #expect(DurationParsing.parse(text) == nil)
  }

  @Test(arguments: [(14, 1, 2), (-14, -1, -2), (0, 0, 0), (-12, -1, 0), (11, 0, 11)])
  func splitsMonths(months: Int, years: Int, rest: Int) {
    let duration = YearsMonthsDuration(months: months)
    #expect(duration.yearsComponent == years)
    #expect(duration.monthsComponent == rest)
    #expect(YearsMonthsDuration(years: years, months: rest) == duration)
  }

  @Test func splitsTime() throws {
    let forward = try #require(
      DaysTimeDuration(days: 1, hours: 2, minutes: 3, seconds: 4, nanoseconds: 500_000_000))
    #expect([forward.days, forward.hours, forward.minutes, forward.seconds] == [1, 2, 3, 4])
    #expect(forward.nanoseconds == 500_000_000)
    #expect(forward.truncatedSeconds == 93_784)
    let back = try #require(forward.negated)
    #expect([back.days, back.hours, back.minutes, back.seconds] == [-1, -2, -3, -4])
    #expect(back.nanoseconds == -500_000_000)
    #expect(back.truncatedSeconds == -93_784)
    #expect(back.isNegative && !forward.isNegative)
    #expect(back.absolute == forward && forward.absolute == forward)
    let fraction = try #require(DaysTimeDuration(nanoseconds: -1))
    #expect(
      fraction.description == "-PT0.000000001S" && fraction.truncatedSeconds == 0 && fraction.isNegative)
    #expect(fraction < .zero && back < fraction)
  }

  @Test func addsAndSubtractsWithinItsRange() throws {
    let most = try #require(DaysTimeDuration(seconds: Int.max, nanoseconds: 999_999_999))
    let least = try #require(DaysTimeDuration(seconds: Int.min))
    let tick = try #require(DaysTimeDuration(nanoseconds: 1))
    #expect(most.adding(tick) == nil)
    #expect(least.subtracting(tick) == nil)
    #expect(least.negated == nil && least.absolute == nil)
    #expect(most.subtracting(most) == .zero)
    #expect(most.adding(least)?.description == "-PT0.000000001S")
    #expect(DaysTimeDuration(days: Int.max) == nil)
    #expect(DaysTimeDuration(days: Int.max, hours: Int.max, minutes: Int.max, seconds: Int.max) == nil)
    #expect(
      DaysTimeDuration(totalNanoseconds: .max) == nil && DaysTimeDuration(totalNanoseconds: .min) == nil)
    let months = YearsMonthsDuration(months: Int.max)
    #expect(months.adding(YearsMonthsDuration(months: 1)) == nil)
    #expect(YearsMonthsDuration(months: Int.min).negated == nil)
    #expect(months.negated?.negated == months)
    #expect(YearsMonthsDuration(months: -3).absolute == YearsMonthsDuration(months: 3))
    #expect(YearsMonthsDuration(years: Int.max, months: 0) == nil)
    #expect(
      YearsMonthsDuration(months: 12).subtracting(YearsMonthsDuration(months: 2))?.description == "P10M")
  }

  @Test func agreesWithPlainNanoseconds() throws {
    var random = SplitMix64(seed: 3)
    for _ in 0..<10_000 {
      let left = Int.random(in: -100_000_000_000_000...100_000_000_000_000, using: &random)
      let right = Int.random(in: -100_000_000_000_000...100_000_000_000_000, using: &random)
      let first = try #require(DaysTimeDuration(nanoseconds: left))
      let second = try #require(DaysTimeDuration(nanoseconds: right))
      #expect(first.adding(second)?.totalNanoseconds == Int128(left + right))
      #expect(first.subtracting(second)?.totalNanoseconds == Int128(left - right))
      #expect((first < second) == (left < right))
      #expect(
        (((first.days * 24 + first.hours) * 60 + first.minutes) * 60 + first.seconds) * 1_000_000_000
          + first.nanoseconds == left)
    }
  }
}

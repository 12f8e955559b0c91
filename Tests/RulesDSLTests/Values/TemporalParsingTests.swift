// Which texts are dates, times and durations, and that whatever is written can be read back.

import RulesDSL
import TestSupport
import Testing

@Suite struct TemporalParsingTests {
  @Test(arguments: [
    "2020-06-04", "0001-01-01", "0000-02-29", "-0044-03-15", "-2017-12-31", "999999999-12-31",
    "-999999999-12-31", "12345-01-01",
  ])
  func readsDatesAndWritesThemBack(text: String) {
    #expect(CivilDate(parsing: text)?.description == text)
    #expect(DateTime(parsing: text)?.description == text + "T00:00:00")
  }

  @Test(arguments: [
    "", "998-12-31", "01211-12-31", "9999999999-12-25", "+2020-01-01", "-0000-01-01", "2020-1-01",
    "2020-01-1",
    "2020-001-01", "2020-13-01", "2020-02-30", "2017-12-32", "20200101", "2020/01/01", "2020-01-01Z",
    "2020-01-01+08:00", "2012-12-25T", "0000-12-25T", "2012-12-25T10:00:00", " 2020-01-01", "2020-01-01 ",
    "--2020-01-01", "２０２０-01-01", "99999999999999999999-01-01", "18446744073709553636-01-01",
    "2020-01-01\u{0}",
  ])
  func refusesOtherDates(text: String) {
    #expect(CivilDate(parsing: text) == nil)
  }

  @Test(arguments: [
    ("13:20:00", "13:20:00"), ("00:00:00", "00:00:00"), ("23:59:59.999999999", "23:59:59.999999999"),
    ("13:20:00.500", "13:20:00.5"), ("13:20:00.000", "13:20:00"),
    ("13:20:00.000000001", "13:20:00.000000001"),
    ("13:20:00Z", "13:20:00Z"), ("13:20:00z", "13:20:00Z"), ("13:20:00+00:00", "13:20:00Z"),
    ("13:20:00-00:00", "13:20:00Z"),
    ("13:20:00+02:00", "13:20:00+02:00"), ("13:20:00-05:30", "13:20:00-05:30"),
    ("13:20:00+18:00", "13:20:00+18:00"), ("13:20:00+02:45:55", "13:20:00+02:45:55"),
    ("13:20:00@Europe/Paris", "13:20:00@Europe/Paris"), ("13:20:00.25@Etc/UTC", "13:20:00.25@Etc/UTC"),
  ])
  func readsTimes(text: String, normal: String) {
    #expect(TimeOfDay(parsing: text)?.description == normal)
    #expect(DateTime(parsing: "2020-06-04T" + text)?.description == "2020-06-04T" + normal)
  }

  @Test(arguments: [
    "", "7:00:00", "7:20", "07:2", "07:20", "07:01:2", "23:59:60", "24:00:01", "24:00:00.1", "25:00:00",
    "00:60:00",
    "00:00:61", "T10:00:00", "10:00:00.", "10:00:00.1234567890", "10:00:00,5", "13:20:00+05:0",
    "13:20:00+5:00", "13:20:00+0500", "13:20:00+18:01", "13:20:00-18:00:01", "13:20:00+19:00",
    "13:20:00+01:60",
    "13:20:00ZZ", "13:20:00Zz", "13:20:00@", "13:20:00@Nowhere/Land", "13:20:00@europe/paris",
    "13:20:00Z@Etc/UTC",
    "13:20:00+02:00@Europe/Paris", "13:20:00 Z", "-13:20:00", "13:20:00@Africa/Casablanca",
  ])
  func refusesOtherTimes(text: String) {
    #expect(TimeOfDay(parsing: text) == nil)
    #expect(DateTime(parsing: "2020-06-04T" + text) == nil)
  }

  @Test(arguments: [
    ("2021-01-01T24:00:00", "2021-01-02T00:00:00"), ("2020-12-31T24:00:00.000Z", "2021-01-01T00:00:00Z"),
    ("2020-02-28T24:00:00+08:00", "2020-02-29T00:00:00+08:00"),
  ])
  func readsTheEndOfADayAsTheNextMidnight(text: String, normal: String) {
    #expect(DateTime(parsing: text)?.description == normal)
  }

  @Test(arguments: [
    "", "11:00:00", "2017-12-31T24:00:01", "2017-12-31T00:00:61", "2017-12-31T13:20:00+05:0", "2017-12-31T",
    "2017-12-31 11:22:33", "2017-12-31t11:22:33", "2017-12-31T11:22", "2017-02-29T11:22:33",
    "999999999-12-31T24:00:00",
  ])
  func refusesOtherDateTimes(text: String) {
    #expect(DateTime(parsing: text) == nil)
  }

  @Test func noTimeIsTheEndOfADay() {
    #expect(TimeOfDay(parsing: "24:00:00") == nil)
    #expect(TimeOfDay(hour: 24, minute: 0, second: 0) == nil)
  }

  @Test(arguments: [
    ("2019-03-31", "date"), ("10:15:00", "time"), ("2019-03-31T10:15:00Z", "dateTime"),
    ("P10Y", "yearsMonths"),
    ("P10D", "daysTime"), ("foo", "nothing"), ("", "nothing"), ("2019", "nothing"),
  ])
  func tellsTheKindOfALiteral(text: String, kind: String) {
    let found =
      switch TemporalLiteral(parsing: text) {
      case .date: "date"
      case .time: "time"
      case .dateTime: "dateTime"
      case .yearsMonths: "yearsMonths"
      case .daysTime: "daysTime"
      case nil: "nothing"
      }
    #expect(found == kind)
  }

  @Test func readsBackEverythingItWrites() throws {
    var random = SplitMix64(seed: 20_200_604)
    let zones = try [
      Zone.local, .utc, .offset(#require(ZoneOffset(seconds: 28_800))),
      .offset(#require(ZoneOffset(seconds: -9945))),
      .named(#require(NamedZone("Asia/Shanghai"))), .named(#require(NamedZone("Australia/Lord_Howe"))),
    ]
    for round in 0..<20_000 {
      let days = Int.random(in: -400_000_000_000...400_000_000_000, using: &random) >> (round % 24)
      guard let date = CivilDate(daysSinceEpoch: days) else { continue }
      let fraction = Int.random(in: 0..<1_000_000_000, using: &random) / [1, 1000, 1_000_000_000][round % 3]
      let time = try #require(
        TimeOfDay(
          hour: Int.random(in: 0..<24, using: &random), minute: Int.random(in: 0..<60, using: &random),
          second: Int.random(in: 0..<60, using: &random), nanosecond: fraction,
          zone: zones[round % zones.count]))
      let dateTime = DateTime(date: date, time: time)
      #expect(CivilDate(parsing: date.description) == date)
      #expect(TimeOfDay(parsing: time.description) == time)
      #expect(DateTime(parsing: dateTime.description) == dateTime)
      #expect(TemporalLiteral(parsing: dateTime.description) == .dateTime(dateTime))
      let months = YearsMonthsDuration(
        months: Int.random(in: Int.min...Int.max, using: &random) >> (round % 64))
      #expect(DurationParsing.parse(months.description) == .yearsMonths(months))
      let length = try #require(
        DaysTimeDuration(
          seconds: Int.random(in: Int.min / 2...Int.max / 2, using: &random) >> (round % 64),
          nanoseconds: fraction))
      #expect(DurationParsing.parse(length.description) == .daysTime(length))
    }
  }

  @Test func survivesArbitraryText() {
    var random = SplitMix64(seed: 7)
    let alphabet = Array("0123456789-:TPYMDHSZ@+. /aé".unicodeScalars)
    for _ in 0..<50_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0..<24, using: &random) {
        text.append(alphabet.randomElement(using: &random) ?? "0")
      }
      guard let literal = TemporalLiteral(parsing: String(text)) else { continue }
      let written =
        switch literal {
        case .date(let value): value.description
        case .time(let value): value.description
        case .dateTime(let value): value.description
        case .yearsMonths(let value): value.description
        case .daysTime(let value): value.description
        }
      #expect(TemporalLiteral(parsing: written) == literal)
    }
  }
}

// Sums, differences and order of dates, times and date-times.

import RulesDSL
import TestSupport
import Testing

@Suite struct TemporalArithmeticTests {
  @Test(arguments: [
    ("2021-01-31", 1, "2021-02-28"), ("2020-01-31", 1, "2020-02-29"), ("2020-02-29", 12, "2021-02-28"),
    ("2020-02-29", 48, "2024-02-29"), ("2021-03-31", -1, "2021-02-28"), ("2021-01-01", 1, "2021-02-01"),
    ("2021-05-31", 1, "2021-06-30"), ("2021-01-15", -13, "2019-12-15"), ("0000-01-31", -11, "-0001-02-28"),
    ("1900-01-30", 1, "1900-02-28"),
  ])
  func addsMonthsAndKeepsTheEndOfTheMonth(from: String, months: Int, to: String) {
    #expect(CivilDate(parsing: from)?.adding(YearsMonthsDuration(months: months))?.description == to)
  }

  @Test func agreesWithTheReferenceMonthSums() throws {
    let rows = temporalTable("month-sums.txt")
    #expect(rows.count == 300)
    for row in rows {
      let months = try YearsMonthsDuration(months: #require(Int(row[1])))
      #expect(CivilDate(parsing: row[0])?.adding(months)?.description == row[2])
    }
  }

  @Test(arguments: [
    ("2021-01-02", "-PT1H", "2021-01-01"), ("2021-01-02", "-PT25H", "2020-12-31"),
    ("2021-01-01", "PT36H", "2021-01-02"),
    ("2021-01-01", "PT23H59M59.999999999S", "2021-01-01"), ("2021-01-01", "-PT0.000000001S", "2020-12-31"),
    ("2020-02-28", "P1D", "2020-02-29"), ("1970-01-01", "PT0S", "1970-01-01"),
  ])
  func addsTimeToDatesThroughMidnight(from: String, duration: String, to: String) throws {
    #expect(try CivilDate(parsing: from)?.adding(daysTime(duration))?.description == to)
  }

  @Test(arguments: [
    ("10:15:00", "PT1H", "11:15:00"), ("23:30:00", "PT1H", "00:30:00"),
    ("00:30:00+08:00", "-PT1H", "23:30:00+08:00"),
    ("10:10:10", "P1D", "10:10:10"), ("10:10:10@Europe/Paris", "P2DT0.5S", "10:10:10.5@Europe/Paris"),
    ("00:00:00", "-PT0.000000001S", "23:59:59.999999999"), ("12:00:00", "PT9223372036854775807S", "03:30:07"),
  ])
  func wrapsTimes(from: String, duration: String, to: String) throws {
    let time = try #require(TimeOfDay(parsing: from))
    #expect(try time.adding(daysTime(duration)).description == to)
    #expect(try TimeOfDay(parsing: to)?.subtracting(daysTime(duration)) == time)
  }

  @Test(arguments: [
    ("2021-01-01T10:10:10", "PT0H", "2021-01-01T10:10:10"),
    ("2021-01-01T24:00:00", "-PT1S", "2021-01-01T23:59:59"),
    ("2021-01-12T10:10:10", "P1DT1H", "2021-01-13T11:10:10"),
    ("2021-01-01T24:00:00", "PT1S", "2021-01-02T00:00:01"),
    ("2020-12-31T23:59:59.9Z", "PT0.1S", "2021-01-01T00:00:00Z"),
    ("2020-02-28T12:00:00+08:00", "P1D", "2020-02-29T12:00:00+08:00"),
    // Across the spring change, through the repeated hour, and out of it again.
    ("2021-03-28T01:59:59@Europe/Paris", "PT1S", "2021-03-28T03:00:00@Europe/Paris"),
    ("2021-03-27T12:00:00@Europe/Paris", "P1D", "2021-03-28T13:00:00@Europe/Paris"),
    ("2021-10-31T02:30:00@Europe/Paris", "PT1H", "2021-10-31T02:30:00+01:00"),
    ("2021-10-31T02:30:00@Europe/Paris", "PT2H", "2021-10-31T03:30:00@Europe/Paris"),
    ("2021-03-28T02:30:00@Europe/Paris", "PT0S", "2021-03-28T03:30:00@Europe/Paris"),
    ("2026-11-01T00:30:00@America/New_York", "PT1H", "2026-11-01T01:30:00@America/New_York"),
    ("2026-11-01T00:30:00@America/New_York", "PT2H", "2026-11-01T01:30:00-05:00"),
    ("2021-06-01T00:00:00@Asia/Shanghai", "PT24H", "2021-06-02T00:00:00@Asia/Shanghai"),
  ])
  func addsTimeToDateTimes(from: String, duration: String, to: String) throws {
    let start = try #require(DateTime(parsing: from))
    let sum = try #require(start.adding(daysTime(duration)))
    #expect(sum.description == to)
    #expect(try sum.subtracting(start) == daysTime(duration))
    #expect(try sum.subtracting(daysTime(duration))?.compared(to: start) == .same)
  }

  @Test(arguments: [
    ("2021-01-01T10:10:10", 12, "2022-01-01T10:10:10"), ("2021-01-01T10:10:10", -1, "2020-12-01T10:10:10"),
    ("2021-08-31T10:10:10Z", 1, "2021-09-30T10:10:10Z"),
    ("2021-01-15T02:30:00@Europe/Paris", 6, "2021-07-15T02:30:00@Europe/Paris"),
  ])
  func addsMonthsToDateTimes(from: String, months: Int, to: String) {
    let start = DateTime(parsing: from)
    #expect(start?.adding(YearsMonthsDuration(months: months))?.description == to)
    #expect(start?.subtracting(YearsMonthsDuration(months: -months))?.description == to)
  }

  @Test func stopsAtTheRangeOfYears() throws {
    let last = try #require(DateTime(parsing: "999999999-12-31T23:59:59Z"))
    let first = try #require(DateTime(parsing: "-999999999-01-01T00:00:00Z"))
    let second = try daysTime("PT1S")
    #expect(last.adding(second) == nil)
    #expect(first.subtracting(second) == nil)
    #expect(try last.adding(daysTime("PT9223372036854775807S")) == nil)
    #expect(try first.adding(daysTime("-PT9223372036854775807S")) == nil)
    #expect(last.adding(YearsMonthsDuration(months: Int.max)) == nil)
    #expect(last.subtracting(YearsMonthsDuration(months: Int.min)) == nil)
    #expect(last.subtracting(first)?.days == 730_484_999_633)
    for zone in ["Australia/Sydney", "America/New_York", "Etc/GMT-14", "Etc/GMT+12"] {
      let edge = try #require(DateTime(parsing: "999999999-12-31T23:59:59@\(zone)"))
      #expect(edge.adding(second) == nil)
      #expect(edge.subtracting(second) != nil || edge.offsetSeconds.map { $0 < 0 } == true)
      _ = DateTime(parsing: "-999999999-01-01T00:00:00@\(zone)")?.subtracting(second)
    }
  }

  @Test(arguments: [
    ("2021-01-02T00:00:00", "2021-01-01T12:00:00", "PT12H"),
    ("2021-01-01T12:00:00", "2021-01-02T00:00:00", "-PT12H"),
    ("2021-01-01T12:00:00-01:00", "2021-01-01T17:00:00+04:00", "PT0S"),
    ("2021-01-01T00:00:00Z", "2021-01-01T00:00:00+08:00", "PT8H"),
    ("2021-07-01T00:00:00@Europe/Paris", "2021-07-01T00:00:00@Asia/Shanghai", "PT6H"),
    ("2021-01-01T00:00:00Z", "2021-01-01T00:00:00", nil),
    ("2021-01-01T00:00:00", "2021-01-01T00:00:00@Etc/UTC", nil),
    ("1900-01-01T00:00:00@Europe/Paris", "2021-01-01T00:00:00Z", nil),
  ])
  func subtractsDateTimes(left: String, right: String, difference: String?) throws {
    let first = try #require(DateTime(parsing: left))
    let second = try #require(DateTime(parsing: right))
    #expect(first.subtracting(second)?.description == difference)
    #expect(second.subtracting(first)?.negated?.description == difference)
  }

  @Test func countsAPlainDateAsMidnight() throws {
    let date = try #require(CivilDate(parsing: "2021-01-01"))
    let zoned = try #require(DateTime(parsing: "2021-01-01T08:00:00+08:00"))
    #expect(zoned.subtracting(DateTime(midnightOf: date, zone: .utc)) == .zero)
    #expect(
      try #require(DateTime(parsing: "2021-01-01T08:00:00")).subtracting(
        DateTime(midnightOf: date, zone: .utc)) == nil)
    #expect(DateTime(midnightOf: date).description == "2021-01-01T00:00:00")
    #expect(CivilDate(parsing: "2021-01-02")?.subtracting(date).description == "P1D")
  }

  @Test(arguments: [
    ("12:00:00", "10:30:00", "PT1H30M"), ("10:30:00", "12:00:00.5", "-PT1H30M0.5S"),
    ("12:00:00-01:00", "17:00:00+04:00", "PT0S"), ("00:30:00+01:00", "00:00:00Z", "-PT30M"),
    ("12:00:00@Asia/Shanghai", "12:00:00Z", "-PT8H"),
    ("12:00:00@Europe/Paris", "11:00:00@Europe/Paris", "PT1H"),
    ("12:00:00@Europe/Paris", "12:00:00Z", nil), ("12:00:00", "12:00:00Z", nil),
    ("00:00:00+18:00", "23:59:59.999999999-18:00", "-P2DT11H59M59.999999999S"),
  ])
  func subtractsAndComparesTimes(left: String, right: String, difference: String?) throws {
    let first = try #require(TimeOfDay(parsing: left))
    let second = try #require(TimeOfDay(parsing: right))
    #expect(first.subtracting(second)?.description == difference)
    let order: TemporalOrder? = difference.map {
      $0.hasPrefix("-") ? .earlier : $0 == "PT0S" ? .same : .later
    }
    #expect(first.compared(to: second) == order)
    #expect(second.compared(to: first)?.rawValue == order.map { -$0.rawValue })
  }

  @Test(arguments: [
    ("2021-01-01T12:00:00-01:00", "2021-01-01T17:00:00+04:00", TemporalOrder.same),
    ("2018-12-08T10:30:00.0001", "2018-12-08T10:30:00.0002", .earlier),
    ("2018-12-08T10:30:00", "2018-12-08T10:30:00Z", nil),
    ("2018-12-09T00:00:00", "2018-12-08T23:59:59", .later),
    ("2021-07-01T08:00:00@Asia/Shanghai", "2021-07-01T02:00:00@Europe/Paris", .same),
    ("2021-01-01T08:00:00@Asia/Shanghai", "2021-01-01T02:00:00@Europe/Paris", .earlier),
    ("1900-01-01T00:00:00@Europe/Paris", "1900-01-01T00:00:00@Europe/Paris", .same),
    ("1900-01-01T00:00:00@Europe/Paris", "1900-01-02T00:00:00@Europe/Paris", nil),
  ])
  func comparesDateTimes(left: String, right: String, order: TemporalOrder?) throws {
    let first = try #require(DateTime(parsing: left))
    let second = try #require(DateTime(parsing: right))
    #expect(first.compared(to: second) == order)
    #expect(second.compared(to: first)?.rawValue == order.map { -$0.rawValue })
  }

  private func daysTime(_ text: String) throws -> DaysTimeDuration {
    guard case .daysTime(let duration) = DurationParsing.parse(text) else { throw DecimalError.domain }
    return duration
  }
}

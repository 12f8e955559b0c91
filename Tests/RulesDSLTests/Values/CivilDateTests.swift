// Dates against a day-by-day walk, a reference calendar and the edges of their range.

import RulesDSL
import TestSupport
import Testing

@Suite struct CivilDateTests {
  @Test func walksDayByDayLikeACalendarOnTheWall() throws {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    // 1600-01-01 was a Saturday, 135140 days before 1970-01-01.
    var days = -135_140
    var weekday = 6
    for year in 1600...2400 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      var dayOfYear = 0
      for month in 1...12 {
        let length = month == 2 && isLeap ? 29 : lengths[month - 1]
        #expect(CivilDate.daysInMonth(year: year, month: month) == length)
        #expect(CivilDate(year: year, month: month, day: length + 1) == nil)
        for day in 1...length {
          dayOfYear += 1
          let date = try #require(CivilDate(year: year, month: month, day: day))
          guard date.daysSinceEpoch == days, CivilDate(daysSinceEpoch: days) == date, date.weekday == weekday,
            date.dayOfYear == dayOfYear, date.year == year, date.month == month, date.day == day
          else {
            Issue.record("\(date) should be day \(days), weekday \(weekday), day of year \(dayOfYear)")
            return
          }
          days += 1
          weekday = weekday == 7 ? 1 : weekday + 1
        }
      }
    }
  }

  @Test func agreesWithTheReferenceCalendar() throws {
    let rows = temporalTable("calendar.txt")
    #expect(rows.count > 500)
    for row in rows {
      let date = try #require(CivilDate(parsing: row[0]))
      let found = [date.daysSinceEpoch, date.weekday, date.dayOfYear, date.weekOfYear].map(String.init)
      #expect(found == Array(row.dropFirst()), "\(row[0])")
    }
  }

  @Test(arguments: [
    (1900, false), (2000, true), (2020, true), (2021, false), (2100, false), (2400, true), (0, true),
    (-1, false),
    (-4, true), (-100, false), (-400, true),
  ])
  func knowsLeapYears(year: Int, isLeap: Bool) {
    #expect(CivilDate.isLeapYear(year) == isLeap)
    #expect((CivilDate(year: year, month: 2, day: 29) != nil) == isLeap)
  }

  @Test(arguments: [
    ("2005-01-01", 53), ("2005-01-03", 1), ("2003-12-29", 1), ("2019-09-17", 38), ("2020-12-31", 53),
    ("2021-01-03", 53), ("2021-01-04", 1), ("2024-12-30", 1), ("0000-01-01", 52), ("-999999999-01-01", 1),
    ("999999999-12-31", 52),
  ])
  func countsWeeksAsISO8601(text: String, week: Int) {
    #expect(CivilDate(parsing: text)?.weekOfYear == week)
  }

  @Test(arguments: [
    (2017, 12, 32), (2017, -8, 2), (2017, 0, 1), (2017, 13, 1), (2017, 1, 0), (2021, 2, 29), (1900, 2, 29),
    (2021, 4, 31), (-1_000_999_999, 12, 1), (1_000_000_000, 1, 1), (Int.max, 1, 1), (Int.min, 1, 1),
    (2021, Int.max, 1), (2021, 1, Int.max), (2021, 1, Int.min),
  ])
  func refusesDaysThatDoNotExist(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test func endsAtTheRangeOfYears() throws {
    let first = try #require(CivilDate(year: -999_999_999, month: 1, day: 1))
    let last = try #require(CivilDate(year: 999_999_999, month: 12, day: 31))
    #expect(CivilDate(daysSinceEpoch: first.daysSinceEpoch) == first)
    #expect(CivilDate(daysSinceEpoch: first.daysSinceEpoch - 1) == nil)
    #expect(CivilDate(daysSinceEpoch: last.daysSinceEpoch) == last)
    #expect(CivilDate(daysSinceEpoch: last.daysSinceEpoch + 1) == nil)
    #expect(CivilDate(daysSinceEpoch: Int.min) == nil)
    #expect(CivilDate(daysSinceEpoch: Int.max) == nil)
    #expect(first.adding(days: -1) == nil)
    #expect(last.adding(days: Int.max) == nil)
    #expect(last.adding(YearsMonthsDuration(months: 1)) == nil)
    #expect(last.adding(YearsMonthsDuration(months: Int.max)) == nil)
    #expect(first.subtracting(YearsMonthsDuration(months: Int.min)) == nil)
    #expect(CivilDate.daysBetween(first, last) == 730_484_999_633)
  }

  @Test func ordersByTime() throws {
    var random = SplitMix64(seed: 1)
    for _ in 0..<5000 {
      let (left, right) = (
        Int.random(in: -9999...9999, using: &random), Int.random(in: -9999...9999, using: &random)
      )
      let first = try #require(CivilDate(daysSinceEpoch: left))
      let second = try #require(CivilDate(daysSinceEpoch: right))
      #expect((first < second) == (left < right))
      #expect(CivilDate.daysBetween(first, second) == right - left)
    }
  }
}

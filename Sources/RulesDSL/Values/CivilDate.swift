// A year, a month and a day go in; a date that exists in the proleptic Gregorian calendar comes out.
// Day numbers follow Howard Hinnant's era arithmetic, which needs no tables and no loops.

/// A calendar date without time of day or zone, proleptic Gregorian, years -999999999 to 999999999.
///
/// Years are astronomical: 0 is 1 BC and a leap year.
package struct CivilDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  private let yearNumber: Int32
  private let monthNumber: UInt8
  private let dayNumber: UInt8

  /// The years a date may have.
  package static let years = -999_999_999...999_999_999

  /// The date with these fields; nil if there is no such day or the year is out of range.
  package init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month), day >= 1,
      day <= Self.daysInMonth(year: year, month: month)
    else { return nil }
    yearNumber = Int32(truncatingIfNeeded: year)
    monthNumber = UInt8(truncatingIfNeeded: month)
    dayNumber = UInt8(truncatingIfNeeded: day)
  }

  /// The date that many days after 1970-01-01; nil outside the range of years.
  package init?(daysSinceEpoch days: Int) {
    guard Self.dayNumbers.contains(days) else { return nil }
    let fields = CalendarFields(daysSinceEpoch: days)
    self.init(year: fields.year, month: fields.month, day: fields.day)
  }

  /// The astronomical year.
  package var year: Int { Int(yearNumber) }
  /// The month, 1 to 12.
  package var month: Int { Int(monthNumber) }
  /// The day of the month, 1 to 31.
  package var day: Int { Int(dayNumber) }

  /// Days since 1970-01-01, negative before it.
  package var daysSinceEpoch: Int { CalendarFields(year: year, month: month, day: day).daysSinceEpoch }

  /// The day of the week, 1 for Monday to 7 for Sunday.
  package var weekday: Int { Self.weekday(ofDay: daysSinceEpoch) }

  /// The day of the year, 1 to 366.
  package var dayOfYear: Int {
    daysSinceEpoch - CalendarFields(year: year, month: 1, day: 1).daysSinceEpoch + 1
  }

  /// The ISO 8601 week, 1 to 53: weeks start on Monday and belong to the year that holds their Thursday.
  package var weekOfYear: Int {
    let days = daysSinceEpoch
    let thursday = days - Self.weekday(ofDay: days) + 4
    let weekYear = CalendarFields(daysSinceEpoch: thursday).year
    return (thursday - CalendarFields(year: weekYear, month: 1, day: 1).daysSinceEpoch) / 7 + 1
  }

  /// The date as it is written in expressions: `2020-06-04`, with at least four digits for the year.
  package var description: String {
    let digits = paddedDigits(year.magnitude, width: 4)
    let tail = "-\(paddedDigits(month.magnitude, width: 2))-\(paddedDigits(day.magnitude, width: 2))"
    return (year < 0 ? "-" : "") + digits + tail
  }

  /// Whether the left date is earlier.
  package static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.yearNumber, left.monthNumber, left.dayNumber)
      < (right.yearNumber, right.monthNumber, right.dayNumber)
  }

  /// The number of days from one date to another, negative if the second is earlier.
  package static func daysBetween(_ from: CivilDate, _ to: CivilDate) -> Int {
    to.daysSinceEpoch - from.daysSinceEpoch
  }

  /// Whether the year has a 29th of February.
  package static func isLeapYear(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days in a month, 28 to 31; zero for a month that does not exist.
  package static func daysInMonth(year: Int, month: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: isLeapYear(year) ? 29 : 28
    default: 0
    }
  }

  /// The day of the week of a day number, 1 for Monday; day 0 was a Thursday.
  static func weekday(ofDay days: Int) -> Int { (days + 3).flooredRemainder(by: 7) + 1 }

  private static let dayNumbers =
    CalendarFields(year: years.lowerBound, month: 1, day: 1)
    .daysSinceEpoch...CalendarFields(year: years.upperBound, month: 12, day: 31).daysSinceEpoch
}

/// Year, month and day without a range check: the bare conversion to and from day numbers.
///
/// INVARIANT: callers stay within a few days of `CivilDate.years`, so that nothing here can overflow.
struct CalendarFields {
  /// The astronomical year.
  let year: Int
  /// The month, 1 to 12.
  let month: Int
  /// The day of the month, from 1.
  let day: Int

  /// The fields as they are given.
  init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The fields of the day that many days after 1970-01-01.
  init(daysSinceEpoch: Int) {
    // Years are counted from March, so that the leap day is the last day of a year.
    let shifted = daysSinceEpoch + 719_468
    let era = shifted.flooredQuotient(by: 146_097)
    let dayOfEra = shifted.flooredRemainder(by: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
  }

  /// Days since 1970-01-01.
  var daysSinceEpoch: Int {
    let marchYear = month <= 2 ? year - 1 : year
    let yearOfEra = marchYear.flooredRemainder(by: 400)
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return marchYear.flooredQuotient(by: 400) * 146_097 + dayOfEra - 719_468
  }
}

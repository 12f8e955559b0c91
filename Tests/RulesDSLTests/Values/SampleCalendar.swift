// The calendar of working days that the tables of expressions count by.

import RulesDSL

/// Calendars for tests.
enum SampleCalendar {
  /// May to October 2020 with the days off around 1 May, the Dragon Boat Festival and 1 October.
  static let summer: WorkingCalendar? = calendar(
    "2020-05-01", "2020-10-31",
    off: ["2020-05-01..2020-05-05", "2020-06-25..2020-06-27", "2020-10-01..2020-10-08"],
    work: ["2020-05-09", "2020-06-28", "2020-09-27", "2020-10-10"])

  /// A calendar from texts; days off as first..last.
  static func calendar(_ first: String, _ last: String, off: [String], work: [String]) -> WorkingCalendar? {
    guard let first = CivilDate(parsing: first), let last = CivilDate(parsing: last) else { return nil }
    var daysOff: Set<CivilDate> = []
    for range in off {
      let ends = range.split(separator: ".").compactMap { CivilDate(parsing: $0) }
      guard var day = ends.first, let end = ends.last else { return nil }
      while day <= end, let next = day.adding(days: 1) {
        daysOff.insert(day)
        day = next
      }
    }
    return WorkingCalendar(
      first: first, last: last, daysOff: daysOff, makeUpDays: Set(work.compactMap { CivilDate(parsing: $0) }))
  }
}

// Days off and make-up workdays go in; whether a date is a working day, and how many lie between, comes out.

/// Which days of a span of time are working days. It knows nothing of the days outside and never guesses.
///
/// Monday to Friday are working days unless they are days off; Saturday and Sunday are not unless they were
/// made working days in exchange (调休).
package struct WorkingCalendar: Sendable, Hashable {
  /// The first day it knows.
  package let first: CivilDate
  /// The last day it knows.
  package let last: CivilDate
  /// The number of working days from `first` to the day at each index, both included.
  private let counts: [Int32]

  /// In days; about four centuries.
  package static let maximumLength = 150_000

  /// The calendar of a span of days; nil if it is empty or longer than `maximumLength`.
  ///
  /// Days outside the span among the others are ignored; a day off is off even if it is among the workdays.
  package init?(first: CivilDate, last: CivilDate, daysOff: Set<CivilDate>, makeUpDays: Set<CivilDate>) {
    let length = CivilDate.daysBetween(first, last) + 1
    guard (1...Self.maximumLength).contains(length) else { return nil }
    self.first = first
    self.last = last
    let start = first.daysSinceEpoch
    var working = (0..<length).map { CivilDate.weekday(ofDay: start + $0) <= 5 }
    for (days, isWorking) in [(makeUpDays, true), (daysOff, false)] {
      for day in days {
        let index = CivilDate.daysBetween(first, day)
        if working.indices.contains(index) { working[index] = isWorking }
      }
    }
    var count: Int32 = 0
    counts = working.map { isWorking in
      if isWorking { count += 1 }
      return count
    }
  }

  /// Whether it knows the day.
  package func covers(_ date: CivilDate) -> Bool { first <= date && date <= last }

  /// Whether people work on the day; nil for a day it does not know.
  package func isWorkingDay(_ date: CivilDate) -> Bool? {
    index(of: date).map { counts[$0] > before($0) }
  }

  /// The working days after one day up to another: the first is not counted, the second is.
  ///
  /// Negative if the second is earlier, as if both were exchanged. Nil if it does not know both days.
  package func workingDays(from: CivilDate, to: CivilDate) -> Int? {
    guard let start = index(of: from), let end = index(of: to) else { return nil }
    return Int(counts[end]) - Int(counts[start])
  }

  /// The so-manieth working day after a day, or before it for a negative number; the day itself for 0.
  ///
  /// The day itself is never counted. Nil if it does not know the days on the way.
  package func adding(_ days: Int, to date: CivilDate) -> CivilDate? {
    guard let start = index(of: date) else { return nil }
    if days == 0 { return date }
    let base = days > 0 ? Int(counts[start]) : Int(before(start)) + 1
    let (rank, overflow) = base.addingReportingOverflow(days)
    return overflow ? nil : day(ofRank: rank)
  }

  /// The first working day that is not before a day; nil if it does not know it.
  package func workingDay(onOrAfter date: CivilDate) -> CivilDate? {
    index(of: date).flatMap { day(ofRank: Int(before($0)) + 1) }
  }

  // MARK: Counting

  private func index(of date: CivilDate) -> Int? {
    covers(date) ? CivilDate.daysBetween(first, date) : nil
  }

  /// The number of working days before the day at an index.
  private func before(_ index: Int) -> Int32 { index == 0 ? 0 : counts[index - 1] }

  /// The day that is the so-manieth working day of all, counted from 1.
  private func day(ofRank rank: Int) -> CivilDate? {
    guard rank >= 1, rank <= Int(counts.last ?? 0) else { return nil }
    var low = 0
    var high = counts.count - 1
    while low < high {
      let middle = (low + high) / 2
      if Int(counts[middle]) < rank { low = middle + 1 } else { high = middle }
    }
    return first.adding(days: low)
  }
}

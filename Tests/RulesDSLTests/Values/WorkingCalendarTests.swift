// Calendars are asked day by day and compared with counting on one's fingers.

import RulesDSL
import Testing

@Suite struct WorkingCalendarTests {
  private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(parsing: text)) }

  @Test func countingAgreesWithLookingAtEveryDay() throws {
    let calendar = try #require(SampleCalendar.summer)
    let days = sequence(first: calendar.first) { $0 < calendar.last ? $0.adding(days: 1) : nil }.map { $0 }
    #expect(days.count == 184)
    for start in days.indices {
      var count = 0
      #expect(calendar.workingDays(from: days[start], to: days[start]) == 0)
      for end in days.indices where end > start {
        if calendar.isWorkingDay(days[end]) == true {
          count += 1
          #expect(calendar.adding(count, to: days[start]) == days[end])
        }
        #expect(calendar.workingDays(from: days[start], to: days[end]) == count)
        #expect(calendar.workingDays(from: days[end], to: days[start]) == -count)
      }
      #expect(calendar.adding(count + 1, to: days[start]) == nil)
      let next = days[start...].first { calendar.isWorkingDay($0) == true }
      #expect(calendar.workingDay(onOrAfter: days[start]) == next)
      let earlier = days[..<start].filter { calendar.isWorkingDay($0) == true }
      for (position, day) in earlier.reversed().enumerated() {
        #expect(calendar.adding(-position - 1, to: days[start]) == day)
      }
      #expect(calendar.adding(-earlier.count - 1, to: days[start]) == nil)
    }
  }

  @Test func knowsOnlyItsOwnDays() throws {
    let calendar = try #require(SampleCalendar.summer)
    let (before, after) = (try date("2020-04-30"), try date("2020-11-01"))
    for day in [before, after] {
      #expect(calendar.isWorkingDay(day) == nil)
      #expect(calendar.workingDays(from: day, to: calendar.first) == nil)
      #expect(calendar.workingDays(from: calendar.first, to: day) == nil)
      #expect(calendar.adding(1, to: day) == nil)
      #expect(calendar.workingDay(onOrAfter: day) == nil)
    }
    #expect(calendar.workingDay(onOrAfter: try date("2020-10-31")) == nil)
    for days in [Int.max, Int.min] { #expect(calendar.adding(days, to: calendar.first) == nil) }
  }

  @Test func spansMustBeReasonable() throws {
    let first = try date("2020-01-01")
    #expect(WorkingCalendar(first: first, last: try date("2019-12-31"), daysOff: [], makeUpDays: []) == nil)
    #expect(WorkingCalendar(first: first, last: try date("3020-01-01"), daysOff: [], makeUpDays: []) == nil)
    let day = try #require(WorkingCalendar(first: first, last: first, daysOff: [], makeUpDays: []))
    #expect(day.isWorkingDay(first) == true)
    #expect(day.adding(1, to: first) == nil)
    // A day off is off even where it is a make-up day as well.
    let off = try #require(WorkingCalendar(first: first, last: first, daysOff: [first], makeUpDays: [first]))
    #expect(off.isWorkingDay(first) == false)
  }
}

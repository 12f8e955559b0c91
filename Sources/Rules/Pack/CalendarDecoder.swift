// The marked tree of a calendar file enters; the calendar of working days, or what is wrong with it, leaves.

package import RulesDSL
package import SourceText

/// Decodes calendars: for each year the days off by name, and the weekend days that are worked in exchange.
package enum CalendarDecoder {
  /// The calendar with everything found; nil as soon as one error was found. `fileStem` is the name that the
  /// file gives it.
  package static func decode(
    _ root: MarkedNode, fileStem: String
  ) -> (calendar: WorkingCalendar?, diagnostics: [Diagnostic]) {
    let report = DecodingReport()
    let calendar = MappingDecoder(root, as: .calendar, report: report).flatMap { mapping in
      var builder = CalendarBuilder(report: report)
      return builder.calendar(mapping, fileStem: fileStem)
    }
    return (report.hasErrors ? nil : calendar, report.finished(in: root.place.file))
  }
}

/// Collects the days of a calendar, year by year.
private struct CalendarBuilder {
  let report: DecodingReport
  private var daysOff: [CivilDate: Place] = [:]
  private var makeUpDays: [CivilDate: Place] = [:]
  private var years: [(number: Int, name: Named)] = []

  init(report: DecodingReport) {
    self.report = report
  }

  mutating func calendar(_ mapping: MappingDecoder, fileStem: String) -> WorkingCalendar? {
    mapping.checkFormatVersion()
    if let name = mapping.named("calendar"), name.text != fileStem {
      report.add(CalendarMessages.name(name, stem: fileStem))
    }
    _ = mapping.text("title")
    guard let entries = mapping.entries("years") else { return nil }
    if entries.isEmpty, let node = mapping.value("years") {
      report.add(DecodingMessages.emptyCollection(node, key: "years", mapping.schema))
    }
    for entry in entries { addYear(entry) }
    for (previous, next) in zip(years, years.dropFirst()) where next.number != previous.number + 1 {
      report.add(CalendarMessages.yearOrder(next.name, after: previous.number))
    }
    guard let first = years.first?.number, let last = years.last?.number,
      let start = CivilDate(year: first, month: 1, day: 1),
      let end = CivilDate(year: last, month: 12, day: 31)
    else { return nil }
    return WorkingCalendar(
      first: start, last: end, daysOff: Set(daysOff.keys), makeUpDays: Set(makeUpDays.keys))
  }

  private mutating func addYear(_ entry: MarkedEntry) {
    let name = Named(entry.key)
    let digits = name.text.utf8
    guard digits.count == 4, digits.allSatisfy({ (0x30...0x39).contains($0) }), let year = Int(name.text),
      (CalendarBuilder.firstYear...CalendarBuilder.lastYear).contains(year)
    else {
      report.add(CalendarMessages.yearForm(name))
      return
    }
    years.append((year, name))
    guard let mapping = MappingDecoder(entry.value, as: .calendarYear, report: report) else { return }
    for holiday in mapping.entries("holidays") ?? [] {
      for node in holiday.value.items ?? [holiday.value] { addHoliday(node, holiday.key.text, year) }
    }
    for node in mapping.items("workdays") ?? [] { addMakeUpDay(node, year) }
  }

  /// Years of the People's Republic whose arrangements somebody may want to enter.
  private static let firstYear = 1950
  private static let lastYear = 2199

  private mutating func addHoliday(_ node: MarkedNode, _ name: String, _ year: Int) {
    guard let text = report.text(node, of: name), let (first, last) = range(text) else { return }
    guard first <= last else {
      report.add(CalendarMessages.reversed(text))
      return
    }
    guard isOf(year, first, text), isOf(year, last, text) else { return }
    var day = first
    var isReported = false
    while day <= last {
      if let other = daysOff[day], !isReported {
        report.add(CalendarMessages.duplicateDay(day, text.place, first: other))
        isReported = true
      } else if let other = makeUpDays[day], !isReported {
        report.add(CalendarMessages.contradiction(day, text.place, other: other))
        isReported = true
      }
      daysOff[day] = daysOff[day] ?? text.place
      guard let next = day.adding(days: 1) else { return }
      day = next
    }
  }

  private mutating func addMakeUpDay(_ node: MarkedNode, _ year: Int) {
    guard let text = report.text(node, of: "workdays") else { return }
    guard let day = CivilDate(parsing: text.text) else {
      report.add(CalendarMessages.dayForm(text, isRange: false))
      return
    }
    guard isOf(year, day, text) else { return }
    if let other = makeUpDays[day] {
      report.add(CalendarMessages.duplicateDay(day, text.place, first: other))
    } else if let other = daysOff[day] {
      report.add(CalendarMessages.contradiction(day, text.place, other: other))
    } else if day.weekday <= 5 {
      report.add(CalendarMessages.notWeekend(day, text))
    }
    makeUpDays[day] = makeUpDays[day] ?? text.place
  }

  /// `2020-10-01` or `2020-10-01..2020-10-08`.
  private func range(_ text: Named) -> (CivilDate, CivilDate)? {
    let bytes = Array(text.text.utf8)
    let dots = bytes.firstOffset(of: Array("..".utf8))
    let ends = dots.map { [bytes[..<$0], bytes[($0 + 2)...]] } ?? [bytes[...]]
    let dates = ends.compactMap { CivilDate(parsing: String(decoding: $0, as: UTF8.self).trimmed) }
    guard dates.count == ends.count, let first = dates.first, let last = dates.last else {
      report.add(CalendarMessages.dayForm(text, isRange: true))
      return nil
    }
    return (first, last)
  }

  /// The arrangement of a year may begin in the December before it.
  private func isOf(_ year: Int, _ day: CivilDate, _ text: Named) -> Bool {
    if day.year == year || day.year == year - 1 && day.month == 12 { return true }
    report.add(CalendarMessages.otherYear(day, year, text.place))
    return false
  }
}

extension MappingSchema {
  /// A calendar of working days.
  static let calendar = MappingSchema(
    subject: LocalizedText(zh: "工作日历", en: "calendar"),
    keys: [
      .required("rulecheck", "1"), .required("calendar", "working-days"), .optional("title", "全国工作日历"),
      .required("years", "{ 2026: { holidays: { 元旦: 2026-01-01..2026-01-03 }, workdays: [2026-01-04] } }"),
    ])

  /// One year of a calendar.
  static let calendarYear = MappingSchema(
    subject: LocalizedText(zh: "工作日历的一年", en: "year of the calendar"),
    keys: [.required("holidays", "{ 元旦: 2026-01-01..2026-01-03 }"), .optional("workdays", "[2026-01-04]")])
}

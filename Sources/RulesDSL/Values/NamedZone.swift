// The name of a zone goes in; its offset from UTC on a given day comes out, from rules embedded here.

/// A zone of the time zone database, with the rule that is in force there today.
///
/// Nothing is read from the system, so that the same rules give the same answer on every machine. Each zone
/// knows the first year from which today's rule has held without a change; for earlier years its offset is
/// unknown (nil) rather than guessed, and for later years the rule is taken to go on.
package struct NamedZone: Sendable, Hashable {
  /// INVARIANT: an index into `ZoneTable.zones`, for only `init` makes it.
  private let index: UInt16

  /// The zone of that name, in the database's spelling; nil for a name that is not in the table.
  package init?(_ identifier: some StringProtocol) {
    guard let index = ZoneTable.indexes[String(identifier)] else { return nil }
    self.index = index
  }

  /// The name, such as `Asia/Shanghai`.
  package var identifier: String { entry.identifier }
  /// The offset in winter, in seconds east of Greenwich.
  package var standardOffset: Int { entry.standardOffset }
  /// Whether the offset changes within a year.
  package var observesDaylightSaving: Bool { entry.daylight != nil }
  /// The first year for which the offset is known.
  package var firstKnownYear: Int { entry.firstYear }

  /// Every name in the table, ascending.
  package static var identifiers: [String] { ZoneTable.zones.map(\.identifier) }

  private var entry: ZoneTable.Entry { ZoneTable.zones[Int(index)] }

  /// The offset at an instant, given in seconds since 1970-01-01T00:00:00Z; nil before the first known year.
  ///
  /// INVARIANT: the instant is one of a `DateTime`, so that no sum here can overflow.
  func offset(atInstant seconds: Int) -> Int? {
    let entry = entry
    let day = (seconds + entry.standardOffset).flooredQuotient(by: 86_400)
    let year = CalendarFields(daysSinceEpoch: day).year
    guard year >= entry.firstYear else { return nil }
    guard let daylight = entry.daylight else { return entry.standardOffset }
    let isDaylight = daylight.isInForce(atInstant: seconds, year: year, standardOffset: entry.standardOffset)
    return isDaylight ? entry.standardOffset + daylight.saving : entry.standardOffset
  }

  /// The offset when the zone's clocks show a wall time, given in seconds since 1970-01-01T00:00:00 there.
  ///
  /// An hour that the clocks repeat means its first pass; a time that they skip is counted with the offset
  /// before the skip, so that a skipped 02:30 is the instant at which they show 03:30. Nil before the first
  /// known year.
  func offset(atWall seconds: Int) -> Int? {
    let saving = entry.daylight?.saving ?? 0
    let low = standardOffset + min(saving, 0)
    let high = standardOffset + max(saving, 0)
    return offset(atInstant: seconds - high).map { $0 == high ? high : low }
  }
}

/// The two changes of the clock within every year.
struct DaylightRule: Sendable {
  /// A moment of the year such as "last Sunday of March, 02:00 on the clock".
  struct Moment: Sendable {
    /// The month, 1 to 12.
    let month: Int
    /// Which of the month's weekdays: 1 to 4 from the start, 5 for the last.
    let occurrence: Int
    /// The day of the week, 1 for Monday.
    let weekday: Int
    /// Seconds after that day's midnight; may be negative or exceed a day.
    let seconds: Int

    /// The moment of a year on a clock without zone, in seconds since 1970-01-01.
    func wallSeconds(year: Int) -> Int {
      let first = CalendarFields(year: year, month: month, day: 1).daysSinceEpoch
      let wait = (weekday - CivilDate.weekday(ofDay: first)).flooredRemainder(by: 7)
      var day = wait + 7 * (occurrence - 1)
      while day >= CivilDate.daysInMonth(year: year, month: month) { day -= 7 }
      return (first + day) * 86_400 + seconds
    }
  }

  /// What is added to the standard offset, in seconds; negative for Dublin, whose standard time is summer's.
  let saving: Int
  /// When it begins, on the standard clock.
  let start: Moment
  /// When it ends, on the changed clock.
  let end: Moment

  /// The rule with its moments as (month, occurrence, weekday, seconds).
  init(saving: Int, _ start: (Int, Int, Int, Int), _ end: (Int, Int, Int, Int)) {
    self.saving = saving
    self.start = Moment(month: start.0, occurrence: start.1, weekday: start.2, seconds: start.3)
    self.end = Moment(month: end.0, occurrence: end.1, weekday: end.2, seconds: end.3)
  }

  /// Whether the clocks are changed at an instant of the given year.
  func isInForce(atInstant seconds: Int, year: Int, standardOffset: Int) -> Bool {
    let begin = start.wallSeconds(year: year) - standardOffset
    let finish = end.wallSeconds(year: year) - standardOffset - saving
    return begin < finish ? begin <= seconds && seconds < finish : !(finish <= seconds && seconds < begin)
  }
}

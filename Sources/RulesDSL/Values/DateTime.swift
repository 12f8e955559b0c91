// A date and a time of day go in; a point on a calendar and a clock comes out, an instant if it has a zone.

/// A date with a time of day.
///
/// `==` compares fields and zone as they are written; `compared(to:)` compares what they mean.
package struct DateTime: Sendable, Hashable, CustomStringConvertible {
  /// The date on the calendar of the time's zone.
  package let date: CivilDate
  /// The time of day with its zone.
  package let time: TimeOfDay

  /// The date at that time.
  package init(date: CivilDate, time: TimeOfDay) {
    self.date = date
    self.time = time
  }

  /// Midnight of the date: local when a date-time is wanted, `.utc` where FEEL subtracts a plain date.
  package init(midnightOf date: CivilDate, zone: Zone = .local) {
    self.init(date: date, time: .midnight(zone))
  }

  /// The date-time whose fields are that long after 1970-01-01T00:00:00 on the same clock; nil out of range.
  init?(wallSinceEpoch wall: DaysTimeDuration, zone: Zone) {
    let day = wall.flooredSeconds.flooredQuotient(by: 86_400)
    guard let date = CivilDate(daysSinceEpoch: day) else { return nil }
    let second = wall.flooredSeconds.flooredRemainder(by: 86_400)
    let time = TimeOfDay(wrapping: second * 1_000_000_000 + Int(wall.nanosecond), zone: zone)
    self.init(date: date, time: time)
  }

  /// The zone of the time.
  package var zone: Zone { time.zone }

  /// The fields as a length of time since 1970-01-01T00:00:00 on the same clock.
  var wallSinceEpoch: DaysTimeDuration {
    DaysTimeDuration(
      flooredSeconds: date.daysSinceEpoch * 86_400 + time.secondOfDay,
      nanosecond: Int32(truncatingIfNeeded: time.nanosecond))
  }

  /// The offset from UTC in seconds; nil for local time and for years whose rule the zone does not know.
  package var offsetSeconds: Int? {
    switch zone {
    case .local: nil
    case .offset(let offset): offset.seconds
    case .named(let zone): zone.offset(atWall: wallSinceEpoch.flooredSeconds)
    }
  }

  /// The instant as time since 1970-01-01T00:00:00Z; nil where `offsetSeconds` is.
  package var instantSinceEpoch: DaysTimeDuration? {
    let wall = wallSinceEpoch
    return offsetSeconds.map {
      DaysTimeDuration(flooredSeconds: wall.flooredSeconds - $0, nanosecond: wall.nanosecond)
    }
  }

  /// The text: `2020-06-04T13:20:00`, with the zone of the time after it.
  package var description: String { "\(date)T\(time)" }
}

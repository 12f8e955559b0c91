// Dates, times and durations go in; sums and differences come out, or nil where there is none.

extension CivilDate {
  /// The date so many months later; the last day of the month where that month has no such day.
  ///
  /// 31 January + 1 month is the last day of February, as the Civil Code of China, article 202, has it.
  /// Nil outside the range of years.
  package func adding(_ duration: YearsMonthsDuration) -> CivilDate? {
    let (total, overflowed) = (year * 12 + month - 1).addingReportingOverflow(duration.months)
    guard !overflowed else { return nil }
    let year = total.flooredQuotient(by: 12)
    let month = total.flooredRemainder(by: 12) + 1
    return CivilDate(year: year, month: month, day: min(day, Self.daysInMonth(year: year, month: month)))
  }

  /// The date so many days later; nil outside the range of years.
  package func adding(days: Int) -> CivilDate? {
    let (total, overflowed) = daysSinceEpoch.addingReportingOverflow(days)
    return overflowed ? nil : CivilDate(daysSinceEpoch: total)
  }

  /// The date on which midnight plus the duration falls: 2021-01-02 - PT1H is 2021-01-01.
  package func adding(_ duration: DaysTimeDuration) -> CivilDate? {
    adding(days: duration.flooredSeconds.flooredQuotient(by: 86_400))
  }

  /// The whole days since another date, as FEEL's `-` between dates.
  package func subtracting(_ other: CivilDate) -> DaysTimeDuration {
    DaysTimeDuration(flooredSeconds: CivilDate.daysBetween(other, self) * 86_400, nanosecond: 0)
  }
}

extension TimeOfDay {
  /// The time so much later; whole days vanish.
  package func adding(_ duration: DaysTimeDuration) -> TimeOfDay {
    let rest = duration.flooredSeconds.flooredRemainder(by: 86_400) * 1_000_000_000 + Int(duration.nanosecond)
    return TimeOfDay(wrapping: nanosecondOfDay + rest, zone: zone)
  }

  /// The time so much earlier; whole days vanish.
  package func subtracting(_ duration: DaysTimeDuration) -> TimeOfDay {
    let rest = duration.flooredSeconds.flooredRemainder(by: 86_400) * 1_000_000_000 + Int(duration.nanosecond)
    return TimeOfDay(wrapping: nanosecondOfDay - rest, zone: zone)
  }

  /// The time since another one on the same day, negative if it is later; nil where they are incomparable.
  package func subtracting(_ other: TimeOfDay) -> DaysTimeDuration? {
    difference(from: other).flatMap { DaysTimeDuration(totalNanoseconds: Int128($0)) }
  }

  /// Nanoseconds since another time: by the clock in one zone, otherwise in UTC without wrapping at midnight.
  func difference(from other: TimeOfDay) -> Int? {
    let clock = nanosecondOfDay - other.nanosecondOfDay
    if zone == other.zone { return clock }
    guard let offset = zone.fixedOffset, let otherOffset = other.zone.fixedOffset else { return nil }
    return clock - (offset - otherOffset) * 1_000_000_000
  }
}

extension DateTime {
  /// The same time of day so many months later; see `CivilDate.adding`.
  package func adding(_ duration: YearsMonthsDuration) -> DateTime? {
    date.adding(duration).map { DateTime(date: $0, time: time) }
  }

  /// The date-time so much later; nil out of range and where a named zone does not know its offset.
  ///
  /// In a named zone the duration runs on the instant. A result in an hour that the zone's clocks show for
  /// the second time is given with its plain offset, since the name alone would mean the first time.
  package func adding(_ duration: DaysTimeDuration) -> DateTime? {
    guard case .named(let named) = zone else {
      return wallSinceEpoch.adding(duration).flatMap { DateTime(wallSinceEpoch: $0, zone: zone) }
    }
    guard let instant = instantSinceEpoch?.adding(duration) else { return nil }
    return DateTime(instantSinceEpoch: instant, zone: named)
  }

  /// The date-time so much earlier, as `adding` the opposite.
  package func subtracting(_ duration: DaysTimeDuration) -> DateTime? {
    duration.negated.flatMap { adding($0) }
  }

  /// The same time of day so many months earlier, as `adding` the opposite.
  package func subtracting(_ duration: YearsMonthsDuration) -> DateTime? {
    duration.negated.flatMap { adding($0) }
  }

  /// The time since another date-time; nil where only one has a zone or an offset is unknown.
  package func subtracting(_ other: DateTime) -> DaysTimeDuration? {
    if zone.isLocal, other.zone.isLocal { return wallSinceEpoch.subtracting(other.wallSinceEpoch) }
    guard let instant = instantSinceEpoch, let otherInstant = other.instantSinceEpoch else { return nil }
    return instant.subtracting(otherInstant)
  }

  private init?(instantSinceEpoch instant: DaysTimeDuration, zone named: NamedZone) {
    // Beyond these bounds no date exists, and the zone must not be asked.
    guard CivilDate(daysSinceEpoch: instant.flooredSeconds.flooredQuotient(by: 86_400)) != nil,
      let offset = named.offset(atInstant: instant.flooredSeconds)
    else { return nil }
    let wallSeconds = instant.flooredSeconds + offset
    let isNameEnough = named.offset(atWall: wallSeconds) == offset
    guard let zone = isNameEnough ? Zone.named(named) : ZoneOffset(seconds: offset).map({ .offset($0) })
    else { return nil }
    let wall = DaysTimeDuration(flooredSeconds: wallSeconds, nanosecond: instant.nanosecond)
    self.init(wallSinceEpoch: wall, zone: zone)
  }
}

extension CivilDate {
  /// The date so many months earlier, as `adding` the opposite.
  package func subtracting(_ duration: YearsMonthsDuration) -> CivilDate? {
    duration.negated.flatMap { adding($0) }
  }

  /// The date on which midnight less the duration falls.
  package func subtracting(_ duration: DaysTimeDuration) -> CivilDate? {
    duration.negated.flatMap { adding($0) }
  }
}

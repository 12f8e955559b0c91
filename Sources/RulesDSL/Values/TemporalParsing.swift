// Text of a date, time or date-time goes in; the value comes out, or nil if the text is not exactly right.
// The forms are those of XML Schema: two-digit fields, seconds always present, no spaces.

extension CivilDate {
  /// Reads `2020-06-04` or `-0044-03-15`.
  ///
  /// Years have four to nine digits, no `+` and no superfluous leading zero; a zone is not allowed.
  package init?(parsing text: some StringProtocol) {
    var scanner = TemporalScanner(text)
    self.init(&scanner)
    guard scanner.isAtEnd else { return nil }
  }

  /// Reads the date that comes next.
  init?(_ scanner: inout TemporalScanner) {
    let isNegative = scanner.take("-")
    let startsWithZero = scanner.next == UInt8(ascii: "0")
    guard let year = scanner.digits(), year.count >= 4, year.count == 4 || !startsWithZero,
      !isNegative || year.value > 0, scanner.take("-"), let month = scanner.fixedDigits(2), scanner.take("-"),
      let day = scanner.fixedDigits(2)
    else { return nil }
    self.init(year: isNegative ? -year.value : year.value, month: month, day: day)
  }
}

extension TimeOfDay {
  /// Reads `13:20:00`, `13:20:00.5`, `13:20:00Z`, `13:20:00+08:00` or `13:20:00@Asia/Shanghai`.
  ///
  /// Nil for 24:00:00, which names no time of a day, and for more than nine decimals.
  package init?(parsing text: some StringProtocol) {
    var scanner = TemporalScanner(text)
    guard let clock = ClockReading(&scanner), !clock.isEndOfDay else { return nil }
    self = clock.time
  }
}

extension DateTime {
  /// Reads `2020-06-04T13:20:00` with an optional fraction and zone, or a date alone, meaning its midnight.
  ///
  /// `2020-06-04T24:00:00` is the midnight that begins the next day.
  package init?(parsing text: some StringProtocol) {
    var scanner = TemporalScanner(text)
    guard let date = CivilDate(&scanner) else { return nil }
    if scanner.isAtEnd {
      self.init(midnightOf: date)
      return
    }
    guard scanner.take("T"), let clock = ClockReading(&scanner),
      let day = clock.isEndOfDay ? date.adding(days: 1) : date
    else { return nil }
    self.init(date: day, time: clock.time)
  }
}

/// What an at-literal such as `@"2020-06-04"` denotes.
package enum TemporalLiteral: Sendable, Hashable {
  /// A date.
  case date(CivilDate)
  /// A time of day.
  case time(TimeOfDay)
  /// A date with a time.
  case dateTime(DateTime)
  /// A duration in calendar months.
  case yearsMonths(YearsMonthsDuration)
  /// A duration of exact length.
  case daysTime(DaysTimeDuration)

  /// Reads any temporal text; no text fits two of the kinds.
  package init?(parsing text: some StringProtocol) {
    if let date = CivilDate(parsing: text) {
      self = .date(date)
    } else if let time = TimeOfDay(parsing: text) {
      self = .time(time)
    } else if let dateTime = DateTime(parsing: text) {
      self = .dateTime(dateTime)
    } else {
      switch DurationParsing.parse(text) {
      case .yearsMonths(let duration): self = .yearsMonths(duration)
      case .daysTime(let duration): self = .daysTime(duration)
      case nil: return nil
      }
    }
  }
}

/// The time at the end of a text, where 24:00:00 may still stand for the end of a day.
private struct ClockReading {
  let time: TimeOfDay
  let isEndOfDay: Bool

  init?(_ scanner: inout TemporalScanner) {
    guard let hour = scanner.fixedDigits(2), scanner.take(":"), let minute = scanner.fixedDigits(2),
      scanner.take(":"), let second = scanner.fixedDigits(2), let nanosecond = scanner.fraction(),
      let zone = Zone(&scanner)
    else { return nil }
    isEndOfDay = hour == 24
    if isEndOfDay {
      guard minute == 0, second == 0, nanosecond == 0 else { return nil }
      time = .midnight(zone)
      return
    }
    guard let time = TimeOfDay(hour: hour, minute: minute, second: second, nanosecond: nanosecond, zone: zone)
    else { return nil }
    self.time = time
  }
}

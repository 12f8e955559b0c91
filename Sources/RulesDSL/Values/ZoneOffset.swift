// An offset from UTC, and the zone of a time: none, an offset, or a named zone.

/// A fixed difference of local time from UTC, at most eighteen hours either way.
package struct ZoneOffset: Sendable, Hashable, CustomStringConvertible {
  private let secondCount: Int32

  /// Universal time, written `Z`.
  package static let utc = ZoneOffset(secondCount: 0)

  private init(secondCount: Int32) {
    self.secondCount = secondCount
  }

  /// The offset of that many seconds east of Greenwich; nil beyond eighteen hours.
  package init?(seconds: Int) {
    guard (-64_800...64_800).contains(seconds) else { return nil }
    self.init(secondCount: Int32(truncatingIfNeeded: seconds))
  }

  /// The offset of that length; nil beyond eighteen hours or with a fraction of a second.
  package init?(_ duration: DaysTimeDuration) {
    guard duration.nanoseconds == 0 else { return nil }
    self.init(seconds: duration.truncatedSeconds)
  }

  /// Seconds east of Greenwich.
  package var seconds: Int { Int(secondCount) }

  /// The text: `Z`, `+08:00`, or `-02:45:30` for the rare offset with seconds.
  package var description: String {
    if seconds == 0 { return "Z" }
    let magnitude = seconds.magnitude
    let rest = magnitude % 60 == 0 ? "" : ":" + paddedDigits(magnitude % 60, width: 2)
    return (seconds < 0 ? "-" : "+") + paddedDigits(magnitude / 3600, width: 2) + ":"
      + paddedDigits(magnitude / 60 % 60, width: 2) + rest
  }

  /// The offset of the given sign whose digits come next.
  init?(sign: Int, _ scanner: inout TemporalScanner) {
    guard let hours = scanner.fixedDigits(2), scanner.take(":"), let minutes = scanner.fixedDigits(2),
      minutes < 60
    else { return nil }
    var seconds = 0
    if scanner.take(":") {
      guard let rest = scanner.fixedDigits(2), rest < 60 else { return nil }
      seconds = rest
    }
    self.init(seconds: sign * (hours * 3600 + minutes * 60 + seconds))
  }
}

/// How the clock that showed a time relates to UTC.
package enum Zone: Sendable, Hashable, CustomStringConvertible {
  /// Not said: local time, comparable with local times only.
  case local
  /// A fixed offset.
  case offset(ZoneOffset)
  /// A zone of the time zone database, whose offset may depend on the date.
  case named(NamedZone)

  /// Universal time.
  package static let utc = Zone.offset(.utc)

  /// Whether no zone was said.
  package var isLocal: Bool { self == .local }

  /// The name of a named zone, such as `Asia/Shanghai`; nil for the others.
  package var identifier: String? {
    switch self {
    case .local, .offset: nil
    case .named(let zone): zone.identifier
    }
  }

  /// The offset in seconds where it does not depend on the date; nil for local time and daylight saving.
  package var fixedOffset: Int? {
    switch self {
    case .local: nil
    case .offset(let offset): offset.seconds
    case .named(let zone): zone.observesDaylightSaving ? nil : zone.standardOffset
    }
  }

  /// The text that follows a time: empty, `Z`, `+08:00` or `@Asia/Shanghai`.
  package var description: String {
    switch self {
    case .local: ""
    case .offset(let offset): offset.description
    case .named(let zone): "@" + zone.identifier
    }
  }

  /// The zone whose text is everything that is left; nil if it is malformed or unknown.
  init?(_ scanner: inout TemporalScanner) {
    if scanner.isAtEnd {
      self = .local
    } else if scanner.take("Z") || scanner.take("z") {
      self = .utc
    } else if scanner.take("@") {
      guard let zone = NamedZone(scanner.rest()) else { return nil }
      self = .named(zone)
    } else {
      let sign = scanner.take("-") ? -1 : 1
      guard sign < 0 || scanner.take("+"), let offset = ZoneOffset(sign: sign, &scanner) else { return nil }
      self = .offset(offset)
    }
    guard scanner.isAtEnd else { return nil }
  }
}

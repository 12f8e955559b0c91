// Hour, minute, second, fraction and zone go in; a time on a clock face comes out.

/// A time of day to the nanosecond, 00:00:00 to 23:59:59.999999999, with or without a zone.
///
/// `==` compares fields and zone as they are written; `compared(to:)` compares what they mean.
package struct TimeOfDay: Sendable, Hashable, CustomStringConvertible {
  /// Nanoseconds since midnight on the clock that shows the time.
  package let nanosecondOfDay: Int
  /// The zone of that clock.
  package let zone: Zone

  /// The number of nanoseconds in a day.
  static let nanosecondsPerDay = 86_400_000_000_000

  /// 00:00:00 of the given zone.
  package static func midnight(_ zone: Zone = .local) -> TimeOfDay {
    TimeOfDay(wrapping: 0, zone: zone)
  }

  /// The time with these fields; nil if one is out of range: neither 24:00:00 nor leap seconds exist.
  package init?(hour: Int, minute: Int, second: Int, nanosecond: Int = 0, zone: Zone = .local) {
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second),
      (0..<1_000_000_000).contains(nanosecond)
    else { return nil }
    let seconds = hour * 3600 + minute * 60 + second
    self.init(wrapping: seconds * 1_000_000_000 + nanosecond, zone: zone)
  }

  /// The time that many nanoseconds after midnight, whole days dropped.
  init(wrapping nanoseconds: Int, zone: Zone) {
    nanosecondOfDay = nanoseconds.flooredRemainder(by: Self.nanosecondsPerDay)
    self.zone = zone
  }

  /// The hour, 0 to 23.
  package var hour: Int { secondOfDay / 3600 }
  /// The minute, 0 to 59.
  package var minute: Int { secondOfDay % 3600 / 60 }
  /// The second, 0 to 59.
  package var second: Int { secondOfDay % 60 }
  /// The fraction of the second, 0 to 999999999.
  package var nanosecond: Int { nanosecondOfDay % 1_000_000_000 }
  /// Whole seconds since midnight.
  var secondOfDay: Int { nanosecondOfDay / 1_000_000_000 }

  /// The same fields on a clock of another zone.
  package func withZone(_ zone: Zone) -> TimeOfDay { TimeOfDay(wrapping: nanosecondOfDay, zone: zone) }

  /// The text: `13:20:00`, `13:20:00.5+08:00`, `13:20:00@Asia/Shanghai`.
  package var description: String {
    [hour, minute, second].map { paddedDigits($0.magnitude, width: 2) }.joined(separator: ":")
      + fractionDigits(nanosecond: nanosecond) + zone.description
  }
}

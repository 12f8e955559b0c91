// Two times or two date-times go in; their order comes out, or nil if they cannot be compared.

/// The order of two points in time.
package enum TemporalOrder: Int, Sendable, Hashable {
  /// The first is before the second.
  case earlier = -1
  /// Both are the same point.
  case same = 0
  /// The first is after the second.
  case later = 1

  /// The order that a difference shows.
  init(_ difference: some SignedInteger) {
    self = difference == 0 ? .same : difference < 0 ? .earlier : .later
  }
}

extension TimeOfDay {
  /// The order by the clock in one zone, otherwise in UTC: 12:00:00-01:00 is the same as 17:00:00+04:00.
  ///
  /// UTC times do not wrap at midnight, so 00:30:00+01:00 is earlier than 00:00:00Z. Nil if only one time has
  /// a zone, and between different zones of which one has daylight saving time, since no date is known.
  package func compared(to other: TimeOfDay) -> TemporalOrder? {
    difference(from: other).map { TemporalOrder($0) }
  }
}

extension DateTime {
  /// The order of the instants if both have zones, or of the fields if neither has.
  ///
  /// Nil if only one has a zone, or if a named zone does not know its offset in that year; equal texts are
  /// always the same.
  package func compared(to other: DateTime) -> TemporalOrder? {
    if self == other { return .same }
    return subtracting(other).map { TemporalOrder($0.totalNanoseconds) }
  }
}

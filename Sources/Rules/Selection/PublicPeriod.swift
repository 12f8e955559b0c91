// The first day and the length of publicity enter; its last day leaves.

package import RulesDSL

/// When a result is public, both days included.
package struct PublicPeriod: Sendable, Hashable {
  package let from: CivilDate
  package let to: CivilDate

  /// The period from its first day on, which counts if it is a day on which is counted: every day, or every
  /// working day. Nil if no calendar reaches its end, or if it has no length.
  package init?(from first: CivilDate, length: Value, _ calendar: WorkingCalendar?) {
    var last: CivilDate?
    switch length {
    case .number(let days):
      guard let count = days.intValue, count > 0, let start = calendar?.workingDay(onOrAfter: first) else {
        return nil
      }
      last = calendar?.adding(count - 1, to: start)
    case .daysTime(let duration):
      if duration.days > 0 { last = first.adding(days: duration.days - 1) }
    default: break
    }
    guard let last else { return nil }
    from = first
    to = last
  }
}

// Days, hours, minutes, seconds and a fraction go in; one exact length in nanoseconds comes out.

/// A duration of an exact number of nanoseconds, written in days, hours, minutes and seconds; a day is 24 hours.
package struct DaysTimeDuration: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Whole seconds, rounded towards negative infinity.
  let flooredSeconds: Int
  /// What `flooredSeconds` leaves, 0 to 999999999.
  let nanosecond: Int32

  /// The duration of no time.
  package static let zero = DaysTimeDuration(flooredSeconds: 0, nanosecond: 0)

  /// INVARIANT: `nanosecond` is within 0 to 999999999.
  init(flooredSeconds: Int, nanosecond: Int32) {
    self.flooredSeconds = flooredSeconds
    self.nanosecond = nanosecond
  }

  /// The duration of that many nanoseconds; nil if its seconds do not fit 64 bits.
  package init?(totalNanoseconds: Int128) {
    guard let seconds = Int(exactly: totalNanoseconds.flooredQuotient(by: 1_000_000_000)) else { return nil }
    let rest = totalNanoseconds.flooredRemainder(by: 1_000_000_000)
    self.init(flooredSeconds: seconds, nanosecond: Int32(truncatingIfNeeded: rest))
  }

  /// The sum of the parts, each of either sign; nil if it does not fit.
  package init?(days: Int = 0, hours: Int = 0, minutes: Int = 0, seconds: Int = 0, nanoseconds: Int = 0) {
    let total =
      Int128(days) * 86_400 + Int128(hours) * 3600 + Int128(minutes) * 60 + Int128(seconds)
    let (product, overflowed) = total.multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, carried) = product.addingReportingOverflow(Int128(nanoseconds))
    guard !overflowed, !carried else { return nil }
    self.init(totalNanoseconds: sum)
  }

  /// The whole length in nanoseconds.
  package var totalNanoseconds: Int128 { Int128(flooredSeconds) * 1_000_000_000 + Int128(nanosecond) }

  /// Whether the duration points back.
  package var isNegative: Bool { flooredSeconds < 0 }

  /// The days component, with the sign of the duration: -1 for `-P1DT2H`.
  package var days: Int { truncatedSeconds / 86_400 }
  /// The hours component, -23 to 23, with the sign of the duration.
  package var hours: Int { truncatedSeconds % 86_400 / 3600 }
  /// The minutes component, -59 to 59, with the sign of the duration.
  package var minutes: Int { truncatedSeconds % 3600 / 60 }
  /// The whole seconds component, -59 to 59, with the sign of the duration.
  package var seconds: Int { truncatedSeconds % 60 }
  /// The nanoseconds beyond the whole seconds, -999999999 to 999999999, with the sign of the duration.
  package var nanoseconds: Int {
    isNegative && nanosecond > 0 ? Int(nanosecond) - 1_000_000_000 : Int(nanosecond)
  }

  /// The whole length in seconds, the fraction dropped towards zero.
  package var truncatedSeconds: Int { isNegative && nanosecond > 0 ? flooredSeconds + 1 : flooredSeconds }

  /// The normalised text: `P2DT1H`, `-PT0.5S`, `PT0S`.
  package var description: String {
    if self == .zero { return "PT0S" }
    var time = ""
    if hours != 0 { time += "\(hours.magnitude)H" }
    if minutes != 0 { time += "\(minutes.magnitude)M" }
    if seconds != 0 || nanoseconds != 0 {
      time += "\(seconds.magnitude)\(fractionDigits(nanosecond: abs(nanoseconds)))S"
    }
    let date = days == 0 ? "" : "\(days.magnitude)D"
    return (isNegative ? "-P" : "P") + date + (time.isEmpty ? "" : "T" + time)
  }

  /// Whether the left duration is shorter, counting negative ones as shorter than zero.
  package static func < (left: DaysTimeDuration, right: DaysTimeDuration) -> Bool {
    (left.flooredSeconds, left.nanosecond) < (right.flooredSeconds, right.nanosecond)
  }
}

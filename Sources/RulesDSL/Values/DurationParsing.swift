// The text of a duration goes in; one of the two kinds of duration comes out, or nil.

/// Reading durations in the lexical form of XML Schema, which FEEL prescribes: `P1Y2M`, `-P3DT4H5M6.7S`.
package enum DurationParsing {
  /// A duration of either kind; the kinds never mix and never compare.
  package enum Duration: Sendable, Hashable {
    /// Whole calendar months.
    case yearsMonths(YearsMonthsDuration)
    /// An exact length of time.
    case daysTime(DaysTimeDuration)
  }

  /// The duration that the text denotes.
  ///
  /// Nil for a text without a component (`P`, `P1DT`), with both kinds (`P1YT1H`), with weeks, with components
  /// out of order, with more than nine decimals, or too long for 64-bit months or seconds.
  package static func parse(_ text: some StringProtocol) -> Duration? {
    var scanner = TemporalScanner(text)
    let sign: Int128 = scanner.take("-") ? -1 : 1
    guard scanner.take("P"), var amounts = amounts(of: dateUnits, &scanner) else { return nil }
    if scanner.take("T") {
      guard let times = self.amounts(of: timeUnits, &scanner), !times.isEmpty else { return nil }
      amounts += times
    }
    guard scanner.isAtEnd, !amounts.isEmpty else { return nil }
    let calendarAmounts = amounts.filter { $0.unit.months > 0 }
    if calendarAmounts.isEmpty {
      let total = amounts.reduce(0) { $0 + $1.nanoseconds }
      return DaysTimeDuration(totalNanoseconds: sign * total).map { .daysTime($0) }
    }
    guard calendarAmounts.count == amounts.count else { return nil }
    let total = amounts.reduce(0) { $0 + Int128($1.count) * Int128($1.unit.months) }
    return Int(exactly: sign * total).map { .yearsMonths(YearsMonthsDuration(months: $0)) }
  }

  /// A letter after a number and what it counts: either months or seconds.
  private struct Unit {
    let mark: Unicode.Scalar
    var months = 0
    var seconds = 0
  }

  /// A number with its unit; no sum of six of them overflows 128 bits.
  private struct Amount {
    let count: Int
    let fraction: Int
    let unit: Unit

    var nanoseconds: Int128 { Int128(count) * Int128(unit.seconds) * 1_000_000_000 + Int128(fraction) }
  }

  private static let dateUnits = [
    Unit(mark: "Y", months: 12), Unit(mark: "M", months: 1), Unit(mark: "D", seconds: 86_400),
  ]
  private static let timeUnits = [
    Unit(mark: "H", seconds: 3600), Unit(mark: "M", seconds: 60), Unit(mark: "S", seconds: 1),
  ]

  /// The amounts that follow, each unit at most once and in the given order; nil if one is malformed.
  private static func amounts(of units: [Unit], _ scanner: inout TemporalScanner) -> [Amount]? {
    var amounts: [Amount] = []
    var remaining = units[...]
    while !scanner.isAtEnd, scanner.next != UInt8(ascii: "T") {
      guard let number = scanner.digits() else { return nil }
      let hasFraction = scanner.next == UInt8(ascii: ".")
      guard let fraction = scanner.fraction() else { return nil }
      guard let position = remaining.firstIndex(where: { scanner.take($0.mark) }) else { return nil }
      let unit = remaining[position]
      guard !hasFraction || unit.mark == "S" else { return nil }
      amounts.append(Amount(count: number.value, fraction: fraction, unit: unit))
      remaining = remaining[(position + 1)...]
    }
    return amounts
  }
}

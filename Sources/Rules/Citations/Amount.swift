// A number and its unit, as a rule or a document writes them, in; what is the same amount for both out.

package import RulesDSL
import SourceText

/// An amount in canonical units, so that 24个月 and 2年, or 1公顷 and 10000平方米, are the same.
package enum Amount: Sendable, Hashable {
  case quantity(Decimal128, Dimension)
  case months(Decimal128)
  case seconds(Decimal128)
  /// A day; the year is open where a document names only month and day.
  case day(year: Int?, month: Int, day: Int)

  /// A number of a unit; nil for a unit nobody knows.
  package init?(_ value: Decimal128, unit: String, units: UnitTable) {
    if let calendar = CalendarUnit(spelling: unit) {
      self.init(value, calendar)
    } else if let unit = units.unit(unit) {
      self.init(value, unit)
    } else {
      return nil
    }
  }

  /// A number of a unit; nil where it leaves the range of numbers.
  package init?(_ value: Decimal128, _ unit: Unit) {
    // A count of years is what a text means by a span of years.
    if let calendar = Amount.calendarUnits[unit.dimension.symbol], unit.isCanonical {
      self.init(value, calendar)
      return
    }
    guard let canonical = unit.canonical(value) else { return nil }
    self = .quantity(canonical, unit.dimension)
  }

  /// A number of calendar units; nil where it leaves the range of numbers.
  package init?(_ value: Decimal128, _ unit: CalendarUnit) {
    guard let size = try? value.multiplied(by: Decimal128(unit.size)) else { return nil }
    self = unit.isYearsMonths ? .months(size) : .seconds(size)
  }

  private static let calendarUnits: [String: CalendarUnit] = [
    "年": .year, "月": .month, "天": .day, "小时": .hour,
  ]

  /// The sum of two parts of a duration; nil for anything else.
  func adding(_ other: Amount) -> Amount? {
    switch (self, other) {
    case (.months(let left), .months(let right)): (try? left.adding(right)).map(Amount.months)
    case (.seconds(let left), .seconds(let right)): (try? left.adding(right)).map(Amount.seconds)
    default: nil
    }
  }

  /// Whether a rule with this amount says what a document says with the other.
  func agrees(with quoted: Amount) -> Bool {
    switch (self, quoted) {
    case (.quantity(let value, let dimension), .quantity(let other, let quotedDimension)):
      value == other && Self.measureTheSame(dimension, quotedDimension)
    case (.day(let year, let month, let day), .day(let otherYear, let otherMonth, let otherDay)):
      month == otherMonth && day == otherDay && (otherYear == nil || year == otherYear)
    default: self == quoted
    }
  }

  /// Whether amounts of both are of the same kind, whatever their numbers are.
  func isLike(_ other: Amount) -> Bool {
    switch (self, other) {
    case (.quantity(_, let dimension), .quantity(_, let quoted)): Self.measureTheSame(dimension, quoted)
    case (.months, .months), (.seconds, .seconds), (.day, .day): true
    default: false
    }
  }

  /// 个 counts whatever has no measure word of its own: “2个以上企业” are 2家.
  private static func measureTheSame(_ dimension: Dimension, _ quoted: Dimension) -> Bool {
    if dimension == quoted { return true }
    let symbols = [dimension.symbol, quoted.symbol]
    return symbols.contains("个") && symbols.allSatisfy { $0 == "个" || thingsCounted.contains($0) }
  }

  private static let thingsCounted: Set<String> = [
    "家", "项", "件", "篇", "份", "条", "台", "户", "村", "期", "批", "处", "门", "部", "种",
  ]

  /// Whether it is nothing: a rule says 0 where a document says 没有, 未 or 无.
  var isZero: Bool {
    switch self {
    case .quantity(let value, _), .months(let value), .seconds(let value): value.isZero
    case .day: false
    }
  }

  /// Whether it is a single thing of those that are counted.
  var isOneThing: Bool {
    guard case .quantity(let value, let dimension) = self else { return false }
    return value == .one && dimension.factors.count == 1
  }

  /// A number without unit, a share or a multiple.
  var isPure: Bool {
    guard case .quantity(_, let dimension) = self else { return false }
    return dimension.isNone
  }

  /// What a share leaves of the whole; nil for what is no share below it.
  var remainder: Amount? {
    guard case .quantity(let value, let dimension) = self, dimension.isNone,
      let rest = try? Decimal128.one.subtracting(value), rest > .zero
    else { return nil }
    return .quantity(rest, dimension)
  }

  /// Whether it is the whole of something, beyond which nothing lies.
  var isWhole: Bool {
    guard case .quantity(let value, let dimension) = self else { return false }
    return value == .one && dimension.isNone
  }
}

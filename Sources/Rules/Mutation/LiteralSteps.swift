// A literal in; the texts of the values one step below and one step above it out.

import RulesDSL

/// The steps in which people would change a figure: the last digit that is written, a hundredth of a percent, a day,
/// a month.
enum LiteralSteps {
  /// The neighbours of a value, the lower first; none for values without neighbours.
  static func texts(around literal: Literal) -> [String] {
    switch literal {
    case .number(let value, let unit):
      numbers(value, unit).map { LiteralPrinter.text(.number($0, unit: unit)) }
    case .duration(let parts): durations(parts).map { LiteralPrinter.text(.duration([$0])) }
    case .temporal(let text): dates(text).map { LiteralPrinter.text(.temporal($0)) }
    case .null, .boolean, .text: []
    }
  }

  private static func numbers(_ value: Decimal128, _ unit: String?) -> [Decimal128] {
    var exponent = min(value.coefficientAndExponent.exponent, 0)
    if unit == "%" { exponent = min(exponent, -2) }
    guard let step = Decimal128(negative: false, coefficient: 1, exponent: exponent) else { return [] }
    return [try? value.subtracting(step), try? value.adding(step)].compactMap(\.self)
      .filter { !$0.isNegative }
  }

  private static func durations(_ parts: [DurationPart]) -> [DurationPart] {
    guard let smallest = parts.map(\.unit).min(by: { $0.size < $1.size }) else { return [] }
    let unit: CalendarUnit = smallest.isYearsMonths ? .month : smallest == .week ? .day : smallest
    var total = 0
    for part in parts {
      guard let amount = part.amount.intValue else { return [] }
      let (size, overflow) = amount.multipliedReportingOverflow(by: part.unit.size / unit.size)
      let (sum, further) = total.addingReportingOverflow(size)
      guard !overflow, !further, sum < Int.max else { return [] }
      total = sum
    }
    return [total - 1, total + 1].filter { $0 >= 0 }.map { DurationPart(amount: Decimal128($0), unit: unit) }
  }

  private static func dates(_ text: String) -> [String] {
    guard let date = CivilDate(parsing: text) else { return [] }
    return [date.adding(days: -1), date.adding(days: 1)].compactMap { $0?.description }
  }
}

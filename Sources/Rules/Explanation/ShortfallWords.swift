// A comparison that is false, with its values, in; the distance between them in words out.

import RulesDSL
import SourceText

/// The words for one distance.
struct ShortfallWords {
  /// What is required of the actual value.
  let op: ComparisonOperator
  let actual: Value
  let limit: Value
  /// The unit to write the distance in.
  let unit: Unit?

  /// Nil where the distance cannot be computed, or says nothing.
  var text: LocalizedText? {
    switch op {
    case .equal, .notEqual: return nil
    case .greater, .less:
      if case .boolean(true) = Equality.equal(limit, actual) { return touching }
    case .greaterOrEqual, .lessOrEqual: break
    }
    guard let amount else { return nil }
    if isTemporal {
      return isUpward
        ? LocalizedText(zh: "早了\(spaced(amount.zh))", en: "\(amount.en) too early")
        : LocalizedText(zh: "晚了\(spaced(amount.zh))", en: "\(amount.en) too late")
    }
    switch op {
    case .greaterOrEqual: return LocalizedText(zh: "还差\(spaced(amount.zh))", en: "short by \(amount.en)")
    case .greater: return LocalizedText(zh: "还差超过\(spaced(amount.zh))", en: "short by more than \(amount.en)")
    case .equal, .notEqual, .less, .lessOrEqual:
      return LocalizedText(zh: "超出\(spaced(amount.zh))", en: "over by \(amount.en)")
    }
  }

  private var isUpward: Bool { op == .greater || op == .greaterOrEqual }

  private var isTemporal: Bool {
    switch actual {
    case .date, .dateTime, .time: true
    default: false
    }
  }

  private var amount: LocalizedText? {
    let value =
      isUpward ? Arithmetic.compute(.subtract, limit, actual) : Arithmetic.compute(.subtract, actual, limit)
    switch value {
    case .number, .yearsMonths, .daysTime: break
    default: return nil
    }
    // Shares differ by percentage points, not by a percentage.
    return ValueText.text(value, unit: unit?.symbol == Unit.percent.symbol ? .percentagePoint : unit)
  }

  /// The value lies exactly at a limit that is not included.
  private var touching: LocalizedText {
    let text = ValueText.text(limit, unit: unit, exact: true)
    let wanted: LocalizedText =
      switch (isTemporal, isUpward) {
      case (true, true): LocalizedText(zh: "须更晚", en: "later is needed")
      case (true, false): LocalizedText(zh: "须更早", en: "earlier is needed")
      case (false, true): LocalizedText(zh: "须超过", en: "more is needed")
      case (false, false): LocalizedText(zh: "须更少", en: "less is needed")
      }
    return LocalizedText(zh: "正好 \(text.zh)，\(wanted.zh)", en: "exactly \(text.en), \(wanted.en)")
  }

  /// A space before digits, none before a Chinese word.
  private func spaced(_ text: String) -> String {
    text.utf8.first.map { $0 < 0x80 } ?? false ? " " + text : text
  }
}

// Values with their units in, text for people out.

package import RulesDSL
package import SourceText

/// Writes values the way a reader expects them.
package enum ValueText {
  /// A value in a unit; `exact` forbids rounding, which otherwise is marked. What is inside lists and records
  /// is written in the units of the type.
  package static func text(
    _ value: Value, _ type: ValueType = .any, unit: Unit?, exact: Bool = false
  ) -> LocalizedText {
    switch value {
    case .null: return LocalizedText(zh: "无", en: "none")
    case .boolean(let flag):
      return flag ? LocalizedText(zh: "是", en: "yes") : LocalizedText(zh: "否", en: "no")
    case .number(let number): return numberText(number, unit ?? .none, exact: exact)
    case .text(let text): return LocalizedText("“\(text)”")
    case .date(let date): return LocalizedText(date.description)
    case .time(let time): return LocalizedText(time.description)
    case .dateTime(let point): return LocalizedText(point.description)
    case .yearsMonths(let duration): return months(duration)
    case .daysTime(let duration): return days(duration)
    case .list(let items): return list(items, type.element ?? .any, unit ?? .none, exact: exact)
    case .context(let context): return self.context(context, type)
    case .range, .function: return LocalizedText(zh: value.kind.title.zh, en: value.kind.title.en)
    case .unknown: return LocalizedText(zh: "未提供", en: "not provided")
    case .error(let failure): return failure.message
    }
  }

  // MARK: Numbers

  /// A canonical number in a unit, rounded to four decimals where it has more than six; rounding is marked, and
  /// left out where it would make the number look like a rounder one, such as a limit it just misses.
  private static func numberText(_ canonical: Decimal128, _ unit: Unit, exact: Bool) -> LocalizedText {
    let value = displayed(canonical, unit)
    let rounded = (try? value.quantized(scale: 6, rounding: .halfEven)) ?? value
    if exact || rounded == value { return withUnit(value.description, unit) }
    let short = (try? value.quantized(scale: 4, rounding: .halfEven)) ?? value
    let rounder = (try? value.quantized(scale: 2, rounding: .halfEven)) ?? value
    if short == rounder { return withUnit(value.description, unit) }
    let text = withUnit(short.description, unit)
    return LocalizedText(zh: "约 \(text.zh)", en: "about \(text.en)")
  }

  /// A conversion such as that of 平方米 to 亩 repeats without end: 650 亩 comes out with its last digit off.
  private static func displayed(_ canonical: Decimal128, _ unit: Unit) -> Decimal128 {
    guard let value = unit.displayed(canonical) else { return canonical }
    guard value != canonical, let settled = try? value.quantized(scale: 20, rounding: .halfEven),
      let short = try? value.quantized(scale: 6, rounding: .halfEven), settled == short
    else { return value }
    return short.reduced
  }

  private static func withUnit(_ digits: String, _ unit: Unit) -> LocalizedText {
    if unit.symbol.isEmpty { return LocalizedText(digits) }
    if unit.symbol == "%" || unit.symbol == "‰" { return LocalizedText(digits + unit.symbol) }
    if let word = UnitWords.of(unit) {
      return LocalizedText(zh: "\(digits) \(word.zh)", en: "\(digits) \(word.en)")
    }
    return LocalizedText("\(digits) \(unit.symbol)")
  }

  // MARK: Durations

  private static func months(_ duration: YearsMonthsDuration) -> LocalizedText {
    let count = duration.months
    return LocalizedText(zh: "\(count) 个月", en: abs(count) == 1 ? "\(count) month" : "\(count) months")
  }

  private static func days(_ duration: DaysTimeDuration) -> LocalizedText {
    let parts = [
      (duration.days, "天", "day"), (duration.hours, "小时", "hour"), (duration.minutes, "分钟", "minute"),
    ].filter { $0.0 != 0 }
    let isExact = duration.seconds == 0 && duration.nanoseconds == 0
    if !isExact { return LocalizedText(duration.description) }
    if parts.isEmpty { return LocalizedText(zh: "0 天", en: "0 days") }
    return LocalizedText(
      zh: parts.map { "\($0.0) \($0.1)" }.joined(separator: " "),
      en: parts.map { "\($0.0) \($0.2)\(abs($0.0) == 1 ? "" : "s")" }.joined(separator: " "))
  }

  // MARK: Lists and records

  /// Elements of an exact text are what a rule says and stand in full.
  private static func list(
    _ items: [Value], _ element: ValueType, _ unit: Unit, exact: Bool
  ) -> LocalizedText {
    let simple = items.allSatisfy { if case .context = $0 { false } else { true } }
    guard simple, !items.isEmpty, exact || items.count <= 8 else { return counted(items.count, unit) }
    let texts = items.map { text($0, element, unit: element.unit, exact: exact) }
    return LocalizedText(
      zh: texts.map(\.zh).joined(separator: "、"), en: texts.map(\.en).joined(separator: ", "))
  }

  private static func counted(_ count: Int, _ unit: Unit) -> LocalizedText {
    if unit.symbol.isEmpty {
      return LocalizedText(zh: "共 \(count) 项", en: count == 1 ? "1 element" : "\(count) elements")
    }
    return LocalizedText(zh: "共 \(count) \(unit.symbol)", en: "\(count) \(unit.symbol)")
  }

  private static func context(_ context: ContextValue, _ type: ValueType) -> LocalizedText {
    let texts = context.entries.prefix(8).map { key, value in
      let field = type.field(key) ?? .any
      return (key, text(value, field, unit: field.unit))
    }
    return LocalizedText(
      zh: texts.map { "\($0.0)：\($0.1.zh)" }.joined(separator: "，"),
      en: texts.map { "\($0.0): \($0.1.en)" }.joined(separator: ", "))
  }
}

/// Units that are read out differently from how they are written in rules.
private enum UnitWords {
  /// The words behind a number; nil where the symbol is said as it is.
  static func of(_ unit: Unit) -> LocalizedText? {
    switch unit.symbol {
    case Unit.percentagePoint.symbol: LocalizedText(zh: unit.symbol, en: "percentage points")
    case Unit.workingDay.symbol: LocalizedText(zh: "个工作日", en: "working days")
    default: nil
    }
  }
}

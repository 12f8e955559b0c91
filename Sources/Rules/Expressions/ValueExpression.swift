// A value and its type in, the expression that gives this value out.

package import RulesDSL

/// Writes values as they stand in expressions: `800平方米`, `18个月`, `@"2020-06-04"`, `[1, 2]`.
package enum ValueExpression {
  /// The expression for a value. Numbers stand in the unit of their type where that loses no digit.
  package static func text(_ value: Value, _ type: ValueType = .any, style: KeywordStyle = .english) -> String
  {
    switch value {
    case .null: KeywordTable.spelling(.null, style)
    case .boolean(let flag): KeywordTable.spelling(flag ? .true : .false, style)
    case .number(let number): self.number(number, type.unit)
    case .text(let text): LiteralPrinter.quoted(text)
    case .date(let date): temporal(date.description)
    case .time(let time): temporal(time.description)
    case .dateTime(let point): temporal(point.description)
    case .yearsMonths(let duration): months(duration)
    case .daysTime(let duration): temporal(duration.description)
    case .list(let items):
      "[" + items.map { text($0, type.element ?? .any, style: style) }.joined(separator: ", ") + "]"
    case .context(let context):
      "{"
        + context.entries.map { key, value in
          let name = LiteralPrinter.isIdentifier(key) ? key : LiteralPrinter.quoted(key)
          return name + ": " + text(value, type.field(key) ?? .any, style: style)
        }.joined(separator: ", ") + "}"
    case .range(let range): self.range(range, type, style)
    case .function(.builtin(let index)): FunctionTable.standard.functions[index].name
    case .function(.closure(let closure)):
      KeywordTable.spelling(.function, style) + "("
        + closure.parameters.map { LiteralPrinter.name($0.name) }.joined(separator: ", ") + ") …"
    case .unknown, .error: "?"
    }
  }

  private static func temporal(_ text: String) -> String { "@" + LiteralPrinter.quoted(text) }

  private static func number(_ canonical: Decimal128, _ unit: Unit?) -> String {
    guard let unit, !unit.symbol.isEmpty else { return canonical.description }
    if let displayed = unit.displayed(canonical), unit.canonical(displayed) == canonical {
      return withUnit(displayed, unit.symbol)
    }
    return withUnit(canonical, unit.dimension.symbol)
  }

  /// A compound unit stands as it is written: `30平方米/家`, `2家/1000平方米`, `5元/人·年`.
  private static func withUnit(_ number: Decimal128, _ symbol: String) -> String {
    let parts = symbol.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return LiteralPrinter.text(.number(number, unit: symbol)) }
    let divisor = parts[1].drop { $0.isASCII && $0.isNumber || $0 == "(" || $0 == ")" }
    let isPlain =
      LiteralPrinter.isIdentifier(String(parts[0]))
      && LiteralPrinter.isIdentifier(
        String(divisor.filter { $0 != ")" }))
    return isPlain
      ? LiteralPrinter.text(.number(number, unit: String(parts[0]))) + "/" + parts[1]
      : LiteralPrinter.text(.number(number, unit: symbol))
  }

  private static func months(_ duration: YearsMonthsDuration) -> String {
    let months = duration.months.magnitude
    let years = months / 12
    let sign = duration.months < 0 ? "-" : ""
    if years == 0 || months % 12 != 0 { return "\(sign)\(months)个月" }
    return "\(sign)\(years)年"
  }

  private static func range(_ range: RangeValue, _ type: ValueType, _ style: KeywordStyle) -> String {
    var element = ValueType.any
    if case .range(let inner) = type { element = inner }
    if let comparison = range.comparison {
      let limit = range.lower ?? range.upper ?? .null
      return "(\(comparison.rawValue) \(text(limit, element, style: style)))"
    }
    let lower = range.lower.map { text($0, element, style: style) } ?? "null"
    let upper = range.upper.map { text($0, element, style: style) } ?? "null"
    return (range.includesLower ? "[" : "(") + lower + ".." + upper + (range.includesUpper ? "]" : ")")
  }
}

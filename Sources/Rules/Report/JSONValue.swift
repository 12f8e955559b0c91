// A value and the unit it is reported in, in; the same value as JSON out.

package import RulesDSL

/// Values as JSON: numbers with all their digits in the reported unit, dates and durations as texts.
package enum JSONValue {
  /// What is inside lists and records is in the units of the type.
  package static func document(_ value: Value, _ type: ValueType, unit: Unit?) -> JSONDocument {
    switch value {
    case .null, .unknown, .error, .function, .range: .null
    case .boolean(let flag): .boolean(flag)
    case .number(let number): JSONDocument(unit?.displayed(number) ?? number)
    case .text(let text): .text(text)
    case .date(let date): .text(date.description)
    case .time(let time): .text(time.description)
    case .dateTime(let point): .text(point.description)
    case .yearsMonths(let duration): .text(duration.description)
    case .daysTime(let duration): .text(duration.description)
    case .list(let items):
      .array(
        items.map { document($0, type.element ?? .any, unit: type.element?.unit) })
    case .context(let context):
      .object(
        context.entries.map { key, value in
          let field = type.field(key) ?? .any
          return (key, document(value, field, unit: field.unit))
        })
    }
  }
}

extension Value {
  /// Whether the value is not known.
  package var isUnknown: Bool {
    if case .unknown = self { return true }
    return false
  }
}

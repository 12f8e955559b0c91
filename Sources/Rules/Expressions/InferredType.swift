// A value in, the type that it shows out: for inputs that nobody declared.

package import RulesDSL

/// Types of values that are given without a declaration.
package enum InferredType {
  /// The type of a value; numbers are without a unit, and what is null may be anything.
  package static func type(of value: Value) -> ValueType {
    switch value {
    case .null, .unknown, .error, .function: .any
    case .boolean: .boolean
    case .number: .number(Unit.none)
    case .text: .text
    case .date: .date
    case .time: .time
    case .dateTime: .dateTime
    case .yearsMonths: .yearsMonths
    case .daysTime: .daysTime
    case .list(let items): list(items.map { type(of: $0) })
    case .context(let context): .context(context.entries.map { FieldType($0.0, type(of: $0.1)) })
    case .range(let range): .range(type(of: range.lower ?? range.upper ?? .null))
    }
  }

  /// The type of a list whose elements have these types; `.any` elements where they have little in common.
  package static func list(_ elements: [ValueType]) -> ValueType {
    guard let first = elements.first else { return .list(.any) }
    return .list(elements.dropFirst().reduce(first) { $0 == $1 ? $0 : $0.joined($1) })
  }
}

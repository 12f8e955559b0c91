// A value and a type in: is it one, and what it becomes where that type is asked for.

/// Values against types.
package enum TypeTest {
  /// `instance of`: null is an instance of nothing but the type of null.
  package static func isInstance(_ value: Value, of type: ValueType) -> Value {
    switch value {
    case .unknown, .error: value
    case .null: .boolean(type == .null)
    default: .boolean(matches(value, type))
    }
  }

  /// Whether a value that is not null belongs to a type; elements that are null belong to every type.
  package static func matches(_ value: Value, _ type: ValueType) -> Bool {
    switch (type, value) {
    case (.any, _), (.invalid, _), (_, .unknown), (_, .error): true
    case (.null, .null), (.boolean, .boolean), (.number, .number), (.text, .text), (.date, .date),
      (.time, .time),
      (.dateTime, .dateTime), (.yearsMonths, .yearsMonths), (.daysTime, .daysTime):
      true
    case (.enumeration(let values), .text(let text)): values.contains(text)
    case (.list(let element, _), .list(let items)): items.allSatisfy { matchesOrNull($0, element) }
    case (.context(let fields), .context(let context)):
      fields.allSatisfy { field in context[field.name].map { matchesOrNull($0, field.type) } ?? false }
    case (.range(let element), .range(let range)):
      [range.lower, range.upper].allSatisfy { $0.map { matchesOrNull($0, element) } ?? true }
    case (.function(let parameters, _), .function(let function)): function.takes(parameters)
    default: false
    }
  }

  private static func matchesOrNull(_ value: Value, _ type: ValueType) -> Bool {
    if case .null = value { return true }
    return matches(value, type)
  }

  /// The value as the type asks for it: itself, a single element in or out of its list, a date as midnight;
  /// nil if it does not conform. Null conforms to everything.
  package static func conforming(_ value: Value, to type: ValueType) -> Value? {
    if matchesOrNull(value, type) { return value }
    if case .list(let items) = value, items.count == 1, matches(items[0], type) { return items[0] }
    if case .list(let element, _) = type, matches(value, element) { return .list([value]) }
    if case .date(let date) = value, type == .dateTime {
      return .dateTime(DateTime(midnightOf: date, zone: .utc))
    }
    return nil
  }
}

extension FunctionValue {
  /// Whether it can be called with values of these types; what it gives is not compared.
  fileprivate func takes(_ types: [ValueType]) -> Bool {
    guard parameterCount == types.count else { return false }
    guard case .closure(let closure) = self else { return true }
    return zip(closure.parameters, types).allSatisfy { $0.type.isComparable(to: $1) }
  }

  var parameterCount: Int {
    switch self {
    case .builtin(let index): FunctionTable.standard.functions[index].signatures.first?.parameters.count ?? 0
    case .closure(let closure): closure.parameters.count
    }
  }
}

// Types of arguments in, types of the lists that builtins make of them out.

/// The types of lists made of others; `.invalid` where units differ and elements would be taken for equal.
enum ListTypes {
  /// All lists one after the other.
  static let joining: @Sendable ([ValueType]) -> ValueType = { types in
    types.dropFirst().reduce(types.first ?? .any) { $0.joined($1) }
  }

  /// As `joining`, where elements are compared with each other.
  static let uniting: @Sendable ([ValueType]) -> ValueType = { types in
    for type in types.dropFirst() where haveDifferentUnits(types[0], type) { return .invalid }
    return joining(types)
  }

  /// A list with items added.
  static let adding: @Sendable ([ValueType]) -> ValueType = { types in
    guard let list = types.first else { return .any }
    return types.dropFirst().reduce(list, extended)
  }

  /// A list with the third argument added.
  static let inserting: @Sendable ([ValueType]) -> ValueType = { types in
    types.count == 3 ? extended(types[0], types[2]) : .any
  }

  private static func extended(_ list: ValueType, _ item: ValueType) -> ValueType {
    guard case .list(let element, let count) = list else { return list }
    let joined = element.joined(item)
    return joined == .invalid ? .invalid : .list(joined, count: count)
  }

  /// A list without lists inside.
  static let flattening: @Sendable ([ValueType]) -> ValueType = { types in
    guard case .list(var element, var count)? = types.first else { return .any }
    while case .list(let inner, let innerCount) = element {
      element = inner
      count = innerCount
    }
    return .list(element, count: count)
  }

  /// The given type for a list that is searched for an item.
  static func comparing(_ types: [ValueType], giving result: ValueType) -> ValueType {
    guard types.count == 2, case .list(let element, _) = types[0] else { return result }
    return haveDifferentUnits(element, types[1]) ? .invalid : result
  }

  /// Whether numbers of different units would be compared as if they had none.
  static func haveDifferentUnits(_ left: ValueType, _ right: ValueType) -> Bool {
    switch (left, right) {
    case (.number, .number): !left.isComparable(to: right)
    case (.list(let left, _), .list(let right, _)), (.range(let left), .range(let right)):
      haveDifferentUnits(left, right)
    case (.context(let fields), .context):
      fields.contains { field in
        right.field(field.name).map { haveDifferentUnits(field.type, $0) } ?? false
      }
    default: false
    }
  }
}

// Arguments of the builtins over contexts in, the types of their results out.

/// The types of members, and of contexts made of others. A context type without members says nothing about
/// them, as `{}` does and `context` as a written type.
enum ContextTypes {
  /// What a key leads to; where the key is not written out, what all members have in common.
  static let member: @Sendable ([KnownArgument]) -> ValueType = { arguments in
    guard arguments.count == 2, case .context(let fields) = arguments[0].type, let first = fields.first else {
      return .any
    }
    if let key = arguments[1].text { return arguments[0].type.field(key) ?? .any }
    return fields.dropFirst().reduce(first.type) { $0.joined($1.type) }
  }

  /// A list of contexts with key and value.
  static let entries: @Sendable ([ValueType]) -> ValueType = { types in
    var value = ValueType.any
    if case .context(let fields)? = types.first, let first = fields.first {
      value = fields.dropFirst().reduce(first.type) { $0.joined($1.type) }
    }
    return .list(.context([FieldType("key", .text), FieldType("value", value)]))
  }

  /// A context with what a key or a path of keys leads to set anew.
  static let putting: @Sendable ([KnownArgument]) -> ValueType = { arguments in
    guard arguments.count == 3 else { return .any }
    switch arguments[1].value {
    case .text(let key): return setting([key], to: arguments[2].type, in: arguments[0].type)
    case .list(let items):
      let keys = items.compactMap { if case .text(let key) = $0 { key } else { nil } }
      return keys.isEmpty ? .any : setting(keys[...], to: arguments[2].type, in: arguments[0].type)
    default: return .any
    }
  }

  private static func setting(
    _ path: ArraySlice<String>, to type: ValueType, in context: ValueType
  ) -> ValueType {
    guard let key = path.first else { return type }
    guard case .context(var fields) = context, !fields.isEmpty else { return .any }
    let index = fields.firstIndex { $0.name == key }
    let inner = setting(path.dropFirst(), to: type, in: index.map { fields[$0].type } ?? .any)
    if inner == .invalid { return .invalid }
    let field = FieldType(key, inner)
    if let index { fields[index] = field } else { fields.append(field) }
    return .context(fields)
  }

  /// A context with the members of all; the last of a name counts.
  static let merging: @Sendable ([KnownArgument]) -> ValueType = { arguments in
    guard let argument = arguments.first else { return .any }
    guard let elements = argument.elements else { return argument.type.element ?? .any }
    var merged: [FieldType] = []
    for element in elements {
      guard case .context(let fields) = element, !fields.isEmpty else { return .any }
      for field in fields {
        if let index = merged.firstIndex(where: { $0.name == field.name }) {
          merged[index] = field
        } else {
          merged.append(field)
        }
      }
    }
    return .context(merged)
  }
}

// Builtins over contexts.

import SourceText

extension FunctionTable {
  static let contextFunctions: [BuiltinFunction] = [
    BuiltinFunction(
      "get value", "取值", .context, zh: "记录中某一项的值；没有这一项时为“无”。",
      en: "The value of a key; null if there is no such key.",
      examples: [
        FunctionExample("get value({a: 1}, \"a\")", "1"),
        FunctionExample("取值({面积: 500平方米}, \"面积\")", "500平方米"),
      ],
      [
        Signature([record, key], returns: .written(ContextTypes.member)) {
          arguments, evaluator throws(Failure) in
          guard case .context(let context) = arguments[0], case .text(let key) = arguments[1] else {
            return .null
          }
          try evaluator.charge(context.keys.count >> 4)
          return context[key] ?? .null
        }
      ]),
    BuiltinFunction(
      "get entries", "取全部项", .context, zh: "记录的各项，每项是一条有 key（键）和 value（值）的记录。",
      en: "The entries, each as a context with key and value.",
      examples: [
        FunctionExample("get entries({a: 1, b: 2})", "[{key: \"a\", value: 1}, {key: \"b\", value: 2}]")
      ],
      [
        Signature([record], returns: .custom(ContextTypes.entries)) { arguments, evaluator throws(Failure) in
          guard case .context(let context) = arguments[0] else { return .null }
          try evaluator.charge(listOf: context.keys.count)
          let entries = context.entries.map { key, value in
            Value.context(ContextValue(keys: ["key", "value"], values: [.text(key), value]))
          }
          _ = try evaluator.charge(parts: entries, level: 0)
          return .list(entries)
        }
      ]),
    BuiltinFunction(
      "context", "组成记录", .context, zh: "由各项组成记录，每项写明 key（键）和 value（值），键不能重复。",
      en: "A context from its entries, each with key and value; no key may occur twice.",
      examples: [
        FunctionExample("context([{key: \"a\", value: 1}, {key: \"b\", value: 2}])", "{a: 1, b: 2}")
      ],
      [
        Signature(
          [FunctionParameter("entries", "各项", .list(.context))], returns: .fixed(.any)
        ) { arguments, evaluator throws(Failure) in
          guard case .list(let entries) = arguments[0] else { return .null }
          return try evaluator.context(of: entries)
        }
      ]),
    BuiltinFunction(
      "context put", "记录赋值", .context, zh: "记录中某一项换成新值，没有这一项时加上；键写成列表时逐层深入。",
      en: "The context with a key set to a value; a list of keys leads into contexts inside.",
      isLenient: true,
      examples: [
        FunctionExample("context put({a: 1}, \"b\", 2)", "{a: 1, b: 2}"),
        FunctionExample("记录赋值({x: 1, y: {a: 0}}, [\"y\", \"a\"], 2)", "{x: 1, y: {a: 2}}"),
      ],
      [
        Signature(
          [base, key, FunctionParameter("value", "值", .any, acceptsNull: true)],
          returns: .written(ContextTypes.putting)
        ) { arguments, evaluator throws(Failure) in
          try evaluator.put(arguments, path: [arguments[1]])
        },
        Signature(
          [
            base, FunctionParameter("keys", "各层的键", .list(.text)),
            FunctionParameter("value", "值", .any, acceptsNull: true),
          ], returns: .written(ContextTypes.putting)
        ) { arguments, evaluator throws(Failure) in
          guard case .list(let keys) = arguments[1] else { return arguments[1] }
          return try evaluator.put(arguments, path: keys)
        },
      ]),
    BuiltinFunction(
      "context merge", "合并记录", .context, zh: "把几条记录合成一条，同一键以后面的为准。",
      en: "One context of all; of a key that occurs twice the last value counts.",
      examples: [
        FunctionExample("context merge([{a: 1, b: 1}, {b: 2}])", "{a: 1, b: 2}")
      ],
      [
        Signature(
          [FunctionParameter("contexts", "各记录", .list(.context))], returns: .written(ContextTypes.merging)
        ) { arguments, evaluator throws(Failure) in
          guard case .list(let contexts) = arguments[0] else { return .null }
          return try evaluator.merge(contexts)
        }
      ]),
  ]

  private static let record = FunctionParameter("m", "记录", .context)
  private static let base = FunctionParameter("context", "记录", .context)
  private static let key = FunctionParameter("key", "键", .text)
}

/// Entries that are put together, found by their keys.
private struct ContextBuilder {
  private var keys: [String] = []
  private var values: [Value] = []
  private var positions: [String: Int] = [:]

  /// Sets a key; false if it replaced a value.
  @discardableResult
  mutating func set(_ key: String, to value: Value) -> Bool {
    if let position = positions[key] {
      values[position] = value
      return false
    }
    positions[key] = keys.count
    keys.append(key)
    values.append(value)
    return true
  }

  var context: ContextValue { ContextValue(keys: keys, values: values) }
}

extension Evaluator {
  fileprivate mutating func context(of entries: [Value]) throws(Failure) -> Value {
    var builder = ContextBuilder()
    var pending = Pending()
    try charge(listOf: entries.count)
    for entry in entries {
      guard case .context(let context) = entry, let key = context["key"], let value = context["value"] else {
        throw EvaluationMessages.invalidArgument(
          "组成记录的每一项都要写明 key（键）和 value（值）", "every entry of a context needs key and value")
      }
      if pending.add(key) { break }
      if case .unknown = key { continue }
      guard case .text(let name) = key else {
        throw EvaluationMessages.invalidArgument(
          "记录的键要文本，得到的是\(key.kind.phrase.zh)", "a key must be text, not \(key.kind.phrase.en)")
      }
      guard builder.set(name, to: value) else {
        throw EvaluationMessages.invalidArgument("键“\(name)”重复", "the key “\(name)” occurs twice")
      }
    }
    return pending.result ?? .context(builder.context)
  }

  fileprivate mutating func merge(_ contexts: [Value]) throws(Failure) -> Value {
    var builder = ContextBuilder()
    for value in contexts {
      guard case .context(let context) = value else {
        throw EvaluationMessages.invalidArgument("要合并的记录里有“无”", "the contexts to merge contain null")
      }
      try charge(listOf: context.keys.count)
      for (key, value) in context.entries { builder.set(key, to: value) }
    }
    return .context(builder.context)
  }

  /// Sets what a path of keys leads to; the arguments are those of `context put`.
  fileprivate mutating func put(_ arguments: [Value], path: [Value]) throws(Failure) -> Value {
    if let pending = Evaluator.pending([arguments[0]] + path) { return pending }
    guard !path.isEmpty else {
      throw EvaluationMessages.invalidArgument("至少要写一个键", "at least one key is needed")
    }
    try charge(wholeOf: arguments[2])
    let result = try put(arguments[2], at: path[...], in: arguments[0])
    try charge(wholeOf: result)
    return result
  }

  // The depth of the recursion is bounded by that of the value it leads into.
  private mutating func put(
    _ newValue: Value, at path: ArraySlice<Value>, in value: Value
  ) throws(Failure) -> Value {
    guard let first = path.first else { return newValue }
    guard case .text(let key) = first else {
      throw EvaluationMessages.invalidArgument("键是“无”", "a key is null")
    }
    switch value {
    case .context(let context):
      try charge(context.keys.count)
      let inner =
        path.count == 1 ? newValue : try put(newValue, at: path.dropFirst(), in: context[key] ?? .null)
      return .context(context.setting(key, to: inner))
    case .unknown, .error: return value
    default:
      throw EvaluationMessages.invalidArgument(
        "要放“\(key)”的地方是\(value.kind.phrase.zh)，不是记录",
        "“\(key)” cannot be put into \(value.kind.phrase.en), only into a context")
    }
  }
}

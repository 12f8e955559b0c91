// Builtins that give a list with some elements added, replaced or left out.

extension FunctionTable {
  static let listChangeFunctions: [BuiltinFunction] = [
    BuiltinFunction(
      "append", "追加", .list, zh: "在列表末尾加上若干项。", en: "The list with items added at the end.", isLenient: true,
      examples: [
        FunctionExample("append([1], 2, 3)", "[1, 2, 3]"), FunctionExample("追加([[1]], [2])", "[[1], [2]]"),
      ],
      [
        Signature(
          [list, FunctionParameter("item", "项", .any, acceptsNull: true)], isVariadic: true,
          returns: .custom(ListTypes.adding)
        ) { arguments, evaluator throws(Failure) in
          guard case .list(let items) = arguments[0] else { return arguments[0] }
          return try evaluator.list(items + arguments.dropFirst())
        }
      ]),
    BuiltinFunction(
      "insert before", "插入", .list, zh: "在第几项之前插入一项，加在末尾用“追加”；位置从 1 起，负数从末尾数，超出列表是错误。",
      en: "The list with an item inserted before a position, from 1, or from the end if negative.",
      isLenient: true,
      examples: [
        FunctionExample("insert before([1, 3], 2, 2)", "[1, 2, 3]"),
        FunctionExample("插入([1, 3], -1, 2)", "[1, 2, 3]"),
      ],
      [
        Signature([list, position, newItem], returns: .custom(ListTypes.inserting)) {
          arguments, evaluator throws(Failure) in
          try evaluator.changed(arguments) { items, index in items.insert(arguments[2], at: index) }
        }
      ]),
    BuiltinFunction(
      "remove", "移除", .list, zh: "去掉第几项；位置从 1 起，负数从末尾数，超出列表是错误。",
      en: "The list without the item at a position, from 1, or from the end if negative.", isLenient: true,
      examples: [
        FunctionExample("remove([1, 2, 3], 2)", "[1, 3]"), FunctionExample("移除([1, 2, 3], -1)", "[1, 2]"),
      ],
      [
        Signature([list, position], returns: .argument(0)) { arguments, evaluator throws(Failure) in
          try evaluator.changed(arguments) { items, index in items.remove(at: index) }
        }
      ]),
    BuiltinFunction(
      "list replace", "替换项", .list, zh: "换掉第几项，或换掉函数答“是”的各项；位置从 1 起，负数从末尾数，超出列表是错误。",
      en: "The list with the item at a position, or every item for which a function is true, replaced.",
      isLenient: true,
      examples: [
        FunctionExample("list replace([1, 2, 3], 2, 5)", "[1, 5, 3]"),
        FunctionExample("替换项([2, 4, 7, 8], function(item, newItem) item < newItem, 5)", "[5, 5, 7, 8]"),
      ],
      [
        Signature([list, position, newItem], returns: .custom(ListTypes.inserting)) {
          arguments, evaluator throws(Failure) in
          try evaluator.changed(arguments) { items, index in items[index] = arguments[2] }
        },
        Signature(
          [list, FunctionParameter("match", "条件", .condition(on: [.element(0), .argument(2)])), newItem],
          returns: .custom(ListTypes.inserting)
        ) { arguments, evaluator throws(Failure) in
          if let pending = Evaluator.pending(arguments[0], arguments[1]) { return pending }
          guard case .list(let items) = arguments[0], case .function(let match) = arguments[1] else {
            return .null
          }
          return try evaluator.replace(arguments[2], in: items, where: match)
        },
      ]),
    BuiltinFunction(
      "sublist", "子列表", .list, zh: "从第几项起的若干项，不写项数时到末尾；位置从 1 起，负数从末尾数，超出列表是错误。",
      en: "The items from a position, as many as said or all up to the end.", isLenient: true,
      examples: [
        FunctionExample("sublist([4, 5, 6], 1, 2)", "[4, 5]"),
        FunctionExample("子列表([4, 5, 6], -2)", "[5, 6]"),
      ],
      [
        Signature(
          [
            list, FunctionParameter("start position", "起始位置", .scalar),
            FunctionParameter("length", "项数", .scalar, isOptional: true),
          ], returns: .argument(0)
        ) { arguments, evaluator throws(Failure) in
          if let pending = Evaluator.pending(arguments) { return pending }
          guard case .list(let items) = arguments[0] else { return .null }
          let start = try index(arguments[1], in: items)
          let count = try length(arguments[2], from: start, in: items)
          try evaluator.charge(count)
          return .list(Array(items[start..<(start + count)]))
        }
      ]),
  ]

  private static let position = FunctionParameter("position", "位置", .scalar)
  private static let newItem = FunctionParameter("newItem", "新项", .any, acceptsNull: true)

  /// The index of the item at a position, from 1 or from the end.
  static func index(_ position: Value, in items: [Value]) throws(Failure) -> Int {
    guard case .number(let number) = position else { return 0 }
    let whole = number.truncated.intValue ?? .max
    guard whole != 0, whole.magnitude <= UInt(items.count) else {
      throw EvaluationMessages.invalidArgument(
        "列表有 \(items.count) 项，没有第 \(number.truncated) 项；位置从 1 起，-1 是最后一项",
        "there is no position \(number.truncated) in a list of \(items.count); positions begin with 1, -1 is the last"
      )
    }
    return whole > 0 ? whole - 1 : items.count + whole
  }

  private static func length(_ length: Value, from start: Int, in items: [Value]) throws(Failure) -> Int {
    let available = items.count - start
    guard case .number(let number) = length else { return available }
    let count = number.truncated.intValue ?? .max
    guard (0...available).contains(count) else {
      throw EvaluationMessages.invalidArgument(
        "从这里起列表还有 \(available) 项，不能取 \(number.truncated) 项",
        "\(number.truncated) cannot be taken from there, where the list goes on for \(available)")
    }
    return count
  }
}

extension Evaluator {
  /// A list of values, some of which may be new to it.
  fileprivate mutating func list(_ items: [Value]) throws(Failure) -> Value {
    try charge(listOf: items.count)
    _ = try charge(parts: items, level: 0)
    return .list(items)
  }

  /// The list that is the first argument, changed at the position that is the second.
  fileprivate mutating func changed(
    _ arguments: [Value], _ change: (inout [Value], Int) -> Void
  ) throws(Failure) -> Value {
    if let pending = Evaluator.pending(arguments[0], arguments[1]) { return pending }
    guard case .list(var items) = arguments[0] else { return .null }
    let index = try FunctionTable.index(arguments[1], in: items)
    change(&items, index)
    return try list(items)
  }

  /// The list with a new item in place of those for which a function is true.
  fileprivate mutating func replace(
    _ newItem: Value, in items: [Value], where match: FunctionValue
  ) throws(Failure) -> Value {
    var pending = Pending()
    var results: [Value] = []
    for item in items {
      let test = try invoke(match, [item, newItem])
      switch test {
      case .boolean(true): results.append(newItem)
      case .boolean(false), .null: results.append(item)
      case .unknown, .error:
        if pending.add(test), let failure = pending.result { return failure }
      default: throw EvaluationMessages.notBoolean(test)
      }
    }
    if let result = pending.result { return result }
    return try list(results)
  }
}

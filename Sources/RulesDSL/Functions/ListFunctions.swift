// Builtins that look into lists and join them.

extension FunctionTable {
  static let listFunctions: [BuiltinFunction] = [
    BuiltinFunction(
      "list contains", "列表包含", .list, zh: "列表中是否有这一项。", en: "Whether an element occurs in a list.",
      isLenient: true,
      examples: [FunctionExample("list contains([1, 2], 2)", "true")],
      [
        Signature(
          [list, FunctionParameter("element", "项", .any, acceptsNull: true)],
          returns: .custom { ListTypes.comparing($0, giving: .boolean) }
        ) { arguments, evaluator throws(Failure) in
          guard case .list(let items) = arguments[0] else { return arguments[0] }
          try evaluator.charge(wholeOf: arguments[0])
          return Logic.or(items.map { Equality.matches(arguments[1], $0) })
        }
      ]),
    BuiltinFunction(
      "index of", "位置", .list, zh: "与这一项相同的各项的序号，从 1 起；没有时得空列表。",
      en: "The positions, from 1, at which an element occurs.",
      examples: [
        FunctionExample("index of([1, 2, 3, 2], 2)", "[2, 4]"),
        FunctionExample("位置([\"甲\", \"乙\"], \"丙\")", "[]"),
      ],
      [
        Signature(
          [list, FunctionParameter("match", "项", .any, acceptsNull: true)],
          returns: .custom { ListTypes.comparing($0, giving: .list(.number(Unit.none))) }
        ) { arguments, evaluator throws(Failure) in
          guard case .list(let items) = arguments[0] else { return .null }
          try evaluator.charge(wholeOf: arguments[0])
          return positions(of: arguments[1], in: items)
        }
      ]),
    BuiltinFunction(
      "distinct values", "去重", .list, zh: "去掉重复的项，保留第一次出现的顺序。",
      en: "Each element once, in order of first occurrence.",
      examples: [FunctionExample("distinct values([1, 2, 1])", "[1, 2]")],
      [
        Signature([list], returns: .argument(0)) { arguments, evaluator throws(Failure) in
          guard case .list(let items) = arguments[0] else { return .null }
          return try evaluator.distinct(items)
        }
      ]),
    BuiltinFunction(
      "concatenate", "拼接", .list, zh: "把几个列表的项依次连成一个列表。",
      en: "The elements of all lists, one list after the other.",
      isLenient: true,
      examples: [
        FunctionExample("concatenate([1, 2], [3])", "[1, 2, 3]"), FunctionExample("拼接([1], [1])", "[1, 1]"),
      ],
      [
        Signature([list], isVariadic: true, returns: .custom(ListTypes.joining)) {
          arguments, evaluator throws(Failure) in
          if let pending = Evaluator.pending(arguments) { return pending }
          return .list(try joined(arguments, &evaluator))
        }
      ]),
    BuiltinFunction(
      "union", "并集", .list, zh: "把几个列表连起来，去掉重复的项。", en: "The elements of all lists, each once.",
      examples: [FunctionExample("union([1, 2], [2, 3])", "[1, 2, 3]")],
      [
        Signature([list], isVariadic: true, returns: .custom(ListTypes.uniting)) {
          arguments, evaluator throws(Failure) in
          try evaluator.distinct(try joined(arguments, &evaluator))
        }
      ]),
    BuiltinFunction(
      "flatten", "展平", .list, zh: "列表里还有列表的，取出其中的项，成为一层的列表。",
      en: "The elements of a list and of all lists inside it, as one list.",
      examples: [FunctionExample("flatten([[1, 2], [[3]], 4])", "[1, 2, 3, 4]")],
      [
        Signature([list], returns: .custom(ListTypes.flattening)) { arguments, evaluator throws(Failure) in
          guard case .list(let items) = arguments[0] else { return .null }
          var elements: [Value] = []
          try evaluator.flatten(items, into: &elements)
          return Evaluator.pending(elements) ?? .list(elements)
        }
      ]),
    BuiltinFunction(
      "reverse", "倒序", .list, zh: "把列表的项倒过来排。", en: "The elements in reverse order.", isLenient: true,
      examples: [FunctionExample("reverse([1, 2, 3])", "[3, 2, 1]")],
      [
        Signature([list], returns: .argument(0)) { arguments, _ throws(Failure) in
          guard case .list(let items) = arguments[0] else { return arguments[0] }
          return .list(items.reversed())
        }
      ]),
    BuiltinFunction(
      "sort", "排序", .list, zh: "按给出的先后排列；函数对两项答前一项是否应当排在后一项之前，分不出先后的保持原来的顺序。",
      en:
        "The elements in the order that a function of two elements gives; it answers whether the first precedes.",
      examples: [
        FunctionExample("sort([3, 1, 2], function(x, y) x < y)", "[1, 2, 3]"),
        FunctionExample("排序([\"乙\", \"甲\"], function(x, y) x > y)", "[\"甲\", \"乙\"]"),
      ],
      [
        Signature(
          [list, FunctionParameter("precedes", "先后", .condition(on: [.element(0), .element(0)]))],
          returns: .argument(0)
        ) { arguments, evaluator throws(Failure) in
          guard case .list(let items) = arguments[0], case .function(let precedes) = arguments[1] else {
            return .null
          }
          return try evaluator.sort(items, by: precedes)
        }
      ]),
  ]

  static let list = FunctionParameter("list", "列表", .list(.any))

  private static func positions(of match: Value, in items: [Value]) -> Value {
    var pending = Evaluator.Pending()
    var positions: [Value] = []
    for (index, item) in items.enumerated() {
      let result = Equality.matches(match, item)
      if result.isTrue { positions.append(.number(Decimal128(index + 1))) }
      if pending.add(result) { break }
    }
    return pending.result ?? .list(positions)
  }

  private static func joined(_ lists: [Value], _ evaluator: inout Evaluator) throws(Failure) -> [Value] {
    var elements: [Value] = []
    for case .list(let items) in lists {
      try evaluator.charge(listOf: elements.count + items.count)
      elements += items
    }
    return elements
  }
}

extension Evaluator {
  // The depth of the recursion is bounded by that of values.
  fileprivate mutating func flatten(_ items: [Value], into elements: inout [Value]) throws(Failure) {
    for item in items {
      try charge(1)
      if case .list(let inner) = item {
        try flatten(inner, into: &elements)
      } else {
        elements.append(item)
        guard elements.count <= limits.maximumListCount else {
          throw EvaluationMessages.listTooLong(limits.maximumListCount)
        }
      }
    }
  }
}

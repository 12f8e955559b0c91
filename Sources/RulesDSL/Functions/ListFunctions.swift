// Builtins over lists.

extension FunctionTable {
  static let listFunctions: [BuiltinFunction] = [
    BuiltinFunction(
      "count", "计数", .list, zh: "列表有多少项；申报材料中的列表按声明的量词计。",
      en: "The number of elements, in the unit the list is counted in.", isLenient: true,
      examples: [FunctionExample("count([1, 2, 3])", "3"), FunctionExample("count([])", "0")],
      [
        Signature([list], returns: .count(0)) { arguments, _ throws(Failure) in
          guard case .list(let items) = arguments[0] else { return arguments[0] }
          return .number(Decimal128(items.count))
        }
      ]),
    aggregate(
      "sum", "合计", zh: "各项相加；空列表为“无”。", en: "The sum; null for no elements.", "sum([1, 2, 3])", "6", .number
    ) {
      values throws(DecimalError) in
      var total = Decimal128.zero
      for value in values { total = try total.adding(value) }
      return total
    },
    aggregate(
      "mean", "平均", zh: "各项的平均数；空列表为“无”。", en: "The arithmetic mean; null for no elements.",
      "mean([1, 2, 3])", "2", .number
    ) {
      values throws(DecimalError) in
      var total = Decimal128.zero
      for value in values { total = try total.adding(value) }
      return try total.divided(by: Decimal128(values.count))
    },
    extreme(
      "min", "最小", .less, zh: "最小的一项；空列表为“无”。", en: "The smallest element; null for no elements.",
      "min([3, 1, 2])", "1"),
    extreme(
      "max", "最大", .greater, zh: "最大的一项；空列表为“无”。", en: "The largest element; null for no elements.",
      "max([3, 1, 2])", "3"),
    BuiltinFunction(
      "list contains", "列表包含", .list, zh: "列表中是否有这一项。", en: "Whether an element occurs in a list.",
      isLenient: true,
      examples: [FunctionExample("list contains([1, 2], 2)", "true")],
      [
        Signature(
          [list, FunctionParameter("element", "项", .any, acceptsNull: true)], returns: .fixed(.boolean)
        ) { arguments, _ throws(Failure) in
          guard case .list(let items) = arguments[0] else { return arguments[0] }
          return Logic.or(items.map { Equality.matches(arguments[1], $0) })
        }
      ]),
    BuiltinFunction(
      "distinct values", "去重", .list, zh: "去掉重复的项，保留第一次出现的顺序。",
      en: "Each element once, in order of first occurrence.",
      examples: [FunctionExample("distinct values([1, 2, 1])", "[1, 2]")],
      [
        Signature([list], returns: .argument(0)) { arguments, evaluator throws(Failure) in
          guard case .list(let items) = arguments[0] else { return .null }
          var kept: [Value] = []
          for item in items {
            try evaluator.charge(kept.count)
            let isKnown = kept.contains {
              if case .boolean(true) = Equality.matches(item, $0) { true } else { false }
            }
            if !isKnown { kept.append(item) }
          }
          return .list(kept)
        }
      ]),
  ]

  static let list = FunctionParameter("list", "列表", .list(.any))

  private static func aggregate(
    _ name: String, _ chineseName: String, zh: String, en: String, _ example: String, _ result: String,
    _ element: ParameterType,
    _ body: @escaping @Sendable ([Decimal128]) throws(DecimalError) -> Decimal128
  ) -> BuiltinFunction {
    let compute: Signature.Body = { arguments, _ throws(Failure) in
      var values: [Decimal128] = []
      for argument in flattened(arguments) {
        guard case .number(let value) = argument else {
          throw EvaluationMessages.invalidArgument(
            "“\(chineseName)”的列表里有“无”", "the list for \(name) contains null")
        }
        values.append(value)
      }
      if values.isEmpty { return .null }
      return try number(name) { () throws(DecimalError) in try body(values) }
    }
    return BuiltinFunction(
      name, chineseName, .list, zh: zh, en: en, examples: [FunctionExample(example, result)],
      [
        Signature([FunctionParameter("list", "列表", .list(element))], returns: .element(0), compute),
        Signature([FunctionParameter("n", "数", element)], isVariadic: true, returns: .element(0), compute),
      ])
  }

  /// The elements of a single list argument, or the arguments themselves.
  static func flattened(_ arguments: [Value]) -> [Value] {
    if arguments.count == 1, case .list(let items) = arguments[0] { return items }
    return arguments
  }

  private static func extreme(
    _ name: String, _ chineseName: String, _ op: ComparisonOperator, zh: String, en: String,
    _ example: String,
    _ result: String
  ) -> BuiltinFunction {
    let compute: Signature.Body = { arguments, _ throws(Failure) in
      let items = flattened(arguments)
      guard var best = items.first else { return .null }
      for item in items {
        switch Comparison.compare(op, item, best) {
        case .boolean(true): best = item
        case .boolean: break
        case .error(let failure): throw failure
        default:
          throw EvaluationMessages.invalidArgument(
            "“\(chineseName)”的列表里有“无”", "the list for \(name) contains null")
        }
      }
      return best
    }
    return BuiltinFunction(
      name, chineseName, .list, zh: zh, en: en, examples: [FunctionExample(example, result)],
      [
        Signature([FunctionParameter("list", "列表", .list(.ordered))], returns: .element(0), compute),
        Signature([FunctionParameter("c", "值", .ordered)], isVariadic: true, returns: .element(0), compute),
      ])
  }
}

// Builtins that make one value of many. All but `count` also take the values themselves instead of a list.

extension FunctionTable {
  static let aggregateFunctions: [BuiltinFunction] = [
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
      "sum", "合计", zh: "各项相加；空列表为“无”。", en: "The sum; null for no elements.", ("sum([1, 2, 3])", "6"),
      ("合计(1年, 6个月)", "18个月")
    ) { values, _ throws(Failure) in try total(values) },
    aggregate(
      "mean", "平均", zh: "各项的平均数；空列表为“无”。", en: "The arithmetic mean; null for no elements.",
      ("mean([1, 2, 3])", "2"), ("平均(1天, 2天)", "36小时")
    ) { values, _ throws(Failure) in try mean(values) },
    extreme(
      "min", "最小", .less, zh: "最小的一项；空列表为“无”。", en: "The smallest element; null for no elements.",
      "min([3, 1, 2])", "1"),
    extreme(
      "max", "最大", .greater, zh: "最大的一项；空列表为“无”。", en: "The largest element; null for no elements.",
      "max([3, 1, 2])", "3"),
    aggregate(
      "product", "乘积", zh: "各项相乘；至少要有一项，各项不带单位。",
      en: "The product of plain numbers, of which there must be one.",
      of: .scalar, returns: .fixed(.number(Unit.none)), ("product([2, 3, 4])", "24"), ("product(2, 50%)", "1")
    ) { values, _ throws(Failure) in
      guard var product = values.first else { throw tooFew("product", "乘积", 1) }
      for value in values.dropFirst() { product = try computed(.multiply, product, value) }
      return product
    },
    aggregate(
      "median", "中位数", zh: "排在正中的一项，有两项时取它们的平均数；空列表为“无”。",
      en: "The middle element, or the mean of the two in the middle; null for no elements.",
      ("median([8, 2, 5, 3, 4])", "4"), ("median(6, 1, 2, 3)", "2.5")
    ) { values, evaluator throws(Failure) in
      let sorted = try ascending(values, &evaluator)
      if sorted.isEmpty { return .null }
      let middle = sorted.count / 2
      return sorted.count.isMultiple(of: 2) ? try mean(Array(sorted[(middle - 1)...middle])) : sorted[middle]
    },
    aggregate(
      "mode", "众数", zh: "出现次数最多的各项，从小到大；空列表得空列表。",
      en: "The elements that occur most often, ascending; none for no elements.", returns: .custom(modes),
      ("mode([6, 3, 9, 6, 6])", "[6]"), ("mode(1, 2, 3, 2, 1)", "[1, 2]")
    ) { values, evaluator throws(Failure) in .list(mostFrequent(try ascending(values, &evaluator))) },
    aggregate(
      "stddev", "标准差", zh: "样本标准差（除以项数减一）；至少要有两项。",
      en: "The sample standard deviation, of at least two numbers.", of: .number, ("stddev([2, 4, 6])", "2"),
      ("stddev(1家, 3家, 5家)", "2家")
    ) { values, _ throws(Failure) in try deviation(values) },
  ]

  private static func aggregate(
    _ name: String, _ chineseName: String, zh: String, en: String, of element: ParameterType = .amount,
    returns result: ResultType = .element(0), _ examples: (String, String)...,
    body: @escaping Signature.Body
  ) -> BuiltinFunction {
    let compute: Signature.Body = { arguments, evaluator throws(Failure) in
      let values = flattened(arguments)
      for case .null in values { throw nullElement(name, chineseName) }
      return try body(values, &evaluator)
    }
    return BuiltinFunction(
      name, chineseName, .list, zh: zh, en: en, examples: examples.map { FunctionExample($0.0, $0.1) },
      [
        Signature([FunctionParameter("list", "列表", .list(element))], returns: result, compute),
        Signature([FunctionParameter("n", "数", element)], isVariadic: true, returns: result, compute),
      ])
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
        default: throw nullElement(name, chineseName)
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

  /// The elements of a single list argument, or the arguments themselves.
  static func flattened(_ arguments: [Value]) -> [Value] {
    if arguments.count == 1, case .list(let items) = arguments[0] { return items }
    return arguments
  }

  private static func nullElement(_ name: String, _ chineseName: String) -> Failure {
    EvaluationMessages.invalidArgument("“\(chineseName)”的列表里有“无”", "the list for \(name) contains null")
  }

  private static func tooFew(_ name: String, _ chineseName: String, _ count: Int) -> Failure {
    EvaluationMessages.invalidArgument(
      "“\(chineseName)”至少要有 \(count) 项", "\(name) needs at least \(count) element\(count == 1 ? "" : "s")")
  }

  // MARK: Computing

  private static func computed(
    _ op: ArithmeticOperator, _ left: Value, _ right: Value
  ) throws(Failure) -> Value {
    let value = Arithmetic.compute(op, left, right)
    if case .error(let failure) = value { throw failure }
    return value
  }

  private static func total(_ values: [Value]) throws(Failure) -> Value {
    guard var total = values.first else { return .null }
    for value in values.dropFirst() { total = try computed(.add, total, value) }
    return total
  }

  private static func mean(_ values: [Value]) throws(Failure) -> Value {
    if values.isEmpty { return .null }
    return try computed(.divide, try total(values), .number(Decimal128(values.count)))
  }

  private static func deviation(_ values: [Value]) throws(Failure) -> Value {
    guard values.count > 1 else { throw tooFew("stddev", "标准差", 2) }
    let mean = try mean(values)
    var squares = Value.number(.zero)
    for value in values {
      let distance = try computed(.subtract, value, mean)
      squares = try computed(.add, squares, try computed(.multiply, distance, distance))
    }
    let variance = try computed(.divide, squares, .number(Decimal128(values.count - 1)))
    guard case .number(let number) = variance else { return .null }
    return try FunctionTable.number("stddev", "标准差") { () throws(DecimalError) in try number.squareRoot() }
  }

  /// Numbers, or durations of one kind, in ascending order.
  private static func ascending(_ values: [Value], _ evaluator: inout Evaluator) throws(Failure) -> [Value] {
    guard let first = values.first else { return [] }
    for value in values {
      if case .other(.error(let failure)) = Comparison.order(first, value) { throw failure }
    }
    try evaluator.charge(values.count * (Int.bitWidth - values.count.leadingZeroBitCount))
    return values.sorted { Comparison.compare(.less, $0, $1).isTrue }
  }

  /// The elements of an ascending list that occur most often.
  private static func mostFrequent(_ sorted: [Value]) -> [Value] {
    var best: [Value] = []
    var bestCount = 0
    var count = 0
    for (position, value) in sorted.enumerated() {
      let isSame = position > 0 && Equality.equal(sorted[position - 1], value).isTrue
      count = isSame ? count + 1 : 1
      if count > bestCount {
        best = [value]
        bestCount = count
      } else if count == bestCount {
        best.append(value)
      }
    }
    return best
  }

  private static let modes: @Sendable ([ValueType]) -> ValueType = { types in
    let element = ResultType.element(0).type(types.map { KnownArgument($0) })
    // Repeated arguments that have nothing in common.
    if element == .any, types.count > 1, !types.contains(.any) { return .invalid }
    return element == .invalid ? .invalid : .list(element)
  }
}

extension Value {
  /// Whether it is the boolean true.
  var isTrue: Bool {
    if case .boolean(true) = self { return true }
    return false
  }
}

// Builtins over booleans.

extension FunctionTable {
  static let logicFunctions: [BuiltinFunction] = [
    BuiltinFunction(
      "not", "取反", .logic, zh: "把是变成否，把否变成是；未知仍是未知。", en: "Negates; unknown stays unknown.",
      isLenient: true,
      examples: [FunctionExample("not(true)", "false"), FunctionExample("非 (1 > 2)", "true")],
      [
        Signature(
          [FunctionParameter("negand", "条件", .boolean, acceptsNull: true)], returns: .fixed(.boolean)
        ) { arguments, _ throws(Failure) in Logic.not(arguments[0]) }
      ]),
    quantifier(
      "all", "全部为真", settledBy: false, zh: "列表中每一项都为真时为真；空列表为真。",
      en: "True if every element is true; true for no elements.",
      examples: [FunctionExample("all([true, true])", "true"), FunctionExample("all([])", "true")]),
    quantifier(
      "any", "任一为真", settledBy: true, zh: "列表中至少一项为真时为真；空列表为假。",
      en: "True if some element is true; false for no elements.",
      examples: [FunctionExample("any([false, true])", "true"), FunctionExample("any([])", "false")]),
    BuiltinFunction(
      "is defined", "已提供", .logic, zh: "这个值已经提供（不是未知）时为真；写明的“无”也算提供。",
      en: "True if the value was provided; an explicit null counts.", isLenient: true,
      examples: [FunctionExample("is defined(1)", "true"), FunctionExample("is defined(null)", "true")],
      [
        Signature([FunctionParameter("value", "值", .any, acceptsNull: true)], returns: .fixed(.boolean)) {
          arguments, _ throws(Failure) in
          switch arguments[0] {
          case .unknown: .boolean(false)
          case .error: arguments[0]
          default: .boolean(true)
          }
        }
      ]),
    BuiltinFunction(
      "is", "相同", .logic, zh: "两个值的类型和写法都相同时为真：同一时刻写成不同时区的不算相同。",
      en:
        "Whether two values are of one kind and represent the same; one instant in two zones is not the same.",
      isLenient: true,
      examples: [
        FunctionExample("is(@\"2012-12-25\", @\"2012-12-25\")", "true"),
        FunctionExample("is(@\"23:00:50Z\", @\"23:00:50\")", "false"),
      ],
      [
        Signature(
          [
            FunctionParameter("value1", "值一", .any, acceptsNull: true),
            FunctionParameter("value2", "值二", .any, acceptsNull: true),
          ],
          returns: .custom { types in
            types.count == 2 && ListTypes.haveDifferentUnits(types[0], types[1]) ? .invalid : .boolean
          }
        ) { arguments, evaluator throws(Failure) in
          try evaluator.charge(wholeOf: arguments[0])
          return Equality.isSame(arguments[0], arguments[1])
        }
      ]),
  ]

  private static func quantifier(
    _ name: String, _ chineseName: String, settledBy settling: Bool, zh: String, en: String,
    examples: [FunctionExample]
  ) -> BuiltinFunction {
    BuiltinFunction(
      name, chineseName, .logic, zh: zh, en: en, isLenient: true, examples: examples,
      [
        Signature([FunctionParameter("list", "列表", .list(.boolean))], returns: .fixed(.boolean)) {
          arguments, _ throws(Failure) in
          guard case .list(let items) = arguments[0] else { return arguments[0] }
          return settling ? Logic.or(items) : Logic.and(items)
        },
        Signature(
          [FunctionParameter("b", "条件", .boolean, acceptsNull: true)], isVariadic: true,
          returns: .fixed(.boolean)
        ) { arguments, _ throws(Failure) in
          if arguments.count == 1, case .null = arguments[0] { throw EvaluationMessages.nullOperand(name) }
          return settling ? Logic.or(arguments) : Logic.and(arguments)
        },
      ])
  }
}

// Builtins over numbers. Rounding acts on the number in the unit it is written in.

extension FunctionTable {
  static let numberFunctions: [BuiltinFunction] = [
    BuiltinFunction(
      "abs", "绝对值", .number, zh: "数或时长去掉负号。", en: "A number or duration without its sign.",
      examples: [FunctionExample("abs(-3)", "3"), FunctionExample("绝对值(5个月 - 1年)", "7个月")],
      [
        Signature(
          [FunctionParameter("n", "数", .either([.number, .duration]))], returns: .argument(0)
        ) { arguments, _ throws(Failure) in
          let magnitude: Value? =
            switch arguments[0] {
            case .number(let value): .number(value.absoluteValue)
            case .yearsMonths(let duration): duration.absolute.map(Value.yearsMonths)
            case .daysTime(let duration): duration.absolute.map(Value.daysTime)
            default: .null
            }
          guard let magnitude else { throw EvaluationMessages.temporalOutOfRange }
          return magnitude
        }
      ]),
    BuiltinFunction(
      "decimal", "保留小数", .number, zh: "四舍六入五成双，保留若干位小数。",
      en: "Rounds half-even to a number of decimals.", worksInWrittenUnit: true,
      examples: [FunctionExample("decimal(1/3, 2)", "0.33"), FunctionExample("decimal(2.5, 0)", "2")],
      [
        Signature([number, scale], returns: .argument(0)) { arguments, _ throws(Failure) in
          try round(arguments, .halfEven)
        }
      ]),
    directed("floor", "向下取整", .floor, zh: "向下取整。", en: "Rounds down.", "floor(-1.5)", "-2"),
    directed("ceiling", "向上取整", .ceiling, zh: "向上取整。", en: "Rounds up.", "ceiling(1.2)", "2"),
    directed(
      "round up", "远零舍入", .up, zh: "向远离零的方向舍入。", en: "Rounds away from zero.", "round up(5.25, 1)", "5.3"),
    directed(
      "round down", "截断", .down, zh: "向零截断。", en: "Rounds towards zero.", "round down(-5.25, 1)", "-5.2"),
    directed(
      "round half up", "四舍五入", .halfUp, zh: "四舍五入。", en: "Rounds to the nearest, ties away from zero.",
      "round half up(2.5, 0)", "3"),
    directed(
      "round half down", "五舍六入", .halfDown, zh: "五舍六入。", en: "Rounds to the nearest, ties towards zero.",
      "round half down(2.5, 0)", "2"),
    BuiltinFunction(
      "modulo", "取余", .number, zh: "除法的余数，符号与除数相同。", en: "The remainder, with the sign of the divisor.",
      examples: [FunctionExample("modulo(-12, 5)", "3"), FunctionExample("modulo(10.1, -4.5)", "-3.4")],
      [
        Signature(
          [FunctionParameter("dividend", "被除数", .number), FunctionParameter("divisor", "除数", .number)],
          returns: .custom(remainder)
        ) { arguments, _ throws(Failure) in
          guard case .number(let dividend) = arguments[0], case .number(let divisor) = arguments[1] else {
            return .null
          }
          return try number("modulo") { () throws(DecimalError) in try dividend.modulo(divisor) }
        }
      ]),
  ]

  /// What is left of an amount has its unit; the divisor must measure the same thing.
  private static let remainder: @Sendable ([ValueType]) -> ValueType = { types in
    guard types.count == 2, case .number(let dividend?) = types[0], case .number(let divisor?) = types[1],
      dividend.dimension != divisor.dimension
    else { return types.first ?? .any }
    return .invalid
  }

  static let number = FunctionParameter("n", "数", .number)
  private static let scale = FunctionParameter("scale", "位数", .scalar)

  /// Runs a computation on numbers and phrases its failure.
  static func number(
    _ name: String, _ body: () throws(DecimalError) -> Decimal128
  ) throws(Failure) -> Value {
    do throws(DecimalError) {
      return .number(try body())
    } catch {
      throw EvaluationMessages.decimal(error, name)
    }
  }

  private static func directed(
    _ name: String, _ chineseName: String, _ mode: RoundingMode, zh: String, en: String, _ example: String,
    _ result: String
  ) -> BuiltinFunction {
    BuiltinFunction(
      name, chineseName, .number, zh: zh, en: en, worksInWrittenUnit: true,
      examples: [FunctionExample(example, result)],
      [
        Signature(
          [number, FunctionParameter("scale", "位数", .scalar, isOptional: true)], returns: .argument(0)
        ) { arguments, _ throws(Failure) in try round(arguments, mode) }
      ])
  }

  private static func round(_ arguments: [Value], _ mode: RoundingMode) throws(Failure) -> Value {
    guard case .number(let value) = arguments[0] else { return .null }
    var decimals = 0
    if case .number(let scale) = arguments[1] {
      guard let whole = scale.truncated.intValue, (-6_111...6_176).contains(whole) else {
        throw EvaluationMessages.invalidArgument(
          "位数要在 -6111 到 6176 之间", "the scale must be within -6111 and 6176")
      }
      decimals = whole
    }
    return try number("round") { () throws(DecimalError) in
      try value.quantized(scale: decimals, rounding: mode)
    }
  }
}

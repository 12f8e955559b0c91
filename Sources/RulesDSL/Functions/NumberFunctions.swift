// Builtins that compute with numbers.

import SourceText

extension FunctionTable {
  static let numberFunctions: [BuiltinFunction] = [
    BuiltinFunction(
      "abs", "绝对值", .number, zh: "数或时长去掉负号。", en: "A number or duration without its sign.",
      examples: [FunctionExample("abs(-3)", "3"), FunctionExample("绝对值(5个月 - 1年)", "7个月")],
      [
        Signature([FunctionParameter("n", "数", .amount)], returns: .argument(0)) {
          arguments, _ throws(Failure) in
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
          return try number("modulo", "取余") { () throws(DecimalError) in try dividend.modulo(divisor) }
        }
      ]),
    BuiltinFunction(
      "sqrt", "平方根", .number, zh: "平方根；负数没有平方根。", en: "The square root; there is none below zero.",
      examples: [FunctionExample("sqrt(16)", "4"), FunctionExample("平方根(2) * 平方根(8)", "4")],
      [
        Signature([FunctionParameter("number", "数", .squared)], returns: .custom(root)) {
          arguments, _ throws(Failure) in
          guard case .number(let value) = arguments[0] else { return .null }
          return try number("sqrt", "平方根") { () throws(DecimalError) in try value.squareRoot() }
        }
      ]),
    transcendental("exp", "自然指数", zh: "e 的若干次方。", en: "e raised to a number.", "exp(0)", "1") {
      value throws(DecimalError) in try value.exponential()
    },
    transcendental(
      "log", "自然对数", zh: "以 e 为底的对数；只有正数有对数。", en: "The natural logarithm of a positive number.", "log(1)",
      "0"
    ) {
      value throws(DecimalError) in try value.naturalLogarithm()
    },
    parity(
      "odd", "是奇数", 1, zh: "这个数是不是奇数；不是整数的为假。", en: "Whether it is an odd number; false for a fraction.",
      "odd(5)"),
    parity(
      "even", "是偶数", 0, zh: "这个数是不是偶数；不是整数的为假。", en: "Whether it is an even number; false for a fraction.",
      "even(6)"),
  ]

  /// What is left of an amount has its unit; the divisor must measure the same thing.
  private static let remainder: @Sendable ([ValueType]) -> ValueType = { types in
    guard types.count == 2, case .number(let dividend?) = types[0], case .number(let divisor?) = types[1],
      dividend.dimension != divisor.dimension
    else { return types.first ?? .any }
    return .invalid
  }

  private static let root: @Sendable ([ValueType]) -> ValueType = { types in
    guard case .number(let unit?)? = types.first, let root = unit.dimension.squareRoot else {
      return .number(nil)
    }
    return .number(root.isNone ? Unit.none : Unit(canonical: root))
  }

  static let number = FunctionParameter("n", "数", .number)

  /// Runs a computation on numbers and phrases its failure.
  static func number(
    _ name: String, _ chineseName: String, _ body: () throws(DecimalError) -> Decimal128
  ) throws(Failure) -> Value {
    do throws(DecimalError) {
      return .number(try body())
    } catch {
      throw EvaluationMessages.decimal(error, LocalizedText(zh: chineseName, en: name))
    }
  }

  private static func transcendental(
    _ name: String, _ chineseName: String, zh: String, en: String, _ example: String, _ result: String,
    _ compute: @escaping @Sendable (Decimal128) throws(DecimalError) -> Decimal128
  ) -> BuiltinFunction {
    BuiltinFunction(
      name, chineseName, .number, zh: zh, en: en, examples: [FunctionExample(example, result)],
      [
        Signature([FunctionParameter("number", "数", .scalar)], returns: .fixed(.number(Unit.none))) {
          arguments, evaluator throws(Failure) in
          guard case .number(let value) = arguments[0] else { return .null }
          try evaluator.charge(transcendentalCost)
          return try number(name, chineseName) { () throws(DecimalError) in try compute(value) }
        }
      ])
  }

  /// Steps an exponential or logarithm takes about as long as.
  private static let transcendentalCost = 50

  private static func parity(
    _ name: String, _ chineseName: String, _ remainder: Int, zh: String, en: String, _ example: String
  ) -> BuiltinFunction {
    BuiltinFunction(
      name, chineseName, .number, zh: zh, en: en, worksInWrittenUnit: true,
      examples: [FunctionExample(example, "true"), FunctionExample("\(name)(2.5)", "false")],
      [
        Signature([FunctionParameter("number", "数", .number)], returns: .fixed(.boolean)) {
          arguments, _ throws(Failure) in
          guard case .number(let value) = arguments[0] else { return .null }
          guard let rest = try? value.modulo(Decimal128(2)) else { return .boolean(false) }
          return .boolean(rest == Decimal128(remainder))
        }
      ])
  }
}

// Builtins that round. Rounding acts on the number in the unit it is written in.

extension FunctionTable {
  static let roundingFunctions: [BuiltinFunction] = [
    rounding(
      "decimal", "保留小数", .halfEven, zh: "四舍六入五成双，保留若干位小数。", en: "Rounds half-even to a number of decimals.",
      ("decimal(1/3, 2)", "0.33"), ("decimal(2.5, 0)", "2")),
    rounding(
      "floor", "向下取整", .floor, zh: "向下取整，或向下舍到若干位小数。", en: "Rounds down, to a number of decimals if given.",
      isScaleOptional: true, ("floor(-1.5)", "-2"), ("floor(-1.56, 1)", "-1.6")),
    rounding(
      "ceiling", "向上取整", .ceiling, zh: "向上取整，或向上进到若干位小数。", en: "Rounds up, to a number of decimals if given.",
      isScaleOptional: true, ("ceiling(1.2)", "2"), ("ceiling(-1.56, 1)", "-1.5")),
    rounding(
      "round up", "远零舍入", .up, zh: "向远离零的方向舍入，保留若干位小数。", en: "Rounds away from zero.",
      ("round up(5.25, 1)", "5.3"), ("round up(-5.5, 0)", "-6")),
    rounding(
      "round down", "截断", .down, zh: "向零截断，保留若干位小数。", en: "Rounds towards zero.",
      ("round down(-5.25, 1)", "-5.2"), ("截断(1299元, -2)", "1200元")),
    rounding(
      "round half up", "四舍五入", .halfUp, zh: "四舍五入，保留若干位小数。",
      en: "Rounds to the nearest, ties away from zero.",
      ("round half up(2.5, 0)", "3"), ("四舍五入(12.345万元, 2)", "12.35万元")),
    rounding(
      "round half down", "五舍六入", .halfDown, zh: "五舍六入，保留若干位小数。",
      en: "Rounds to the nearest, ties towards zero.",
      ("round half down(2.5, 0)", "2"), ("round half down(-5.5, 0)", "-5")),
  ]

  private static func rounding(
    _ name: String, _ chineseName: String, _ mode: RoundingMode, zh: String, en: String,
    isScaleOptional: Bool = false, _ examples: (String, String)...
  ) -> BuiltinFunction {
    let scale = FunctionParameter("scale", "位数", .scalar, isOptional: isScaleOptional)
    return BuiltinFunction(
      name, chineseName, .number, zh: zh, en: en, worksInWrittenUnit: true,
      examples: examples.map { FunctionExample($0.0, $0.1) },
      [
        Signature([number, scale], returns: .argument(0)) { arguments, _ throws(Failure) in
          guard case .number(let value) = arguments[0] else { return .null }
          let decimals = try decimals(arguments[1])
          return try number(name, chineseName) { () throws(DecimalError) in
            try value.quantized(scale: decimals, rounding: mode)
          }
        }
      ])
  }

  /// The number of decimals asked for, without its fraction; none if it is left off.
  private static func decimals(_ scale: Value) throws(Failure) -> Int {
    guard case .number(let scale) = scale else { return 0 }
    guard let whole = scale.truncated.intValue, (-6_111...6_176).contains(whole) else {
      throw EvaluationMessages.invalidArgument(
        "位数要在 -6111 到 6176 之间", "the scale must be within -6111 and 6176")
    }
    return whole
  }
}

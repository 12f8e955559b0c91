// Builtins that make durations.

extension FunctionTable {
  static let durationFunctions: [BuiltinFunction] = [
    BuiltinFunction(
      "duration", "时长", .temporal, zh: "由文本得到时长，例如 P1Y6M 是一年六个月，P10D 是十天。",
      en: "A duration from its text.",
      examples: [
        FunctionExample("duration(\"P1Y6M\")", "18个月"), FunctionExample("duration(\"PT36H\")", "1天 + 12小时"),
      ],
      [
        Signature([FunctionParameter("from", "来源", .text)], returns: .fromText(durationType)) {
          arguments, _ throws(Failure) in
          guard case .text(let text) = arguments[0] else { return .null }
          switch DurationParsing.parse(text) {
          case .yearsMonths(let duration): return .yearsMonths(duration)
          case .daysTime(let duration): return .daysTime(duration)
          case nil: throw notTemporal(text, "时长", "a duration", "P1Y6M")
          }
        },
        Signature([FunctionParameter("from", "来源", .duration)], returns: .argument(0)) {
          arguments, _ throws(Failure) in arguments[0]
        },
      ]),
    BuiltinFunction(
      "years and months duration", "年月时长", .temporal,
      zh: "两个日期之间的整年整月数，按日期各部分相减，不足一月的舍去。",
      en: "Whole years and months between two dates, by their parts, truncated.",
      examples: [
        FunctionExample("years and months duration(@\"2018-12-31\", @\"2020-06-30\")", "17个月"),
        FunctionExample("年月时长(@\"2018-12-31\", @\"2020-07-31\")", "19个月"),
      ],
      [
        Signature([from, to], returns: .fixed(.yearsMonths)) { arguments, _ throws(Failure) in
          guard let start = day(arguments[0]), let end = day(arguments[1]) else { return .null }
          return .yearsMonths(YearsMonthsDuration.between(start, end))
        }
      ]),
    BuiltinFunction(
      "completed months", "满月时长", .temporal,
      zh: "从起始日到截止日满了多少个月：按民法典第二百零二条，到期月没有对应日的，月末日为期间的最后一日。",
      en: "Completed months by the Civil Code, article 202: a month without the day ends on its last day.",
      examples: [
        FunctionExample("completed months(@\"2018-12-31\", @\"2020-06-30\")", "18个月"),
        FunctionExample("满月时长(@\"2018-08-31\", @\"2020-02-29\")", "18个月"),
      ],
      [
        Signature([from, to], returns: .fixed(.yearsMonths)) { arguments, _ throws(Failure) in
          guard let start = day(arguments[0]), let end = day(arguments[1]) else { return .null }
          return .yearsMonths(YearsMonthsDuration.completed(from: start, to: end))
        }
      ]),
  ]

  private static let durationType: @Sendable (String) -> ValueType? = { text in
    switch DurationParsing.parse(text) {
    case .yearsMonths: .yearsMonths
    case .daysTime: .daysTime
    case nil: nil
    }
  }

  static let from = FunctionParameter("from", "起始日", .dates)
  static let to = FunctionParameter("to", "截止日", .dates)
}

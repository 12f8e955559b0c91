// Builtins over dates, times and durations.

extension FunctionTable {
  static let temporalFunctions: [BuiltinFunction] = [
    BuiltinFunction(
      "date", "日期", .temporal, zh: "由文本、年月日或日期时间得到日期。",
      en: "A date from a text, its parts, or a date and time.",
      examples: [
        FunctionExample("date(\"2020-06-04\")", "@\"2020-06-04\""),
        FunctionExample("date(2020, 6, 4)", "@\"2020-06-04\""),
      ],
      [
        Signature([FunctionParameter("from", "来源", .text)], returns: .fixed(.date)) {
          arguments, _ throws(Failure) in
          guard case .text(let text) = arguments[0] else { return .null }
          guard let date = CivilDate(parsing: text) else {
            throw notTemporal(text, "日期", "a date", "2020-06-04")
          }
          return .date(date)
        },
        Signature([FunctionParameter("from", "来源", .dates)], returns: .fixed(.date)) {
          arguments, _ throws(Failure) in
          if case .dateTime(let point) = arguments[0] { return .date(point.date) }
          return arguments[0]
        },
        Signature(
          [
            FunctionParameter("year", "年", .scalar), FunctionParameter("month", "月", .scalar),
            FunctionParameter("day", "日", .scalar),
          ], returns: .fixed(.date)
        ) { arguments, _ throws(Failure) in
          let parts = arguments.compactMap { if case .number(let part) = $0 { part.intValue } else { nil } }
          guard parts.count == 3, let date = CivilDate(year: parts[0], month: parts[1], day: parts[2]) else {
            throw EvaluationMessages.invalidArgument("没有这样的日期", "there is no such date")
          }
          return .date(date)
        },
      ]),
    BuiltinFunction(
      "duration", "时长", .temporal, zh: "由文本得到时长，例如 P1Y6M 是一年六个月，P10D 是十天。",
      en: "A duration from its text.",
      examples: [
        FunctionExample("duration(\"P1Y6M\")", "18个月"), FunctionExample("duration(\"PT36H\")", "1天 + 12小时"),
      ],
      [
        Signature([FunctionParameter("from", "来源", .text)], returns: .written(durationType)) {
          arguments, _ throws(Failure) in
          guard case .text(let text) = arguments[0] else { return .null }
          switch DurationParsing.parse(text) {
          case .yearsMonths(let duration): return .yearsMonths(duration)
          case .daysTime(let duration): return .daysTime(duration)
          case nil: throw notTemporal(text, "时长", "a duration", "P1Y6M")
          }
        }
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

  /// Which kind of duration it is, is known only where the text is written out.
  private static let durationType: @Sendable ([KnownArgument]) -> ValueType = { arguments in
    switch arguments.first?.text.flatMap(DurationParsing.parse) {
    case .yearsMonths: .yearsMonths
    case .daysTime: .daysTime
    case nil: .any
    }
  }

  private static let from = FunctionParameter("from", "起始日", .dates)
  private static let to = FunctionParameter("to", "截止日", .dates)

  private static func day(_ value: Value) -> CivilDate? {
    switch value {
    case .date(let date): date
    case .dateTime(let point): point.date
    default: nil
    }
  }

  static func notTemporal(_ text: String, _ zh: String, _ en: String, _ example: String) -> Failure {
    EvaluationMessages.invalidArgument(
      "“\(text.prefix(40))”不是\(zh)，应写成 \(example) 这样",
      "“\(text.prefix(40))” is not \(en); write it like \(example)")
  }
}

// Builtins that count working days by the calendar of the rule pack.

extension FunctionTable {
  static let workingDayFunctions: [BuiltinFunction] = [
    BuiltinFunction(
      "is working day", "是工作日", .temporal, zh: "日期是不是工作日，按工作日历：节假日和周末不是，调休上班的周末是。",
      en: "Whether the date is a working day of the calendar.", needsCalendar: true,
      examples: [
        FunctionExample("is working day(@\"2020-06-04\")", "true"),
        FunctionExample("是工作日(@\"2020-06-25\")", "false"),
      ],
      [
        Signature([FunctionParameter("date", "日期", .dates)], returns: .fixed(.boolean)) {
          arguments, evaluator throws(Failure) in
          guard let date = day(arguments[0]) else { return .null }
          let calendar = try evaluator.requiredCalendar()
          guard let answer = calendar.isWorkingDay(date) else {
            throw EvaluationMessages.outsideCalendar(date, calendar)
          }
          return .boolean(answer)
        }
      ]),
    BuiltinFunction(
      "working days between", "工作日数", .temporal,
      zh: "两个日期之间有多少个工作日：按民法典第二百零一条，起始日不计入，自下一日起算，截止日计入。",
      en:
        "The working days between two dates by the Civil Code, article 201: the first is not counted, the last is.",
      needsCalendar: true,
      examples: [
        FunctionExample("working days between(@\"2020-06-01\", @\"2020-06-04\")", "3个工作日"),
        FunctionExample("工作日数(@\"2020-06-24\", @\"2020-06-28\")", "1个工作日"),
      ],
      [
        Signature([from, to], returns: .fixed(.number(Unit.workingDay))) {
          arguments, evaluator throws(Failure) in
          guard let start = day(arguments[0]), let end = day(arguments[1]) else { return .null }
          let calendar = try evaluator.requiredCalendar()
          guard let count = calendar.workingDays(from: start, to: end) else {
            throw EvaluationMessages.outsideCalendar(calendar.covers(start) ? end : start, calendar)
          }
          return .number(Decimal128(count))
        }
      ]),
    BuiltinFunction(
      addWorkingDays, "顺延工作日", .temporal,
      zh: "日期之后的第几个工作日，日期当天不算；天数是负的，往前数。也可以写 日期 + 10个工作日。",
      en:
        "The so-manieth working day after a date, or before it for a negative number; the date is not counted.",
      needsCalendar: true,
      examples: [
        FunctionExample("add working days(@\"2020-06-24\", 2个工作日)", "@\"2020-06-29\""),
        FunctionExample("@\"2020-06-24\" + 2个工作日", "@\"2020-06-29\""),
        FunctionExample("@\"2020-06-29\" - 2个工作日", "@\"2020-06-24\""),
      ],
      [
        Signature(
          [
            FunctionParameter("date", "日期", .date),
            FunctionParameter("days", "天数", .measured(Dimension.workingDays)),
          ], returns: .fixed(.date)
        ) { arguments, evaluator throws(Failure) in
          guard case .date(let date) = arguments[0], case .number(let days) = arguments[1] else {
            return .null
          }
          return .date(try evaluator.date(date, plusWorkingDays: days))
        }
      ]),
    BuiltinFunction(
      "next working day", "遇休顺延", .temporal,
      zh: "期限的最后一日遇休息日的，顺延到休息之后的第一个工作日；本来就是工作日的不变（民法典第二百零三条）。",
      en: "The date itself if it is a working day, otherwise the next one (Civil Code, article 203).",
      needsCalendar: true,
      examples: [
        FunctionExample("next working day(@\"2020-06-27\")", "@\"2020-06-28\""),
        FunctionExample("遇休顺延(@\"2020-06-04\")", "@\"2020-06-04\""),
      ],
      [
        Signature([FunctionParameter("date", "日期", .date)], returns: .fixed(.date)) {
          arguments, evaluator throws(Failure) in
          guard case .date(let date) = arguments[0] else { return .null }
          let calendar = try evaluator.requiredCalendar()
          guard let next = calendar.workingDay(onOrAfter: date) else {
            throw EvaluationMessages.outsideCalendar(date, calendar)
          }
          return .date(next)
        }
      ]),
  ]

  /// The function that `date + 10个工作日` stands for.
  static let addWorkingDays = "add working days"
}

extension Dimension {
  /// What counts of working days measure.
  static let workingDays = Dimension(base: "工作日")
}

extension Evaluator {
  /// The calendar, or the failure that there is none.
  func requiredCalendar() throws(Failure) -> WorkingCalendar {
    guard let calendar else { throw EvaluationMessages.noCalendar }
    return calendar
  }

  fileprivate func date(_ date: CivilDate, plusWorkingDays days: Decimal128) throws(Failure) -> CivilDate {
    let calendar = try requiredCalendar()
    guard let count = days.intValue else {
      throw EvaluationMessages.invalidArgument(
        "工作日数要是整数，例如 10个工作日", "working days are counted in whole numbers, as in 10个工作日")
    }
    guard let result = calendar.adding(count, to: date) else {
      throw EvaluationMessages.outsideCalendar(date, plus: count, calendar)
    }
    return result
  }
}

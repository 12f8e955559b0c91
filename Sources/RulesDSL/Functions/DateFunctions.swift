// Builtins that make dates.

extension FunctionTable {
  static let dateFunctions: [BuiltinFunction] = [
    BuiltinFunction(
      "date", "日期", .temporal, zh: "由文本、年月日或日期时间得到日期。",
      en: "A date from a text, its parts, or a date and time.",
      examples: [
        FunctionExample("date(\"2020-06-04\")", "@\"2020-06-04\""),
        FunctionExample("date(2020, 6, 4)", "@\"2020-06-04\""),
        FunctionExample("日期(@\"2020-06-04T09:30:00\")", "@\"2020-06-04\""),
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
          arguments, _ throws(Failure) in day(arguments[0]).map(Value.date) ?? .null
        },
        Signature(dateParts, returns: .fixed(.date)) { arguments, _ throws(Failure) in
          .date(try date(arguments))
        },
      ])
  ]

  static let dateParts = [
    FunctionParameter("year", "年", .scalar), FunctionParameter("month", "月", .scalar),
    FunctionParameter("day", "日", .scalar),
  ]

  /// The date of a year, month and day at the front of the arguments.
  static func date(_ parts: [Value]) throws(Failure) -> CivilDate {
    let numbers = parts.prefix(3).compactMap(wholeNumber)
    guard numbers.count == 3, let date = CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
    else {
      throw EvaluationMessages.invalidArgument(
        "没有这样的日期：年、月、日要是日历上有的整数", "there is no such date; year, month and day must be on the calendar")
    }
    return date
  }
}

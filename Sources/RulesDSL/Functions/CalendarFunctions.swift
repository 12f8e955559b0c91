// Builtins that place a date within its week and year.

extension FunctionTable {
  static let calendarFunctions: [BuiltinFunction] = [
    position("day of year", "年内第几天", zh: "日期是当年的第几天。", en: "The number of the day in its year.", "156") {
      $0.dayOfYear
    },
    named(
      "day of week", "星期名称", weekdays, zh: "日期是星期几，用英文名称；要数字，用 日期.星期，星期一是 1。",
      en: "The English name of the day of the week; date.weekday is its number, 1 for Monday.", "\"Thursday\""
    ) { $0.weekday },
    named(
      "month of year", "月份名称", months, zh: "日期所在月份的英文名称；要数字，用 日期.月。",
      en: "The English name of the month; date.month is its number.", "\"June\""
    ) { $0.month },
    position(
      "week of year", "年内第几周", zh: "日期在第几周，按 ISO 8601：周一开始，含当年第一个星期四的是第一周。",
      en: "The number of the week by ISO 8601: it starts on Monday and belongs to the year of its Thursday.",
      "23"
    ) { $0.weekOfYear },
  ]

  private static let date = FunctionParameter("date", "日期", .dates)
  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  private static func position(
    _ name: String, _ chineseName: String, zh: String, en: String, _ result: String,
    _ body: @escaping @Sendable (CivilDate) -> Int
  ) -> BuiltinFunction {
    BuiltinFunction(
      name, chineseName, .temporal, zh: zh, en: en,
      examples: [FunctionExample("\(name)(@\"2020-06-04\")", result)],
      [
        Signature([date], returns: .fixed(.number(Unit.none))) { arguments, _ throws(Failure) in
          day(arguments[0]).map { .number(Decimal128(body($0))) } ?? .null
        }
      ])
  }

  private static func named(
    _ name: String, _ chineseName: String, _ names: [String], zh: String, en: String, _ result: String,
    _ body: @escaping @Sendable (CivilDate) -> Int
  ) -> BuiltinFunction {
    BuiltinFunction(
      name, chineseName, .temporal, zh: zh, en: en,
      examples: [FunctionExample("\(name)(@\"2020-06-04\")", result)],
      [
        Signature([date], returns: .fixed(.enumeration(names))) { arguments, _ throws(Failure) in
          guard let date = day(arguments[0]) else { return .null }
          let position = body(date) - 1
          return names.indices.contains(position) ? .text(names[position]) : .null
        }
      ])
  }
}

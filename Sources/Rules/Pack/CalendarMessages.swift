// What is wrong with calendars of working days enters; complete findings in both languages leave.

internal import RulesDSL
package import SourceText

extension DiagnosticCode {
  package static let calendarName = DiagnosticCode("E271", zh: "日历的名称与文件名不同", en: "Calendar and file differ")
  package static let calendarDay = DiagnosticCode("E272", zh: "日历的日期写法错误", en: "Wrong form of a day")
  package static let calendarYear = DiagnosticCode("E273", zh: "日历的年份不对", en: "Wrong year of a calendar")
  package static let calendarRange = DiagnosticCode("E274", zh: "日历的日期不对", en: "Wrong days of a calendar")
  package static let duplicateDay = DiagnosticCode("E275", zh: "日历里日期重复", en: "Duplicate day")
  package static let makeUpDay = DiagnosticCode("E276", zh: "调休上班的日子不对", en: "Wrong make-up workday")
}

/// The sentences about calendars of working days.
package enum CalendarMessages {
  /// Every code of these sentences, ascending.
  package static let codes: [DiagnosticCode] = [
    .calendarName, .calendarDay, .calendarYear, .calendarRange, .duplicateDay, .makeUpDay,
  ]

  static func name(_ name: Named, stem: String) -> Diagnostic {
    Diagnostic(
      .calendarName, place: name.place,
      message: LocalizedText(
        zh: "名称“\(shown(name.text))”与文件名“\(stem).yaml”不同",
        en: "The name “\(shown(name.text))” differs from the file name “\(stem).yaml”"),
      help: LocalizedText(
        zh: "写成 calendar: \(stem)，或给文件改名", en: "Write calendar: \(stem), or rename the file"))
  }

  static func dayForm(_ text: Named, isRange: Bool) -> Diagnostic {
    let single = "2026-10-10"
    let example = isRange ? "2026-10-01..2026-10-07" : single
    return Diagnostic(
      .calendarDay, place: text.place,
      message: LocalizedText(
        zh: "“\(shown(text.text))”不是存在的日期\(isRange ? "，也不是起止日期" : "")",
        en: "“\(shown(text.text))” is no date that exists\(isRange ? ", nor a first and last one" : "")"),
      help: LocalizedText(
        zh: isRange ? "一天写 \(single)，几天连着写 \(example)" : "一天一项，写成 \(example)",
        en: isRange
          ? "Write \(single) for one day, \(example) for several" : "Write every day by itself, as \(example)"
      ))
  }

  static func yearForm(_ name: Named) -> Diagnostic {
    Diagnostic(
      .calendarYear, place: name.place,
      message: LocalizedText(zh: "“\(shown(name.text))”不是年份", en: "“\(shown(name.text))” is no year"),
      help: LocalizedText(zh: "写四位数字，例如 2026:", en: "Write four digits, for example 2026:"))
  }

  static func yearOrder(_ name: Named, after previous: Int) -> Diagnostic {
    Diagnostic(
      .calendarYear, place: name.place,
      message: LocalizedText(
        zh: "\(previous) 年之后应是 \(previous + 1) 年，这里是 \(name.text) 年",
        en: "After \(previous) comes \(previous + 1), not \(name.text)"),
      help: LocalizedText(
        zh: "年份从早到晚一年不缺地写；缺一年，跨年的工作日就数不出来",
        en: "Write the years in order and without gaps, so that working days can be counted across them"))
  }

  static func otherYear(_ day: CivilDate, _ year: Int, _ place: Place) -> Diagnostic {
    Diagnostic(
      .calendarRange, place: place,
      message: LocalizedText(
        zh: "\(day) 不属于 \(year) 年的安排", en: "\(day) is no part of the arrangement of \(year)"),
      help: LocalizedText(
        zh: "一年的安排从上一年12月起、到当年12月31日止；核对年份，或移到那一年下面",
        en: "An arrangement goes from December before the year to its end; check the year or move the day"))
  }

  static func reversed(_ text: Named) -> Diagnostic {
    Diagnostic(
      .calendarRange, place: text.place,
      message: LocalizedText(zh: "止日早于起日", en: "The last day is before the first"),
      help: LocalizedText(zh: "先写第一天，后写最后一天", en: "Write the first day first"))
  }

  static func duplicateDay(_ day: CivilDate, _ place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .duplicateDay, place: place,
      message: LocalizedText(zh: "\(day) 已经写过", en: "\(day) was written already"),
      related: [
        Diagnostic.Related(place: first, caption: LocalizedText(zh: "第一次在这里", en: "first written here"))
      ],
      help: LocalizedText(zh: "每一天只写一次；两个节日连休的合成一项", en: "Write every day once; join holidays that overlap"))
  }

  static func contradiction(_ day: CivilDate, _ place: Place, other: Place) -> Diagnostic {
    Diagnostic(
      .makeUpDay, place: place,
      message: LocalizedText(
        zh: "\(day) 既是放假又是调休上班", en: "\(day) is a day off and a make-up workday at once"),
      related: [
        Diagnostic.Related(place: other, caption: LocalizedText(zh: "另一处在这里", en: "the other is here"))
      ],
      help: LocalizedText(zh: "照放假通知删去其中一处", en: "Delete one of them, following the official notice"))
  }

  static func notWeekend(_ day: CivilDate, _ text: Named) -> Diagnostic {
    let names = ["一", "二", "三", "四", "五", "六", "日"]
    let name = names.indices.contains(day.weekday - 1) ? names[day.weekday - 1] : ""
    return Diagnostic(
      .makeUpDay, place: text.place,
      message: LocalizedText(
        zh: "\(day) 是星期\(name)，本来就上班", en: "\(day) is not a Saturday or Sunday and is worked anyway"),
      help: LocalizedText(
        zh: "workdays 只写调休上班的星期六、星期日；核对日期", en: "Write only weekend days that are worked; check the date"))
  }

  private static func shown(_ text: String) -> String { ReadingMessages.excerpt(text) }
}

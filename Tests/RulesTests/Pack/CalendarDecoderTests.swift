// Calendar files enter; which days are worked, and what is wrong with the files, is compared.

import Rules
import RulesDSL
import SourceText
import TestSupport
import Testing

@Suite struct CalendarDecoderTests {
  private static func years(_ text: String) -> String {
    "rulecheck: 1\ncalendar: 样例\nyears:\n" + text
  }

  private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(parsing: text)) }

  @Test func calendarsAreRead() throws {
    let text = Self.years(
      """
        2019:
          holidays:
            元旦: 2018-12-30..2019-01-01
            国庆节: [2019-10-01..2019-10-03, 2019-10-05]
          workdays: [2018-12-29, 2019-09-29]
        2020: { holidays: { 元旦: 2020-01-01 } }
      """)
    let (calendar, diagnostics) = CalendarDecoder.decode(try tree(text), fileStem: "样例")
    #expect(diagnostics.map(\.message.zh) == [])
    let days = try #require(calendar)
    #expect([days.first, days.last].map(\.description) == ["2019-01-01", "2020-12-31"])
    let expected: [(String, Bool?)] = [
      ("2018-12-31", nil), ("2019-01-01", false), ("2019-01-02", true), ("2019-01-05", false),
      ("2019-09-29", true), ("2019-10-01", false), ("2019-10-03", false), ("2019-10-04", true),
      ("2019-10-05", false), ("2020-01-01", false), ("2020-01-02", true), ("2021-01-01", nil),
    ]
    for (text, isWorking) in expected { #expect(days.isWorkingDay(try date(text)) == isWorking, "\(text)") }
  }

  static let wrong: [DecodingCase] = [
    DecodingCase(
      "rulecheck: 1\ncalendar: ⟦别名⟧\nyears: { 2020: { holidays: {} } }\n", ["E271"], says: ["calendar: 样例"]),
    DecodingCase("⟦rulecheck: 1⟧\n", ["E203"], says: ["“calendar”、“years”"]),
    DecodingCase("rulecheck: 1\ncalendar: 样例\nyears: ⟦{}⟧\n", ["E211"]),
    DecodingCase("rulecheck: 1\ncalendar: 样例\n⟦年份⟧: {}\n", ["E202"], says: ["“years”"]),
    DecodingCase(years("  ⟦20⟧: { holidays: {} }\n"), ["E273"], says: ["四位数字"]),
    DecodingCase(years("  ⟦9999⟧: { holidays: {} }\n"), ["E273"]),
    DecodingCase(years("  ⟦２０２０⟧: { holidays: {} }\n"), ["E273"]),
    DecodingCase(years("  2020: ⟦2020-01-01⟧\n"), ["E201"]),
    DecodingCase(years("  2020: { ⟦节假日⟧: { 元旦: 2020-01-01 } }\n"), ["E202"], says: ["“holidays”"]),
    DecodingCase(years("  2020: ⟦{ workdays: [] }⟧\n"), ["E203"]),
    // 缺一年、次序颠倒
    DecodingCase(
      years("  2018: { holidays: {} }\n  ⟦2020⟧: { holidays: {} }\n"), ["E273"], says: ["2018 年之后应是 2019 年"]),
    DecodingCase(years("  2019: { holidays: {} }\n  ⟦2018⟧: { holidays: {} }\n"), ["E273"]),
    DecodingCase(years("  2020: { holidays: { 元旦: ⟦1月1日⟧ } }\n"), ["E272"], says: ["2026-10-01..2026-10-07"]),
    DecodingCase(years("  2020: { holidays: { 元旦: ⟦2020-02-30⟧ } }\n"), ["E272"]),
    DecodingCase(years("  2020: { holidays: { 元旦: ⟦2020-01-01..⟧ } }\n"), ["E272"]),
    DecodingCase(years("  2020: { holidays: { 元旦: ⟦2020-01-01...2020-01-02⟧ } }\n"), ["E272"]),
    DecodingCase(years("  2020: { holidays: { 元旦: 2020-01-01, 春节: ⟦~⟧ } }\n"), ["E204"]),
    DecodingCase(
      years("  2020: { holidays: { 国庆节: ⟦2020-10-07..2020-10-01⟧ } }\n"), ["E274"], says: ["止日早于起日"]),
    DecodingCase(
      years("  2020: { holidays: { 国庆节: ⟦2021-10-01..2021-10-07⟧ } }\n"), ["E274"], says: ["不属于 2020 年"]),
    DecodingCase(years("  2020: { holidays: { 元旦: ⟦2020-12-31..2021-01-02⟧ } }\n"), ["E274"]),
    DecodingCase(
      years("  2020: { holidays: { 国庆节: 2020-10-01..2020-10-07, 中秋节: ⟦2020-10-01⟧ } }\n"), ["E275"],
      says: ["2020-10-01 已经写过"]),
    DecodingCase(
      years(
        "  2019: { holidays: { 元旦: 2019-12-31 } }\n  2020: { holidays: { 元旦: ⟦2019-12-31..2020-01-01⟧ } }\n"),
      ["E275"]),
    DecodingCase(
      years("  2020: { holidays: {}, workdays: [2020-10-10, ⟦2020-10-10⟧] }\n"), ["E275"]),
    DecodingCase(
      years("  2020: { holidays: { 国庆节: 2020-10-01..2020-10-10 }, workdays: [⟦2020-10-10⟧] }\n"), ["E276"],
      says: ["既是放假又是调休上班"]),
    DecodingCase(
      years("  2020: { holidays: {}, workdays: [⟦2020-10-09⟧] }\n"), ["E276"], says: ["2020-10-09 是星期五"]),
    DecodingCase(years("  2020: { holidays: {}, workdays: [⟦2020-10-10..2020-10-11⟧] }\n"), ["E272"]),
    DecodingCase(years("  2020: { holidays: {}, workdays: ⟦2020-10-10⟧ }\n"), ["E201"]),
    DecodingCase(years("  2020: { holidays: {}, workdays: [⟦2019-10-12⟧] }\n"), ["E274"]),
  ]

  @Test(arguments: wrong) func mistakesAreReported(_ example: DecodingCase) {
    example.expectFindings { root in
      let (calendar, diagnostics) = CalendarDecoder.decode(root, fileStem: "样例")
      #expect(calendar == nil)
      return diagnostics
    }
  }

  /// Every code of calendars occurs in the table.
  @Test func everyCodeOccurs() {
    let occurring = Set(Self.wrong.flatMap(\.codes))
    #expect(CalendarMessages.codes.map(\.id).filter { !occurring.contains($0) } == [])
  }

  /// The calendar of the repository: days that everybody remembers, and a plausible number of days in each year.
  @Test func statutoryCalendarIsPlausible() throws {
    let repository = RuleRepository(roots: [RepositoryFiles.root + "/rules"])
    let calendar = try #require(repository.shared(by: "common").calendar)
    #expect([calendar.first, calendar.last].map(\.description) == ["2018-01-01", "2026-12-31"])
    let expected = [
      ("2018-10-01", false), ("2018-12-29", true), ("2018-12-31", false), ("2019-05-03", false),
      ("2020-02-02", false), ("2020-02-03", true), ("2020-10-08", false), ("2020-10-10", true),
      ("2022-12-31", false), ("2023-01-02", false), ("2024-02-18", true), ("2025-10-08", false),
      ("2026-02-23", false), ("2026-12-31", true),
    ]
    for (text, isWorking) in expected {
      #expect(calendar.isWorkingDay(try date(text)) == isWorking, "\(text)")
    }
    for year in 2018...2025 {
      let (start, end) = (try date("\(year)-01-01"), try date("\(year + 1)-01-01"))
      // The first of January is a holiday, so that both ends count for nothing.
      let count = try #require(calendar.workingDays(from: start, to: end))
      #expect((247...253).contains(count), "\(year): \(count)")
    }
  }
}

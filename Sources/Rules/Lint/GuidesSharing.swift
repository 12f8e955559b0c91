// What is said about findings of one topic: sharing.

import RulesDSL
import SourceText

extension FindingGuides {
  /// In the order of their codes.
  static let sharing: [FindingGuide] = [
    FindingGuide(
      .packCycle, "pack-cycle",
      LocalizedText(
        zh: "规则包互相依赖，不知道先看哪一个的单位和日历。",
        en: "Packs use each other."),
      fix: LocalizedText(
        zh: "去掉其中一个 uses；两边都要的内容放进第三个规则包。",
        en: "Take one `uses` out."),
      bad: """
        === pack.yaml
        rulecheck: 1
        pack: example
        title: 示例
        version: 1.0.0
        uses: [other]
        === ../other/pack.yaml
        rulecheck: 1
        pack: other
        title: 另一个
        version: 1.0.0
        uses: [⟦example⟧]
        """,
      good: """
        === pack.yaml
        rulecheck: 1
        pack: example
        title: 示例
        version: 1.0.0
        uses: [other]
        === ../other/pack.yaml
        rulecheck: 1
        pack: other
        title: 另一个
        version: 1.0.0
        """),
    FindingGuide(
      .sharingConflict, "sharing-conflict",
      LocalizedText(
        zh: "所依赖的两个包声明了同一个单位，或各有一份工作日历，不知道用哪一个。",
        en: "Two packs that are used declare the same unit or a calendar each."),
      fix: LocalizedText(
        zh: "在本包写明用哪一个。",
        en: "Declare in this pack which one counts."),
      bad: """
        === pack.yaml
        rulecheck: 1
        pack: example
        title: 示例
        version: 1.0.0
        uses: [other, ⟦third⟧]
        === ../other/pack.yaml
        rulecheck: 1
        pack: other
        title: 另一个
        version: 1.0.0
        units: [{ symbol: 株 }]
        === ../third/pack.yaml
        rulecheck: 1
        pack: third
        title: 第三个
        version: 1.0.0
        units: [{ symbol: 株, of: 个, factor: 10 }]
        """,
      good: """
        === pack.yaml
        rulecheck: 1
        pack: example
        title: 示例
        version: 1.0.0
        uses: [other]
        === ../other/pack.yaml
        rulecheck: 1
        pack: other
        title: 另一个
        version: 1.0.0
        units: [{ symbol: 株 }]
        """),
    FindingGuide(
      .unitSpelling, "unit-spelling",
      LocalizedText(
        zh: "单位要写成一个词，不带数字、空格和符号。",
        en: "A unit is one word."),
      fix: LocalizedText(
        zh: "改写法。",
        en: "Write it as a word."),
      bad: """
        === pack.yaml
        rulecheck: 1
        pack: example
        title: 示例
        version: 1.0.0
        units: [{ symbol: ⟦100株⟧ }]
        """,
      good: """
        === pack.yaml
        rulecheck: 1
        pack: example
        title: 示例
        version: 1.0.0
        units: [{ symbol: 株 }]
        """),
    FindingGuide(
      .duplicateUnit, "duplicate-unit",
      LocalizedText(
        zh: "这个单位已经有了。",
        en: "The unit exists already."),
      fix: LocalizedText(
        zh: "删去声明，或换一个写法。",
        en: "Take the declaration out."),
      bad: """
        === pack.yaml
        rulecheck: 1
        pack: example
        title: 示例
        version: 1.0.0
        units: [{ symbol: ⟦平方米⟧ }]
        """,
      good: """
        === pack.yaml
        rulecheck: 1
        pack: example
        title: 示例
        version: 1.0.0
        units: [{ symbol: 株 }]
        """),
    FindingGuide(
      .unitBase, "unit-base",
      LocalizedText(
        zh: "of 写的不是已有的单位，换算不了。",
        en: "The base of the unit does not exist."),
      fix: LocalizedText(
        zh: "写通用的单位，或这里声明的单位。",
        en: "Name a unit that exists."),
      bad: """
        === pack.yaml
        rulecheck: 1
        pack: example
        title: 示例
        version: 1.0.0
        units: [{ symbol: 担, of: ⟦千各⟧, factor: 50 }]
        """,
      good: """
        === pack.yaml
        rulecheck: 1
        pack: example
        title: 示例
        version: 1.0.0
        units: [{ symbol: 担, of: 千克, factor: 50 }]
        """),
    FindingGuide(
      .unitFactor, "unit-factor",
      LocalizedText(
        zh: "倍数要是大于 0 的数，可以写成两个整数相除；of 和 factor 一起写。",
        en: "The factor is a number above 0, and stands beside `of`."),
      fix: LocalizedText(
        zh: "改倍数。",
        en: "Put the factor right."),
      bad: """
        === pack.yaml
        rulecheck: 1
        pack: example
        title: 示例
        version: 1.0.0
        units: [{ symbol: 担, of: 千克, factor: ⟦0⟧ }]
        """,
      good: """
        === pack.yaml
        rulecheck: 1
        pack: example
        title: 示例
        version: 1.0.0
        units: [{ symbol: 担, of: 千克, factor: 50 }]
        """),
    FindingGuide(
      .calendarName, "calendar-name",
      LocalizedText(
        zh: "日历的名称要与文件名相同。",
        en: "A calendar has the name of its file."),
      fix: LocalizedText(
        zh: "改名称或文件名。",
        en: "Rename one of them."),
      bad: """
        === days.yaml
        rulecheck: 1
        calendar: ⟦workdays⟧
        title: 工作日历
        years: { 2025: { holidays: { 元旦: 2025-01-01 } } }
        """,
      good: """
        === days.yaml
        rulecheck: 1
        calendar: days
        title: 工作日历
        years: { 2025: { holidays: { 元旦: 2025-01-01 } } }
        """),
    FindingGuide(
      .calendarDay, "calendar-day",
      LocalizedText(
        zh: "放假写一天，或写成“起..止”；调休写日期的列表。",
        en: "A holiday is a day or `first..last`."),
      fix: LocalizedText(
        zh: "照样改写。",
        en: "Write it so."),
      bad: """
        === days.yaml
        rulecheck: 1
        calendar: days
        title: 工作日历
        years: { 2025: { holidays: { 元旦: ⟦1月1日⟧ } } }
        """,
      good: """
        === days.yaml
        rulecheck: 1
        calendar: days
        title: 工作日历
        years: { 2025: { holidays: { 元旦: 2025-01-01 } } }
        """),
    FindingGuide(
      .calendarYear, "calendar-year",
      LocalizedText(
        zh: "年份从前到后连着写，不能缺一年。",
        en: "Years follow each other without a gap."),
      fix: LocalizedText(
        zh: "补上缺的年份，或调整次序。",
        en: "Add the missing year."),
      bad: """
        === days.yaml
        rulecheck: 1
        calendar: days
        title: 工作日历
        years:
          2024: { holidays: { 元旦: 2024-01-01 } }
          ⟦2026⟧: { holidays: { 元旦: 2026-01-01 } }
        """,
      good: """
        === days.yaml
        rulecheck: 1
        calendar: days
        title: 工作日历
        years:
          2024: { holidays: { 元旦: 2024-01-01 } }
          2025: { holidays: { 元旦: 2025-01-01 } }
        """),
    FindingGuide(
      .calendarRange, "calendar-range",
      LocalizedText(
        zh: "止日早于起日，或日子不属于这一年。",
        en: "The last day is before the first, or lies in another year."),
      fix: LocalizedText(
        zh: "改正日期。",
        en: "Put the days right."),
      bad: """
        === days.yaml
        rulecheck: 1
        calendar: days
        title: 工作日历
        years: { 2025: { holidays: { 春节: ⟦2025-02-04..2025-01-28⟧ } } }
        """,
      good: """
        === days.yaml
        rulecheck: 1
        calendar: days
        title: 工作日历
        years: { 2025: { holidays: { 春节: 2025-01-28..2025-02-04 } } }
        """),
    FindingGuide(
      .duplicateDay, "duplicate-day",
      LocalizedText(
        zh: "同一天列了两次，或者既放假又上班。",
        en: "A day is listed twice."),
      fix: LocalizedText(
        zh: "删去一处。",
        en: "Take one out."),
      bad: """
        === days.yaml
        rulecheck: 1
        calendar: days
        title: 工作日历
        years: { 2025: { holidays: { 元旦: 2025-01-01, 新年: ⟦2025-01-01⟧ } } }
        """,
      good: """
        === days.yaml
        rulecheck: 1
        calendar: days
        title: 工作日历
        years: { 2025: { holidays: { 元旦: 2025-01-01 } } }
        """),
    FindingGuide(
      .makeUpDay, "make-up-day",
      LocalizedText(
        zh: "调休上班的日子是星期六、星期日；其他日子本来就上班。",
        en: "A make-up workday is a Saturday or a Sunday."),
      fix: LocalizedText(
        zh: "核对公布的安排。",
        en: "Check what was announced."),
      bad: """
        === days.yaml
        rulecheck: 1
        calendar: days
        title: 工作日历
        years: { 2025: { holidays: { 元旦: 2025-01-01 }, workdays: [⟦2025-01-27⟧] } }
        """,
      good: """
        === days.yaml
        rulecheck: 1
        calendar: days
        title: 工作日历
        years: { 2025: { holidays: { 元旦: 2025-01-01 }, workdays: [2025-01-26] } }
        """),
  ]
}

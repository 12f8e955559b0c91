// What is said about findings of one topic: packs.

import RulesDSL
import SourceText

extension FindingGuides {
  /// In the order of their codes.
  static let packs: [FindingGuide] = [
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
      .fileProblem, "unreadable-file",
      LocalizedText(
        zh: "文件不存在、没有权限，或者不是文件。",
        en: "The file does not exist or cannot be read."),
      fix: LocalizedText(
        zh: "核对文件名和权限。",
        en: "Check its name and who may read it."),
      bad: """
        === pack.yaml
        rulecheck: 1
        pack: example
        title: 示例
        version: 1.0.0
        calendar: ⟦days.yaml⟧
        """,
      good: """
        === pack.yaml
        rulecheck: 1
        pack: example
        title: 示例
        version: 1.0.0
        """),
    FindingGuide(
      .leavesPack, "path-leaves-pack",
      LocalizedText(
        zh: "路径通到规则包外面；规则包要能整个搬走，只用自己里面的文件。",
        en: "The path leads out of the pack."),
      fix: LocalizedText(
        zh: "把文件放进规则包。",
        en: "Put the file into the pack."),
      bad: """
        === studio.test.yaml
        rulecheck: 1
        test: studio
        cases:
          - { name: 面积够, application: ⟦../other.yaml⟧, expect: { outcome: recommend } }
        """,
      good: """
        === studio.test.yaml
        rulecheck: 1
        test: studio
        cases:
          - { name: 面积够, application: applications/a.yaml, expect: { outcome: recommend } }
        === applications/a.yaml
        rulecheck: 1
        asOf: 2021-06-01
        inputs: { 面积: 600平方米 }
        """),
    FindingGuide(
      .packName, "pack-name",
      LocalizedText(
        zh: "包名要与目录同名，别处才找得到。",
        en: "A pack is called like its directory."),
      fix: LocalizedText(
        zh: "改包名或目录名。",
        en: "Rename one of them."),
      bad: """
        === pack.yaml
        rulecheck: 1
        pack: ⟦sample⟧
        title: 示例
        version: 1.0.0
        """,
      good: """
        === pack.yaml
        rulecheck: 1
        pack: example
        title: 示例
        version: 1.0.0
        """),
    FindingGuide(
      .duplicatePack, "duplicate-pack",
      LocalizedText(
        zh: "两处规则目录里有同名的规则包，只用了先找到的一个。",
        en: "Two packs have one name; the first is used."),
      fix: LocalizedText(
        zh: "去掉一个，或改名。",
        en: "Take one out."),
      bad: """
        === more/example/pack.yaml
        rulecheck: 1
        pack: example
        title: 另一份
        version: 1.0.0
        """,
      good: """
        === more/other/pack.yaml
        rulecheck: 1
        pack: other
        title: 另一份
        version: 1.0.0
        """),
    FindingGuide(
      .unknownPack, "unknown-pack",
      LocalizedText(
        zh: "uses 里的规则包没有安装。",
        en: "A pack that is used is not installed."),
      fix: LocalizedText(
        zh: "改名字，或把它放进规则目录。",
        en: "Put its name right, or install it."),
      bad: """
        === pack.yaml
        rulecheck: 1
        pack: example
        title: 示例
        version: 1.0.0
        uses: [⟦othr⟧]
        === ../other/pack.yaml
        rulecheck: 1
        pack: other
        title: 另一个
        version: 1.0.0
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
      .noPack, "no-pack",
      LocalizedText(
        zh: "目录里没有规则包，没有可以检查的；规则包是含有 pack.yaml 的目录。",
        en: "The directory holds no pack: no directory with a `pack.yaml`."),
      fix: LocalizedText(
        zh: "写出规则包的目录，或它的上一级。",
        en: "Name the directory of a pack, or the one above it."),
      bad: """
        === -pack.yaml
        """,
      good: """
        === pack.yaml
        rulecheck: 1
        pack: example
        title: 示例
        version: 1.0.0
        """, severity: .warning),
    FindingGuide(
      .unknownMeasure, "unknown-measure",
      LocalizedText(
        zh: "没有叫这个名字的办法。",
        en: "No measure has this name."),
      fix: LocalizedText(
        zh: "用 rulecheck list 查看名字。",
        en: "`rulecheck list` shows the names."),
      bad: """
        $ rulecheck lint example/studo
        """,
      good: """
        $ rulecheck lint example/studio
        """),
    FindingGuide(
      .ambiguousMeasure, "ambiguous-measure",
      LocalizedText(
        zh: "几个规则包里都有这个名字的办法，不知道是哪一份。",
        en: "Several packs have a measure of this name."),
      fix: LocalizedText(
        zh: "写成 规则包/办法。",
        en: "Write `<pack>/<measure>`."),
      bad: """
        $ rulecheck lint studio
        === ../other/pack.yaml
        rulecheck: 1
        pack: other
        title: 另一个
        version: 1.0.0
        === ../other/studio.yaml
        rulecheck: 1
        """,
      good: """
        $ rulecheck lint example/studio
        === ../other/pack.yaml
        rulecheck: 1
        pack: other
        title: 另一个
        version: 1.0.0
        """),
    FindingGuide(
      .measureID, "measure-id",
      LocalizedText(
        zh: "办法的标识要与文件名相同，别处才找得到。",
        en: "A measure has the name of its file."),
      fix: LocalizedText(
        zh: "改标识或文件名。",
        en: "Rename one of them."),
      bad: """
        measure: ⟦studios⟧
        """,
      good: """
        measure: studio
        """),
    FindingGuide(
      .testWithoutMeasure, "test-without-measure",
      LocalizedText(
        zh: "测试旁边没有同名的办法，测试不会运行。",
        en: "There is no measure beside the test."),
      fix: LocalizedText(
        zh: "改文件名，或删去测试。",
        en: "Rename it, or take it out."),
      bad: """
        === studo.test.yaml
        rulecheck: 1
        test: studo
        """,
      good: """
        title: 示例办法
        """),
    FindingGuide(
      .ignoredFile, "ignored-file",
      LocalizedText(
        zh: "规则文件的名字以 .yaml 结尾，这一个不会读。",
        en: "Rule files end in `.yaml`; this one is not read."),
      fix: LocalizedText(
        zh: "改名为 .yaml。",
        en: "Rename it."),
      bad: """
        === garden.yml
        rulecheck: 1
        """,
      good: """
        title: 示例办法
        """, severity: .warning),
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

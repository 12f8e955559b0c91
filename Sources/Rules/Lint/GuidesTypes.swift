// What is said about findings of one topic: types.

import RulesDSL
import SourceText

extension FindingGuides {
  /// In the order of their codes.
  static let types: [FindingGuide] = [
    FindingGuide(
      .unknownName, "unknown-name",
      LocalizedText(
        zh: "没有声明过这个名字，多半是写错了，或少写了组名。",
        en: "The name is not declared."),
      fix: LocalizedText(
        zh: "改名字，提示里有相近的。",
        en: "Put the name right."),
      bad: """
        require: ⟦面基⟧ >= 最低面积
        """,
      good: """
        require: 面积 >= 最低面积
        """),
    FindingGuide(
      .suspiciousShare, "suspicious-share",
      LocalizedText(
        zh: "比例与整数相比，多半漏了 %。",
        en: "A share is compared with a whole number."),
      fix: LocalizedText(
        zh: "75 写成 75%。",
        en: "Write 75%."),
      bad: """
        require: 占比 >= ⟦75⟧
        """,
      good: """
        require: 占比 >= 75%
        """),
    FindingGuide(
      .typeMismatch, "type-mismatch",
      LocalizedText(
        zh: "这里要的是另一种类型，例如条件的结果要是“是”或“否”。",
        en: "Another type is needed here."),
      fix: LocalizedText(
        zh: "写成比较。",
        en: "Write a comparison."),
      bad: """
        require: ⟦面积⟧
        """,
      good: """
        require: 面积 >= 最低面积
        """),
    FindingGuide(
      .shareOfPoints, "share-of-points",
      LocalizedText(
        zh: "比例本身与百分点相比；百分点是两个比例之差。",
        en: "A share is compared with percentage points."),
      fix: LocalizedText(
        zh: "写成 75%，或先求差。",
        en: "Write 75%, or compare a difference."),
      bad: """
        require: 占比 >= ⟦2个百分点⟧
        """,
      good: """
        require: 占比 >= 2%
        """),
    FindingGuide(
      .incomparableTypes, "incomparable-types",
      LocalizedText(
        zh: "两边不是同类，不能相比。",
        en: "The operands cannot be compared."),
      fix: LocalizedText(
        zh: "比较同类的量。",
        en: "Compare things of one kind."),
      bad: """
        require: 面积 >= ⟦人数⟧
        """,
      good: """
        require: 面积 >= 最低面积
        """),
    FindingGuide(
      .unknownUnit, "unknown-unit",
      LocalizedText(
        zh: "没有这个单位。",
        en: "There is no such unit."),
      fix: LocalizedText(
        zh: "改单位，或在 pack.yaml 里声明。",
        en: "Use another unit, or declare it."),
      bad: """
        require: 面积 >= ⟦500平方来⟧
        """,
      good: """
        require: 面积 >= 500平方米
        """),
    FindingGuide(
      .missingUnit, "missing-unit",
      LocalizedText(
        zh: "与有单位的量比较，数也要带单位，否则不知道是多少。",
        en: "The number needs a unit."),
      fix: LocalizedText(
        zh: "写上单位。",
        en: "Write the unit."),
      bad: """
        require: 面积 >= ⟦500⟧
        """,
      good: """
        require: 面积 >= 500平方米
        """),
    FindingGuide(
      .wrongArguments, "wrong-arguments",
      LocalizedText(
        zh: "函数的参数个数或类型不对。",
        en: "The arguments of the function are wrong."),
      fix: LocalizedText(
        zh: "照函数说明写，见 functions.md。",
        en: "See functions.md."),
      bad: """
        require: count(⟦面积⟧) > 0
        """,
      good: """
        require: count(成员) > 0人
        """),
    FindingGuide(
      .unknownMember, "unknown-member",
      LocalizedText(
        zh: "记录里没有这一栏。",
        en: "The record has no such field."),
      fix: LocalizedText(
        zh: "改名字。",
        en: "Put the name right."),
      bad: """
        require: every 人 in 成员 satisfies 人.⟦年令⟧ >= 18
        """,
      good: """
        require: every 人 in 成员 satisfies 人.年龄 >= 18
        """),
    FindingGuide(
      .notInEnumeration, "not-in-enumeration",
      LocalizedText(
        zh: "不在 values 列出的选项之中，永远不会成立。",
        en: "It is none of the options."),
      fix: LocalizedText(
        zh: "写选项之一。",
        en: "Write one of them."),
      bad: """
        require: 等级 = ⟦"丙级"⟧
        """,
      good: """
        require: 等级 = "乙级"
        """),
    FindingGuide(
      .invalidTemporal, "invalid-temporal",
      LocalizedText(
        zh: "日期或时长不存在，或写法不对。",
        en: "There is no such date or duration."),
      fix: LocalizedText(
        zh: "写成 @\"2020-06-04\"。",
        en: "Write `@\"2020-06-04\"`."),
      bad: """
        require: 成立日期 >= ⟦@"2020-02-30"⟧
        """,
      good: """
        require: 成立日期 >= @"2020-03-01"
        """),
    FindingGuide(
      .unknownType, "unknown-type",
      LocalizedText(
        zh: "没有这种类型。",
        en: "There is no such type."),
      fix: LocalizedText(
        zh: "写类型的名字，或单位。",
        en: "Write the name of a type."),
      bad: """
        define:
          每平米: |
            函数(⟦x⟧: 数子) x * 2
          合计: 每平米(面积)
        """,
      good: """
        define:
          每平米: |
            函数(x: 平方米) x * 2
          合计: 每平米(面积)
        """),
    FindingGuide(
      .operatorTypes, "operator-types",
      LocalizedText(
        zh: "这种运算不能用在它们上面，例如 家 + 人。",
        en: "The operator does not apply."),
      fix: LocalizedText(
        zh: "换算成同类再算。",
        en: "Compute with things of one kind."),
      bad: """
        require: ⟦面积 + 人数⟧ > 0
        """,
      good: """
        require: 面积 + 面积 > 0平方米
        """),
    FindingGuide(
      .missingCalendar, "missing-calendar",
      LocalizedText(
        zh: "计算工作日要有工作日历。",
        en: "Working days need a calendar."),
      fix: LocalizedText(
        zh: "在 pack.yaml 的 uses 里写上有日历的规则包，如 common。",
        en: "Use a pack with a calendar."),
      bad: """
        require: ⟦成立日期 + 10个工作日⟧ <= 评审日
        """,
      good: """
        require: 成立日期 + 10天 <= 评审日
        """),
    FindingGuide(
      .unusableArgument, "unusable-argument",
      LocalizedText(
        zh: "参数本身写得不对，例如模式读不懂。",
        en: "The argument cannot be used."),
      fix: LocalizedText(
        zh: "照提示改。",
        en: "Write what the hint says."),
      bad: """
        require: matches(等级, ⟦"("⟧)
        """,
      good: """
        require: matches(等级, "甲.*")
        """),
  ]
}

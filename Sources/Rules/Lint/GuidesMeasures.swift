// What is said about findings of one topic: measures.

import RulesDSL
import SourceText

extension FindingGuides {
  /// In the order of their codes.
  static let measures: [FindingGuide] = [
    FindingGuide(
      .invalidName, "invalid-name",
      LocalizedText(
        zh: "名字要能写进表达式：不能有空格和符号，不能以数字开头。",
        en: "A name must be usable in expressions."),
      fix: LocalizedText(
        zh: "去掉空格和符号，照提示写。",
        en: "Take blanks and signs out."),
      bad: """
        define:
          ⟦面积-合计⟧: 面积 * 2
        """,
      good: """
        define:
          面积合计: 面积 * 2
        """),
    FindingGuide(
      .reservedName, "reserved-name",
      LocalizedText(
        zh: "这个词在表达式里另有含义，不能作名字。",
        en: "The word has a meaning in expressions."),
      fix: LocalizedText(
        zh: "换一个名字。",
        en: "Choose another name."),
      bad: """
        define:
          ⟦评审日⟧: 成立日期
        """,
      good: """
        define:
          起算日: 成立日期
        """),
    FindingGuide(
      .duplicateName, "duplicate-name",
      LocalizedText(
        zh: "输入、参数、定义、表、评分、条件、奖补共用一套名字，这个名字已经有了。",
        en: "All nodes share their names; this one is taken."),
      fix: LocalizedText(
        zh: "换一个名字。",
        en: "Choose another name."),
      bad: """
        define:
          ⟦面积⟧: 人数 * 2
        """,
      good: """
        define:
          双倍人数: 人数 * 2
        """),
    FindingGuide(
      .keyNotForType, "key-not-for-type",
      LocalizedText(
        zh: "这个键不适用于这种类型，写了也没有意义。",
        en: "The key makes no sense for the type."),
      fix: LocalizedText(
        zh: "删去这个键，或改类型。",
        en: "Take it out, or change the type."),
      bad: """
        inputs:
          有门牌: { type: boolean, ⟦unit⟧: 个, material: 照片 }
        """,
      good: """
        inputs:
          有门牌: { type: boolean, material: 照片 }
        """),
    FindingGuide(
      .typeIncomplete, "incomplete-type",
      LocalizedText(
        zh: "这种类型还要写别的：enumeration 要写 values，list 要写 of。",
        en: "The type needs more: `values` or `of`."),
      fix: LocalizedText(
        zh: "补上。",
        en: "Add it."),
      bad: """
        inputs:
          等级: { type: ⟦enumeration⟧, material: 证书 }
        """,
      good: """
        inputs:
          等级: { type: enumeration, values: [甲级, 乙级], material: 证书 }
        """),
    FindingGuide(
      .groupMisplaced, "group-misplaced",
      LocalizedText(
        zh: "列表的记录里不能再分组。",
        en: "Records of a list cannot hold groups."),
      fix: LocalizedText(
        zh: "把组里的内容直接写成栏目。",
        en: "Write the members as fields."),
      bad: """
        inputs:
          成员:
            type: list
            of: { 姓名: text, ⟦履历⟧: { 起: date, 止: date } }
            material: 花名册
        """,
      good: """
        inputs:
          成员:
            type: list
            of: { 姓名: text, 起: date, 止: date }
            material: 花名册
        """),
    FindingGuide(
      .periodForm, "period-form",
      LocalizedText(
        zh: "期间写成“起..止”，可以不写止日。",
        en: "A period is written as `from..to`."),
      fix: LocalizedText(
        zh: "写成 2020-01-01.. 或 2020-01-01..2024-12-31。",
        en: "Write `2020-01-01..`."),
      bad: """
        effective: ⟦2020年起⟧
        """,
      good: """
        effective: 2020-01-01..
        """),
    FindingGuide(
      .periodReversed, "period-reversed",
      LocalizedText(
        zh: "止日早于起日，没有一天在期间之内。",
        en: "The period ends before it begins."),
      fix: LocalizedText(
        zh: "改正其中一个日期。",
        en: "Put one of the dates right."),
      bad: """
        effective: 2020-01-01..⟦2019-12-31⟧
        """,
      good: """
        effective: 2020-01-01..2024-12-31
        """),
    FindingGuide(
      .criterionBody, "criterion-body",
      LocalizedText(
        zh: "条件没有写要求什么。",
        en: "The criterion does not say what is required."),
      fix: LocalizedText(
        zh: "写 require、judge，或 any、all、atLeast。",
        en: "Write `require`, `judge`, or a group."),
      bad: """
        criteria:
          - { id: ⟦场地⟧, title: 场地面积, assumed: 示例 }
        """,
      good: """
        criteria:
          - { id: 场地, title: 场地面积, require: 面积 >= 最低面积, assumed: 示例 }
        """),
    FindingGuide(
      .atLeastRange, "at-least-range",
      LocalizedText(
        zh: "“至少几项”要在 1 与成员的个数之间，否则总是成立或总不成立。",
        en: "“at least” must lie between 1 and the number of members."),
      fix: LocalizedText(
        zh: "改成应有的数。",
        en: "Put the number right."),
      bad: """
        criteria:
          - id: 二选一
            atLeast: ⟦3⟧
            of:
              - { id: 场地, require: 面积 >= 最低面积, assumed: 示例 }
              - { id: 人员, require: 人数 >= 3人, assumed: 示例 }
        """,
      good: """
        criteria:
          - id: 二选一
            atLeast: 1
            of:
              - { id: 场地, require: 面积 >= 最低面积, assumed: 示例 }
              - { id: 人员, require: 人数 >= 3人, assumed: 示例 }
        """),
    FindingGuide(
      .citationForm, "citation-form",
      LocalizedText(
        zh: "依据写成“简称 条款 “引文””，否则分不清哪些字是原文。",
        en: "A citation is a source, a clause and a quotation."),
      fix: LocalizedText(
        zh: "中间用空格隔开，引文放在“”里，只写一段。",
        en: "Write `<source> <clause> “<words>”`."),
      bad: """
        criteria:
          - { id: 场地, require: 面积 >= 最低面积, basis: 规定 第三条 ⟦“⟧面积不少于500平方米 }
        """,
      good: """
        criteria:
          - { id: 场地, require: 面积 >= 最低面积, basis: 规定 第三条 “面积不少于500平方米” }
        """),
    FindingGuide(
      .citationSource, "undeclared-source",
      LocalizedText(
        zh: "依据用的简称不在 sources 里，不知道是哪一份文件。",
        en: "The source of the citation is not declared."),
      fix: LocalizedText(
        zh: "在 sources 里给文件起这个简称，或改用已有的简称。",
        en: "Declare it under `sources`."),
      bad: """
        criteria:
          - { id: 场地, require: 面积 >= 最低面积, basis: ⟦规程⟧ 第三条 “面积不少于500平方米” }
        """,
      good: """
        criteria:
          - { id: 场地, require: 面积 >= 最低面积, basis: 规定 第三条 “面积不少于500平方米” }
        """),
    FindingGuide(
      .sourceKey, "source-key",
      LocalizedText(
        zh: "简称里有空格或引号，依据里就分不清简称和条款。",
        en: "A source key may hold neither blanks nor quotation marks."),
      fix: LocalizedText(
        zh: "简称写成一个词。",
        en: "Write one word."),
      bad: """
        sources: { 规定: 示例规定, ⟦示例 规定⟧: 示例规定 }
        """,
      good: """
        sources: { 规定: 示例规定 }
        """),
    FindingGuide(
      .outcomeID, "outcome-id",
      LocalizedText(
        zh: "这个标识另有含义，或者与别的结论重复。",
        en: "The id has a meaning already, or another outcome has it."),
      fix: LocalizedText(
        zh: "换一个标识。",
        en: "Choose another id."),
      bad: """
        outcomes:
          - { id: ⟦supplement⟧, title: 推荐, favourable: true, when: 全部符合 }
          - { id: decline, title: 不推荐 }
        """,
      good: """
        outcomes:
          - { id: recommend, title: 推荐, favourable: true, when: 全部符合 }
          - { id: decline, title: 不推荐 }
        """),
    FindingGuide(
      .outcomeOrder, "outcome-order",
      LocalizedText(
        zh: "没有写 when 的结论总是成立，排在它后面的永远轮不到。",
        en: "An outcome without `when` always holds; what follows it never does."),
      fix: LocalizedText(
        zh: "把它移到最后，或写上 when。",
        en: "Move it to the end."),
      bad: """
        outcomes:
          - ⟦{ id: decline, title: 不推荐 }⟧
          - { id: recommend, title: 推荐, favourable: true, when: 全部符合 }
        """,
      good: """
        outcomes:
          - { id: recommend, title: 推荐, favourable: true, when: 全部符合 }
          - { id: decline, title: 不推荐 }
        """),
    FindingGuide(
      .cyclicDefinition, "cyclic-definition",
      LocalizedText(
        zh: "定义、条件或评分互相依赖，算不出来。",
        en: "Nodes depend on each other and cannot be computed."),
      fix: LocalizedText(
        zh: "去掉其中一处。",
        en: "Break the circle."),
      bad: """
        define:
          甲: ⟦乙⟧ + 1
          乙: 甲 + 1
        """,
      good: """
        define:
          甲: 乙 + 1
          乙: 1
        """),
    FindingGuide(
      .parameterValue, "parameter-value",
      LocalizedText(
        zh: "参数的值要是直接写的量，各段的单位要能换算。",
        en: "The value of a parameter is a plain quantity, of one kind in all periods."),
      fix: LocalizedText(
        zh: "写成带单位的数；要计算的写进 define。",
        en: "Write a quantity; computations belong under `define`."),
      bad: """
        parameters:
          最低面积:
            - { from: 2020-01-01, to: 2020-12-31, value: 500平方米, assumed: 示例 }
            - { from: 2021-01-01, value: ⟦5家⟧, assumed: 示例 }
        """,
      good: """
        parameters:
          最低面积: { from: 2020-01-01, value: 500平方米, assumed: 示例 }
        """),
    FindingGuide(
      .overlappingPeriods, "overlapping-periods",
      LocalizedText(
        zh: "参数的两段有共同的日子，那些天不知道用哪一个值。",
        en: "Two periods of a parameter share days."),
      fix: LocalizedText(
        zh: "前一段的 to 写到后一段 from 的前一天。",
        en: "Let the first end on the day before the second begins."),
      bad: """
        parameters:
          最低面积:
            - { from: 2020-01-01, to: 2021-06-30, value: 500平方米, assumed: 示例 }
            - ⟦{ from: 2021-01-01, value: 600平方米, assumed: 示例 }⟧
        """,
      good: """
        parameters:
          最低面积:
            - { from: 2020-01-01, to: 2020-12-31, value: 500平方米, assumed: 示例 }
            - { from: 2021-01-01, value: 600平方米, assumed: 示例 }
        """),
    FindingGuide(
      .unknownInputUnit, "unknown-input-unit",
      LocalizedText(
        zh: "单位不是通用的，规则包也没有声明。",
        en: "The unit is neither standard nor declared by a pack."),
      fix: LocalizedText(
        zh: "改成通用的单位，或在 pack.yaml 的 units 里声明。",
        en: "Use a standard unit, or declare it."),
      bad: """
        inputs:
          面积: { type: number, unit: ⟦平方来⟧, material: 产权证 }
        """,
      good: """
        inputs:
          面积: { type: number, unit: 平方米, material: 产权证 }
        """),
    FindingGuide(
      .invalidBound, "invalid-bound",
      LocalizedText(
        zh: "min、max 的写法与类型不符，或 min 大于 max。",
        en: "A bound does not fit the type, or the bounds are reversed."),
      fix: LocalizedText(
        zh: "写成这一项能填的值，min 不大于 max。",
        en: "Write values that the input can have."),
      bad: """
        inputs:
          面积: { type: number, unit: 平方米, min: 100, max: ⟦10⟧, material: 产权证 }
        """,
      good: """
        inputs:
          面积: { type: number, unit: 平方米, min: 10, max: 1000, material: 产权证 }
        """),
  ]
}

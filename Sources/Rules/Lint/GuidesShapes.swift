// What is said about findings of one topic: shapes.

import RulesDSL
import SourceText

extension FindingGuides {
  /// In the order of their codes.
  static let shapes: [FindingGuide] = [
    FindingGuide(
      .wrongShape, "wrong-shape",
      LocalizedText(
        zh: "这里要写文字、列表或映射中的一种，写成了另一种。",
        en: "A text, a list or a mapping stands where another of them belongs."),
      fix: LocalizedText(
        zh: "照提示里的例子写。",
        en: "Write it like the example."),
      bad: """
        criteria: ⟦面积 >= 最低面积⟧
        """,
      good: """
        criteria:
          - { id: 场地, require: 面积 >= 最低面积, assumed: 示例 }
        """),
    FindingGuide(
      .unknownKey, "unknown-key",
      LocalizedText(
        zh: "键是封闭的：不认识的键不会起作用，所以是错误。多半是写错了，也可能写错了地方。",
        en: "Keys are a closed set; an unknown one would have no effect."),
      fix: LocalizedText(
        zh: "改成提示里的键。只有一个相近的键时，rulecheck lint --fix 可以改。",
        en: "Write the key that is meant; `rulecheck lint --fix` can do so where there is only one."),
      bad: """
        criteria:
          - { id: 场地, require: 面积 >= 最低面积, assumed: 示例, ⟦整改⟧: 扩充场地 }
        """,
      good: """
        criteria:
          - { id: 场地, require: 面积 >= 最低面积, assumed: 示例, remedy: 扩充场地 }
        """),
    FindingGuide(
      .missingKey, "missing-key",
      LocalizedText(
        zh: "少了必需的键。",
        en: "A key that is required is missing."),
      fix: LocalizedText(
        zh: "补上，照提示里的例子写。",
        en: "Add it."),
      bad: """
        criteria:
          - ⟦{ require: 面积 >= 最低面积, assumed: 示例 }⟧
        """,
      good: """
        criteria:
          - { id: 场地, require: 面积 >= 最低面积, assumed: 示例 }
        """),
    FindingGuide(
      .emptyValue, "empty-value",
      LocalizedText(
        zh: "键写了，没有写内容。",
        en: "The key stands there without a value."),
      fix: LocalizedText(
        zh: "写上内容，或删去这个键。",
        en: "Write the value, or take the key out."),
      bad: """
        criteria:
          - id: 场地
            require: 面积 >= 最低面积
            ⟦remedy⟧:
            assumed: 示例
        """,
      good: """
        criteria:
          - id: 场地
            require: 面积 >= 最低面积
            remedy: 扩充场地
            assumed: 示例
        """),
    FindingGuide(
      .notBoolean, "not-boolean",
      LocalizedText(
        zh: "这里只能写 true 或 false，不加引号。",
        en: "Only `true` or `false` may stand here."),
      fix: LocalizedText(
        zh: "是写 true，否写 false。",
        en: "Write `true` or `false`."),
      bad: """
        outcomes: [{ id: yes, title: 推荐, favourable: ⟦是⟧, when: 全部符合 }, { id: no, title: 不推荐 }]
        """,
      good: """
        outcomes: [{ id: yes, title: 推荐, favourable: true, when: 全部符合 }, { id: no, title: 不推荐 }]
        """),
    FindingGuide(
      .notInteger, "not-integer",
      LocalizedText(
        zh: "这里只能写整数，不带单位和引号。",
        en: "Only a whole number may stand here."),
      fix: LocalizedText(
        zh: "写成数字。",
        en: "Write digits."),
      bad: """
        criteria:
          - id: 二选一
            atLeast: ⟦一项⟧
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
      .notDate, "not-date",
      LocalizedText(
        zh: "日期写成 2020-06-04 的样子，而且是存在的日子。",
        en: "Dates are written like 2020-06-04 and must exist."),
      fix: LocalizedText(
        zh: "改正日期。",
        en: "Put the date right."),
      bad: """
        effective: ⟦2020-02-30⟧..
        """,
      good: """
        effective: 2020-03-01..
        """),
    FindingGuide(
      .unknownWord, "unknown-word",
      LocalizedText(
        zh: "这里只能写规定的几个词之一。",
        en: "Only one of some words may stand here."),
      fix: LocalizedText(
        zh: "从提示列出的词里选。",
        en: "Choose one of them."),
      bad: """
        kind: ⟦认定⟧
        """,
      good: """
        kind: recognition
        """),
    FindingGuide(
      .formatVersion, "format-version",
      LocalizedText(
        zh: "文件是更新的格式版本，这个版本的 rulecheck 读不懂。",
        en: "The file has a version of the format that this program does not know."),
      fix: LocalizedText(
        zh: "写 rulecheck: 1；文件确是新格式的，换用新版的 rulecheck。",
        en: "Write `rulecheck: 1`, or use a newer program."),
      bad: """
        rulecheck: ⟦2⟧
        measure: studio
        """,
      good: """
        title: 示例办法
        """),
    FindingGuide(
      .duplicateItem, "duplicate-item",
      LocalizedText(
        zh: "列表里同一项写了两遍。",
        en: "An item stands twice in a list."),
      fix: LocalizedText(
        zh: "删去一个。",
        en: "Take one out."),
      bad: """
        inputs:
          等级: { type: enumeration, values: [甲级, 乙级, ⟦甲级⟧], material: 证书 }
        """,
      good: """
        inputs:
          等级: { type: enumeration, values: [甲级, 乙级], material: 证书 }
        """),
    FindingGuide(
      .emptyCollection, "empty-collection",
      LocalizedText(
        zh: "列表至少要有一项。",
        en: "The list needs an item."),
      fix: LocalizedText(
        zh: "写上一项；不需要的，删去整个键。",
        en: "Write an item, or take the key out."),
      bad: """
        criteria: ⟦[]⟧
        """,
      good: """
        criteria:
          - { id: 场地, require: 面积 >= 最低面积, assumed: 示例 }
        """),
    FindingGuide(
      .keyConflict, "key-conflict",
      LocalizedText(
        zh: "这几个键只能写其中一个，都写了不知道以哪一个为准。",
        en: "Only one of these keys can stand here."),
      fix: LocalizedText(
        zh: "留下一个。",
        en: "Keep one."),
      bad: """
        criteria:
          - { id: 场地, require: 面积 >= 最低面积, ⟦judge⟧: 场地是否合用, assumed: 示例 }
        """,
      good: """
        criteria:
          - { id: 场地, require: 面积 >= 最低面积, assumed: 示例 }
        """),
  ]
}

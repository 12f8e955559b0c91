// What is said about findings of one topic: tables.

import RulesDSL
import SourceText

extension FindingGuides {
  /// In the order of their codes.
  static let tables: [FindingGuide] = [
    FindingGuide(
      .tableLayout, "table-layout",
      LocalizedText(
        zh: "表格不是一行一行用 | 隔开的样子，读不出来。",
        en: "The rows are not written as a table."),
      fix: LocalizedText(
        zh: "每行以 | 开头和结尾。",
        en: "Begin and end each row by `|`."),
      bad: """
        tables:
          分档:
            inputs: [面积]
            outputs: [{ name: 得分, unit: 分 }]
            rows: |
              ⟦面积 得分⟧
              >= 500平方米 10分
            assumed: 示例
        """,
      good: """
        tables:
          分档:
            inputs: [面积]
            outputs: [{ name: 得分, unit: 分 }]
            rows: |
              | 面积 | 得分 |
              | >= 500平方米 | 10分 |
              | < 500平方米 | 5分 |
            assumed: 示例
        """),
    FindingGuide(
      .tableHeader, "table-header",
      LocalizedText(
        zh: "表头与条件栏、结果栏对不上，不知道哪一栏是什么。",
        en: "The header does not fit the columns."),
      fix: LocalizedText(
        zh: "表头依次写各条件栏、各结果栏的名称。",
        en: "Write the names of the columns in order."),
      bad: """
        tables:
          分档:
            inputs: [面积]
            outputs: [{ name: 得分, unit: 分 }]
            rows: |
              | ⟦得分⟧ | 面积 |
              | >= 500平方米 | 10分 |
              | < 500平方米 | 5分 |
            assumed: 示例
        """,
      good: """
        tables:
          分档:
            inputs: [面积]
            outputs: [{ name: 得分, unit: 分 }]
            rows: |
              | 面积 | 得分 |
              | >= 500平方米 | 10分 |
              | < 500平方米 | 5分 |
            assumed: 示例
        """),
    FindingGuide(
      .tableCellCount, "table-cell-count",
      LocalizedText(
        zh: "这一行的栏数与表头不同。",
        en: "The row has another number of cells than the header."),
      fix: LocalizedText(
        zh: "补上或删去格子，不限的写 -。",
        en: "Write a cell for each column."),
      bad: """
        tables:
          分档:
            inputs: [面积]
            outputs: [{ name: 得分, unit: 分 }]
            rows: |
              | 面积 | 得分 |
              ⟦| >= 500平方米 |⟧
              | < 500平方米 | 5分 |
            assumed: 示例
        """,
      good: """
        tables:
          分档:
            inputs: [面积]
            outputs: [{ name: 得分, unit: 分 }]
            rows: |
              | 面积 | 得分 |
              | >= 500平方米 | 10分 |
              | < 500平方米 | 5分 |
            assumed: 示例
        """),
    FindingGuide(
      .tableOutput, "table-output",
      LocalizedText(
        zh: "结果栏的写法不对，例如 values 与单位不符。",
        en: "The column of results is not right."),
      fix: LocalizedText(
        zh: "照规则文件格式的“表”写。",
        en: "See “tables” in the rule format."),
      bad: """
        tables:
          分档:
            inputs: [面积]
            outputs: [{ name: 得分, unit: 分 }]
            rows: |
              | 面积 | 得分 |
              | >= 500平方米 | 10分 |
              | < 500平方米 | ⟦-⟧ |
            assumed: 示例
        """,
      good: """
        tables:
          分档:
            inputs: [面积]
            outputs: [{ name: 得分, unit: 分 }]
            rows: |
              | 面积 | 得分 |
              | >= 500平方米 | 10分 |
              | < 500平方米 | 5分 |
            assumed: 示例
        """),
    FindingGuide(
      .tableOutputTypes, "table-output-types",
      LocalizedText(
        zh: "同一栏的结果不是同类。",
        en: "The results of a column are of several kinds."),
      fix: LocalizedText(
        zh: "写成同类。",
        en: "Write results of one kind."),
      bad: """
        tables:
          分档:
            inputs: [面积]
            outputs: [档次]
            rows: |
              | 面积 | 档次 |
              | >= 500平方米 | "大" |
              | < 500平方米 | ⟦5分⟧ |
            assumed: 示例
        """,
      good: """
        tables:
          分档:
            inputs: [面积]
            outputs: [档次]
            rows: |
              | 面积 | 档次 |
              | >= 500平方米 | "大" |
              | < 500平方米 | "小" |
            assumed: 示例
        """),
    FindingGuide(
      .tablePolicy, "table-policy",
      LocalizedText(
        zh: "这种取法不能用在这张表上。",
        en: "The hit policy does not fit the table."),
      fix: LocalizedText(
        zh: "换一种取法，或补上它要的内容。",
        en: "Choose another, or add what it needs."),
      bad: """
        tables:
          分档:
            inputs: [面积]
            outputs: [{ name: ⟦得分⟧, unit: 分 }]
            hitPolicy: priority
            rows: |
              | 面积 | 得分 |
              | >= 500平方米 | 10分 |
              | < 500平方米 | 5分 |
            assumed: 示例
        """,
      good: """
        tables:
          分档:
            inputs: [面积]
            outputs: [{ name: 得分, unit: 分 }]
            rows: |
              | 面积 | 得分 |
              | >= 500平方米 | 10分 |
              | < 500平方米 | 5分 |
            assumed: 示例
        """),
    FindingGuide(
      .tableBounds, "table-bounds",
      LocalizedText(
        zh: "栏的 min、max 写得不对。",
        en: "The bounds of the column are wrong."),
      fix: LocalizedText(
        zh: "写成这一栏的量，min 不大于 max。",
        en: "Write values of the column."),
      bad: """
        tables:
          分档:
            inputs: [{ value: 面积, title: 面积, min: 10平方米, max: ⟦1平方米⟧ }]
            outputs: [{ name: 得分, unit: 分 }]
            rows: |
              | 面积 | 得分 |
              | - | 10分 |
            assumed: 示例
        """,
      good: """
        tables:
          分档:
            inputs: [{ value: 面积, title: 面积, min: 1平方米, max: 10平方米 }]
            outputs: [{ name: 得分, unit: 分 }]
            rows: |
              | 面积 | 得分 |
              | - | 10分 |
            assumed: 示例
        """),
    FindingGuide(
      .unquotedText, "unquoted-text",
      LocalizedText(
        zh: "文字要加双引号，否则读作名字。",
        en: "Texts stand in double quotes, or they read as names."),
      fix: LocalizedText(
        zh: "加上双引号。",
        en: "Write double quotes."),
      bad: """
        tables:
          分档:
            inputs: [面积]
            outputs: [档次]
            rows: |
              | 面积 | 档次 |
              | >= 500平方米 | ⟦大⟧ |
              | < 500平方米 | "小" |
            assumed: 示例
        """,
      good: """
        tables:
          分档:
            inputs: [面积]
            outputs: [档次]
            rows: |
              | 面积 | 档次 |
              | >= 500平方米 | "大" |
              | < 500平方米 | "小" |
            assumed: 示例
        """),
  ]
}

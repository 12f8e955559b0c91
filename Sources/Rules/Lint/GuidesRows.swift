// What is said about findings of one topic: rows.

import RulesDSL
import SourceText

extension FindingGuides {
  /// In the order of their codes.
  static let rows: [FindingGuide] = [
    FindingGuide(
      .tableGap, "table-gap",
      LocalizedText(
        zh: "有的值没有一行适用，那时是规则错误。",
        en: "There are values for which no row applies."),
      fix: LocalizedText(
        zh: "补上一行，或写 default。",
        en: "Add a row, or a default."),
      bad: """
        tables:
          ⟦分档⟧:
            inputs: [面积]
            outputs: [{ name: 得分, unit: 分 }]
            rows: |
              | 面积 | 得分 |
              | > 500平方米 | 10分 |
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
      .tableOverlap, "table-overlap",
      LocalizedText(
        zh: "两行同时适用，不知道取哪一行。",
        en: "Two rows apply at once."),
      fix: LocalizedText(
        zh: "改区间的端点，或换一种取法。",
        en: "Put the ends right."),
      bad: """
        tables:
          分档:
            inputs: [面积]
            outputs: [{ name: 得分, unit: 分 }]
            rows: |
              | 面积 | 得分 |
              | >= 500平方米 | 10分 |
              ⟦| <= 500平方米 | 5分 |⟧
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
      .rowWithoutEffect, "row-without-effect",
      LocalizedText(
        zh: "这一行永远不起作用。",
        en: "The row never has an effect."),
      fix: LocalizedText(
        zh: "改格子，或删去这一行。",
        en: "Put its cells right, or take it out."),
      bad: """
        tables:
          分档:
            inputs: [面积]
            outputs: [{ name: 得分, unit: 分 }]
            hitPolicy: first
            rows: |
              | 面积 | 得分 |
              | - | 10分 |
              ⟦| < 500平方米 | 5分 |⟧
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
      .mergeableRows, "mergeable-rows",
      LocalizedText(
        zh: "相邻两行只有一栏不同、结果相同，可以合成一行；只是建议。",
        en: "Two rows could be one."),
      fix: LocalizedText(
        zh: "合成一行。",
        en: "Make them one."),
      bad: """
        tables:
          分档:
            inputs: [面积]
            outputs: [{ name: 得分, unit: 分 }]
            rows: |
              | 面积 | 得分 |
              | >= 600平方米 | 10分 |
              ⟦| [500平方米..600平方米) | 10分 |⟧
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
        """, severity: .note),
    FindingGuide(
      .tableTooLarge, "table-too-large",
      LocalizedText(
        zh: "表的行和栏太多，各种情况的组合没有逐一核对；表仍然可以用。",
        en: "The table has too many combinations to check them all; it works nevertheless."),
      fix: LocalizedText(
        zh: "拆成几张表。",
        en: "Split the table."),
      bad: """
        tables:
          ⟦分档⟧:
            hitPolicy: first
            inputs: [⟪面积, ×12⟫ 人数]
            outputs: [{ name: 得分, unit: 分 }]
            rows: |
              | ⟪面积 | ×12⟫ 人数 | 得分 |
              | ⟪> 1平方米 | ×12⟫ > 1人 | 1分 |
              | ⟪> 2平方米 | ×12⟫ > 2人 | 2分 |
              | ⟪> 3平方米 | ×12⟫ > 3人 | 3分 |
              | ⟪> 4平方米 | ×12⟫ > 4人 | 4分 |
              | ⟪> 5平方米 | ×12⟫ > 5人 | 5分 |
              | ⟪> 6平方米 | ×12⟫ > 6人 | 6分 |
              | ⟪> 7平方米 | ×12⟫ > 7人 | 7分 |
              | ⟪> 8平方米 | ×12⟫ > 8人 | 8分 |
              | ⟪> 9平方米 | ×12⟫ > 9人 | 9分 |
            assumed: 示例
        """,
      good: """
        tables:
          分档:
            inputs: [人数]
            outputs: [{ name: 得分, unit: 分 }]
            rows: |
              | 人数 | 得分 |
              | >= 0人 | 5分 |
            assumed: 示例
        """, severity: .note),
    FindingGuide(
      .pointsBeyondMaximum, "points-beyond-maximum",
      LocalizedText(
        zh: "得分会超出 0 至满分，那时是规则错误。",
        en: "Points can be below 0 or above the maximum."),
      fix: LocalizedText(
        zh: "核对满分和各档的得分。",
        en: "Check the maximum and the points."),
      bad: """
        tables:
          分档:
            inputs: [面积]
            outputs: [{ name: 得分, unit: 分 }]
            rows: |
              | 面积 | 得分 |
              | >= 500平方米 | 10分 |
              | < 500平方米 | 5分 |
            assumed: 示例
        scores:
          - { id: 场地分, title: 场地分, max: ⟦8分⟧, points: 分档, assumed: 示例 }
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
        scores:
          - { id: 场地分, title: 场地分, max: 10分, points: 分档, assumed: 示例 }
        """),
    FindingGuide(
      .unreachableMaximum, "unreachable-maximum",
      LocalizedText(
        zh: "最多也得不到满分，满分或各档的得分有一处不对。",
        en: "The maximum is out of reach."),
      fix: LocalizedText(
        zh: "核对满分和各档的得分。",
        en: "Check the maximum and the points."),
      bad: """
        tables:
          分档:
            inputs: [面积]
            outputs: [{ name: 得分, unit: 分 }]
            rows: |
              | 面积 | 得分 |
              | >= 500平方米 | 10分 |
              | < 500平方米 | 5分 |
            assumed: 示例
        scores:
          - { id: 场地分, title: 场地分, max: ⟦20分⟧, points: 分档, assumed: 示例 }
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
        scores:
          - { id: 场地分, title: 场地分, max: 10分, points: 分档, assumed: 示例 }
        """),
  ]
}

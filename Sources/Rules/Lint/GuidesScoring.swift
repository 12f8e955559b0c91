// What is said about findings of one topic: scoring.

import RulesDSL
import SourceText

extension FindingGuides {
  /// In the order of their codes.
  static let scoring: [FindingGuide] = [
    FindingGuide(
      .scoreShape, "score-shape",
      LocalizedText(
        zh: "评分项要么写 points，要么写 items。",
        en: "A score has `points` or `items`."),
      fix: LocalizedText(
        zh: "留下一个，缺的补上。",
        en: "Write one of them."),
      bad: """
        scores:
          - { id: ⟦评价得分⟧, title: 评价得分, max: 100分, assumed: 示例 }
        """,
      good: """
        scores:
          - { id: 评价得分, title: 评价得分, max: 100分, points: 100分, assumed: 示例 }
        """),
    FindingGuide(
      .scoreMaximum, "score-maximum",
      LocalizedText(
        zh: "各分项的满分之和不等于总分的满分，得不到满分或会超出。",
        en: "The maxima of the parts do not add up."),
      fix: LocalizedText(
        zh: "改满分；“最高不超过”的写 capped: true。",
        en: "Put the maxima right, or write `capped: true`."),
      bad: """
        scores:
          - id: 评价得分
            title: 评价得分
            max: ⟦100分⟧
            assumed: 示例
            items:
              - { id: 场地分, title: 场地, max: 60分, points: 60分 }
              - { id: 人员分, title: 人员, max: 30分, points: 30分 }
        """,
      good: """
        scores:
          - id: 评价得分
            title: 评价得分
            max: 90分
            assumed: 示例
            items:
              - { id: 场地分, title: 场地, max: 60分, points: 60分 }
              - { id: 人员分, title: 人员, max: 30分, points: 30分 }
        """),
    FindingGuide(
      .awardAmount, "award-amount",
      LocalizedText(
        zh: "奖补的金额要是带单位的数，上限和取整要与它同类。",
        en: "An award is a quantity; cap and rounding must be of its kind."),
      fix: LocalizedText(
        zh: "写成金额。",
        en: "Write an amount."),
      bad: """
        awards:
          - { id: 补助额, title: 补助, amount: ⟦有门牌⟧, assumed: 示例 }
        """,
      good: """
        awards:
          - { id: 补助额, title: 补助, amount: 10万元, assumed: 示例 }
        """),
    FindingGuide(
      .selectionOutcome, "selection-outcome",
      LocalizedText(
        zh: "among 里写的不是办法的结论，或者没有有利的结论可以择优。",
        en: "There is no such outcome to choose among."),
      fix: LocalizedText(
        zh: "写 outcomes 里的 id。",
        en: "Write the id of an outcome."),
      bad: """
        selection:
          title: 择优推荐
          among: [⟦推荐⟧]
          order: [{ by: 面积, title: 面积 }]
          assumed: 示例
        """,
      good: """
        selection:
          title: 择优推荐
          among: [recommend]
          order: [{ by: 面积, title: 面积 }]
          assumed: 示例
        """),
    FindingGuide(
      .selectionExpression, "selection-expression",
      LocalizedText(
        zh: "名额、预算、公示期对全部申请只有一个，不能取决于某一份申请；排序依据要能比较。",
        en: "Quota, budget and publicity are one for all applications; keys must have an order."),
      fix: LocalizedText(
        zh: "写参数或直接写数。",
        en: "Write a parameter or a quantity."),
      bad: """
        selection:
          title: 择优推荐
          order: [{ by: 面积, title: 面积 }]
          quota: ⟦人数⟧
          assumed: 示例
        """,
      good: """
        selection:
          title: 择优推荐
          order: [{ by: 面积, title: 面积 }]
          quota: 2家
          assumed: 示例
        """),
  ]
}

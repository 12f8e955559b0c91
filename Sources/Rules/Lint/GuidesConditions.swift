// What is said about findings of one topic: conditions that cannot be as they are meant.

import RulesDSL
import SourceText

extension FindingGuides {
  /// In the order of their codes.
  static let conditions: [FindingGuide] = [
    FindingGuide(
      .criterionNeverMet, "criterion-never-met",
      LocalizedText(
        zh: "条件里的几处不能同时成立，没有申请人能符合它。",
        en: "Parts of the criterion exclude each other, so that nobody can meet it."),
      fix: LocalizedText(zh: "核对两边的数和比较的方向。", en: "Check the figures and the direction of the comparisons."),
      bad: "criteria:\n  - { id: ⟦项⟧, require: 面积 >= 500平方米 and 面积 < 300平方米, assumed: 示例, remedy: 更正 }",
      good: "criteria:\n  - { id: 项, require: 面积 >= 300平方米 and 面积 < 500平方米, assumed: 示例, remedy: 更正 }"),
    FindingGuide(
      .criterionNeverUnmet, "criterion-never-unmet",
      LocalizedText(
        zh: "条件无论怎样填报都符合，等于没有要求。", en: "Whatever is filled in meets the criterion: it asks for nothing."),
      fix: LocalizedText(
        zh: "核对数和输入的范围；多余的删去。", en: "Check the figures and the range of the input, or delete it."),
      bad: "criteria:\n  - { id: ⟦项⟧, require: 面积 >= 0平方米, assumed: 示例, remedy: 更正 }",
      good: "criteria:\n  - { id: 项, require: 面积 >= 500平方米, assumed: 示例, remedy: 更正 }"),
    FindingGuide(
      .conditionNeverTrue, "condition-never-true",
      LocalizedText(
        zh: "适用情形（when）不会出现，这一条从不起作用。", en: "The condition never holds, so that this is never used."),
      fix: LocalizedText(zh: "核对适用情形；多余的删去。", en: "Check the condition, or delete what it belongs to."),
      bad:
        "criteria:\n  - { id: 项, when: ⟦面积 > 900平方米 and 面积 < 100平方米⟧, require: 面积 >= 500平方米, assumed: 示例, remedy: 更正 }",
      good:
        "criteria:\n  - { id: 项, when: 面积 > 100平方米 and 面积 < 900平方米, require: 面积 >= 500平方米, assumed: 示例, remedy: 更正 }"
    ),
    FindingGuide(
      .conditionAlwaysTrue, "condition-always-true",
      LocalizedText(zh: "适用情形（when）总会出现，写它没有作用。", en: "The condition always holds and says nothing."),
      fix: LocalizedText(zh: "核对适用情形；确实总适用的，删去 when。", en: "Check the condition, or delete it."),
      bad: "criteria:\n  - { id: 项, when: ⟦面积 >= 0平方米⟧, require: 面积 >= 500平方米, assumed: 示例, remedy: 更正 }",
      good: "criteria:\n  - { id: 项, when: 面积 >= 100平方米, require: 面积 >= 500平方米, assumed: 示例, remedy: 更正 }"),
    FindingGuide(
      .impliedCriterion, "implied-criterion",
      LocalizedText(
        zh: "符合另一个条件的都符合这一个，它单独不起作用。两条各有依据、要分别说明的，可以都留着。",
        en: "Whoever meets another criterion meets this one. Both may stay if each has grounds of its own."),
      fix: LocalizedText(
        zh: "核对两者的数；多余的删去，或用注释写明为什么留着。", en: "Check the figures; delete it, or say why it stays."),
      bad:
        "criteria:\n  - { id: ⟦宽⟧, require: 面积 >= 300平方米, assumed: 示例, remedy: 更正 }\n  - { id: 严, require: 面积 >= 500平方米, assumed: 示例, remedy: 更正 }",
      good: "criteria:\n  - { id: 严, require: 面积 >= 500平方米, assumed: 示例, remedy: 更正 }", severity: .note),
    FindingGuide(
      .contradictoryCriteria, "contradictory-criteria",
      LocalizedText(
        zh: "几个条件不能同时符合，没有申请人能全部符合。", en: "Criteria exclude each other, so that nobody can meet all of them."),
      fix: LocalizedText(zh: "核对这几个条件的数和比较的方向。", en: "Check the figures and directions of these criteria."),
      bad:
        "criteria:\n  - { id: 大, require: 面积 >= 500平方米, assumed: 示例, remedy: 更正 }\n  - { id: ⟦小⟧, require: 面积 < 300平方米, assumed: 示例, remedy: 更正 }",
      good:
        "criteria:\n  - { id: 大, require: 面积 >= 300平方米, assumed: 示例, remedy: 更正 }\n  - { id: 小, require: 面积 < 500平方米, assumed: 示例, remedy: 更正 }"
    ),
    FindingGuide(
      .exceptionsAlwaysConflict, "exceptions-always-conflict",
      LocalizedText(
        zh: "一个例外出现时，另一个总是同时出现；两个同时出现是规则错误。",
        en: "Whenever one exception applies another one does too, which is a rule error."),
      fix: LocalizedText(zh: "把两个例外的适用情形分开，或合成一个。", en: "Keep their conditions apart, or make one of them."),
      bad: """
        criteria:
          - id: 项
            require: 面积 >= 500平方米
            assumed: 示例
            remedy: 更正
            except:
              - { id: ⟦甲⟧, when: 面积 > 900平方米, require: 面积 > 950平方米, assumed: 示例 }
              - { id: 乙, when: 面积 > 800平方米, require: 面积 > 850平方米, assumed: 示例 }
        """,
      good: """
        criteria:
          - id: 项
            require: 面积 >= 500平方米
            assumed: 示例
            remedy: 更正
            except:
              - { id: 甲, when: 面积 > 900平方米, require: 面积 > 950平方米, assumed: 示例 }
              - { id: 乙, when: 面积 > 800平方米 and 面积 <= 900平方米, require: 面积 > 850平方米, assumed: 示例 }
        """),
    FindingGuide(
      .exceptionsOverlap, "exceptions-overlap",
      LocalizedText(
        zh: "两个例外会同时出现，那时是规则错误。", en: "Two exceptions can apply at once, which is a rule error then."),
      fix: LocalizedText(zh: "把两个例外的适用情形分开。", en: "Keep their conditions apart."),
      bad: """
        criteria:
          - id: 项
            require: 面积 >= 500平方米
            assumed: 示例
            remedy: 更正
            except:
              - { id: 甲, when: 面积 > 800平方米, require: 面积 > 850平方米, assumed: 示例 }
              - { id: ⟦乙⟧, when: 面积 < 900平方米, require: 面积 > 300平方米, assumed: 示例 }
        """,
      good: """
        criteria:
          - id: 项
            require: 面积 >= 500平方米
            assumed: 示例
            remedy: 更正
            except:
              - { id: 甲, when: 面积 > 800平方米, require: 面积 > 850平方米, assumed: 示例 }
              - { id: 乙, when: 面积 < 300平方米, require: 面积 > 200平方米, assumed: 示例 }
        """),
    FindingGuide(
      .outcomeNeverReached, "outcome-never-reached",
      LocalizedText(
        zh: "结论到不了：它的条件不会成立，或者总有前面的结论先成立。",
        en:
          "The outcome is never reached: its condition never holds, or an earlier outcome always comes first."
      ),
      fix: LocalizedText(
        zh: "把要求高的结论写在前面，或核对条件。", en: "Put the stricter outcome first, or check its condition."),
      bad: """
        outcomes:
          - { id: good, title: 良好, favourable: true, when: 面积 >= 600平方米 }
          - { id: ⟦best⟧, title: 优秀, favourable: true, when: 面积 >= 900平方米 }
          - { id: no, title: 不行 }
        """,
      good: """
        outcomes:
          - { id: best, title: 优秀, favourable: true, when: 面积 >= 900平方米 }
          - { id: good, title: 良好, favourable: true, when: 面积 >= 600平方米 }
          - { id: no, title: 不行 }
        """),
    FindingGuide(
      .impliedMember, "implied-member",
      LocalizedText(
        zh: "任一即可的几项里，符合这一项的都符合另一项，所以这一项是多余的。",
        en: "Of several alternatives, whoever meets this one meets another, so that it is needless."),
      fix: LocalizedText(zh: "核对两项的数；多余的删去。", en: "Check the figures, or delete it."),
      bad: """
        criteria:
          - id: 项
            any:
              - { id: ⟦严⟧, require: 面积 >= 500平方米 }
              - { id: 宽, require: 面积 >= 300平方米 }
            assumed: 示例
            remedy: 更正
        """,
      good: """
        criteria:
          - id: 项
            any:
              - { id: 大, require: 面积 >= 500平方米 }
              - { id: 小, require: 面积 < 300平方米 }
            assumed: 示例
            remedy: 更正
        """),
    FindingGuide(
      .constantDefinition, "constant-definition",
      LocalizedText(
        zh: "由输入得出的“是否”总是一样，起名字没有作用。", en: "A condition with a name is the same for everybody."),
      fix: LocalizedText(zh: "核对数和输入的范围。", en: "Check the figures and the range of the input."),
      bad:
        "define: { ⟦够大⟧: 面积 >= 0平方米 }\ncriteria:\n  - { id: 项, require: 够大 and 面积 < 500平方米, assumed: 示例, remedy: 更正 }",
      good:
        "define: { 够大: 面积 >= 300平方米 }\ncriteria:\n  - { id: 项, require: 够大 and 面积 < 500平方米, assumed: 示例, remedy: 更正 }"
    ),
    FindingGuide(
      .constantThreshold, "threshold-without-effect",
      LocalizedText(
        zh: "分数线高于满分，谁也达不到，或者谁都达到。", en: "Nobody reaches this number of points, or everybody does."),
      fix: LocalizedText(zh: "核对分数线和满分。", en: "Check the threshold and the maximum."),
      bad:
        "inputs:\n  面积: { type: number, unit: 平方米, min: 0 }\n  专家分: { type: number, unit: 分, min: 0, max: 10 }\nscores:\n  - { id: 总分, max: 10分, points: 专家分, assumed: 示例 }\ncriteria:\n  - { id: 项, require: 面积 > 1平方米 or ⟦总分 > 10分⟧, assumed: 示例, remedy: 更正 }",
      good:
        "inputs:\n  面积: { type: number, unit: 平方米, min: 0 }\n  专家分: { type: number, unit: 分, min: 0, max: 10 }\nscores:\n  - { id: 总分, max: 10分, points: 专家分, assumed: 示例 }\ncriteria:\n  - { id: 项, require: 面积 > 1平方米 or 总分 > 6分, assumed: 示例, remedy: 更正 }"
    ),
  ]
}

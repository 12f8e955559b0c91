// What is said about findings of one topic: exemptions.

import RulesDSL
import SourceText

extension FindingGuides {
  /// In the order of their codes.
  static let exemptions: [FindingGuide] = [
    FindingGuide(
      .exemptionNode, "exemption-node",
      LocalizedText(
        zh: "例外里写的名字不存在，例外不起作用。",
        en: "The exemption names what does not exist."),
      fix: LocalizedText(
        zh: "写条件、表、评分、奖补或结论的名字。",
        en: "Write the name of a node."),
      bad: """
        inputs:
          本地: { type: boolean, traits: [locality], material: 营业执照 }
        criteria:
          - { id: 场地, require: 本地, assumed: 示例 }
        exemptions:
          - { traits: [locality], nodes: [⟦场所⟧], reason: 示例, assumed: 示例, until: 2027-12-31 }
        """,
      good: """
        inputs:
          本地: { type: boolean, traits: [locality], material: 营业执照 }
        criteria:
          - { id: 场地, require: 本地, assumed: 示例 }
        exemptions:
          - { traits: [locality], nodes: [场地], reason: 示例, assumed: 示例, until: 2027-12-31 }
        """),
    FindingGuide(
      .fairnessWording, "fairness-wording",
      LocalizedText(
        zh: "标题或说明里有公平竞争审查关注的字样。由 rulecheck fair 报告。",
        en: "A title uses words that the fair-competition screening looks for; reported by "
          + "`rulecheck fair`."),
      fix: LocalizedText(
        zh: "确实限定了本地或指定对象的，改要求；没有的，改措辞。",
        en: "Change the requirement, or its words."),
      bad: """
        $ rulecheck fair rules
        criteria:
          - { id: 门牌, title: 优先选用⟦本地企业⟧, require: 有门牌, assumed: 示例 }
        """,
      good: """
        $ rulecheck fair rules
        criteria:
          - { id: 门牌, title: 有门牌, require: 有门牌, assumed: 示例 }
        """, severity: .note),
    FindingGuide(
      .exemptionEnd, "exemption-end",
      LocalizedText(
        zh: "例外在办法施行之前就到期了。",
        en: "The exemption ends before the measure begins."),
      fix: LocalizedText(
        zh: "改 until。",
        en: "Put `until` right."),
      bad: """
        inputs:
          本地: { type: boolean, traits: [locality], material: 营业执照 }
        criteria:
          - { id: 场地, require: 本地, assumed: 示例 }
        exemptions:
          - { traits: [locality], nodes: [场地], reason: 示例, assumed: 示例, until: ⟦2019-12-31⟧ }
        """,
      good: """
        inputs:
          本地: { type: boolean, traits: [locality], material: 营业执照 }
        criteria:
          - { id: 场地, require: 本地, assumed: 示例 }
        exemptions:
          - { traits: [locality], nodes: [场地], reason: 示例, assumed: 示例, until: 2027-12-31 }
        """),
  ]
}

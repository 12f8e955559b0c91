// What is said about findings of one topic: configuration.

import RulesDSL
import SourceText

extension FindingGuides {
  /// In the order of their codes.
  static let configuration: [FindingGuide] = [
    FindingGuide(
      .unknownFindingCode, "unknown-finding",
      LocalizedText(
        zh: "配置或注释里写的代码、名称不存在，不会起作用。",
        en: "The configuration or a comment names no finding."),
      fix: LocalizedText(
        zh: "照 docs/lint/README.md 改。",
        en: "docs/lint/README.md lists them."),
      bad: """
        === rulecheck.yaml
        rulecheck: 1
        levels: { ⟦unused-inputs⟧: off }
        """,
      good: """
        === rulecheck.yaml
        rulecheck: 1
        levels: { unused-input: off }
        """),
    FindingGuide(
      .allowWithoutReason, "allow-without-reason",
      LocalizedText(
        zh: "允许一个问题要写明理由，以后的人才知道为什么、什么时候可以不再允许。",
        en: "Whoever allows a finding says why."),
      fix: LocalizedText(
        zh: "在代码后面写理由。",
        en: "Write the reason behind the code."),
      bad: """
        criteria:
          # rulecheck: allow ⟦without-grounds⟧
          - { id: 人员, require: 人数 >= 3人, remedy: 招聘 }
        """,
      good: """
        criteria:
          # rulecheck: allow without-grounds 依据在起草说明里，正式印发后补
          - { id: 人员, require: 人数 >= 3人, remedy: 招聘 }
        """),
    FindingGuide(
      .errorNotAllowed, "error-not-allowed",
      LocalizedText(
        zh: "错误使规则不能用，不能放过，也不能降低级别。",
        en: "An error makes the rules unusable; it cannot be allowed."),
      fix: LocalizedText(
        zh: "改正错误，删去这一条。",
        en: "Put the error right."),
      bad: """
        === rulecheck.yaml
        rulecheck: 1
        levels: { ⟦E401⟧: advice }
        """,
      good: """
        === rulecheck.yaml
        rulecheck: 1
        levels: { W289: error }
        """),
    FindingGuide(
      .unknownConfiguredPart, "unknown-configured-part",
      LocalizedText(
        zh: "配置里写的规则包或办法不存在。",
        en: "The configuration names no pack or measure."),
      fix: LocalizedText(
        zh: "规则包写包名，办法写 规则包/办法。",
        en: "Write a pack, or `<pack>/<measure>`."),
      bad: """
        === rulecheck.yaml
        rulecheck: 1
        packs: { ⟦exampel⟧: { levels: { W289: error } } }
        """,
      good: """
        === rulecheck.yaml
        rulecheck: 1
        packs: { example: { levels: { W289: error } } }
        """),
    FindingGuide(
      .allowForm, "allow-form",
      LocalizedText(
        zh: "看不懂这条给 rulecheck 的注释，它不起作用。",
        en: "The comment for rulecheck means nothing."),
      fix: LocalizedText(
        zh: "写成 # rulecheck: allow 代码 理由。",
        en: "Write `# rulecheck: allow <code> <reason>`."),
      bad: """
        criteria:
          ⟦# rulecheck: ignore W289⟧
          - { id: 人员, require: 人数 >= 3人, remedy: 招聘 }
        """,
      good: """
        criteria:
          # rulecheck: allow W289 依据在起草说明里，正式印发后补
          - { id: 人员, require: 人数 >= 3人, remedy: 招聘 }
        """),
    FindingGuide(
      .unusedAllow, "unused-allow",
      LocalizedText(
        zh: "允许的问题已经不存在，留着会掩盖以后真正的问题。rulecheck lint --fix 可以删去这条注释。",
        en: "What the comment allows is not there any more; `rulecheck lint --fix` takes it out."),
      fix: LocalizedText(
        zh: "删去这条注释。",
        en: "Take the comment out."),
      bad: """
        criteria:
          # rulecheck: allow ⟦W289⟧ 依据在起草说明里
          - { id: 人员, require: 人数 >= 3人, assumed: 示例, remedy: 招聘 }
        """,
      good: """
        criteria:
          # rulecheck: allow W289 依据在起草说明里
          - { id: 人员, require: 人数 >= 3人, remedy: 招聘 }
        """),
  ]
}

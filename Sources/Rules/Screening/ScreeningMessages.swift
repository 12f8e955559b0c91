// Every sentence about exemptions and wordings, and the words in which results of the screening are told.

import RulesDSL
package import SourceText

extension DiagnosticCode {
  package static let exemptionNode = DiagnosticCode(
    "E470", zh: "例外里的名字不存在", en: "Unknown node in an exemption")
  package static let exemptionEnd = DiagnosticCode(
    "E471", zh: "例外在施行之前就到期", en: "Exemption ends before the measure begins")
  package static let fairnessWording = DiagnosticCode(
    "W470", zh: "公平竞争审查的敏感用语", en: "Wording to be reviewed")
  package static let openDependence = DiagnosticCode(
    "W757", zh: "取决于公平竞争保护的属性", en: "Depends on a protected attribute")
  package static let exemptionToSettle = DiagnosticCode(
    "W758", zh: "例外要处理", en: "Exemption to be settled")
}

/// Sentences of the fair-competition screening.
package enum ScreeningMessages {
  /// Every code of these sentences, ascending.
  package static let codes: [DiagnosticCode] = [
    .exemptionNode, .exemptionEnd, .fairnessWording, .openDependence, .exemptionToSettle,
  ]

  // MARK: Exemptions

  static func unknownNode(_ name: Named, in names: [String]) -> Diagnostic {
    let shown = ReadingMessages.excerpt(name.text)
    return Diagnostic(
      .exemptionNode, place: name.place,
      message: LocalizedText(
        zh: "办法里没有叫“\(shown)”的条件、但书、表、评分项、奖补、排序依据或结论",
        en: "The measure has no criterion, exception, table, score, award, ranking key or outcome “\(shown)”"),
      help: Suggestion.phrase(Suggestion.nearest(to: name.text, in: names))
        ?? LocalizedText(
          zh: "写条件、但书、表、评分项、奖补或结论的名字，排序依据照 by 写；输入和定义不必写",
          en: "Name criteria, exceptions, tables or outcomes; inputs and definitions need not be named"))
  }

  static func endsTooEarly(_ exemption: Exemption, start: CivilDate) -> Diagnostic {
    Diagnostic(
      .exemptionEnd, place: exemption.untilPlace,
      message: LocalizedText(
        zh: "例外到 \(exemption.until.description) 为止，办法 \(start.description) 才施行",
        en:
          "The exemption ends on \(exemption.until.description), before the measure begins on \(start.description)"
      ),
      help: LocalizedText(
        zh: "写施行以后的日期；例外已经没有必要的，删除它",
        en: "Write a later day, or delete the exemption if it is not needed"))
  }

  // MARK: Wordings

  static func wording(_ rule: WordingRule, _ words: String, _ place: Place, _ items: [ReviewItem])
    -> Diagnostic
  {
    let clauses = items.map { "\($0.document) \($0.clause)" }
    let title = rule.trait.title
    return Diagnostic(
      .fairnessWording, severity: .note, place: place,
      message: LocalizedText(
        zh: "“\(words)”涉及\(title.zh)：\(rule.why.zh)", en: "“\(words)” concerns \(title.en): \(rule.why.en)"),
      help: LocalizedText(
        zh: "核对\(clauses.joined(separator: "、"))；没有法律、行政法规依据的，改写或删去，属于例外的写入 exemptions",
        en:
          "Check it against \(clauses.joined(separator: ", ")); reword or delete it where no law allows it, or document it under `exemptions`"
      ))
  }

  // MARK: Findings

  /// A node depends on a tagged attribute, and no exemption covers it.
  static func dependence(_ finding: ScreeningFinding, on attribute: TaggedAttribute) -> Diagnostic {
    let traits = attribute.traits.map(\.title)
    return Diagnostic(
      .openDependence, severity: .warning, place: finding.node.place,
      message: LocalizedText(
        zh: "“\(finding.node.title)”取决于“\(attribute.title)”（\(traits.map(\.zh).joined(separator: "、"))）",
        en:
          "“\(finding.node.title)” depends on “\(attribute.title)” (\(traits.map(\.en).joined(separator: ", ")))"
      ),
      related: [
        Diagnostic.Related(
          place: attribute.place, caption: LocalizedText(zh: "这项输入带标签", en: "the tagged input"))
      ],
      help: LocalizedText(
        zh: "改为不看这一项；法律、行政法规允许的，写入 exemptions。路径和举例见 rulecheck fair",
        en:
          "Do without it; where the law allows it, write it under `exemptions`. `rulecheck fair` shows the way"
      ))
  }

  /// An exemption is over, or nothing needs it.
  static func toSettle(_ review: ExemptionReview) -> Diagnostic {
    let (zh, en) = (ScreeningWords(language: .zh), ScreeningWords(language: .en))
    let end = review.exemption.until.description
    return Diagnostic(
      .exemptionToSettle, severity: .warning,
      place: review.isExpired ? review.exemption.untilPlace : review.exemption.place,
      message: review.isExpired
        ? LocalizedText(zh: "例外到 \(end) 已经到期", en: "The exemption expired on \(end)")
        : LocalizedText(zh: "没有依赖用到这条例外", en: "No dependence needs this exemption"),
      help: review.isExpired
        ? LocalizedText(zh: zh.expired, en: en.expired)
        : LocalizedText(zh: zh.coversNothing, en: en.coversNothing))
  }

  // MARK: Results

  /// What the records of a list give where the first one differs.
  static func mixed(_ first: LocalizedText, _ others: LocalizedText, count: Int) -> LocalizedText {
    LocalizedText(
      zh: "第 1 条\(first.zh)、其余 \(count) 条\(others.zh)",
      en: "\(first.en) in the first record, \(others.en) in the \(count) others")
  }

  static func witnessNote(_ attribute: TaggedAttribute, _ target: ScreeningTarget) -> LocalizedText {
    LocalizedText(
      zh: "虚构申请人，公平竞争筛查举例：两份申请只有“\(attribute.title)”不同，“\(target.node.title)”的结果不同。",
      en:
        "Invented applicants: the two applications differ in “\(attribute.title)” alone, with different results."
    )
  }
}

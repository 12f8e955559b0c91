// Every sentence about conditions that cannot be as they are meant.

import RulesDSL
package import SourceText

extension DiagnosticCode {
  package static let criterionNeverMet = DiagnosticCode("W530", zh: "条件不可能符合", en: "criterion never met")
  package static let criterionNeverUnmet = DiagnosticCode(
    "W531", zh: "条件不可能不符合", en: "criterion never unmet")
  package static let conditionNeverTrue = DiagnosticCode(
    "W532", zh: "适用情形不会出现", en: "condition never true")
  package static let conditionAlwaysTrue = DiagnosticCode(
    "W533", zh: "适用情形总会出现", en: "condition always true")
  package static let impliedCriterion = DiagnosticCode(
    "W534", zh: "条件已包含在另一条件中", en: "criterion implied by another")
  package static let contradictoryCriteria = DiagnosticCode(
    "W535", zh: "条件互相矛盾", en: "contradictory criteria")
  package static let exceptionsAlwaysConflict = DiagnosticCode(
    "W536", zh: "例外总是冲突", en: "exceptions always conflict")
  package static let exceptionsOverlap = DiagnosticCode("W537", zh: "例外会冲突", en: "exceptions overlap")
  package static let outcomeNeverReached = DiagnosticCode(
    "W538", zh: "结论到不了", en: "outcome never reached")
  package static let impliedMember = DiagnosticCode(
    "W539", zh: "任一条件中的多余成员", en: "needless member of a group")
  package static let constantDefinition = DiagnosticCode("W540", zh: "定义总是一样", en: "constant definition")
  package static let constantThreshold = DiagnosticCode(
    "W541", zh: "分数线不起作用", en: "threshold without effect")
}

/// Sentences about conditions, with what proves them.
package enum ConditionFindingMessages {
  /// Every code of these sentences, ascending.
  package static let codes: [DiagnosticCode] = [
    .criterionNeverMet, .criterionNeverUnmet, .conditionNeverTrue, .conditionAlwaysTrue, .impliedCriterion,
    .contradictoryCriteria, .exceptionsAlwaysConflict, .exceptionsOverlap, .outcomeNeverReached,
    .impliedMember, .constantDefinition, .constantThreshold,
  ]

  private static func finding(
    _ code: DiagnosticCode, _ place: Place, _ since: LocalizedText, zh: String, en: String,
    related: [Diagnostic.Related] = [], helpZH: String, helpEN: String, severity: Severity = .warning
  ) -> Diagnostic {
    Diagnostic(
      code, severity: severity, place: place,
      message: LocalizedText(zh: since.zh + zh, en: since.en + en), related: related,
      help: LocalizedText(zh: helpZH, en: helpEN))
  }

  static func neverMet(_ criterion: CheckedCriterion, _ proof: ConditionReason) -> Diagnostic {
    finding(
      .criterionNeverMet, criterion.declaration.id.place, proof.since,
      zh: "“\(criterion.declaration.title)”不可能符合：\(proof.words.zh)",
      en: "“\(criterion.declaration.title)” can never be met: \(proof.words.en)", related: proof.related,
      helpZH: "核对要求里的数和“且”“或”，以及各项输入的 min、max",
      helpEN: "check the figures, `and`, `or`, and the bounds of inputs")
  }

  static func neverUnmet(_ criterion: CheckedCriterion, _ proof: ConditionReason) -> Diagnostic {
    finding(
      .criterionNeverUnmet, criterion.declaration.id.place, proof.since,
      zh: "“\(criterion.declaration.title)”不可能不符合，等于没有要求：\(proof.words.zh)",
      en: "“\(criterion.declaration.title)” can never be unmet and asks for nothing: \(proof.words.en)",
      related: proof.related, helpZH: "核对要求里的数和“且”“或”；不是要求的，删去这一条",
      helpEN: "check the figures, `and`, `or`; remove it if nothing is asked for")
  }

  static func neverTrue(_ title: String, _ place: Place, _ proof: ConditionReason) -> Diagnostic {
    finding(
      .conditionNeverTrue, place, proof.since,
      zh: "“\(title)”的适用情形（when）不会出现，这一条从不起作用：\(proof.words.zh)",
      en: "the condition of “\(title)” (when) is never true, so that it has no effect: \(proof.words.en)",
      related: proof.related, helpZH: "核对 when，或删去这一条", helpEN: "check `when`, or remove it")
  }

  static func alwaysTrue(_ title: String, _ place: Place, _ proof: ConditionReason) -> Diagnostic {
    finding(
      .conditionAlwaysTrue, place, proof.since,
      zh: "“\(title)”的适用情形（when）总会出现：\(proof.words.zh)",
      en: "the condition of “\(title)” (when) is always true: \(proof.words.en)", related: proof.related,
      helpZH: "核对 when；确实总是适用的，删去 when", helpEN: "check `when`; remove it if it always applies")
  }

  static func implied(
    _ criterion: CheckedCriterion, by other: CheckedCriterion, _ proof: ConditionReason, isMember: Bool
  ) -> Diagnostic {
    let (title, broader) = (criterion.declaration.title, other.declaration.title)
    let caption = LocalizedText(zh: "“\(broader)”", en: "“\(broader)”")
    let related = [Diagnostic.Related(place: other.declaration.id.place, caption: caption)]
    if isMember {
      return finding(
        .impliedMember, criterion.declaration.id.place, proof.since,
        zh: "符合“\(title)”的都符合“\(broader)”，任一即可，所以“\(title)”是多余的",
        en: "whoever meets “\(title)” meets “\(broader)”, and one is enough: “\(title)” is needless",
        related: related, helpZH: "核对两者的数，或删去这一条", helpEN: "check the figures of both, or remove it")
    }
    return finding(
      .impliedCriterion, criterion.declaration.id.place, proof.since,
      zh: "符合“\(broader)”的都符合“\(title)”，“\(title)”单独不起作用",
      en: "whoever meets “\(broader)” meets “\(title)”, which has no effect of its own", related: related,
      helpZH: "核对两者的数；各有依据、要分别说明的，可以都留着",
      helpEN: "check the figures of both; both may stay where each has grounds of its own", severity: .note)
  }

  static func contradictory(_ criteria: [CheckedCriterion], _ proof: ConditionReason) -> Diagnostic? {
    guard let last = criteria.last else { return nil }
    let titles = criteria.map { "“\($0.declaration.title)”" }
    return finding(
      .contradictoryCriteria, last.declaration.id.place, proof.since,
      zh: "没有申请人能全部符合：\(titles.joined(separator: "、"))不能同时符合",
      en: "no applicant can meet everything: \(titles.joined(separator: ", ")) cannot be met together",
      related: criteria.dropLast().map {
        Diagnostic.Related(
          place: $0.declaration.id.place, caption: LocalizedText("“\($0.declaration.title)”"))
      }, helpZH: "核对这几条的数和方向", helpEN: "check the figures and directions of these")
  }

  static func conflict(
    _ first: CheckedException, _ second: CheckedException, _ proof: ConditionReason
  ) -> Diagnostic {
    let (one, other) = (first.declaration, second.declaration)
    return finding(
      .exceptionsAlwaysConflict, one.id.place, proof.since,
      zh: "例外“\(one.title)”出现时，“\(other.title)”总是同时出现，两者冲突，是规则错误",
      en: "wherever the exception “\(one.title)” applies, “\(other.title)” applies too, which is a failure",
      related: [.init(place: other.id.place, caption: LocalizedText("“\(other.title)”"))],
      helpZH: "改窄其中一个的 when，或合成一个", helpEN: "narrow one `when`, or make them one")
  }

  static func overlap(
    _ first: CheckedException, _ second: CheckedException, _ example: LocalizedText
  ) -> Diagnostic {
    let (one, other) = (first.declaration, second.declaration)
    return finding(
      .exceptionsOverlap, other.id.place, LocalizedText(""),
      zh: "例外“\(one.title)”和“\(other.title)”会同时出现，那时是规则错误，例如\(example.zh)",
      en: "the exceptions “\(one.title)” and “\(other.title)” can apply together, which is a failure,"
        + " for example \(example.en)",
      related: [.init(place: one.id.place, caption: LocalizedText("“\(one.title)”"))],
      helpZH: "在其中一个的 when 里排除另一个", helpEN: "exclude one in the `when` of the other")
  }

  static func unreached(
    _ outcome: CheckedOutcome, after earlier: [CheckedOutcome], _ proof: ConditionReason
  ) -> Diagnostic {
    let title = outcome.declaration.title
    let titles = earlier.map { "“\($0.declaration.title)”" }
    let isHidden = !earlier.isEmpty
    return finding(
      .outcomeNeverReached, outcome.declaration.id.place, proof.since,
      zh: isHidden
        ? "结论“\(title)”到不了：它成立时，总是先得出\(titles.joined(separator: "或"))"
        : "结论“\(title)”到不了：\(proof.words.zh)",
      en: isHidden
        ? "the outcome “\(title)” is never reached: \(titles.joined(separator: " or ")) always comes first"
        : "the outcome “\(title)” is never reached: \(proof.words.en)",
      related: isHidden
        ? earlier.map {
          .init(place: $0.declaration.id.place, caption: LocalizedText("“\($0.declaration.title)”"))
        } : proof.related, helpZH: "核对结论的次序和条件", helpEN: "check the order and the conditions of outcomes")
  }

  static func constant(_ definition: CheckedDefinition, _ value: Bool, _ proof: ConditionReason) -> Diagnostic
  {
    finding(
      .constantDefinition, definition.declaration.name.place, proof.since,
      zh: "“\(definition.title)”总是\(value ? "“是”" : "“否”")：\(proof.words.zh)",
      en: "“\(definition.title)” is always \(value ? "true" : "false"): \(proof.words.en)",
      related: proof.related, helpZH: "核对其中的数和“且”“或”", helpEN: "check the figures, `and` and `or`")
  }

  static func threshold(_ place: Place, _ written: String, _ isReached: Bool, _ since: LocalizedText)
    -> Diagnostic
  {
    finding(
      .constantThreshold, place, since,
      zh: isReached ? "按各项的分值，“\(written)”总是成立，人人都达到" : "按各项的分值，“\(written)”不会成立，谁也达不到",
      en: isReached
        ? "with the points there are, “\(written)” always holds"
        : "with the points there are, “\(written)” never holds",
      helpZH: "核对分数线和各项的分值", helpEN: "check the threshold and the points")
  }
}

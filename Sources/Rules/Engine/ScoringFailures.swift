// Every sentence about points and amounts that a rule computed wrongly.

import RulesDSL
package import SourceText

extension DiagnosticCode {
  package static let pointsOutOfRange = DiagnosticCode("E640", zh: "得分超出范围", en: "points out of range")
  package static let noPoints = DiagnosticCode("E641", zh: "没有得分", en: "no points")
  package static let noAmount = DiagnosticCode("E642", zh: "没有金额", en: "no amount")
  package static let negativeAmount = DiagnosticCode("E643", zh: "金额为负", en: "negative amount")
}

/// Sentences about scores and awards of one application.
package enum ScoringFailures {
  /// Every code of these sentences, ascending.
  package static let codes: [DiagnosticCode] = [.pointsOutOfRange, .noPoints, .noAmount, .negativeAmount]

  static func outOfRange(_ score: CheckedScore, _ points: Decimal128) -> Failure {
    let value = ValueText.text(.number(points), unit: score.unit, exact: true)
    let maximum = ValueText.text(.number(score.maximum), unit: score.unit, exact: true)
    return Failure(
      .pointsOutOfRange,
      LocalizedText(
        zh: "“\(score.declaration.title)”算出 \(value.zh)，不在 0 至满分 \(maximum.zh)之间",
        en:
          "“\(score.declaration.title)” comes to \(value.en), not within 0 and \(maximum.en)"
      ),
      place: place(score))
  }

  static func noPoints(_ score: CheckedScore) -> Failure {
    Failure(
      .noPoints,
      LocalizedText(
        zh: "“\(score.declaration.title)”算出“无”，不是得分；不得分写 0",
        en: "“\(score.declaration.title)” comes to null, which is no number of points; write 0 for none"),
      place: place(score))
  }

  static func noAmount(_ award: CheckedAward) -> Failure {
    Failure(
      .noAmount,
      LocalizedText(
        zh: "“\(award.declaration.title)”算不出金额：算式得“无”，或数太大；不给写 0",
        en: "“\(award.declaration.title)” has no amount: it comes to null or is too large; write 0 for none"),
      place: award.declaration.amount.wholePlace)
  }

  static func invalidCap(_ award: CheckedAward) -> Failure {
    Failure(
      .noAmount,
      LocalizedText(
        zh: "“\(award.declaration.title)”的上限算出“无”或负数",
        en: "the cap of “\(award.declaration.title)” comes to null or a negative number"),
      place: award.declaration.cap?.wholePlace)
  }

  static func negativeAmount(_ award: CheckedAward, _ amount: Decimal128) -> Failure {
    let value = ValueText.text(.number(amount), unit: award.unit)
    return Failure(
      .negativeAmount,
      LocalizedText(
        zh: "“\(award.declaration.title)”算出 \(value.zh)，金额不能是负数；可以写 max(0元, …)",
        en: "“\(award.declaration.title)” comes to \(value.en), which is negative; use max(0元, …)"),
      place: award.declaration.amount.wholePlace)
  }

  private static func place(_ score: CheckedScore) -> Place {
    if case .points(let expression) = score.body { return expression.syntax.place(expression.root) }
    return score.declaration.id.place
  }
}

// Every sentence about points and maxima that do not go together.

import RulesDSL
package import SourceText

extension DiagnosticCode {
  package static let pointsBeyondMaximum = DiagnosticCode(
    "W446", zh: "得分会超出范围", en: "points beyond the maximum")
  package static let unreachableMaximum = DiagnosticCode(
    "W447", zh: "满分达不到", en: "maximum out of reach")
}

/// Sentences about scores that can be evaluated, but are not as they should be.
package enum ScoreFindingMessages {
  /// Every code of these sentences, ascending.
  package static let codes: [DiagnosticCode] = [.pointsBeyondMaximum, .unreachableMaximum]

  static func outOfRange(_ score: CheckedScore, _ points: Decimal128) -> Diagnostic {
    let (value, maximum) = (text(points, score), text(score.maximum, score))
    return Diagnostic(
      .pointsBeyondMaximum, severity: .warning, place: score.declaration.maximum.wholePlace,
      message: LocalizedText(
        zh: "“\(score.declaration.title)”可以得 \(value.zh)，不在 0 至满分 \(maximum.zh)之间，那时是规则错误",
        en:
          "“\(score.declaration.title)” can come to \(value.en), not within 0 and \(maximum.en): a failure then"
      ),
      related: [related(score)], help: LocalizedText(zh: "核对满分和各档的得分", en: "check the maximum and the points")
    )
  }

  static func unreachable(_ score: CheckedScore, _ points: Decimal128) -> Diagnostic {
    let (value, maximum) = (text(points, score), text(score.maximum, score))
    return Diagnostic(
      .unreachableMaximum, severity: .warning, place: score.declaration.maximum.wholePlace,
      message: LocalizedText(
        zh: "“\(score.declaration.title)”最多得 \(value.zh)，到不了满分 \(maximum.zh)",
        en: "“\(score.declaration.title)” comes to \(value.en) at most, never to its maximum of \(maximum.en)"
      ),
      related: [related(score)], help: LocalizedText(zh: "核对满分和各档的得分", en: "check the maximum and the points")
    )
  }

  private static func related(_ score: CheckedScore) -> Diagnostic.Related {
    let caption = LocalizedText(zh: "得分由这里得出", en: "the points")
    guard case .points(let expression) = score.body else {
      return Diagnostic.Related(place: score.declaration.id.place, caption: caption)
    }
    return Diagnostic.Related(place: expression.syntax.place(expression.root), caption: caption)
  }

  private static func text(_ value: Decimal128, _ score: CheckedScore) -> LocalizedText {
    ValueText.text(.number(value), unit: score.unit, exact: true)
  }
}

// Explained scores and awards in, their part of the decision record out.

import RulesDSL
import SourceText

extension JSONReport {
  /// A score that is no part of another one: its total beside its parts.
  static func total(_ score: ExplainedScore, _ language: Language) -> JSONDocument {
    .object(
      [("id", .text(score.id)), ("title", .text(score.title)), ("total", points(score))]
        + details(score, language))
  }

  private static func item(_ score: ExplainedScore, _ language: Language) -> JSONDocument {
    .object(
      [("id", .text(score.id)), ("title", .text(score.title)), ("points", points(score))]
        + details(score, language))
  }

  private static func points(_ score: ExplainedScore) -> JSONDocument {
    JSONValue.document(score.points, .any, unit: score.unit)
  }

  private static func details(
    _ score: ExplainedScore, _ language: Language
  ) -> [(String, JSONDocument)] {
    [
      ("max", number(score.maximum, score.unit)),
      ("unit", JSONDocument(score.unit.symbol.isEmpty ? nil : score.unit.symbol)),
      ("text", .text(score.text[language])),
      (
        "bounds",
        score.bounds.map { .array([number($0.lower, score.unit), number($0.upper, score.unit)]) } ?? .null
      ),
      ("lost", JSONDocument(score.lost?[language])), ("cut", JSONDocument(score.cut?[language])),
      ("actual", .array(score.actual.map { actual($0, language) })),
      ("actualComplete", .boolean(score.isActualComplete)),
      ("basis", .array(score.basis.map(citation))), ("assumed", JSONDocument(score.assumed)),
      ("remedy", JSONDocument(score.remedy)), ("note", JSONDocument(score.note)),
      ("failure", score.failure.map { failure($0, language) } ?? .null),
      ("missing", .array(score.missing.map(missing))),
      ("items", .array(score.items.map { item($0, language) })),
    ]
  }

  /// An award.
  static func award(_ award: ExplainedAward, _ language: Language) -> JSONDocument {
    let unit = award.unit
    func step(_ value: Decimal128?) -> JSONDocument { value.map { number($0, unit) } ?? .null }
    return .object([
      ("id", .text(award.id)), ("title", .text(award.title)), ("state", .text(award.state.rawValue)),
      ("amount", JSONValue.document(award.amount, .any, unit: unit)),
      ("unit", JSONDocument(unit.symbol.isEmpty ? nil : unit.symbol)), ("text", .text(award.text[language])),
      ("before", step(award.figures?.before)), ("cap", step(award.figures?.cap)),
      ("capped", step(award.figures?.capped)),
      (
        "rounding",
        award.rounding.map {
          .object([("to", number($0.step, unit)), ("mode", .text($0.mode.rawValue))])
        } ?? .null
      ),
      ("steps", .array(award.steps.map { .text($0[language]) })),
      ("condition", JSONDocument(award.condition?[language])),
      ("actual", .array(award.actual.map { actual($0, language) })),
      ("actualComplete", .boolean(award.isActualComplete)),
      ("basis", .array(award.basis.map(citation))), ("assumed", JSONDocument(award.assumed)),
      ("note", JSONDocument(award.note)), ("failure", award.failure.map { failure($0, language) } ?? .null),
      ("missing", .array(award.missing.map(missing))),
    ])
  }

  private static func number(_ value: Decimal128, _ unit: Unit) -> JSONDocument {
    JSONDocument(unit.displayed(value) ?? value)
  }
}

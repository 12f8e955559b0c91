// An explanation and its receipt in, the decision record out: JSON of a versioned schema.

import RulesDSL
package import SourceText

/// Writes a decision for other programs.
package enum JSONReport {
  /// Version of the schema in `docs/schema/decision.schema.json`.
  package static let schema = "rulecheck/decision/1"

  /// One JSON object, pretty-printed, with a line break at its end.
  package static func render(_ explanation: Explanation, receipt: Receipt, language: Language) -> String {
    record(explanation, receipt: receipt, language: language).pretty() + "\n"
  }

  /// The record as a JSON document.
  package static func record(_ explanation: Explanation, receipt: Receipt, language: Language) -> JSONDocument
  {
    var entries: [(String, JSONDocument)] = [
      ("schema", .text(schema)), ("language", .text(language.rawValue)),
      ("measure", .text(explanation.measure)),
      ("title", .text(explanation.title)), ("id", JSONDocument(explanation.applicationID)),
      ("applicant", JSONDocument(explanation.applicant)), ("note", JSONDocument(explanation.note)),
      ("asOf", .text(explanation.asOf.description)), ("outcome", outcome(explanation.outcome, language)),
      ("criteria", .array(explanation.criteria.map { criterion($0, language) })),
      ("scores", .array(explanation.scores.map { total($0, language) })),
      ("awards", .array(explanation.awards.map { award($0, language) })),
      ("missing", .array(explanation.missing.map(missing))),
      ("assumptions", .array(explanation.assumptions.map(assumption))),
      ("sources", .array(explanation.sources.map { source($0) })),
    ]
    if let amendments = explanation.amendments {
      entries.append(("amendments", .array(amendments.map { AmendmentRecord.json($0, language) })))
    }
    return .object(entries + [("receipt", self.receipt(receipt))])
  }

  private static func outcome(_ outcome: ExplainedOutcome, _ language: Language) -> JSONDocument {
    .object([
      ("id", .text(outcome.id)), ("title", .text(outcome.title[language])),
      ("favourable", outcome.isFavourable.map { .boolean($0) } ?? .null),
      ("carriedBy", .array(outcome.carriedBy.map { .text($0) })),
      ("failure", outcome.failure.map { failure($0, language) } ?? .null),
    ])
  }

  private static func criterion(_ criterion: ExplainedCriterion, _ language: Language) -> JSONDocument {
    var entries: [(String, JSONDocument)] = [
      ("id", .text(criterion.id)), ("title", .text(criterion.title)),
      ("verdict", .text(criterion.verdict.rawValue)),
      ("requirement", .text(criterion.requirement[language])),
      ("actual", .array(criterion.actual.map { actual($0, language) })),
      ("actualComplete", .boolean(criterion.isActualComplete)),
      ("shortfall", JSONDocument(criterion.shortfall?[language])),
      ("basis", .array(criterion.basis.map(citation))),
      ("assumed", JSONDocument(criterion.assumed)), ("remedy", JSONDocument(criterion.remedy)),
      ("note", JSONDocument(criterion.note)), ("exception", criterion.exception.map(exception) ?? .null),
      ("failure", criterion.failure.map { failure($0, language) } ?? .null),
      ("missing", .array(criterion.missing.map(missing))),
      ("finding", criterion.finding.map(finding) ?? .null),
    ]
    if !criterion.amendments.isEmpty {
      let amendments = criterion.amendments.map { AmendmentRecord.json($0, language) }
      entries.append(("amendments", .array(amendments)))
    }
    return .object(entries + [("members", .array(criterion.members.map { self.criterion($0, language) }))])
  }

  static func actual(_ value: ActualValue, _ language: Language) -> JSONDocument {
    var entries: [(String, JSONDocument)] = [
      ("path", .text(value.path)), ("title", .text(value.title[language])),
      ("kind", .text(value.kind.rawValue)),
      ("provided", .boolean(!value.value.isUnknown)),
      ("value", JSONValue.document(value.value, value.type, unit: value.unit)),
      ("unit", JSONDocument(value.unit.flatMap { $0.symbol.isEmpty ? nil : $0.symbol })),
      ("text", .text(value.text[language])), ("place", JSONDocument(value.place?.description)),
      ("default", .boolean(value.isDefault)),
    ]
    if value.kind == .table { entries.append(("rows", .array(value.rows.map { row($0, language) }))) }
    return .object(entries)
  }

  private static func row(_ row: AppliedRow, _ language: Language) -> JSONDocument {
    .object([
      ("row", JSONDocument(row.number)), ("condition", .text(row.condition[language])),
      (
        "remarks",
        .array(row.remarks.map { .object([("title", .text($0.title)), ("text", .text($0.text))]) })
      ),
    ])
  }

  static func citation(_ citation: ExplainedCitation) -> JSONDocument {
    .object([
      ("document", .text(citation.document)), ("title", JSONDocument(citation.documentTitle)),
      ("clause", .text(citation.clause)), ("quotation", JSONDocument(citation.quotation)),
      ("confirmed", JSONDocument(citation.confirmation?.rawValue)),
    ])
  }

  private static func exception(_ exception: ExplainedException) -> JSONDocument {
    .object([
      ("title", .text(exception.title)), ("basis", .array(exception.basis.map(citation))),
      ("assumed", JSONDocument(exception.assumed)),
    ])
  }

  static func failure(_ failure: ExplainedFailure, _ language: Language) -> JSONDocument {
    .object([
      ("message", .text(failure.message[language])), ("place", JSONDocument(failure.place?.description)),
    ])
  }

  static func missing(_ item: MissingItem) -> JSONDocument {
    .object([
      ("path", .text(item.path)), ("kind", .text(item.kind == .input ? "input" : "finding")),
      ("title", .text(item.title)), ("material", JSONDocument(item.material)),
    ])
  }

  private static func finding(_ finding: FindingDocument) -> JSONDocument {
    .object([
      ("verdict", .text(finding.verdict.rawValue)), ("by", JSONDocument(finding.by)),
      ("on", JSONDocument(finding.on)),
      ("reason", JSONDocument(finding.reason)), ("place", .text(finding.place.description)),
    ])
  }

  private static func assumption(_ assumption: Assumption) -> JSONDocument {
    .object([("subject", .text(assumption.subject)), ("reason", .text(assumption.reason))])
  }

  private static func source(_ source: ExplainedSource) -> JSONDocument {
    .object([
      ("key", .text(source.key)), ("document", .text(source.document)), ("title", JSONDocument(source.title)),
      ("confirmed", JSONDocument(source.confirmation?.rawValue)),
    ])
  }

  private static func receipt(_ receipt: Receipt) -> JSONDocument {
    .object([
      ("engine", .text(receipt.engineVersion)),
      (
        "packs",
        .array(
          receipt.packs.map {
            .object([("name", .text($0.name)), ("version", .text($0.version)), ("sha256", .text($0.sha256))])
          })
      ), ("asOf", .text(receipt.asOf.description)), ("inputSHA256", .text(receipt.inputSHA256)),
    ])
  }
}

// A selection in, its list for people and its record for programs out.

import RulesDSL
package import SourceText

/// Writes selections.
package enum SelectionReport {
  /// Version of the schema in `docs/schema/selection.schema.json`.
  package static let schema = "rulecheck/selection/1"

  // MARK: Text

  /// The list with a line break at its end; free of controls of any origin.
  package static func text(_ record: SelectionRecord, language: Language) -> String {
    let words = ReportWords(language)
    let sentences = SelectionWords(record)
    func safe(_ text: LocalizedText) -> String { TerminalText.safe(text[language]) }
    let declaration = record.selection.declaration
    var lines = [
      TerminalText.safe(record.checked.measure.title) + words.parenthesis(TerminalText.safe(record.measure)),
      TerminalText.safe(declaration.title) + "  " + words.labelled(words.asOf, record.asOf.description),
    ]
    lines += sentences.figures.map(safe)
    lines += [sentences.caution].compactMap(\.self).map(safe)
    for status in SelectionStatus.allCases {
      let decisions = record.result.decisions(status)
      if decisions.isEmpty { continue }
      lines.append("")
      lines.append(words.heading(SelectionWords.title(status)[language], decisions.count))
      for decision in decisions {
        lines.append("  " + heading(decision, record, words))
        if let ranking = decision.ranking { lines.append("      " + safe(sentences.ranking(ranking))) }
        if let granted = decision.granted, record.selection.budget != nil {
          lines.append("      " + words.labelled(words.granted, safe(record.money(granted))))
        }
        lines += decision.reasons.map { "      " + safe(sentences.reason($0, decision)) }
      }
    }
    if !record.unread.isEmpty {
      lines.append("")
      lines.append(words.heading(SelectionWords.unread[language], record.unread.count))
      lines += record.unread.map { "  " + TerminalText.safe($0) }
    }
    lines.append("")
    lines += grounds(declaration.grounds, record, words)
    lines += record.assumptions.map {
      words.labelled(words.assumed, TerminalText.safe(words.labelled($0.subject, $0.reason)))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func heading(
    _ decision: SelectionDecision, _ record: SelectionRecord, _ words: ReportWords
  ) -> String {
    let rank = decision.rank.map { words.rank($0) + "  " } ?? ""
    let name = TerminalText.safe(record.name(decision.record))
    guard name != decision.record else { return rank + name }
    return rank + name + words.parenthesis(TerminalText.safe(decision.record))
  }

  private static func grounds(
    _ grounds: Grounds, _ record: SelectionRecord, _ words: ReportWords
  ) -> [String] {
    let citations = grounds.citations.map { citation in
      let quotation = citation.quotation.map { " “\($0.text)”" } ?? ""
      let text = "\(record.document(of: citation)) \(citation.clause)\(quotation)"
      return words.labelled(words.basis, TerminalText.safe(text))
    }
    return citations
      + [grounds.assumed].compactMap(\.self).map { words.labelled(words.assumed, TerminalText.safe($0)) }
  }

  // MARK: JSON

  /// The record as a JSON document.
  package static func json(_ record: SelectionRecord, language: Language) -> JSONDocument {
    let declaration = record.selection.declaration
    let unit = record.selection.budget?.unit ?? .none
    func money(_ amount: Decimal128?) -> JSONDocument {
      amount.map { JSONDocument(unit.displayed($0) ?? $0) } ?? .null
    }
    return .object([
      ("schema", .text(schema)), ("language", .text(language.rawValue)), ("measure", .text(record.measure)),
      ("title", .text(declaration.title)), ("asOf", .text(record.asOf.description)),
      ("ties", .text(declaration.ties.rawValue)),
      ("quota", record.figures.plan.quota.map { JSONDocument($0) } ?? .null),
      (
        "budget",
        record.figures.plan.available.map {
          .object([
            ("available", money($0)), ("left", money(record.result.left)),
            ("unit", JSONDocument(unit.symbol.isEmpty ? nil : unit.symbol)),
            ("exceeded", .text(record.figures.plan.exceeded.rawValue)),
          ])
        } ?? .null
      ),
      (
        "public",
        record.publicPeriod.map {
          .object([("from", .text($0.from.description)), ("to", .text($0.to.description))])
        } ?? .null
      ),
      ("lines", .array(record.result.lines.map { line($0, record, language) })),
      (
        "applications",
        .array(record.result.decisions.map { application($0, record, language, money($0.granted)) })
      ),
      ("basis", .array(declaration.grounds.citations.map { citation($0, record) })),
      ("assumed", JSONDocument(declaration.grounds.assumed)),
      (
        "assumptions",
        .array(
          record.assumptions.map {
            .object([("subject", .text($0.subject)), ("reason", .text($0.reason))])
          })
      ),
      ("unread", .array(record.unread.map { .text($0) })),
      (
        "receipt",
        .object([
          ("engine", .text(EngineVersion.current)),
          (
            "packs",
            .array(
              record.packs.map {
                .object([
                  ("name", .text($0.name)), ("version", .text($0.version)), ("sha256", .text($0.sha256)),
                ])
              })
          ),
        ])
      ),
    ])
  }

  private static func citation(_ citation: Citation, _ record: SelectionRecord) -> JSONDocument {
    .object([
      ("document", .text(record.document(of: citation))), ("clause", .text(citation.clause)),
      ("quotation", JSONDocument(citation.quotation?.text)),
    ])
  }

  private static func line(
    _ line: SelectionResult.Line, _ record: SelectionRecord, _ language: Language
  ) -> JSONDocument {
    .object([
      ("group", line.group.map { .text(record.text($0, record.selection.per)[language]) } ?? .null),
      ("eligible", JSONDocument(line.eligible)), ("selected", JSONDocument(line.selected)),
      ("keys", line.keys.map { keys($0, record, language) } ?? .null),
    ])
  }

  private static func keys(
    _ values: [Value], _ record: SelectionRecord, _ language: Language
  ) -> JSONDocument {
    .array(
      zip(record.selection.order, values).map { key, value in
        let unit = key.value.type.unit
        return .object([
          ("title", .text(key.declaration.title)),
          ("value", JSONValue.document(value, key.value.type, unit: unit)),
          ("unit", JSONDocument(unit.flatMap { $0.symbol.isEmpty ? nil : $0.symbol })),
          ("text", .text(record.text(value, key.value)[language])),
        ])
      })
  }

  private static func application(
    _ decision: SelectionDecision, _ record: SelectionRecord, _ language: Language, _ granted: JSONDocument
  ) -> JSONDocument {
    let words = SelectionWords(record)
    let applicant = record.applicants[decision.record]
    var missing: [JSONDocument] = []
    for case .open(let causes) in decision.reasons { missing += causes.map { .text($0.name) } }
    let group = decision.ranking?.group.map { record.text($0, record.selection.per)[language] }
    let isPaid = record.selection.budget != nil
    return .object([
      ("record", .text(decision.record)), ("applicant", JSONDocument(applicant?.applicant)),
      ("file", JSONDocument(applicant?.file)), ("outcome", JSONDocument(applicant?.outcomeID)),
      ("status", .text(decision.status.rawValue)),
      ("rank", decision.rank.map { JSONDocument($0) } ?? .null),
      ("keys", decision.ranking.map { keys($0.keys, record, language) } ?? .array([])),
      ("group", JSONDocument(group)), ("granted", isPaid ? granted : .null),
      ("reasons", .array(decision.reasons.map { .text(words.reason($0, decision)[language]) })),
      ("missing", .array(missing)), ("inputSHA256", JSONDocument(applicant?.inputSHA256)),
    ])
  }
}

// A report on two versions of a measure enters; a JSON document for programs leaves.

import RulesDSL
package import SourceText

extension ComparisonReport {
  /// The report with stable keys.
  package func json(_ language: Language, files: [String] = []) -> JSONDocument {
    var entries: [(String, JSONDocument)] = [
      ("schema", .text("rulecheck/diff/1")), ("measure", .text(name)), ("title", .text(title)),
      ("old", .object([("measure", .text(old.name)), ("origin", .text(old.origin))])),
      ("new", .object([("measure", .text(new.name)), ("origin", .text(new.origin))])),
    ]
    switch content {
    case .added: entries.append(("status", .text("added")))
    case .removed: entries.append(("status", .text("removed")))
    case .both(let comparison):
      entries.append(("status", .text(comparison.isEmpty ? "same" : "changed")))
      entries.append(("calendarChanged", .boolean(comparison.calendarChanged)))
      entries.append(("unitsChanged", .boolean(comparison.unitsChanged)))
      entries.append(("changes", .array(comparison.changes.map { Self.change($0, language) })))
    }
    if let effects { entries.append(("effects", Self.effects(effects, language))) }
    if let search { entries.append(("search", Self.search(search, language, files))) }
    return .object(entries)
  }

  private static func change(_ change: NodeChange, _ language: Language) -> JSONDocument {
    .object([
      ("kind", .text(change.kind.rawValue)), ("change", .text(change.fate.rawValue)),
      ("name", .text(change.name)), ("title", .text(change.title)), ("owner", JSONDocument(change.owner)),
      ("formerName", JSONDocument(change.formerName)), ("moved", .boolean(change.isMoved)),
      ("mayChangeResults", .boolean(change.mayChangeResults)),
      (
        "facts",
        .array(
          change.facts.map { fact in
            .object([
              ("label", .text(fact.label[language])), ("bearing", .text(fact.bearing.rawValue)),
              ("old", JSONDocument(fact.old?[language])), ("new", JSONDocument(fact.new?[language])),
              ("basis", .text(fact.grounds[language])),
            ])
          })
      ),
    ])
  }

  private static func differences(
    _ differences: [ResultDifference], _ language: Language
  ) -> JSONDocument {
    .array(
      differences.map { difference in
        .object([
          ("kind", .text(difference.kind.rawValue)),
          ("title", JSONDocument(difference.title.isEmpty ? nil : difference.title)),
          ("old", JSONDocument(difference.old?[language])), ("new", JSONDocument(difference.new?[language])),
        ])
      })
  }

  private static func effects(_ effects: ApplicationEffects, _ language: Language) -> JSONDocument {
    let transitions = effects.transitions.map { transition in
      JSONDocument.object([
        ("old", .text(transition.old[language])), ("new", .text(transition.new[language])),
        ("count", JSONDocument(transition.count)),
      ])
    }
    let entries = effects.entries.map { entry in
      JSONDocument.object([
        ("record", .text(entry.record)), ("applicant", JSONDocument(entry.applicant)),
        ("file", .text(entry.file)), ("differences", differences(entry.differences, language)),
        ("newlyMissing", .array(entry.newlyMissing.map(JSONDocument.text))),
        ("oldProblems", .array(entry.oldProblems.map { .text($0.message[language]) })),
        ("newProblems", .array(entry.newProblems.map { .text($0.message[language]) })),
      ])
    }
    return .object([
      ("total", JSONDocument(effects.total)), ("changed", JSONDocument(effects.changed.count)),
      ("unread", JSONDocument(effects.unread.count)), ("ranksCompared", .boolean(!effects.hasSeveralDays)),
      ("transitions", .array(transitions)), ("applications", .array(entries)),
    ])
  }

  private static func search(
    _ search: ChangeSearchResult, _ language: Language, _ files: [String]
  ) -> JSONDocument {
    switch search {
    case .impossible: return .object([("result", .text("impossible"))])
    case .notFound(let extent):
      return .object([
        ("result", .text("not-found")), ("attempts", JSONDocument(extent.attempts)),
        ("outcomeProvedSame", .boolean(extent.isOutcomeProved)),
      ])
    case .found(let witness, let extent):
      return .object([
        ("result", .text("found")), ("attempts", JSONDocument(extent.attempts)),
        ("outcomeProvedSame", .boolean(extent.isOutcomeProved)),
        ("changesOutcome", .boolean(witness.changesOutcome)), ("asOf", .text(witness.asOf.description)),
        ("differences", differences(witness.differences, language)),
        ("application", .text(witness.application)),
        ("formerApplication", JSONDocument(witness.formerApplication)),
        ("files", .array(files.map(JSONDocument.text))),
      ])
    }
  }
}

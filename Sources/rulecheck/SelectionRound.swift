// The decisions on the applications of one round enter; the selection among them leaves.

internal import Rules
internal import RulesDSL
internal import SourceText

/// Collects decisions that are to be ranked together.
struct SelectionRound {
  private struct Entry {
    let record: String
    let file: String
    let decision: Decision
  }

  private var entries: [Entry] = []
  /// Files that could not be assessed.
  var unread: [String] = []

  /// What a round came to.
  struct Prepared {
    let record: SelectionRecord?
    let diagnostics: [Diagnostic]
    let hasValidRules: Bool
  }

  /// Adds an application; it is named by its number or, without one, by its file.
  mutating func add(_ decision: Decision, file: String) {
    let record = decision.assessment.application.document.id ?? file
    entries.append(Entry(record: record, file: file, decision: decision))
  }

  /// The selection, or why there is none.
  func prepare(publishFrom: CivilDate?) -> Prepared {
    guard let first = entries.first else {
      return Prepared(record: nil, diagnostics: [], hasValidRules: true)
    }
    let mismatches = mismatches(first)
    if !mismatches.isEmpty { return Prepared(record: nil, diagnostics: mismatches, hasValidRules: true) }
    let assessment = first.decision.assessment
    let (measure, asOf) = (assessment.measure, assessment.application.asOf)
    guard let maker = SelectionMaker(measure), let selection = measure.selection else {
      let problem = SelectionRunMessages.noSelection(measure, at: nil)
      return Prepared(record: nil, diagnostics: [problem], hasValidRules: false)
    }
    let (figures, problems) = maker.figures(on: asOf)
    guard let figures else { return Prepared(record: nil, diagnostics: problems, hasValidRules: false) }
    let rows = entries.map { maker.row($0.record, $0.decision.assessment) }
    let (period, late) = period(from: publishFrom, figures.publicity, measure.calendar)
    let record = SelectionRecord(
      measure: first.decision.explanation.measure, checked: measure, selection: selection, asOf: asOf,
      figures: figures, result: Selector.select(rows, figures.plan), applicants: applicants, unread: unread,
      packs: first.decision.receipt.packs, publicPeriod: period)
    return Prepared(record: record, diagnostics: problems + late, hasValidRules: true)
  }

  private var applicants: [String: SelectionRecord.Applicant] {
    let pairs = entries.map { entry in
      (
        entry.record,
        SelectionRecord.Applicant(
          record: entry.record, applicant: entry.decision.explanation.applicant, file: entry.file,
          outcome: entry.decision.explanation.outcome.title,
          outcomeID: entry.decision.explanation.outcome.id,
          inputSHA256: entry.decision.receipt.inputSHA256)
      )
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// What keeps the applications from being ranked together.
  private func mismatches(_ first: Entry) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var records: [String: Entry] = [:]
    for entry in entries {
      let (name, other) = (first.decision.explanation.measure, entry.decision.explanation.measure)
      let (day, otherDay) = (first.decision.explanation.asOf, entry.decision.explanation.asOf)
      if name != other {
        diagnostics.append(SelectionRunMessages.differentMeasures((first.file, name), (entry.file, other)))
      } else if day != otherDay {
        diagnostics.append(SelectionRunMessages.differentDays((first.file, day), (entry.file, otherDay)))
      }
      if let earlier = records[entry.record] {
        diagnostics.append(SelectionRunMessages.duplicateRecord(entry.record, earlier.file, entry.file))
      }
      records[entry.record] = records[entry.record] ?? entry
    }
    return diagnostics
  }

  private func period(
    from first: CivilDate?, _ length: Value?, _ calendar: WorkingCalendar?
  ) -> (PublicPeriod?, [Diagnostic]) {
    guard let first, let length else { return (nil, []) }
    let period = PublicPeriod(from: first, length: length, calendar)
    return (period, period == nil ? [CommandMessages.noPublicPeriod(first)] : [])
  }
}

// What an applicant handed in: typed values, each knowing its place, and the findings people made.

package import RulesDSL
package import SourceText

/// An application as it is written, before it is checked against a measure.
package struct ApplicationDocument: Sendable {
  /// `pack/measure` or `measure`; nil if the file does not say.
  package let measure: Named?
  package let id: String?
  package let applicant: String?
  package let asOf: CivilDate?
  /// A mapping, or nil if there is none.
  package let inputs: MarkedNode?
  package let findings: [FindingDocument]
  package let note: String?
  package let file: SourceFile

  package init(
    measure: Named?, id: String?, applicant: String?, asOf: CivilDate?, inputs: MarkedNode?,
    findings: [FindingDocument], note: String?, file: SourceFile
  ) {
    self.measure = measure
    self.id = id
    self.applicant = applicant
    self.asOf = asOf
    self.inputs = inputs
    self.findings = findings
    self.note = note
    self.file = file
  }
}

/// What a person found on a judged criterion. A reference, since it is handed on and never changed.
package final class FindingDocument: Sendable {
  /// The criterion's id.
  package let criterion: Named
  /// `met`, `unmet` or `not-applicable`.
  package let verdict: Verdict
  package let by: String?
  package let on: String?
  package let reason: String?
  package let place: Place

  package init(criterion: Named, verdict: Verdict, by: String?, on: String?, reason: String?, place: Place) {
    self.criterion = criterion
    self.verdict = verdict
    self.by = by
    self.on = on
    self.reason = reason
    self.place = place
  }
}

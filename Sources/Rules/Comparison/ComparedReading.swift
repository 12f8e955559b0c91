// A written application and one of two measures enter; the application as that measure reads it leaves.

package import RulesDSL
package import SourceText

/// Reads one application under two measures. What only the other measure asks for is left aside.
package struct ComparedReading: Sendable {
  private let measure: CheckedMeasure
  private let foreignInputs: Set<String>
  private let foreignFindings: Set<String>

  /// - Parameter other: the measure whose inputs and judged criteria do not make an application wrong.
  package init(_ measure: CheckedMeasure, besides other: CheckedMeasure) {
    self.measure = measure
    foreignInputs = Set(other.inputs.map(\.path)).subtracting(measure.inputs.map(\.path))
    foreignFindings = Set(other.judgedCriteria).subtracting(measure.judgedCriteria)
  }

  /// The assessment, or why there is none.
  package func assess(
    _ document: ApplicationDocument, asOf: CivilDate?
  ) -> (assessment: Assessment?, diagnostics: [Diagnostic]) {
    let (application, problems) = ApplicationChecker.check(own(document), against: measure, asOf: asOf)
    guard let application, !problems.hasErrors else {
      return (nil, problems.filter { $0.severity == .error })
    }
    return Engine.assess(measure, application)
  }

  private func own(_ document: ApplicationDocument) -> ApplicationDocument {
    if foreignInputs.isEmpty, foreignFindings.isEmpty { return document }
    return ApplicationDocument(
      measure: document.measure, id: document.id, applicant: document.applicant, asOf: document.asOf,
      inputs: document.inputs.map { pruned($0, path: "") },
      findings: document.findings.filter { !foreignFindings.contains($0.criterion.text) },
      note: document.note, file: document.file)
  }

  /// INVARIANT: as deep as the application, whose depth the reader bounds.
  private func pruned(_ node: MarkedNode, path: String) -> MarkedNode {
    guard case .mapping(let entries) = node.kind else { return node }
    let kept = entries.compactMap { entry -> MarkedEntry? in
      let inner = path.isEmpty ? entry.key.text : "\(path).\(entry.key.text)"
      if foreignInputs.contains(inner) { return nil }
      if measure.input(at: inner) != nil { return entry }
      let value = pruned(entry.value, path: inner)
      let isEmptied = value.entries?.isEmpty == true && entry.value.entries?.isEmpty == false
      return isEmptied ? nil : MarkedEntry(key: entry.key, value: value)
    }
    return MarkedNode(kind: .mapping(kept), place: node.place)
  }
}

// A checked measure and the register enter; days on which a parameter has no value, and grounds that are not in
// force while the measure is, leave as findings.

import RulesDSL
import SourceText

/// Compares the periods of a measure, of its parameters and of the documents it cites.
struct ValidityLinter {
  private let documents: DocumentRegister

  init(_ documents: DocumentRegister) { self.documents = documents }

  /// Findings about parameters, then about documents.
  func check(_ measure: CheckedMeasure) -> [Diagnostic] {
    measure.parameters.flatMap { gaps(in: $0.declaration, of: measure.measure.effective) }
      + force(in: measure.measure)
  }

  // MARK: Parameters

  private func gaps(in parameter: ParameterDeclaration, of effective: Validity) -> [Diagnostic] {
    let versions = parameter.versions.sorted { before($0.validity.from, $1.validity.from) }
    var findings: [Diagnostic] = []
    if let first = versions.first, let from = first.validity.from, let start = effective.from, start < from {
      findings.append(
        LintMessages.parameterGap(
          parameter.name, from: start, to: from.adding(days: -1), at: first.value.wholePlace))
    }
    for (version, next) in zip(versions, versions.dropFirst()) {
      guard let end = version.validity.to, let from = next.validity.from, let missing = end.adding(days: 1),
        missing < from
      else { continue }
      findings.append(
        LintMessages.parameterGap(
          parameter.name, from: missing, to: from.adding(days: -1), at: next.value.wholePlace))
    }
    if let last = versions.last, let end = last.validity.to, effective.to.map({ end < $0 }) ?? true {
      findings.append(
        LintMessages.parameterGap(
          parameter.name, from: end.adding(days: 1), to: effective.to, at: last.value.wholePlace))
    }
    return findings
  }

  private func before(_ left: CivilDate?, _ right: CivilDate?) -> Bool {
    switch (left, right) {
    case (nil, .some): true
    case (.some(let left), .some(let right)): left < right
    default: false
    }
  }

  // MARK: Documents

  /// Dates of documents are free words; only what is written as a date can be compared.
  private func force(in measure: Measure) -> [Diagnostic] {
    let sources = measure.sources.compactMap { source -> (SourceReference, CivilDate?, CivilDate?)? in
      guard let document = documents.document(source.document.text) else { return nil }
      return (
        source, document.inForceFrom.flatMap { CivilDate(parsing: $0) },
        document.inForceTo.flatMap { CivilDate(parsing: $0) }
      )
    }
    let expired = sources.compactMap { source, _, to -> Diagnostic? in
      guard let to, measure.effective.to.map({ to < $0 }) ?? true else { return nil }
      return LintMessages.basisExpired(source.document, on: to, measure.effective)
    }
    // A later law may well be cited beside the measure's own ground: only a measure that begins before the
    // first of its grounds rests on nothing.
    guard let start = measure.effective.from, let first = sources.first,
      sources.count == measure.sources.count, let from = first.1,
      sources.allSatisfy({ $0.1.map { start < $0 } ?? false })
    else { return expired }
    return expired + [LintMessages.basisNotYetInForce(first.0.document, from: from, measure.effective)]
  }
}

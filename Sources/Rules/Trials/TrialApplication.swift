// Values and findings in; an application that the engine takes out.

import RulesDSL
import SourceText

/// A complete application to try something out with.
struct TrialApplication: Sendable {
  /// A finding that somebody may make.
  struct Finding: Sendable {
    let criterion: String
    let verdict: Verdict
  }

  let asOf: CivilDate
  /// By index of the input.
  var values: [Value?]
  /// In the order of the criteria.
  let findings: [Finding]

  /// What the engine takes. Nothing but the values and verdicts matters there.
  func checked(for measure: CheckedMeasure) -> CheckedApplication {
    let place = measure.measure.id.place
    let documents = findings.map {
      FindingDocument(
        criterion: Named(text: $0.criterion, place: place), verdict: $0.verdict, by: nil, on: nil,
        reason: nil,
        place: place)
    }
    return CheckedApplication(
      document: ApplicationDocument(
        measure: nil, id: nil, applicant: nil, asOf: asOf, inputs: nil, findings: documents, note: nil,
        file: place.file),
      asOf: asOf, values: values.map { $0.map { ProvidedValue(value: $0, place: place, isDefault: false) } },
      findings: Dictionary(documents.map { ($0.criterion.text, $0) }) { first, _ in first })
  }

  /// How many elements its lists have together.
  var elementCount: Int {
    values.reduce(0) { count, value in
      if case .list(let items)? = value { count + items.count } else { count }
    }
  }

  /// The same application with another value of one input.
  func setting(_ input: Int, to value: Value) -> TrialApplication {
    var result = self
    result.values[input] = value
    return result
  }
}

/// An application to start from, with what it is called.
package struct ScreeningStart: Sendable {
  package let application: CheckedApplication

  /// A start from an application that was checked against the measure.
  package init(_ application: CheckedApplication) { self.application = application }
}

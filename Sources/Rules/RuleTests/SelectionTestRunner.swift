// The selections of a test file and the checked measure enter; what became of each leaves.

import RulesDSL
package import SourceText

extension TestRunner {
  /// The results of the selections in their order.
  package static func run(
    _ selections: [TestSelection], against measure: CheckedMeasure,
    start: (TestCase) -> (application: ApplicationDocument?, diagnostics: [Diagnostic])
  ) -> [TestResult] {
    var runner = TestRunner(measure)
    return selections.map { runner.run($0, start: start) }
  }

  /// The result of one selection.
  package mutating func run(
    _ selection: TestSelection,
    start: (TestCase) -> (application: ApplicationDocument?, diagnostics: [Diagnostic])
  ) -> TestResult {
    TestResult(name: selection.name, ending: ending(of: selection, start))
  }

  private mutating func ending(of selection: TestSelection, _ start: TestStart) -> TestResult.Ending {
    guard let maker = SelectionMaker(measure) else {
      return .broken([SelectionRunMessages.noSelection(measure, at: selection.name.place)])
    }
    var diagnostics: [Diagnostic] = []
    var rows: [SelectionRow] = []
    var first: (String, CivilDate)?
    for application in selection.applications {
      let (assessment, problems) = assess(application, start)
      diagnostics += problems
      guard let assessment else { continue }
      let day = (application.record.text, assessment.application.asOf)
      if let first, first.1 != day.1 {
        let place = application.record.place
        diagnostics.append(SelectionRunMessages.differentDays(first, day, at: place))
      }
      first = first ?? day
      rows.append(maker.row(application.record.text, assessment))
    }
    guard let first, !diagnostics.hasErrors else { return .broken(diagnostics) }
    let (figures, problems) = maker.figures(on: first.1)
    guard let figures else { return .broken(diagnostics + problems) }
    let result = Selector.select(rows, figures.plan)
    count(result)
    let mismatches = mismatches(selection, result)
    return mismatches.isEmpty ? .passed : .failed(mismatches)
  }

  private mutating func assess(
    _ application: TestSelection.Application, _ start: TestStart
  ) -> (assessment: Assessment?, diagnostics: [Diagnostic]) {
    var (document, diagnostics) = start(application.origin ?? application.changes)
    guard !diagnostics.hasErrors else { return (nil, diagnostics) }
    for changes in [application.origin, application.changes].compactMap(\.self) {
      let (changed, problems) = changes.application(from: document)
      document = changed
      diagnostics += problems
    }
    guard let document, !diagnostics.hasErrors else { return (nil, diagnostics) }
    let (checked, problems) = ApplicationChecker.check(document, against: measure)
    guard let checked, !(diagnostics + problems).hasErrors else { return (nil, diagnostics + problems) }
    let (assessment, engineProblems) = assess(checked)
    return (assessment, diagnostics + problems + engineProblems)
  }

  /// Whether records follow their ranks; equals may stand in any order.
  private static func isOrdered(_ records: [String], _ result: SelectionResult) -> Bool {
    let positions = records.map { record in
      result.decisions.first { $0.record == record }?.position ?? 0
    }
    return zip(positions, positions.dropFirst()).allSatisfy { $0 <= $1 }
  }

  private func mismatches(_ selection: TestSelection, _ result: SelectionResult) -> [TestMismatch] {
    selection.expected.compactMap { status, records in
      let (expected, actual) = (records.map(\.text), result.decisions(status).map(\.record))
      let areSame = Set(expected) == Set(actual)
      if areSame, Self.isOrdered(expected, result) { return nil }
      let lacking = expected.filter { !actual.contains($0) }
      let excess = actual.filter { !expected.contains($0) }
      return TestMismatch(
        subject: .selection(status), expected: Self.list(expected), actual: Self.list(actual),
        reason: areSame
          ? LocalizedText(zh: "次序不同", en: "in another order")
          : TestRunMessages.difference(lacking: lacking, excess: excess),
        place: records.first?.place ?? selection.name.place)
    }
  }
}

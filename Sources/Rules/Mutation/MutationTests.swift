// A checked measure and its test file in; what the tests make of a mutant out.

import RulesDSL
package import SourceText

/// What became of a mutant.
package enum MutantFate: Sendable, Hashable {
  /// The case or selection with this name expects something else; the first in the order of the file.
  case killed(by: String)
  case survived
}

/// The tests of a measure, assessed once, so that mutants only need what differs.
package struct MutationTests: Sendable {
  /// A case with the application it comes to and the assessment of the measure as it is.
  struct Trial: Sendable {
    let testCase: TestCase
    let assessment: Assessment
  }

  let measure: CheckedMeasure
  let document: TestDocument
  let trials: [Trial]
  private let start: @Sendable (TestCase) -> (application: ApplicationDocument?, diagnostics: [Diagnostic])
  /// The names of cases and selections that do not pass as the measure is.
  package let failures: [Named]

  /// Assesses all cases.
  package init(
    _ measure: CheckedMeasure, _ document: TestDocument,
    start: @escaping @Sendable (TestCase) -> (application: ApplicationDocument?, diagnostics: [Diagnostic])
  ) {
    self.measure = measure
    self.document = document
    self.start = start
    let results =
      TestRunner.run(document.cases, against: measure, start: start)
      + TestRunner.run(document.selections, against: measure, start: start)
    failures = results.filter { !$0.isPassed }.map(\.name)
    trials = document.cases.compactMap { testCase in
      let (application, _) = testCase.application(from: start(testCase).application)
      guard let checked = ApplicationChecker.check(application, against: measure).application,
        let assessment = Engine.assess(measure, checked).assessment
      else { return nil }
      return Trial(testCase: testCase, assessment: assessment)
    }
  }

  /// The first case or selection that a mutant does not pass.
  func fate(of mutant: Mutant) -> MutantFate {
    let changed = mutant.measure()
    for trial in trials where mutant.probe.mayDiffer(in: trial.assessment) {
      guard let assessment = Engine.assess(changed, trial.assessment.application).assessment else { continue }
      if !TestRunner.differences(trial.testCase, assessment).isEmpty {
        return .killed(by: trial.testCase.name.text)
      }
    }
    for selection in document.selections {
      let result = TestRunner.run([selection], against: changed, start: start)
      if result.contains(where: { !$0.isPassed }) { return .killed(by: selection.name.text) }
    }
    return .survived
  }
}

extension TestRunner {
  /// How an assessment differs from what a case expects.
  static func differences(_ testCase: TestCase, _ assessment: Assessment) -> [TestMismatch] {
    TestRunner(assessment.measure).mismatches(testCase, assessment)
  }
}

extension Mutant.Probe {
  /// Whether the mutant may come to something else for an application that was assessed with the measure as it is.
  ///
  /// What the changed part reads is the same in both, so that equal values of the part make everything equal.
  func mayDiffer(in assessment: Assessment) -> Bool {
    switch self {
    case .nothing: return true
    case .days(let days): return days.contains(assessment.application.asOf.daysSinceEpoch)
    case .expression(let before, let after):
      var evaluator = assessment.evaluator()
      let value = evaluator.evaluate(before.program)
      return !Self.isSame(value, evaluator.evaluate(after.program))
    case .table(let before, let after):
      var evaluator = assessment.evaluator()
      let value = evaluator.evaluate(before.table, facts: before.facts).value
      return !Self.isSame(value, evaluator.evaluate(after.table, facts: after.facts).value)
    }
  }

  private static func isSame(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.unknown(let one), .unknown(let other)): return one == other
    case (.error, .error): return true
    default:
      let keys = [left, right].map(ValueKey.text)
      return keys[0] == keys[1] && !keys[0].contains("?")
    }
  }
}

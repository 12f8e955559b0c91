// The tests of a measure and the checked measure enter; what became of every case leaves.

import RulesDSL
package import SourceText

/// The application that a case changes, with what is wrong with it.
package typealias TestStart = (TestCase) -> (application: ApplicationDocument?, diagnostics: [Diagnostic])

/// Runs the cases of a test file.
package struct TestRunner {
  let measure: CheckedMeasure
  /// What the cases have brought about, if that is recorded.
  package private(set) var coverage: MeasureCoverage?

  /// Runs cases against a measure.
  package init(_ measure: CheckedMeasure, recordsCoverage: Bool = false) {
    self.measure = measure
    coverage = recordsCoverage ? MeasureCoverage(measure) : nil
  }

  /// The results of the cases in their order.
  package static func run(
    _ cases: [TestCase], against measure: CheckedMeasure, start: TestStart
  ) -> [TestResult] {
    var runner = TestRunner(measure)
    return cases.map { runner.run($0, start: start) }
  }

  /// The result of one case.
  package mutating func run(_ testCase: TestCase, start: TestStart) -> TestResult {
    TestResult(name: testCase.name, ending: ending(of: testCase, from: start(testCase)))
  }

  private mutating func ending(
    of testCase: TestCase, from start: (application: ApplicationDocument?, diagnostics: [Diagnostic])
  ) -> TestResult.Ending {
    var diagnostics = start.diagnostics + expectationProblems(testCase.expectation)
    guard !start.diagnostics.hasErrors else { return .broken(diagnostics) }
    let (application, changeProblems) = testCase.application(from: start.application)
    let (checked, inputProblems) = ApplicationChecker.check(application, against: measure)
    diagnostics += changeProblems + inputProblems
    guard let checked, !diagnostics.hasErrors else { return .broken(diagnostics) }
    let (assessment, problems) = assess(checked)
    guard let assessment else { return .broken(diagnostics + problems) }
    let mismatches = mismatches(testCase, assessment)
    return mismatches.isEmpty ? .passed : .failed(mismatches)
  }

  /// The assessment of an application, which counts for the coverage.
  mutating func assess(
    _ application: CheckedApplication
  ) -> (assessment: Assessment?, diagnostics: [Diagnostic]) {
    let result = Engine.assess(measure, application, watching: coverage?.watched)
    if let assessment = result.assessment { coverage?.add(assessment) }
    return result
  }

  /// Lets a selection count for the coverage.
  mutating func count(_ selection: SelectionResult) { coverage?.add(selection) }

  // MARK: Comparing

  func mismatches(_ testCase: TestCase, _ assessment: Assessment) -> [TestMismatch] {
    let expectation = testCase.expectation
    var mismatches: [TestMismatch] = []
    if let outcome = expectation.outcome, outcome.text != assessment.outcomeID {
      mismatches.append(
        TestMismatch(
          subject: .outcome, expected: outcome.text, actual: assessment.outcomeID,
          reason: TestRunMessages.outcomeReason(assessment), place: outcome.place))
    }
    for (id, verdict) in expectation.verdicts {
      guard let result = assessment.result(id.text), result.verdict != verdict else { continue }
      mismatches.append(
        TestMismatch(
          subject: .verdict(id.text), expected: verdict.rawValue, actual: result.verdict.rawValue,
          reason: TestRunMessages.reason(result), place: id.place))
    }
    if let missing = expectation.missing {
      mismatches += [mismatch(missing, assessment, at: missing.first?.place ?? testCase.name.place)]
        .compactMap(
          \.self)
    }
    let values = ValueExpectation(measure)
    return mismatches + expectation.values.compactMap { values.mismatch($0, assessment) }
  }

  private func mismatch(
    _ missing: [Named], _ assessment: Assessment, at place: Place
  ) -> TestMismatch? {
    let expected = missing.map(\.text)
    let actual = assessment.missing.map(\.name)
    guard Set(expected) != Set(actual) else { return nil }
    return TestMismatch(
      subject: .missing, expected: Self.list(expected), actual: Self.list(actual),
      reason: TestRunMessages.difference(
        lacking: expected.filter { !actual.contains($0) }, excess: actual.filter { !expected.contains($0) }),
      place: place)
  }

  static func list(_ names: [String]) -> String { "[" + names.joined(separator: ", ") + "]" }

  // MARK: Names in expectations

  private func expectationProblems(_ expectation: TestExpectation) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let outcomes =
      measure.outcomes.map(\.declaration.id.text) + [OutcomeResult.supplementID, OutcomeResult.errorID]
    if let outcome = expectation.outcome, !outcomes.contains(outcome.text) {
      diagnostics.append(TestRunMessages.unknownOutcome(outcome, in: outcomes))
    }
    let criteria = measure.criteria.map(\.id)
    for (id, _) in expectation.verdicts where !criteria.contains(id.text) {
      diagnostics.append(TestRunMessages.unknownCriterion(id, in: criteria))
    }
    let known = measure.inputs.map(\.path) + measure.judgedCriteria
    for name in expectation.missing ?? [] where !known.contains(Self.withoutMember(name.text)) {
      diagnostics.append(TestRunMessages.unknownMissing(name, in: known))
    }
    let values = ValueExpectation(measure)
    return diagnostics + expectation.values.flatMap(values.problems)
  }

  /// `入驻企业` for `入驻企业[3].成立日期`.
  private static func withoutMember(_ path: String) -> String { String(path.prefix { $0 != "[" }) }
}

extension CheckedMeasure {
  /// Ids of the criteria that people judge.
  package var judgedCriteria: [String] {
    criteria.filter { if case .judge = $0.body { true } else { false } }.map(\.id)
  }
}

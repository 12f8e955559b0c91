// A test file enters; the results of its cases, and what they brought about, leave.

internal import Rules
internal import SourceText
internal import Synchronization

/// Tells threads when nothing further has to be run.
final class FailureBarrier: Sendable {
  private let stopsAtFailure: Bool
  private let first = Atomic<Int>(Int.max)

  init(stopsAtFailure: Bool) { self.stopsAtFailure = stopsAtFailure }

  /// Whether a case failed in a file before this one, so that its results would be left off.
  func isBehindFailure(_ index: Int) -> Bool { index > first.load(ordering: .relaxed) }

  /// Takes in a result; answers whether its file ends here.
  func stops(after result: TestResult, in index: Int) -> Bool {
    guard stopsAtFailure, !result.isPassed else { return false }
    first.min(index, ordering: .relaxed)
    return true
  }
}

/// The tests of one measure.
struct TestJob: Sendable {
  /// The test file, or a measure without one.
  let origin: PackFile
  /// Where it is installed.
  let repository: RuleRepository
  /// Whether there is a test file.
  let isTested: Bool

  /// What running the tests gave.
  struct Outcome: Sendable {
    /// Nil where no case was run.
    var file: TestRun.File?
    /// What is wrong with the tests and the measure.
    var problems: [Diagnostic] = []
    /// What the cases brought about, if that is recorded.
    var coverage: TestedCoverage?
  }

  /// Runs the cases.
  func run(_ options: TestRunOptions, _ index: Int, _ barrier: FailureBarrier) -> Outcome {
    var outcome = Outcome()
    if barrier.isBehindFailure(index) { return outcome }
    guard isTested else {
      let installed = MeasureLoader.load(origin, from: repository)
      outcome.coverage = installed.checked.map { TestedCoverage(MeasureCoverage($0)) }
      return outcome
    }
    let test = repository.loadTest(origin)
    outcome.problems = test.diagnostics
    guard repository.measureFiles.contains(where: { $0.qualifiedName == origin.qualifiedName }) else {
      return outcome
    }
    let installed = MeasureLoader.load(
      origin.qualifiedName, from: repository, at: test.document?.measure.place)
    outcome.problems += installed.diagnostics
    guard let document = test.document, let measure = installed.checked else { return outcome }
    var runner = TestRunner(measure, recordsCoverage: options.recordsCoverage)
    let (results, durations) = results(of: document, &runner, options, index, barrier)
    if !results.isEmpty {
      outcome.file = TestRun.File(origin: origin, results: results, durations: durations)
    }
    outcome.coverage = runner.coverage.map { TestedCoverage($0, unreachable: document.unreachable) }
    return outcome
  }

  private func results(
    of document: TestDocument, _ runner: inout TestRunner, _ options: TestRunOptions, _ index: Int,
    _ barrier: FailureBarrier
  ) -> (results: [TestResult], durations: [Duration]) {
    var results: [TestResult] = []
    var durations: [Duration] = []
    func isChosen(_ name: Named) -> Bool { options.filter.map { name.text.contains($0) } ?? true }
    let works =
      document.cases.filter { isChosen($0.name) }.map(Work.application)
      + document.selections.filter { isChosen($0.name) }.map(Work.selection)
    for work in works {
      let start = ContinuousClock.now
      let result = self.result(of: work, document, &runner)
      durations.append(ContinuousClock.now - start)
      results.append(result)
      if barrier.stops(after: result, in: index) { break }
    }
    return (results, durations)
  }

  private enum Work {
    case application(TestCase)
    case selection(TestSelection)
  }

  private func result(of work: Work, _ document: TestDocument, _ runner: inout TestRunner) -> TestResult {
    switch work {
    case .application(let testCase):
      runner.run(testCase) { repository.start(of: $0, in: document, origin: origin) }
    case .selection(let selection):
      runner.run(selection) { repository.start(of: $0, in: document, origin: origin) }
    }
  }
}

// Selected rules enter; the results of their tests leave, in the order of the files whatever ran at once.

internal import Rules
internal import SourceText

/// What is run and how.
struct TestRunOptions: Sendable {
  /// Only cases whose names contain this text.
  var filter: String?
  /// Whether nothing after the first case that does not pass is run.
  var stopsAtFailure = false
  /// How many files are tested at once.
  var jobs = 1
  /// Whether coverage is recorded.
  var recordsCoverage = false
}

/// The tests of some rules with their results.
struct TestRun {
  /// One test file with the results of its cases.
  struct File: Sendable {
    /// Where the tests lie.
    let origin: PackFile
    /// In the order of the file.
    let results: [TestResult]
    /// By case: how long it took.
    let durations: [Duration]
  }

  /// Every file with at least one case.
  private(set) var files: [File] = []
  /// Errors because of which tests could not run.
  private(set) var rulesProblems: [Diagnostic] = []
  /// Measures without a test file, by qualified name.
  private(set) var untested: [String] = []
  /// What the cases brought about, if that is recorded.
  private(set) var coverage: CoverageReport?

  /// Runs the cases.
  init(_ selections: [RulesSelection], _ options: TestRunOptions) {
    var jobs: [TestJob] = []
    for selection in selections {
      rulesProblems += selection.diagnostics
      jobs += selection.tests.map { TestJob(origin: $0, repository: selection.repository, isTested: true) }
      let tested = Set(selection.tests.map(\.qualifiedName))
      let others = selection.measures.filter { file in
        !tested.contains(file.qualifiedName) && !selection.repository.isLibrary(file)
      }
      untested += others.map(\.qualifiedName)
      // What has no tests counts as not covered.
      if options.recordsCoverage {
        jobs += others.map { TestJob(origin: $0, repository: selection.repository, isTested: false) }
      }
    }
    let barrier = FailureBarrier(stopsAtFailure: options.stopsAtFailure)
    let results = ParallelMap.map(jobs, threads: options.jobs) { index, job in
      job.run(options, index, barrier)
    }
    var covered: [TestedCoverage] = []
    for result in results {
      rulesProblems += result.problems
      covered += [result.coverage].compactMap(\.self)
      if let file = result.file { files.append(file) }
      if options.stopsAtFailure, result.file?.results.last?.isPassed == false { break }
    }
    if options.recordsCoverage { coverage = CoverageReport(covered) }
    rulesProblems = rulesProblems.filter { $0.severity == .error }.distinct().sortedByPlace()
  }

  /// How many cases passed.
  var passedCount: Int { files.flatMap(\.results).count(where: \.isPassed) }

  /// How many cases failed or are wrong themselves.
  var failedCount: Int { files.flatMap(\.results).count { !$0.isPassed } }

  /// The slowest cases, the slowest first.
  func slowest(_ count: Int) -> [(origin: PackFile, name: String, duration: Duration)] {
    let timed = files.flatMap { file in
      zip(file.results, file.durations).map { (file.origin, $0.name.text, $1) }
    }
    return Array(timed.sorted { $0.2 > $1.2 }.prefix(count))
  }
}

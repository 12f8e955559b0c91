// Selected rules in; what their tests make of mutants out.

internal import Rules
internal import SourceText

/// The mutants of the selected measures and libraries.
struct MutationTestRun {
  /// One file with the results of its mutants.
  struct File: Sendable {
    let origin: PackFile
    let result: MutationResult
  }

  private(set) var files: [File] = []
  /// Errors because of which nothing can be said.
  private(set) var problems: [Diagnostic] = []
  /// Entries in test files that explain nothing.
  private(set) var findings: [Diagnostic] = []

  /// One mutant to be looked at.
  private struct Job: Sendable {
    let run: Int
    let mutant: Mutant
  }

  /// - Parameters:
  ///   - filter: only mutants whose description contains this text.
  ///   - jobs: how many threads work at once; the results are the same for any number.
  init(_ selections: [RulesSelection], filter: String?, jobs: Int) {
    for selection in selections {
      problems += selection.diagnostics.filter { $0.severity == .error }
      for file in selection.measures { run(file, selection.repository, filter, jobs) }
    }
    problems = problems.distinct().sortedByPlace()
    findings = findings.distinct().sortedByPlace()
  }

  /// All mutants of a file, each looked at with the tests of the measure itself; of a library, with the tests of
  /// every measure that uses it.
  private mutating func run(_ file: PackFile, _ repository: RuleRepository, _ filter: String?, _ jobs: Int) {
    let installed = MeasureLoader.load(file, from: repository)
    problems += installed.diagnostics.filter { $0.severity == .error }
    guard let source = installed.file else { return }
    let testers = installed.isLibrary ? users(of: file, repository) : [file]
    let runs = testers.compactMap { tester -> MutationRun? in
      let loaded = Self.tests(tester, repository)
      if !installed.isLibrary || loaded != nil { problems += loaded?.problems ?? [] }
      return loaded?.tests.map { MutationRun($0, file: source.name, filter: filter) }
    }
    let work = runs.indices.flatMap { run in runs[run].mutants.map { Job(run: run, mutant: $0) } }
    guard !work.isEmpty else { return }
    let results = ParallelMap.map(work, threads: jobs) { _, job in
      (job.run, runs[job.run].result(of: job.mutant))
    }
    let finished = runs.indices.map { run in
      runs[run].finish(
        results.filter { $0.0 == run }.map(\.1), judgesEntries: filter == nil && !installed.isLibrary)
    }
    findings += finished.flatMap(\.stale)
    files.append(File(origin: file, result: MutationResult.merged(finished)))
  }

  private func users(of library: PackFile, _ repository: RuleRepository) -> [PackFile] {
    repository.measureFiles.filter { file in
      let measure = MeasureLoader.load(file, from: repository)
      return !measure.isLibrary
        && (measure.measure?.composition.files ?? []).contains { $0.origin == library }
    }
  }

  /// The tests of a measure, ready for mutants, and why there are none.
  static func tests(
    _ file: PackFile, _ repository: RuleRepository
  ) -> (tests: MutationTests?, problems: [Diagnostic])? {
    guard let origin = repository.testFiles.first(where: { $0.qualifiedName == file.qualifiedName }) else {
      return nil
    }
    let loaded = repository.loadTest(origin)
    guard let document = loaded.document, let measure = MeasureLoader.load(file, from: repository).checked
    else { return (nil, loaded.diagnostics.filter { $0.severity == .error }) }
    let tests = MutationTests(measure, document) { repository.start(of: $0, in: document, origin: origin) }
    let problems = MutationMessages.failing(tests.failures)
    return (problems.isEmpty ? tests : nil, problems)
  }

  // MARK: Numbers

  var killedCount: Int { files.reduce(0) { $0 + $1.result.killedCount } }
  var explainedCount: Int { files.reduce(0) { $0 + $1.result.explainedCount } }
  var survivorCount: Int { files.reduce(0) { $0 + $1.result.survivors.count } }
  /// Which percentage of the mutants that are not explained some test notices, rounded down.
  var score: Int { MutationResult.score(killed: killedCount, survived: survivorCount) }
}

extension TestCommand {
  /// Looks at mutants instead of running tests, where that is asked for.
  func runMutants(
    _ selections: [RulesSelection], _ problems: [Diagnostic], _ context: CommandContext
  ) -> ExitStatus? {
    guard let form = mutation.mutate else { return nil }
    let run = MutationTestRun(
      selections, filter: mutation.mutants, jobs: jobs ?? ParallelMap.processorCount)
    context.report(problems + run.problems)
    context.output.write(MutationReport(run, language: context.language).text(form))
    if !problems.isEmpty { return .failure }
    var findings = run.findings
    if run.score < mutation.minimumScore {
      findings.append(MutationMessages.low(run.score, minimum: mutation.minimumScore))
    }
    context.report(findings)
    let summary = MutationReportMessages.summary(
      killed: run.killedCount, explained: run.explainedCount, survived: run.survivorCount, score: run.score)
    let isEmpty = run.files.isEmpty
    context.say(isEmpty ? MutationReportMessages.noMutants : summary)
    if run.problems.hasErrors {
      // Tests that fail are a negative answer, not rules that cannot be read.
      let areFailures = run.problems.allSatisfy { $0.code == .failingTests }
      return areFailures ? .negative : ExitStatus(rulesFindings: run.problems)
    }
    return findings.isEmpty && !isEmpty ? .success : .negative
  }
}

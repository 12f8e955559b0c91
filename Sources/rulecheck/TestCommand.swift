// `rulecheck test`: the rules against their own test files.

internal import ArgumentParser
internal import Rules
internal import SourceText

/// Runs test files.
struct TestCommand: RulesCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "运行规则的测试 / run the tests of rules",
    discussion: "一项测试也没有运行，也算没有通过。/ A run without any case counts as failed.")

  @Argument(help: "规则目录、规则包、规则文件，或办法的名字；默认全部 / directories, packs, files or names of measures")
  var targets: [String] = []

  @Option(help: "只运行名称里有这段文字的测试 / only cases whose name contains this text")
  var filter: String?

  @Option(help: "输出的形式 / form of the output")
  var format = ResultFormat.text

  @Option(help: ArgumentHelp("同时运行的文件数；默认等于处理器数 / files tested at once", valueName: "n"))
  var jobs: Int?

  @OptionGroup var mutation: MutationOptions

  @OptionGroup var common: CommonOptions

  func run(_ context: CommandContext) -> ExitStatus {
    let (selections, problems) = RulesSelector(context).selections(targets)
    if let status = runMutants(selections, problems, context) { return status }
    if let status = suggestCases(selections, problems, context) { return status }
    let run = TestRun(selections, filter: filter)
    let report = TestRunReport(run, language: context.language)
    context.report(problems + run.rulesProblems)
    switch format {
    case .text: context.output.write(report.text(colour: context.usesColour(on: context.output)))
    case .json: context.output.write(report.json.pretty() + "\n")
    }
    if !problems.isEmpty { return .failure }
    context.say(
      CommandMessages.tested(passed: run.passedCount, failed: run.failedCount, untested: run.untested))
    if !run.rulesProblems.isEmpty { return ExitStatus(rulesFindings: run.rulesProblems) }
    return run.failedCount == 0 && run.passedCount > 0 ? .success : .negative
  }
}

/// The tests of some rules with their results.
struct TestRun {
  /// One test file with the results of its cases.
  struct File {
    /// Where the tests lie.
    let origin: PackFile
    /// In the order of the file.
    let results: [TestResult]
  }

  /// Every file with at least one case.
  private(set) var files: [File] = []
  /// Errors because of which tests could not run.
  private(set) var rulesProblems: [Diagnostic] = []
  /// Measures without a test file, by qualified name.
  private(set) var untested: [String] = []

  /// Runs the cases whose names contain `filter`.
  init(_ selections: [RulesSelection], filter: String?) {
    for selection in selections {
      rulesProblems += selection.diagnostics
      for file in selection.tests { run(file, selection.repository, filter) }
      let tested = Set(selection.tests.map(\.qualifiedName))
      untested += selection.measures.filter { file in
        !tested.contains(file.qualifiedName) && !selection.repository.isLibrary(file)
      }.map(\.qualifiedName)
    }
    rulesProblems = rulesProblems.filter { $0.severity == .error }.distinct().sortedByPlace()
  }

  /// How many cases passed.
  var passedCount: Int { files.flatMap(\.results).count(where: \.isPassed) }

  /// How many cases failed or are wrong themselves.
  var failedCount: Int { files.flatMap(\.results).count { !$0.isPassed } }

  private mutating func run(_ origin: PackFile, _ repository: RuleRepository, _ filter: String?) {
    let test = repository.loadTest(origin)
    rulesProblems += test.diagnostics
    guard repository.measureFiles.contains(where: { $0.qualifiedName == origin.qualifiedName }) else {
      return
    }
    let installed = MeasureLoader.load(
      origin.qualifiedName, from: repository, at: test.document?.measure.place)
    rulesProblems += installed.diagnostics
    guard let document = test.document, let measure = installed.checked else { return }
    let cases = document.cases.filter { testCase in filter.map { testCase.name.text.contains($0) } ?? true }
    let results = TestRunner.run(cases, against: measure) {
      repository.start(of: $0, in: document, origin: origin)
    }
    let selections = document.selections.filter { selection in
      filter.map { selection.name.text.contains($0) } ?? true
    }
    let chosen = TestRunner.run(selections, against: measure) {
      repository.start(of: $0, in: document, origin: origin)
    }
    if !(results + chosen).isEmpty { files.append(File(origin: origin, results: results + chosen)) }
  }
}

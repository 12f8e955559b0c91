// `rulecheck test`: the rules against their own test files.

internal import ArgumentParser
internal import Rules
internal import SourceText

/// Runs test files.
struct TestCommand: ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "运行规则的测试 / run the tests of rules",
    discussion: "一项测试也没有运行，也算没有通过。/ A run without any case counts as failed.")

  @Argument(help: "规则目录、规则包、规则文件，或办法的名字；默认全部 / directories, packs, files or names of measures")
  var targets: [String] = []

  @Option(help: "只运行名称里有这段文字的测试 / only cases whose name contains this text")
  var filter: String?

  @Flag(help: "有一项没有通过就停止 / stop at the first case that does not pass")
  var failFast = false

  @Option(help: ArgumentHelp("同时运行的文件数；默认等于处理器数 / files tested at once", valueName: "n"))
  var jobs: Int?

  @Option(help: ArgumentHelp("列出最慢的几项测试 / tell the slowest cases", valueName: "n"))
  var durations: Int?

  @Option(
    help: ArgumentHelp(
      "报告覆盖率；--coverage 就是 --coverage=text / report coverage", valueName: "form"))
  var coverage: CoverageForm?

  @Option(
    help: ArgumentHelp("覆盖率低于这个百分比就不通过 / fail below this percentage of coverage", valueName: "n"))
  var minimumCoverage: Int?

  @Option(help: "输出的形式 / form of the output")
  var format = ResultFormat.text

  @OptionGroup var reports: ReportOptions

  @OptionGroup var mutation: MutationOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs 至少是 1 / --jobs must be at least 1") }
    if let durations, durations < 1 {
      throw ValidationError("--durations 至少是 1 / --durations must be at least 1")
    }
    if let minimumCoverage, !(0...100).contains(minimumCoverage) {
      throw ValidationError("--minimum-coverage 是 0 到 100 / --minimum-coverage lies between 0 and 100")
    }
  }

  /// The arguments with the form that `--coverage` alone means.
  static func namingCoverageForm(_ arguments: [String]) -> [String] {
    guard arguments.first == configuration.commandName else { return arguments }
    let options = arguments.prefix { $0 != "--" }
    return options.map { $0 == "--coverage" ? "--coverage=\(CoverageForm.text.rawValue)" : $0 }
      + arguments.dropFirst(options.count)
  }

  func examine(_ context: CommandContext) -> Examination {
    let (selections, problems) = RulesSelector(context).selections(targets)
    if let status = runMutants(selections, problems, context) ?? suggestCases(selections, problems, context) {
      return Examination(status: status, findings: problems)
    }
    let run = TestRun(
      selections,
      TestRunOptions(
        filter: filter, stopsAtFailure: failFast, jobs: jobs ?? ParallelMap.processorCount,
        recordsCoverage: coverage != nil || minimumCoverage != nil))
    let findings = coverageFindings(run)
    context.report(problems + run.rulesProblems + findings)
    write(run, context)
    var examination = run.examination(context.language)
    if !findings.isEmpty { examination.add(Examination(status: .negative, findings: findings)) }
    if !problems.isEmpty {
      examination.add(Examination(status: .failure, findings: problems))
      return examination
    }
    context.say(
      CommandMessages.tested(passed: run.passedCount, failed: run.failedCount, untested: run.untested))
    for slow in run.slowest(durations ?? 0) {
      context.say(
        CommandMessages.took(slow.duration, TerminalText.safe(slow.name), slow.origin.qualifiedName))
    }
    return examination
  }

  private func coverageFindings(_ run: TestRun) -> [Diagnostic] {
    guard let report = run.coverage else { return [] }
    return report.diagnostics + (minimumCoverage.map(report.shortfalls) ?? [])
  }

  /// Results go to the output; where coverage is written for a program, what failed goes beside it.
  private func write(_ run: TestRun, _ context: CommandContext) {
    let report = TestRunReport(run, language: context.language)
    if case .json = format {
      context.output.write(report.json.pretty() + "\n")
      return
    }
    let isForReaders = coverage == nil || coverage == .text
    let stream = isForReaders ? context.output : context.errors
    stream.write(report.text(colour: context.usesColour(on: stream)))
    guard let coverage, let covered = run.coverage else { return }
    switch coverage {
    case .text: context.output.write(covered.text(context.language))
    case .markdown: context.output.write(covered.markdown(context.language))
    case .json: context.output.write(covered.json.pretty() + "\n")
    }
  }
}

/// In which form coverage is written.
enum CoverageForm: String, Sendable, CaseIterable, ExpressibleByArgument {
  case text
  case json
  case markdown
}

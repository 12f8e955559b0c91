// `rulecheck verify`: every check of rules in one run, for CI.

internal import ArgumentParser
internal import Rules
internal import SourceText

/// Makes all checks and ends with the worst of their statuses.
struct VerifyCommand: RulesCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "一次做完全部检查，供持续集成使用 / all checks of rules in one run, for CI",
    discussion: """
      依次是 lint、fmt --check、cite、fair、trace、test；每份办法只读一次。退出状态取最重的一个。
      Runs lint, fmt --check, cite, fair, trace and test; the worst of their statuses is the status of the run.
      """)

  @Argument(help: "规则目录、规则包、规则文件，或办法的名字；默认全部 / directories, packs, files or names of measures")
  var targets: [String] = []

  @Option(
    help: ArgumentHelp(
      "只检查自这个 git 版本以来改过的规则包，和使用它们的规则包 / only packs that changed since a git revision, and those that use them",
      valueName: "revision"))
  var changedSince: String?

  @Option(help: ArgumentHelp("同时使用几个处理器；默认全部 / processors to use at once; default: all", valueName: "n"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "测试的覆盖率低于这个百分比就不通过 / fail where tests reach less than this percentage", valueName: "n"))
  var minimumCoverage: Int?

  @OptionGroup var reports: ReportOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs 是 1 到 1024 / --jobs lies between 1 and 1024")
    }
    if let minimumCoverage, !(0...100).contains(minimumCoverage) {
      throw ValidationError("--minimum-coverage 是 0 到 100 / --minimum-coverage lies between 0 and 100")
    }
  }

  func run(_ context: CommandContext) -> ExitStatus {
    reports.run(context) { context in
      let (status, steps) = verify(context)
      return (status, "verify", steps)
    }
  }

  private func verify(_ context: CommandContext) -> (ExitStatus, [ReportedStep]) {
    var (selections, problems) = RulesSelector(context).selections(targets)
    if problems.isEmpty, let changedSince {
      switch ChangedPacks.restrict(selections, since: changedSince) {
      case .failure(let problem): problems.append(problem.diagnostic)
      case .success(let changed):
        let names = Set(changed.flatMap(\.packs).map(\.name)).sorted()
        context.say(names.isEmpty ? VerifyMessages.unchanged(changedSince) : VerifyMessages.changed(names))
        if names.isEmpty { return (.success, []) }
        selections = changed
      }
    }
    let results = VerificationSteps.run(
      Verification(
        selections: selections, language: context.language, minimumCoverage: minimumCoverage,
        threads: jobs ?? ParallelMap.processorCount))
    var steps = results.map { $0.result.step($0.name) }
    if !problems.isEmpty {
      steps.insert(Examination(status: .failure, findings: problems).step("verify"), at: 0)
    }
    let worst = results.reduce(problems.isEmpty ? ExitStatus.success : .failure) {
      $0.worse($1.result.status)
    }
    report(steps, context, count: Set(selections.flatMap(\.measures).map(\.path)).count, worst)
    return (worst, steps)
  }

  /// What has to be done, then a line on each check; notes are only counted, and stand in the reports.
  private func report(
    _ steps: [ReportedStep], _ context: CommandContext, count: Int, _ status: ExitStatus
  ) {
    let whole = RunReport(command: "verify", steps: steps, exitStatus: Int(status.rawValue), root: nil)
    context.report(whole.findings.filter { $0.severity != .note }, on: context.output)
    context.output.write(TextFindings.summary(whole, language: context.language))
    let summary = DiagnosticRenderer(language: context.language, colour: false).summary(whole.findings)
    context.say(VerifyMessages.verified(count, summary, isClean: status == .success))
  }
}

// `rulecheck lint`: everything that can be said about rules without an application.

internal import ArgumentParser
internal import Rules
internal import SourceText

/// Checks packs, measures, citations and test files.
///
/// Ends with 3 where a rule is invalid, with 2 where there are only warnings, with 0 where nothing was found.
struct LintCommand: ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "检查规则文件、引文和测试文件 / check rules, citations and test files",
    discussion: "有错误时退出状态为 3，只有警告时为 2。/ Ends with 3 on errors, with 2 on warnings alone.")

  @Argument(help: "规则目录、规则包、规则文件，或办法的名字；默认全部 / directories, packs, files or names of measures")
  var targets: [String] = []

  @Option(help: "输出的形式 / form of the output")
  var format = ResultFormat.text

  @Option(
    help: ArgumentHelp("说明一种问题，写代码或名称 / explain a finding by its code or name", valueName: "code"))
  var explain: String?

  @Flag(help: "改正可以安全改正的问题 / put right what can safely be put right")
  var fix = false

  @Flag(help: "与 --fix 一起：只显示会怎样改 / with --fix: only show what would change")
  var dryRun = false

  @OptionGroup var reports: ReportOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if dryRun, !fix { throw ValidationError("--dry-run 要与 --fix 一起写 / --dry-run needs --fix") }
  }

  func examine(_ context: CommandContext) -> Examination {
    if let explain { return Examination(status: explanation(of: explain, context)) }
    if fix { return LintFixing(context, targets: targets).run(isDry: dryRun, format: format) }
    return LintRun(context, targets: targets).report(format)
  }

  private func explanation(of word: String, _ context: CommandContext) -> ExitStatus {
    guard let guide = FindingGuides.find(word) else {
      context.report([ConfigurationMessages.unknownCode(word, at: nil)])
      return .usage
    }
    context.output.write(FindingPages(context.language).section(guide))
    return .success
  }
}

/// One look at the targets.
struct LintRun {
  private let context: CommandContext
  private let selections: [RulesSelection]
  private let problems: [Diagnostic]
  /// Everything found.
  let findings: [Diagnostic]

  init(_ context: CommandContext, targets: [String]) {
    self.context = context
    (selections, problems) = RulesSelector(context).selections(targets)
    findings = RulesLinter.findings(selections)
  }

  /// Writes everything found and says how much was looked at.
  func report(_ format: ResultFormat) -> Examination {
    switch format {
    case .text: context.report(findings, on: context.output)
    case .json:
      let records = findings.map { DiagnosticRecord.json($0, context.language) }
      context.output.write(JSONDocument.array(records).pretty() + "\n")
    }
    context.report(problems)
    if !problems.isEmpty { return Examination(status: .failure, findings: problems + findings) }
    let summary = DiagnosticRenderer(language: context.language, colour: false).summary(findings)
    let files = Set(selections.flatMap(\.measures).map(\.path))
    context.say(CommandMessages.linted(files.count, summary))
    return Examination(status: ExitStatus(rulesFindings: findings), findings: findings)
  }
}

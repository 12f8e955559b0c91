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

  @OptionGroup var reports: ReportOptions

  @OptionGroup var common: CommonOptions

  func examine(_ context: CommandContext) -> Examination {
    let (selections, problems) = RulesSelector(context).selections(targets)
    let findings = RulesLinter.findings(selections)
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

/// Collects findings about rules.
enum RulesLinter {
  /// Every finding once, by place; findings without a place come first.
  static func findings(_ selections: [RulesSelection]) -> [Diagnostic] {
    selections.flatMap(findings).sortedByPlace().distinct()
  }

  private static func findings(_ selection: RulesSelection) -> [Diagnostic] {
    var findings = selection.diagnostics
    var checked: [String: InstalledMeasure] = [:]
    var loader = MeasureLoader(selection.repository)
    for file in selection.measures {
      let installed = loader.load(file)
      checked[file.qualifiedName] = installed
      findings += installed.diagnostics
      if let measure = installed.checked {
        findings += TableLinter.check(measure) + ScoreLinter.check(measure)
      }
      if let measure = installed.measure {
        findings += CitationChecker.check(measure, documents: selection.documents)
      }
      findings +=
        installed.checked.map { FigureChecker.audit($0, documents: selection.documents).findings } ?? []
    }
    for file in selection.tests {
      let test = selection.repository.loadTest(file)
      findings += test.diagnostics
      guard let document = test.document, let installed = checked[file.qualifiedName] else { continue }
      guard !installed.isLibrary else {
        findings.append(CompositionMessages.libraryIsNotAssessed(file, at: document.measure.place))
        continue
      }
      guard let measure = installed.checked else { continue }
      let results = TestRunner.run(document.cases, against: measure) {
        selection.repository.start(of: $0, in: document, origin: file)
      }
      let chosen = TestRunner.run(document.selections, against: measure) {
        selection.repository.start(of: $0, in: document, origin: file)
      }
      for case .broken(let problems) in (results + chosen).map(\.ending) { findings += problems }
    }
    // Whether a trace fits its document and the rules is for `rulecheck trace`.
    findings += selection.traces.flatMap { selection.repository.loadTrace($0).diagnostics }
    return findings
  }
}

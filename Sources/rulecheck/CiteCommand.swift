// `rulecheck cite`: what the cited documents bear out, and what they do not.

internal import ArgumentParser
internal import Rules
internal import SourceText

/// Checks the quotations, figures and comparisons of measures.
///
/// Ends with 3 where a rule is invalid, with 2 where there are findings, with 0 where nothing was found.
struct CiteCommand: ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "cite",
    abstract: "核对引文、数值和比较 / check quotations, figures and comparisons",
    discussion: """
      逐项核对要求里的数和比较能不能在引文里找到，再列出各办法的数值有几处已印证、几处是假设。
      有不符的退出状态为 2，规则有错的为 3。/ Ends with 2 on findings, with 3 on invalid rules.
      """)

  @Argument(help: "规则目录、规则包、规则文件，或办法的名字；默认全部 / directories, packs, files or names of measures")
  var targets: [String] = []

  @Option(help: "输出的形式 / form of the output")
  var format = ResultFormat.text

  @OptionGroup var reports: ReportOptions

  @OptionGroup var common: CommonOptions

  func examine(_ context: CommandContext) -> Examination {
    let (selections, problems) = RulesSelector(context).selections(targets)
    let run = CitationRun(selections)
    let report = CitationReport(run, language: context.language)
    switch format {
    case .text: context.output.write(report.text(colour: context.usesColour(on: context.output)))
    case .json: context.output.write(report.json.pretty() + "\n")
    }
    context.report(problems + run.rulesProblems)
    let examination = run.examination
    if !problems.isEmpty {
      return Examination(status: .failure, findings: problems + examination.findings)
    }
    let summary = DiagnosticRenderer(language: context.language, colour: false).summary(
      run.rulesProblems + run.findings)
    context.say(CitationReportWords.checked(run.measures.count, summary))
    return examination
  }
}

/// The citations of some rules.
struct CitationRun {
  /// A measure with the account of its citations.
  struct Entry {
    /// Where it lies.
    let origin: PackFile
    /// What it is called.
    let title: String
    /// How its figures are supported.
    let audit: CitationAudit
  }

  /// Every measure that could be read, by pack and id, once.
  private(set) var measures: [Entry] = []
  /// What the documents do not bear out, by place, each once.
  private(set) var findings: [Diagnostic] = []
  /// Errors because of which measures could not be looked at.
  private(set) var rulesProblems: [Diagnostic] = []

  /// Checks the selected measures.
  init(_ selections: [RulesSelection]) {
    var seen: Set<String> = []
    for selection in selections {
      rulesProblems += selection.diagnostics
      var loader = MeasureLoader(selection.repository)
      for file in selection.measures where seen.insert(file.path).inserted {
        check(loader.load(file), file, selection)
      }
    }
    var reported: Set<FindingKey> = []
    rulesProblems = rulesProblems.filter { $0.severity == .error && reported.insert(FindingKey($0)).inserted }
      .sortedByPlace()
    findings = findings.sortedByPlace().filter { reported.insert(FindingKey($0)).inserted }
  }

  /// What it comes to.
  var examination: Examination {
    let isClean = findings.allSatisfy { $0.severity == .note }
    let status: ExitStatus =
      rulesProblems.isEmpty ? (isClean ? .success : .negative) : ExitStatus(rulesFindings: rulesProblems)
    return Examination(status: status, findings: rulesProblems + findings)
  }

  private mutating func check(_ installed: InstalledMeasure, _ file: PackFile, _ selection: RulesSelection) {
    rulesProblems += installed.diagnostics
    guard let checked = installed.checked else { return }
    let audit = FigureChecker.audit(checked, documents: selection.documents)
    findings += CitationChecker.check(checked.measure, documents: selection.documents) + audit.findings
    measures.append(Entry(origin: file, title: checked.measure.title, audit: audit))
  }
}

// `rulecheck fair`: the fair-competition screening of rule files themselves.

internal import ArgumentParser
internal import Rules
internal import SourceText

/// Screens measures for dependence on attributes that fair competition forbids to look at without a reason.
struct FairCommand: ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "fair", abstract: "公平竞争筛查：规则对所在地、所有制等的依赖 / screen measures for fair competition",
    discussion: """
      没有发现、或发现都属于登记的例外时，退出状态为 0；有待处理的发现时为 2；规则有错时为 3。用语提示不影响退出状态。
      Ends with 0 where nothing was found or all of it is exempt, with 2 on findings, with 3 on invalid rules.
      """)

  @Argument(help: "规则目录、规则包、规则文件，或办法的名字 / directories, packs, files or names of measures")
  var targets: [String]

  @Option(help: "审查日，决定用哪一版审查标准；默认用最新的一版 / day of the review; default: the last standard")
  var asOf: AsOfDate?

  @Option(help: "输出的形式；form 是预填的审查表 / form of the output; form fills in the review form")
  var format = FairFormat.text

  @Option(
    help: ArgumentHelp("把举例的申请写到这个目录 / directory for the applications of the examples", valueName: "dir"))
  var witnessDir: String?

  @Option(help: "每处最多试多少份申请 / applications to try for each finding")
  var attempts = ScreeningRequest.standardBudget

  @OptionGroup var reports: ReportOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (1...1_000_000).contains(attempts) else {
      throw ValidationError("--attempts: 1…1000000")
    }
  }

  func examine(_ context: CommandContext) -> Examination {
    let (selections, problems) = RulesSelector(context).selections(targets)
    context.report(problems)
    if !problems.isEmpty { return Examination(status: .failure, findings: problems) }
    var result = Examination(status: .success)
    var documents: [JSONDocument] = []
    for selection in selections {
      let errors = selection.diagnostics.filter { $0.severity == .error }
      context.report(errors)
      if !errors.isEmpty { result.add(Examination(status: .invalidRules, findings: errors)) }
      var loader = MeasureLoader(selection.repository)
      var starts = ScreeningStarts(selection)
      for file in selection.measures {
        result.add(screen(loader.load(file), file, &starts, selection, context, &documents))
      }
    }
    if format == .json {
      let only = documents.count == 1 ? documents.first : nil
      context.output.write((only ?? .array(documents)).pretty() + "\n")
    }
    return result
  }

  private func screen(
    _ installed: InstalledMeasure, _ file: PackFile, _ starts: inout ScreeningStarts,
    _ selection: RulesSelection, _ context: CommandContext,
    _ documents: inout [JSONDocument]
  ) -> Examination {
    if installed.isLibrary {
      context.say(CommandMessages.libraryNotScreened(file.qualifiedName))
      return Examination(status: .success)
    }
    guard let measure = installed.checked else {
      let errors = installed.diagnostics.filter { $0.severity == .error }
      context.report(errors)
      return Examination(status: .invalidRules, findings: errors)
    }
    let request = ScreeningRequest(
      name: file.qualifiedName, asOf: asOf?.date, starts: starts.applications(for: file, measure),
      budget: attempts)
    guard let screening = FairnessScreening.screen(measure, request) else {
      return Examination(status: .failure)
    }
    let report = ScreeningReport(
      screening, wordings: Self.wordings(installed, selection, inDocuments: common.documents != nil),
      documents: selection.documents)
    let (files, writeProblems) = writeWitnesses(screening)
    let written = files.mapValues { $0.map { TerminalText.safe($0) } }
    switch format {
    case .text:
      let colour = context.usesColour(on: context.output)
      context.output.write(report.text(context.language, colour: colour, files: written))
      if !report.advice.isEmpty {
        context.output.write("\n")
        context.report(report.advice, on: context.output)
      }
    case .json: documents.append(report.json(context.language, files: files))
    case .form: context.output.write(report.form())
    }
    context.report(writeProblems)
    context.say(
      LocalizedText(
        file.qualifiedName + CommandMessages.colon[context.language] + report.summary(context.language)))
    var result = Examination(status: screening.isClean ? .success : .negative, findings: report.findings)
    if !writeProblems.isEmpty { result.add(Examination(status: .failure, findings: writeProblems)) }
    return result
  }

  /// Wordings in the files it is made of; in the documents it cites as well where their directory was named.
  static func wordings(
    _ installed: InstalledMeasure, _ selection: RulesSelection, inDocuments: Bool
  ) -> [WordingScan.Hit] {
    let scan = WordingScan()
    let files = (installed.measure?.composition.files ?? []).map(\.file) + [installed.file].compactMap(\.self)
    var hits = files.flatMap { scan.hits(in: $0) }
    if inDocuments, let measure = installed.measure {
      hits += measure.sources.flatMap { scan.hits(in: selection.documents.entry($0.document.text)) }
    }
    return hits
  }

  /// Two files for each finding with an example, by index of the finding.
  private func writeWitnesses(_ screening: FairnessScreening) -> ([Int: [String]], [Diagnostic]) {
    guard let witnessDir else { return ([:], []) }
    var files: [Int: [String]] = [:]
    let measure = FilePath.lastComponent(screening.name)
    for (index, finding) in screening.findings.enumerated() {
      guard let witness = finding.result.witness else { continue }
      for (letter, applicant) in [("a", witness.first), ("b", witness.second)] {
        let path = FilePath.join(witnessDir, "\(measure)-\(index + 1)\(letter).yaml")
        if let problem = OperatingSystem.replaceFile(path, with: Array(applicant.application.utf8)) {
          return (files, [CommandMessages.reportProblem(path, problem)])
        }
        files[index, default: []].append(path)
      }
    }
    return (files, [])
  }
}

/// In which form a screening is written.
enum FairFormat: String, Sendable, CaseIterable, ExpressibleByArgument {
  case text
  case json
  case form
}

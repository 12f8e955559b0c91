// `rulecheck check`: the main job, applications in, explained decisions out.

internal import ArgumentParser
internal import Rules
internal import SourceText

/// Checks applications and explains the results.
struct CheckCommand: RulesCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "评审申请并说明理由 / check applications and explain the results",
    discussion: """
      几份申请用 --format json 时，每份一个 JSON 文档，依次输出，各以换行结束；没能评审的申请输出它的问题。
      With --format json every application gives one JSON document or, where it could not be assessed, its diagnostics.
      """)

  @Argument(help: "申请文件，YAML 或 JSON；- 是标准输入 / applications; - is standard input")
  var files: [String]

  @Option(name: .shortAndLong, help: "按这份办法评审，代替申请里写的 / measure, instead of the one in the file")
  var measure: String?

  @Option(help: "评审日，代替申请里写的，如 2020-06-04 / as-of date, instead of the one in the file")
  var asOf: AsOfDate?

  @Option(help: "申请的写法；默认看文件名，标准输入是 yaml / notation of the applications")
  var inputFormat: InputFormat?

  @Option(help: "输出的形式 / form of the output")
  var format = ResultFormat.text

  @Option(
    help: ArgumentHelp(
      "另写一份报告，如 json=结果.json，可重复 / write a report to a file, repeatable", valueName: "format=path"))
  var report: [ReportDestination<ResultFormat>] = []

  @OptionGroup var common: CommonOptions

  func run(_ context: CommandContext) -> ExitStatus {
    if let problem = destinationProblem() {
      context.report([problem])
      return .usage
    }
    let (installed, problems) = RulesSelector(context).installed()
    guard let (repository, roots) = installed else {
      context.report(problems)
      return .failure
    }
    let rules = repository.measureFiles + repository.testFiles
    if let destination = report.first(where: { $0.overwrites(rules.map(\.path)) }) {
      context.report([CommandMessages.reportOverwritesRules(destination.path)])
      return .usage
    }
    let documents = RulesLocation(context).documents(beside: roots)
    var maker = DecisionMaker(repository: repository, documents: documents)
    var reported: Set<FindingKey> = []
    var results: [CheckedFile] = []
    for file in files {
      let result = check(file, with: &maker, context)
      results.append(result)
      context.output.write(
        written(result, as: format, context, colour: context.usesColour(on: context.output)))
      // A measure with mistakes is reported once, not with every application.
      context.report(result.diagnostics.filter { reported.insert(FindingKey($0)).inserted })
    }
    if files.count > 1 { context.say(CommandMessages.checked(results.map(\.status))) }
    let status = results.reduce(ExitStatus.success) { $0.worse($1.status) }
    return status.worse(writeReports(results, context))
  }

  private func check(_ path: String, with maker: inout DecisionMaker, _ context: CommandContext)
    -> CheckedFile
  {
    let (file, problems) = ApplicationInput(context.environment).read(path)
    guard let file else { return CheckedFile(name: path, result: nil, diagnostics: problems) }
    let notation = inputFormat ?? (path == ApplicationInput.standardInput ? .yaml : nil)
    let result = maker.decide(file, format: notation?.format, measureName: measure, asOf: asOf?.date)
    return CheckedFile(name: file.name, result: result, diagnostics: result.diagnostics)
  }

  // MARK: Output

  private func written(
    _ file: CheckedFile, as format: ResultFormat, _ context: CommandContext, colour: Bool
  ) -> String {
    let language = context.language
    switch (format, file.result?.decision) {
    case (.text, let decision?):
      let text = TextReport.render(
        decision.explanation, receipt: decision.receipt, language: language, colour: colour)
      return files.count > 1 ? CommandMessages.heading(file.name) + "\n" + text + "\n" : text
    case (.text, nil): return ""
    case (.json, let decision?):
      return JSONReport.render(decision.explanation, receipt: decision.receipt, language: language)
    case (.json, nil): return file.failureRecord(language).pretty() + "\n"
    }
  }

  /// A report must not destroy what the run reads or writes.
  private func destinationProblem() -> Diagnostic? {
    for (index, destination) in report.enumerated() {
      if destination.overwrites(files) { return CommandMessages.reportOverwritesInput(destination.path) }
      if report[..<index].contains(where: destination.coincides) {
        return CommandMessages.reportsCoincide(destination.path)
      }
    }
    return nil
  }

  private func writeReports(_ results: [CheckedFile], _ context: CommandContext) -> ExitStatus {
    var status = ExitStatus.success
    for destination in report {
      let text = results.map { result in
        result.result?.decision == nil && destination.format == .text
          ? CommandMessages.heading(result.name) + "\n"
            + DiagnosticRenderer(language: context.language, colour: false).render(result.diagnostics) + "\n"
          : written(result, as: destination.format, context, colour: false)
      }.joined()
      if let problem = OperatingSystem.replaceFile(destination.path, with: Array(text.utf8)) {
        context.report([CommandMessages.reportProblem(destination.path, problem)])
        status = .failure
      }
    }
    return status
  }
}

/// What became of one of the files.
struct CheckedFile {
  /// The name that is shown.
  let name: String
  /// Nil where the file could not be read.
  let result: DecisionResult?
  /// What is wrong with the file or the rules.
  let diagnostics: [Diagnostic]

  /// What the application alone would end the program with.
  var status: ExitStatus {
    guard let result else { return .failure }
    guard let decision = result.decision else { return result.hasValidRules ? .failure : .invalidRules }
    switch decision.assessment.outcome {
    case .decided:
      guard decision.assessment.isFavourable == true else { return .negative }
      return Self.status(decision.assessment.awards)
    case .supplement: return .undetermined
    case .error: return .invalidRules
    }
  }

  /// A favourable outcome whose amounts are open or failed is not done.
  private static func status(_ awards: [AwardResult]) -> ExitStatus {
    awards.reduce(ExitStatus.success) { status, award in
      switch award.state {
      case .granted, .notGranted: status
      case .undetermined: status.worse(.undetermined)
      case .error: status.worse(.invalidRules)
      }
    }
  }

  /// What stands in place of a decision record.
  func failureRecord(_ language: Language) -> JSONDocument {
    .object([
      ("schema", .text("rulecheck/diagnostics/1")), ("file", .text(name)),
      ("diagnostics", .array(diagnostics.map { DiagnosticRecord.json($0, language) })),
    ])
  }
}

// `rulecheck select`: the applications of one round in, who is chosen and why out.

internal import ArgumentParser
internal import Rules
internal import SourceText

/// Ranks applications and chooses among them.
struct SelectCommand: RulesCommand {
  static let configuration = CommandConfiguration(
    commandName: "select", abstract: "排序择优，按名额和预算确定入选 / rank applications and choose within quota and budget",
    discussion: """
      一份文件一份申请，也可以写目录（其中的 .yaml、.json）。全部申请按同一份办法、同一个评审日评审。
      One application a file, or directories of them, all under one measure and as of one day.
      """)

  @Argument(help: "申请文件或目录 / applications, or directories of them")
  var files: [String]

  @Option(name: .shortAndLong, help: "按这份办法择优，代替申请里写的 / measure, instead of the one in the files")
  var measure: String?

  @Option(help: "评审日，代替申请里写的，如 2020-06-04 / as-of date, instead of those in the files")
  var asOf: AsOfDate?

  @Option(help: "公示从哪天起，如 2020-06-05 / first day of publicity")
  var publishFrom: AsOfDate?

  @Option(help: "输出的形式 / form of the output")
  var format = ResultFormat.text

  @OptionGroup var common: CommonOptions

  func run(_ context: CommandContext) -> ExitStatus {
    let (installed, problems) = RulesSelector(context).installed()
    guard let (repository, roots) = installed else {
      context.report(problems)
      return .failure
    }
    let documents = RulesLocation(context).documents(beside: roots)
    var maker = DecisionMaker(repository: repository, documents: documents)
    var (paths, diagnostics) = ApplicationFiles.expand(files)
    var round = SelectionRound()
    var status = diagnostics.isEmpty ? ExitStatus.success : .failure
    for path in paths {
      let file = decide(path, with: &maker, context)
      diagnostics += file.diagnostics
      if let decision = file.result?.decision {
        round.add(decision, file: file.name)
      } else {
        round.unread.append(file.name)
        status = status.worse(file.status)
      }
    }
    var reported: Set<FindingKey> = []
    let prepared = round.prepare(publishFrom: publishFrom?.date)
    diagnostics += prepared.diagnostics
    context.report(diagnostics.filter { reported.insert(FindingKey($0)).inserted })
    guard let record = prepared.record else {
      return status.worse(prepared.hasValidRules ? .failure : .invalidRules)
    }
    switch format {
    case .text: context.output.write(SelectionReport.text(record, language: context.language))
    case .json:
      context.output.write(SelectionReport.json(record, language: context.language).pretty() + "\n")
    }
    context.say(CommandMessages.selected(record))
    return status.worse(Self.status(record.result))
  }

  private func decide(
    _ path: String, with maker: inout DecisionMaker, _ context: CommandContext
  ) -> CheckedFile {
    let (file, problems) = ApplicationInput(context.environment).read(path)
    guard let file else { return CheckedFile(name: path, result: nil, diagnostics: problems) }
    let notation: DocumentFormat? = path == ApplicationInput.standardInput ? .yaml : nil
    let result = maker.decide(file, format: notation, measureName: measure, asOf: asOf?.date)
    return CheckedFile(name: file.name, result: result, diagnostics: result.diagnostics)
  }

  /// What is still open comes before what is settled, as for single applications.
  private static func status(_ result: SelectionResult) -> ExitStatus {
    let statuses = Set(result.decisions.map(\.status))
    if statuses.contains(.error) { return .invalidRules }
    if statuses.contains(.supplement) || statuses.contains(.undecided) { return .undetermined }
    return statuses.contains(.selected) ? .success : .negative
  }
}

/// Finds the files of a round.
enum ApplicationFiles {
  private static let endings = [".yaml", ".yml", ".json"]

  /// The files that arguments mean: themselves, or those in a directory, by name.
  static func expand(_ arguments: [String]) -> (paths: [String], problems: [Diagnostic]) {
    var paths: [String] = []
    var problems: [Diagnostic] = []
    for argument in arguments {
      guard FileSystem.kind(of: argument) == .success(.directory) else {
        paths.append(argument)
        continue
      }
      switch FileSystem.list(argument) {
      case .success(let names):
        let found = names.filter { name in endings.contains { name.hasSuffix($0) } }
        if found.isEmpty { problems.append(CommandMessages.noApplications(argument)) }
        paths += found.map { FilePath.join(argument, $0) }
      case .failure(let problem): problems.append(RepositoryMessages.fileProblem(problem, argument))
      }
    }
    return (paths, problems)
  }
}

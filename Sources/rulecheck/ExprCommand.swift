// `rulecheck expr`: one expression, many of them as lines of JSON, or a conversation.

internal import ArgumentParser
internal import Rules
internal import SourceText

/// Evaluates expressions outside of measures, or with the names of one.
struct ExprCommand: RulesCommand {
  static let configuration = CommandConfiguration(
    commandName: "expr", abstract: "计算表达式 / evaluate expressions",
    discussion: """
      不写表达式时，在终端上逐行问答；否则从标准输入读一个表达式。
      Without an expression, asks line by line on a terminal, or reads one expression from standard input.
      """)

  @Argument(help: "表达式；用 --batch 时是文件，- 是标准输入 / expression; with --batch a file")
  var expression: String?

  @Option(
    help: ArgumentHelp(
      "输入：名称和值的 YAML 或 JSON，或一份申请 / inputs: names with values, or an application",
      valueName: "file"))
  var input: String?

  @Option(name: .shortAndLong, help: "使用这份办法的名称，--input 是它的申请 / use the names of a measure")
  var measure: String?

  @Option(help: "评审日，代替申请里写的 / as-of date, instead of the one in the application")
  var asOf: AsOfDate?

  @Option(
    help: ArgumentHelp(
      "用这个规则包的单位和工作日历，如 common / units and working days of a pack", valueName: "name"))
  var pack: String?

  @Flag(help: "逐行读 JSON，逐行回答 / read lines of JSON, answer each with a line")
  var batch = false

  @Flag(help: "写出每一部分的类型和单位，不计算 / write types and units instead of the value")
  var types = false

  @Flag(help: "写出每一步算得什么 / write what every step gave")
  var trace = false

  @Option(help: "输出的形式 / form of the output")
  var format = ResultFormat.text

  @OptionGroup var common: CommonOptions

  /// The arguments with an expression such as `-3 ** 2` put behind `--`, so that it is not taken for an option.
  static func separatingExpression(_ arguments: [String]) -> [String] {
    guard arguments.first == configuration.commandName, !arguments.contains("--") else { return arguments }
    let isExpression = { (argument: String) in
      argument.hasPrefix("-")
        && argument.utf8.dropFirst().first.map { $0 != 0x2D && !(0x41...0x7A).contains($0) } == true
    }
    let rest = arguments.filter { !isExpression($0) }
    return rest.count == arguments.count ? arguments : rest + ["--"] + arguments.filter(isExpression)
  }

  func validate() throws {
    if batch, input != nil || measure != nil || pack != nil || types || trace {
      throw ValidationError(
        "--batch 不与 --input、--measure、--pack、--types、--trace 同用 / --batch excludes the other options")
    }
    if types, trace {
      throw ValidationError("--types 与 --trace 选一个 / choose --types or --trace")
    }
    if asOf != nil, input == nil {
      throw ValidationError("--as-of 需要 --input 申请文件 / --as-of needs an application as --input")
    }
    if measure != nil, input == nil {
      throw ValidationError("--measure 需要 --input 申请文件 / --measure needs an application as --input")
    }
  }

  func run(_ context: CommandContext) -> ExitStatus {
    if batch { return BatchRun(context).run(expression) }
    let (session, problems) = ExpressionInputs(context).session(
      input, measure: measure, asOf: asOf?.date, pack: pack)
    context.report(problems)
    guard let session else { return .failure }
    guard let expression else {
      if context.environment.isInteractive {
        ExpressionPrompt(session, context).run(EditingPrompt())
        return .success
      }
      let (file, problems) = ApplicationInput(context.environment).read(ApplicationInput.standardInput)
      context.report(problems)
      return file.map { evaluate($0, session, context) } ?? .failure
    }
    return evaluate(SourceFile(name: "<expr>", text: expression), session, context)
  }

  private func evaluate(_ file: SourceFile, _ session: ExpressionSession, _ context: CommandContext)
    -> ExitStatus
  {
    let result = session.evaluate(SourceFragment(file: file), isTraced: trace)
    let report = ExpressionReport(result, context.language)
    context.output.write(
      format == .json
        ? report.json(types: types, trace: trace)
        : types ? report.types() : trace ? report.trace() : report.value())
    context.report(result.diagnostics)
    return report.status(isTypeOnly: types)
  }
}

/// Answers expressions that come as lines of JSON.
struct BatchRun {
  private let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  /// Reads a file or standard input line by line; the status is 1 if a line could not be understood.
  func run(_ path: String?) -> ExitStatus {
    var status = ExitStatus.success
    let name = path.flatMap { $0 == ApplicationInput.standardInput ? nil : $0 } ?? "<stdin>"
    var lines = LineReader(source(path))
    while true {
      switch lines.next() {
      case .end: return status
      case .problem(let problem):
        context.report([RepositoryMessages.fileProblem(problem, name)])
        return .failure
      case .tooLong:
        context.report([CommandMessages.lineTooLong(name, lines.lineNumber)])
        status = .failure
      case .line(let bytes):
        if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
        let answer = BatchCase.answer(
          SourceFile(name: "\(name):\(lines.lineNumber)", bytes: bytes), language: context.language)
        context.output.write(answer.document.compact() + "\n")
        if !answer.wasReadable { status = .failure }
        // Nobody reads the answers any more.
        if context.output.problem != nil { return status }
      }
    }
  }

  private func source(_ path: String?) -> ByteSource {
    guard let path, path != ApplicationInput.standardInput else { return context.environment.inputPieces() }
    return OperatingSystem.pieces(ofFile: path)
  }
}

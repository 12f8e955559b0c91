// `rulecheck fmt`: files of rules in their canonical layout, written in place, listed or shown as a difference.

internal import ArgumentParser
internal import Rules
internal import SourceText

/// Lays out files of rules anew without changing what they say.
///
/// Ends with 1 where a file cannot be read or written, with 3 where one is broken, with 2 where `--check`
/// finds files that are not in their canonical layout.
struct FmtCommand: RulesCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "统一规则文件的版式 / lay out files of rules",
    discussion: """
      默认直接改写文件；只改版式，内容和注释不变。--check 不改写，版式不合时退出状态为 2。
      Rewrites files in place; only their layout changes. --check writes nothing and ends with 2.
      """)

  @Argument(help: "规则目录、文件，或规则包、办法的名字；默认全部规则和依据登记 / directories, files, or names of packs and measures")
  var targets: [String] = []

  @Flag(help: "不改写，只列出版式不合的文件 / write nothing, list what would change")
  var check = false

  @Flag(help: "不改写，显示会怎样改 / write nothing, show what would change")
  var diff = false

  @Option(help: "表达式用哪种关键词：zh、en，keep 照原样 / words of expressions")
  var keywords = KeywordOption.keep

  @OptionGroup var common: CommonOptions

  func run(_ context: CommandContext) -> ExitStatus {
    let (files, problems) = FormatTargets(context).files(targets)
    context.report(problems)
    var run = FormatRun(status: problems.isEmpty ? .success : .failure)
    for file in files { format(file, &run, context) }
    if !files.isEmpty || problems.isEmpty {
      context.say(FormatMessages.summary(run, isDry: check || diff))
    }
    return run.status
  }

  private func format(_ target: FormatTarget, _ run: inout FormatRun, _ context: CommandContext) {
    // A page or a programme would only be a heap of mistakes to the reader of YAML.
    guard [".yaml", ".yml"].contains(where: target.path.hasSuffix) else {
      context.report([FormatMessages.notRules(target.path)])
      return run.end(.failure)
    }
    let bytes: [UInt8]
    switch FileSystem.read(target.path, limit: ReadLimits.standard.maximumBytes) {
    case .success(let read): bytes = read
    case .failure(let problem):
      context.report([RepositoryMessages.fileProblem(problem, target.path)])
      return run.end(.failure)
    }
    switch FileFormatter.format(SourceFile(name: target.path, bytes: bytes), keywords: keywords.choice) {
    case .notRules:
      guard target.isNamed else { return }
      context.report([FormatMessages.notRules(target.path)])
      run.end(.failure)
    case .refused(let findings):
      context.report(findings)
      run.end(.invalidRules)
    case .formatted(let text):
      run.count += 1
      guard !bytes.elementsEqual(text.utf8) else { return }
      change(target.path, String(decoding: bytes, as: UTF8.self), text, &run, context)
    }
  }

  private func change(
    _ path: String, _ old: String, _ new: String, _ run: inout FormatRun, _ context: CommandContext
  ) {
    if check || diff {
      if diff { show(UnifiedDifference.text(old, new, name: path), context) }
      if check, !diff { context.output.write(TerminalText.safe(path) + "\n") }
      if check { run.end(.negative) }
    } else if let problem = OperatingSystem.replaceFile(path, with: Array(new.utf8)) {
      context.report([FormatMessages.notWritten(path, problem)])
      return run.end(.failure)
    } else {
      context.output.write(TerminalText.safe(path) + "\n")
    }
    run.changed += 1
  }

  /// A terminal gets no raw controls; a program such as `patch` gets every byte.
  private func show(_ difference: String, _ context: CommandContext) {
    guard context.output.isTerminal else { return context.output.write(difference) }
    let lines = difference.split(separator: "\n", omittingEmptySubsequences: false)
    context.output.write(lines.map { TerminalText.safe(String($0)) }.joined(separator: "\n"))
  }
}

/// What a run over several files gave.
struct FormatRun {
  /// The worst ending of a file so far.
  private(set) var status: ExitStatus
  /// Files with a canonical layout.
  var count = 0
  /// Those that were not in it.
  var changed = 0
  /// Those that could not be formatted.
  private(set) var failed = 0

  init(status: ExitStatus) { self.status = status }

  /// Counts the ending of a file.
  mutating func end(_ ending: ExitStatus) {
    status = status.worse(ending)
    if ending != .negative { failed += 1 }
  }
}

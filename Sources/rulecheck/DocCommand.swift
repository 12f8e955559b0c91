// `rulecheck doc`: the pages of all measures, written into a directory or compared with what stands there.

internal import ArgumentParser
internal import Rules
internal import SourceText

/// Writes or checks the site of all measures.
struct DocCommand: RulesCommand {
  static let configuration = CommandConfiguration(
    commandName: "doc", abstract: "把全部办法写成页面 / write all measures as pages",
    discussion: "--check 只比较，页面过时时退出状态为 2。/ --check only compares and ends with 2 where pages are stale.")

  @Option(
    help: ArgumentHelp("写到哪个目录；默认 <rules>/../docs/measures / directory of the pages", valueName: "dir"))
  var output: String?

  @Option(help: "页面的形式 / form of the pages")
  var format = PageFormat.markdown

  @Flag(help: "不写，只列出过时的页面 / write nothing, list what is stale")
  var check = false

  @OptionGroup var common: CommonOptions

  func run(_ context: CommandContext) -> ExitStatus {
    let (selections, problems) = RulesSelector(context).selections([])
    guard let selection = selections.first else {
      context.report(problems)
      return .failure
    }
    guard let directory = output ?? RulesLocation(context).pageDirectory() else {
      context.report([PageMessages.noOutput()])
      return .usage
    }
    let (packs, errors) = sources(selection)
    guard errors.isEmpty else {
      context.report(errors.sortedByPlace())
      context.say(PageMessages.nothingWritten)
      return ExitStatus(rulesFindings: errors)
    }
    let files = PageSite.files(
      packs, documents: selection.documents, command: command, format: format, language: context.language)
    let (directoryState, stateProblems) = PageDirectory.compare(files, in: directory, format: format)
    guard stateProblems.isEmpty else {
      context.report(stateProblems)
      return .failure
    }
    return check ? report(directoryState, context) : write(directoryState, context)
  }

  /// The command line that writes the same pages, as far as it says what they look like.
  private var command: String {
    (["rulecheck doc"] + (format == .markdown ? [] : ["--format", format.rawValue])).joined(separator: " ")
  }

  private func sources(
    _ selection: RulesSelection
  ) -> (packs: [(pack: Pack, measures: [MeasurePageSource])], errors: [Diagnostic]) {
    var findings = selection.diagnostics
    let packs = selection.packs.map { pack in
      let measures = pack.measureFiles.compactMap { origin in
        let (source, found) = selection.repository.pageSource(of: origin, documents: selection.documents)
        findings += found
        return source
      }
      return (pack: pack, measures: measures)
    }
    return (packs, findings.filter { $0.severity == .error }.distinct())
  }

  // MARK: Results

  private func report(_ directory: PageDirectory, _ context: CommandContext) -> ExitStatus {
    for (change, path) in directory.changes {
      context.output.write(PageMessages.stale(change, path)[context.language] + "\n")
    }
    context.say(PageMessages.compared(directory))
    return directory.changes.isEmpty ? .success : .negative
  }

  private func write(_ directory: PageDirectory, _ context: CommandContext) -> ExitStatus {
    let problems = directory.write { change, path in
      context.output.write(PageMessages.done(change, path)[context.language] + "\n")
    }
    context.report(problems)
    guard problems.isEmpty else { return .failure }
    context.say(PageMessages.written(directory))
    return .success
  }
}

extension PageFormat: ExpressibleByArgument {}

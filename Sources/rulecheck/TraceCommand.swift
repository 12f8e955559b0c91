// `rulecheck trace`: a document clause by clause, with the rules, figures and tests that answer for it.

internal import ArgumentParser
internal import Rules
internal import SourceText

/// Prints what implements the clauses of documents.
struct TraceCommand: ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "逐条核对源文件由哪些规则落实 / source documents clause by clause with the rules that implement them",
    discussion: """
      有条款没有列入、引文或引用对不上时，退出状态为 2。
      Ends with 2 where a clause is not accounted for, or a quotation or reference does not fit.
      """)

  @Argument(help: "追溯文件的名字，如 work-plan，或文件标识；默认全部 / names of traces, or ids of documents")
  var names: [String] = []

  @Option(help: "输出的形式 / form of the output")
  var format = PageOutputFormat.text

  @OptionGroup var reports: ReportOptions

  @OptionGroup var common: CommonOptions

  func examine(_ context: CommandContext) -> Examination {
    let (selections, problems) = RulesSelector(context).selections([])
    guard let selection = selections.first else {
      context.report(problems)
      return Examination(status: .failure, findings: problems)
    }
    let repository = selection.repository
    let loaded = repository.traceFiles.map(repository.loadTrace)
    let chosen = loaded.filter { isChosen($0) }
    guard !chosen.isEmpty else {
      let problem = TraceMessages.noTrace(names, known: loaded.map(\.origin.stem))
      context.report([problem])
      return Examination(status: .failure, findings: [problem])
    }
    if format == .html, Set(chosen.compactMap { $0.trace?.document.text }).count > 1 {
      context.report([TraceMessages.severalDocuments(chosen.map(\.origin.stem))])
      return Examination(status: .usage)
    }
    let rules = TraceRules(repository, documents: selection.documents)
    let invalid = (selection.diagnostics + rules.diagnostics + chosen.flatMap(\.diagnostics)).filter {
      $0.severity == .error
    }
    let (documents, findings) = TraceChecker.check(chosen, rules: rules, documents: selection.documents)
    for document in documents {
      let page = TracePage.page(document, language: context.language)
      context.output.write(format.render(page, context))
    }
    context.report(findings + invalid.distinct().sortedByPlace())
    for document in documents { context.say(CommandMessages.traced(document.tally, findings.count)) }
    let status: ExitStatus = invalid.isEmpty ? (findings.isEmpty ? .success : .negative) : .invalidRules
    return Examination(status: status, findings: findings + invalid)
  }

  private func isChosen(_ trace: LoadedTrace) -> Bool {
    let name = trace.origin.stem
    return names.isEmpty
      || names.contains { given in
        given == name || "trace-" + given == name || given == trace.origin.qualifiedName
          || given == trace.origin.pack + "/" + name.dropFirst("trace-".count)
          || given == trace.trace?.document.text
      }
  }
}

// Two versions of rules enter; the reports on their measures are written.

internal import Rules
internal import RulesDSL
internal import SourceText

/// One run of `rulecheck diff` after its versions were found.
struct DiffRun {
  let command: DiffCommand
  let context: CommandContext
  let old: ComparedVersion
  let new: ComparedVersion

  /// Compares everything that is meant.
  func run() -> ExitStatus {
    let pairs = ComparedVersions.pairs(old, new, measure: command.measure)
    let findings = Self.errors(old.selection.diagnostics) + Self.errors(new.selection.diagnostics)
    report(findings)
    var status: ExitStatus = findings.isEmpty ? .success : .invalidRules
    for version in [old, new] where version.selection.packs.isEmpty {
      report(version.selection.diagnostics)
      return .failure
    }
    if pairs.isEmpty {
      report([DiffMessages.nothingToCompare(command.measure)])
      return status.worse(.failure)
    }
    var reports: [(report: ComparisonReport, pair: ComparedVersions.Pair)] = []
    for pair in pairs {
      let (found, pairStatus) = compare(pair, isOnly: pairs.count == 1)
      status = status.worse(pairStatus)
      if let found { reports.append((found, pair)) }
    }
    var effects = DiffEffects(run: self, isOnly: pairs.count == 1)
    status = status.worse(effects.collect(reports))
    for index in reports.indices {
      reports[index].report.effects = effects.effects(at: index)
      if !effects.isWanted {
        reports[index].report.search = search(reports[index].report, reports[index].pair)
      }
    }
    return status.worse(write(reports.map(\.report), isOnly: pairs.count == 1))
  }

  // MARK: Measures

  private func compare(
    _ pair: ComparedVersions.Pair, isOnly: Bool
  ) -> (report: ComparisonReport?, status: ExitStatus) {
    let before = pair.old.map { MeasureLoader.load($0, from: old.selection.repository) }
    let after = pair.new.map { MeasureLoader.load($0, from: new.selection.repository) }
    if before?.isLibrary ?? true, after?.isLibrary ?? true {
      let file = pair.new ?? pair.old
      if isOnly, let file { context.say(DiffMessages.library(file.qualifiedName)) }
      return (nil, .success)
    }
    let sides = [before, after].compactMap(\.self)
    if sides.contains(where: { $0.checked == nil && !$0.isLibrary }) {
      report(sides.flatMap { Self.errors($0.diagnostics) })
      return (nil, .invalidRules)
    }
    let oldSide = side(pair.old ?? pair.new, old)
    let newSide = side(pair.new ?? pair.old, new)
    let content: ComparisonReport.Content
    switch (before?.checked, after?.checked) {
    case (let first?, let second?): content = .both(MeasureComparison(first, second))
    case (let first?, nil): content = .removed(first)
    case (nil, let second?): content = .added(second)
    case (nil, nil): return (nil, .invalidRules)
    }
    let report = ComparisonReport(old: oldSide, new: newSide, content: content)
    return (report, report.isEmpty ? .success : .negative)
  }

  private func side(_ file: PackFile?, _ version: ComparedVersion) -> ComparisonReport.Side {
    ComparisonReport.Side(name: file?.qualifiedName ?? "", origin: version.origin)
  }

  private static func errors(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.filter { $0.severity == .error }
  }

  // MARK: Nobody's application

  private func search(_ report: ComparisonReport, _ pair: ComparedVersions.Pair) -> ChangeSearchResult? {
    guard case .both(let comparison) = report.content, !comparison.isEmpty, let before = pair.old,
      let after = pair.new
    else { return nil }
    var oldStarts = ScreeningStarts(old.selection)
    var newStarts = ScreeningStarts(new.selection)
    let request = ChangeSearch.Request(
      name: after.qualifiedName, asOf: command.asOf?.date,
      oldStarts: oldStarts.applications(for: before, checked: comparison.old),
      newStarts: newStarts.applications(for: after, checked: comparison.new),
      budget: command.attempts)
    return ChangeSearch.search(comparison, request)
  }

  // MARK: Output

  private func write(_ reports: [ComparisonReport], isOnly: Bool) -> ExitStatus {
    let shown = isOnly ? reports : reports.filter { !$0.isEmpty }
    var (problems, documents): ([Diagnostic], [JSONDocument]) = ([], [])
    for (index, report) in shown.enumerated() {
      let (files, writeProblems) = writeWitness(report)
      problems += writeProblems
      switch command.format {
      case .text, .markdown:
        if index > 0 { context.output.write("\n") }
        context.output.write(
          command.format == .markdown
            ? report.markdown(context.language, files: files)
            : report.text(
              context.language, colour: context.usesColour(on: context.output),
              files: files.map { TerminalText.safe($0) }))
      case .json: documents.append(report.json(context.language, files: files))
      }
    }
    if command.format == .json {
      let only = isOnly ? documents.first : nil
      context.output.write((only ?? .array(documents)).pretty() + "\n")
    }
    self.report(problems)
    for report in shown {
      let colon = CommandMessages.colon[context.language]
      context.say(LocalizedText(report.name + colon + report.summary(context.language)))
    }
    let same = reports.count - shown.count
    if same > 0 { context.say(DiffMessages.same(same)) }
    return problems.isEmpty ? .success : .failure
  }

  private func writeWitness(_ report: ComparisonReport) -> ([String], [Diagnostic]) {
    guard let directory = command.witnessDir, case .found(let witness, _)? = report.search else {
      return ([], [])
    }
    let name = FilePath.lastComponent(report.name)
    let texts = [
      ("\(name)-diff-old.yaml", witness.formerApplication), ("\(name)-diff.yaml", witness.application),
    ]
    var files: [String] = []
    for case (let file, let text?) in texts {
      let path = FilePath.join(directory, file)
      if let problem = OperatingSystem.replaceFile(path, with: Array(text.utf8)) {
        return (files, [CommandMessages.reportProblem(path, problem)])
      }
      files.append(path)
    }
    return (files, [])
  }

  /// Findings with the names that the user gave the versions.
  func report(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    let renderer = DiagnosticRenderer(
      language: context.language, colour: context.usesColour(on: context.errors))
    context.errors.write(new.withoutDirectory(old.withoutDirectory(renderer.render(diagnostics))))
  }
}

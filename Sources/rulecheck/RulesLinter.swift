// Selected measures, tests and traces enter; everything that can be said about them without an application leaves.

internal import Rules
internal import SourceText

/// Collects findings about rules.
enum RulesLinter {
  /// Every finding once, by place; findings without a place come first.
  static func findings(_ selections: [RulesSelection]) -> [Diagnostic] {
    selections.flatMap { selection in
      let (findings, files, unfinished) = findings(selection)
      return LintDecisions(selection, files, unfinished: unfinished).apply(findings.distinct())
    }.sortedByPlace().distinct()
  }

  /// What was found, the files that were looked at, and those of them that mistakes kept from being looked at
  /// wholly.
  private static func findings(_ selection: RulesSelection) -> ([Diagnostic], [SourceFile], Set<String>) {
    var findings = selection.diagnostics
    var files = selection.packs.flatMap(\.sharedFiles)
    var checked: [String: InstalledMeasure] = [:]
    var loader = MeasureLoader(selection.repository)
    for file in selection.measures {
      let installed = loader.load(file)
      checked[file.qualifiedName] = installed
      files += [installed.file].compactMap(\.self)
      findings += self.findings(installed, selection)
    }
    var tests: [String: LoadedTest] = [:]
    for file in selection.tests {
      let test = selection.repository.loadTest(file)
      tests[file.qualifiedName] = test
      files += [test.file].compactMap(\.self)
      findings += test.diagnostics + self.findings(test, of: checked[file.qualifiedName], selection)
    }
    for file in selection.measures {
      guard let installed = checked[file.qualifiedName], !installed.isLibrary, let measure = installed.checked
      else { continue }
      let hasTests = selection.repository.testFiles.contains { $0.qualifiedName == file.qualifiedName }
      let linted = LintedMeasure(
        measure, tests: tests[file.qualifiedName]?.document, hasTestFile: hasTests)
      findings += MeasureLinter.check(linted, documents: selection.documents)
    }
    // Whether a trace fits its document and the rules is for `rulecheck trace`.
    let traces = selection.traces.map { selection.repository.loadTrace($0) }
    findings += traces.flatMap(\.diagnostics)
    let broken = selection.measures.filter { checked[$0.qualifiedName]?.checked == nil }
    let untested = selection.tests.filter { tests[$0.qualifiedName]?.document == nil }
    let stems = Set((broken + untested).map(\.qualifiedName))
    let unfinished = (selection.measures + selection.tests).filter { stems.contains($0.qualifiedName) }
    return (findings, files, Set(unfinished.map(\.path)))
  }

  private static func findings(_ installed: InstalledMeasure, _ selection: RulesSelection) -> [Diagnostic] {
    var findings = installed.diagnostics
    if let measure = installed.checked {
      findings += TableLinter.check(measure) + ScoreLinter.check(measure) + ConditionLinter.check(measure)
    }
    if let measure = installed.measure {
      findings += CitationChecker.check(measure, documents: selection.documents)
    }
    if let measure = installed.checked {
      findings += FigureChecker.audit(measure, documents: selection.documents).findings
    }
    if let root = installed.file.flatMap({ DocumentReader.read($0).root }) {
      findings += StyleLinter.check(root)
    }
    return findings
  }

  private static func findings(
    _ test: LoadedTest, of installed: InstalledMeasure?, _ selection: RulesSelection
  ) -> [Diagnostic] {
    guard let document = test.document, let installed else { return [] }
    guard !installed.isLibrary else {
      return [CompositionMessages.libraryIsNotAssessed(test.origin, at: document.measure.place)]
    }
    guard let measure = installed.checked else { return [] }
    let cases = TestRunner.run(document.cases, against: measure) {
      selection.repository.start(of: $0, in: document, origin: test.origin)
    }
    let chosen = TestRunner.run(document.selections, against: measure) {
      selection.repository.start(of: $0, in: document, origin: test.origin)
    }
    var findings: [Diagnostic] = []
    for case .broken(let problems) in (cases + chosen).map(\.ending) { findings += problems }
    return findings
  }
}

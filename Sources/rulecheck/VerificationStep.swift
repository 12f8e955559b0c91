// The checks of `rulecheck verify`. A further check joins with a type, here or beside its command, and a word
// in `VerificationSteps.all`.

internal import Rules
internal import RulesDSL
internal import SourceText

/// What all checks of one run share.
struct Verification: Sendable {
  /// The selected rules.
  let selections: [RulesSelection]
  /// The language of what tests say.
  let language: Language
  /// How much of the rules tests must reach, in percent; nil where that is not checked.
  var minimumCoverage: Int?
  /// How many things may be done at once.
  var threads = 1

  /// Every selected measure alone, with its tests.
  var measures: [RulesSelection] {
    selections.flatMap { selection in
      selection.measures.map { file in
        selection.part(
          measures: [file], tests: selection.tests.filter { $0.qualifiedName == file.qualifiedName })
      }
    }
  }

  /// What belongs to no measure: the packs themselves, traces, and tests without a measure.
  var remainders: [RulesSelection] {
    selections.map { selection in
      let names = Set(selection.measures.map(\.qualifiedName))
      return selection.part(
        tests: selection.tests.filter { !names.contains($0.qualifiedName) }, traces: selection.traces,
        diagnostics: selection.diagnostics)
    }
  }
}

/// One of the checks that `rulecheck verify` makes.
protocol VerificationStep: Sendable {
  /// The name of the command that makes this check alone.
  var name: String { get }

  /// The check in pieces that can be done at the same time; what they find is put together in their order.
  func pieces(_ verification: Verification) -> [@Sendable () -> Examination]

  /// What the pieces come to together.
  func conclusion(_ whole: Examination) -> Examination
}

extension VerificationStep {
  func conclusion(_ whole: Examination) -> Examination { whole }
}

/// The checks in the order in which they are told.
enum VerificationSteps {
  /// All of them.
  static func all(_ verification: Verification) -> [any VerificationStep] {
    [LintStep(), LayoutStep(), CiteStep(), FairStep(), TraceStep(), TestStep()]
  }

  /// What every check found, whatever the number of threads.
  static func run(_ verification: Verification) -> [(name: String, result: Examination)] {
    let threads = verification.threads
    // Every file is read and compiled before the checks ask for it.
    _ = ParallelMap.map(verification.measures, threads: threads) { _, selection in
      for file in selection.measures { _ = MeasureLoader.load(file, from: selection.repository) }
      for file in selection.tests { _ = selection.repository.loadTest(file) }
    }
    let steps = all(verification)
    let pieces = steps.enumerated().flatMap { index, step in
      step.pieces(verification).map { (step: index, work: $0) }
    }
    let results = ParallelMap.map(pieces, threads: threads) { _, piece in piece.work() }
    var whole = steps.map { _ in Examination(status: .success) }
    for (piece, result) in zip(pieces, results) { whole[piece.step].add(result) }
    return zip(steps, whole).map { ($0.name, $0.conclusion($1)) }
  }
}

/// `rulecheck lint`.
struct LintStep: VerificationStep {
  let name = "lint"

  func pieces(_ verification: Verification) -> [@Sendable () -> Examination] {
    // What may be ignored in one file can depend on the others, so that they are looked at together.
    verification.selections.map { selection in
      {
        let findings = RulesLinter.findings([selection])
        return Examination(status: ExitStatus(rulesFindings: findings), findings: findings)
      }
    }
  }
}

/// `rulecheck fmt --check`.
struct LayoutStep: VerificationStep {
  let name = "fmt"

  func pieces(_ verification: Verification) -> [@Sendable () -> Examination] {
    let files = verification.selections.flatMap { selection in
      (selection.measures + selection.tests + selection.traces).map { selection.repository.source(of: $0).0 }
        + selection.packs.flatMap(\.sharedFiles)
    }.compactMap(\.self)
    var seen: Set<String> = []
    return files.filter { seen.insert($0.name).inserted }.map { file in { examine(file) } }
  }

  private func examine(_ file: SourceFile) -> Examination {
    switch FileFormatter.format(file) {
    case .notRules: return Examination(status: .success)
    case .refused(let findings): return Examination(status: .invalidRules, findings: findings)
    case .formatted(let text):
      guard !file.bytes.elementsEqual(text.utf8) else { return Examination(status: .success) }
      let same = zip(file.bytes, text.utf8).prefix { $0 == $1 }.count
      let line = file.lineSpan(file.lineIndex(at: min(same, max(0, file.bytes.count - 1))))
      return Examination(
        status: .negative, findings: [VerifyMessages.otherLayout(Place(file: file, span: line))])
    }
  }
}

/// `rulecheck cite`.
struct CiteStep: VerificationStep {
  let name = "cite"

  func pieces(_ verification: Verification) -> [@Sendable () -> Examination] {
    (verification.measures + verification.remainders).map { selection in
      { CitationRun([selection]).examination }
    }
  }
}

/// `rulecheck fair`, without the search for applicants as examples.
struct FairStep: VerificationStep {
  let name = "fair"

  func pieces(_ verification: Verification) -> [@Sendable () -> Examination] {
    verification.measures.map { selection in
      {
        var result = Examination(status: .success)
        for file in selection.measures { result.add(screen(file, selection)) }
        return result
      }
    }
  }

  private func screen(_ file: PackFile, _ selection: RulesSelection) -> Examination {
    let installed = MeasureLoader.load(file, from: selection.repository)
    if installed.isLibrary { return Examination(status: .success) }
    guard let measure = installed.checked else {
      return Examination(
        status: .invalidRules, findings: installed.diagnostics.filter { $0.severity == .error })
    }
    let request = ScreeningRequest(name: file.qualifiedName, asOf: nil, starts: [], budget: 0)
    guard let screening = FairnessScreening.screen(measure, request) else {
      return Examination(status: .failure)
    }
    let report = ScreeningReport(
      screening, wordings: FairCommand.wordings(installed, selection, inDocuments: false),
      documents: selection.documents)
    return Examination(status: screening.isClean ? .success : .negative, findings: report.findings)
  }
}

/// `rulecheck trace`.
struct TraceStep: VerificationStep {
  let name = "trace"

  func pieces(_ verification: Verification) -> [@Sendable () -> Examination] {
    verification.selections.filter { !$0.traces.isEmpty }.map { selection in
      {
        let chosen = selection.traces.map(selection.repository.loadTrace)
        let invalid = chosen.flatMap(\.diagnostics).filter { $0.severity == .error }
        let rules = TraceRules(selection.repository, documents: selection.documents)
        let findings = TraceChecker.check(chosen, rules: rules, documents: selection.documents).diagnostics
        let status: ExitStatus = findings.isEmpty ? .success : .negative
        return Examination(status: invalid.isEmpty ? status : .invalidRules, findings: findings + invalid)
      }
    }
  }
}

/// `rulecheck test`.
struct TestStep: VerificationStep {
  let name = "test"

  func pieces(_ verification: Verification) -> [@Sendable () -> Examination] {
    guard let minimum = verification.minimumCoverage else {
      return verification.measures.map { selection in
        {
          let run = TestRun([selection], TestRunOptions())
          return run.files.isEmpty && run.rulesProblems.isEmpty
            ? Examination(status: .success) : run.examination(verification.language)
        }
      }
    }
    // What measures share is reached by the tests of any of them: only all together tell how much is reached.
    return [
      {
        let run = TestRun(
          verification.selections, TestRunOptions(jobs: verification.threads, recordsCoverage: true))
        var result = run.examination(verification.language)
        let findings = run.coverage.map { $0.diagnostics + $0.shortfalls(below: minimum) } ?? []
        if !findings.isEmpty { result.add(Examination(status: .negative, findings: findings)) }
        return result
      }
    ]
  }

  /// A run without any case counts as failed.
  func conclusion(_ whole: Examination) -> Examination {
    guard whole.suites.isEmpty, whole.status == .success else { return whole }
    return Examination(status: .negative, findings: [VerifyMessages.noTests()])
  }
}

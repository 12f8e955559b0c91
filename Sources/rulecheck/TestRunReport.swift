// Results of tests enter; what a person or a program reads of them leaves.

internal import Rules
internal import SourceText

/// Writes the results of a test run.
struct TestRunReport {
  private let run: TestRun
  private let language: Language

  /// A report in one language.
  init(_ run: TestRun, language: Language) {
    self.run = run
    self.language = language
  }

  // MARK: Text

  /// Failed cases with what was expected beside what came; nothing if all passed.
  ///
  /// A mistake in the application that all cases start from is told once, with the number of the cases.
  func text(colour: Bool) -> String {
    let renderer = DiagnosticRenderer(language: language, colour: colour)
    return run.files.map { text($0, renderer) }.joined()
  }

  private func text(_ file: TestRun.File, _ renderer: DiagnosticRenderer) -> String {
    var reported: Set<FindingKey> = []
    var repeated: [[String]] = []
    var text = ""
    for result in file.results {
      switch result.ending {
      case .passed: break
      case .failed(let mismatches):
        text += heading(result, file.origin) + mismatches.map(line).joined()
      case .broken(let diagnostics):
        let new = diagnostics.filter { reported.insert(FindingKey($0)).inserted }
        if new.isEmpty {
          repeated.append(diagnostics.compactMap { $0.place?.description })
        } else {
          text += heading(result, file.origin) + renderer.render(new)
        }
      }
    }
    return text + furtherCases(repeated, file.origin)
  }

  private func furtherCases(_ repeated: [[String]], _ origin: PackFile) -> String {
    var distinct: Set<[String]> = []
    return repeated.filter { distinct.insert($0).inserted }.map { places in
      let count = repeated.count { $0 == places }
      let text = CommandMessages.furtherCases(count, places.map(TerminalText.safe))
      return "✗ \(TerminalText.safe(origin.qualifiedName)) · \(text[language])\n"
    }.joined()
  }

  private func heading(_ result: TestResult, _ origin: PackFile) -> String {
    let name = TerminalText.safe(result.name.text)
    return
      "✗ \(TerminalText.safe(origin.qualifiedName)) · \(name)  \(TerminalText.safe(result.name.place.description))\n"
  }

  private func line(_ mismatch: TestMismatch) -> String {
    let text = CommandMessages.mismatch(
      subject(mismatch.subject), expected: shown(mismatch.expected, mismatch.subject),
      actual: shown(mismatch.actual, mismatch.subject), reason: mismatch.reason)
    return "  " + TerminalText.safe(text[language]) + "\n"
  }

  func subject(_ subject: TestMismatch.Subject) -> LocalizedText {
    switch subject {
    case .outcome: CommandMessages.outcome
    case .verdict(let id), .value(let id): LocalizedText(id)
    case .selection(let status): SelectionWords.title(status)
    case .missing: CommandMessages.missing
    }
  }

  /// Verdicts in the reader's words beside the words of the file.
  func shown(_ word: String, _ subject: TestMismatch.Subject) -> LocalizedText {
    guard case .verdict = subject, let verdict = Verdict(rawValue: word) else { return LocalizedText(word) }
    return LocalizedText(zh: "\(verdict.title.zh) (\(word))", en: word)
  }

  // MARK: JSON

  /// Every case with its status, and the numbers of each status.
  var json: JSONDocument {
    .object(entries + (run.coverage.map { [("coverage", $0.json)] } ?? []))
  }

  private var entries: [(String, JSONDocument)] {
    [
      ("schema", .text("rulecheck/tests/1")), ("passed", JSONDocument(run.passedCount)),
      ("failed", JSONDocument(run.failedCount)), ("untested", .array(run.untested.map { .text($0) })),
      ("problems", .array(run.rulesProblems.map { DiagnosticRecord.json($0, language) })),
      ("cases", .array(run.files.flatMap { file in file.results.map { json($0, file.origin) } })),
    ]
  }

  private func json(_ result: TestResult, _ origin: PackFile) -> JSONDocument {
    let position = result.name.place.file.position(at: result.name.place.span.start)
    var (status, mismatches, problems) = ("passed", [TestMismatch](), [Diagnostic]())
    switch result.ending {
    case .passed: break
    case .failed(let found): (status, mismatches) = ("failed", found)
    case .broken(let found): (status, problems) = ("broken", found)
    }
    return .object([
      ("measure", .text(origin.qualifiedName)), ("name", .text(result.name.text)), ("status", .text(status)),
      ("file", .text(result.name.place.file.name)), ("line", JSONDocument(position.line)),
      ("mismatches", .array(mismatches.map(json))),
      ("diagnostics", .array(problems.map { DiagnosticRecord.json($0, language) })),
    ])
  }

  private func json(_ mismatch: TestMismatch) -> JSONDocument {
    var (subject, id): (String, String?) = ("outcome", nil)
    switch mismatch.subject {
    case .outcome: break
    case .verdict(let criterion): (subject, id) = ("verdict", criterion)
    case .value(let name): (subject, id) = ("value", name)
    case .selection(let status): (subject, id) = ("selection", status.rawValue)
    case .missing: subject = "missing"
    }
    return .object([
      ("subject", .text(subject)), ("criterion", JSONDocument(id)), ("expected", .text(mismatch.expected)),
      ("actual", .text(mismatch.actual)), ("reason", JSONDocument(mismatch.reason?[language])),
    ])
  }
}

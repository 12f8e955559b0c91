// Applications enter; what becomes of them under each pair of measures leaves.

internal import Rules
internal import RulesDSL
internal import SourceText

/// Assesses applications under both versions of their measures.
struct DiffEffects {
  private let run: DiffRun
  /// Whether only one measure is compared, so that applications need not name it.
  private let isOnly: Bool
  private var collectors: [Int: EffectCollector] = [:]
  private var setAside = 0
  private var seen: Set<CaseKey> = []

  /// Equal for cases of one name and content.
  private struct CaseKey: Hashable {
    let index: Int
    let name: String
    let asOf: CivilDate?
    let content: String

    init(_ index: Int, _ name: String, _ application: ApplicationDocument) {
      self.index = index
      self.name = name
      asOf = application.asOf
      content =
        (application.inputs.map { JSONDocument($0).pretty() } ?? "")
        + application.findings.map { "\($0.criterion.text)=\($0.verdict.rawValue);" }.joined()
    }
  }

  init(run: DiffRun, isOnly: Bool) {
    self.run = run
    self.isOnly = isOnly
  }

  /// Whether applications were named.
  var isWanted: Bool { run.command.tests || !run.command.applications.isEmpty }

  /// Reads and assesses all applications.
  mutating func collect(
    _ reports: [(report: ComparisonReport, pair: ComparedVersions.Pair)]
  ) -> ExitStatus {
    guard isWanted else { return .success }
    for (index, entry) in reports.enumerated() {
      guard case .both(let comparison) = entry.report.content, !comparison.isEmpty else { continue }
      collectors[index] = EffectCollector(comparison, asOf: run.command.asOf?.date)
    }
    let (paths, problems) = ApplicationFiles.expand(run.command.applications)
    var diagnostics = problems
    for path in paths {
      let (document, found) = read(path)
      diagnostics += found
      if let document { add(document, path, reports) }
    }
    if run.command.tests {
      for (index, entry) in reports.enumerated() where collectors[index] != nil {
        addTests(index, entry.pair.old, run.old)
        addTests(index, entry.pair.new, run.new)
      }
    }
    run.report(diagnostics)
    if setAside > 0 { run.context.say(DiffMessages.setAside(setAside)) }
    return diagnostics.hasErrors ? .failure : .success
  }

  /// What became of them under one pair; nil where they were not looked at.
  func effects(at index: Int) -> ApplicationEffects? { collectors[index]?.effects() }

  // MARK: Files

  private func read(_ path: String) -> (document: ApplicationDocument?, diagnostics: [Diagnostic]) {
    let (file, problems) = ApplicationInput(run.context.environment).read(path)
    guard let file else { return (nil, problems) }
    let isStandardInput = path == ApplicationInput.standardInput
    let read =
      !isStandardInput && DocumentFormat(fileName: file.name) == .json
      ? JSONReader.read(file) : YAMLReader.read(file)
    guard let root = read.root else { return (nil, read.diagnostics) }
    let (document, found) = ApplicationDecoder.decode(root)
    let diagnostics = read.diagnostics + found
    return (diagnostics.hasErrors ? nil : document, diagnostics)
  }

  private mutating func add(
    _ document: ApplicationDocument, _ path: String,
    _ reports: [(report: ComparisonReport, pair: ComparedVersions.Pair)]
  ) {
    let index =
      isOnly && (run.command.measure != nil || document.measure == nil)
      ? reports.indices.first
      : reports.indices.first { index in
        let files = [reports[index].pair.old, reports[index].pair.new].compactMap(\.self)
        return files.contains {
          $0.qualifiedName == document.measure?.text || $0.stem == document.measure?.text
        }
      }
    guard let index else {
      setAside += 1
      return
    }
    collectors[index]?.add(document, file: path)
  }

  // MARK: Tests

  private mutating func addTests(_ index: Int, _ file: PackFile?, _ version: ComparedVersion) {
    guard let file else { return }
    let repository = version.selection.repository
    for origin in repository.testFiles where origin.qualifiedName == file.qualifiedName {
      guard let document = repository.loadTest(origin).document else { continue }
      for testCase in document.cases {
        let start = repository.start(of: testCase, in: document, origin: origin)
        guard !start.diagnostics.hasErrors else { continue }
        let (application, problems) = testCase.application(from: start.application)
        // Most cases stand in the tests of both versions.
        guard !problems.hasErrors, seen.insert(CaseKey(index, testCase.name.text, application)).inserted
        else {
          continue
        }
        let named = ApplicationDocument(
          measure: application.measure, id: testCase.name.text, applicant: nil, asOf: application.asOf,
          inputs: application.inputs, findings: application.findings, note: application.note,
          file: application.file)
        collectors[index]?.add(named, file: version.withoutDirectory(origin.path))
      }
    }
  }
}

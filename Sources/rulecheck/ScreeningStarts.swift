// Selected rules in; applications of a measure that tests and samples give out.

internal import Rules
internal import SourceText

/// Finds applications from which the search for two applicants begins.
struct ScreeningStarts {
  private let selection: RulesSelection
  /// The sample applications of a directory, by name: measures share them.
  private var samplesByDirectory: [String: [ApplicationDocument]] = [:]

  init(_ selection: RulesSelection) { self.selection = selection }

  /// The base of the tests, what their cases make of it, and the sample applications of the measure.
  mutating func applications(for file: PackFile, _ measure: CheckedMeasure) -> [ScreeningStart] {
    applications(for: file, checked: measure).map(ScreeningStart.init)
  }

  /// The same as applications that were checked against the measure.
  mutating func applications(for file: PackFile, checked measure: CheckedMeasure) -> [CheckedApplication] {
    tests(file, measure) + samples(file, measure)
  }

  /// More applications do not help the search.
  private static let maximumCount = 12

  private func tests(_ file: PackFile, _ measure: CheckedMeasure) -> [CheckedApplication] {
    var result: [CheckedApplication] = []
    for origin in selection.repository.testFiles where origin.qualifiedName == file.qualifiedName {
      guard let document = selection.repository.loadTest(origin).document else { continue }
      if let base = document.base { result += checked(base, measure) }
      for testCase in document.cases.prefix(Self.maximumCount) {
        let start = selection.repository.start(of: testCase, in: document, origin: origin)
        guard !start.diagnostics.hasErrors else { continue }
        let (application, problems) = testCase.application(from: start.application)
        if !problems.hasErrors { result += checked(application, measure) }
      }
    }
    return Array(result.prefix(Self.maximumCount))
  }

  private mutating func samples(_ file: PackFile, _ measure: CheckedMeasure) -> [CheckedApplication] {
    guard let pack = selection.repository.pack(named: file.pack) else { return [] }
    let root = FilePath.join(FilePath.join(pack.directory, ".."), "..")
    let directory = FilePath.join(root, "seeds/applications")
    let documents = samplesByDirectory[directory] ?? Self.documents(in: directory)
    samplesByDirectory[directory] = documents
    var result: [CheckedApplication] = []
    for document in documents where result.count < Self.maximumCount {
      guard let written = document.measure?.text, written == file.qualifiedName || written == file.stem
      else { continue }
      result += checked(document, measure)
    }
    return result
  }

  private static func documents(in directory: String) -> [ApplicationDocument] {
    guard case .success(let names) = FileSystem.list(directory) else { return [] }
    return names.sorted().filter { $0.hasSuffix(".yaml") }.compactMap { name in
      guard let source = PackLoader.read(FilePath.join(directory, name)).0,
        let root = YAMLReader.read(source).root
      else { return nil }
      return ApplicationDecoder.decode(root).document
    }
  }

  private func checked(_ document: ApplicationDocument, _ measure: CheckedMeasure) -> [CheckedApplication] {
    [ApplicationChecker.check(document, against: measure).application].compactMap(\.self)
  }
}

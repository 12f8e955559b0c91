// A selection and the files that were read enter; what the project has decided about findings leaves.

internal import Rules
internal import SourceText

/// The configuration and the comments that speak about the findings of a selection.
struct LintDecisions {
  private let selection: RulesSelection
  private let files: [SourceFile]
  /// Files in which further findings may be hidden by mistakes.
  private let unfinished: Set<String>
  private let configuration: LintConfiguration?
  private let problems: [Diagnostic]

  init(_ selection: RulesSelection, _ files: [SourceFile], unfinished: Set<String>) {
    self.unfinished = unfinished
    self.selection = selection
    self.files = files
    (configuration, problems) = Self.configuration(selection)
  }

  /// The findings that remain, and what is wrong with the decisions themselves.
  func apply(_ findings: [Diagnostic]) -> [Diagnostic] {
    let looked = Set(files.map(\.name))
    // A finding may stand in a library that was only read on the way.
    var others: [String: SourceFile] = [:]
    for file in findings.compactMap(\.place?.file) where !looked.contains(file.name) {
      others[file.name] = file
    }
    let further = others.keys.sorted().compactMap { others[$0] }
    var comments: [AllowComment] = []
    var wrong: [Diagnostic] = []
    for file in files + further where DocumentFormat(fileName: file.name) == .yaml {
      let (found, problems) = AllowComment.scan(file, root: DocumentReader.read(file).root)
      comments += found
      if looked.contains(file.name) { wrong += problems }
    }
    let repository = selection.repository
    let known = repository.measureFiles + repository.testFiles + repository.traceFiles
    let policy = LintPolicy(configuration, comments: comments, files: known)
    let remaining = policy.apply(findings).filter { finding in
      guard finding.code == .unusedAllow, let name = finding.place?.file.name else { return true }
      return looked.contains(name) && !unfinished.contains(name)
    }
    return problems + wrong + remaining
  }

  /// The nearest configuration; it counts as if there were none where it cannot be read.
  private static func configuration(_ selection: RulesSelection) -> (LintConfiguration?, [Diagnostic]) {
    guard let pack = selection.packs.first, let path = RulesLocation.configuration(ofPack: pack.directory)
    else { return (nil, []) }
    let (file, problems) = PackLoader.read(path)
    guard let file else { return (nil, problems) }
    let read = DocumentReader.read(file)
    guard let root = read.root else { return (nil, problems + read.diagnostics) }
    let repository = selection.repository
    let decoded = ConfigurationDecoder.decode(
      root, packs: repository.packs.map(\.name), measures: repository.measureFiles.map(\.qualifiedName))
    return (decoded.configuration, problems + read.diagnostics + decoded.diagnostics)
  }
}

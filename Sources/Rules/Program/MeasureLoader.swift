// A repository and the name of a measure enter; the checked measure and everything wrong with its file leave.

internal import RulesDSL
package import SourceText

/// A measure of a pack, read, decoded and compiled.
package struct InstalledMeasure: Sendable {
  /// Where it lies; nil if no measure has the name that was asked for.
  package let origin: PackFile?
  /// The text, if it could be read.
  package let file: SourceFile?
  /// What the file says; nil if there is an error in its form.
  package let measure: Measure?
  /// Nil as soon as one error was found.
  package let checked: CheckedMeasure?
  /// Everything found, by place.
  package let diagnostics: [Diagnostic]

  /// Whether the file is a library.
  package var isLibrary: Bool { measure?.composition.isLibrary ?? false }
}

/// Makes installed measures ready for evaluation: of other files, only those that a measure builds on are read.
/// Every file is compiled once, however many others build on it.
package struct MeasureLoader {
  private let repository: RuleRepository
  private let filesByName: [String: PackFile]
  private var loaded: [String: InstalledMeasure] = [:]

  /// A loader of the measures of a repository.
  package init(_ repository: RuleRepository) {
    self.repository = repository
    filesByName = Dictionary(repository.measureFiles.map { ($0.qualifiedName, $0) }) { first, _ in first }
  }

  /// The measure with a name such as `national/maker-space` or `maker-space`; `place` is where it was written.
  package static func load(
    _ name: String, from repository: RuleRepository, at place: Place? = nil
  ) -> InstalledMeasure {
    switch repository.find(name, at: place) {
    case .success(let file): load(file, from: repository).assessable(at: place)
    case .failure(let problem):
      InstalledMeasure(origin: nil, file: nil, measure: nil, checked: nil, diagnostics: [problem.diagnostic])
    }
  }

  /// The measure in one file.
  package static func load(_ origin: PackFile, from repository: RuleRepository) -> InstalledMeasure {
    var loader = MeasureLoader(repository)
    return loader.load(origin)
  }

  /// The measure in one file.
  ///
  /// INVARIANT: only files that could be composed have a base and libraries here, so that there are no cycles.
  package mutating func load(_ origin: PackFile) -> InstalledMeasure {
    if let known = loaded[origin.path] { return known }
    // Other loaders of the same repository may have met it already.
    let memory = repository.memory
    let installed = memory.measure(origin.path) { compiled(origin) }
    loaded[origin.path] = installed
    return installed
  }

  private mutating func compiled(_ origin: PackFile) -> InstalledMeasure {
    let loaded = repository.load(origin)
    let shared = repository.shared(by: origin.pack)
    let base = loaded.measure?.composition.base.map { load($0.origin) }
    let compiled = loaded.measure.map { MeasureCompiler.compile($0, shared: shared, base: base?.checked) }
    let further = compiled?.diagnostics ?? loaded.draft.map { Self.furtherMistakes($0, shared) } ?? []
    var built: [Diagnostic] = []
    for name in loaded.measure?.composition.libraries ?? [] {
      if let library = filesByName[name] { built += load(library).diagnostics }
    }
    let diagnostics =
      loaded.diagnostics + (base?.diagnostics ?? []) + built + further.map { loaded.explained($0) }
    return InstalledMeasure(
      origin: origin, file: loaded.file, measure: loaded.measure,
      checked: diagnostics.hasErrors ? nil : compiled?.measure,
      diagnostics: diagnostics.sortedByPlace().distinct())
  }

  /// What else is wrong in a file whose form has errors. Names may be unknown there only because their
  /// declaration is among the errors, so that nothing is said about names.
  private static func furtherMistakes(_ draft: Measure, _ shared: SharedDeclarations) -> [Diagnostic] {
    MeasureCompiler.compile(draft, shared: shared).diagnostics.filter {
      $0.code != .unknownName && $0.code != .unknownMember && $0.code != .exemptionNode
    }
  }
}

extension InstalledMeasure {
  /// The measure, unless it is a library: what is assessed must have outcomes. `place` is where it was named.
  fileprivate func assessable(at place: Place?) -> InstalledMeasure {
    guard let origin, isLibrary else { return self }
    let finding = CompositionMessages.libraryIsNotAssessed(origin, at: place)
    return InstalledMeasure(
      origin: origin, file: file, measure: measure, checked: nil, diagnostics: diagnostics + [finding])
  }
}

extension LoadedMeasure {
  /// A name that the measure removed from its base is not just unknown.
  fileprivate func explained(_ finding: Diagnostic) -> Diagnostic {
    guard finding.code == .unknownName, let place = finding.place,
      let lost = lostNames.first(where: { $0.text == place.text })
    else { return finding }
    return CompositionMessages.removedButRead(lost, by: place)
  }
}

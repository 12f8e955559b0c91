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

/// Makes installed measures ready for evaluation, one by one: no other measure's file is read.
package enum MeasureLoader {
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
    repository.memory.measure(origin.path) { compiled(origin, from: repository) }
  }

  private static func compiled(_ origin: PackFile, from repository: RuleRepository) -> InstalledMeasure {
    let loaded = repository.load(origin)
    let shared = repository.shared(by: origin.pack)
    let base = loaded.measure?.composition.base.map { load($0.origin, from: repository) }
    let compiled = loaded.measure.map { MeasureCompiler.compile($0, shared: shared, base: base?.checked) }
    let further = compiled?.diagnostics ?? loaded.draft.map { furtherMistakes($0, shared) } ?? []
    let built = (loaded.measure?.composition.libraries ?? []).flatMap { name in
      repository.measureFiles.filter { $0.qualifiedName == name }.flatMap {
        load($0, from: repository).diagnostics
      }
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

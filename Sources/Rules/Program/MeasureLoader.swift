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
}

/// Makes installed measures ready for evaluation, one by one: no other measure's file is read.
package enum MeasureLoader {
  /// The measure with a name such as `national/maker-space` or `maker-space`; `place` is where it was written.
  package static func load(
    _ name: String, from repository: RuleRepository, at place: Place? = nil
  ) -> InstalledMeasure {
    switch repository.find(name, at: place) {
    case .success(let file): load(file, from: repository)
    case .failure(let problem):
      InstalledMeasure(origin: nil, file: nil, measure: nil, checked: nil, diagnostics: [problem.diagnostic])
    }
  }

  /// The measure in one file.
  package static func load(_ origin: PackFile, from repository: RuleRepository) -> InstalledMeasure {
    let loaded = repository.load(origin)
    let shared = repository.shared(by: origin.pack)
    let compiled = loaded.measure.map { MeasureCompiler.compile($0, shared: shared) }
    let further = compiled?.diagnostics ?? loaded.draft.map { furtherMistakes($0, shared) } ?? []
    let diagnostics = loaded.diagnostics + further
    return InstalledMeasure(
      origin: origin, file: loaded.file, measure: loaded.measure, checked: compiled?.measure,
      diagnostics: diagnostics.sortedByPlace())
  }

  /// What else is wrong in a file whose form has errors. Names may be unknown there only because their
  /// declaration is among the errors, so that nothing is said about names.
  private static func furtherMistakes(_ draft: Measure, _ shared: SharedDeclarations) -> [Diagnostic] {
    MeasureCompiler.compile(draft, shared: shared).diagnostics.filter {
      $0.code != .unknownName && $0.code != .unknownMember
    }
  }
}

// All files that a measure is made of enter; the measure, with where it comes from, leaves.

internal import SourceText

/// Makes one measure of several files.
enum MeasureComposition {
  /// The measure and what is wrong with the whole, such as names that two files give.
  static func measure(
    of whole: FileComposer.Whole, with own: RuleFile
  ) -> (measure: Measure?, diagnostics: [Diagnostic]) {
    guard let root = MergedTree.root(of: whole.parts.map(\.root)) else { return (nil, []) }
    let others = whole.parts.dropLast()
    var sources = DeclaredSources(root)
    for part in others { sources.add(part.root) }
    let baseFiles =
      own.head.base == nil ? [] : others.filter { !$0.file.head.isLibrary }.map(\.root.place.file.name)
    var (measure, diagnostics) = MeasureDecoder.decode(
      root, as: own.head.isLibrary ? .library : .measure, sources, baseFiles: Set(baseFiles))
    for source in others.flatMap({ $0.file.draft?.sources ?? [] }) {
      let isKnown = measure?.sources.contains {
        $0.key.text == source.key.text && $0.document.text == source.document.text
      }
      if isKnown == false { measure?.sources.append(source) }
    }
    measure?.composition = composition(of: whole, own)
    return (measure, diagnostics)
  }

  private static func composition(of whole: FileComposer.Whole, _ own: RuleFile) -> Composition {
    var composition = Composition()
    composition.isLibrary = own.head.isLibrary
    composition.libraries = own.head.libraries.map { qualified($0, in: own.origin.pack) }
    composition.files = whole.parts.dropLast().compactMap { part in
      part.file.file.map { ComposedFile(origin: part.file.origin, title: part.file.title, file: $0) }
    }
    if let base = own.head.base.map({ qualified($0, in: own.origin.pack) }) {
      composition.base = composition.files.first { $0.origin.qualifiedName == base }
    }
    composition.amendments = whole.amendments
    return composition
  }

  private static func qualified(_ name: Named, in pack: String) -> String {
    name.text.utf8.contains(0x2F) ? name.text : pack + "/" + name.text
  }
}

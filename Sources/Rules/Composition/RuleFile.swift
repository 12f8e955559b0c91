// A file of a pack enters; what it says on its own leaves, before other files are looked at.

internal import SourceText

/// A measure or library as its file alone has it.
struct RuleFile: Sendable {
  /// Where it lies.
  let origin: PackFile
  /// The text, if it could be read.
  let file: SourceFile?
  /// The marked tree, if there is one.
  let root: MarkedNode?
  /// What it says about other files.
  let head: CompositionHead
  /// The parts that are right on their own.
  let draft: Measure?
  /// Everything found in the file, by place.
  let diagnostics: [Diagnostic]

  /// What the file is called; its name where it has no title.
  var title: String { draft?.title ?? origin.qualifiedName }
}

extension RuleRepository {
  /// The file on its own.
  func ruleFile(_ origin: PackFile) -> RuleFile {
    let (file, problems) = source(of: origin)
    guard let file else {
      return RuleFile(
        origin: origin, file: nil, root: nil, head: CompositionHead(), draft: nil, diagnostics: problems)
    }
    let read = DocumentReader.read(file)
    guard let root = read.root else {
      return RuleFile(
        origin: origin, file: file, root: nil, head: CompositionHead(), draft: nil,
        diagnostics: read.diagnostics)
    }
    let (head, headFindings) = CompositionDecoder.decode(root)
    let (draft, findings) = MeasureDecoder.draft(root)
    var diagnostics = headFindings + findings
    if let id = root.value(for: root.isLibrary ? "library" : "measure"), let text = id.scalar?.text.trimmed,
      !text.isEmpty, text != origin.stem
    {
      diagnostics.append(RepositoryMessages.measureID(Named(text: text, place: id.place), stem: origin.stem))
    }
    return RuleFile(
      origin: origin, file: file, root: root, head: head, draft: draft,
      diagnostics: (read.diagnostics + diagnostics).sortedByPlace().distinct())
  }
}

extension RuleRepository {
  /// Whether a file calls itself a library; false where it cannot be read.
  package func isLibrary(_ origin: PackFile) -> Bool {
    guard let file = source(of: origin).0 else { return false }
    return DocumentReader.read(file).root?.isLibrary ?? false
  }
}

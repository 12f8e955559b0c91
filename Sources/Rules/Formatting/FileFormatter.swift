// A file enters; its canonical text leaves, or the reason why it is left as it is.

package import RulesDSL
package import SourceText

/// Lays out the files of rules anew, without changing what they say.
package enum FileFormatter {
  /// What formatting a file gave.
  package enum Result: Sendable {
    /// The canonical text, which may be the one that was there.
    case formatted(String)
    /// A file without a canonical layout, such as an application.
    case notRules
    /// Findings because of which the file is left as it is.
    case refused([Diagnostic])
  }

  /// The canonical text of a file. Before it is given, it is read again and compared with what was there.
  package static func format(_ file: SourceFile, keywords: KeywordChoice = .keep) -> Result {
    let read = YAMLReader.read(file)
    guard !read.diagnostics.hasErrors, let root = read.root else { return .refused(read.diagnostics) }
    guard let kind = KeyedPart.file(root) else { return .notRules }
    let part = DocumentPart.keyed(kind)
    let names = names(of: root)
    let layout = LayoutReader.read(root, as: part, in: file)
    let text = LayoutPrinter.print(layout, scalars: ScalarLayout(keywords: keywords, names: names))
    let result = SourceFile(name: file.name, text: text)
    let again = YAMLReader.read(result)
    guard !again.diagnostics.hasErrors, let newRoot = again.root,
      FileMeaning(names: names).isSame(root, newRoot, as: part),
      comments(root, file) == comments(newRoot, result)
    else { return .refused([FormattingMessages.wouldChange(file)]) }
    return .formatted(text)
  }

  /// The builtins of several words, and what the file itself declares.
  private static func names(of root: MarkedNode) -> NameTable {
    var names = FunctionTable.standard.nameTable
    for section in ["inputs", "parameters", "define", "tables"] {
      for entry in root.value(for: section)?.entries ?? [] { names.add(entry.key.text) }
    }
    return names
  }

  /// All comments in an order that does not depend on where they stand: keys may have changed places.
  private static func comments(_ root: MarkedNode, _ file: SourceFile) -> [String] {
    CommentScanner.comments(root, in: file).map(\.text).sorted()
  }
}

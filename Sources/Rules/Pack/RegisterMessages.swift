// What is wrong with the register of documents enters; complete findings in both languages leave.

package import SourceText

/// The sentences about registered documents.
package enum RegisterMessages {
  /// Every code of these sentences, ascending.
  package static let codes: [DiagnosticCode] = [.unknownDocument, .documentID, .textFileName]

  /// An id without entry; `place` is where it was cited.
  package static func unknownDocument(_ id: String, ids: [String], place: Place? = nil) -> Diagnostic {
    let name = ReadingMessages.excerpt(id)
    return Diagnostic(
      .unknownDocument, place: place,
      message: LocalizedText(zh: "文件“\(name)”没有登记", en: "The document “\(name)” is not registered"),
      help: Suggestion.phrase(Suggestion.nearest(to: id, in: ids))
        ?? LocalizedText(
          zh: "在 seeds/documents 里加一份登记“\(name).yaml”", en: "Add an entry “\(name).yaml” to seeds/documents"))
  }

  static func documentID(_ id: Named, stem: String) -> Diagnostic {
    Diagnostic(
      .documentID, place: id.place,
      message: LocalizedText(
        zh: "文件标识“\(ReadingMessages.excerpt(id.text))”与文件名“\(stem).yaml”不同",
        en: "The id “\(ReadingMessages.excerpt(id.text))” differs from the file name “\(stem).yaml”"),
      help: LocalizedText(
        zh: "写成 document: \(stem)，或给文件改名", en: "Write document: \(stem), or rename the file"))
  }

  static func textFileName(_ name: Named) -> Diagnostic {
    Diagnostic(
      .textFileName, place: name.place,
      message: LocalizedText(
        zh: "全文要和登记放在同一目录，这里只写文件名",
        en: "The full text lies beside the entry; only its file name is written here"),
      help: LocalizedText(
        zh: "写成 text: \(FilePath.lastComponent(name.text))",
        en: "Write text: \(FilePath.lastComponent(name.text))"))
  }
}

// Directories of register entries enter; registered documents leave, each read when it is first asked for.

package import SourceText
internal import Synchronization

/// How well a document or an extract of it is confirmed.
package enum Confirmation: String, Sendable, CaseIterable {
  case twoSources = "two-sources"
  case law
  case singleSource = "single-source"
  case unconfirmed

  /// What it is called in reports.
  package var title: LocalizedText {
    switch self {
    case .twoSources: LocalizedText(zh: "已由两处来源印证", en: "confirmed by two sources")
    case .law: LocalizedText(zh: "法律法规全文", en: "full text of a law")
    case .singleSource: LocalizedText(zh: "仅一处来源", en: "a single source")
    case .unconfirmed: LocalizedText(zh: "未印证", en: "unconfirmed")
    }
  }
}

/// A document that citations may name.
package struct RegisteredDocument: Sendable {
  /// Its official number or title, equal to the name of its entry.
  package let id: Named
  /// What it is called.
  package let title: String
  /// Who issued it.
  package let issuer: String?
  /// When it was issued, in free words, because dates are often uncertain.
  package let issued: String?
  /// From when it is in force, in free words.
  package let inForceFrom: String?
  /// Until when it is in force, in free words.
  package let inForceTo: String?
  /// How well the words are confirmed.
  package let confirmation: Confirmation
  /// What else is to be known, in free words.
  package let note: String?
  /// The file with the full text, beside the entry.
  package let textFile: Named?
  /// Extracts, in the order of the entry.
  package let clauses: [ClauseExtract]

  /// A document from its parts.
  package init(
    id: Named, title: String, issuer: String?, issued: String?, inForceFrom: String?, inForceTo: String?,
    confirmation: Confirmation, note: String?, textFile: Named?, clauses: [ClauseExtract]
  ) {
    self.id = id
    self.title = title
    self.issuer = issuer
    self.issued = issued
    self.inForceFrom = inForceFrom
    self.inForceTo = inForceTo
    self.confirmation = confirmation
    self.note = note
    self.textFile = textFile
    self.clauses = clauses
  }
}

/// Words of a clause, copied letter by letter.
package struct ClauseExtract: Sendable {
  /// The clause's name, such as `第4项`.
  package let clause: String
  /// The words themselves.
  package let text: String
  /// How well the words are confirmed.
  package let confirmation: Confirmation
  /// Where the extract is registered.
  package let place: Place
  /// Where its words stand.
  package let textPlace: Place

  /// An extract from its parts; its words stand at `place` unless another place is given.
  package init(
    clause: String, text: String, confirmation: Confirmation, place: Place, textPlace: Place? = nil
  ) {
    self.clause = clause
    self.text = text
    self.confirmation = confirmation
    self.place = place
    self.textPlace = textPlace ?? place
  }
}

/// What the register knows about one id.
package struct DocumentEntry: Sendable {
  /// Nil if there is no entry, or none that can be used.
  package let document: RegisteredDocument?
  /// The file with the full text, if the entry names one.
  package let textFile: SourceFile?
  /// What is wrong with the entry.
  package let diagnostics: [Diagnostic]

  /// The full text, if the entry names one.
  package var fullText: String? { textFile.map { String(decoding: $0.bytes, as: UTF8.self) } }
}

/// The documents that are registered in some directories, as `<id>.yaml`.
package final class DocumentRegister: Sendable {
  /// Where it looks, in this order.
  package let directories: [String]
  private let entries = Mutex<[String: DocumentEntry]>([:])

  /// A register that looks into the directories in their order.
  package init(directories: [String]) {
    self.directories = directories
  }

  /// The entry of an id; it is read once.
  package func entry(_ id: String) -> DocumentEntry {
    if let known = entries.withLock({ $0[id] }) { return known }
    let entry = load(id)
    entries.withLock { $0[id] = entry }
    return entry
  }

  /// The document with an id; nil if it is not registered or its entry is wrong.
  package func document(_ id: String) -> RegisteredDocument? { entry(id).document }

  /// The ids of all entries, sorted; none is read.
  package func ids() -> [String] {
    let names = directories.flatMap { (try? FileSystem.list($0).get()) ?? [] }
    return Set(names.compactMap { FilePath.stem($0, removing: ".yaml") }).sorted()
  }

  private func load(_ id: String) -> DocumentEntry {
    guard FilePath.isFileName(id), let directory = directories.first(where: { holds(id, $0) }) else {
      return DocumentEntry(
        document: nil, textFile: nil, diagnostics: [RegisterMessages.unknownDocument(id, ids: ids())])
    }
    let (file, problems) = PackLoader.file(FilePath.join(directory, id + ".yaml"), inside: directory)
    guard let file else { return DocumentEntry(document: nil, textFile: nil, diagnostics: problems) }
    let read = DocumentReader.read(file)
    guard let root = read.root else {
      return DocumentEntry(document: nil, textFile: nil, diagnostics: read.diagnostics)
    }
    let (document, found) = DocumentDecoder.decode(root, fileStem: id)
    let (textFile, textProblems) = textFile(document, directory)
    let diagnostics = read.diagnostics + found + textProblems
    return DocumentEntry(
      document: diagnostics.hasErrors ? nil : document, textFile: textFile, diagnostics: diagnostics)
  }

  private func textFile(
    _ document: RegisteredDocument?, _ directory: String
  ) -> (SourceFile?, [Diagnostic]) {
    guard let name = document?.textFile else { return (nil, []) }
    let path = FilePath.join(directory, name.text)
    switch FileSystem.read(path, limit: ReadLimits.standard.maximumBytes) {
    case .success(let bytes): return (SourceFile(name: path, bytes: bytes), [])
    case .failure(let problem):
      return (nil, [RepositoryMessages.fileProblem(problem, path, place: name.place)])
    }
  }

  private func holds(_ id: String, _ directory: String) -> Bool {
    (try? FileSystem.kind(of: FilePath.join(directory, id + ".yaml")).get()) != nil
  }
}

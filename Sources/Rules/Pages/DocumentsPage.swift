// The register of documents in; a page with every document, its extracts and who cites it out.

package import SourceText

/// Makes the page about the registered documents.
package enum DocumentsPage {
  /// Where it stands in a site.
  package static let path = "documents"

  /// A measure that cites a document.
  package struct Citing: Sendable {
    /// `national/maker-space`
    let name: String
    let title: String
    /// The ids of the documents it cites.
    let documents: [String]

    /// The citations of one measure.
    package init(_ source: MeasurePageSource) {
      name = source.name
      title = source.measure.measure.title
      documents = source.measure.measure.sources.map(\.document.text)
    }
  }

  /// The page; broken entries are left out.
  package static func page(_ register: DocumentRegister, citing: [Citing], language: Language) -> Page {
    let words = PageWords(language)
    let sections = register.ids().compactMap { register.document($0) }.map { document in
      PageSection(
        anchor: PageAnchor.document(document.id.text), title: document.title,
        blocks: blocks(document, citing.filter { $0.documents.contains(document.id.text) }, words))
    }
    return Page(
      path: path, language: language, title: words.documents,
      opening: [.paragraph(PageText(words.documentsReading))], sections: sections)
  }

  private static func blocks(
    _ document: RegisteredDocument, _ citing: [Citing], _ words: PageWords
  ) -> [PageBlock] {
    var fields: [PageField] = []
    func add(_ label: String, _ text: String?) {
      // Notes are paragraphs in the register; every line is a line here.
      let lines = (text ?? "").split(separator: "\n").map { PageText(String($0)) }
      if !lines.isEmpty { fields.append(PageField(label, lines)) }
    }
    if document.id.text != document.title { add(words.number, document.id.text) }
    add(words.issuer, document.issuer)
    add(words.issued, document.issued)
    add(words.inForce, words.period(document.inForceFrom, document.inForceTo))
    add(words.confirmation, document.confirmation.title[words.language])
    add(words.note, document.note)
    if let file = document.textFile {
      fields.append(PageField(words.fullText, [PageText([.code(file.text)])]))
    }
    if !citing.isEmpty {
      let links = citing.map { PageText([.link($0.title, PageTarget(page: $0.name))]) }
      fields.append(PageField(words.citedBy, [links.joined(separator: words.listComma)]))
    }
    return [.fields(fields)] + extracts(document, words)
  }

  /// The extracts under their clauses; a clause of which several are registered is linked to at its first one.
  private static func extracts(_ document: RegisteredDocument, _ words: PageWords) -> [PageBlock] {
    var blocks: [PageBlock] = []
    var anchored: Set<String> = []
    var previous: ClauseExtract?
    for extract in document.clauses {
      if extract.clause != previous?.clause || extract.confirmation != previous?.confirmation {
        let confirmation =
          extract.confirmation == document.confirmation
          ? "" : words.parenthesis(extract.confirmation.title[words.language])
        let head = PageText([.strong(extract.clause), .text(confirmation)])
        let anchor = PageAnchor.document(document.id.text, clause: extract.clause)
        blocks.append(.paragraph(anchored.insert(anchor).inserted ? head.anchored(anchor) : head))
      }
      blocks.append(.quotation(PageText(extract.text)))
      previous = extract
    }
    return blocks
  }
}

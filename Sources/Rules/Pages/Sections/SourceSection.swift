// The documents that a measure cites, with how well they are confirmed.

import SourceText

/// The sources of a measure.
enum SourceSection: MeasureSection {
  static let anchor = PageAnchor.section("sources")

  static func title(_ words: PageWords) -> String { words.sources }

  static func blocks(_ context: PageContext) -> [PageBlock] {
    let words = context.words
    var seen: Set<String> = []
    // The same document may be cited by several of the files that make up a measure.
    let sources = context.measure.measure.sources.filter { source in
      seen.insert(PageAnchor.source(source.key.text, source.document.text)).inserted
    }
    let rows = sources.map { row($0, context) }
    if rows.isEmpty { return [] }
    return [
      .table(
        PageTable(
          columns: [words.key, words.document, words.number, words.issuer, words.issued, words.confirmation],
          rows: rows))
    ]
  }

  private static func row(_ reference: SourceReference, _ context: PageContext) -> [PageText] {
    let id = reference.document.text
    let key = PageText(reference.key.text).anchored(PageAnchor.source(reference.key.text, id))
    guard let document = context.source.documents?.document(id) else {
      return [key, "", PageText(id), "", "", PageText(context.words.notRegistered)]
    }
    let target = PageTarget(page: DocumentsPage.path, anchor: PageAnchor.document(id))
    let title = PageText([.link(context.words.title(document.title), target)])
    return [
      key, title, document.title == id ? "" : PageText(id), PageText(document.issuer ?? ""),
      PageText(document.issued ?? ""), PageText(document.confirmation.title[context.language]),
    ]
  }

  static func names(_ context: PageContext) -> [String] { [] }

  static func node(_ name: String, _ context: PageContext) -> NodeEntry? { nil }
}

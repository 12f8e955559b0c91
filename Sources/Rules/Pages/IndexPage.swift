// The packs and measures of a site in; the page that leads to them out.

package import SourceText

/// Makes the first page of a site.
package enum IndexPage {
  /// Where it stands in a site.
  package static let path = "index"

  /// The page: a table of measures for every pack that has some.
  package static func page(
    _ packs: [(pack: Pack, measures: [MeasurePageSource])], command: String, language: Language
  ) -> Page {
    let words = PageWords(language)
    let documents = PageInline.link(words.documents, PageTarget(page: DocumentsPage.path))
    return Page(
      path: path, language: language, title: words.indexTitle,
      opening: [
        .paragraph(PageText(words.indexReading)), .paragraph(PageText([.text(words.seeAlso), documents])),
        .paragraph(PageText([.text(words.generatedBy), .code(command)])),
      ],
      sections: packs.filter { !$0.measures.isEmpty }.map { pack, measures in
        PageSection(
          anchor: PageAnchor.section(PageAnchor.node(pack.name)), title: pack.title,
          blocks: [
            .table(
              PageTable(
                columns: [
                  words.measure, words.kind, words.effective, words.criteria, words.parameters, words.tests,
                ],
                rows: measures.map { row($0, words) }))
          ])
      })
  }

  private static func row(_ source: MeasurePageSource, _ words: PageWords) -> [PageText] {
    let measure = source.measure
    let name = PageText([
      .link(measure.measure.title, PageTarget(page: source.name)), .lineBreak, .code(source.name),
    ])
    return [
      name, PageText(words.kind(of: measure.measure)),
      PageText(measure.measure.composition.isLibrary ? "" : words.period(measure.measure.effective)),
      PageText("\(measure.topLevel.count)"),
      PageText("\(measure.parameters.count)"), PageText("\(source.tests.count)"),
    ]
  }
}

// Packs with their measures and the register in; the files of a whole site out.

package import SourceText

/// Makes the pages of a site and knows its files again.
package enum PageSite {
  /// A file of the site.
  package struct File: Sendable {
    /// Relative to the directory of the site.
    package let path: String
    package let text: String
  }

  /// The comment at the head of every file, by which a file of the site is known.
  package static let mark = markStart + " 由程序生成，不要手改 / generated, do not edit -->"

  private static let markStart = "<!-- rulecheck doc:"

  /// The files: the first page, the documents, and a page for every measure.
  ///
  /// - Parameter command: what writes the site anew; the first page names it.
  package static func files(
    _ packs: [(pack: Pack, measures: [MeasurePageSource])], documents: DocumentRegister, command: String,
    format: PageFormat, language: Language
  ) -> [File] {
    pages(packs, documents: documents, command: command, language: language).map { page in
      File(path: format.fileName(of: page.path), text: text(page, format))
    }
  }

  /// The pages before they are written in a format.
  static func pages(
    _ packs: [(pack: Pack, measures: [MeasurePageSource])], documents: DocumentRegister, command: String,
    language: Language
  ) -> [Page] {
    let all = packs.flatMap(\.measures)
    let sources = all.map { withDependents($0, among: all) }
    return [
      IndexPage.page(packs, command: command, language: language),
      DocumentsPage.page(documents, citing: sources.map { DocumentsPage.Citing($0) }, language: language),
    ] + sources.map { MeasurePage.page($0, language: language) }
  }

  /// A measure with those that are made of it.
  private static func withDependents(
    _ source: MeasurePageSource, among all: [MeasurePageSource]
  ) -> MeasurePageSource {
    var result = source
    result.dependents = all.filter { other in
      other.measure.measure.composition.files.contains { $0.origin.qualifiedName == source.name }
    }.map { (name: $0.name, title: $0.measure.measure.title) }
    return result
  }

  private static func text(_ page: Page, _ format: PageFormat) -> String {
    let links = PageLinks.site(page.path, format: format)
    switch format {
    case .markdown: return mark + "\n\n" + MarkdownPage.render(page, links: links)
    case .html: return HTMLPage.render(page, links: links, mark: mark)
    }
  }

  /// Whether a file was written as part of a site.
  package static func isOwn(_ text: String) -> Bool {
    let start =
      text.hasPrefix(HTMLPage.documentType) ? text.dropFirst(HTMLPage.documentType.count) : text[...]
    return start.drop { $0.isNewline }.hasPrefix(markStart)
  }
}

// A measure and the name of one of its nodes in; what it is, what it reads and who reads it out.

package import SourceText

/// Makes the page about one node of a measure.
package enum NodePage {
  /// The page; nil if no node has the name.
  package static func page(_ name: String, in source: MeasurePageSource, language: Language) -> Page? {
    let context = PageContext(source, language: language)
    let entries = MeasurePage.sections.compactMap { $0.node(name, context) }
    guard let entry = entries.first else { return nil }
    let words = context.words
    var sections: [PageSection] = []
    func add(_ anchor: String, _ title: String, _ items: [PageText]) {
      guard !items.isEmpty else { return }
      sections.append(
        PageSection(
          anchor: PageAnchor.section(anchor), title: title, blocks: [.list(isOrdered: false, items)]))
    }
    let read = Set(entry.slots.flatMap { context.reads.direct($0) }).subtracting(entry.slots).sorted()
    add("reads", words.reads, read.compactMap { line(ofSlot: $0, context) })
    let readers = context.reads.readers(of: entry.slots).filter { !entry.slots.contains($0) }
    let outcomes = context.reads.outcomes(reading: entry.slots).map { outcome in
      PageText(outcome.declaration.title + words.parenthesis(words.outcome))
    }
    add("readers", words.readers, readers.compactMap { line(ofSlot: $0, context) } + outcomes)
    let head = PageText([.code(source.name), .text(" · \(entry.kind) · "), .code(name)])
    return Page(
      path: source.name, language: language, title: entry.title, opening: [.paragraph(head)] + entry.blocks,
      sections: sections)
  }

  /// The names of everything that a page can be about, in the order of the measure's page.
  package static func names(in source: MeasurePageSource) -> [String] {
    let context = PageContext(source, language: .zh)
    return MeasurePage.sections.flatMap { $0.names(context) }
  }

  private static func line(ofSlot slot: Int, _ context: PageContext) -> PageText? {
    guard let title = context.title(ofSlot: slot), let content = context.reads.content(of: slot) else {
      return nil
    }
    let words = context.words
    let kind: String? =
      switch content {
      case .input: words.input
      case .parameter: words.parameter
      case .definition: words.definition
      case .table: words.table
      case .score: words.score
      case .criterion: words.criterion
      case .award: words.award
      case .asOf, .allMet: nil
      }
    return title + PageText(kind.map(words.parenthesis) ?? "")
  }
}

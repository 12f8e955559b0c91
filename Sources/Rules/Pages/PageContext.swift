// One measure and a language in; sentences, grounds and links as pages show them out.

import RulesDSL
import SourceText

/// What the sections of a page are written with.
struct PageContext {
  let source: MeasurePageSource
  let language: Language
  let words: PageWords
  let reads: NodeReads

  init(_ source: MeasurePageSource, language: Language) {
    self.source = source
    self.language = language
    words = PageWords(language)
    reads = NodeReads(source.measure)
  }

  var measure: CheckedMeasure { source.measure }

  // MARK: Sentences

  /// A condition as a sentence, with links to the nodes it mentions.
  func clause(_ expression: CheckedExpression) -> PageText {
    linked(verbalizer(expression).clause(expression.root))
  }

  /// An expression as a noun phrase, with links to the nodes it mentions.
  func phrase(_ expression: CheckedExpression, unit: Unit? = nil) -> PageText {
    linked(verbalizer(expression).phrase(expression.root, unit: unit))
  }

  /// What an expression gives, case by case.
  func statement(_ expression: CheckedExpression) -> PageText {
    linked(verbalizer(expression).statement(expression.root))
  }

  /// What a cell of a table asks of its column.
  func cell(_ expression: CheckedExpression) -> PageText {
    linked(verbalizer(expression, subject: "").clause(expression.root))
  }

  /// The body of a function, with the names of its parameters.
  func function(_ expression: CheckedExpression) -> (parameters: [String], body: PageText)? {
    guard case .function(let parameters, let body) = expression.root.kind else { return nil }
    let verbalizer = verbalizer(expression)
    let isCondition = expression.type(of: body) == .boolean
    return (
      parameters.map(\.name), linked(isCondition ? verbalizer.clause(body) : verbalizer.statement(body))
    )
  }

  private func verbalizer(_ expression: CheckedExpression, subject: String? = nil) -> Verbalizer {
    Verbalizer(
      NameMeanings(expression, in: measure), asOf: nil, language: language, expandsDefinitions: false,
      subject: subject, marksMentions: true)
  }

  private func linked(_ sentence: String) -> PageText {
    PageText(
      MentionMarks.parts(sentence).map { part in
        guard let slot = part.slot, let target = target(ofSlot: slot) else { return .text(part.text) }
        return .link(part.text, target)
      })
  }

  // MARK: Links

  /// Where the node in a slot is described.
  func target(ofSlot slot: Int) -> PageTarget? {
    guard let content = reads.content(of: slot) else { return nil }
    if case .allMet = content { return PageTarget(anchor: CriteriaSection.anchor) }
    return name(of: content).map { PageTarget(anchor: PageAnchor.node($0)) }
  }

  /// The title of the node in a slot, with its name.
  func title(ofSlot slot: Int) -> PageText? {
    guard let content = reads.content(of: slot) else { return nil }
    let title = title(of: content)
    return named(title, name(of: content) ?? title)
  }

  private func name(of content: SlotTable.Content) -> String? {
    switch content {
    case .input(let index): measure.inputs[index].path
    case .parameter(let index): measure.parameters[index].declaration.name.text
    case .definition(let index): measure.definitions[index].declaration.name.text
    case .table(let index): measure.tables[index].declaration.name.text
    case .score(let index): measure.scores[index].id
    case .criterion(let index): measure.criteria[index].id
    case .award(let index): measure.awards[index].id
    case .asOf, .allMet: nil
    }
  }

  private func title(of content: SlotTable.Content) -> String {
    switch content {
    case .input(let index): measure.inputs[index].title
    case .parameter(let index): measure.parameters[index].title
    case .definition(let index): measure.definitions[index].title
    case .table(let index): measure.tables[index].title
    case .score(let index): measure.scores[index].declaration.title
    case .criterion(let index): measure.criteria[index].declaration.title
    case .award(let index): measure.awards[index].declaration.title
    case .asOf: words.asOf
    case .allMet: words.allMet
    }
  }

  /// The page of the library or base that a place belongs to; nil for the measure's own file.
  func origin(of place: Place) -> PageText? {
    let composed = measure.measure.composition.files.first { $0.file.name == place.file.name }
    return composed.map { file in
      PageText([.link(file.title, PageTarget(page: file.origin.qualifiedName))])
    }
  }

  /// The title of a score, award, definition, table or parameter, linked to where it is described.
  func mention(named name: String) -> PageText? {
    let slot = measure.slots.contents.indices.first { self.name(of: measure.slots.contents[$0]) == name }
    guard let slot, let target = target(ofSlot: slot) else { return nil }
    return PageText([.link(title(of: measure.slots.contents[slot]), target)])
  }

  // MARK: Names

  /// A title, with the name that rules use for it where that is another one; in a cell of a table below it.
  func named(_ title: String, _ name: String, inCell: Bool = false) -> PageText {
    title == name
      ? PageText(title) : PageText([.text(title), inCell ? .lineBreak : .text(" "), .code(name)])
  }
}

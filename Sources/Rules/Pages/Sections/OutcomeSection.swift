// The outcomes of a measure in; in which order they are looked at, and when each holds, out.

/// The conclusions that an assessment may come to.
enum OutcomeSection: MeasureSection {
  static let anchor = PageAnchor.section("outcomes")

  static func title(_ words: PageWords) -> String { words.outcomes }

  static func blocks(_ context: PageContext) -> [PageBlock] {
    let outcomes = context.measure.outcomes
    if outcomes.isEmpty { return [] }
    var blocks: [PageBlock] = []
    if outcomes.count > 1 { blocks.append(.paragraph(PageText(context.words.outcomeOrder))) }
    blocks.append(.list(isOrdered: outcomes.count > 1, outcomes.map { line($0, context) }))
    blocks.append(.paragraph(PageText(context.words.supplement)))
    return blocks
  }

  private static func line(_ outcome: CheckedOutcome, _ context: PageContext) -> PageText {
    let words = context.words
    let declaration = outcome.declaration
    let kind = words.parenthesis(declaration.isFavourable ? words.favourable : words.unfavourable)
    let condition = outcome.when.map { context.clause($0) } ?? PageText(words.otherwise)
    return PageText([.strong(declaration.title), .text(kind + words.colon)]).anchored(
      PageAnchor.outcome(declaration.id.text)) + condition
  }

  static func names(_ context: PageContext) -> [String] {
    context.measure.outcomes.map(\.declaration.id.text)
  }

  static func node(_ name: String, _ context: PageContext) -> NodeEntry? {
    guard let outcome = context.measure.outcomes.first(where: { $0.declaration.id.text == name }) else {
      return nil
    }
    return NodeEntry(
      kind: context.words.outcome, title: outcome.declaration.title,
      blocks: [.paragraph(line(outcome, context))], slots: [])
  }
}

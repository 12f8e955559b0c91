// The exemptions of a measure in; what may depend on which attributes, why and until when, out.

import RulesDSL
import SourceText

/// The documented exceptions of the fair-competition screening.
enum ExemptionSection: MeasureSection {
  static let anchor = PageAnchor.section("exemptions")

  static func title(_ words: PageWords) -> String { words.exemptions }

  static func blocks(_ context: PageContext) -> [PageBlock] {
    let words = context.words
    let exemptions = context.measure.measure.exemptions
    if exemptions.isEmpty { return [] }
    return [
      .paragraph(PageText(words.exemptionReading)),
      .table(
        PageTable(
          columns: [
            words.exemptedTraits, words.exemptedNodes, words.reason, words.until, words.groundsColumn,
          ],
          rows: exemptions.map { row($0, context) })),
    ]
  }

  private static func row(_ exemption: Exemption, _ context: PageContext) -> [PageText] {
    let words = context.words
    let traits = exemption.traits.map { words.trait($0.text) }.joined(separator: words.listComma)
    let nodes = exemption.nodes.map { node(of: $0.text, context) }
    return [
      PageText(traits), nodes.joined(separator: words.listComma), PageText(exemption.reason),
      PageText(exemption.until.description), context.line(exemption.grounds),
    ]
  }

  /// What an exemption names: something with a value, an outcome, or what is only known by its id.
  private static func node(of name: String, _ context: PageContext) -> PageText {
    if let mention = context.mention(named: name) { return mention }
    let outcome = context.measure.outcomes.first { $0.declaration.id.text == name }?.declaration
    guard let outcome else { return PageText([.code(name)]) }
    return PageText([.link(outcome.title, PageTarget(anchor: PageAnchor.outcome(name)))])
  }

  static func names(_ context: PageContext) -> [String] { [] }

  static func node(_ name: String, _ context: PageContext) -> NodeEntry? { nil }
}

// What a measure changes in the one it extends, and that one in its own base.

import SourceText

/// The amendments of a measure.
enum AmendmentSection: MeasureSection {
  static let anchor = PageAnchor.section("amendments")

  static func title(_ words: PageWords) -> String { words.amendments }

  static func blocks(_ context: PageContext) -> [PageBlock] {
    let amendments = AmendmentWords(context.measure, asOf: nil)
    if amendments.entries.isEmpty { return [] }
    let own = context.measure.measure.title
    let lines = amendments.entries.map { entry in
      let explained = amendments.explained(entry) { _ in [] }
      let grounds = context.line(entry.amendment.grounds)
      let (open, close) = context.words.parentheses
      return PageText(AmendmentSentence(explained).text(own: own)[context.language])
        + (grounds.isEmpty ? grounds : PageText(open) + grounds + PageText(close))
    }
    return [.list(isOrdered: false, lines)]
  }

  static func names(_ context: PageContext) -> [String] { [] }

  static func node(_ name: String, _ context: PageContext) -> NodeEntry? { nil }
}

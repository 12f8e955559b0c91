// A checked measure in, the page about it out: its head and the sections that have something to say.

package import SourceText

/// Makes the page about a measure.
package enum MeasurePage {
  /// The sections in the order of the page. A new kind of node joins with a builder of its own.
  static let sections: [any (MeasureSection & SendableMetatype).Type] = [
    AmendmentSection.self, SourceSection.self, OutcomeSection.self, CriteriaSection.self, ScoreSection.self,
    AwardSection.self, SelectionSection.self, DefinitionSection.self, TableSection.self,
    ParameterSection.self, InputSection.self,
    ExemptionSection.self, TestSection.self,
  ]

  /// The whole page.
  package static func page(_ source: MeasurePageSource, language: Language) -> Page {
    let context = PageContext(source, language: language)
    return Page(
      path: source.name, language: language, title: source.measure.measure.title,
      opening: MeasureHead.blocks(context),
      sections: sections.compactMap { builder in
        let blocks = builder.blocks(context)
        if blocks.isEmpty { return nil }
        return PageSection(anchor: builder.anchor, title: builder.title(context.words), blocks: blocks)
      })
  }
}

/// Makes one section of the page about a measure.
protocol MeasureSection: Sendable {
  /// What the section is called.
  static func title(_ words: PageWords) -> String

  /// Its name in links.
  static var anchor: String { get }

  /// What it says; empty where the measure has nothing of the kind.
  static func blocks(_ context: PageContext) -> [PageBlock]

  /// What is said about one node, and what kind of node it is; nil where the section has no such node.
  static func node(_ name: String, _ context: PageContext) -> NodeEntry?

  /// The names of the nodes that the section shows.
  static func names(_ context: PageContext) -> [String]
}

/// What a section says about one node.
struct NodeEntry {
  /// What it is, such as “参数”.
  let kind: String
  let title: String
  let blocks: [PageBlock]
  /// Where its value is kept; nil for what has no value of its own.
  let slots: [Int]
}

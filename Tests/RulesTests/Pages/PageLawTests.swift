// Laws that hold for the page of every measure, tried on random small ones with a fixed seed.

import RulesDSL
import SourceText
import TestSupport
import Testing

@testable import Rules

@Suite struct PageLawTests {
  private static let seeds = GeneratedCases.count(60)

  private func source(_ seed: Int) throws -> MeasurePageSource {
    var generator = MeasureGenerator(seed: UInt64(seed))
    return try PageFixture.source(generator.measure())
  }

  /// What a sentence mentions is linked: everything that a criterion reads has a link in what is said of it.
  @Test func whatIsReadIsLinked() throws {
    for seed in 0..<Self.seeds {
      let source = try source(seed)
      let context = PageContext(source, language: .zh)
      let measure = source.measure
      for definition in measure.definitions {
        let text = context.statement(definition.expression)
        let links = Set(text.parts.compactMap { if case .link(_, let target) = $0 { target } else { nil } })
        let expected = Set(context.reads.direct(definition.slot).compactMap { context.target(ofSlot: $0) })
        // What is left to the printer, such as a comparison in a list, is not linked.
        #expect(links.isSubset(of: expected), "seed \(seed): \(text.plain)")
      }
      for criterion in measure.criteria {
        guard case .require(let expression) = criterion.body else { continue }
        let text = context.clause(expression)
        let links = Set(text.parts.compactMap { if case .link(_, let target) = $0 { target } else { nil } })
        let expected = Set(expression.slots.compactMap { context.target(ofSlot: $0) })
        #expect(links == expected, "seed \(seed): \(text.plain)")
      }
    }
  }

  /// Marks of mentions never reach a reader, and the words are those of explanations without them.
  @Test func marksNeverShow() throws {
    for seed in 0..<Self.seeds {
      let source = try source(seed)
      for language in Language.allCases {
        let page = MeasurePage.page(source, language: language)
        for (_, text) in page.texts {
          #expect(!text.plain.unicodeScalars.contains { $0.value < 0x20 }, "seed \(seed): \(text.plain)")
        }
        let context = PageContext(source, language: language)
        for criterion in source.measure.criteria {
          guard case .require(let expression) = criterion.body else { continue }
          let plain = Verbalizer(
            NameMeanings(expression, in: source.measure), asOf: nil, language: language,
            expandsDefinitions: false
          ).clause(expression.root)
          #expect(context.clause(expression).plain == plain, "seed \(seed)")
        }
      }
    }
  }

  /// What reads a node is what the node is read by.
  @Test func readersAreTheConverseOfReading() throws {
    for seed in 0..<Self.seeds {
      let reads = NodeReads(try source(seed).measure)
      var slot = 0
      while reads.content(of: slot) != nil {
        for read in reads.direct(slot) { #expect(reads.readers(of: [read]).contains(slot), "seed \(seed)") }
        slot += 1
      }
      #expect(slot > 10)
    }
  }
}

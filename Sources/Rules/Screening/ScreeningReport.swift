// The result of a screening in; what a person or a program reads of it out.

internal import RulesDSL
package import SourceText

/// A screening with the wordings that were found beside it.
package struct ScreeningReport: Sendable {
  package let screening: FairnessScreening
  package let wordings: [WordingScan.Hit]
  let documents: DocumentRegister

  /// A report that cites from a register of documents.
  package init(_ screening: FairnessScreening, wordings: [WordingScan.Hit], documents: DocumentRegister) {
    self.screening = screening
    self.wordings = wordings
    self.documents = documents
  }

  /// The citation of an item.
  func citation(_ item: ReviewItem) -> ItemCitation { ItemCitation(item, documents: documents) }

  /// One line on what was found.
  package func summary(_ language: Language) -> String {
    ScreeningWords(language: language).summary(
      open: screening.open.count, exempt: screening.findings.count - screening.open.count,
      exemptionProblems: screening.exemptions.count { $0.needsAction }, wordings: wordings.count)
  }

  /// The wordings as advice, each underlined at its place.
  package var advice: [Diagnostic] {
    wordings.map { hit in
      let items = screening.standard.items(
        for: hit.rule.trait, concernsMoney: screening.measure.measure.concernsMoney)
      return ScreeningMessages.wording(hit.rule, hit.words, hit.place, items)
    }
  }

  /// What has to be done, and the wordings to be looked at.
  package var findings: [Diagnostic] {
    screening.open.map { ScreeningMessages.dependence($0, on: screening.attributes[$0.attribute]) }
      + screening.exemptions.filter(\.needsAction).map(ScreeningMessages.toSettle) + advice
  }
}

// What the search for an applicant with another result came to.

package import RulesDSL
import SourceText

/// A complete applicant whose result is another one under two measures, proved by reading both files again.
package struct ChangeWitness: Sendable {
  package let asOf: CivilDate
  package let differences: [ResultDifference]
  /// The application as the second measure reads it.
  package let application: String
  /// The application as the first measure reads it, where that is another text.
  package let formerApplication: String?

  /// Whether the outcome is another one, not just an amount, points or a verdict.
  package var changesOutcome: Bool { differences.contains { $0.kind == .outcome } }
}

/// Whether there is an applicant with another result.
package enum ChangeSearchResult: Sendable {
  /// Nothing that results depend on is different.
  case impossible
  case found(ChangeWitness, Extent)
  case notFound(Extent)

  /// How far it was looked.
  package struct Extent: Sendable {
    package let attempts: Int
    /// Whether it is proved that no complete application has another outcome.
    package let isOutcomeProved: Bool
  }
}

// Two applicants who differ in one attribute alone, and what came of each.

package import SourceText

/// A pair of complete applications that differ only in one attribute and get different results.
package struct Witness: Sendable {
  /// One of the two.
  package struct Applicant: Sendable {
    /// What it gives for the attribute.
    package let value: LocalizedText
    /// What came of it at the node that depends on the attribute.
    package let result: LocalizedText
    /// The outcome of the whole assessment.
    package let outcome: LocalizedText
    /// A file that `rulecheck check` takes.
    package let application: String

    /// Whether the two get different outcomes as well.
    func hasOtherOutcome(than other: Applicant) -> Bool { outcome != other.outcome }
  }

  package let first: Applicant
  package let second: Applicant
  /// How many applications were tried until it was found.
  package let attempts: Int

  /// Whether the outcomes of the assessments differ too.
  package var changesOutcome: Bool { first.hasOtherOutcome(than: second) }
}

/// What looking for two such applicants gave.
package enum WitnessResult: Sendable {
  case found(Witness)
  /// None was found in so many attempts.
  case notFound(attempts: Int)

  /// The pair, if there is one.
  package var witness: Witness? { if case .found(let witness) = self { witness } else { nil } }
}

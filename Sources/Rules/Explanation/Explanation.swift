// Why an assessment came out as it did: the content of every report, in both languages.

package import RulesDSL
package import SourceText

/// Everything a reader of a decision is told. Reports differ in form only.
package struct Explanation: Sendable {
  /// `national/maker-space`
  package let measure: String
  package let title: String
  package let applicationID: String?
  package let applicant: String?
  package let note: String?
  package let asOf: CivilDate
  package let outcome: ExplainedOutcome
  /// Top-level criteria in the order of the measure.
  package let criteria: [ExplainedCriterion]
  /// Scores that are no part of another one, in the order of the measure.
  package let scores: [ExplainedScore]
  /// In the order of the measure.
  package let awards: [ExplainedAward]
  /// What is missing and could still matter.
  package let missing: [MissingItem]
  /// Figures and rules used here that have no confirmed source.
  package let assumptions: [Assumption]
  /// Documents that were cited.
  package let sources: [ExplainedSource]
  /// What the measure changed in the one it extends, and that one in its own base; nil where it extends none.
  package let amendments: [ExplainedAmendment]?
}

/// The outcome and what carried it.
package struct ExplainedOutcome: Sendable {
  package let id: String
  package let title: LocalizedText
  /// Nil where no outcome was reached.
  package let isFavourable: Bool?
  /// Why the rules failed, where they did.
  package let failure: ExplainedFailure?
  /// Ids of the criteria that carried the outcome: those unmet, or those open.
  package let carriedBy: [String]
}

/// Why a rule failed on this application.
package struct ExplainedFailure: Sendable {
  package let message: LocalizedText
  /// Where in the rules.
  package let place: Place?
}

/// One criterion with its verdict and everything that led to it.
package struct ExplainedCriterion: Sendable {
  package let id: String
  package let title: String
  package let verdict: Verdict
  /// The requirement in words, as it applied.
  package let requirement: LocalizedText
  package let actual: [ActualValue]
  /// Whether `actual` holds everything that the criterion depends on; very long lists are cut.
  package let isActualComplete: Bool
  /// By how much it falls short, in words.
  package let shortfall: LocalizedText?
  package let basis: [ExplainedCitation]
  package let assumed: String?
  package let remedy: String?
  package let note: String?
  /// The exception that took effect.
  package let exception: ExplainedException?
  package let failure: ExplainedFailure?
  /// What is missing for this criterion.
  package let missing: [MissingItem]
  package let finding: FindingDocument?
  /// Changes of the base that this criterion rests on.
  package let amendments: [ExplainedAmendment]
  package let members: [ExplainedCriterion]
}

/// The exception that replaced a requirement, with its grounds.
package struct ExplainedException: Sendable {
  package let title: String
  package let basis: [ExplainedCitation]
  package let assumed: String?
}

/// A value that a criterion looked at.
package struct ActualValue: Sendable {
  /// What the value belongs to.
  package enum Kind: String, Sendable {
    case input
    case definition
    case table
    case score
    case award
    case asOf
    /// A side of a comparison that has no name, such as `受理日期 + 20个工作日`.
    case computed
    /// Which records of a list met a condition that was asked of each; the value holds their positions from 1.
    case elements
  }

  package let kind: Kind
  /// What rules call it; for a computed side, the expression.
  package let path: String
  package let title: LocalizedText
  package let value: Value
  /// Its static type: units of elements and fields.
  package let type: ValueType
  /// The unit it is reported in.
  package let unit: Unit?
  package let text: LocalizedText
  /// Where it stands in the application.
  package let place: Place?
  /// Whether the measure's declared default was used.
  package let isDefault: Bool
  /// The rows that gave the value of a table; empty for everything else.
  package let rows: [AppliedRow]
}

/// A row of a decision table that applied.
package struct AppliedRow: Sendable {
  /// Counted from 1, without the header.
  package let number: Int
  /// What the row asks for, in words.
  package let condition: LocalizedText
  /// What the columns with remarks say, title and text, without those that say nothing.
  package let remarks: [(title: String, text: String)]
}

/// Something that was not provided.
package struct MissingItem: Sendable {
  package let kind: UnknownCause.Kind
  package let path: String
  package let title: String
  /// The material that would prove it.
  package let material: String?
}

/// A citation with the document behind its short key.
package struct ExplainedCitation: Sendable {
  package let document: String
  package let documentTitle: String?
  package let clause: String
  package let quotation: String?
  package let confirmation: Confirmation?
}

/// A figure or rule without a confirmed source.
package struct Assumption: Sendable {
  package let subject: String
  package let reason: String
}

/// A document the measure cites, and how well it is confirmed.
package struct ExplainedSource: Sendable {
  package let key: String
  package let document: String
  package let title: String?
  package let confirmation: Confirmation?
}

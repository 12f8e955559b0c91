// What a reader is told about scores and awards.

package import RulesDSL
package import SourceText

/// A score or a part of one, with where its points come from.
package struct ExplainedScore: Sendable {
  package let id: String
  package let title: String
  /// A number, unknown or a failure.
  package let points: Value
  /// Between which numbers unknown points will lie.
  package let bounds: NumberBounds?
  package let maximum: Decimal128
  package let unit: Unit
  /// The points in words; where they are unknown, between which they will lie.
  package let text: LocalizedText
  package let maximumText: LocalizedText
  /// By how much the maximum is missed; nil where it is reached or the points are not known.
  package let lost: LocalizedText?
  /// What was cut because the sum of the parts exceeds the maximum.
  package let cut: LocalizedText?
  /// What the points were computed from.
  package let actual: [ActualValue]
  package let isActualComplete: Bool
  package let basis: [ExplainedCitation]
  package let assumed: String?
  package let remedy: String?
  package let note: String?
  package let failure: ExplainedFailure?
  package let missing: [MissingItem]
  package let items: [ExplainedScore]
}

/// An award with how its amount came about.
package struct ExplainedAward: Sendable {
  package let id: String
  package let title: String
  package let state: AwardResult.State
  /// A number, unknown or a failure.
  package let amount: Value
  package let unit: Unit
  package let text: LocalizedText
  /// One amount after another in words; empty where the amount is not known or nothing changed it.
  package let steps: [LocalizedText]
  package let figures: AwardResult.Steps?
  /// To what it is rounded.
  package let rounding: CheckedAward.Rounding?
  /// Why nothing is granted, in words.
  package let condition: LocalizedText?
  package let actual: [ActualValue]
  package let isActualComplete: Bool
  package let basis: [ExplainedCitation]
  package let assumed: String?
  package let note: String?
  package let failure: ExplainedFailure?
  package let missing: [MissingItem]
}

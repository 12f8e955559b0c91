// What the engine found for one score or one part of it.

package import RulesDSL

/// The points of a score.
package struct ScoreResult: Sendable {
  /// A number, unknown or a failure.
  package let value: Value
  /// Between which numbers unknown points will lie.
  package let bounds: NumberBounds?
  /// What was cut because the sum of the parts exceeds the maximum; nil where nothing was.
  package let cut: Decimal128?

  package init(_ value: Value, bounds: NumberBounds? = nil, cut: Decimal128? = nil) {
    self.value = value
    self.bounds = bounds
    self.cut = cut
  }
}

/// What the engine found for one award.
package struct AwardResult: Sendable {
  /// How it came out.
  package enum State: String, Sendable {
    case granted
    /// Its condition does not hold; the amount is 0.
    case notGranted = "not-granted"
    case undetermined
    case error
  }

  /// One amount after another, in canonical units.
  package struct Steps: Sendable {
    package let before: Decimal128
    /// The cap, whether or not it mattered.
    package let cap: Decimal128?
    package let capped: Decimal128
    package let after: Decimal128

    /// Whether the cap lowered the amount.
    package var isCapped: Bool { capped < before }
    /// Whether rounding changed the amount.
    package var isRounded: Bool { after != capped }
  }

  package let state: State
  /// The amount: a number, unknown or a failure.
  package let value: Value
  /// How the amount came about; nil where it is not granted or not known.
  package let steps: Steps?

  package init(_ state: State, _ value: Value, steps: Steps? = nil) {
    self.state = state
    self.value = value
    self.steps = steps
  }
}

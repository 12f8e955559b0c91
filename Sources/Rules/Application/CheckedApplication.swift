// An application after checking against a measure: a value, or nothing, for every input.

package import RulesDSL
package import SourceText

/// Typed values for the inputs of one measure. Only the application checker makes one.
package struct CheckedApplication: Sendable {
  package let document: ApplicationDocument
  package let asOf: CivilDate
  /// By index of the input; nil where nothing was provided.
  package let values: [ProvidedValue?]
  /// By id of the criterion.
  package let findings: [String: FindingDocument]
}

/// A value with the place where it stands.
package struct ProvidedValue: Sendable {
  package let value: Value
  package let place: Place
  /// Whether the measure's declared default was used because nothing was provided.
  package let isDefault: Bool
}

// What is known of the values a column can have before any application is read.

/// The values a column of a table can have.
package struct ColumnDomain: Sendable {
  /// Whether a column can be null.
  package enum Nullability: Sendable, Hashable {
    case never
    case possible
    /// It cannot be told: nothing is said about null, and nothing is certain.
    case unknown
  }

  /// No value is smaller.
  package let minimum: Value?
  /// No value is larger.
  package let maximum: Value?
  /// Whether numbers are whole in the unit of the column.
  package let isInteger: Bool
  /// Whether there may be no value.
  package let nullability: Nullability
  /// What the column depends on; columns that share some of it do not vary freely.
  package let sources: Set<Int>

  /// A domain from its parts.
  package init(
    minimum: Value? = nil, maximum: Value? = nil, isInteger: Bool = false,
    nullability: Nullability = .unknown,
    sources: Set<Int> = []
  ) {
    self.minimum = minimum
    self.maximum = maximum
    self.isInteger = isInteger
    self.nullability = nullability
    self.sources = sources
  }
}

/// A value that shows a finding: the reader can try it out.
package enum WitnessValue: Sendable {
  /// This value.
  case value(Value)
  /// Any text that is in no cell of the column.
  case otherText
}

/// A part of a column on which every cell is true or false as a whole, with a value out of it.
struct Atom {
  /// A value out of it.
  let value: Value
  /// The same value for a reader.
  let shown: WitnessValue
  /// Whether it is a single value that somebody wrote.
  let isPoint: Bool
}

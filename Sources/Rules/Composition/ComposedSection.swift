// The key of a section enters; how the sections of several files become one leaves.

/// A section of a measure or library to which the files that it builds on contribute.
package enum ComposedSection: String, Sendable, CaseIterable {
  case inputs
  case parameters
  case define
  case tables
  case scores
  case awards
  case criteria
  case outcomes
  case selection
  case exemptions

  /// How several sections become one.
  enum Shape {
    /// Entries under their names, one file after the other.
    case entries
    /// Items with an `id`, one file after the other.
    case items
    /// The last file that has it says all of it.
    case whole
  }

  /// How sections of this key become one.
  var shape: Shape {
    switch self {
    case .inputs, .parameters, .define, .tables: .entries
    case .scores, .awards, .criteria, .exemptions: .items
    case .outcomes, .selection: .whole
    }
  }

  /// How entries of a base are overridden.
  enum Overriding {
    /// The keys that are given replace those of the base; the others are inherited.
    case keys
    /// The whole entry is replaced.
    case entry
  }

  /// Nil for sections whose entries cannot be overridden one by one.
  var overriding: Overriding? {
    switch self {
    case .inputs, .criteria: .keys
    case .parameters, .define, .tables, .scores, .awards: .entry
    case .outcomes, .selection, .exemptions: nil
    }
  }

  /// Where entries can be removed, in the order in which a name is looked for.
  static let removable: [ComposedSection] = [.criteria, .parameters, .define, .tables, .scores, .awards]

  /// The keys below which items hold further items with ids.
  static let memberKeys = ["any", "all", "of", "items"]

  /// Keys of one entry that exclude each other: what an override writes takes the place of all in its group.
  static let exclusiveKeys: [[String]] = [
    ["require", "judge", "any", "all", "atLeast", "of"], ["basis", "assumed"],
  ]
}

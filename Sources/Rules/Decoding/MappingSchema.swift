// The keys that one kind of mapping may have.

internal import SourceText

/// A key with an example of its value.
struct SchemaKey: Sendable {
  /// The key as it is written.
  let name: String
  /// A value that shows what to write.
  let example: String
  /// Whether the mapping is wrong without it.
  let isRequired: Bool

  /// A key that must be there.
  static func required(_ name: String, _ example: String) -> SchemaKey {
    SchemaKey(name: name, example: example, isRequired: true)
  }

  /// A key that may be there.
  static func optional(_ name: String, _ example: String) -> SchemaKey {
    SchemaKey(name: name, example: example, isRequired: false)
  }
}

/// A closed set of keys.
struct MappingSchema: Sendable {
  /// What the mapping describes, as it is called in sentences.
  let subject: LocalizedText
  /// All keys, in the order in which they are written.
  let keys: [SchemaKey]

  /// The names of all keys.
  var names: [String] { keys.map(\.name) }

  /// The key with this name.
  func key(_ name: String) -> SchemaKey? { keys.first { $0.name == name } }
}

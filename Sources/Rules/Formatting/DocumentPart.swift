// A node and its place in a file enter; what the node is leaves: which keys it has, and whether it is an expression.

internal import SourceText

/// What a node of a file is, as far as its layout depends on it.
indirect enum DocumentPart: Sendable {
  /// Values of applications and everything else that only its author orders.
  case data
  /// A sentence, or a list of them: quotation marks of YAML say nothing.
  case prose
  case expression
  /// The drawn rows of a decision table.
  case rows
  /// A mapping with a closed set of keys.
  case keyed(KeyedPart)
  /// A mapping with free keys.
  case named(DocumentPart)
  case list(DocumentPart)
  /// Inputs by name, in groups or not.
  case inputs
  /// A parameter or definition: an expression, a mapping or a list of versions.
  case figure(KeyedPart)
  /// A column of a table: an expression or name, or a mapping.
  case column(KeyedPart, DocumentPart)

  /// The part as the shape of a node decides it.
  func resolved(for node: MarkedNode) -> DocumentPart {
    switch self {
    case .figure(let keyed):
      switch node.kind {
      case .scalar: return .expression
      case .sequence: return .list(.keyed(.parameterVersion))
      case .mapping(let entries):
        return entries.contains { $0.key.text == "value" } ? .keyed(keyed) : .data
      }
    case .column(let keyed, let alone): return node.entries == nil ? alone : .keyed(keyed)
    case .inputs:
      guard node.value(for: "type")?.scalar != nil else { return .named(.inputs) }
      return .keyed(.input)
    case .data, .prose, .expression, .rows, .keyed, .named, .list: return self
    }
  }

  /// What stands behind a key; the part must be resolved.
  func member(_ key: String) -> DocumentPart {
    switch self {
    case .keyed(let keyed): keyed.parts[key] ?? (KeyedPart.prose.contains(key) ? .prose : .data)
    case .named(let part): part
    default: .data
    }
  }

  /// What the items of a list are; the part must be resolved.
  var item: DocumentPart {
    switch self {
    case .list(let part): part
    case .prose: .prose
    default: .data
    }
  }

  /// The order of the keys; nil where only the author orders them.
  func order(of keys: [String]) -> [String]? {
    guard case .keyed(let keyed) = self else { return nil }
    let names = keyed.schema.names
    let groups: Set<String> = ["any", "all", "of"]
    guard case .criterion = keyed, keys.contains(where: groups.contains) else { return names }
    // What is said about a whole group is read before its members, not a page below its title.
    var order = names.filter { $0 != "note" }
    order.insert("note", at: order.firstIndex(of: "any") ?? 0)
    return order
  }

  /// Whether the keys are only those of a record of data.
  var isData: Bool { if case .data = self { true } else { false } }
}

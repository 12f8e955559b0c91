// Short ways into the marked tree for decoders.

package import SourceText

extension MarkedNode {
  /// The scalar, if the node is one.
  package var scalar: MarkedScalar? {
    if case .scalar(let scalar) = kind { scalar } else { nil }
  }

  /// The items, if the node is a list.
  package var items: [MarkedNode]? {
    if case .sequence(let items) = kind { items } else { nil }
  }

  /// The entries in source order, if the node is a mapping.
  package var entries: [MarkedEntry]? {
    if case .mapping(let entries) = kind { entries } else { nil }
  }

  /// The entry with this key; nil where there is none or the node is no mapping. Keys compare byte by byte.
  package func entry(for key: String) -> MarkedEntry? {
    entries?.first { $0.key.fragment.bytes.elementsEqual(key.utf8) }
  }

  /// The value of this key; nil where there is none or the node is no mapping.
  package func value(for key: String) -> MarkedNode? { entry(for: key)?.value }

  /// Whether nothing was written where a value could stand: an empty plain scalar or JSON's `null`.
  package var isMissing: Bool {
    guard let scalar else { return false }
    return switch scalar.style {
    case .plain: scalar.fragment.bytes.isEmpty
    case .jsonKeyword: scalar.fragment.bytes.elementsEqual("null".utf8)
    case .singleQuoted, .doubleQuoted, .literal, .folded, .jsonString, .jsonNumber: false
    }
  }

  /// What the node is, in the reader's words.
  package var kindName: LocalizedText {
    switch kind {
    case .scalar: LocalizedText(zh: "文本", en: "text")
    case .sequence: LocalizedText(zh: "列表", en: "list")
    case .mapping: LocalizedText(zh: "映射", en: "mapping")
    }
  }
}

extension MarkedScalar {
  /// Whether the text stood in quotes.
  package var isQuoted: Bool {
    switch style {
    case .singleQuoted, .doubleQuoted, .jsonString: true
    case .plain, .literal, .folded, .jsonNumber, .jsonKeyword: false
    }
  }
}

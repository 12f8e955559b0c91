// The trees of several files enter; one tree with the sections of all of them leaves.

internal import SourceText

/// Puts the sections of files together.
enum MergedTree {
  /// The last tree, with what the others contribute to its sections.
  static func root(of parts: [MarkedNode]) -> MarkedNode? {
    guard let own = parts.last, let entries = own.entries else { return nil }
    let sections = ComposedSection.allCases.compactMap { section(of: $0, in: parts) }
    let keys = Set(ComposedSection.allCases.map(\.rawValue))
    let head = entries.filter { !keys.contains($0.key.text) }
    return MarkedNode(kind: .mapping(head + sections), place: own.place)
  }

  /// One section of all files; a section that one file alone has stays as it is.
  private static func section(of section: ComposedSection, in parts: [MarkedNode]) -> MarkedEntry? {
    let found = parts.compactMap { $0.entry(for: section.rawValue) }
    guard let last = found.last, found.count > 1 else { return found.last }
    let kind: MarkedNode.Kind
    switch section.shape {
    case .whole: return last
    case .items: kind = .sequence(found.flatMap { $0.value.items ?? [] })
    case .entries:
      let entries = found.flatMap { $0.value.entries ?? [] }
      kind = .mapping(section == .inputs ? grouped(entries) : entries)
    }
    return MarkedEntry(key: last.key, value: MarkedNode(kind: kind, place: last.value.place))
  }

  /// The entries with groups of inputs of the same name as one group, where the first of them stands.
  private static func grouped(_ entries: [MarkedEntry]) -> [MarkedEntry] {
    var result: [MarkedEntry] = []
    for entry in entries {
      guard let members = groupMembers(entry.value),
        let index = result.firstIndex(where: { $0.key.text == entry.key.text }),
        let earlier = groupMembers(result[index].value)
      else {
        result.append(entry)
        continue
      }
      let node = MarkedNode(kind: .mapping(grouped(earlier + members)), place: result[index].value.place)
      result[index] = MarkedEntry(key: result[index].key, value: node)
    }
    return result
  }

  /// The members of a group of inputs; nil for an input.
  static func groupMembers(_ node: MarkedNode) -> [MarkedEntry]? {
    node.entries.flatMap { InputDecoder.isInput($0) ? nil : $0 }
  }
}

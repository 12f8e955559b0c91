// A section of a file and a name enter; the entry of that name, or the section with another in its place,
// leave.

internal import SourceText

/// Finds and replaces entries of sections: by key in mappings, by `id` at any depth in lists.
///
/// INVARIANT: recursion is bounded by the nesting that the reader accepts.
enum SectionEdit {
  /// The entry with a name.
  static func entry(_ name: String, in section: MarkedNode) -> MarkedNode? {
    if section.entries != nil { return section.value(for: name) }
    for item in section.items ?? [] {
      if item.id == name { return item }
      for key in ComposedSection.memberKeys {
        if let members = item.value(for: key), members.items != nil, let found = entry(name, in: members) {
          return found
        }
      }
    }
    return nil
  }

  /// The section with an entry replaced, or without it.
  static func replacing(
    _ name: String, in section: MarkedNode, key: MarkedScalar?, by new: MarkedNode?
  ) -> MarkedNode {
    if let entries = section.entries {
      let changed = entries.compactMap { entry -> MarkedEntry? in
        guard entry.key.text == name else { return entry }
        return new.map { MarkedEntry(key: key ?? entry.key, value: $0) }
      }
      return MarkedNode(kind: .mapping(changed), place: section.place)
    }
    guard let items = section.items else { return section }
    let changed = items.compactMap { item -> MarkedNode? in
      if item.id == name { return new }
      return ComposedSection.memberKeys.reduce(item) { item, memberKey in
        guard let members = item.value(for: memberKey), members.items != nil else { return item }
        return item.replacing(memberKey, by: replacing(name, in: members, key: key, by: new))
      }
    }
    return MarkedNode(kind: .sequence(changed), place: section.place)
  }

  /// The id of a group from which everything was removed.
  static func emptyGroup(in section: MarkedNode) -> String? {
    for item in section.items ?? [] {
      for members in ComposedSection.memberKeys.compactMap({ item.value(for: $0) }) {
        if members.items?.isEmpty == true { return item.id ?? "" }
        if let inner = emptyGroup(in: members) { return inner }
      }
    }
    return nil
  }

  /// The names of a section's entries, members of groups included.
  static func names(in section: MarkedNode) -> [String] {
    section.entries?.map(\.key.text) ?? (section.items ?? []).flatMap(ids)
  }

  /// The ids of an item and everything below it.
  static func ids(in item: MarkedNode) -> [String] {
    let members = ComposedSection.memberKeys.compactMap { item.value(for: $0)?.items }.flatMap(\.self)
    return [item.id].compactMap(\.self) + members.flatMap(ids)
  }

  // MARK: Inputs

  /// The input or group at a path.
  static func input(_ steps: ArraySlice<String>, in node: MarkedNode) -> MarkedNode? {
    guard let step = steps.first else { return node }
    guard let members = MergedTree.groupMembers(node),
      let next = members.first(where: { $0.key.text == step })
    else { return nil }
    return input(steps.dropFirst(), in: next.value)
  }

  /// The node with the input at a path replaced.
  static func replacingInput(
    _ steps: ArraySlice<String>, in node: MarkedNode, by new: MarkedNode
  ) -> MarkedNode {
    guard let step = steps.first, let next = node.value(for: step) else { return new }
    return node.replacing(step, by: replacingInput(steps.dropFirst(), in: next, by: new))
  }

  /// The paths of all inputs and groups.
  static func inputPaths(in node: MarkedNode) -> [String] {
    (MergedTree.groupMembers(node) ?? []).flatMap { entry in
      [entry.key.text] + inputPaths(in: entry.value).map { "\(entry.key.text).\($0)" }
    }
  }
}

extension MarkedNode {
  /// The `id` of an item.
  fileprivate var id: String? { value(for: "id")?.scalar?.text.trimmed }

  /// The mapping with another value for a key, or without the key.
  func replacing(_ name: String, by new: MarkedNode?) -> MarkedNode {
    guard let entries else { return self }
    let changed = entries.compactMap { entry -> MarkedEntry? in
      guard entry.key.text == name else { return entry }
      return new.map { MarkedEntry(key: entry.key, value: $0) }
    }
    return MarkedNode(kind: .mapping(changed), place: place)
  }

  /// The mapping with the entries of another in place of its own, also of those that they exclude.
  func merging(_ other: MarkedNode) -> MarkedNode {
    guard let entries, let new = other.entries else { return other }
    let given = new.map(\.key.text)
    var gone = Set(given)
    for group in ComposedSection.exclusiveKeys where !gone.isDisjoint(with: group) {
      gone.formUnion(group)
    }
    // A number of members, or the members alone, may be changed.
    if given.contains("atLeast") != given.contains("of") {
      gone.subtract(given.contains("of") ? ["atLeast"] : ["of"])
    }
    return MarkedNode(
      kind: .mapping(entries.filter { !gone.contains($0.key.text) } + new), place: other.place)
  }

  /// An input of which only the type is written, as a mapping.
  var asInputMapping: MarkedNode {
    guard let scalar else { return self }
    let key = SourceFragment(
      file: place.file, span: scalar.place.span, bytes: Array("type".utf8), segments: [])
    return MarkedNode(
      kind: .mapping([MarkedEntry(key: MarkedScalar(fragment: key, style: .plain), value: self)]),
      place: place)
  }
}

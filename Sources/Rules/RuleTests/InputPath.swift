// A dotted path and a tree of inputs enter; the tree with one value put in or taken out leaves.

internal import SourceText

/// A path such as `场地.总面积`.
package struct InputPath: Sendable, Hashable {
  /// The names on the way, none of them empty.
  package let names: [String]

  /// The path that a text writes; nil if a name in it is empty or holds blanks.
  package init?(_ text: String) {
    names = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let isWritten = names.allSatisfy { name in
      !name.isEmpty && !name.unicodeScalars.contains { $0.properties.isWhitespace }
    }
    guard isWritten else { return nil }
  }
}

/// Why a path cannot be followed in a tree of inputs.
enum InputPathProblem: Error {
  /// Nothing stands at the path.
  case absent
  /// On the way stands something that is no group.
  case blocked(by: MarkedNode, name: String)
}

extension MarkedNode {
  /// The tree with a value at the path; groups that are missing on the way are made. Everything else keeps
  /// its place. `written` is the path as it was written.
  func setting(
    _ path: ArraySlice<String>, to value: MarkedNode, written: Named
  ) -> Result<MarkedNode, InputPathProblem> {
    guard let name = path.first else { return .success(value) }
    guard let entries else { return .failure(.blocked(by: self, name: name)) }
    let rest = path.dropFirst()
    if let index = entries.firstIndex(where: { $0.key.text == name }) {
      return entries[index].value.setting(rest, to: value, written: written).map { changed in
        var changedEntries = entries
        changedEntries[index] = MarkedEntry(key: entries[index].key, value: changed)
        return MarkedNode(kind: .mapping(changedEntries), place: place)
      }
    }
    let group = MarkedNode(kind: .mapping([]), place: value.place)
    return (rest.isEmpty ? .success(value) : group.setting(rest, to: value, written: written)).map { added in
      let fragment = SourceFragment(
        file: written.place.file, span: written.place.span, bytes: Array(name.utf8), segments: [])
      let entry = MarkedEntry(key: MarkedScalar(fragment: fragment, style: .plain), value: added)
      return MarkedNode(kind: .mapping(entries + [entry]), place: place)
    }
  }

  /// The tree without the value at the path; groups on the way stay, even if they are empty then.
  func removing(_ path: ArraySlice<String>) -> Result<MarkedNode, InputPathProblem> {
    guard let name = path.first, let entries else { return .failure(.absent) }
    guard let index = entries.firstIndex(where: { $0.key.text == name }) else { return .failure(.absent) }
    let rest = path.dropFirst()
    var changed = entries
    if rest.isEmpty {
      changed.remove(at: index)
      return .success(MarkedNode(kind: .mapping(changed), place: place))
    }
    return entries[index].value.removing(rest).map { value in
      changed[index] = MarkedEntry(key: entries[index].key, value: value)
      return MarkedNode(kind: .mapping(changed), place: place)
    }
  }
}

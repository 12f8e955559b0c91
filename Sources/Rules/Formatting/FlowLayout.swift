// A list or mapping that was written between brackets enters; its text between brackets leaves, if it fits.

internal import SourceText

/// Writes lists and mappings between brackets.
struct FlowLayout {
  /// How scalars are written.
  let scalars: ScalarLayout

  /// The lines of a collection behind the beginning of its line; nil where it is to be broken into a block.
  ///
  /// A list of words is broken at its commas. A record of data in a list stays on its line, however long:
  /// below each other such records are read like a table.
  func text(_ collection: LayoutCollection, _ part: DocumentPart, behind start: String) -> [String]? {
    if collection.members.isEmpty { return [collection.isMapping ? "{}" : "[]"] }
    guard collection.isFlow, let text = text(collection) else { return nil }
    let width = ScalarLayout.width
    if start.unicodeScalars.count + 1 + text.unicodeScalars.count <= width { return [text] }
    let isItem = start.utf8.last == 0x2D
    let hasOnlyScalars = collection.members.allSatisfy { $0.value.collection == nil }
    if isItem, part.isData, collection.isMapping, collection.members.allSatisfy({ isShort($0.value) }) {
      return [text]
    }
    guard hasOnlyScalars, !collection.isMapping else { return nil }
    return filled(collection, start: start.unicodeScalars.count + 1, indentation: indentation(start) + 2)
  }

  /// A scalar, or a list of scalars.
  private func isShort(_ node: LayoutNode) -> Bool {
    node.collection?.members.allSatisfy { $0.value.collection == nil } ?? true
  }

  private func indentation(_ start: String) -> Int { start.prefix { $0 == " " }.count }

  private func filled(_ collection: LayoutCollection, start: Int, indentation: Int) -> [String]? {
    let items = collection.members.compactMap { text($0) }
    guard items.count == collection.members.count else { return nil }
    var lines = ["["]
    for (index, item) in items.enumerated() {
      let piece = item + (index + 1 < items.count ? "," : "]")
      let last = lines.last ?? ""
      let column = lines.count == 1 ? start : indentation
      let isFirst = last == "["
      if !isFirst, column + last.unicodeScalars.count + 1 + piece.unicodeScalars.count > ScalarLayout.width {
        lines.append(piece)
      } else {
        lines[lines.count - 1] = last + (isFirst ? "" : " ") + piece
      }
    }
    return lines
  }

  /// A collection on one line; nil where a comment or a text of several lines stands in it.
  private func text(_ collection: LayoutCollection) -> String? {
    guard collection.closing.isEmpty else { return nil }
    if collection.members.isEmpty { return collection.isMapping ? "{}" : "[]" }
    let texts = collection.members.compactMap { text($0) }
    guard texts.count == collection.members.count else { return nil }
    let list = texts.joined(separator: ", ")
    if collection.isMapping { return "{ \(list) }" }
    let startsWithMapping = collection.members.first?.value.collection?.isMapping ?? false
    return startsWithMapping && !(collection.members.first?.value.collection?.members.isEmpty ?? true)
      ? "[ \(list) ]" : "[\(list)]"
  }

  private func text(_ member: LayoutMember) -> String? {
    guard member.leading.isEmpty, member.head.isEmpty, member.trailing.isEmpty,
      let value = text(member.value)
    else { return nil }
    return member.key.map { scalars.key($0) + ": " + value } ?? value
  }

  private func text(_ node: LayoutNode) -> String? {
    switch node.kind {
    case .scalar(let scalar): scalars.flowText(scalar, node.part)
    case .collection(let collection): text(collection)
    }
  }
}

// A file as its formatter sees it: the nodes of its tree, with the comments and blank lines that stand at them.

internal import SourceText

/// A comment on a line of its own.
struct LayoutComment: Sendable {
  /// From its `#` on.
  let text: String
  /// Whether a blank line stands above it.
  var hasBlankLine: Bool
}

/// A node with what its author wrote around it.
struct LayoutNode: Sendable {
  /// What a node is.
  enum Kind: Sendable {
    case scalar(MarkedScalar)
    /// A list or a mapping; the members of a mapping have keys.
    case collection(LayoutCollection)
  }

  /// What the node is.
  var kind: Kind
  /// What it means in its file.
  let part: DocumentPart
}

/// A list or a mapping.
struct LayoutCollection: Sendable {
  /// Whether the members have keys.
  let isMapping: Bool
  /// Whether it was written between brackets.
  let isFlow: Bool
  /// The items or entries, in canonical order.
  var members: [LayoutMember]
  /// Comments behind the last member.
  var closing: [LayoutComment]
}

/// An item of a list or an entry of a mapping.
struct LayoutMember: Sendable {
  /// The key of an entry.
  let key: MarkedScalar?
  /// Comments on the lines above.
  var leading: [LayoutComment] = []
  /// Whether a blank line stands above the member, below its comments.
  var hasBlankLine = false
  /// Comments behind the key, where the value begins on a later line.
  var head: [String] = []
  /// The value or item.
  var value: LayoutNode
  /// Comments behind the value on its line.
  var trailing: [String] = []
}

extension LayoutNode {
  /// The collection, if the node is one.
  var collection: LayoutCollection? {
    if case .collection(let collection) = kind { collection } else { nil }
  }

  /// Every comment at or below the node, in the order in which they are printed.
  var comments: [String] {
    guard let collection else { return [] }
    return collection.members.flatMap { member in
      member.leading.map(\.text) + member.head + member.value.comments + member.trailing
    } + collection.closing.map(\.text)
  }
}

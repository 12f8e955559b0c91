// What every reader (YAML, JSON) delivers: a tree of texts, each knowing where it stands.

package import SourceText

/// A node of a YAML or JSON document, with its exact place in the file.
///
/// Scalars keep their text. Whether `1.10` is a number or a text is decided later, from what is declared.
package struct MarkedNode: Sendable {
  /// What a node is.
  package enum Kind: Sendable {
    case scalar(MarkedScalar)
    case sequence([MarkedNode])
    /// Entries in source order; keys are unique.
    case mapping([MarkedEntry])
  }

  package let kind: Kind
  /// From the first to the last byte of the node itself: no comments, no trailing blank lines. For a quoted
  /// scalar the quotes are included; for a block scalar the span starts at its `|` or `>` and ends with
  /// its last content line.
  package let place: Place

  package init(kind: Kind, place: Place) {
    self.kind = kind
    self.place = place
  }
}

/// One entry of a mapping.
package struct MarkedEntry: Sendable {
  package let key: MarkedScalar
  package let value: MarkedNode

  package init(key: MarkedScalar, value: MarkedNode) {
    self.key = key
    self.value = value
  }
}

/// A scalar's text with the map from its bytes back into the file.
package struct MarkedScalar: Sendable {
  /// How the scalar was written.
  package enum Style: Sendable, Hashable {
    case plain
    case singleQuoted
    case doubleQuoted
    case literal
    case folded
    case jsonString
    case jsonNumber
    /// `true`, `false` or `null` in JSON.
    case jsonKeyword
  }

  package let fragment: SourceFragment
  package let style: Style
  /// The place of a comment that follows a plain scalar on its line: in an expression the writer may have
  /// meant the `#` as text. Nil where there is none.
  package let trailingComment: Span?

  package init(fragment: SourceFragment, style: Style, trailingComment: Span? = nil) {
    self.fragment = fragment
    self.style = style
    self.trailingComment = trailingComment
  }

  /// The text after quotes and escapes are taken away.
  package var text: String { fragment.text }
  /// Where the text stands, quotes included.
  package var place: Place { Place(file: fragment.file, span: fragment.span) }
}

/// What reading a file gave: the tree, if there is one, and everything found on the way.
package struct ReadResult: Sendable {
  package let root: MarkedNode?
  package let diagnostics: [Diagnostic]

  package init(root: MarkedNode?, diagnostics: [Diagnostic]) {
    self.root = root
    self.diagnostics = diagnostics
  }
}

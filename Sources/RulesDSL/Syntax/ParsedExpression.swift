// What parsing gives: a tree with its source, and what was wrong with it.

package import SourceText

/// A tree, the fragment it was read from, and the findings on the way.
package struct ParsedExpression: Sendable {
  /// The text that was read.
  package let fragment: SourceFragment
  /// The tree; `.invalid` nodes stand where nothing could be read.
  package let root: Expression
  /// Number of nodes; ids run from 0 to `nodeCount - 1`.
  package let nodeCount: Int
  /// What was found on the way.
  package let diagnostics: [Diagnostic]

  /// The result of parsing.
  package init(fragment: SourceFragment, root: Expression, nodeCount: Int, diagnostics: [Diagnostic]) {
    self.fragment = fragment
    self.root = root
    self.nodeCount = nodeCount
    self.diagnostics = diagnostics
  }

  /// Whether the tree is what was meant, apart from mistakes whose meaning is plain, such as `==`.
  package var isReadable: Bool {
    let harmless: Set<DiagnosticCode> = [
      .foreignOperator, .foreignQuotes, .chainedComparison, .duplicateEntry,
    ]
    return diagnostics.allSatisfy { $0.severity != .error || harmless.contains($0.code) }
  }

  /// The same with literals in place of some nodes, which keep their ids and places.
  func reading(_ literals: [NodeID: Literal]) -> ParsedExpression {
    if literals.isEmpty { return self }
    return ParsedExpression(
      fragment: fragment, root: root.reading(literals), nodeCount: nodeCount, diagnostics: diagnostics)
  }

  /// Where a node stands in its file.
  package func place(_ expression: Expression) -> Place { fragment.place(expression.span) }
}

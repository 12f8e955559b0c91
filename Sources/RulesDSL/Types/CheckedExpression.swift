// What checking gives: the tree with a type for every node, and the program to run.

package import SourceText

/// A well-typed expression. Only the checker makes one. A reference, since it is handed on and never changed.
package final class CheckedExpression: Sendable {
  /// The tree with its source.
  package let syntax: ParsedExpression
  /// Types by node id.
  package let types: [ValueType]
  /// What evaluates it.
  package let program: Program
  /// Slots the expression reads, ascending.
  package let slots: [Int]

  init(syntax: ParsedExpression, types: [ValueType], program: Program, slots: [Int]) {
    self.syntax = syntax
    self.types = types
    self.program = program
    self.slots = slots
  }

  /// The tree.
  package var root: Expression { syntax.root }

  /// The type of the whole.
  package var type: ValueType { type(of: syntax.root) }

  /// The type of a node.
  package func type(of expression: Expression) -> ValueType { type(ofNode: expression.id) }

  /// The type of a node by its id.
  package func type(ofNode id: NodeID) -> ValueType { types.indices.contains(id) ? types[id] : .any }
}

/// What a check gave: the expression, if it is well-typed, and everything found.
package struct CheckResult: Sendable {
  /// The expression, if it is well-typed.
  package let expression: CheckedExpression?
  /// The type as far as it could be told; `.invalid` where it could not.
  package let type: ValueType
  /// Everything found while reading and checking, in order of place.
  package let diagnostics: [Diagnostic]
}

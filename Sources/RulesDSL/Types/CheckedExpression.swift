// What checking gives: the tree with a type for every node, and the program to run.

package import SourceText

/// A well-typed expression. Only the checker makes one.
package struct CheckedExpression: Sendable {
  package let syntax: ParsedExpression
  /// Types by node id.
  package let types: [ValueType]
  package let program: Program
  /// Slots the expression reads, ascending.
  package let slots: [Int]

  init(syntax: ParsedExpression, types: [ValueType], program: Program, slots: [Int]) {
    self.syntax = syntax
    self.types = types
    self.program = program
    self.slots = slots
  }

  package var root: Expression { syntax.root }

  package var type: ValueType { type(of: syntax.root) }

  package func type(of expression: Expression) -> ValueType {
    types.indices.contains(expression.id) ? types[expression.id] : .any
  }
}

/// What a check gave: the expression, if it is well-typed, and everything found.
package struct CheckResult: Sendable {
  package let expression: CheckedExpression?
  /// The type as far as it could be told; `.invalid` where it could not.
  package let type: ValueType
  package let diagnostics: [Diagnostic]
}

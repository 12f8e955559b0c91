// What the checker compiles an expression into: a flat tree with every name resolved to a place.

package import SourceText

/// A compiled expression. Only the checker makes one.
package final class Program: Sendable {
  /// The steps; operands are indices into this list.
  package let operations: [Operation]
  /// Index of the step whose value is the value of the program.
  package let root: Int
  /// The text it was compiled from.
  package let fragment: SourceFragment
  /// Number of local values that may be alive at once.
  package let localCount: Int

  init(operations: [Operation], root: Int, fragment: SourceFragment, localCount: Int) {
    self.operations = operations
    self.root = root
    self.fragment = fragment
    self.localCount = localCount
  }

  /// Where an operation stands in the file.
  package func place(_ index: Int) -> Place {
    guard operations.indices.contains(index) else { return Place(file: fragment.file, span: fragment.span) }
    return fragment.place(operations[index].span)
  }
}

/// One step of a program.
package struct Operation: Sendable {
  /// What the step does.
  package let kind: OperationKind
  /// The node of the syntax tree it was compiled from.
  package let node: NodeID
  /// Its place in the fragment.
  package let span: Span

  /// A step of a syntax node.
  package init(_ kind: OperationKind, node: NodeID, span: Span) {
    self.kind = kind
    self.node = node
    self.span = span
  }
}

/// What a step does. Operands are indices into the program's operations; locals index the frame's locals.
///
/// A step is copied whenever it is run. The commonest kinds hold nothing that is counted by reference, the
/// others are one reference, so that the copy is cheap.
package enum OperationKind: Sendable {
  indirect case constant(Value)
  case slot(Int)
  case local(Int)
  /// A record made of slots: a group of inputs used as one value.
  indirect case record([String], [Int])
  case list([Int])
  /// A list or range of constants, made beforehand.
  case prepared(PreparedValue)
  /// Entries in order; each is also stored in a local so that later entries can use it.
  indirect case context([String], [Int], locals: [Int])
  indirect case range(lower: Int?, upper: Int?, RangeExpression)
  case negation(Int)
  case arithmetic(ArithmeticOperator, Int, Int)
  case comparison(ComparisonOperator, Int, Int)
  case logical(LogicalOperator, [Int])
  case between(Int, Int, Int)
  indirect case membership(Int, [TestOperation], subject: Int)
  case conditional(Int, Int, Int)
  /// `partial` is the local that holds the results so far, if the body uses them.
  indirect case iteration([IteratorOperation], body: Int, partial: Int?)
  indirect case quantified(Quantifier, [IteratorOperation], condition: Int)
  indirect case path(Int, String)
  /// A field of the element under test, or the fallback where it has no such field.
  indirect case elementField(element: Int, String, fallback: Int?)
  /// Whether elements that the condition cannot be asked of are left out, as plain FEEL does.
  case filter(Int, condition: Int, element: Int, skipsMisfits: Bool)
  /// A builtin with the signatures that may apply, arguments in their order.
  indirect case call(function: Int, signatures: [Int], [Int?])
  indirect case invocation(Int, [Int], names: [String?])
  indirect case closure([ClosureParameter], body: Int, firstLocal: Int)
  indirect case instanceOf(Int, ValueType)
}

/// One alternative of a membership test.
package enum TestOperation: Sendable {
  case comparison(ComparisonOperator, Int)
  case value(Int)
  /// A condition on `?`, the value under test.
  case condition(Int)
}

/// One iterator of a `for`, `some` or `every`.
package struct IteratorOperation: Sendable {
  /// The local that holds the element.
  package let local: Int
  /// The step that gives the elements, or the first end of a range.
  package let domain: Int
  /// The step that gives the second end of `from..to`.
  package let upper: Int?

  /// An iterator from its steps.
  package init(local: Int, domain: Int, upper: Int?) {
    self.local = local
    self.domain = domain
    self.upper = upper
  }
}

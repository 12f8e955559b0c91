// A tree in, the names it mentions out.

package import SourceText

extension Expression {
  /// The nodes directly below this one, in source order.
  package var children: [Expression] {
    switch kind {
    case .literal, .name, .invalid: []
    case .list(let items): items
    case .context(let entries): entries.map(\.value)
    case .range(let range):
      range.comparison != nil
        ? [range.lower ?? range.upper].compactMap { $0 } : [range.lower, range.upper].compactMap { $0 }
    case .negation(let operand), .instanceOf(let operand, _), .path(let operand, _): [operand]
    case .arithmetic(_, let left, let right), .comparison(_, let left, let right),
      .filter(let left, let right):
      [left, right]
    case .logical(_, let operands): operands
    case .between(let value, let lower, let upper): [value, lower, upper]
    case .membership(let value, let tests): [value] + tests.map(\.expression)
    case .conditional(let condition, let first, let second): [condition, first, second]
    case .iteration(let iterators, let body): iterators.parts + [body]
    case .quantified(_, let iterators, let condition): iterators.parts + [condition]
    case .call(let callee, let arguments): [callee] + arguments.map(\.value)
    case .function(_, let body): [body]
    }
  }

  /// Every name that is mentioned, local ones and functions among them, in source order, without repetition.
  package var mentionedNames: [(name: String, span: Span)] {
    var seen: Set<String> = []
    var names: [(name: String, span: Span)] = []
    collect { expression in
      if case .name(let name) = expression.kind, seen.insert(name).inserted {
        names.append((name, expression.span))
      }
    }
    return names
  }

  /// Whether `?`, the value under test, is mentioned; one inside a further test belongs to that test.
  var mentionsSubject: Bool {
    switch kind {
    case .name(let name): name == "?"
    case .membership(let value, _): value.mentionsSubject
    default: children.contains { $0.mentionsSubject }
    }
  }

  /// Calls `body` for the node and everything below it, parents first.
  package func collect(_ body: (Expression) -> Void) {
    body(self)
    for child in children { child.collect(body) }
  }
}

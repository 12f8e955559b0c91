// A tree and literals for some of its nodes in, the tree with these literals out.

extension Expression {
  /// The tree with literals in place of some nodes; ids and places stay.
  func reading(_ literals: [NodeID: Literal]) -> Expression {
    Expression(
      id: id, span: span, height: height,
      kind: literals[id].map(ExpressionKind.literal) ?? kind.mapped { $0.reading(literals) })
  }
}

extension ExpressionKind {
  /// The same with every expression directly inside replaced.
  fileprivate func mapped(_ body: (Expression) -> Expression) -> ExpressionKind {
    switch self {
    case .literal, .name, .invalid: self
    case .list(let items): .list(items.map(body))
    case .context(let entries):
      .context(entries.map { ContextEntry(key: $0.key, keySpan: $0.keySpan, value: body($0.value)) })
    case .range(let range):
      .range(
        RangeExpression(
          lower: range.lower.map(body), upper: range.upper.map(body), includesLower: range.includesLower,
          includesUpper: range.includesUpper, comparison: range.comparison))
    case .negation(let operand): .negation(body(operand))
    case .arithmetic(let op, let left, let right): .arithmetic(op, body(left), body(right))
    case .comparison(let op, let left, let right): .comparison(op, body(left), body(right))
    case .logical(let op, let operands): .logical(op, operands.map(body))
    case .between(let value, let lower, let upper): .between(body(value), body(lower), body(upper))
    case .membership(let value, let tests): .membership(body(value), tests.map { $0.mapped(body) })
    case .conditional(let condition, let first, let second):
      .conditional(body(condition), body(first), body(second))
    case .iteration(let iterators, let result): .iteration(iterators.map { $0.mapped(body) }, body(result))
    case .quantified(let quantifier, let iterators, let condition):
      .quantified(quantifier, iterators.map { $0.mapped(body) }, body(condition))
    case .path(let base, let name): .path(body(base), name)
    case .filter(let base, let condition): .filter(body(base), body(condition))
    case .call(let callee, let arguments):
      .call(body(callee), arguments.map { Argument(name: $0.name, value: body($0.value)) })
    case .function(let parameters, let result): .function(parameters, body(result))
    case .instanceOf(let operand, let type): .instanceOf(body(operand), type)
    }
  }
}

extension UnaryTest {
  fileprivate func mapped(_ body: (Expression) -> Expression) -> UnaryTest {
    switch self {
    case .comparison(let op, let limit): .comparison(op, body(limit))
    case .expression(let candidate): .expression(body(candidate))
    }
  }
}

extension Iterator {
  fileprivate func mapped(_ body: (Expression) -> Expression) -> Iterator {
    Iterator(name: name, nameSpan: nameSpan, domain: body(domain), upper: upper.map(body))
  }
}

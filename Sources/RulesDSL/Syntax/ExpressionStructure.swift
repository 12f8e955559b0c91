// Two trees enter; whether they are the same expression, wherever and in whatever words it is written, leaves.

extension Expression {
  /// Whether both trees have the same structure, names and values; places and ids do not count.
  package func hasSameStructure(as other: Expression) -> Bool {
    kind.hasSameHead(as: other.kind) && children.count == other.children.count
      && zip(children, other.children).allSatisfy { $0.hasSameStructure(as: $1) }
  }
}

extension ExpressionKind {
  /// Whether two nodes are the same apart from the expressions inside them.
  fileprivate func hasSameHead(as other: ExpressionKind) -> Bool {
    switch (self, other) {
    case (.literal(let left), .literal(let right)): left == right
    case (.name(let left), .name(let right)): left == right
    case (.list, .list), (.negation, .negation), (.between, .between), (.conditional, .conditional),
      (.filter, .filter), (.invalid, .invalid):
      true
    case (.context(let left), .context(let right)): left.map(\.key) == right.map(\.key)
    case (.range(let left), .range(let right)):
      left.includesLower == right.includesLower && left.includesUpper == right.includesUpper
        && left.comparison == right.comparison && (left.lower == nil) == (right.lower == nil)
        && (left.upper == nil) == (right.upper == nil)
    case (.arithmetic(let left, _, _), .arithmetic(let right, _, _)): left == right
    case (.comparison(let left, _, _), .comparison(let right, _, _)): left == right
    case (.logical(let left, _), .logical(let right, _)): left == right
    case (.membership(_, let left), .membership(_, let right)):
      left.map(\.comparison) == right.map(\.comparison)
    case (.iteration(let left, _), .iteration(let right, _)): left.map(\.head) == right.map(\.head)
    case (.quantified(let kind, let left, _), .quantified(let otherKind, let right, _)):
      kind == otherKind && left.map(\.head) == right.map(\.head)
    case (.path(_, let left), .path(_, let right)): left.text == right.text
    case (.call(_, let left), .call(_, let right)): left.map(\.name?.text) == right.map(\.name?.text)
    case (.function(let left, _), .function(let right, _)):
      left.map(\.name) == right.map(\.name) && left.map(\.type) == right.map(\.type)
    case (.instanceOf(_, let left), .instanceOf(_, let right)): left == right
    default: false
    }
  }
}

extension UnaryTest {
  fileprivate var comparison: ComparisonOperator? {
    if case .comparison(let comparison, _) = self { comparison } else { nil }
  }
}

extension Iterator {
  /// The name, marked where the iterator counts from one number to another.
  fileprivate var head: String { upper == nil ? name : name + ".." }
}

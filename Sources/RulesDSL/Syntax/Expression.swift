// The tree of an expression. Nodes carry a dense id and a span; what later passes learn lives beside it.

package import SourceText

/// Index of a node in its tree: dense, from 0, in the order the parser finished the nodes.
package typealias NodeID = Int

/// One node of an expression tree.
package struct Expression: Sendable {
  /// Index of the node in its tree.
  package let id: NodeID
  /// Its bytes in the fragment.
  package let span: Span
  /// Number of levels below and including this node; bounds every later recursion.
  package let height: Int
  /// What it is.
  package let kind: ExpressionKind

  /// A node from its parts.
  package init(id: NodeID, span: Span, height: Int, kind: ExpressionKind) {
    self.id = id
    self.span = span
    self.height = height
    self.kind = kind
  }
}

extension Expression {
  /// The node with a wider span: its parentheses belong to what is underlined.
  func spanning(_ span: Span) -> Expression { Expression(id: id, span: span, height: height, kind: kind) }
}

/// What a node is.
package indirect enum ExpressionKind: Sendable {
  case literal(Literal)
  case name(String)
  case list([Expression])
  case context([ContextEntry])
  case range(RangeExpression)
  case negation(Expression)
  case arithmetic(ArithmeticOperator, Expression, Expression)
  case comparison(ComparisonOperator, Expression, Expression)
  case logical(LogicalOperator, [Expression])
  case between(Expression, Expression, Expression)
  case membership(Expression, [UnaryTest])
  case conditional(Expression, Expression, Expression)
  case iteration([Iterator], Expression)
  case quantified(Quantifier, [Iterator], Expression)
  case path(Expression, PathName)
  case filter(Expression, Expression)
  case call(Expression, [Argument])
  case function([Parameter], Expression)
  case instanceOf(Expression, TypeExpression)
  /// A place where no expression could be read; the finding is among the diagnostics.
  case invalid
}

/// A value written in the source.
package enum Literal: Sendable, Hashable {
  case null
  case boolean(Bool)
  /// A number with the unit as it was written, if any: `500平方米` is 500 and `平方米`.
  case number(Decimal128, unit: String?)
  /// A duration in calendar units: `3年6个月` is [(3, 年), (6, 个月)].
  case duration([DurationPart])
  case text(String)
  /// The text of `@"…"`: a date, time, date and time, or duration.
  case temporal(String)
}

/// A number of calendar units in a duration literal.
package struct DurationPart: Sendable, Hashable {
  /// How many units.
  package let amount: Decimal128
  /// Which unit.
  package let unit: CalendarUnit

  /// A part of a duration.
  package init(amount: Decimal128, unit: CalendarUnit) {
    self.amount = amount
    self.unit = unit
  }
}

/// An operator that computes.
package enum ArithmeticOperator: String, Sendable, Hashable, CaseIterable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case power = "**"
}

/// An operator that compares.
package enum ComparisonOperator: String, Sendable, Hashable, CaseIterable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}

/// An operator between conditions.
package enum LogicalOperator: String, Sendable, Hashable, CaseIterable {
  case and
  case or
}

/// How many elements must satisfy a condition.
package enum Quantifier: String, Sendable, Hashable, CaseIterable {
  case some
  case every
}

/// `key: value` in a context.
package struct ContextEntry: Sendable {
  /// The key, unescaped.
  package let key: String
  /// Where the key stands.
  package let keySpan: Span
  /// The value.
  package let value: Expression

  /// An entry from its parts.
  package init(key: String, keySpan: Span, value: Expression) {
    self.key = key
    self.keySpan = keySpan
    self.value = value
  }
}

/// A range literal. A missing end belongs to a test such as `(< 10)`.
package struct RangeExpression: Sendable {
  /// The lower end, if there is one.
  package let lower: Expression?
  /// The upper end, if there is one.
  package let upper: Expression?
  /// Whether the lower end belongs to the range.
  package let includesLower: Bool
  /// Whether the upper end belongs to the range.
  package let includesUpper: Bool
  /// The operator of the short form `(>= 10)`; nil for `[a..b]`.
  package let comparison: ComparisonOperator?

  /// A range from its parts.
  package init(
    lower: Expression?, upper: Expression?, includesLower: Bool, includesUpper: Bool,
    comparison: ComparisonOperator? = nil
  ) {
    self.lower = lower
    self.upper = upper
    self.includesLower = includesLower
    self.includesUpper = includesUpper
    self.comparison = comparison
  }
}

/// One alternative on the right of `in`, or in a decision table's cell.
package enum UnaryTest: Sendable {
  /// `< 10`
  case comparison(ComparisonOperator, Expression)
  /// A value, a list or a range.
  case expression(Expression)
}

/// `name in domain`, or `name in from..to`.
package struct Iterator: Sendable {
  /// The name.
  package let name: String
  /// Where the name stands.
  package let nameSpan: Span
  /// The list or range gone through, or the first end of `from..to`.
  package let domain: Expression
  /// The second end of `from..to`.
  package let upper: Expression?

  /// An iterator from its parts.
  package init(name: String, nameSpan: Span, domain: Expression, upper: Expression?) {
    self.name = name
    self.nameSpan = nameSpan
    self.domain = domain
    self.upper = upper
  }
}

/// The name after a dot.
package struct PathName: Sendable, Hashable {
  /// The name.
  package let text: String
  /// Its bytes in the fragment.
  package let span: Span

  /// A name with its place.
  package init(text: String, span: Span) {
    self.text = text
    self.span = span
  }
}

/// An argument of a call, with its name where one was written.
package struct Argument: Sendable {
  /// The name before the colon, if there is one.
  package let name: PathName?
  /// The value.
  package let value: Expression

  /// An argument from its parts.
  package init(name: PathName?, value: Expression) {
    self.name = name
    self.value = value
  }
}

/// A parameter of a function written in an expression.
package struct Parameter: Sendable {
  /// The name.
  package let name: String
  /// Its bytes in the fragment.
  package let span: Span
  /// The written type, if there is one.
  package let type: TypeExpression?

  /// A parameter from its parts.
  package init(name: String, span: Span, type: TypeExpression?) {
    self.name = name
    self.span = span
    self.type = type
  }
}

/// A type as written after `instance of` or a parameter's colon.
package indirect enum TypeExpression: Sendable, Hashable {
  case named(String)
  case list(TypeExpression)
  case range(TypeExpression)
  case context([TypeField])
  case function([TypeExpression], TypeExpression)
}

/// A member of a written context type.
package struct TypeField: Sendable, Hashable {
  /// The name.
  package let name: String
  /// The type of the member.
  package let type: TypeExpression

  /// A member from its parts.
  package init(name: String, type: TypeExpression) {
    self.name = name
    self.type = type
  }
}

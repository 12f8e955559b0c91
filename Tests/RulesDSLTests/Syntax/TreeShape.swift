// A tree enters; a text of its structure without ids and spans leaves.

import RulesDSL

/// The structure of a tree as a text in prefix form, for comparing trees.
enum TreeShape {
  static func text(_ expression: Expression) -> String {
    "(" + head(expression) + expression.children.map { " " + text($0) }.joined() + ")"
  }

  private static func head(_ expression: Expression) -> String {
    switch expression.kind {
    case .literal(let literal): "literal \(self.literal(literal))"
    case .name(let name): "name <\(name)>"
    case .list: "list"
    case .context(let entries): "context \(entries.map(\.key))"
    case .range(let range):
      "range \(range.includesLower) \(range.includesUpper) \(range.comparison?.rawValue ?? "-") "
        + "\(range.lower != nil) \(range.upper != nil)"
    case .negation: "negation"
    case .arithmetic(let op, _, _): op.rawValue
    case .comparison(let op, _, _): op.rawValue
    case .logical(let op, _): op.rawValue
    case .between: "between"
    case .membership(_, let tests): "in \(tests.map(test))"
    case .conditional: "if"
    case .iteration(let iterators, _): "for \(iterators.map(iterator))"
    case .quantified(let quantifier, let iterators, _): "\(quantifier.rawValue) \(iterators.map(iterator))"
    case .path(_, let name): ".\(name.text)"
    case .filter: "filter"
    case .call(_, let arguments): "call \(arguments.map { $0.name?.text ?? "-" })"
    case .function(let parameters, _):
      "function \(parameters.map { "\($0.name): \($0.type.map(TypeExpressionPrinter.text) ?? "-")" })"
    case .instanceOf(_, let type): "instance of \(TypeExpressionPrinter.text(type))"
    case .invalid: "invalid"
    }
  }

  private static func literal(_ literal: Literal) -> String {
    switch literal {
    case .null: "null"
    case .boolean(let value): "\(value)"
    case .number(let value, let unit): "\(value.reduced) \(unit ?? "-")"
    case .duration(let parts): parts.map { "\($0.amount.reduced) \($0.unit.rawValue)" }.joined(separator: ",")
    case .text(let text): LiteralPrinter.quoted(text)
    case .temporal(let text): "@" + LiteralPrinter.quoted(text)
    }
  }

  private static func test(_ test: UnaryTest) -> String {
    switch test {
    case .comparison(let op, _): op.rawValue
    case .expression: "value"
    }
  }

  private static func iterator(_ iterator: Iterator) -> String {
    iterator.name + (iterator.upper == nil ? "" : "..")
  }
}

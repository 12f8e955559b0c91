// A checked expression in; every small change of it that a test should notice, as text, out.

import RulesDSL
import SourceText

/// A part of an expression and what is written in its place.
struct ExpressionEdit {
  /// The bytes of the fragment that are replaced.
  let span: Span
  let text: String
  let change: MutantChange
}

/// Finds the changes of one expression: operators, limits, conditions left out or turned round.
struct ExpressionMutations {
  private let expression: CheckedExpression
  private let bytes: [UInt8]
  private var edits: [ExpressionEdit] = []
  /// Conditions whose opposite is among the edits already.
  private var settled: Set<NodeID> = []

  /// Every change, in the order in which the parts are written.
  static func edits(of expression: CheckedExpression) -> [ExpressionEdit] {
    var mutations = ExpressionMutations(expression)
    mutations.walk(expression.root, in: nil)
    return mutations.edits
  }

  /// The changes of a cell of a decision table.
  static func edits(ofCell expression: CheckedExpression) -> [ExpressionEdit] {
    var mutations = ExpressionMutations(expression)
    let whole = Span(0, mutations.bytes.count)
    guard case .membership(_, let tests) = expression.root.kind else {
      mutations.walk(expression.root, in: whole)
      return mutations.edits
    }
    mutations.change(tests, whole)
    for test in tests { mutations.walk(test, in: whole) }
    return mutations.edits
  }

  private init(_ expression: CheckedExpression) {
    self.expression = expression
    bytes = expression.syntax.fragment.bytes
  }

  // MARK: Texts

  private func text(_ span: Span) -> String {
    let start = min(max(span.start, 0), bytes.count)
    return String(decoding: bytes[start..<min(max(span.end, start), bytes.count)], as: UTF8.self)
  }

  /// - Parameter context: the part around it that is shown, so that a reader sees what is compared.
  private mutating func add(
    _ span: Span, _ replacement: String, in context: Span? = nil, isWrapped: Bool = false
  ) {
    guard !span.isEmpty else { return }
    let shown = context ?? span
    // Parentheses around all that is shown say nothing.
    let isWrapped = isWrapped && context == nil
    let written = isWrapped ? String(replacement.dropFirst().dropLast()) : replacement
    let after =
      text(Span(shown.start, span.start)) + written + text(Span(span.end, max(span.end, shown.end)))
    edits.append(
      ExpressionEdit(
        span: span, text: replacement,
        change: .replaced(text(shown).onOneSpacedLine, with: after.onOneSpacedLine)))
  }

  private mutating func add(_ expression: Expression, _ kind: ExpressionKind, in context: Span? = nil) {
    let changed = Expression(
      id: expression.id, span: expression.span, height: expression.height, kind: kind)
    add(expression.span, "(\(Printer.text(changed)))", in: context, isWrapped: true)
  }

  // MARK: Walking

  private mutating func walk(_ node: Expression, in context: Span?) {
    switch node.kind {
    case .literal(let literal):
      for text in LiteralSteps.texts(around: literal) { add(node.span, text, in: context) }
    case .name: negate(node)
    case .invalid: break
    case .comparison(let op, let left, let right):
      for other in Self.others(op) {
        add(node.span, "(\(text(left.span)) \(other.rawValue) \(text(right.span)))", isWrapped: true)
      }
      walk(left, in: node.span)
      walk(right, in: node.span)
    case .logical(let op, let operands): walk(node, op, operands)
    case .between(let value, let lower, let upper):
      negate(node)
      for part in [value, lower, upper] { walk(part, in: node.span) }
    case .membership(let value, let tests):
      negate(node)
      walk(value, in: node.span)
      for test in tests { walk(test, in: node.span) }
    case .quantified(let quantifier, let iterators, let condition):
      add(node, .quantified(quantifier == .some ? .every : .some, iterators, condition))
      for iterator in iterators { walk(iterator) }
      walk(condition, in: nil)
    case .iteration(let iterators, let body):
      for iterator in iterators { walk(iterator) }
      walk(body, in: nil)
    case .filter(let base, let condition):
      add(node.span, text(base.span))
      walk(base, in: nil)
      walk(condition, in: nil)
    case .call(let callee, let arguments): walk(node, callee, arguments, context)
    case .list(let items): walkList(node, items, context)
    default:
      for part in node.kind.parts { walk(part, in: context ?? (node.kind.isArithmetic ? node.span : nil)) }
    }
  }

  private mutating func walk(_ node: Expression, _ op: LogicalOperator, _ operands: [Expression]) {
    let word = op == .and ? " or " : " and "
    edits.append(
      ExpressionEdit(
        span: node.span, text: "(" + operands.map { "(\(text($0.span)))" }.joined(separator: word) + ")",
        change: .connective(op, text(node.span).onOneSpacedLine)))
    for (index, operand) in operands.enumerated() {
      let others = operands.enumerated().filter { $0.offset != index }.map { "(\(text($0.element.span)))" }
      edits.append(
        ExpressionEdit(
          span: node.span, text: "(" + others.joined(separator: op == .and ? " and " : " or ") + ")",
          change: .dropped(text(operand.span).onOneSpacedLine)))
    }
    for operand in operands { walk(operand, in: nil) }
  }

  private mutating func walk(
    _ node: Expression, _ callee: Expression, _ arguments: [Argument], _ context: Span?
  ) {
    if case .name("not") = callee.kind, let operand = arguments.first, arguments.count == 1 {
      add(node.span, "(\(text(operand.value.span)))", isWrapped: true)
      // Turning round what is denied would be the same once more.
      settled.insert(operand.value.id)
    } else {
      negate(node)
      if case .name(let name) = callee.kind, let other = Self.opposites[name] {
        add(
          node, .call(Expression(id: callee.id, span: callee.span, height: 1, kind: .name(other)), arguments))
      }
    }
    for argument in arguments { walk(argument.value, in: context ?? node.span) }
  }

  private mutating func walkList(_ node: Expression, _ items: [Expression], _ context: Span?) {
    if items.count > 1 {
      for index in items.indices {
        var others = items
        let dropped = others.remove(at: index)
        edits.append(
          ExpressionEdit(
            span: node.span, text: "[" + others.map { text($0.span) }.joined(separator: ", ") + "]",
            change: .dropped(text(dropped.span).onOneSpacedLine)))
      }
    }
    for item in items { walk(item, in: context ?? node.span) }
  }

  private mutating func walk(_ iterator: Iterator) {
    walk(iterator.domain, in: nil)
    if let upper = iterator.upper { walk(upper, in: nil) }
  }

  private mutating func walk(_ test: UnaryTest, in context: Span) {
    switch test {
    case .comparison(_, let limit): walk(limit, in: context)
    case .expression(let value):
      if case .range(let range) = value.kind { change(range, value, in: context) }
      walk(value, in: context)
    }
  }

  /// A condition that is not a comparison is turned round as a whole.
  private mutating func negate(_ node: Expression) {
    guard expression.type(of: node) == .boolean, !node.span.isEmpty, !settled.contains(node.id) else {
      return
    }
    edits.append(
      ExpressionEdit(
        span: node.span, text: "not(\(text(node.span)))",
        change: .negated(text(node.span).onOneSpacedLine)))
  }

  // MARK: Ranges and tests

  private mutating func change(_ range: RangeExpression, _ node: Expression, in context: Span) {
    if let op = range.comparison, let limit = range.lower ?? range.upper {
      for other in Self.others(op) {
        add(node.span, "(\(other.rawValue) \(text(limit.span)))", in: context)
      }
    } else if let lower = range.lower, let upper = range.upper {
      for (low, high) in [
        (!range.includesLower, range.includesUpper), (range.includesLower, !range.includesUpper),
      ] {
        add(
          node.span, (low ? "[" : "(") + text(lower.span) + ".." + text(upper.span) + (high ? "]" : ")"),
          in: context)
      }
    }
  }

  /// The tests of a cell with one operator changed, or one test left out.
  private mutating func change(_ tests: [UnaryTest], _ whole: Span) {
    let texts = tests.map(written)
    for (index, test) in tests.enumerated() {
      if case .comparison(let op, let limit) = test {
        for other in Self.others(op) {
          var changed = texts
          changed[index] = "\(other.rawValue) \(text(limit.span))"
          add(whole, changed.joined(separator: ", "))
        }
      }
      if tests.count > 1 {
        var others = texts
        let dropped = others.remove(at: index)
        edits.append(
          ExpressionEdit(
            span: whole, text: others.joined(separator: ", "), change: .dropped(dropped.onOneSpacedLine)))
      }
    }
  }

  private func written(_ test: UnaryTest) -> String {
    switch test {
    case .comparison(let op, let limit): "\(op.rawValue) \(text(limit.span))"
    case .expression(let value): text(value.span)
    }
  }

  // MARK: Opposites

  /// The operator that treats the limit itself differently, then the one that looks the other way.
  private static func others(_ op: ComparisonOperator) -> [ComparisonOperator] {
    switch op {
    case .equal: [.notEqual]
    case .notEqual: [.equal]
    case .less: [.lessOrEqual, .greater]
    case .lessOrEqual: [.less, .greaterOrEqual]
    case .greater: [.greaterOrEqual, .less]
    case .greaterOrEqual: [.greater, .lessOrEqual]
    }
  }

  private static let opposites = ["min": "max", "max": "min", "最小": "最大", "最大": "最小"]
}

extension ExpressionKind {
  /// Whether numbers, dates or durations are computed.
  fileprivate var isArithmetic: Bool { if case .arithmetic = self { true } else { false } }

  /// The parts of the kinds that are changed only inside.
  fileprivate var parts: [Expression] {
    switch self {
    case .context(let entries): entries.map(\.value)
    case .range(let range): [range.lower, range.upper].compactMap(\.self)
    case .negation(let operand), .instanceOf(let operand, _), .path(let operand, _): [operand]
    case .function(_, let body): [body]
    case .arithmetic(_, let left, let right): [left, right]
    case .conditional(let condition, let consequence, let alternative): [condition, consequence, alternative]
    default: []
    }
  }
}

extension String {
  /// The text on one line, with one space for every run of blanks.
  var onOneSpacedLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

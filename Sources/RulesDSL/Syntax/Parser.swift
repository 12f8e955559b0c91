// Tokens in, tree out: operators by precedence. Operands are read in ParserOperands, literals in ParserLiterals.

package import SourceText

/// Reads an expression; a broken one gives a tree with `.invalid` nodes and diagnostics.
package struct Parser {
  let fragment: SourceFragment
  let names: NameTable
  let limits: SyntaxLimits
  private let tokens: [Token]
  private var index = 0
  private var nextID = 0
  private var depth = 0
  /// True after the nesting limit was reached: what follows from that is not reported.
  private var isStopped = false
  private(set) var diagnostics: [Diagnostic]
  /// True while the end of a range may be closed by `[`.
  var isInRangeEnd = false
  /// The operand that was last read in parentheses.
  var parenthesizedID: NodeID?

  /// Parses a whole fragment as one expression.
  package static func parse(
    _ fragment: SourceFragment, names: NameTable, limits: SyntaxLimits = .standard
  ) -> ParsedExpression {
    var parser = Parser(fragment, names, limits)
    let root = parser.parseWhole()
    return ParsedExpression(
      fragment: fragment, root: root, nodeCount: parser.nextID,
      diagnostics: Array(parser.diagnostics.onePerStart().prefix(limits.maximumFindings)))
  }

  private init(_ fragment: SourceFragment, _ names: NameTable, _ limits: SyntaxLimits) {
    self.fragment = fragment
    self.names = names
    self.limits = limits
    if fragment.bytes.count > limits.maximumBytes {
      tokens = [Token(.end, Span(0, 0))]
      diagnostics = [
        SyntaxMessages.tooLong(
          bytes: fragment.bytes.count, limit: limits.maximumBytes,
          fragment.place(Span(0, fragment.bytes.count)))
      ]
    } else {
      (tokens, diagnostics) = Lexer.tokens(fragment)
    }
  }

  private mutating func parseWhole() -> Expression {
    if token.kind == .end {
      if diagnostics.isEmpty { report(SyntaxMessages.empty(place(Span(0, fragment.bytes.count)))) }
      return node(.invalid, token.span)
    }
    let root = parseExpression()
    if token.kind != .end, !diagnostics.hasErrors {
      report(SyntaxMessages.trailing(describe(token), after: root.kind, place(token.span)))
    }
    return root
  }

  // MARK: Tokens

  var token: Token { tokens[min(index, tokens.count - 1)] }

  func peek(_ distance: Int) -> Token { tokens[min(index + distance, tokens.count - 1)] }

  /// End of the token before the current one.
  var previousEnd: Int { index == 0 ? 0 : tokens[index - 1].span.end }

  var previousKind: TokenKind? { index == 0 ? nil : tokens[index - 1].kind }

  mutating func advance() { if index < tokens.count - 1 { index += 1 } }

  func at(_ symbol: Symbol) -> Bool { token.kind == .symbol(symbol) }

  func at(_ keyword: Keyword) -> Bool {
    guard case .name(let word) = token.kind else { return false }
    return KeywordTable.keyword(word) == keyword
  }

  mutating func accept(_ symbol: Symbol) -> Bool {
    guard at(symbol) else { return false }
    advance()
    return true
  }

  mutating func accept(_ keyword: Keyword) -> Bool {
    guard at(keyword) else { return false }
    advance()
    return true
  }

  /// Accepts a symbol or reports that it is missing; `opening` is where its partner stands.
  mutating func expect(_ symbol: Symbol, opening: Span? = nil) {
    guard !accept(symbol) else { return }
    report(
      SyntaxMessages.expected(
        symbol.rawValue, found: describe(token), place(token.span),
        opening: opening.map { fragment.place($0) }))
  }

  mutating func expect(_ keyword: Keyword, construct: Span) {
    guard !accept(keyword) else { return }
    report(
      SyntaxMessages.expectedKeyword(
        keyword, found: describe(token), place(token.span), construct: fragment.place(construct)))
  }

  func describe(_ token: Token) -> String { fragment.text(token.span) }

  func place(_ span: Span) -> Place { fragment.place(span) }

  mutating func report(_ diagnostic: Diagnostic) {
    if !isStopped { diagnostics.append(diagnostic) }
  }

  // MARK: Nodes

  /// Makes a node; `levels` is how many levels of later recursion it takes.
  mutating func node(
    _ kind: ExpressionKind, _ span: Span, _ parts: [Expression] = [], levels: Int = 1
  ) -> Expression {
    var height = levels
    for part in parts { height = max(height, part.height + levels) }
    let id = nextID
    nextID += 1
    if height > limits.maximumHeight {
      report(SyntaxMessages.tooDeep(limit: limits.maximumHeight, place(span)))
      return Expression(id: id, span: span, height: 1, kind: .invalid)
    }
    return Expression(id: id, span: span, height: height, kind: kind)
  }

  // MARK: Operators

  // What recurses here keeps its frame small: words and messages are made in functions that return before.

  /// Reads an expression whose operators bind at least as tightly as `minimum`.
  mutating func parseExpression(_ minimum: Precedence = .lowest) -> Expression {
    guard descend() else { return node(.invalid, token.span) }
    defer { ascend() }
    return parseOperators(after: parseOperand(), minimum)
  }

  /// Reads an expression inside brackets of its own, where `[` is a filter again.
  mutating func parseNestedExpression(_ minimum: Precedence = .lowest) -> Expression {
    let saved = isInRangeEnd
    isInRangeEnd = false
    defer { isInRangeEnd = saved }
    return parseExpression(minimum)
  }

  /// Enters a recursive step; false at the nesting limit, after which nothing more is read or reported.
  mutating func descend() -> Bool {
    guard depth < limits.maximumHeight else {
      report(SyntaxMessages.tooDeep(limit: limits.maximumHeight, place(token.span)))
      isStopped = true
      index = tokens.count - 1
      return false
    }
    depth += 1
    return true
  }

  /// Leaves a recursive step.
  mutating func ascend() { depth -= 1 }

  /// Goes on with the operators that bind at least as tightly as `minimum` after an operand that was read.
  mutating func parseOperators(after operand: Expression, _ minimum: Precedence) -> Expression {
    var left = operand
    while let infix = InfixOperator(token.kind), infix.precedence >= minimum {
      if case .logical(let logical) = infix {
        left = parseLogical(logical, left)
      } else {
        let operatorSpan = token.span
        advance()
        left = parseInfix(infix, left, operatorSpan)
      }
    }
    return left
  }

  private mutating func parseLogical(_ logical: LogicalOperator, _ first: Expression) -> Expression {
    var operands = [first]
    while case .logical(logical)? = InfixOperator(token.kind) {
      advance()
      operands.append(parseExpression(InfixOperator.logical(logical).precedence.tighter))
    }
    return node(.logical(logical, operands), first.span.union(operands.last?.span ?? first.span), operands)
  }

  private mutating func parseInfix(_ infix: InfixOperator, _ left: Expression, _ operatorSpan: Span)
    -> Expression
  {
    switch infix {
    case .arithmetic(let arithmetic):
      let right = parseExpression(infix.precedence.tighter)
      return node(.arithmetic(arithmetic, left, right), left.span.union(right.span), [left, right])
    case .comparison(let comparison):
      if case .comparison = left.kind, parenthesizedID != left.id {
        report(SyntaxMessages.chainedComparison(place(operatorSpan)))
      }
      let right = parseExpression(infix.precedence.tighter)
      return node(.comparison(comparison, left, right), left.span.union(right.span), [left, right])
    case .between:
      return parseBetween(left, operatorSpan)
    case .membership:
      return parseMembership(left)
    case .logical(let logical):
      return parseLogical(logical, left)
    }
  }

  private mutating func parseBetween(_ value: Expression, _ operatorSpan: Span) -> Expression {
    let lower = parseExpression(.addition)
    if case .name(let word) = token.kind, KeywordTable.betweenSeparators.contains(word) {
      advance()
    } else {
      expect(.and, construct: operatorSpan)
    }
    let upper = parseExpression(.addition)
    return node(.between(value, lower, upper), value.span.union(upper.span), [value, lower, upper])
  }
}

extension SourceFragment {
  func text(_ span: Span) -> String {
    let start = min(max(span.start, 0), bytes.count)
    return String(decoding: bytes[start..<min(max(span.end, start), bytes.count)], as: UTF8.self)
  }
}

extension [Diagnostic] {
  /// One mistake often trips the parser twice at the same place: keeps the first finding of each start.
  func onePerStart() -> [Diagnostic] {
    var starts: Set<Int> = []
    return filter { diagnostic in
      guard let place = diagnostic.place else { return true }
      return starts.insert(place.span.start).inserted
    }
  }
}

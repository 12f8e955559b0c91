// Tokens in, tree out: operators by precedence. Operands are read in ParserOperands, literals in ParserLiterals.

package import SourceText

/// Reads an expression; a broken one gives a tree with `.invalid` nodes and diagnostics.
package struct Parser {
  /// What does not change while parsing; a reference, since the parser is passed through every level.
  private final class Input: Sendable {
    let fragment: SourceFragment
    let names: NameTable
    let limits: SyntaxLimits
    let tokens: [Token]

    init(_ fragment: SourceFragment, _ names: NameTable, _ limits: SyntaxLimits, _ tokens: [Token]) {
      self.fragment = fragment
      self.names = names
      self.limits = limits
      self.tokens = tokens
    }
  }

  private let input: Input
  private var index = 0
  private var nextID = 0
  private var depth = 0
  /// True after the nesting limit was reached: what follows from that is not reported.
  private var isStopped = false
  private(set) var diagnostics: [Diagnostic]
  /// True while the end of a range may be closed by `[`.
  var isInRangeEnd = false
  /// True where a comma may be followed by the key of a context, which may be `且`.
  var isBeforeKey = false
  /// The keys of several words among those of contexts read so far; they are names from there on.
  var keys = NameTable([])
  /// The operand that was last read in parentheses.
  var parenthesizedID: NodeID?
  /// The left side of the last comparison.
  var comparedSpan: Span?
  /// The conjunction that a chain such as `a < b < c` was read as, and its last operand.
  private var chain: [(id: NodeID, last: Expression)] = []

  /// Parses a whole fragment as one expression.
  package static func parse(
    _ fragment: SourceFragment, names: NameTable, limits: SyntaxLimits = .standard
  ) -> ParsedExpression {
    parse(fragment, names, limits, isCell: false)
  }

  /// Parses a whole fragment as a cell of a decision table: tests on `?`, of which one must hold.
  package static func parseCell(
    _ fragment: SourceFragment, names: NameTable, limits: SyntaxLimits = .standard
  ) -> ParsedExpression {
    parse(fragment, names, limits, isCell: true)
  }

  private static func parse(
    _ fragment: SourceFragment, _ names: NameTable, _ limits: SyntaxLimits, isCell: Bool
  ) -> ParsedExpression {
    var parser = Parser(fragment, names, limits, isCell: isCell)
    let root = parser.parseWhole(isCell: isCell)
    return ParsedExpression(
      fragment: fragment, root: root, nodeCount: parser.nextID,
      diagnostics: Array(parser.diagnostics.onePerStart().prefix(limits.maximumFindings)))
  }

  private init(_ fragment: SourceFragment, _ names: NameTable, _ limits: SyntaxLimits, isCell: Bool) {
    let tokens: [Token]
    if fragment.bytes.count > limits.maximumBytes {
      tokens = [Token(.end, Span(0, 0))]
      diagnostics = [
        SyntaxMessages.tooLong(
          bytes: fragment.bytes.count, limit: limits.maximumBytes,
          fragment.place(Span(0, fragment.bytes.count)))
      ]
    } else {
      (tokens, diagnostics) = Lexer.tokens(fragment, isCell: isCell)
    }
    input = Input(fragment, names, limits, tokens)
  }

  var fragment: SourceFragment { input.fragment }

  var names: NameTable { input.names }

  private var tokens: [Token] { input.tokens }

  private var limits: SyntaxLimits { input.limits }

  private mutating func parseWhole(isCell: Bool) -> Expression {
    if token.kind == .end {
      if diagnostics.isEmpty { report(SyntaxMessages.empty(place(Span(0, fragment.bytes.count)))) }
      return node(.invalid, token.span)
    }
    let root = isCell ? parseCell() : parseExpression()
    if token.kind != .end, !diagnostics.hasErrors {
      let rest = Span(token.span.start, fragment.bytes.count)
      report(
        SyntaxMessages.trailing(
          TrailingText(
            found: describe(token), kind: token.kind, isAdjacent: token.span.start == previousEnd,
            expression: fragment.written(root.span), root: root,
            lastOperand: fragment.written(root.lastOperand.span),
            tail: fragment.written(rest), rest: fragment.written(Span(token.span.end, rest.end)),
            subject: subject, isCell: isCell), place(token.span)))
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
    // Chinese puts a comma before 那么, 否则 and 满足; nothing else could begin with these words.
    if at(.comma), !isBeforeKey, case .name(let next) = peek(1).kind, KeywordTable.keyword(next) == keyword {
      advance()
    }
    guard !accept(keyword) else { return }
    report(
      SyntaxMessages.expectedKeyword(
        keyword, found: describe(token), place(token.span), construct: fragment.place(construct)))
  }

  /// The left side of the last comparison as it is written; nil if it is too long to be repeated.
  var subject: String? {
    guard let span = comparedSpan, span.end - span.start <= 120 else { return nil }
    return fragment.written(span)
  }

  /// A token as it is written, shortened where it is long.
  func describe(_ token: Token) -> String {
    let text = fragment.text(token.span)
    return text.count > 24 ? text.prefix(24) + "…" : text
  }

  /// The current token as it is written, a number with its unit.
  func describeOperand() -> String {
    guard case .number = token.kind, peek(1).span.start == token.span.end else { return describe(token) }
    switch peek(1).kind {
    case .name, .symbol(.percent): return describe(token) + describe(peek(1))
    default: return describe(token)
    }
  }

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
    let saved = (isInRangeEnd, isBeforeKey)
    (isInRangeEnd, isBeforeKey) = (false, false)
    defer { (isInRangeEnd, isBeforeKey) = saved }
    return parseExpression(minimum)
  }

  /// Reads the value of an entry of a context.
  mutating func parseEntryValue() -> Expression {
    let saved = (isInRangeEnd, isBeforeKey)
    (isInRangeEnd, isBeforeKey) = (false, true)
    defer { (isInRangeEnd, isBeforeKey) = saved }
    return parseExpression()
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
    while let infix = InfixOperator(operatorToken.kind), infix.precedence >= minimum {
      if at(.comma) { advance() }
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

  /// The current token, or `and` and `or` behind a comma, which Chinese puts there.
  private var operatorToken: Token {
    guard at(.comma), !isBeforeKey, case .logical? = InfixOperator(peek(1).kind) else { return token }
    return peek(1)
  }

  private mutating func parseLogical(_ logical: LogicalOperator, _ first: Expression) -> Expression {
    var operands = [first]
    while case .logical(logical)? = InfixOperator(operatorToken.kind) {
      if at(.comma) { advance() }
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
      let chained = chainedOperand(left)
      comparedSpan = chained?.span ?? left.span
      let right = parseExpression(infix.precedence.tighter)
      if let middle = chained {
        return parseChain(left, middle, comparison, right, operatorSpan)
      }
      return node(.comparison(comparison, left, right), left.span.union(right.span), [left, right])
    case .between:
      return parseBetween(left, operatorSpan)
    case .membership:
      return parseMembership(left)
    case .logical(let logical):
      return parseLogical(logical, left)
    }
  }

  /// The operand before a further comparison that follows one without parentheses; nil if none does.
  private func chainedOperand(_ left: Expression) -> Expression? {
    if parenthesizedID == left.id { return nil }
    if let chain = chain.last, chain.id == left.id { return chain.last }
    if case .comparison(_, _, let right) = left.kind { return right }
    return nil
  }

  /// `a < b < c` is reported and goes on as `a < b and b < c`.
  private mutating func parseChain(
    _ left: Expression, _ middle: Expression, _ comparison: ComparisonOperator, _ right: Expression,
    _ operatorSpan: Span
  ) -> Expression {
    if chain.last?.id != left.id {
      let second = Span(middle.span.start, right.span.end)
      report(
        SyntaxMessages.chainedComparison(
          fragment.text(left.span), meantSecond(left, comparison, right) ?? fragment.text(second),
          place(operatorSpan)))
    }
    let further = node(
      .comparison(comparison, middle, right), middle.span.union(right.span), [middle, right])
    let both = node(.logical(.and, [left, further]), left.span.union(right.span), [left, further])
    chain = [(both.id, right)]
    return both
  }

  /// `a > 3 < 5` limits `a` on both sides: the second comparison that was meant, as it is written.
  private func meantSecond(_ left: Expression, _ second: ComparisonOperator, _ limit: Expression) -> String? {
    guard case .comparison(let first, let subject, let middle) = left.kind,
      first.isLowerBound && second.isUpperBound || first.isUpperBound && second.isLowerBound
    else { return nil }
    let text = fragment.text(Span(middle.span.end, limit.span.end))
    return "\(fragment.text(subject.span)) \(text.drop { $0.isWhitespace })"
  }

  private mutating func parseBetween(_ value: Expression, _ operatorSpan: Span) -> Expression {
    let lower = parseExpression(.addition)
    if case .name(let word) = token.kind, KeywordTable.betweenSeparators.contains(word) {
      advance()
    } else {
      expect(.and, construct: operatorSpan)
    }
    let upper = parseExpression(.addition)
    let both = node(.between(value, lower, upper), value.span.union(upper.span), [value, lower, upper])
    if case .name(KeywordTable.betweenEnd) = token.kind { advance() }
    return both
  }
}

extension ComparisonOperator {
  fileprivate var isLowerBound: Bool { self == .greater || self == .greaterOrEqual }
  fileprivate var isUpperBound: Bool { self == .less || self == .lessOrEqual }
}

extension SourceFragment {
  /// The part of an expression as it is written, on one line.
  package func written(_ span: Span) -> String {
    text(span).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  func text(_ span: Span) -> String {
    let start = min(max(span.start, 0), bytes.count)
    return String(decoding: bytes[start..<min(max(span.end, start), bytes.count)], as: UTF8.self)
  }
}

extension [Diagnostic] {
  /// One mistake often trips the parser again: keeps the first finding of each start, and of what the parser
  /// missed only the first, since it has lost its way after that.
  func onePerStart() -> [Diagnostic] {
    var starts: Set<Int> = []
    var isLost = false
    return filter { diagnostic in
      if diagnostic.code == .missingToken || diagnostic.code == .unexpectedToken {
        if isLost { return false }
        isLost = true
      }
      guard let place = diagnostic.place else { return true }
      return starts.insert(place.span.start).inserted
    }
  }
}

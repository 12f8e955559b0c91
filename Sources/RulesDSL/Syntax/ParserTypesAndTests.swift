// Tokens in, the right sides of `in` and `instance of` and written functions out.

import SourceText

extension Parser {
  /// One test; `minimum` is how tightly a bare expression's operators must bind.
  mutating func parseUnaryTest(_ minimum: Precedence = .lowest) -> UnaryTest {
    if case .comparison(let comparison)? = InfixOperator(token.kind) {
      advance()
      return .comparison(comparison, parseExpression(.addition))
    }
    return .expression(parseExpression(minimum))
  }

  /// The right side of `in`: a list of tests in parentheses, or one test.
  mutating func parseMembership(_ value: Expression) -> Expression {
    let tests = at(.leftParenthesis) ? parseParenthesizedTests() : [parseUnaryTest(.addition)]
    let parts = tests.map(\.expression)
    return node(.membership(value, tests), Span(value.span.start, previousEnd), [value] + parts)
  }

  /// What a parenthesis after `in` opens: `(1, < 5, [7..9])` is a list of tests, `(2..4)` an open range,
  /// `(a + b) * 2` the beginning of a value.
  private mutating func parseParenthesizedTests() -> [UnaryTest] {
    let opening = token.span
    advance()
    let first = parseNestedTest()
    if case .expression(let expression) = first {
      if at(.dots) {
        let range = parseRangeRest(expression, includesLower: false, opening)
        return [.expression(parseOperators(after: parsePostfix(range), .addition))]
      }
      if accept(.rightParenthesis) {
        let operand = expression.spanning(Span(opening.start, previousEnd))
        return [.expression(parseOperators(after: parsePostfix(operand), .addition))]
      }
    }
    var tests = [first]
    while acceptComma(before: .rightParenthesis) { tests.append(parseNestedTest()) }
    expect(.rightParenthesis, opening: opening)
    return tests
  }

  // MARK: Cells

  /// The tests of a decision table's cell as a membership of `?`; `not(…)` around all of them means that none
  /// may hold.
  mutating func parseCell() -> Expression {
    if at(.not) {
      var attempt = self
      let negated = attempt.parseNegatedCell()
      if attempt.token.kind == .end {
        self = attempt
        return negated
      }
    }
    return parseTests(from: token.span)
  }

  private mutating func parseNegatedCell() -> Expression {
    let span = token.span
    advance()
    let callee = node(.name(Keyword.not.rawValue), span)
    let opening = token.span
    let isEnclosed = accept(.leftParenthesis)
    let tests =
      isEnclosed ? parseTests(from: token.span) : parseTests([parseUnaryTest(.addition)], from: opening)
    if isEnclosed { expect(.rightParenthesis, opening: opening) }
    return node(
      .call(callee, [Argument(name: nil, value: tests)]), Span(span.start, previousEnd), [callee, tests])
  }

  private mutating func parseTests(from start: Span) -> Expression {
    var tests = [parseNestedTest()]
    while accept(.comma) { tests.append(parseNestedTest()) }
    return parseTests(tests, from: start)
  }

  private mutating func parseTests(_ tests: [UnaryTest], from start: Span) -> Expression {
    let subject = node(.name("?"), Span(start.start, start.start))
    return node(
      .membership(subject, tests), Span(start.start, previousEnd), [subject] + tests.map(\.expression))
  }

  private mutating func parseNestedTest() -> UnaryTest {
    let saved = isInRangeEnd
    isInRangeEnd = false
    defer { isInRangeEnd = saved }
    return parseUnaryTest()
  }

  // MARK: Types

  mutating func parseType() -> TypeExpression {
    guard descend() else { return .named("Any") }
    defer { ascend() }
    return parseTypeBody()
  }

  private mutating func parseTypeBody() -> TypeExpression {
    guard case .name(let first) = token.kind else {
      report(SyntaxMessages.expectedType(found: describe(token), place(token.span)))
      return .named("Any")
    }
    let start = token.span
    advance()
    if KeywordTable.keyword(first) == .function, at(.less) { return parseFunctionType() }
    guard at(.less), ["list", "range", "context", "列表", "区间", "记录"].contains(first) else {
      return parseNamedType(first, start)
    }
    advance()
    let type: TypeExpression
    if first == "context" || first == "记录" {
      type = .context(parseTypeFields())
    } else {
      let element = parseType()
      type = first == "list" || first == "列表" ? .list(element) : .range(element)
    }
    expect(.greater)
    return type
  }

  private mutating func parseNamedType(_ first: String, _ start: Span) -> TypeExpression {
    let extra = NameTable.types.continuation(of: first) { word(at: $0) }
    let words = [first] + (0..<extra).compactMap { word(at: $0) }
    for _ in 0..<extra { advance() }
    return .named(words.joined(separator: " "))
  }

  private mutating func parseTypeFields() -> [TypeField] {
    var fields: [TypeField] = []
    guard !at(.greater) else { return fields }
    repeat {
      let name: String
      switch token.kind {
      case .name(let word), .quotedName(let word):
        name = word
        advance()
      case .number, .text, .symbol, .end:
        report(SyntaxMessages.expectedName(found: describe(token), place(token.span)))
        return fields
      }
      expect(.colon)
      fields.append(TypeField(name: name, type: parseType()))
    } while accept(.comma)
    return fields
  }

  private mutating func parseFunctionType() -> TypeExpression {
    advance()
    var parameters: [TypeExpression] = []
    if !at(.greater) {
      repeat { parameters.append(parseType()) } while accept(.comma)
    }
    expect(.greater)
    expect(.arrow)
    return .function(parameters, parseType())
  }

  // MARK: Functions

  /// More parameters than this are not read.
  private static let maximumParameters = 64

  mutating func parseFunction() -> Expression {
    let span = token.span
    advance()
    let parameters = parseParameters()
    if at(.external) { report(SyntaxMessages.externalFunction(place(token.span))) }
    let body = isBeforeKey ? parseEntryValue() : parseNestedExpression()
    return node(.function(parameters, body), span.union(body.span), [body])
  }

  private mutating func parseParameters() -> [Parameter] {
    let opening = token.span
    expect(.leftParenthesis)
    var parameters: [Parameter] = []
    if !at(.rightParenthesis), token.kind != .end {
      repeat {
        let (name, nameSpan) = parseLocalName()
        let type = accept(.colon) ? parseType() : nil
        if let first = parameters.first(where: { $0.name == name }), !name.isEmpty {
          report(SyntaxMessages.duplicateKey(name, place(nameSpan), first: place(first.span)))
        }
        parameters.append(Parameter(name: name, span: nameSpan, type: type))
      } while parameters.count < Parser.maximumParameters && accept(.comma)
    }
    expect(.rightParenthesis, opening: opening)
    return parameters
  }
}

extension UnaryTest {
  /// The expression inside the test.
  package var expression: Expression {
    switch self {
    case .comparison(_, let expression), .expression(let expression): expression
    }
  }
}

extension NameTable {
  /// Names of types that have several words.
  static let types = NameTable([
    "date and time", "days and time duration", "years and months duration", "day time duration",
    "year month duration",
  ])
}

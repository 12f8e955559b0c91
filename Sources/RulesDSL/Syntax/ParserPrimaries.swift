// Tokens in, the smallest operands out: literals, names, and the constructs that begin with a word.

import SourceText

extension Parser {
  mutating func parsePrimary() -> Expression {
    let span = token.span
    switch token.kind {
    case .number(let digits):
      advance()
      return parseNumber(digits, span)
    case .text(let text):
      advance()
      return node(.literal(.text(text)), span)
    case .quotedName(let name):
      advance()
      return node(.name(name), span)
    case .name(let word):
      return parseWord(word, span)
    case .symbol(let symbol):
      return parseSymbol(symbol, span)
    case .end:
      report(SyntaxMessages.unexpectedEnd(place(span)))
      return node(.invalid, span)
    }
  }

  private mutating func parseSymbol(_ symbol: Symbol, _ span: Span) -> Expression {
    if symbol == .leftParenthesis { return parseParenthesized() }
    if symbol == .leftBracket { return parseBracketed() }
    if symbol == .rightBracket { return parseReversedBracket() }
    if symbol == .leftBrace { return parseContext() }
    if symbol == .question {
      advance()
      return node(.name("?"), span)
    }
    if symbol == .at { return parseAtLiteral(span) }
    report(SyntaxMessages.expectedExpression(found: symbol.rawValue, place(span)))
    advance()
    return node(.invalid, span)
  }

  // MARK: Literals

  private mutating func parseAtLiteral(_ start: Span) -> Expression {
    advance()
    guard case .text(let text) = token.kind else {
      report(SyntaxMessages.atWithoutText(place(start)))
      return node(.invalid, start)
    }
    advance()
    return node(.literal(.temporal(text)), Span(start.start, previousEnd))
  }

  /// A number with what follows it: `%`, a unit, or calendar units that make a duration.
  private mutating func parseNumber(_ digits: String, _ start: Span) -> Expression {
    guard let value = Decimal128(parsing: digits.utf8) else {
      report(SyntaxMessages.numberOutOfRange(digits, place(start)))
      return node(.invalid, start)
    }
    if at(.percent) || at(.perMille) {
      let unit = describe(token) == "‰" ? "‰" : "%"
      advance()
      return node(.literal(.number(value, unit: unit)), Span(start.start, previousEnd))
    }
    guard let unit = unitWord() else { return node(.literal(.number(value, unit: nil)), start) }
    advance()
    guard let calendar = CalendarUnit(spelling: unit) else {
      return node(.literal(.number(value, unit: unit)), Span(start.start, previousEnd))
    }
    return parseDuration([DurationPart(amount: value, unit: calendar)], start)
  }

  /// The unit after a number: any word that is not part of the language.
  private func unitWord() -> String? {
    guard case .name(let word) = token.kind, !KeywordTable.isReserved(word) else {
      if case .quotedName(let word) = token.kind { return word }
      return nil
    }
    // A word that opens a longer name or a call belongs to something else, and that is a mistake of its own.
    return word
  }

  /// Further parts of a duration that follow without a space: `3年6个月`.
  private mutating func parseDuration(_ first: [DurationPart], _ start: Span) -> Expression {
    var parts = first
    while case .number(let digits) = token.kind, token.span.start == previousEnd, let word = word(at: 1),
      peek(1).span.start == token.span.end, let unit = CalendarUnit(spelling: word),
      let value = Decimal128(parsing: digits.utf8)
    {
      parts.append(DurationPart(amount: value, unit: unit))
      advance()
      advance()
    }
    return node(.literal(.duration(parts)), Span(start.start, previousEnd))
  }

  // MARK: Words

  private mutating func parseWord(_ word: String, _ span: Span) -> Expression {
    let extra = names.continuation(of: word) { self.word(at: $0 + 1) }
    if extra > 0 {
      let words = (0...extra).compactMap { self.word(at: $0) }
      for _ in 0...extra { advance() }
      return node(.name(words.joined(separator: " ")), Span(span.start, previousEnd))
    }
    guard let keyword = KeywordTable.keyword(word) else {
      advance()
      if KeywordTable.comparison(word) != nil || KeywordTable.betweenSeparators.contains(word) {
        report(SyntaxMessages.expectedExpression(found: word, place(span)))
        return node(.invalid, span)
      }
      return node(.name(word), span)
    }
    return parseKeyword(keyword, word, span)
  }

  private mutating func parseKeyword(_ keyword: Keyword, _ word: String, _ span: Span) -> Expression {
    advance()
    switch keyword {
    case .true: return node(.literal(.boolean(true)), span)
    case .false: return node(.literal(.boolean(false)), span)
    case .null: return node(.literal(.null), span)
    case .not: return parseNot(span)
    case .if: return parseConditional(span)
    case .for: return parseIteration(span)
    case .some: return parseQuantified(.some, span)
    case .every: return parseQuantified(.every, span)
    case .function: return parseFunction(span)
    case .and, .or, .then, .else, .in, .return, .satisfies, .between, .instance, .of, .external:
      report(SyntaxMessages.expectedExpression(found: word, place(span)))
      return node(.invalid, span)
    }
  }

  /// `not( … )` is a function in FEEL; without parentheses `非` negates the whole comparison behind it.
  private mutating func parseNot(_ span: Span) -> Expression {
    let callee = node(.name(Keyword.not.rawValue), span)
    if at(.leftParenthesis) {
      let arguments = parseArguments()
      return node(.call(callee, arguments), Span(span.start, previousEnd), [callee] + arguments.map(\.value))
    }
    let operand = parseExpression(.comparison)
    return node(
      .call(callee, [Argument(name: nil, value: operand)]), span.union(operand.span), [callee, operand])
  }

  private mutating func parseConditional(_ span: Span) -> Expression {
    let condition = parseNested { $0.parseExpression() }
    expect(.then, construct: span)
    let consequence = parseNested { $0.parseExpression() }
    expect(.else, construct: span)
    let alternative = parseExpression()
    return node(
      .conditional(condition, consequence, alternative), span.union(alternative.span),
      [condition, consequence, alternative])
  }

  private mutating func parseIterators(_ span: Span) -> [Iterator] {
    var iterators: [Iterator] = []
    repeat {
      let (name, nameSpan) = parseLocalName()
      expect(.in, construct: span)
      let domain = parseNested { $0.parseExpression() }
      var upper: Expression?
      if accept(.dots) { upper = parseNested { $0.parseExpression() } }
      iterators.append(Iterator(name: name, nameSpan: nameSpan, domain: domain, upper: upper))
    } while accept(.comma)
    return iterators
  }

  /// The name of a loop variable or a parameter; empty if there is none.
  mutating func parseLocalName() -> (String, Span) {
    let span = token.span
    switch token.kind {
    case .name(let word) where !KeywordTable.isReserved(word):
      advance()
      return (word, span)
    case .quotedName(let word):
      advance()
      return (word, span)
    case .name, .number, .text, .symbol, .end:
      report(SyntaxMessages.expectedName(found: describe(token), place(span)))
      return ("", span)
    }
  }

  private mutating func parseIteration(_ span: Span) -> Expression {
    let iterators = parseIterators(span)
    expect(.return, construct: span)
    let body = parseExpression()
    return node(
      .iteration(iterators, body), span.union(body.span), iterators.parts + [body], levels: iterators.count)
  }

  private mutating func parseQuantified(_ quantifier: Quantifier, _ span: Span) -> Expression {
    let iterators = parseIterators(span)
    expect(.satisfies, construct: span)
    let condition = parseExpression()
    return node(
      .quantified(quantifier, iterators, condition), span.union(condition.span),
      iterators.parts + [condition], levels: iterators.count)
  }
}

extension [Iterator] {
  var parts: [Expression] { flatMap { [$0.domain] + ($0.upper.map { [$0] } ?? []) } }
}

// Tokens in, the smallest operands out: literals, names, and the constructs that begin with a word.

import SourceText

extension Parser {
  mutating func parsePrimary() -> Expression {
    if at(.leftParenthesis) { return parseParenthesized() }
    if at(.leftBracket) { return parseBracketed() }
    if at(.rightBracket) { return parseReversedBracket() }
    if at(.leftBrace) { return parseContext() }
    switch constructKeyword {
    case .not?: return parseNot()
    case .if?: return parseConditional()
    case .for?: return parseIteration()
    case .some?: return parseQuantified(.some)
    case .every?: return parseQuantified(.every)
    case .function?: return parseFunction()
    default: return parseLeaf()
    }
  }

  /// The word of the language that the current token is, unless it begins a name of several words.
  private var constructKeyword: Keyword? {
    guard case .name(let word) = token.kind, let keyword = KeywordTable.keyword(word) else { return nil }
    return names.continuation(of: word) { self.word(at: $0 + 1) } == 0 ? keyword : nil
  }

  /// An operand of a single token, or what stands where there is none.
  private mutating func parseLeaf() -> Expression {
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
    case .symbol(.question):
      advance()
      return node(.name("?"), span)
    case .symbol(.at):
      return parseAtLiteral(span)
    case .symbol(let symbol):
      if let meant = doubledComparison() { return parseAfterDoubledComparison(meant) }
      advance()
      report(
        SyntaxMessages.expectedExpression(
          found: symbol.rawValue, before: describeOperand(), subject: subject, place(span)))
      return node(.invalid, span)
    case .end:
      report(SyntaxMessages.unexpectedEnd(place(span)))
      return node(.invalid, span)
    }
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
    if Decimal128.isRounded(parsing: digits) { report(SyntaxMessages.roundedNumber(value, place(start))) }
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
    if parts.count == 1, parts[0].unit == .year, let date = parseChineseDate(start) { return date }
    return node(.literal(.duration(parts)), Span(start.start, previousEnd))
  }

  /// `2020年6月4日`: a date as it is written in Chinese, which needs another form here; or `1年6月`, a duration.
  private mutating func parseChineseDate(_ start: Span) -> Expression? {
    guard case .number = token.kind, token.span.start == previousEnd, word(at: 1) == "月" else { return nil }
    advance()
    advance()
    var hasDay = false
    if case .number = token.kind, token.span.start == previousEnd, ["日", "号"].contains(word(at: 1)) {
      advance()
      advance()
      hasDay = true
    }
    let span = Span(start.start, previousEnd)
    let text = fragment.text(span)
    report(
      hasDay
        ? SyntaxMessages.chineseDate(WritingAdvice.date(text), place(span))
        : SyntaxMessages.yearAndMonth(text, place(span)))
    return node(.invalid, span)
  }

  // MARK: Words

  private mutating func parseWord(_ word: String, _ span: Span) -> Expression {
    var extra = names.continuation(of: word) { self.word(at: $0 + 1) }
    if extra == 0 { extra = keys.continuation(of: word) { self.word(at: $0 + 1) } }
    if extra > 0 {
      let words = (0...extra).compactMap { self.word(at: $0) }
      for _ in 0...extra { advance() }
      return node(.name(words.joined(separator: " ")), Span(span.start, previousEnd))
    }
    advance()
    switch KeywordTable.keyword(word) {
    case .true?: return node(.literal(.boolean(true)), span)
    case .false?: return node(.literal(.boolean(false)), span)
    case .null?: return node(.literal(.null), span)
    case nil where !KeywordTable.isReserved(word): return node(.name(word), span)
    default:
      report(
        SyntaxMessages.expectedExpression(
          found: word, before: describeOperand(), subject: subject, place(span)))
      return node(.invalid, span)
    }
  }

  /// What `> =`, `>>` or `=/=` means, where the first sign was just read; nil if no second one follows.
  private func doubledComparison() -> String? {
    guard case .symbol(let first)? = previousKind, ComparisonOperator(rawValue: first.rawValue) != nil else {
      return nil
    }
    var signs = first.rawValue
    var distance = 0
    while case .symbol(let next) = peek(distance).kind,
      ComparisonOperator(rawValue: next.rawValue) != nil || next == .slash && signs == "="
    {
      signs += next.rawValue
      distance += 1
    }
    guard signs.count > first.rawValue.count, !signs.hasSuffix("/") else { return nil }
    if signs.contains("!") || signs.contains("/") { return "!=" }
    guard signs.contains(">") != signs.contains("<") else { return signs.contains(">") ? "!=" : "=" }
    return (signs.contains(">") ? ">" : "<") + (signs.contains("=") ? "=" : "")
  }

  private mutating func parseAfterDoubledComparison(_ meant: String) -> Expression {
    let start = token.span
    while case .symbol(let sign) = token.kind,
      ComparisonOperator(rawValue: sign.rawValue) != nil || sign == .slash
    {
      advance()
    }
    report(SyntaxMessages.doubledComparison(meant, place(Span(start.start, previousEnd))))
    return parsePrimary()
  }

  // MARK: Constructs

  /// `not( … )` is a function in FEEL; without parentheses `非` negates the whole comparison behind it.
  private mutating func parseNot() -> Expression {
    let span = token.span
    advance()
    let callee = node(.name(Keyword.not.rawValue), span)
    if at(.leftParenthesis) {
      let arguments = parseArguments()
      return node(.call(callee, arguments), Span(span.start, previousEnd), [callee] + arguments.map(\.value))
    }
    let operand = parseExpression(.comparison)
    return node(
      .call(callee, [Argument(name: nil, value: operand)]), span.union(operand.span), [callee, operand])
  }

  private mutating func parseConditional() -> Expression {
    let span = token.span
    advance()
    let condition = parseNestedExpression()
    expect(.then, construct: span)
    let consequence = parseNestedExpression()
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
      let domain = parseNestedExpression()
      let upper = accept(.dots) ? parseNestedExpression() : nil
      iterators.append(Iterator(name: name, nameSpan: nameSpan, domain: domain, upper: upper))
    } while !isBeforeLastPart && accept(.comma)
    return iterators
  }

  /// Whether a comma stands before `满足` or `返回`, where Chinese puts one.
  private var isBeforeLastPart: Bool {
    guard let word = word(at: 1), let keyword = KeywordTable.keyword(word) else { return false }
    return keyword == .satisfies || keyword == .return
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

  private mutating func parseIteration() -> Expression {
    let span = token.span
    advance()
    let iterators = parseIterators(span)
    expect(.return, construct: span)
    let body = parseExpression()
    return node(
      .iteration(iterators, body), span.union(body.span), iterators.parts + [body], levels: iterators.count)
  }

  private mutating func parseQuantified(_ quantifier: Quantifier) -> Expression {
    let span = token.span
    advance()
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

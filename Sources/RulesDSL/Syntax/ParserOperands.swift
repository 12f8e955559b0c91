// Tokens in, operands out: parentheses, ranges, lists, contexts, paths, filters, calls.

import SourceText

extension Parser {
  /// An operand with everything that binds tighter than `**`.
  mutating func parseOperand() -> Expression {
    if at(.minus) { return parseNegation() }
    let operand = parsePostfix(parsePrimary())
    return at(.instance) ? parseInstanceTests(operand) : operand
  }

  private mutating func parseNegation() -> Expression {
    let start = token.span
    advance()
    guard descend() else { return node(.invalid, token.span) }
    defer { ascend() }
    let operand = parseOperand()
    return node(.negation(operand), start.union(operand.span), [operand])
  }

  private mutating func parseInstanceTests(_ first: Expression) -> Expression {
    var operand = first
    while at(.instance) {
      let start = token.span
      advance()
      // 类型是 has no second word.
      if fragment.text(start) == Keyword.instance.rawValue { expect(.of, construct: start) }
      let type = parseType()
      operand = node(.instanceOf(operand, type), Span(operand.span.start, previousEnd), [operand])
    }
    return operand
  }

  mutating func parsePostfix(_ first: Expression) -> Expression {
    var base = first
    while true {
      if at(.dot) {
        base = parsePath(base)
      } else if at(.leftBracket), !(isInRangeEnd && !startsExpression(peek(1))) {
        base = parseFilter(base)
      } else if at(.leftParenthesis), isCallable(base) {
        base = parseCall(base)
      } else {
        return base
      }
    }
  }

  private mutating func parsePath(_ base: Expression) -> Expression {
    advance()
    if case .literal(.number) = base.kind, case .number = token.kind {
      let span = Span(base.span.start, token.span.end)
      advance()
      report(SyntaxMessages.chineseDate(WritingAdvice.date(fragment.text(span)), place(span)))
      return node(.invalid, span)
    }
    let name = parsePathName()
    return node(.path(base, name), base.span.union(name.span), [base])
  }

  private mutating func parseFilter(_ base: Expression) -> Expression {
    let opening = token.span
    advance()
    let condition = parseNestedExpression()
    expect(.rightBracket, opening: opening)
    return node(.filter(base, condition), Span(base.span.start, previousEnd), [base, condition])
  }

  /// A name may be called, and so may anything in parentheses.
  private func isCallable(_ expression: Expression) -> Bool {
    expression.isPlainCallee || previousKind == .symbol(.rightParenthesis)
  }

  /// Whether a token can begin an expression; decides between a filter and a range closed by `[`.
  private func startsExpression(_ token: Token) -> Bool {
    switch token.kind {
    case .number, .text, .quotedName: return true
    case .name(let word):
      guard let keyword = KeywordTable.keyword(word) else { return !KeywordTable.isReserved(word) }
      return [.not, .if, .for, .some, .every, .function, .true, .false, .null].contains(keyword)
    case .symbol(let symbol):
      return [.minus, .leftParenthesis, .leftBracket, .leftBrace, .question, .at].contains(symbol)
    case .end: return false
    }
  }

  private mutating func parsePathName() -> PathName {
    switch token.kind {
    case .name(let word):
      let start = token.span
      advance()
      var extra = NameTable.properties.continuation(of: word) { self.word(at: $0) }
      if extra == 0 { extra = keys.continuation(of: word) { self.word(at: $0) } }
      let words = [word] + (0..<extra).compactMap { self.word(at: $0) }
      for _ in 0..<extra { advance() }
      return PathName(text: words.joined(separator: " "), span: Span(start.start, previousEnd))
    case .quotedName(let name):
      let span = token.span
      advance()
      return PathName(text: name, span: span)
    case .number, .text, .symbol, .end:
      report(SyntaxMessages.expectedName(found: describe(token), place(token.span)))
      return PathName(text: "", span: Span(previousEnd, previousEnd))
    }
  }

  /// The word `distance` tokens ahead, if that token is one.
  func word(at distance: Int) -> String? {
    if case .name(let word) = peek(distance).kind { return word }
    return nil
  }

  // MARK: Calls

  private mutating func parseCall(_ callee: Expression) -> Expression {
    let arguments = parseArguments()
    return node(
      .call(callee, arguments), Span(callee.span.start, previousEnd), [callee] + arguments.map(\.value))
  }

  /// `( … )` behind a callee.
  mutating func parseArguments() -> [Argument] {
    let opening = token.span
    advance()
    var arguments: [Argument] = []
    while !at(.rightParenthesis), token.kind != .end {
      let name = parseArgumentName()
      arguments.append(Argument(name: name, value: parseNestedExpression()))
      guard acceptComma(before: .rightParenthesis) else { break }
    }
    expect(.rightParenthesis, opening: opening)
    return arguments
  }

  /// `name:` before an argument; names may have several words.
  private mutating func parseArgumentName() -> PathName? {
    if case .quotedName(let name) = token.kind, peek(1).kind == .symbol(.colon) {
      let span = token.span
      advance()
      advance()
      return PathName(text: name, span: span)
    }
    var words: [String] = []
    while let word = word(at: words.count), words.count < 8 { words.append(word) }
    guard !words.isEmpty, peek(words.count).kind == .symbol(.colon) else { return nil }
    let span = token.span.union(peek(words.count - 1).span)
    for _ in 0...words.count { advance() }
    return PathName(text: words.joined(separator: " "), span: span)
  }

  // MARK: Brackets

  /// `( … )`: grouping, an open range, or a range such as `(< 10)`.
  mutating func parseParenthesized() -> Expression {
    let opening = token.span
    let before = previousKind
    advance()
    if case .comparison(let comparison)? = InfixOperator(token.kind) {
      return parseComparisonRange(comparison, opening)
    }
    let inner = parseNestedExpression()
    if at(.dots) { return parseRangeRest(inner, includesLower: false, opening) }
    if at(.comma), case .name(let word)? = before, KeywordTable.keyword(word) == .if {
      report(SyntaxMessages.ifAsFunction(place(token.span)))
    }
    expect(.rightParenthesis, opening: opening)
    parenthesizedID = inner.id
    return inner.spanning(Span(opening.start, previousEnd))
  }

  /// Accepts a comma between items; one right before the end is reported.
  mutating func acceptComma(before closing: Symbol) -> Bool {
    let comma = token.span
    guard accept(.comma) else { return false }
    guard at(closing) else { return true }
    report(SyntaxMessages.trailingComma(place(comma)))
    return false
  }

  private mutating func parseComparisonRange(_ comparison: ComparisonOperator, _ opening: Span) -> Expression
  {
    advance()
    let limit = parseNestedExpression(.addition)
    expect(.rightParenthesis, opening: opening)
    return node(comparisonRange(comparison, limit), Span(opening.start, previousEnd), [limit])
  }

  private func comparisonRange(_ comparison: ComparisonOperator, _ limit: Expression) -> ExpressionKind {
    let isLower = comparison == .greater || comparison == .greaterOrEqual || comparison == .equal
    let isUpper = comparison == .less || comparison == .lessOrEqual || comparison == .equal
    return .range(
      RangeExpression(
        lower: isLower || comparison == .notEqual ? limit : nil, upper: isUpper ? limit : nil,
        includesLower: comparison == .greaterOrEqual || comparison == .equal,
        includesUpper: comparison == .lessOrEqual || comparison == .equal, comparison: comparison))
  }

  /// `[ … ]`: a list or a range closed at its start.
  mutating func parseBracketed() -> Expression {
    let opening = token.span
    advance()
    if accept(.rightBracket) { return node(.list([]), Span(opening.start, previousEnd)) }
    var items = [parseNestedExpression()]
    if at(.dots) { return parseRangeRest(items[0], includesLower: true, opening) }
    while acceptComma(before: .rightBracket) { items.append(parseNestedExpression()) }
    expect(.rightBracket, opening: opening)
    return node(.list(items), Span(opening.start, previousEnd), items)
  }

  /// `] … ..`: a range open at its start.
  mutating func parseReversedBracket() -> Expression {
    let opening = token.span
    advance()
    let lower = parseNestedExpression()
    guard at(.dots) else {
      report(SyntaxMessages.expected("..", found: describe(token), place(token.span)))
      return node(.invalid, opening)
    }
    return parseRangeRest(lower, includesLower: false, opening)
  }

  mutating func parseRangeRest(_ lower: Expression, includesLower: Bool, _ opening: Span) -> Expression {
    advance()
    let saved = isInRangeEnd
    isInRangeEnd = true
    let upper = parseExpression()
    isInRangeEnd = saved
    var includesUpper = false
    if accept(.rightBracket) {
      includesUpper = true
    } else if !accept(.leftBracket) {
      expect(.rightParenthesis, opening: opening)
    }
    let range = RangeExpression(
      lower: lower, upper: upper, includesLower: includesLower, includesUpper: includesUpper)
    return node(.range(range), Span(opening.start, previousEnd), [lower, upper])
  }

  // MARK: Contexts

  mutating func parseContext() -> Expression {
    let opening = token.span
    advance()
    var entries: [ContextEntry] = []
    var keySpans: [String: Span] = [:]
    while !at(.rightBrace), token.kind != .end {
      let (key, span) = parseEntryKey(&keySpans)
      entries.append(ContextEntry(key: key, keySpan: span, value: parseEntryValue()))
      guard acceptComma(before: .rightBrace) else { break }
    }
    expect(.rightBrace, opening: opening)
    return node(.context(entries), Span(opening.start, previousEnd), entries.map(\.value))
  }

  /// A key with its colon; reports one that occurred before.
  private mutating func parseEntryKey(_ keySpans: inout [String: Span]) -> (String, Span) {
    let (key, span) = parseContextKey()
    if let first = keySpans[key] {
      report(SyntaxMessages.duplicateKey(key, place(span), first: place(first)))
    } else {
      keySpans[key] = span
    }
    expect(.colon)
    addName(key)
    return (key, span)
  }

  /// Lets a key of several words be a name, unless it could be read as something else.
  private mutating func addName(_ key: String) {
    let words = key.split(separator: " ")
    guard words.count > 1, keys.count < Self.maximumKeys,
      words.allSatisfy({ word in
        word.unicodeScalars.allSatisfy(CharacterClasses.isNamePart) && !KeywordTable.isReserved(String(word))
      })
    else { return }
    keys.add(key)
  }

  /// Each of these names is tried where a word begins one of them.
  private static var maximumKeys: Int { 100 }

  /// Whether a name comes before the colon: it begins with no sign, is more than a number, and has no brackets.
  private var isAtKeyOfWords: Bool {
    if case .symbol = token.kind { return false }
    var hasName = false
    var distance = 0
    while true {
      switch peek(distance).kind {
      case .name, .quotedName: hasName = true
      case .symbol(.colon), .symbol(.comma), .symbol(.leftBrace), .symbol(.rightBrace), .end: return hasName
      case .text, .symbol(.leftParenthesis), .symbol(.leftBracket), .symbol(.rightBracket), .symbol(.at):
        return false
      case .number, .symbol: break
      }
      distance += 1
    }
  }

  /// A key: a text, or a name up to the colon, in which FEEL allows spaces and some operators.
  private mutating func parseContextKey() -> (String, Span) {
    switch token.kind {
    case .text(let text), .quotedName(let text):
      let span = token.span
      advance()
      return (text, span)
    case .name, .number, .symbol, .end:
      let start = token.span
      var words: [String] = []
      var text = ""
      if !isAtKeyOfWords { report(SyntaxMessages.expectedName(found: describe(token), place(start))) }
      while token.kind != .end, ![.colon, .comma, .rightBrace, .leftBrace].contains(where: { at($0) }) {
        let word = describe(token)
        if !words.isEmpty, token.span.start > previousEnd { text += " " }
        words.append(word)
        if case .name(let folded) = token.kind { text += folded } else { text += word }
        advance()
      }
      return (text, words.isEmpty ? start : Span(start.start, previousEnd))
    }
  }
}

extension NameTable {
  /// Properties of values whose names have two words.
  static let properties = NameTable(["time offset", "start included", "end included"])
}

// Tokens and their tree enter; the words of the expression with the spaces between them leave.

internal import SourceText

/// Decides which words an expression has and where a space stands.
enum ExpressionPieces {
  /// The pieces of an expression; nil where a comment stands between its tokens.
  static func of(
    _ fragment: SourceFragment, _ root: Expression, _ keywords: KeywordChoice, isCell: Bool
  ) -> [ExpressionPiece]? {
    var tokens = Lexer.tokens(fragment, isCell: isCell).tokens
    if tokens.last?.kind == .end { tokens.removeLast() }
    var end = 0
    for token in tokens {
      guard !fragment.bytes[end..<max(end, token.span.start)].contains(0x2F) else { return nil }
      end = token.span.end
    }
    guard !fragment.bytes[min(end, fragment.bytes.count)...].contains(0x2F) else { return nil }
    var writer = ExpressionPieceWriter(
      fragment: fragment, rewording: ExpressionRewording(root), keywords: keywords, isCell: isCell)
    for index in tokens.indices { writer.write(tokens, index) }
    return writer.pieces
  }
}

/// Writes one token after the other.
private struct ExpressionPieceWriter {
  let fragment: SourceFragment
  let rewording: ExpressionRewording
  let keywords: KeywordChoice
  let isCell: Bool
  var pieces: [ExpressionPiece] = []
  private var depth = 0
  /// Depths of the signs `<` that open the members of a type.
  private var typeDepth = 0
  /// Whether the last piece is a parenthesis that its author did not write.
  private var isBehindAddedParenthesis = false
  /// Offsets behind which a parenthesis is still to be closed.
  private var pendingClosings: [Int] = []

  init(
    fragment: SourceFragment, rewording: ExpressionRewording, keywords: KeywordChoice, isCell: Bool
  ) {
    self.fragment = fragment
    self.rewording = rewording
    self.keywords = keywords
    self.isCell = isCell
  }

  mutating func write(_ tokens: [Token], _ index: Int) {
    let token = tokens[index]
    let previous = index > 0 ? tokens[index - 1] : nil
    let next = index + 1 < tokens.count ? tokens[index + 1] : nil
    if case .symbol(let symbol) = token.kind { leave(symbol) }
    if opensType(token, after: previous) { typeDepth += 1 }
    let words = words(of: token, after: previous)
    let hasSpace = !isBehindAddedParenthesis && space(before: index, in: tokens)
    isBehindAddedParenthesis = false
    let logical = logicalKeyword(token, after: previous)
    for (number, word) in words.enumerated() {
      pieces.append(
        ExpressionPiece(
          text: word, hasSpace: number > 0 || hasSpace, logicalDepth: logical == nil ? nil : depth,
          isDisjunction: logical == .or,
          brokenIndentation: number == 0 ? indentation(of: token, after: previous) : nil))
    }
    openParentheses(behind: token, next)
    if case .symbol(let symbol) = token.kind { enter(symbol) }
    if closesType(token) { typeDepth -= 1 }
    while let closing = pendingClosings.last, token.span.end >= closing {
      pendingClosings.removeLast()
      append(")")
    }
  }

  private mutating func append(_ sign: String) {
    pieces.append(
      ExpressionPiece(
        text: sign, hasSpace: false, logicalDepth: nil, isDisjunction: false, brokenIndentation: nil))
  }

  /// `非 甲` has no parentheses, which `not(甲)` needs.
  private mutating func openParentheses(behind token: Token, _ next: Token?) {
    guard case .rewritten(.english) = keywords, let operand = rewording.negated[token.span.start],
      next?.kind != .symbol(.leftParenthesis)
    else { return }
    append("(")
    isBehindAddedParenthesis = true
    pendingClosings.append(operand.end)
  }

  // MARK: Words

  private func words(of token: Token, after previous: Token?) -> [String] {
    let isMember = previous?.kind == .symbol(.dot)
    if case .rewritten(let style) = keywords, !isMember, let words = rewording.words(token, style: style) {
      return words
    }
    let written = fragment.written(token.span)
    return switch token.kind {
    case .number(let text), .name(let text): [text]
    case .text, .quotedName: [written]
    case .symbol(let symbol): [isTypographic(written) && keepsSigns ? written : symbol.rawValue]
    case .end: []
    }
  }

  private var keepsSigns: Bool { keywords != .rewritten(.english) }

  private func isTypographic(_ written: String) -> Bool {
    ["≥", "≤", "≠", "×", "÷", "≧", "≦"].contains(written)
  }

  private func keyword(_ token: Token?) -> Keyword? {
    guard case .name(let word)? = token?.kind else { return nil }
    return KeywordTable.keyword(word)
  }

  private func logicalKeyword(_ token: Token, after previous: Token?) -> Keyword? {
    guard let keyword = keyword(token), keyword == .and || keyword == .or,
      previous?.kind != .symbol(.dot), !rewording.isSeparator(token), !rewording.isInName(token)
    else { return nil }
    return keyword
  }

  // MARK: Brackets

  private mutating func enter(_ symbol: Symbol) {
    if [.leftParenthesis, .leftBracket, .leftBrace].contains(symbol) { depth += 1 }
  }

  private mutating func leave(_ symbol: Symbol) {
    if [.rightParenthesis, .rightBracket, .rightBrace].contains(symbol) { depth = max(0, depth - 1) }
  }

  private func opensType(_ token: Token, after previous: Token?) -> Bool {
    guard token.kind == .symbol(.less), let previous, previous.span.end == token.span.start,
      case .name(let word) = previous.kind
    else { return false }
    return ["list", "range", "context", "function", "列表", "区间", "记录", "函数"].contains(word)
  }

  private func closesType(_ token: Token) -> Bool { typeDepth > 0 && token.kind == .symbol(.greater) }

  // MARK: Spaces

  /// How far the line of a token was indented; nil where the token did not begin a line.
  private func indentation(of token: Token, after previous: Token?) -> Int? {
    guard let previous else { return nil }
    let gap = fragment.bytes[previous.span.end..<max(previous.span.end, token.span.start)]
    guard let lineBreak = gap.lastIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return nil }
    return gap[(lineBreak + 1)...].reduce(0) { $0 + ($1 == 0x09 ? 2 : $1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  private func space(before index: Int, in tokens: [Token]) -> Bool {
    guard index > 0 else { return false }
    let (previous, token) = (tokens[index - 1], tokens[index])
    let isAdjacent = previous.span.end == token.span.start
    if rewording.isInLiteral(previous, token) { return false }
    if isCell, isAdjacent, case .name(let word) = previous.kind, KeywordTable.comparison(word) != nil,
      keywords == .keep
    {
      return false
    }
    if case .symbol(let opening) = previous.kind,
      [.dot, .dots, .at, .leftParenthesis, .leftBracket, .leftBrace].contains(opening)
    {
      return false
    }
    if case .symbol(let symbol) = token.kind {
      switch symbol {
      case .comma, .colon, .dot, .dots, .rightParenthesis, .rightBracket, .rightBrace: return false
      case .less where opensType(token, after: previous): return false
      case .greater where typeDepth > 0: return false
      case .percent, .perMille: return !isAdjacent
      case .leftParenthesis: return !isCallee(previous, before: index, in: tokens)
      case .slash where isUnitSlash(index, in: tokens): return false
      case .leftBracket: return !endsOperand(previous, before: index, in: tokens)
      default: break
      }
    }
    guard case .symbol(let symbol) = previous.kind else { return true }
    switch symbol {
    case .less: return typeDepth == 0
    case .minus: return !isUnary(index - 1, in: tokens)
    // A sign such as `㎡` is only a unit right behind its slash.
    case .slash: return !isUnitSlash(index - 1, in: tokens)
    default: return true
    }
  }

  /// Whether a slash stands between an amount and a further unit, as in `50元/㎡` and `2000元/人`.
  private func isUnitSlash(_ index: Int, in tokens: [Token]) -> Bool {
    guard index > 1, index + 1 < tokens.count, tokens[index].kind == .symbol(.slash),
      tokens[index - 1].span.end == tokens[index].span.start,
      tokens[index].span.end == tokens[index + 1].span.start,
      case .name = tokens[index + 1].kind, case .name = tokens[index - 1].kind
    else { return false }
    return rewording.isInLiteral(tokens[index - 2], tokens[index - 1])
  }

  private func isUnary(_ index: Int, in tokens: [Token]) -> Bool {
    guard index > 0 else { return true }
    return !endsOperand(tokens[index - 1], before: index, in: tokens)
  }

  /// Whether a value ends with a token, so that a bracket behind it picks from that value.
  private func endsOperand(_ token: Token, before index: Int, in tokens: [Token]) -> Bool {
    switch token.kind {
    case .number, .text, .quotedName: return true
    case .name(let word):
      if index > 1, tokens[index - 2].kind == .symbol(.dot) { return true }
      guard KeywordTable.isReserved(word) else { return true }
      return [.true, .false, .null].contains(KeywordTable.keyword(word))
    case .symbol(let symbol):
      return [.rightParenthesis, .rightBracket, .rightBrace, .question, .percent, .perMille].contains(symbol)
    case .end: return false
    }
  }

  private func isCallee(_ token: Token, before index: Int, in tokens: [Token]) -> Bool {
    switch token.kind {
    case .quotedName: return true
    case .name(let word):
      if index > 1, tokens[index - 2].kind == .symbol(.dot) { return true }
      if rewording.isInName(token) { return true }
      if let keyword = KeywordTable.keyword(word) { return keyword == .not || keyword == .function }
      return !KeywordTable.isReserved(word)
    case .symbol(let symbol): return [.rightParenthesis, .rightBracket].contains(symbol)
    case .number, .text, .end: return false
    }
  }
}

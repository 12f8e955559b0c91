// A tree enters; which of its words stand for what leaves, so that they can be exchanged one by one.

internal import SourceText

/// What the tokens of an expression are, where the tokens alone do not tell.
struct ExpressionRewording {
  /// Spans of literals of several tokens, such as `3年6个月`, which are written together.
  private var literals: [Span] = []
  /// Spans of names of several words, such as `index of`, in which no word is one of the language.
  private var names: [Span] = []
  /// Where the operators of comparisons lie, the operands not included.
  private var comparisons: [Span] = []
  /// Where the word between the two limits of `between` lies.
  private var separators: [Span] = []
  /// Whether there is a `between`, which a word of its own may close in Chinese.
  private var hasBetween: Bool { !separators.isEmpty }
  /// The operand of every `not`, by the offset of its word.
  private(set) var negated: [Int: Span] = [:]

  /// Looks through a tree.
  init(_ root: Expression) {
    root.collect { node in
      switch node.kind {
      case .literal: literals.append(node.span)
      case .name(let name) where name.utf8.contains(0x20): names.append(node.span)
      case .comparison(_, let left, let right): comparisons.append(Span(left.span.end, right.span.start))
      case .between(_, let lower, let upper):
        separators.append(Span(lower.span.end, upper.span.start))
      case .call(let callee, let arguments):
        if case .name("not") = callee.kind, let operand = arguments.first?.value {
          negated[callee.span.start] = operand.span
        }
      default: break
      }
    }
  }

  /// Whether a token is a word of a name.
  func isInName(_ token: Token) -> Bool { names.contains { $0.holds(token.span) } }

  /// Whether a token is the word between two limits.
  func isSeparator(_ token: Token) -> Bool { separators.contains { $0.holds(token.span) } }

  /// Whether two tokens belong to one literal.
  func isInLiteral(_ first: Token, _ second: Token) -> Bool {
    literals.contains { $0.holds(first.span) && $0.holds(second.span) }
  }

  /// The words of a token in a style; none for a word that the style does not have.
  func words(_ token: Token, style: KeywordStyle) -> [String]? {
    if isInName(token) { return nil }
    switch (token.kind, style) {
    case (.name(let word), .english):
      if isSeparator(token), KeywordTable.betweenSeparators.contains(word) {
        return ["and"]
      }
      if word == KeywordTable.betweenEnd, hasBetween { return [] }
      if let comparison = KeywordTable.comparison(word) { return [comparison.rawValue] }
      guard let keyword = KeywordTable.keyword(word) else { return nil }
      return keyword == .instance && word != keyword.rawValue ? ["instance", "of"] : [keyword.rawValue]
    case (.name(let word), .chinese):
      if isSeparator(token), word == "and" { return ["与"] }
      guard let keyword = Keyword(rawValue: word) else { return nil }
      return keyword == .of ? [] : [KeywordTable.spelling(keyword, .chinese)]
    case (.symbol(let symbol), .chinese):
      guard let comparison = ComparisonOperator(rawValue: symbol.rawValue),
        comparisons.contains(where: { $0.holds(token.span) })
      else { return nil }
      return [KeywordTable.spelling(comparison, .chinese)]
    default: return nil
    }
  }
}

extension Span {
  /// Whether another span lies inside this one.
  fileprivate func holds(_ other: Span) -> Bool { start <= other.start && other.end <= end }
}

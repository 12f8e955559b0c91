// The words of an expression: what the lexer hands to the parser.

package import SourceText

/// One word of an expression with its bytes.
package struct Token: Sendable, Hashable {
  /// What the word is.
  package let kind: TokenKind
  /// Its bytes in the fragment.
  package let span: Span

  /// A word with its bytes.
  package init(_ kind: TokenKind, _ span: Span) {
    self.kind = kind
    self.span = span
  }
}

/// What a word is. Full-width and mathematical characters arrive as their ASCII meaning.
package enum TokenKind: Sendable, Hashable {
  /// A decimal number in ASCII digits.
  case number(String)
  /// A text between quotes, escapes resolved.
  case text(String)
  /// An identifier or a word of the language, full-width letters folded to ASCII.
  case name(String)
  /// An identifier between back quotes; never a word of the language.
  case quotedName(String)
  case symbol(Symbol)
  case end
}

/// Punctuation and operators in their canonical form.
package enum Symbol: String, Sendable, Hashable, CaseIterable {
  case plus = "+"
  case minus = "-"
  case star = "*"
  case power = "**"
  case slash = "/"
  case percent = "%"
  case perMille = "‰"
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case leftParenthesis = "("
  case rightParenthesis = ")"
  case leftBracket = "["
  case rightBracket = "]"
  case leftBrace = "{"
  case rightBrace = "}"
  case comma = ","
  case colon = ":"
  case dot = "."
  case dots = ".."
  case question = "?"
  case at = "@"
  case arrow = "->"
}

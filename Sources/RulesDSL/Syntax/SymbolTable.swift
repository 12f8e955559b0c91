// Operators of two characters, typographic operators, and operators of other languages with what we write.

/// Spellings of symbols beyond the single ASCII character.
package enum SymbolTable {
  /// Two characters that follow each other.
  package struct Pair: Hashable, Sendable {
    let first: Unicode.Scalar
    let second: Unicode.Scalar

    /// A pair of characters.
    package init(_ first: Unicode.Scalar, _ second: Unicode.Scalar) {
      self.first = first
      self.second = second
    }
  }

  /// Operators of a single character beyond ASCII.
  package static let typographic: [Unicode.Scalar: Symbol] = [
    "≥": .greaterOrEqual, "≧": .greaterOrEqual, "⩾": .greaterOrEqual, "≤": .lessOrEqual, "≦": .lessOrEqual,
    "⩽": .lessOrEqual, "≠": .notEqual, "…": .dots, "→": .arrow,
  ]

  /// Operators of two characters.
  package static let pairs: [Pair: Symbol] = [
    Pair("*", "*"): .power, Pair("!", "="): .notEqual, Pair("<", "="): .lessOrEqual,
    Pair(">", "="): .greaterOrEqual, Pair(".", "."): .dots, Pair("-", ">"): .arrow,
  ]

  /// What people write in other languages: (what they mean here, as written).
  package static let foreign: [Pair: (String, String)] = [
    Pair("=", "="): ("=", "=="), Pair("<", ">"): ("!=", "<>"), Pair("=", ">"): (">=", "=>"),
    Pair("=", "<"): ("<=", "=<"), Pair("&", "&"): ("and", "&&"), Pair("|", "|"): ("or", "||"),
  ]

  /// The same for single characters.
  package static let foreignSigns: [Unicode.Scalar: String] = [
    "&": "and", "∧": "and", "|": "or", "∨": "or", "!": "not", "¬": "not", "∈": "in",
  ]
}

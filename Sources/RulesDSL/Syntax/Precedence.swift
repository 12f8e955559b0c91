// The precedence table: how tightly each operator binds.

/// Levels of binding, loosest first.
enum Precedence: Int, Comparable {
  case lowest
  case disjunction
  case conjunction
  case comparison
  case addition
  case multiplication
  case power
  case highest

  static func < (left: Precedence, right: Precedence) -> Bool { left.rawValue < right.rawValue }

  /// The next tighter level: what the right operand of a left-associative operator must reach.
  var tighter: Precedence { Precedence(rawValue: rawValue + 1) ?? .highest }
}

/// An operator between two operands.
enum InfixOperator {
  case arithmetic(ArithmeticOperator)
  case comparison(ComparisonOperator)
  case logical(LogicalOperator)
  case between
  case membership

  var precedence: Precedence {
    switch self {
    case .logical(.or): .disjunction
    case .logical(.and): .conjunction
    case .comparison, .between, .membership: .comparison
    case .arithmetic(.add), .arithmetic(.subtract): .addition
    case .arithmetic(.multiply), .arithmetic(.divide): .multiplication
    case .arithmetic(.power): .power
    }
  }

  /// The operator a token stands for, if any.
  init?(_ token: TokenKind) {
    switch token {
    case .symbol(let symbol):
      if let comparison = ComparisonOperator(rawValue: symbol.rawValue) {
        self = .comparison(comparison)
      } else if let arithmetic = ArithmeticOperator(rawValue: symbol.rawValue) {
        self = .arithmetic(arithmetic)
      } else {
        return nil
      }
    case .name(let word):
      if let comparison = KeywordTable.comparison(word) {
        self = .comparison(comparison)
        return
      }
      switch KeywordTable.keyword(word) {
      case .and: self = .logical(.and)
      case .or: self = .logical(.or)
      case .between: self = .between
      case .in: self = .membership
      default: return nil
      }
    case .number, .text, .quotedName, .end: return nil
    }
  }
}

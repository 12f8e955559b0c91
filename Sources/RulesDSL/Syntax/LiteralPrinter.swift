// Literals and names in, the text that reads back as the same out.

/// Writes the leaves of a tree.
package enum LiteralPrinter {
  /// A literal as it is written.
  package static func text(_ literal: Literal, style: KeywordStyle = .english) -> String {
    switch literal {
    case .null: KeywordTable.spelling(.null, style)
    case .boolean(let value): KeywordTable.spelling(value ? .true : .false, style)
    case .number(let value, let unit): value.description + (unit.map(self.unit) ?? "")
    case .duration(let parts): parts.map { $0.amount.description + $0.unit.rawValue }.joined()
    case .text(let text): quoted(text)
    case .temporal(let text): "@" + quoted(text)
    }
  }

  /// A text in double quotes with the escapes it needs.
  package static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F || CharacterClasses.isReordering(scalar) {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }

  /// A name, in back quotes where it is not a plain identifier.
  package static func name(_ name: String) -> String {
    name == "?" || isIdentifier(name) && !KeywordTable.isReserved(name) ? name : "`\(name)`"
  }

  static func key(_ key: String) -> String { isIdentifier(key) ? key : quoted(key) }

  static func pathName(_ name: String) -> String {
    isIdentifier(name) || ["time offset", "start included", "end included"].contains(name)
      ? name : "`\(name)`"
  }

  static func argumentName(_ name: String) -> String {
    let words = name.split(separator: " ", omittingEmptySubsequences: false)
    return words.count <= 8 && words.allSatisfy { isIdentifier(String($0)) } ? name : "`\(name)`"
  }

  private static func unit(_ unit: String) -> String {
    if unit == "%" || unit == "‰" { return unit }
    return name(unit) == unit && !unit.unicodeScalars.contains(where: CharacterClasses.isDigit)
      ? unit : "`\(unit)`"
  }

  /// Whether the lexer reads the text back as one name with the same letters.
  package static func isIdentifier(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, CharacterClasses.isNameStart(first) else { return false }
    return name.unicodeScalars.allSatisfy {
      CharacterClasses.isNamePart($0) && CharacterClasses.folded($0) == $0
    }
  }
}

/// Writes types as they stand after `instance of`.
package enum TypeExpressionPrinter {
  /// A type as it is written.
  package static func text(_ type: TypeExpression) -> String {
    switch type {
    case .named(let name): name
    case .list(let element): "list<\(text(element))>"
    case .range(let element): "range<\(text(element))>"
    case .context(let fields):
      "context<"
        + fields.map { "\(LiteralPrinter.pathName($0.name)): \(text($0.type))" }.joined(separator: ", ") + ">"
    case .function(let parameters, let result):
      "function<" + parameters.map(text).joined(separator: ", ") + "> -> \(text(result))"
    }
  }
}

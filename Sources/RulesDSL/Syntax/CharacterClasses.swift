// How single characters are read: full-width forms, name characters, invisible and confusable ones.

/// What a Unicode scalar means to the lexer.
package enum CharacterClasses {
  /// The ASCII character a full-width or typographic character stands for.
  package static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000, 0xA0, 0x2002...0x200A, 0x202F: " "
    case 0x2212: "-"
    case 0x00D7, 0x2715, 0x2716, 0x2217: "*"
    case 0x00F7, 0x2215, 0x2044: "/"
    case 0x3010, 0x3014: "["
    case 0x3011, 0x3015: "]"
    case 0x3001: ","
    case 0x2236: ":"
    case 0xFE50...0xFE6B: smallForms[scalar] ?? scalar
    default: scalar
    }
  }

  private static let smallForms: [Unicode.Scalar: Unicode.Scalar] = [
    "﹐": ",", "﹑": ",", "﹒": ".", "﹔": ";", "﹕": ":", "﹖": "?", "﹗": "!", "﹙": "(", "﹚": ")", "﹛": "{",
    "﹜": "}", "﹟": "#", "﹠": "&", "﹡": "*", "﹢": "+", "﹣": "-", "﹤": "<", "﹥": ">", "﹦": "=", "﹩": "$",
    "﹪": "%",
    "﹫": "@",
  ]

  /// Space between words.
  package static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
  }

  /// An ASCII digit; full-width ones are folded before.
  package static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x30 && scalar.value <= 0x39
  }

  /// A character that a name may begin with.
  package static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return (scalar.value | 0x20) >= 0x61 && (scalar.value | 0x20) <= 0x7A || scalar == "_"
    }
    return scalar.properties.isXIDStart && !isInvisible(scalar)
  }

  /// A character that may stand inside a name.
  package static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isNameStart(scalar) || isDigit(scalar) }
    return scalar.properties.isXIDContinue && !isInvisible(scalar)
  }

  /// Signs that belong to a unit right behind a number: `㎡`, `m²`.
  package static func isUnitSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xB2, 0xB3, 0x2103, 0x3371...0x337A, 0x3380...0x33DF: true
    default: false
    }
  }

  /// The mark that ends what a quotation mark of another language opens; nil for other characters.
  package static func closingQuote(for scalar: Unicode.Scalar) -> Set<Unicode.Scalar>? {
    switch scalar {
    case "'", "\u{FF07}": ["'", "\u{FF07}"]
    case "\u{2018}", "\u{2019}": ["\u{2019}"]
    case "「": ["」"]
    case "『": ["』"]
    case "《": ["》"]
    default: nil
    }
  }

  /// Characters that cannot be seen or that reorder what is seen; never allowed outside texts, and
  /// reordering ones not even there.
  package static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B...0x200F,
      0x2060...0x206F,
      0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xE0000...0xE0FFF:
      true
    default: isReordering(scalar)
    }
  }

  /// Bidirectional controls.
  package static func isReordering(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      || scalar.value == 0x200E || scalar.value == 0x200F || scalar.value == 0x061C
  }

  /// Alphabets whose letters look alike; a name may use only one of them.
  package enum Script: Hashable, Sendable {
    case latin
    case greek
    case cyrillic
    case other
  }

  /// The alphabet a letter belongs to.
  package static func script(_ scalar: Unicode.Scalar) -> Script {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
    case 0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F: .cyrillic
    default: .other
    }
  }

  /// Whether letters of alphabets that look alike are mixed in one name.
  package static func mixesScripts(_ name: String) -> Bool {
    var seen: Set<Script> = []
    for scalar in name.unicodeScalars { seen.insert(script(scalar)) }
    seen.remove(.other)
    return seen.count > 1
  }
}

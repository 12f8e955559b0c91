// A text goes in, the number of terminal columns it fills comes out.

/// How many columns a terminal with a fixed-width font gives to a text.
package enum DisplayWidth {
  /// Columns between two tab stops.
  package static let tabStop = 4

  /// The columns of a text that starts in the first column; tabs reach to the next tab stop.
  ///
  /// Wide and full-width characters fill two columns, ambiguous ones one, combining and invisible ones
  /// none; an emoji sequence or a flag fills two as a whole. Line breaks and controls count nothing.
  package static func of(_ text: String) -> Int {
    var columns = 0
    for character in text {
      columns += character == "\t" ? ofTab(at: columns) : of(character)
    }
    return columns
  }

  /// The columns from `column` (counted from 0) to the next tab stop.
  package static func ofTab(at column: Int) -> Int { tabStop - column % tabStop }

  /// The columns of one user-perceived character; a tab, whose width depends on where it stands, counts 0.
  package static func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if scalars.count == 1 { return of(first) }
    if first.properties.isEmoji, isEmojiSequence(scalars) { return 2 }
    return scalars.reduce(0) { $0 + of($1) }
  }

  private static func isEmojiSequence(_ scalars: Character.UnicodeScalarView) -> Bool {
    scalars.dropFirst().contains { scalar in
      scalar.value == 0xFE0F || scalar.properties.isEmojiModifier || scalar.properties.isEmojiPresentation
    }
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x7F { return value < 0x20 ? 0 : 1 }
    if WideCharacters.contains(scalar) { return 2 }
    if isConjoiningHangul(value) { return 0 }
    switch scalar.properties.generalCategory {
    case .control, .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator: return 0
    case .format: return value == softHyphen ? 1 : 0
    default: return 1
    }
  }

  /// Terminals draw it as a hyphen wherever it stands.
  private static let softHyphen: UInt32 = 0xAD

  /// Whether a code point is a vowel or a final, drawn into the square of the wide initial before it.
  static func isConjoiningHangul(_ value: UInt32) -> Bool {
    (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value)
  }
}

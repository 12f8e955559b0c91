// A quotation in; its characters in their narrow form, without blanks, each with its bytes, out.

import RulesDSL
import SourceText

/// The characters of a quotation as they are compared, with the way back to its bytes.
struct QuotationText {
  let characters: [Character]
  /// Byte offset of every character, and of the end.
  private let offsets: [Int]
  /// Whether a figure, or a number that is none, may begin with a character.
  private let beginsNumber: [Bool]

  init(_ text: String) {
    var characters: [Character] = []
    var offsets: [Int] = []
    var beginsNumber: [Bool] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      if !scalar.properties.isWhitespace {
        let folded = Self.folded(scalar)
        characters.append(Character(folded))
        beginsNumber.append(Self.beginsNumber(folded))
        offsets.append(offset)
      }
      offset += UTF8.width(scalar)
    }
    self.characters = characters
    self.offsets = offsets + [offset]
    self.beginsNumber = beginsNumber
  }

  /// Most characters begin nothing, so that looking closer at each of them takes nearly all the time of reading.
  private static func beginsNumber(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "a"..."z", "A"..."Z", "第", "〔", "[", "每", "逐", "半": true
    default: ChineseNumeral.mayContain(scalar)
    }
  }

  /// Letters, digits and signs in their narrow form; punctuation of sentences stays as it is.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "，", "；", "：", "！", "？": scalar
    case "–", "—", "―", "─", "‒", "−", "－": "-"
    case "～", "〜", "∼", "˜": "~"
    case "﹥": ">"
    case "﹤": "<"
    case "≧": "≥"
    case "≦": "≤"
    default:
      (0xFF01...0xFF5E).contains(scalar.value)
        ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : CharacterClasses.isSpace(scalar) ? " " : scalar
    }
  }

  var count: Int { characters.count }

  /// Nil outside the text.
  subscript(_ index: Int) -> Character? { characters.indices.contains(index) ? characters[index] : nil }

  /// The text of some characters; positions outside the text are left out.
  func text(_ range: Range<Int>) -> String { String(characters[range.clamped(to: 0..<count)]) }

  /// Whether a number may begin at a position of the text.
  func mayBeginNumber(at index: Int) -> Bool {
    beginsNumber.indices.contains(index) && beginsNumber[index]
  }

  /// Whether some characters stand at a position.
  func has(_ word: String, at index: Int) -> Bool {
    guard index >= 0, index + word.count <= count else { return false }
    return characters[index..<index + word.count].elementsEqual(word)
  }

  /// The longest of some words that stands at a position.
  func longest(_ words: WordList, at index: Int) -> String? {
    self[index].flatMap { words.beginning(with: $0) }?.first { has($0, at: index) }
  }

  /// The bytes of some characters in the quotation.
  func span(_ range: Range<Int>) -> Span {
    let clamped = range.clamped(to: 0..<count)
    guard !clamped.isEmpty else { return Span(0, 0) }
    return Span(offsets[clamped.lowerBound], offsets[clamped.upperBound])
  }
}

/// Words to look for, by the character they begin with.
struct WordList: Sendable, ExpressibleByArrayLiteral {
  private let words: [Character: [String]]

  init(_ words: some Sequence<String>) {
    // Of words of the same length only one can stand at a position.
    let ordered = words.sorted { ($1.count, $0) < ($0.count, $1) }
    self.words = Dictionary(grouping: ordered) { $0.first ?? " " }
  }

  init(arrayLiteral words: String...) { self.init(words) }

  /// The longest first.
  func beginning(with character: Character) -> [String]? { words[character] }
}

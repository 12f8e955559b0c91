// A line of Chinese and other words in; lines that fit into some columns out.

import SourceText

/// Breaks lines as Chinese and English texts are broken.
enum LineBreaking {
  /// No line starts with these.
  private static let closing: Set<Character> = [
    "，", "。", "、", "；", "：", "）", "”", "》", "？", "！", "％", "%", ")", "]", ",", ".", ";", ":", "…", "’", "〉",
    "」",
  ]

  /// No line ends with these.
  private static let opening: Set<Character> = ["（", "“", "《", "(", "[", "‘", "〈", "「"]

  /// The lines; all but the first are `hanging` columns shorter. What is wider than a line stands alone.
  static func lines(_ text: String, width: Int, hanging: Int = 0) -> [String] {
    if DisplayWidth.of(text) <= width { return [text] }
    var lines: [String] = []
    var line = ""
    var columns = 0
    for piece in pieces(text) {
      let limit = max(lines.isEmpty ? width : width - hanging, 8)
      let size = DisplayWidth.of(piece)
      let visible = piece.last == " " ? size - 1 : size
      if columns > 0, columns + visible > limit {
        lines.append(trimmed(line))
        line = ""
        columns = 0
      }
      line += piece
      columns += size
    }
    return lines + [trimmed(line)]
  }

  /// The columns of the widest part that is never broken.
  static func longestPiece(_ text: String) -> Int {
    pieces(text).map { DisplayWidth.of(trimmed($0)) }.max() ?? 0
  }

  /// What must not be broken: words with the space behind them, Chinese characters with their punctuation.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var previous: Character?
    for character in text {
      if let last = previous, isBreak(between: last, and: character) {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
      previous = character
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }

  private static func isBreak(between last: Character, and next: Character) -> Bool {
    if next == " " || closing.contains(next) || opening.contains(last) { return false }
    if last == " " { return true }
    return DisplayWidth.of(last) > 1 || DisplayWidth.of(next) > 1
  }

  private static func trimmed(_ line: String) -> String {
    var rest = line[...]
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}

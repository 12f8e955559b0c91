// Text or bytes of any origin go in; what may be sent to a terminal comes out, every invisible or
// commanding character replaced by something that can be seen.

/// Makes text harmless for a terminal and for the eye.
package enum TerminalText {
  /// The text on one line, with controls as pictures (`␛`), and bidirectional controls, other invisible
  /// characters and line separators as escapes (`\u{202E}`).
  ///
  /// Emoji sequences and variation selectors stay whole. A combining mark without a base gets `◌`.
  package static func safe(_ text: String) -> String {
    if text.unicodeScalars.allSatisfy(isPlain) { return text }
    var shown = ""
    for character in text { shown += visible(character) }
    return shown
  }

  /// Characters that show as themselves whatever stands beside them: ASCII, Chinese characters and the
  /// punctuation used with both. Nearly all texts consist of them, and need no closer look.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0x4E00...0x9FFF, 0x3001...0x3029, 0xFF01...0xFF5E, 0x201C, 0x201D, 0x2014, 0x2026, 0xB7:
      true
    default: false
    }
  }

  /// The user-perceived characters of a line of a file, ready to be shown, each with its bytes.
  ///
  /// Tabs are expanded, bytes that are not UTF-8 are shown as U+FFFD. `bytes` holds no line break.
  static func cells(of bytes: ArraySlice<UInt8>) -> [TerminalCell] {
    var text = String.UnicodeScalarView()
    var ends: [Int] = []
    var offset = bytes.startIndex
    var iterator = bytes.makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    reading: while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        text.append(Unicode.UTF8.decode(encoded))
        offset += encoded.count
      case .error(let count):
        text.append("\u{FFFD}")
        offset += count
      case .emptyInput:
        break reading
      }
      ends.append(offset)
    }
    return cells(of: String(text), scalarEnds: ends, start: bytes.startIndex)
  }

  private static func cells(of text: String, scalarEnds: [Int], start: Int) -> [TerminalCell] {
    var cells: [TerminalCell] = []
    var column = 0
    var scalarCount = 0
    var cellStart = start
    for character in text {
      scalarCount += character.unicodeScalars.count
      let cellEnd = scalarEnds[scalarCount - 1]
      let shown =
        character == "\t"
        ? String(repeating: " ", count: DisplayWidth.ofTab(at: column)) : visible(character)
      let columns = DisplayWidth.of(shown)
      cells.append(TerminalCell(shown: shown, columns: columns, span: Span(cellStart, cellEnd)))
      column += columns
      cellStart = cellEnd
    }
    return cells
  }

  /// Longer heaps of combining marks would draw over the lines above and below.
  private static let longestCluster = 32

  private static func visible(_ character: Character) -> String {
    let cluster = Array(character.unicodeScalars.prefix(longestCluster))
    var shown = ""
    if let first = cluster.first, isMark(first) { shown = "\u{25CC}" }
    for (index, scalar) in cluster.enumerated() {
      if isShownAsItIs(scalar, at: index, in: cluster) {
        shown.unicodeScalars.append(scalar)
      } else {
        shown += replacement(for: scalar)
      }
    }
    if character.unicodeScalars.count > longestCluster { shown += "…" }
    return shown
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }

  private static func isShownAsItIs(_ scalar: Unicode.Scalar, at index: Int, in cluster: [Unicode.Scalar])
    -> Bool
  {
    let value = scalar.value
    if value < 0x80 { return value >= 0x20 && value != 0x7F }
    let properties = scalar.properties
    if properties.isVariationSelector { return index > 0 }
    if value == 0x200D { return joinsEmoji(at: index, in: cluster) }
    if (0xE0020...0xE007F).contains(value) { return cluster.first == "\u{1F3F4}" }
    if DisplayWidth.isConjoiningHangul(value) { return cluster.first.map(isHangulInitial) ?? false }
    if properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint { return false }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return false
    default: return true
    }
  }

  private static func joinsEmoji(at index: Int, in cluster: [Unicode.Scalar]) -> Bool {
    guard let first = cluster.first, index + 1 < cluster.count else { return false }
    return first.properties.isEmoji && cluster[index + 1].properties.isEmoji
  }

  private static func isHangulInitial(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115E, 0xA960...0xA97C, 0xAC00...0xD7A3: true
    default: false
    }
  }

  private static func replacement(for scalar: Unicode.Scalar) -> String {
    let value = scalar.value
    if value == 0x7F { return "\u{2421}" }
    if value < 0x20, let picture = Unicode.Scalar(0x2400 + value) { return String(picture) }
    return "\\u{" + String(value, radix: 16, uppercase: true) + "}"
  }
}

/// One user-perceived character of a source line as it is shown.
struct TerminalCell: Sendable {
  /// What is printed; free of controls.
  let shown: String
  /// The columns that `shown` fills.
  let columns: Int
  /// The bytes of the file that are shown here.
  let span: Span
}

// A file's bytes enter; the offset of its first character leaves if all of them may stand in a document.

internal import SourceText

/// Refuses encodings other than UTF-8 and characters that would make a text differ from what is seen.
enum TextScreening {
  /// The offset after the byte order mark; nil if the file must not be read, with the findings added.
  static func start(of file: SourceFile, format: DocumentFormat, findings: inout FindingList) -> Int? {
    let bytes = file.bytes
    if let mark = foreignMark(bytes) {
      findings.addLast(ReadingMessages.wrongEncoding(mark.name, Place(file: file, span: Span(0, mark.count))))
      return nil
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var isReadable = true
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x20 && byte < 0x7F || byte == 0x0A || byte == 0x0D || byte == 0x09 {
        index += 1
        continue
      }
      guard let character = UTF8Character(bytes, at: index) else {
        findings.addLast(ReadingMessages.invalidUTF8(byte, Place(file: file, span: Span(index, index + 1))))
        return nil
      }
      let place = Place(file: file, span: Span(index, index + character.count))
      switch CharacterClass(character.value, format: format) {
      case .permitted: break
      case .nul:
        findings.addLast(ReadingMessages.nul(place))
        return nil
      case .control:
        isReadable = false
        findings.add(ReadingMessages.control(character.value, place))
      case .lineSeparator:
        isReadable = false
        findings.add(ReadingMessages.lineSeparator(character.value, place))
      case .bidirectional:
        isReadable = false
        findings.add(ReadingMessages.bidirectional(character.value, place))
      }
      index += character.count
    }
    return isReadable ? start : nil
  }

  private static func foreignMark(_ bytes: [UInt8]) -> (name: String, count: Int)? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return ("UTF-32 LE", 4) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return ("UTF-32 BE", 4) }
    if bytes.starts(with: [0xFF, 0xFE]) { return ("UTF-16 LE", 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return ("UTF-16 BE", 2) }
    return nil
  }
}

/// What a character is to a reader.
private enum CharacterClass {
  case permitted
  case nul
  case control
  case lineSeparator
  case bidirectional

  /// JSON's grammar judges control characters itself and allows the invisible ones inside strings.
  init(_ value: UInt32, format: DocumentFormat) {
    switch value {
    case 0: self = .nul
    case 0x202A...0x202E, 0x2066...0x2069: self = .bidirectional
    case _ where format == .json: self = .permitted
    case 0x85, 0x2028, 0x2029: self = .lineSeparator
    case 0x01...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F...0x9F, 0xFEFF, 0xFFFE, 0xFFFF: self = .control
    default: self = .permitted
    }
  }
}

/// One character of a UTF-8 text: its value and its number of bytes.
struct UTF8Character {
  let value: UInt32
  let count: Int

  /// The character that begins at `index`; nil where the bytes are not UTF-8 (overlong forms and surrogates
  /// included) or the index lies outside.
  init?(_ bytes: [UInt8], at index: Int) {
    guard bytes.indices.contains(index) else { return nil }
    let first = UInt32(bytes[index])
    let minimum: UInt32
    switch first {
    case 0x00...0x7F: (count, minimum) = (1, 0)
    case 0xC2...0xDF: (count, minimum) = (2, 0x80)
    case 0xE0...0xEF: (count, minimum) = (3, 0x800)
    case 0xF0...0xF4: (count, minimum) = (4, 0x10000)
    default: return nil
    }
    guard index <= bytes.count - count else { return nil }
    var value = count == 1 ? first : first & (0x7F >> UInt32(count))
    for offset in 1..<max(count, 1) {
      let byte = bytes[index + offset]
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard value >= minimum, value <= 0x10FFFF, !(0xD800...0xDFFF).contains(value) else { return nil }
    self.value = value
  }
}

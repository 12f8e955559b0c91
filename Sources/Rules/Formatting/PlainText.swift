// A text enters; whether YAML reads it back without quotation marks, and how it is quoted otherwise, leaves.

/// What YAML takes for a text without quotation marks.
enum PlainText {
  /// Whether the text can stand without quotation marks: below a key, or also between brackets.
  static func isSafe(_ text: String, inFlow: Bool) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, !first.isBlank, !last.isBlank, last != 0x3A else {
      return false
    }
    guard !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }), !text.hasPrefix("---"), !text.hasPrefix("...")
    else { return false }
    if forbiddenStarts.contains(first) { return false }
    if signs.contains(first) {
      guard bytes.count > 1, !bytes[1].isBlank, !inFlow || !isFlowSign(bytes[1]) else { return false }
    }
    for (byte, following) in zip(bytes, bytes.dropFirst()) {
      if byte == 0x3A, following.isBlank || inFlow && isFlowSign(following) { return false }
      if byte.isBlank, following == 0x23 { return false }
    }
    return !inFlow || !bytes.contains(where: isFlowSign)
  }

  /// Whether a quoted sentence means the same without its quotation marks, for this program and others.
  static func isSafeSentence(_ text: String) -> Bool {
    guard isSafe(text, inFlow: true), let first = text.unicodeScalars.first else { return false }
    return first.properties.isAlphabetic && !words.contains(text.lowercased())
  }

  /// The text in double quotation marks.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\x" + (digits.utf8.count == 1 ? "0" : "") + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Words that YAML tools or this program take for something other than a text.
  private static let words: Set<String> = [
    "null", "true", "false", "yes", "no", "on", "off", "y", "n", "无", "空", "是", "否", "真", "假",
  ]

  /// `,[]{}#&*!|>'"%@` and the back quote.
  private static let forbiddenStarts: Set<UInt8> = [
    0x2C, 0x5B, 0x5D, 0x7B, 0x7D, 0x23, 0x26, 0x2A, 0x21, 0x7C, 0x3E, 0x27, 0x22, 0x25, 0x40, 0x60,
  ]

  /// `-`, `?` and `:`, which only a blank makes signs.
  private static let signs: Set<UInt8> = [0x2D, 0x3F, 0x3A]

  private static func isFlowSign(_ byte: UInt8) -> Bool {
    byte == 0x2C || byte == 0x5B || byte == 0x5D || byte == 0x7B || byte == 0x7D
  }
}

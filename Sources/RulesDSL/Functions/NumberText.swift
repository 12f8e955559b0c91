// A text and separators in, the number it says out.

import SourceText

/// Reads numbers that people have written, with separators between groups of digits and before decimals.
enum NumberText {
  /// The number of a text, with the separators or nulls behind it.
  static func number(_ arguments: [Value], _ evaluator: inout Evaluator) throws(Failure) -> Value {
    guard arguments.count == 3, case .text(let text) = arguments[0] else { return .null }
    try evaluator.charge(text.utf8.count >> 3)
    let (grouping, decimal) = (arguments[1], arguments[2])
    let problem =
      self.problem(ofSeparator: grouping, isDecimal: false)
      ?? self.problem(ofSeparator: decimal, isDecimal: true) ?? self.problem(grouping, decimal)
    if let problem { throw EvaluationMessages.invalidArgument(problem.zh, problem.en) }
    let point = byte(decimal) ?? (byte(grouping) == UInt8(ascii: ".") ? nil : UInt8(ascii: "."))
    guard let plain = plain(Array(text.utf8), grouping: byte(grouping), point: point),
      let number = Decimal128(parsing: plain)
    else {
      let shown = text.unicodeScalars.count > 40 ? "\(String(text.unicodeScalars.prefix(40)))…" : text
      throw EvaluationMessages.invalidArgument(
        "“\(shown)”不是这样写的数字", "“\(shown)” is not a number written like this")
    }
    return .number(number)
  }

  /// The same number with a period and without groups; nil where a separator does not stand between digits
  /// before the decimals.
  private static func plain(_ bytes: [UInt8], grouping: UInt8?, point: UInt8?) -> [UInt8]? {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var isWhole = true
    for (index, byte) in bytes.enumerated() {
      if byte == point {
        isWhole = false
        plain.append(UInt8(ascii: "."))
      } else if byte == grouping {
        guard isWhole, index > 0, isDigit(bytes[index - 1]), index + 1 < bytes.count,
          isDigit(bytes[index + 1])
        else { return nil }
      } else if byte == UInt8(ascii: ".") {
        return nil
      } else {
        if !isDigit(byte), !plain.isEmpty { isWhole = false }
        plain.append(byte)
      }
    }
    return plain
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func byte(_ separator: Value) -> UInt8? {
    if case .text(let text) = separator { return text.utf8.first }
    return nil
  }

  /// What is wrong with a separator.
  static func problem(ofSeparator value: Value, isDecimal: Bool) -> LocalizedText? {
    guard case .text(let text) = value else { return nil }
    if text == "." || text == "," || text == " " && !isDecimal { return nil }
    return isDecimal
      ? LocalizedText(zh: "小数点只能是句点或逗号", en: "decimals are separated by a period or comma")
      : LocalizedText(zh: "千分位分隔符只能是空格、逗号或句点", en: "groups are separated by a space, comma or period")
  }

  /// What is wrong with two separators together.
  static func problem(_ grouping: Value, _ decimal: Value) -> LocalizedText? {
    guard let first = byte(grouping), first == byte(decimal) else { return nil }
    return LocalizedText(zh: "小数点要与千分位分隔符不同", en: "the two separators must differ")
  }
}

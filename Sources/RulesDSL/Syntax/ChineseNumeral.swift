// Characters such as 二十万 in, the number they write out.

/// Numbers written in Chinese characters, everyday ones and those of banks.
package enum ChineseNumeral {
  /// The value of a whole text; nil where it is not exactly one number as it is read aloud: 三五 is none, nor is
  /// 一百五, which some take for 150 and others for 105.
  package static func value(_ text: some Collection<Character>) -> Decimal128? {
    let parts = text.split(separator: "点", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = integer(Array(parts[0])) else { return nil }
    guard parts.count == 2 else { return Decimal128(whole) }
    let decimals = parts[1].compactMap { digits[$0] }
    guard !decimals.isEmpty, decimals.count == parts[1].count else { return nil }
    return Decimal128(parsing: "\(whole).\(decimals.map(String.init).joined())".utf8)
  }

  /// The year of four digits read one by one: 二〇二〇.
  package static func year(_ text: some Collection<Character>) -> Int? {
    let read = text.compactMap { digits[$0] }
    return read.count == 4 && text.count == 4 ? read.reduce(0) { $0 * 10 + $1 } : nil
  }

  /// How many characters at the start of a text can belong to a number below 10000, or to any number.
  package static func prefixCount(_ text: some Collection<Character>, below10000: Bool) -> Int {
    text.prefix {
      digits[$0] != nil || places[$0] != nil || $0 == "点" || !below10000 && ($0 == "万" || $0 == "亿")
    }.count
  }

  /// Whether a number may contain a character; also true of some characters that only look like them.
  package static func mayContain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "零", "〇", "一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌",
      "玖", "十", "百", "千", "拾", "佰", "仟", "点", "万", "亿":
      true
    // Compatibility ideographs equal the characters above as Swift compares them.
    default: (0xF900...0xFAFF).contains(scalar.value) || (0x2F800...0x2FA1F).contains(scalar.value)
    }
  }

  private static let digits: [Character: Int] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "壹": 1,
    "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9,
  ]
  private static let places: [Character: Int] = [
    "十": 10, "百": 100, "千": 1_000, "拾": 10, "佰": 100, "仟": 1_000,
  ]
  /// Longer numbers are not read.
  private static let longest = 24

  private static func integer(_ text: [Character]) -> Int? {
    guard text.count <= longest else { return nil }
    guard let position = text.firstIndex(of: "亿") else { return belowHundredMillion(text[...]) }
    let rest = text[(position + 1)...]
    guard let high = belowHundredMillion(text[..<position]), high > 0, isFullyWritten(rest) else {
      return nil
    }
    let low = rest.isEmpty ? 0 : belowHundredMillion(rest, follows: true)
    return low.map { high * 100_000_000 + $0 }
  }

  private static func belowHundredMillion(_ text: ArraySlice<Character>, follows: Bool = false) -> Int? {
    guard let position = text.firstIndex(of: "万") else { return below10000(text, follows: follows) }
    let rest = text[(position + 1)...]
    guard let high = below10000(text[..<position], follows: follows), high > 0, isFullyWritten(rest) else {
      return nil
    }
    let low = rest.isEmpty ? 0 : below10000(rest, follows: true)
    return low.map { high * 10_000 + $0 }
  }

  /// 一万五 may be 15000 or 10005.
  private static func isFullyWritten(_ rest: ArraySlice<Character>) -> Bool {
    rest.count != 1
  }

  /// - Parameter follows: whether a larger part stands before, so that a zero may come first.
  private static func below10000(_ text: ArraySlice<Character>, follows: Bool) -> Int? {
    if text.isEmpty { return nil }
    if text.count == 1, let only = text.first, let digit = digits[only] { return digit }
    var total = 0
    var digit: Int?
    var lastPlace = 10_000
    var hasZero = false
    for (position, character) in zip(text.indices, text) {
      if let value = digits[character], value == 0 {
        guard digit == nil, !hasZero, follows || position > text.startIndex else { return nil }
        hasZero = true
      } else if let value = digits[character] {
        guard digit == nil else { return nil }
        digit = value
      } else if let place = places[character] {
        guard place < lastPlace, digit != nil || place == 10 else { return nil }
        total += (digit ?? 1) * place
        lastPlace = place
        digit = nil
        hasZero = false
      } else {
        return nil
      }
    }
    guard let last = digit else { return hasZero ? nil : total }
    return lastPlace == 10 || hasZero ? total + last : nil
  }
}

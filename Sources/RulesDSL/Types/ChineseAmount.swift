// A word such as 五百平方米, 百分之十五 or 一年半 in, the literal with the same meaning out.

/// Reads words that are an amount as a whole: a number in characters with a unit behind it, or a share.
enum ChineseAmount {
  /// The literal a word stands for; nil where any part of it is something else.
  static func literal(_ word: String, isUnit: (String) -> Bool) -> Literal? {
    guard word.utf8.count <= longestWord else { return nil }
    let characters = Array(word)
    return share(characters) ?? duration(characters).map(Literal.duration) ?? quantity(characters, isUnit)
  }

  /// In bytes; a longer word is not taken apart.
  private static let longestWord = 120

  /// 百分之十五, 百分之15
  private static func share(_ word: [Character]) -> Literal? {
    for (prefix, unit) in [("百分之", "%"), ("千分之", "‰")] where word.starts(with: prefix) {
      let rest = word.dropFirst(prefix.count)
      return number(rest).map { .number($0, unit: unit) }
    }
    return nil
  }

  private static func number(_ text: ArraySlice<Character>) -> Decimal128? {
    if let value = ChineseNumeral.value(text) { return value }
    guard text.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }) else { return nil }
    return Decimal128(parsing: String(text).utf8)
  }

  /// 五百平方米; where the unit can be read in two ways, the longest number wins: 两千米 is 2000米.
  private static func quantity(_ word: [Character], _ isUnit: (String) -> Bool) -> Literal? {
    for below10000 in [true, false] {
      var count = ChineseNumeral.prefixCount(word, below10000: below10000)
      while count > 0 {
        let unit = String(word[count...])
        if !unit.isEmpty, isUnit(unit), let value = ChineseNumeral.value(word[..<count]) {
          return .number(value, unit: unit)
        }
        count -= 1
      }
    }
    return nil
  }

  /// 三年, 一年六个月, 一年零六个月, 一年半, 半年
  private static func duration(_ word: [Character]) -> [DurationPart]? {
    var rest = word[...]
    var parts: [DurationPart] = []
    while let part = durationPart(&rest) {
      if let last = parts.last, part.unit.size >= last.unit.size { return nil }
      parts.append(part)
      if rest == ["半"], let half = halves[part.unit] {
        parts.append(half)
        rest = []
      }
      if rest.isEmpty { return parts }
      if let next = rest.first, "零又".contains(next) { rest = rest.dropFirst() }
    }
    return nil
  }

  private static let halves: [CalendarUnit: DurationPart] = [
    .year: DurationPart(amount: Decimal128(6), unit: .month),
    .day: DurationPart(amount: Decimal128(12), unit: .hour),
    .hour: DurationPart(amount: Decimal128(30), unit: .minute),
  ]

  private static func durationPart(_ text: inout ArraySlice<Character>) -> DurationPart? {
    let isHalf = text.first == "半"
    let count = isHalf ? 1 : ChineseNumeral.prefixCount(text, below10000: true)
    guard count > 0 else { return nil }
    let amount = isHalf ? Decimal128(parsing: "0.5".utf8) : ChineseNumeral.value(text.prefix(count))
    let rest = text.dropFirst(count)
    guard let amount, let (unit, length) = calendarUnit(rest), !isHalf || unit != .month else { return nil }
    text = rest.dropFirst(length)
    return DurationPart(amount: amount, unit: unit)
  }

  /// The longest calendar unit at the start.
  private static func calendarUnit(_ text: ArraySlice<Character>) -> (CalendarUnit, Int)? {
    for length in stride(from: min(3, text.count), to: 0, by: -1) {
      if let unit = CalendarUnit(spelling: String(text.prefix(length))) { return (unit, length) }
    }
    return nil
  }
}

extension Literal {
  /// An amount with its digits, as advice shows it.
  var digits: String { LiteralPrinter.text(self) }
}

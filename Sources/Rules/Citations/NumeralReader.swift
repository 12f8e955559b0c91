// A position in a quotation in; the number that is written there, in digits or Chinese characters, out.

import RulesDSL

/// Reads numbers the way documents write them: 5,000, 二十, 三分之一, 百分之七十五, 半.
struct NumeralReader {
  let text: QuotationText

  /// A number and where it ends.
  struct Numeral {
    let value: Decimal128
    let end: Int
    /// Whether it is a share by itself and has no unit.
    var isShare = false
    /// Whether it is written in characters.
    var isChinese = false
  }

  /// Every way to read a number that begins at a position, the best ones first.
  func numerals(at start: Int) -> [Numeral] {
    guard let first = text[start] else { return [] }
    if let share = share(at: start) ?? half(at: start) { return [share] }
    if isDigit(first) { return digits(at: start).map { [$0] } ?? [] }
    return written(at: start)
  }

  /// 5,000 or 1.2
  private func digits(at start: Int) -> Numeral? {
    var end = start
    var digits = ""
    while let character = text[end], isDigit(character), digits.count < Self.longest {
      digits.append(character)
      end += 1
    }
    if digits.count <= 3 {
      while isGroup(at: end), digits.count < Self.longest {
        digits += text.text(end + 1..<end + 4)
        end += 4
      }
    }
    if text[end] == ".", let next = text[end + 1], isDigit(next) {
      digits.append(".")
      end += 1
      while let character = text[end], isDigit(character), digits.count < 2 * Self.longest {
        digits.append(character)
        end += 1
      }
    }
    return Decimal128(parsing: digits.utf8).map { Numeral(value: $0, end: end) }
  }

  /// A comma with three digits behind it and no fourth.
  private func isGroup(at index: Int) -> Bool {
    guard text[index] == "," || text[index] == "，" else { return false }
    let following = (1...4).map { text[index + $0].map(isDigit) ?? false }
    return following == [true, true, true, false]
  }

  private func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

  // MARK: Chinese characters

  /// 百分之七十五, 千分之三, 三分之一, 4分之3
  private func share(at start: Int) -> Numeral? {
    for (word, divisor) in [("百分之", 100), ("千分之", 1_000), ("万分之", 10_000)] where text.has(word, at: start) {
      guard let number = plain(at: start + word.count) else { return nil }
      return quotient(number.value, Decimal128(divisor), end: number.end)
    }
    guard let whole = plain(at: start, before: "分之"), !whole.value.isZero,
      let part = plain(at: whole.end + 2)
    else { return nil }
    return quotient(part.value, whole.value, end: part.end)
  }

  private func quotient(_ value: Decimal128, _ divisor: Decimal128, end: Int) -> Numeral? {
    (try? value.divided(by: divisor)).map { Numeral(value: $0, end: end, isShare: true, isChinese: true) }
  }

  /// The longest number at a position, or the one that a word follows.
  private func plain(at start: Int, before word: String? = nil) -> Numeral? {
    guard let first = text[start], isDigit(first) || ChineseNumeral.prefixCount([first], below10000: true) > 0
    else { return nil }
    let found = (digits(at: start).map { [$0] } ?? []) + written(at: start)
    guard let word else { return found.first }
    return found.first { text.has(word, at: $0.end) }
  }

  /// 半数, 一半, 过半; 半年 is half of its unit.
  private func half(at start: Int) -> Numeral? {
    let half = Decimal128(parsing: "0.5".utf8) ?? .zero
    for word in ["半数", "一半"] where text.has(word, at: start) {
      return Numeral(value: half, end: start + 2, isShare: true, isChinese: true)
    }
    guard text[start] == "半" else { return nil }
    return Numeral(value: half, end: start + 1, isShare: text[start - 1] == "过", isChinese: true)
  }

  /// The longest number below 10000 comes first: 两千米 is 2000米, 五十万元 is 50万元.
  private func written(at start: Int) -> [Numeral] {
    var numerals: [Numeral] = []
    let rest = text.characters[min(start, text.count)..<min(start + Self.longest, text.count)]
    for below10000 in [true, false] {
      var count = ChineseNumeral.prefixCount(rest, below10000: below10000)
      while count > 0 {
        if let value = ChineseNumeral.value(rest.prefix(count)) {
          numerals.append(Numeral(value: value, end: start + count, isChinese: true))
        }
        count -= 1
      }
    }
    return numerals
  }

  /// Longer numbers are read in parts, so that reading them takes little time.
  private static let longest = 24
}

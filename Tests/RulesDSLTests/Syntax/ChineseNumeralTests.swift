// Whole numbers are written in Chinese characters and read back.

import RulesDSL
import TestSupport
import Testing

@Suite struct ChineseNumeralTests {
  private static let digits = Array("零一二三四五六七八九")

  /// A number below 10000 as it is read aloud; zeros between other digits are read once.
  private func spelled(below10000 number: Int) -> String {
    var text = ""
    var hasGap = false
    for (place, word) in [(1_000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = number / place % 10
      if digit == 0 {
        hasGap = !text.isEmpty
      } else {
        text += (hasGap ? "零" : "") + String(Self.digits[digit]) + word
        hasGap = false
      }
    }
    return text
  }

  private func spelled(_ number: Int) -> String {
    if number == 0 { return "零" }
    var text = ""
    var rest = number
    for (size, word) in [(100_000_000, "亿"), (10_000, "万"), (1, "")] {
      let part = rest / size
      rest %= size
      if part == 0 { continue }
      text += (!text.isEmpty && part < 1_000 ? "零" : "") + spelled(below10000: part) + word
    }
    return text
  }

  @Test func spelledNumbersAreReadBack() {
    var random = SplitMix64(seed: 7)
    let numbers =
      Array(0...12_000)
      + (0..<4_000).map { _ in Int.random(in: 0..<1_000_000_000_000, using: &random) }
    for number in numbers {
      #expect(ChineseNumeral.value(spelled(number)) == Decimal128(number), "\(number) \(spelled(number))")
    }
  }

  /// What can be understood in several ways, or is no number, is not read.
  @Test(arguments: [
    "", "三五", "一百五", "一千五", "一万五", "百", "万", "亿", "十百", "一百一百", "零零", "一零", "一百零", "万一", "一亿亿", "一二三", "点五",
    "一点",
    "一点二点三", "一点十", "1", "一 二", "一万万", "半",
  ])
  func othersAreNotRead(text: String) {
    #expect(ChineseNumeral.value(text) == nil)
  }

  @Test func spellingsOfBanksAndDecimals() {
    #expect(ChineseNumeral.value("贰拾叁") == Decimal128(23))
    #expect(ChineseNumeral.value("十") == Decimal128(10))
    #expect(ChineseNumeral.value("两百零二") == Decimal128(202))
    #expect(ChineseNumeral.value("十二点五") == Decimal128(parsing: "12.5".utf8))
    #expect(ChineseNumeral.value(String(repeating: "一", count: 1_000)) == nil)
    #expect(ChineseNumeral.year("二〇二〇") == 2_020)
    #expect(ChineseNumeral.year("二〇") == nil)
  }
}

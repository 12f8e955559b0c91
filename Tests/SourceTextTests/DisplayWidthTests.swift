// Texts and the terminal columns they fill.

import SourceText
import Testing

@Suite("Display width")
struct DisplayWidthTests {
  @Test(
    "columns of texts",
    arguments: [
      ("", 0),
      ("abc", 3),
      ("场地面积", 8),
      ("，：“”", 6),
      ("（）【】", 8),
      ("ＡＢ１２", 8),
      ("ﾊﾝ", 2),
      ("㎡", 2),
      ("≥≤≠×÷", 5),
      ("…—·", 3),
      ("한글", 4),
      ("\u{1112}\u{1161}\u{11AB}", 2),
      ("e\u{301}", 1),
      ("\u{301}", 0),
      ("a\u{200D}b", 2),
      ("\u{200B}\u{FEFF}", 0),
      ("\u{AD}", 1),
      ("葛\u{E0100}", 2),
      ("😀", 2),
      ("👨‍👩‍👧‍👦", 2),
      ("👍🏽", 2),
      ("☝🏽", 2),
      ("❤", 1),
      ("❤️", 2),
      ("❤️‍🔥", 2),
      ("1️⃣", 2),
      ("🇨🇳", 2),
      ("🇨🇳🇫🇷", 4),
      ("🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", 2),
      ("\u{1FAE8}", 2),
      ("𠀀", 2),
      ("\t", 4),
      ("a\tb", 5),
      ("面积\tb", 9),
      ("abcd\t", 8),
      ("\u{1B}\u{0}\n", 0),
      ("กำ", 2),
    ])
  func columns(text: String, expected: Int) {
    #expect(DisplayWidth.of(text) == expected, "\(text.unicodeScalars.map { $0.escaped(asASCII: true) })")
  }

  @Test("a tab reaches to the next multiple of four", arguments: [(0, 4), (1, 3), (3, 1), (4, 4), (161, 3)])
  func tab(column: Int, expected: Int) {
    #expect(DisplayWidth.ofTab(at: column) == expected)
  }

  @Test(
    "ideographs, kana and Hangul are wide to the ends of their blocks",
    arguments: [
      (0x10FF, 1), (0x1100, 2), (0x303E, 2), (0x303F, 1), (0x3041, 2), (0x33FF, 2), (0x3400, 2),
      (0x4DBF, 2), (0x4E00, 2), (0x9FFF, 2), (0xA000, 2), (0xA4D0, 1), (0xABFF, 1), (0xAC00, 2),
      (0xD7A3, 2), (0xF900, 2), (0xFAFF, 2), (0xFF00, 1), (0xFF01, 2), (0xFF60, 2), (0xFF61, 1),
      (0xFFE0, 2), (0x1F300, 2), (0x1FFFF, 1), (0x20000, 2), (0x2FFFD, 2), (0x2FFFE, 1), (0x3FFFD, 2),
    ])
  func blockEnds(value: UInt32, expected: Int) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(DisplayWidth.of(String(scalar)) == expected)
  }
}

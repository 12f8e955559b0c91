// Dangerous and invisible characters and what is shown in their place.

import SourceText
import TestSupport
import Testing

@Suite("Text made harmless for a terminal")
struct TerminalTextTests {
  @Test(
    "what would command the terminal or hide is shown",
    arguments: [
      ("plain text", "plain text"),
      ("场地面积 ≥ 500 ㎡", "场地面积 ≥ 500 ㎡"),
      ("\u{1B}[31mred", "␛[31mred"),
      ("a\u{0}b", "a␀b"),
      ("a\u{7F}", "a␡"),
      ("a\tb", "a␉b"),
      ("a\nb\r\nc\rd", "a␊b␍␊c␍d"),
      ("\u{9B}31m", "\\u{9B}31m"),
      ("a\u{85}b", "a\\u{85}b"),
      ("a\u{2028}b\u{2029}", "a\\u{2028}b\\u{2029}"),
      ("\u{202E}txt\u{202C}", "\\u{202E}txt\\u{202C}"),
      ("\u{2066}a\u{2069}\u{200E}\u{200F}\u{61C}", "\\u{2066}a\\u{2069}\\u{200E}\\u{200F}\\u{61C}"),
      ("面\u{200B}积", "面\\u{200B}积"),
      ("面\u{200D}积", "面\\u{200D}积"),
      ("1\u{200D}a", "1\\u{200D}a"),
      ("\u{FEFF}a", "\\u{FEFF}a"),
      ("soft\u{AD}hyphen", "soft\\u{AD}hyphen"),
      ("\u{3164}", "\\u{3164}"),
      ("a\u{E0041}", "a\\u{E0041}"),
      ("\u{FFFE}", "\\u{FFFE}"),
      ("👨‍👩‍👧‍👦 🇨🇳 👍🏽 ❤️‍🔥 1️⃣", "👨‍👩‍👧‍👦 🇨🇳 👍🏽 ❤️‍🔥 1️⃣"),
      (
        "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
        "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}"
      ),
      ("👨\u{200D}", "👨\\u{200D}"),
      ("葛\u{E0100}", "葛\u{E0100}"),
      ("\u{FE0F}a", "\u{25CC}\\u{FE0F}a"),
      ("e\u{301}", "e\u{301}"),
      ("\u{1112}\u{1161}\u{11AB}", "\u{1112}\u{1161}\u{11AB}"),
      ("a\u{1161}\u{11AB}", "a\\u{1161}\\u{11AB}"),
      ("\u{301}a", "\u{25CC}\u{301}a"),
    ])
  func safe(text: String, expected: String) {
    let shown = TerminalText.safe(text)
    #expect(Array(shown.unicodeScalars) == Array(expected.unicodeScalars), "\(difference(expected, shown))")
  }

  @Test("a heap of combining marks is cut")
  func heap() {
    let shown = TerminalText.safe("a" + String(repeating: "\u{301}", count: 1000) + "b")
    #expect(shown.unicodeScalars.count == 32 + 1 + 1)
    #expect(DisplayWidth.of(shown) == 3)
  }

  @Test("random scalars: nothing dangerous is left, and making safe twice changes nothing")
  func random() {
    var generator = SplitMix64(seed: 20)
    for _ in 0..<2000 {
      let shown = TerminalText.safe(randomText(&generator, count: 12))
      #expect(shown.unicodeScalars.allSatisfy(isHarmless), "\(difference("", shown))")
      #expect(TerminalText.safe(shown) == shown, "\(difference(shown, TerminalText.safe(shown)))")
    }
  }
}

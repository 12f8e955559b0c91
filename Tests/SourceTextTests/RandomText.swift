// Random texts and bytes made of what has gone wrong somewhere, for the property tests.

import SourceText
import TestSupport

/// Characters that have gone wrong somewhere: wide, narrow, combining, invisible, commanding, sequences.
private let difficult: [String] = [
  "a", "B", "9", " ", " ", "-", "{", "}", "场", "地", "，", "：", "“", "”", "Ａ", "㎡", "≥", "é", "e\u{301}",
  "\u{301}", "\u{20DD}", "\t", "\u{1B}", "\u{0}", "\u{7F}", "\u{9B}", "\u{85}", "\u{2028}", "\u{202E}",
  "\u{2066}", "\u{200B}", "\u{200D}", "\u{FE0F}", "\u{FE0E}", "\u{FEFF}", "\u{AD}", "\u{3164}", "😀", "👍🏽",
  "👨‍👩‍👧‍👦", "❤️‍🔥", "❤", "🇨", "🇳", "🇨🇳", "1️⃣", "\u{1F3FD}", "\u{E0062}", "🏴", "한", "\u{1112}", "\u{1161}",
  "\u{11AB}", "ก", "ำ", "क", "्", "ष", "𠀀", "葛\u{E0100}", "\u{600}", "\u{FFFE}", "\u{10FFFF}", "ب",
]

/// A text of `count` difficult pieces, without line breaks.
func randomText(_ generator: inout SplitMix64, count: Int) -> String {
  (0..<count).compactMap { _ in difficult.randomElement(using: &generator) }.joined()
}

/// Bytes with line breaks of all kinds, sometimes not UTF-8.
func randomBytes(_ generator: inout SplitMix64, count: Int) -> [UInt8] {
  var bytes: [UInt8] = Bool.random(using: &generator) ? [] : [0xEF, 0xBB, 0xBF]
  for _ in 0..<count {
    switch Int.random(in: 0..<12, using: &generator) {
    case 0: bytes.append(0x0A)
    case 1: bytes += [0x0D, 0x0A]
    case 2: bytes.append(0x0D)
    case 3: bytes.append(UInt8.random(in: 0x80...0xFF, using: &generator))
    default: bytes += Array(randomText(&generator, count: 1).utf8)
    }
  }
  return bytes
}

/// An independent list of what must never be sent to a terminal on its own.
func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F...0x9F, 0xAD, 0x61C, 0x200B, 0x200C, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F,
    0xFEFF, 0x3164:
    false
  default: true
  }
}

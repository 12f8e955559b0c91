// Random bits enter; small patterns that can be used, and texts for them, leave.

import TestSupport

/// Makes patterns of few letters, so that they match often and in several ways.
struct PatternGenerator {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  private mutating func pick(_ items: [String]) -> String {
    items[Int.random(in: 0..<items.count, using: &random)]
  }

  /// A text of the letters that patterns are made of.
  mutating func text() -> String {
    (0..<Int.random(in: 0...8, using: &random)).map { _ in pick(["a", "b", "c", "a", "b", "\n"]) }.joined()
  }

  /// Any combination of flags that does not change how a pattern is read.
  mutating func flags() -> String { pick(["", "", "i", "s", "m", "smi"]) }

  /// Alternatives, with groups up to a depth.
  mutating func pattern(_ depth: Int) -> String {
    (0..<(1 + Int.random(in: 0...2, using: &random))).map { _ in sequence(depth) }.joined(separator: "|")
  }

  private mutating func sequence(_ depth: Int) -> String {
    (0..<Int.random(in: 0...3, using: &random)).map { _ in piece(depth) }.joined()
  }

  private mutating func piece(_ depth: Int) -> String {
    let atom = atom(depth)
    guard Int.random(in: 0..<5, using: &random) < 3 else { return atom }
    return atom + pick(["*", "+", "?", "{0,2}", "{1,2}", "{2}", "{1,}", "{0}", "{2,3}"]) + pick(["", "?"])
  }

  private mutating func atom(_ depth: Int) -> String {
    switch Int.random(in: 0..<(depth > 0 ? 10 : 6), using: &random) {
    case 0...2: pick(["a", "b", "c"])
    case 3: pick(["[ab]", "[^a]", "[a-c-[b]]", "\\s", "\\P{Lu}", "\\p{IsBasicLatin}"])
    case 4: "."
    case 5: pick(["^", "$", "a"])
    case 6, 7, 8: "(\(pattern(depth - 1)))"
    default: "(?:\(pattern(depth - 1)))"
    }
  }
}

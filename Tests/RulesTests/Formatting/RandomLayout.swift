// The tree of a file enters; the same content in some other layout leaves, with comments at odd places.

import Rules
import SourceText
import TestSupport

/// Writes a tree with random indentation, brackets, blank lines and comments.
struct RandomLayout {
  private var random: SplitMix64
  /// The comments that were written, in their order.
  private(set) var comments: [String] = []
  private var isBehindLiteral = false

  /// A text with the content of a tree.
  static func text(of root: MarkedNode, seed: UInt64) -> (text: String, comments: [String]) {
    var layout = RandomLayout(random: SplitMix64(seed: seed))
    var text = layout.above(0) + layout.block(root, 0) + layout.above(0)
    if layout.chance(3) { text = text.replacing("\n", with: "\r\n") }
    if layout.chance(3) {
      while text.last?.isNewline ?? false { text.removeLast() }
    }
    return (text, layout.comments)
  }

  private init(random: SplitMix64) { self.random = random }

  private mutating func chance(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }

  private mutating func some(_ range: ClosedRange<Int>) -> String {
    String(repeating: " ", count: Int.random(in: range, using: &random))
  }

  private mutating func comment() -> String {
    comments.append("#\(chance(2) ? " " : "")注释\(comments.count)\(chance(2) ? "\t尾 # 二" : "")")
    return comments.last ?? ""
  }

  /// Blank lines and comments on lines of their own.
  private mutating func above(_ indentation: Int) -> String {
    var text = ""
    // Further in, the text above would go on.
    let extra = isBehindLiteral ? 0 : 3
    isBehindLiteral = false
    while chance(5) {
      text +=
        chance(2) ? some(0...extra) + "\n" : some(0...(indentation + extra)) + comment() + some(0...2) + "\n"
    }
    return text
  }

  private mutating func behind() -> String { chance(6) ? some(1...4) + comment() + "\n" : some(0...1) + "\n" }

  // MARK: Blocks

  private mutating func block(_ node: MarkedNode, _ indentation: Int) -> String {
    var text = ""
    let start = String(repeating: " ", count: indentation)
    switch node.kind {
    case .scalar: break
    case .sequence(let items):
      for item in items {
        text += above(indentation) + start + "-" + value(item, indentation, isItem: true)
      }
    case .mapping(let entries):
      for entry in entries {
        let key = entry.key.place.text
        text += above(indentation) + start + key + ":" + value(entry.value, indentation, isItem: false)
      }
    }
    return text
  }

  private mutating func value(_ node: MarkedNode, _ indentation: Int, isItem: Bool) -> String {
    if let scalar = node.scalar {
      if scalar.style == .literal { return literal(scalar, indentation) }
      return (node.isMissing ? "" : some(1...3) + scalar.place.text) + behind()
    }
    let isEmpty = node.items?.isEmpty ?? node.entries?.isEmpty ?? false
    if isEmpty || canFlow(node) && chance(2) { return " " + flow(node, indentation + 1) + behind() }
    let deeper = indentation + Int.random(in: 1...5, using: &random)
    if isItem, chance(2) {
      let inner = block(node, indentation + 2)
      let isDirect =
        inner.hasPrefix(String(repeating: " ", count: indentation + 2))
        && inner.dropFirst(indentation + 2).first.map { $0 != " " && $0 != "#" && !$0.isNewline } ?? false
      return isDirect ? " " + inner.dropFirst(indentation + 2) : "\n" + inner
    }
    let isFlush = !isItem && node.items != nil && chance(3)
    return behind() + block(node, isFlush ? indentation : deeper)
  }

  private mutating func literal(_ scalar: MarkedScalar, _ indentation: Int) -> String {
    let deeper = String(repeating: " ", count: indentation + Int.random(in: 1...5, using: &random))
    let body = scalar.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { $0.isEmpty ? "\n" : deeper + $0 + "\n" }.joined()
    isBehindLiteral = true
    return " |" + (chance(6) ? " " + comment() : "") + "\n" + body
  }

  // MARK: Brackets

  private func canFlow(_ node: MarkedNode) -> Bool {
    switch node.kind {
    case .scalar(let scalar):
      scalar.isQuoted
        || scalar.style == .plain && !scalar.text.contains { ",[]{}".contains($0) } && !scalar.text.isEmpty
    case .sequence(let items): items.allSatisfy(canFlow)
    case .mapping(let entries): entries.allSatisfy { canFlow($0.value) }
    }
  }

  private mutating func gap(_ indentation: Int) -> String {
    if chance(12) { return " " + comment() + "\n" + String(repeating: " ", count: indentation) }
    if chance(6) { return "\n" + String(repeating: " ", count: indentation) + some(0...4) }
    return some(0...2)
  }

  private mutating func flow(_ node: MarkedNode, _ indentation: Int) -> String {
    switch node.kind {
    case .scalar(let scalar): return scalar.place.text
    case .sequence(let items):
      var text = "[" + gap(indentation)
      for (index, item) in items.enumerated() {
        text += flow(item, indentation) + gap(indentation)
        if index + 1 < items.count { text += "," + gap(indentation) }
      }
      return text + "]"
    case .mapping(let entries):
      var text = "{" + gap(indentation)
      for (index, entry) in entries.enumerated() {
        text += entry.key.place.text + ": " + gap(indentation) + flow(entry.value, indentation)
        text += gap(indentation)
        if index + 1 < entries.count { text += "," + gap(indentation) }
      }
      return text + "}"
    }
  }
}

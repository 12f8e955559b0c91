// Random YAML and JSON enters, the same in every run; no reader may break a promise, and none may trap.

import Glibc
import Rules
import SourceText
import TestSupport
import Testing

@Suite struct ReadingFuzzTests {
  /// Number of random texts of each kind; `RULECHECK_FUZZ_CASES` changes it.
  static let cases: Int = {
    guard let text = getenv("RULECHECK_FUZZ_CASES") else { return 20_000 }
    return Int(String(cString: text)) ?? 20_000
  }()

  @Test func randomYAMLKeepsItsPromises() {
    var random = SplitMix64(seed: 0x5EED_0001)
    var accepted = 0
    for _ in 0..<Self.cases {
      let text = RandomYAML.document(&random)
      let file = SourceFile(name: "x.yaml", text: text)
      let result = YAMLReader.read(file)
      if result.root != nil { accepted += 1 }
      let violations = ReadingInvariants.violations(in: result, of: file)
      #expect(violations.isEmpty, "\(text.debugDescription)")
      if !violations.isEmpty { break }
    }
    // Texts that are all refused would prove nothing about maps.
    #expect(accepted > Self.cases / 4, "\(accepted) of \(Self.cases) accepted")
  }

  @Test func randomBytesAreAnswered() {
    var random = SplitMix64(seed: 0x5EED_0002)
    let alphabet = Array("{}[],:'\"\\|>-?#&*!%@` \t\n\rab1.eE+/~<=".utf8)
    for index in 0..<Self.cases {
      let isWild = index % 4 == 0
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        isWild
          ? UInt8.random(in: 0...255, using: &random)
          : alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      }
      for name in ["x.yaml", "x.json"] {
        let file = SourceFile(name: name, bytes: bytes)
        let violations = ReadingInvariants.violations(in: DocumentReader.read(file), of: file)
        #expect(violations.isEmpty, "\(name) \(bytes)")
        if !violations.isEmpty { return }
      }
    }
  }

  @Test func mutatedJSONKeepsItsPromises() {
    var random = SplitMix64(seed: 0x5EED_0003)
    let seed = Array(
      "{\"甲\": [1.5e3, true, \"\\ud83d\\ude00é\"], \"b\": {\"c\": null, 'd': -0}, // x\n \"\\n\\u0041\": \"😀\"}"
        .utf8)
    let pieces = [
      "\"", "\\", "\\u", "\\ud83d", "{", "}", "[", "]", ",", ":", "'", "/*", "*/", "01", "-", "甲", "\n",
    ]
    for _ in 0..<Self.cases {
      var bytes = seed
      for _ in 0..<Int.random(in: 0...4, using: &random) where !bytes.isEmpty {
        let position = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes.remove(at: position)
        case 1: bytes.insert(contentsOf: (pieces.randomElement(using: &random) ?? "").utf8, at: position)
        default: bytes.removeSubrange(position..<min(position + 8, bytes.count))
        }
      }
      let file = SourceFile(name: "x.json", bytes: bytes)
      let violations = ReadingInvariants.violations(in: JSONReader.read(file), of: file)
      #expect(violations.isEmpty, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
      if !violations.isEmpty { return }
    }
  }
}

/// Random YAML documents that use every style of scalar.
private enum RandomYAML {
  static func document(_ random: inout SplitMix64) -> String {
    let newline = pick(["\n", "\n", "\n", "\r\n", "\r"], &random)
    let text = chance(8, &random) ? noise(&random) : block(indentation: 0, depth: 0, &random)
    let start = pick(["", "", "", "# 注释 😀\n", "---\n", "\u{FEFF}", "\n"], &random)
    return newline == "\n" ? start + text : (start + text).replacing("\n", with: newline)
  }

  private static func block(indentation: Int, depth: Int, _ random: inout SplitMix64) -> String {
    let margin = String(repeating: " ", count: indentation)
    var text = ""
    let isList = chance(3, &random)
    for index in 0..<Int.random(in: 1...4, using: &random) {
      if chance(8, &random) { text += pick(["\n", "  \n", margin + "# 注释: é\n"], &random) }
      text +=
        margin
        + (isList
          ? "-"
          : pick(["键\(index)", "k\(index)", "'q\(index)'", "\"d\\n\(index)\"", "😀\(index) "], &random) + ":")
      if depth < 3, chance(4, &random) {
        let step = Int.random(in: 1...4, using: &random)
        text +=
          pick(["\n", " # c\n"], &random) + block(indentation: indentation + step, depth: depth + 1, &random)
      } else {
        text += pick([" ", " ", " ", "  ", "\t", " &锚a ", " &a ", " !t ", "\n" + margin + "  "], &random)
        text += scalar(indentation: indentation, &random)
        text += pick(["\n", "\n", "\n", " \n", " # 尾 注\n", "\n\n"], &random)
      }
    }
    return text
  }

  private static func scalar(indentation: Int, _ random: inout SplitMix64) -> String {
    let margin = String(repeating: " ", count: indentation + Int.random(in: 1...3, using: &random))
    switch Int.random(in: 0..<6, using: &random) {
    case 0:
      return "文"
        + words(
          ["甲", "b", "é", "😀", ":x", "x#y", "-", "]", "'", "\""], ["\n" + margin, "\n\n\(margin)"], &random)
    case 1:
      return "'"
        + words(
          ["甲", "''", "é", "😀", "#", ": ", "\\", "\""], ["\n" + margin, "\n  \n\(margin)", " \n"], &random)
        + "'"
    case 2:
      let atoms = [
        "甲", "\\n", "\\\"", "\\x41", "\\u5e74", "\\U0001F600", "\\\\", "😀", "\\N", "\\0", "'", "\\ ", "\\L",
        "\\/", "\\e", "\\\t",
      ]
      return "\"" + words(atoms, ["\n" + margin, "\\\n" + margin, "\\\n\n\(margin)", "\n\n"], &random) + "\""
    case 3, 4: return blockScalar(indentation, &random)
    default:
      return pick(
        ["[甲, 'b', \"\\t\"]", "{a: é, 'b': \"😀\"}", "[[], {}, ]", "[a: b, c]", "{x, y: }", ""], &random)
    }
  }

  private static func blockScalar(_ parent: Int, _ random: inout SplitMix64) -> String {
    let step = Int.random(in: 1...4, using: &random)
    let isExplicit = chance(3, &random)
    let chomping = pick(["", "-", "+"], &random)
    let digit = isExplicit ? "\(step)" : ""
    var text = pick(["|", ">"], &random) + (chance(2, &random) ? digit + chomping : chomping + digit)
    text += pick(["", " ", " # 注", ""], &random)
    let margin = String(repeating: " ", count: parent + step)
    for index in 0..<Int.random(in: 0...5, using: &random) {
      text += "\n"
      if chance(3, &random) {
        text += String(repeating: " ", count: Int.random(in: 0...(parent + step + 2), using: &random))
      } else {
        let extra = isExplicit || index > 0 ? pick(["", "", " ", "   ", "\t"], &random) : ""
        text += margin + extra + pick(["甲乙", "b # c", "😀 é", "- x", "k: v", "\"", "x  "], &random)
      }
    }
    return text
  }

  private static func words(_ atoms: [String], _ breaks: [String], _ random: inout SplitMix64) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...7, using: &random) {
      text += chance(4, &random) ? pick(breaks + [" ", "  ", "\t"], &random) : pick(atoms, &random)
    }
    return text
  }

  private static func noise(_ random: inout SplitMix64) -> String {
    let atoms = [
      "a", "甲", "😀", ":", ": ", "- ", "? ", "\n", "\n  ", "\n ", " ", "'", "\"", "|", ">", "[", "]", "{", "}",
      ",", "#",
      " #", "&a ", "*a", "!t ", "\\", "\t", "---\n", "...\n", "%YAML 1.1\n", "<<", "@", "`", "|2-\n",
      "\u{85}", "\u{2028}",
    ]
    return (0..<Int.random(in: 0...20, using: &random)).map { _ in pick(atoms, &random) }.joined()
  }

  private static func chance(_ oneIn: Int, _ random: inout SplitMix64) -> Bool {
    Int.random(in: 0..<oneIn, using: &random) == 0
  }

  private static func pick(_ choices: [String], _ random: inout SplitMix64) -> String {
    choices[Int.random(in: 0..<choices.count, using: &random)]
  }
}

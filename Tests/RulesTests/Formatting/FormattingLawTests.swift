// The files of the repository, in their own and in random layouts, and broken: formatting keeps its promises.

import Rules
import RulesDSL
import SourceText
import TestSupport
import Testing

@Suite struct FormattingLawTests {
  private static let directories = ["rules", "seeds/documents", "Tests/RulecheckTests/Fixtures"]
  static let files = directories.flatMap { RepositoryFiles.list($0, suffix: ".yaml") }

  /// The rules and the register are always in their canonical layout: `rulecheck fmt` writes it.
  @Test func rulesAndRegisterAreInCanonicalLayout() throws {
    let own = Self.files.filter { !$0.hasPrefix("Tests/") }
    #expect(own.count > 80)
    for path in own {
      let text = try #require(RepositoryFiles.read(path))
      guard let formatted = formatted(text) else {
        Issue.record("\(path) is not formatted")
        continue
      }
      let isSame = formatted == text
      #expect(isSame, "\(path): run `rulecheck fmt`\n\(difference(text, formatted).prefix(2_000))")
    }
  }

  @Test(arguments: [KeywordChoice.keep, .rewritten(.chinese), .rewritten(.english)])
  func filesKeepTheirMeaningAndComments(keywords: KeywordChoice) throws {
    var count = 0
    for path in Self.files {
      guard let text = RepositoryFiles.read(path), let result = formatted(text, keywords) else { continue }
      count += 1
      #expect(formatted(result, keywords) == result, "\(path) is not stable")
      #expect(commentLines(result).sorted() == commentLines(text).sorted(), "\(path)")
      if keywords == .keep { #expect(content(result) == content(text), "\(path)") }
    }
    #expect(count > 100)
  }

  /// However a file is laid out, formatting finds the same content, every comment in its order, and one layout.
  @Test(arguments: [1, 2, 3] as [UInt64])
  func randomLayoutsAreUnderstood(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<GeneratedCases.count(25) {
      let path = try #require(Self.files.filter { !$0.contains("broken") }.randomElement(using: &random))
      guard let text = RepositoryFiles.read(path), text.utf8.count < 40_000, let canonical = formatted(text),
        let root = root(canonical)
      else {
        continue
      }
      let layout = RandomLayout.text(of: root, seed: random.next())
      let expected = content(canonical)
      let isFaithful = content(layout.text) == expected
      #expect(isFaithful, "\(path): the generator is wrong\n\(layout.text)")
      guard isFaithful else { return }
      guard let result = formatted(layout.text) else {
        Issue.record("\(path) was refused\n\(layout.text)")
        return
      }
      let isSame = content(result) == expected
      #expect(isSame, "\(path)\n\(layout.text)\n\(result)")
      let found = result.split(separator: "\n").compactMap { line -> String? in
        // A `#` may also belong to the text before a comment.
        let range = line.firstRange(of: "#注释") ?? line.firstRange(of: "# 注释")
        return range.map { String(line.suffix(from: $0.lowerBound)) }
      }
      let own = Set(layout.comments)
      let kept = found.filter(own.contains)
      #expect(kept == layout.comments, "\(path)\n\(layout.text)\n\(result)")
      let isStable = formatted(result) == result
      #expect(isStable, "\(path)\n\(changed(result, formatted(result) ?? ""))")
      if !isSame || !isStable || kept != layout.comments { return }
    }
  }

  /// The lines in which two layouts differ, without the many in which they do not.
  private func changed(_ first: String, _ second: String) -> String {
    difference(first, second).split(separator: "\n").filter { !$0.hasPrefix("  ") }.joined(separator: "\n")
  }

  /// Broken files are answered; where one is formatted all the same, it still says what it said.
  @Test(arguments: [11, 12, 13] as [UInt64])
  func mutatedFilesAreAnswered(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let texts = Self.files.compactMap(RepositoryFiles.read).filter { $0.utf8.count < 6_000 }
    let pieces = [
      "{", "}", "[", "]", ",", ":", ": ", "- ", "#", " # c\n", "\n", "\r", "\t", "|", ">", "'", "\"", "\\",
      "? ",
      "且", "“", " ", "  ", "|+\n", "|2-\n", "---\n", "...\n", "&a ", "!t ", "*a", "\u{0}", "\u{FEFF}",
    ].map { Array($0.utf8) }
    var count = 0
    for _ in 0..<GeneratedCases.count(400) {
      var bytes = Array((texts.randomElement(using: &random) ?? "").utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
        let position = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.remove(at: position)
        case 1: bytes.removeSubrange(position..<min(bytes.count, position + 12))
        case 2: bytes[position] = UInt8.random(in: 0...255, using: &random)
        default: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: position)
        }
      }
      guard case .formatted(let result) = FileFormatter.format(SourceFile(name: "x.yaml", bytes: bytes))
      else {
        continue
      }
      count += 1
      let text = String(decoding: bytes, as: UTF8.self)
      let isSame = content(result) == content(text)
      #expect(isSame, "\(text)\n\(result)")
      let isStable = formatted(result) == result
      #expect(isStable, "\(text)\n\(difference(result, formatted(result) ?? ""))")
      if !isSame || !isStable { return }
    }
    #expect(count > 20)
  }

  // MARK: What a file says

  private func formatted(_ text: String, _ keywords: KeywordChoice = .keep) -> String? {
    let file = SourceFile(name: "x.yaml", text: text)
    guard case .formatted(let result) = FileFormatter.format(file, keywords: keywords) else { return nil }
    return result
  }

  private func root(_ text: String) -> MarkedNode? {
    YAMLReader.read(SourceFile(name: "x.yaml", text: text)).root
  }

  /// The content as a text in which only the order of keys and blanks do not count.
  private func content(_ text: String) -> String { root(text).map(content) ?? "nothing" }

  private func content(_ node: MarkedNode) -> String {
    switch node.kind {
    case .scalar(let scalar): plain(scalar.text)
    case .sequence(let items): "[" + items.map(content).joined(separator: ",") + "]"
    case .mapping(let entries):
      "{" + entries.map { plain($0.key.text) + ":" + content($0.value) }.sorted().joined(separator: ",") + "}"
    }
  }

  /// Without blanks, the dashes of drawn tables, and the width of signs.
  private func plain(_ text: String) -> String {
    let narrow: [Unicode.Scalar: Unicode.Scalar] = ["｜": "|"]
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace && scalar != "-" {
      scalars.append(narrow[scalar] ?? CharacterClasses.folded(scalar))
    }
    return String(scalars)
  }

  private func commentLines(_ text: String) -> [String] {
    text.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { $0.hasPrefix("#") }.map(String.init)
  }
}

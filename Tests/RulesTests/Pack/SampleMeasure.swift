// One section of a measure file enters; a whole file with that section leaves.

import Rules
import SourceText
import TestSupport
import Testing

/// A small measure without mistakes, section by section.
enum SampleMeasure {
  static let sections: [(key: String, text: String)] = [
    ("rulecheck", "rulecheck: 1\n"),
    ("measure", "measure: maker-space\n"),
    ("title", "title: 众创空间\n"),
    ("kind", "kind: recognition\n"),
    ("effective", "effective: 2018-01-01..\n"),
    ("sources", "sources: { 规定: 国科火字〔2017〕120号, 备案通知: 2019年度通知 }\n"),
    ("inputs", "inputs: { 面积: { type: number, unit: 平方米 } }\n"),
    ("parameters", "parameters: { 最低面积: 500平方米 }\n"),
    ("define", "define: { 差额: 最低面积 - 面积 }\n"),
    ("criteria", "criteria:\n  - { id: 场地, require: 面积 >= 最低面积 }\n"),
    ("outcomes", "outcomes:\n  - { id: ok, title: 推荐, when: 全部符合 }\n  - { id: no, title: 不推荐 }\n"),
  ]

  /// The file with one section replaced; an empty text leaves it out.
  static func text(_ key: String = "", _ replacement: String = "") -> String {
    sections.map { $0.key == key ? replacement : $0.text }.joined()
  }

  /// A case whose marked mistakes stand in one section.
  static func wrong(_ key: String, _ replacement: String, _ codes: [String], says: [String] = [])
    -> DecodingCase
  {
    DecodingCase(text(key, replacement), codes, says: says, description: replacement)
  }
}

/// A source whose expected findings are underlined with `⟦` and `⟧`, and their codes in the same order.
struct DecodingCase: Sendable, CustomTestStringConvertible {
  let marked: String
  let codes: [String]
  /// Texts of which each must stand in a message or help, in either language.
  let says: [String]
  let fileName: String
  let testDescription: String

  init(
    _ marked: String, _ codes: [String], says: [String] = [], fileName: String = "样例.yaml",
    description: String? = nil
  ) {
    self.marked = marked
    self.codes = codes
    self.says = says
    self.fileName = fileName
    testDescription = (description ?? marked).debugDescription
  }

  /// Expects that reading and decoding report the marked places with the codes, and nothing else; also behind a
  /// line of wide characters.
  func expectFindings(
    sourceLocation: Testing.SourceLocation = #_sourceLocation, _ decode: (MarkedNode) -> [Diagnostic]
  ) {
    let prefixes = fileName.hasSuffix(".json") ? [""] : ["", "# 前缀 é 😀🇨🇳 𠮷\n"]
    for prefix in prefixes {
      let source = MarkedSource(prefix + marked)
      let diagnostics = Self.diagnostics(SourceFile(name: fileName, text: source.text), decode)
      let found = diagnostics.map {
        "\($0.code.id) ⟦\($0.place?.text ?? "?")⟧ @\($0.place?.span.start ?? -1)"
      }
      let expected = zip(codes, zip(source.spans, source.pieces)).map { "\($0) ⟦\($1.1)⟧ @\($1.0.start)" }
      #expect(found == expected, "\(source.text)", sourceLocation: sourceLocation)
      #expect(codes.count == source.spans.count, "as many markers as codes", sourceLocation: sourceLocation)
      let words = diagnostics.flatMap { finding in
        [finding.message.zh, finding.message.en, finding.help?.zh ?? "", finding.help?.en ?? ""]
      }
      for text in says {
        #expect(words.contains { $0.contains(text) }, "\(text) in \(words)", sourceLocation: sourceLocation)
      }
      for finding in diagnostics {
        #expect(finding.help != nil, "\(finding.message.zh) has no help", sourceLocation: sourceLocation)
      }
    }
  }

  private static func diagnostics(_ file: SourceFile, _ decode: (MarkedNode) -> [Diagnostic]) -> [Diagnostic]
  {
    let read = DocumentReader.read(file)
    return (read.diagnostics + (read.root.map(decode) ?? [])).sortedByPlace()
  }
}

/// The tree of a text that is expected to be readable.
func tree(_ text: String, name: String = "样例.yaml") throws -> MarkedNode {
  let read = DocumentReader.read(SourceFile(name: name, text: text))
  #expect(read.diagnostics.map(\.message.zh) == [])
  return try #require(read.root)
}

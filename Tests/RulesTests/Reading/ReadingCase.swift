// A marked source and its expected codes enter; a judgement whether reading finds exactly these leaves.

import Rules
import SourceText
import TestSupport
import Testing

/// A source whose expected findings are underlined with `⟦` and `⟧`, and their codes in the same order.
struct ReadingCase: Sendable, CustomTestStringConvertible {
  let marked: String
  let codes: [String]
  /// Texts of which each must stand in a message or help, in either language.
  let says: [String]
  /// Whether the same findings are expected with a comment line of wide characters before the source.
  var takesPrefix = true
  /// Whether the same findings are expected with the whole source indented below a key.
  var takesIndentation = true
  var fileName = "样例.yaml"

  init(_ marked: String, _ codes: String..., says: [String] = []) {
    self.marked = marked
    self.codes = codes
    self.says = says
  }

  var testDescription: String { marked.debugDescription }

  func atStartOfFile() -> ReadingCase {
    var copy = self
    copy.takesPrefix = false
    copy.takesIndentation = false
    return copy
  }

  func notIndented() -> ReadingCase {
    var copy = self
    copy.takesIndentation = false
    return copy
  }

  func named(_ name: String) -> ReadingCase {
    var copy = self
    copy.fileName = name
    return copy
  }

  /// The source as it is, behind a line of wide characters, and one and three levels deeper.
  var variants: [String] {
    var variants = [marked]
    if takesPrefix { variants.append("# 前缀 é 😀🇨🇳 𠮷\n" + marked) }
    if takesIndentation {
      variants.append("外层😀:\n" + indented(by: 2))
      variants.append("a:\n  é:\n    - 项\n    - 深:\n" + indented(by: 8))
    }
    return variants
  }

  private func indented(by count: Int) -> String {
    let margin = String(repeating: " ", count: count)
    let lines = marked.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { $0.isEmpty ? "" : margin + $0 }.joined(separator: "\n")
  }

  /// Expects that `find` reports the marked places with the codes, and nothing else, in every variant.
  func expectFindings(
    sourceLocation: Testing.SourceLocation = #_sourceLocation, _ find: (SourceFile) -> [Diagnostic]
  ) {
    for variant in variants {
      let source = MarkedSource(variant)
      let diagnostics = find(SourceFile(name: fileName, text: source.text))
      let found = diagnostics.map { finding in
        "\(finding.code.id) \(finding.place?.span.start ?? -1) ⟦\(finding.place?.text ?? "?")⟧"
      }
      let expected = zip(codes, zip(source.spans, source.pieces)).map { "\($0) \($1.0.start) ⟦\($1.1)⟧" }
      #expect(found == expected, "\(source.text)", sourceLocation: sourceLocation)
      #expect(codes.count == source.spans.count, "as many markers as codes", sourceLocation: sourceLocation)
    }
    let words = find(SourceFile(name: fileName, text: MarkedSource(marked).text)).flatMap { finding in
      [finding.message.zh, finding.message.en, finding.help?.zh ?? "", finding.help?.en ?? ""]
    }
    for text in says {
      #expect(words.contains { $0.contains(text) }, "\(text) in \(words)", sourceLocation: sourceLocation)
    }
  }
}

/// A file made of these bytes.
func file(_ bytes: [UInt8], name: String = "样例.yaml") -> SourceFile { SourceFile(name: name, bytes: bytes) }

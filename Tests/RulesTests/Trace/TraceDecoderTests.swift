// Trace files with marked mistakes enter; codes, places and words are compared.

import SourceText
import TestSupport
import Testing

@testable import Rules

@Suite("Trace files")
struct TraceDecoderTests {
  private static let head = "rulecheck: 1\ntrace: x\ndocument: 文件\n"

  static let cases: [DecodingCase] = [
    DecodingCase(
      "rulecheck: 1\ntrace: ⟦y⟧\ndocument: 文件\n"
        + "clauses: [{ clause: 甲, items: [{ quote: 乙, organisational: 丙 }] }]\n",
      ["E290"], says: ["trace: x"]),
    DecodingCase("⟦rulecheck: 1⟧\ntrace: x\n", ["E203"], says: ["document", "clauses"]),
    DecodingCase(head + "clauses: ⟦[]⟧\n", ["E211"]),
    DecodingCase(
      head + "clauses:\n  - { clause: 甲, items: ⟦[]⟧ }\n  - ⟦{ clause: 乙 }⟧\n", ["E211", "E203"]),
    DecodingCase(
      head + "clauses:\n  - { clause: 甲, items: [{ quote: 乙, organisational: 丙 }] }\n"
        + "  - { clause: ⟦甲⟧, items: [{ quote: 丁, organisational: 丙 }] }\n", ["E210"]),
    DecodingCase(
      head + "clauses: [{ clause: 甲, items: [⟦{ quote: 乙 }⟧] }]\n", ["E290"],
      says: ["implementedBy", "为什么不能核对"]),
    DecodingCase(
      head + "clauses: [{ clause: 甲, items: [{ quote: 乙, implementedBy: [a/b], ⟦organisational⟧: 丙 }] }]\n",
      ["E212"], says: ["分成两段"]),
    DecodingCase(
      head + "clauses: [{ clause: 甲, items: [{ quote: 乙, implementedBy: ⟦a/b⟧ }] }]\n", ["E201"]),
    DecodingCase(
      head + "clauses: [{ clause: 甲, items: [{ quote: 乙, implementedBy: [a/b, ⟦a/b⟧] }] }]\n", ["E210"]),
    DecodingCase(
      head + "clauses: [{ clause: 甲, items: [{ quote: 乙, ⟦implemented⟧: [a/b] }] }]\n", ["E202"],
      says: ["“implementedBy”"]),
  ]

  @Test(arguments: cases) func mistakes(_ example: DecodingCase) {
    example.expectFindings { TraceDecoder.decode($0, fileStem: "trace-x").diagnostics }
  }

  @Test("marks around a quotation are left out, marks within it stay")
  func marks() throws {
    let quotes = ["“甲”", "“甲”和“乙”", "甲“乙”", "“甲“乙””", "甲"]
    let items = quotes.map { "      - { quote: \($0), organisational: 丙 }\n" }.joined()
    let root = try tree(Self.head + "clauses:\n  - clause: 甲\n    items:\n" + items)
    let trace = try #require(TraceDecoder.decode(root, fileStem: "trace-x").trace)
    #expect(trace.clauses[0].items.map(\.quotation.text) == ["甲", "“甲”和“乙”", "甲“乙”", "甲“乙”", "甲"])
  }
}

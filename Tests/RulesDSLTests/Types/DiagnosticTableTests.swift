// The tables under Data/diagnostics: every mistake is found at its place and worded as the table says.

import RulesDSL
import SourceText
import TestSupport
import Testing

@Suite struct DiagnosticTableTests {
  @Test(arguments: DiagnosticTable.allRows)
  func findingsAreAsExpected(row: DiagnosticTable.Row) {
    let source = MarkedSource(row.marked)
    let file = SourceFile(name: "式", text: source.text)
    let found = Checker.check(SourceFragment(file: file), in: DiagnosticTable.scope(row.mode)).diagnostics
    #expect(found.map(\.code.id) == row.codes, "\(row.testDescription): \(found.map(\.message.zh))")
    #expect(
      found.map { $0.place?.span } == source.spans, "\(row.testDescription): \(found.map { $0.place?.text })")
    if !row.zh.isEmpty { #expect(found.map { sentence($0, .zh) } == row.zh) }
    if !row.en.isEmpty { #expect(found.map { sentence($0, .en) } == row.en) }
  }

  /// The same findings stand at shifted places where the expression is a part of a larger file.
  @Test(arguments: DiagnosticTable.allRows)
  func placesMoveWithTheFragment(row: DiagnosticTable.Row) {
    let source = MarkedSource(row.marked)
    let prefix = "规则🎉: 前面的文字 “é” "
    let offset = prefix.utf8.count
    let file = SourceFile(name: "式", text: prefix + source.text + " 后面的文字")
    let count = source.text.utf8.count
    let fragment = SourceFragment(
      file: file, span: Span(offset, offset + count), bytes: Array(source.text.utf8),
      segments: [
        SourceFragment.Segment(
          contentStart: 0, contentCount: count, fileStart: offset, fileCount: count, isVerbatim: true)
      ])
    let found = Checker.check(fragment, in: DiagnosticTable.scope(row.mode)).diagnostics
    #expect(
      found.map { $0.place?.span } == source.spans.map { $0.shifted(by: offset) }, "\(row.testDescription)")
    #expect(found.map(\.code.id) == row.codes)
  }

  /// Every kind of finding of reading and checking occurs in a table or in `LimitDiagnosticTests`.
  @Test func everyCodeOccurs() {
    let elsewhere: Set<String> = ["E308", "E309"]
    let occurring = Set(DiagnosticTable.allRows.flatMap(\.codes)).union(elsewhere)
    let codes = SyntaxMessages.codes + TypeMessages.codes
    #expect(Set(codes.map(\.id)).count == codes.count)
    #expect(codes.map(\.id).filter { !occurring.contains($0) }.isEmpty)
    #expect(occurring.subtracting(codes.map(\.id)).isEmpty)
  }

  /// Every error says in both languages what is wrong and what to write.
  @Test func everyRowIsWorded() {
    for row in DiagnosticTable.allRows {
      #expect(row.zh.count == row.codes.count && row.en.count == row.codes.count, "\(row.testDescription)")
    }
  }

  private func sentence(_ diagnostic: Diagnostic, _ language: Language) -> String {
    diagnostic.message[language] + (diagnostic.help.map { " ▸ " + $0[language] } ?? "")
  }
}

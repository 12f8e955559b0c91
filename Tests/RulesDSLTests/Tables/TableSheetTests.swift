// The sheets under Data/tables: every table gives what its cases say, and every mistake is found at its place.

import RulesDSL
import SourceText
import TestSupport
import Testing

@Suite("Decision tables") struct TableSheetTests {
  @Test(arguments: TableSheet.all)
  func sheetHolds(sheet: TableSheet) throws {
    let result = TableChecker.check(sheet.table, in: sheet.scope)
    #expect(result.diagnostics.map(\.code.id) == sheet.codes, "\(result.diagnostics.map(\.message.zh))")
    #expect(result.diagnostics.map { $0.place?.span } == sheet.marks.spans, "\(sheet.title)")
    if !sheet.zh.isEmpty { #expect(result.diagnostics.map { sentence($0, .zh) } == sheet.zh) }
    if !sheet.en.isEmpty { #expect(result.diagnostics.map { sentence($0, .en) } == sheet.en) }
    #expect(
      sheet.zh.count == sheet.codes.count && sheet.en.count == sheet.codes.count,
      "\(sheet.title) is not worded")
    guard sheet.codes.isEmpty else { return }
    let table = try #require(result.table)
    #expect(!sheet.cases.isEmpty, "\(sheet.title) tries nothing")
    for example in sheet.cases {
      var evaluator = Evaluator(slots: sheet.slots(example))
      let found = evaluator.evaluate(table)
      #expect(ValueShape.text(found.value) == expected(example), "\(sheet.title): \(example.line)")
      if let rows = example.rows {
        #expect(found.rows.map { $0 + 1 } == rows, "\(sheet.title): \(example.line)")
      }
      #expect(TypeTest.conforming(found.value, to: table.type) != nil, "\(sheet.title): \(example.line)")
    }
  }

  @Test func sheetsAreRead() {
    #expect(TableSheet.all.count > 20)
    #expect(TableSheet.all.flatMap(\.cases).count > 80)
  }

  /// Every kind of finding and failure of tables that this stage can give occurs in a sheet.
  @Test func everyCodeOccurs() {
    // The layout of the text of a table belongs to those who read files.
    let elsewhere: Set<String> = ["E430", "E431", "E432"]
    let found = Set(TableSheet.all.flatMap(\.codes))
    #expect(TableMessages.codes.map(\.id).filter { !found.contains($0) && !elsewhere.contains($0) } == [])
    let failures = Set(TableSheet.all.flatMap(\.cases).map(\.result))
    #expect(TableMessages.failureCodes.map { "! \($0.id)" }.filter { !failures.contains($0) } == [])
  }

  /// Whatever stands in a cell, the tree is orderly and findings stand inside the cell.
  @Test(arguments: ExpressionTable.allRows)
  func anyTextMayStandInACell(row: ExpressionTable.Row) {
    for text in [row.expression, "not(\(row.expression))", "< \(row.expression), \(row.expression)"] {
      let fragment = SourceFragment(file: SourceFile(name: "格", text: text))
      let scope = row.names.scope(.strict)
      let parsed = Parser.parseCell(fragment, names: scope.nameTable)
      parsed.root.collect { node in
        #expect((0..<parsed.nodeCount).contains(node.id))
        for child in node.children {
          #expect(node.span.start <= child.span.start && child.span.end <= node.span.end, "\(text)")
        }
      }
      let setting = CellSetting(testing: .number(Unit.none), at: Place(file: fragment.file, span: Span(0, 0)))
      let result = Checker.check(parsed, in: scope, setting: setting)
      #expect(result.diagnostics.allSatisfy { ($0.place?.span.end ?? 0) <= fragment.bytes.count }, "\(text)")
      #expect((result.expression == nil) == result.diagnostics.hasErrors, "\(text)")
      if let expression = result.expression { #expect(CheckedCell.canTest(expression), "\(text)") }
    }
  }

  private func expected(_ example: TableSheet.Case) -> String {
    if example.result.hasPrefix("!") || example.result.hasPrefix("? ") { return example.result }
    let value = NamedValues().evaluate(example.result, .gradual).value
    if case .error = value { return "a result that can be evaluated" }
    return ValueShape.text(value)
  }

  private func sentence(_ diagnostic: Diagnostic, _ language: Language) -> String {
    diagnostic.message[language] + (diagnostic.help.map { " ▸ " + $0[language] } ?? "")
  }
}

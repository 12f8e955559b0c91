// A decision table and what it gave in; the rows that applied, in words, and what they were decided by, out.

import RulesDSL
import SourceText

/// Puts into words why a table gave what it gave.
struct AppliedRows {
  private let table: CheckedDecisionTable
  private let assessment: Assessment
  private let indices: [Int]

  /// More rows than these are not put into words.
  private static let maximumCount = 20

  init(_ table: CheckedDecisionTable, _ result: TableResult, in assessment: Assessment) {
    self.table = table
    self.assessment = assessment
    indices = result.rows
  }

  /// The rows that applied.
  var rows: [AppliedRow] {
    indices.prefix(Self.maximumCount).map { index in
      let row = table.table.rows[index]
      let remarks = zip(table.table.table.annotations, row.annotations).filter { !$0.1.isEmpty }
      return AppliedRow(
        number: index + 1,
        condition: TableRowWords.condition(
          row, of: table, asOf: assessment.application.asOf, in: assessment.measure),
        remarks: remarks.map { (title: $0.0, text: $0.1) })
    }
  }

  /// What the value depends on: the columns, and what the rows that applied mention.
  var ingredients: [ActualValues.Ingredient] {
    let rows = indices.map { table.table.rows[$0] }
    let mentioned = rows.flatMap { $0.cells.compactMap { $0?.expression } + $0.outputs }
    return table.table.inputs.map { ActualValues.Ingredient(expression: $0.expression, unit: $0.unit) }
      + mentioned.map { ActualValues.Ingredient(expression: $0, unit: nil) }
  }
}

/// The words for a row of a table.
enum TableRowWords {
  /// What a row asks for.
  static func condition(
    _ row: CheckedRow, of table: CheckedDecisionTable, asOf: CivilDate, in measure: CheckedMeasure
  ) -> LocalizedText {
    let clauses = zip(table.table.inputs, row.cells).compactMap { column, cell in
      cell.map { clause($0, column.title, asOf, measure) }
    }
    if clauses.isEmpty { return LocalizedText(zh: "任何情形", en: "in any case") }
    return LocalizedText(
      zh: clauses.map(\.zh).joined(separator: "，"), en: clauses.map(\.en).joined(separator: ", "))
  }

  private static func clause(
    _ cell: CheckedCell, _ column: String, _ asOf: CivilDate, _ measure: CheckedMeasure
  ) -> LocalizedText {
    let names = NameMeanings(cell.expression, in: measure)
    func text(_ language: Language) -> String {
      Verbalizer(names, asOf: asOf, language: language, subject: column).clause(cell.expression.root)
    }
    return LocalizedText(zh: text(.zh), en: text(.en))
  }
}

// Decision tables in; mutants of their cells, results and rows out.

import RulesDSL
import SourceText

extension MutantMaker {
  mutating func changeTables() {
    let domains = ColumnDomains(measure)
    for (index, table) in measure.tables.enumerated() where isHere(table.declaration.name.place) {
      let written = table.declaration.table
      let name = table.declaration.name.text
      for (column, clause) in table.table.inputs.enumerated() {
        for edit in ExpressionMutations.edits(of: clause.expression) {
          let place = clause.expression.syntax.fragment.place(edit.span)
          add(name, index, place, edit.change, written.replacing(column: column, edit), domains)
        }
      }
      for (row, cells) in table.table.rows.enumerated() {
        for (column, cell) in cells.cells.enumerated() {
          guard let cell else { continue }
          for edit in ExpressionMutations.edits(ofCell: cell.expression) {
            let place = cell.expression.syntax.fragment.place(edit.span)
            add(name, index, place, edit.change, written.replacing(row: row, cell: column, edit), domains)
          }
        }
        for (column, output) in cells.outputs.enumerated() {
          for edit in ExpressionMutations.edits(of: output) {
            let place = output.syntax.fragment.place(edit.span)
            add(name, index, place, edit.change, written.replacing(row: row, output: column, edit), domains)
          }
        }
      }
      changeRows(name, index, written, domains)
    }
  }

  private mutating func changeRows(
    _ name: String, _ index: Int, _ written: DecisionTable, _ domains: ColumnDomains
  ) {
    guard written.rows.count > 1 else { return }
    for row in written.rows.indices {
      var rows = written.rows
      rows.remove(at: row)
      add(name, index, written.rows[row].place, .rowDropped(row + 1), written.with(rows: rows), domains)
      let next = row + 1
      guard next < written.rows.count else { continue }
      rows = written.rows
      if [.first, .ruleOrder].contains(written.hitPolicy) {
        // The order matters only where two rows can apply together.
        if measure.tables[index].facts.isDisjoint { continue }
        rows.swapAt(row, next)
        let changed = written.with(rows: rows)
        add(name, index, written.rows[row].place, .rowsSwapped(row + 1, next + 1), changed, domains)
      } else if rows[row].outputs.map(\.text) != rows[next].outputs.map(\.text) {
        rows[row] = written.rows[row].with(outputs: written.rows[next].outputs)
        rows[next] = written.rows[next].with(outputs: written.rows[row].outputs)
        let changed = written.with(rows: rows)
        add(name, index, written.rows[row].place, .resultsSwapped(row + 1, next + 1), changed, domains)
      }
    }
  }

  private mutating func add(
    _ name: String, _ index: Int, _ place: Place, _ change: MutantChange, _ changed: DecisionTable,
    _ domains: ColumnDomains
  ) {
    let original = measure.tables[index]
    guard let table = TableChecker.check(changed, in: measure.scope).table,
      table.type.isComparable(to: original.table.type)
    else { return }
    let facts = TableAnalysis.analyse(
      table, domains: table.inputs.map(domains.domain), slots: [], constants: [], maximumWork: 50_000
    ).facts
    let mutated = CheckedDecisionTable(
      declaration: original.declaration, table: table, facts: facts, slot: original.slot)
    add(name, place, change, .table(original, mutated)) { [measure] in
      var tables = measure.tables
      tables[index] = mutated
      return measure.replacing(tables: tables)
    }
  }
}

extension DecisionTable {
  fileprivate func with(
    inputs: [InputClause]? = nil, rows: [TableRow]? = nil
  ) -> DecisionTable {
    DecisionTable(
      title: title, place: place, inputs: inputs ?? self.inputs, outputs: outputs, annotations: annotations,
      rows: rows ?? self.rows, hitPolicy: hitPolicy, aggregation: aggregation)
  }

  fileprivate func replacing(column: Int, _ edit: ExpressionEdit) -> DecisionTable {
    var changed = inputs
    let clause = changed[column]
    changed[column] = InputClause(
      title: clause.title, expression: clause.expression.with(edit), values: clause.values,
      minimum: clause.minimum, maximum: clause.maximum)
    return with(inputs: changed)
  }

  fileprivate func replacing(row: Int, cell: Int, _ edit: ExpressionEdit) -> DecisionTable {
    var changed = rows
    var cells = changed[row].cells
    cells[cell] = cells[cell].with(edit)
    changed[row] = TableRow(
      place: rows[row].place, cells: cells, outputs: rows[row].outputs, annotations: rows[row].annotations)
    return with(rows: changed)
  }

  fileprivate func replacing(row: Int, output: Int, _ edit: ExpressionEdit) -> DecisionTable {
    var changed = rows
    var outputs = changed[row].outputs
    outputs[output] = outputs[output].with(edit)
    changed[row] = changed[row].with(outputs: outputs)
    return with(rows: changed)
  }
}

extension TableRow {
  fileprivate func with(outputs: [SourceFragment]) -> TableRow {
    TableRow(place: place, cells: cells, outputs: outputs, annotations: annotations)
  }
}

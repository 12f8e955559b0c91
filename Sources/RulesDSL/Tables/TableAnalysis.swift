// A table over the parts of its columns in; gaps, overlaps, rows without effect and rows that say the same out.

/// What is wrong with the rows of a table, with values that show it.
package struct TableAnalysis: Sendable {
  /// A part of each column that matters, as a value out of it.
  package struct Witness: Sendable {
    /// The columns that matter, ascending, each with a value.
    package let parts: [(column: Int, value: WitnessValue)]
    /// Whether the columns vary freely, so that these values can occur together.
    package let isCertain: Bool
  }

  /// One finding. Rows are indices.
  package enum Finding: Sendable {
    /// No row applies.
    case gap(Witness)
    /// Two rows apply together; `givesSame` is nil where it depends on the application.
    case overlap(Int, Int, Witness, givesSame: Bool?)
    /// A cell never holds.
    case impossible(row: Int, column: Int)
    /// Wherever the row applies, one of the other rows takes its place.
    case hidden(row: Int, by: [Int])
    /// Neighbours that differ in one column only and give the same.
    case mergeable(Int, Int, column: Int)
  }

  /// What was found, in the order of the rows.
  package let findings: [Finding]
  /// What is certain whatever the values are.
  package let facts: TableFacts
  /// Whether the table was too large to look at as a whole; then nothing was found.
  package let isTooLarge: Bool

  /// Analyses a table.
  ///
  /// - Parameters:
  ///   - domains: one for each column.
  ///   - slots: values of named nodes, of which those in `constants` are the same for every application.
  ///   - maximumWork: how much may be looked at before the table counts as too large.
  package static func analyse(
    _ table: CheckedTable, domains: [ColumnDomain], slots: [Value], constants: Set<Int>,
    maximumWork: Int = 2_000_000
  ) -> TableAnalysis {
    var evaluator = Evaluator(slots: slots)
    var work = maximumWork
    guard domains.count == table.inputs.count,
      let grid = TableGrid(table, domains, constants: constants, &evaluator, &work)
    else { return TableAnalysis(findings: [], facts: .none, isTooLarge: work < 0) }
    let outputs = table.rows.map { Self.outputs($0, constants, &evaluator) }
    var walk = TableWalk(table, grid, domains, ranks: Self.ranks(outputs, table), work: work)
    guard walk.run() else { return TableAnalysis(findings: [], facts: .none, isTooLarge: true) }
    let isNullKnown = domains.allSatisfy { $0.nullability != .unknown }
    return TableAnalysis(
      findings: walk.findings(outputs) + mergeable(table, grid, outputs, walk),
      facts: TableFacts(
        isComplete: walk.isComplete && isNullKnown, isDisjoint: walk.isDisjoint && isNullKnown),
      isTooLarge: false)
  }

  /// What a row gives, if that is the same for every application.
  private static func outputs(
    _ row: CheckedRow, _ constants: Set<Int>, _ evaluator: inout Evaluator
  ) -> [Value]? {
    var values: [Value] = []
    for output in row.outputs {
      guard output.slots.allSatisfy(constants.contains) else { return nil }
      let value = evaluator.evaluate(output.program)
      switch value {
      case .error, .unknown: return nil
      default: values.append(value)
      }
    }
    return values
  }

  /// Whether two rows give the same; nil where that is not known.
  static func areEqual(_ left: [Value]?, _ right: [Value]?) -> Bool? {
    guard let left, let right, left.count == right.count else { return nil }
    return zip(left, right).allSatisfy {
      if case .boolean(true) = Equality.equal($0, $1) { true } else { false }
    }
  }

  /// Places in the lists of allowed values; nil where they are not known.
  private static func ranks(_ outputs: [[Value]?], _ table: CheckedTable) -> [[Int]?] {
    outputs.map { values -> [Int]? in
      guard let values else { return nil }
      var rank: [Int] = []
      for (column, value) in zip(table.outputs, values) where !column.values.isEmpty {
        guard let position = column.values.firstIndex(where: { areEqual([$0], [value]) == true }) else {
          return nil
        }
        rank.append(position)
      }
      return rank
    }
  }

  // MARK: Rows that say the same

  private static func mergeable(
    _ table: CheckedTable, _ grid: TableGrid, _ outputs: [[Value]?], _ walk: TableWalk
  ) -> [Finding] {
    guard table.table.hitPolicy.isSingleHit, table.rows.count > 1 else { return [] }
    return table.rows.indices.dropLast().compactMap { row in
      guard areEqual(outputs[row], outputs[row + 1]) == true, walk.hasEffect(row), walk.hasEffect(row + 1),
        table.rows[row].annotations == table.rows[row + 1].annotations
      else { return nil }
      let isExact = grid.may.indices.allSatisfy { column in
        [row, row + 1].allSatisfy { grid.may[column][$0] == grid.must[column][$0] }
      }
      let differing = grid.may.indices.filter { grid.may[$0][row] != grid.may[$0][row + 1] }
      guard isExact, differing.count == 1, let column = differing.first else { return nil }
      return .mergeable(row, row + 1, column: column)
    }
  }
}

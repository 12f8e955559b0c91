// A checked table, values for what is constant, and domains in; which cell holds on which part of its column out.

/// The cells of a table over the parts of its columns.
struct TableGrid {
  /// The parts of each column.
  let atoms: [[Atom]]
  /// By column, row and part: whether the cell may hold there.
  let may: [[[Bool]]]
  /// By column, row and part: whether the cell certainly holds there.
  let must: [[[Bool]]]

  /// More columns than these are not looked at.
  static let maximumColumns = 64

  /// Nil where a column cannot be divided into parts; then nothing is said about the table.
  ///
  /// - Parameters:
  ///   - constants: the slots whose values are given in the evaluator.
  ///   - work: what is left to be looked at; negative where it was not enough.
  init?(
    _ table: CheckedTable, _ domains: [ColumnDomain], constants: Set<Int>, _ evaluator: inout Evaluator,
    _ work: inout Int
  ) {
    guard table.inputs.count <= Self.maximumColumns else { return nil }
    var atoms: [[Atom]] = []
    var may: [[[Bool]]] = []
    var must: [[[Bool]]] = []
    for (index, column) in table.inputs.enumerated() {
      let cells = table.rows.map { Self.tests(of: $0.cells[index], column.type, constants, &evaluator) }
      let written = cells.flatMap { if case .constants(let values) = $0 { values } else { [Value]() } }
      guard let parts = ColumnAtoms.atoms(of: column, domains[index], constants: written), !parts.isEmpty
      else { return nil }
      work -= 4 * parts.count * table.rows.count
      guard work >= 0 else { return nil }
      var mayHold: [[Bool]] = []
      var mustHold: [[Bool]] = []
      for (row, cell) in cells.enumerated() {
        let results = Self.results(cell, table.rows[row].cells[index], parts, &evaluator)
        mayHold.append(results ?? [Bool](repeating: true, count: parts.count))
        mustHold.append(results ?? [Bool](repeating: false, count: parts.count))
      }
      atoms.append(parts)
      may.append(mayHold)
      must.append(mustHold)
    }
    self.atoms = atoms
    self.may = may
    self.must = must
  }

  // MARK: Cells

  private enum Tests {
    case any
    /// The values at which the cell can change.
    case constants([Value])
    /// Nothing is known before an application is read.
    case open
  }

  private static func tests(
    of cell: CheckedCell?, _ type: ValueType, _ constants: Set<Int>, _ evaluator: inout Evaluator
  ) -> Tests {
    guard let cell else { return .any }
    guard cell.expression.slots.allSatisfy(constants.contains) else { return .open }
    var values: [Value] = []
    for test in cell.tests {
      switch test {
      case .condition: return .open
      case .comparison(let op, let limit):
        if type.isText, op != .equal, op != .notEqual { return .open }
        guard collect(evaluator.constant(cell, limit), type, &values) else { return .open }
      case .value(let index):
        guard collect(evaluator.constant(cell, index), type, &values) else { return .open }
      }
    }
    return .constants(values)
  }

  /// Adds the values at which a test changes; false where they cannot be told.
  private static func collect(_ value: Value, _ type: ValueType, _ values: inout [Value]) -> Bool {
    switch value {
    case .null: return true
    case .boolean, .number, .text, .date, .yearsMonths, .daysTime:
      values.append(value)
      return true
    case .list(let items): return items.allSatisfy { collect($0, type, &values) }
    case .range(let range):
      if type.isText { return false }
      return [range.lower, range.upper].compactMap(\.self).allSatisfy { end in
        if case .null = end { return false }
        return collect(end, type, &values)
      }
    case .time, .dateTime, .context, .function, .unknown, .error: return false
    }
  }

  /// Whether a cell holds on each part; nil where that is not known.
  private static func results(
    _ tests: Tests, _ cell: CheckedCell?, _ parts: [Atom], _ evaluator: inout Evaluator
  ) -> [Bool]? {
    guard let cell else { return [Bool](repeating: true, count: parts.count) }
    if case .open = tests { return nil }
    var results: [Bool] = []
    for part in parts {
      guard case .boolean(let holds) = evaluator.matches(cell, part.value) else { return nil }
      results.append(holds)
    }
    return results
  }
}

extension Evaluator {
  /// The value of a part of a cell that does not depend on what the cell tests.
  fileprivate mutating func constant(_ cell: CheckedCell, _ operation: Int) -> Value {
    let program = cell.expression.program
    return run(
      program, operation,
      locals: [.unknown(Unknown(UnknownCause(.input, "?")))]
        + [Value](
          repeating: .unknown(Unknown(UnknownCause(.input, "?"))), count: max(0, program.localCount - 1)))
  }
}

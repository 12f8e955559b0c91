// A checked table and the values of named nodes in; what the table gives, and by which rows, out.

/// What a decision table gave.
package struct TableResult: Sendable {
  /// The value: of one row, a list, or an aggregate.
  package let value: Value
  /// Indices of the rows that gave it, ascending; empty where it is not known, failed or is the default.
  package let rows: [Int]
  /// Whether no row applied and the declared default was used.
  package let isDefault: Bool

  init(_ value: Value, rows: [Int] = [], isDefault: Bool = false) {
    self.value = value
    self.rows = rows
    self.isDefault = isDefault
  }
}

extension TableResult {
  /// The result of a table that was not evaluated.
  package static let none = TableResult(.null)
}

/// What is certain about the rows of a table whatever the values of its columns are.
package struct TableFacts: Sendable, Hashable {
  /// Whether some row always applies.
  package let isComplete: Bool
  /// Whether two rows never apply together.
  package let isDisjoint: Bool

  /// Facts about a table.
  package init(isComplete: Bool, isDisjoint: Bool) {
    self.isComplete = isComplete
    self.isDisjoint = isDisjoint
  }

  /// Nothing is certain.
  package static let none = TableFacts(isComplete: false, isDisjoint: false)
}

/// A row that applies or could apply.
struct Candidate {
  /// Whether it applies.
  enum State {
    case applies
    /// Open, because something is not known.
    case open(Unknown)
    /// A test of it failed.
    case failed(Failure)
  }

  /// Index of the row.
  let row: Int
  /// Whether it applies.
  let state: State
  /// What it gives.
  let value: Value

  /// Whether it certainly applies.
  var applies: Bool { if case .applies = state { true } else { false } }

  /// Why a test of it failed.
  var failure: Failure? { if case .failed(let failure) = state { failure } else { nil } }

  /// Why it is open.
  var causes: Unknown? { if case .open(let causes) = state { causes } else { nil } }
}

extension Evaluator {
  /// What a table gives.
  ///
  /// A row with an unknown cell may still apply. What the table gives is known as soon as every way in which the
  /// open rows could turn out gives the same; otherwise it is unknown, for the causes of the rows that matter.
  package mutating func evaluate(_ table: CheckedTable, facts: TableFacts = .none) -> TableResult {
    let candidates: [Candidate]
    do {
      // Ordering by lists of allowed values looks each result up in its list.
      let listed = table.outputs.reduce(1) { $0 + $1.values.count >> 3 }
      try charge(table.rows.count * listed)
      candidates = rows(of: table)
    } catch {
      return TableResult(.error(error.at(table.table.place)))
    }
    if candidates.isEmpty { return noRow(of: table) }
    let choice = RowChoice(
      table: table, candidates: candidates, facts: facts,
      otherwise: { candidates.contains(where: \.applies) ? nil : noRow(of: table) }())
    return choice.result
  }

  // MARK: Rows

  /// The rows that may apply, with what they give.
  private mutating func rows(of table: CheckedTable) -> [Candidate] {
    let values = table.inputs.map { column in
      column.admitted(evaluate(column.expression.program), in: table.table)
    }
    var candidates: [Candidate] = []
    for (index, row) in table.rows.enumerated() {
      guard let state = state(of: row, values) else { continue }
      candidates.append(Candidate(row: index, state: state, value: value(of: row, in: table)))
      // What comes after a row that certainly applies, or certainly fails, makes no difference.
      if table.table.hitPolicy == .first, candidates.last?.causes == nil { break }
    }
    return candidates
  }

  /// Nil if the row does not apply.
  private mutating func state(of row: CheckedRow, _ values: [Value]) -> Candidate.State? {
    var conjunction = Logic.Combination(settledBy: false)
    for (cell, value) in zip(row.cells, values) {
      guard let cell else { continue }
      if conjunction.add(matches(cell, value)) { return nil }
    }
    switch conjunction.result {
    case .unknown(let causes): return .open(causes)
    case .error(let failure): return .failed(failure)
    default: return .applies
    }
  }

  private mutating func value(of row: CheckedRow, in table: CheckedTable) -> Value {
    if table.table.aggregation == .count { return .null }
    let values = row.outputs.map { evaluate($0.program) }
    return Self.value(values, in: table)
  }

  private static func value(_ values: [Value], in table: CheckedTable) -> Value {
    if values.count == 1 { return values[0] }
    return .context(ContextValue(keys: table.outputs.map(\.name), values: values))
  }

  /// What a table gives if no row applies.
  private mutating func noRow(of table: CheckedTable) -> TableResult {
    let defaults = table.outputs.compactMap(\.defaultEntry).map { evaluate($0.program) }
    let policy = table.table.hitPolicy
    if policy == .collect, table.table.aggregation == .count { return TableResult(.number(.zero)) }
    if defaults.count == table.outputs.count, !defaults.isEmpty {
      let value = Self.value(defaults, in: table)
      let isList = !policy.isSingleHit && table.table.aggregation == nil
      return TableResult(isList ? .list([value]) : value, isDefault: true)
    }
    if policy.isSingleHit { return TableResult(.error(TableMessages.noRowApplies(table.table))) }
    return TableResult(table.table.aggregation == nil ? .list([]) : .null)
  }
}

extension CheckedInputClause {
  /// The value, or a failure where the column does not allow it.
  fileprivate func admitted(_ value: Value, in table: DecisionTable) -> Value {
    switch value {
    case .null, .unknown, .error: return value
    default: break
    }
    func holds(_ result: Value) -> Bool { if case .boolean(false) = result { false } else { true } }
    let isAllowed =
      (values.isEmpty
        || values.contains { if case .boolean(true) = Equality.matches($0, value) { true } else { false } })
      && (minimum.map { holds(Comparison.compare(.greaterOrEqual, value, $0)) } ?? true)
      && (maximum.map { holds(Comparison.compare(.lessOrEqual, value, $0)) } ?? true)
    return isAllowed
      ? value
      : .error(TableMessages.outsideInput(table, title).at(expression.program.place(expression.program.root)))
  }
}

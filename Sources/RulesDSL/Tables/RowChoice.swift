// The rows that apply or could apply enter; what the hit policy makes of them leaves.

/// Applies a table's hit policy.
struct RowChoice {
  /// The table with its policy.
  let table: CheckedTable
  /// In the order of the rows; never empty.
  let candidates: [Candidate]
  /// What is certain about the rows.
  let facts: TableFacts
  /// What the table gives if no row applies; nil if one certainly does.
  let otherwise: TableResult?

  /// What the table gives.
  var result: TableResult {
    switch table.table.hitPolicy {
    case .unique: unique
    case .any: any
    case .first: first
    case .priority: priority
    case .ruleOrder: list(candidates)
    case .outputOrder: outputOrder
    case .collect: collected
    }
  }

  private var certain: [Candidate] { candidates.filter(\.applies) }

  private var failure: Failure? { candidates.lazy.compactMap(\.failure).first }

  /// What happens if no open row applies, where that is possible.
  private var withoutRow: [Value] {
    facts.isComplete ? [] : [otherwise?.value].compactMap(\.self)
  }

  // MARK: One row

  /// The common value of all ways in which it can turn out; unknown where they differ.
  private func settled(_ candidates: [Candidate], beside others: [Value] = []) -> TableResult {
    let values = candidates.map(\.value) + others
    if let first = values.first, values.allSatisfy({ isEqual($0, first) }) || values.count == 1 {
      return TableResult(first, rows: candidates.filter(\.applies).map(\.row))
    }
    var causes = candidates.compactMap(\.causes)
    for case .unknown(let unknown) in values { causes.append(unknown) }
    if let fields = settledFields(values, causes) { return TableResult(fields) }
    if let first = causes.first {
      return TableResult(.unknown(causes.dropFirst().reduce(first) { $0.union($1) }))
    }
    return TableResult(values.first ?? .null)
  }

  /// Of several results, some may be the same in every way it can turn out.
  private func settledFields(_ values: [Value], _ causes: [Unknown]) -> Value? {
    guard let cause = causes.first else { return nil }
    let unknown = Value.unknown(causes.dropFirst().reduce(cause) { $0.union($1) })
    var contexts: [ContextValue] = []
    for value in values {
      guard case .context(let context) = value, table.outputs.count > 1 else { return nil }
      contexts.append(context)
    }
    let fields = table.outputs.indices.map { index in
      let choices = contexts.map { $0.values[index] }
      return choices.allSatisfy { isEqual($0, choices[0]) } ? choices[0] : unknown
    }
    let isOpen = fields.allSatisfy { if case .unknown = $0 { true } else { false } }
    return isOpen ? nil : .context(ContextValue(keys: table.outputs.map(\.name), values: fields))
  }

  private func isEqual(_ left: Value, _ right: Value) -> Bool {
    if case .boolean(true) = Equality.equal(left, right) { return true }
    return false
  }

  /// Several rows that apply are an error, whatever they give.
  private var unique: TableResult {
    let certain = certain
    if certain.count > 1 {
      return TableResult(.error(TableMessages.severalRowsApply(table.table, certain.map(\.row))))
    }
    // A row whose test failed could be the second one.
    if let failure { return TableResult(.error(failure)) }
    let conflict =
      candidates.count > 1 && !facts.isDisjoint
      ? [Value.error(TableMessages.severalRowsApply(table.table, candidates.map(\.row)))] : []
    return settled(candidates, beside: withoutRow + conflict)
  }

  private var any: TableResult {
    let certain = certain
    if let first = certain.first {
      let differing = certain.filter {
        if case .boolean(false) = Equality.equal($0.value, first.value) { true } else { false }
      }
      if !differing.isEmpty {
        return TableResult(.error(TableMessages.rowsDisagree(table.table, certain.map(\.row))))
      }
      let others = candidates.filter { !$0.applies && !isEqual($0.value, first.value) }
      if let failure = others.lazy.compactMap(\.failure).first { return TableResult(.error(failure)) }
      return settled(certain + others)
    }
    if candidates.allSatisfy({ $0.failure != nil }), let failure { return TableResult(.error(failure)) }
    return settled(candidates, beside: withoutRow)
  }

  /// The candidates end with the first row that certainly applies or fails, if there is one.
  private var first: TableResult {
    guard let last = candidates.last, let failure = last.failure else {
      return settled(candidates, beside: candidates.last?.applies == true ? [] : withoutRow)
    }
    return settled(candidates.dropLast(), beside: [.error(failure)])
  }

  // MARK: Order of outputs

  private struct Ranked {
    let candidate: Candidate
    let rank: [Int]

    func precedes(_ other: Ranked) -> Bool {
      if rank == other.rank { return candidate.row < other.candidate.row }
      return rank.lexicographicallyPrecedes(other.rank)
    }
  }

  /// The candidates, each with its place in the lists of allowed values, column by column.
  private func ranked() -> Result<[Ranked], TableProblem> {
    var ranked: [Ranked] = []
    var unknown: Unknown?
    for candidate in candidates {
      switch rank(candidate) {
      case .success(let rank): ranked.append(Ranked(candidate: candidate, rank: rank))
      case .failure(.failure(let failure)): return .failure(.failure(failure))
      case .failure(.unknown(let causes)): unknown = unknown?.union(causes) ?? causes
      }
    }
    if let unknown {
      return .failure(.unknown(candidates.compactMap(\.causes).reduce(unknown) { $0.union($1) }))
    }
    return .success(ranked)
  }

  /// Why rows cannot be ordered.
  private enum TableProblem: Error {
    case failure(Failure)
    case unknown(Unknown)
  }

  private func rank(_ candidate: Candidate) -> Result<[Int], TableProblem> {
    let outputs: [Value] =
      if case .context(let context) = candidate.value, table.outputs.count > 1 { context.values } else {
        [candidate.value]
      }
    var rank: [Int] = []
    for (column, value) in zip(table.outputs, outputs) where !column.values.isEmpty {
      switch value {
      case .error(let failure): return .failure(.failure(failure))
      case .unknown(let causes): return .failure(.unknown(causes))
      default: break
      }
      guard let position = column.values.firstIndex(where: { isEqual($0, value) }) else {
        return .failure(.failure(TableMessages.outsideOutput(table.table, column.name, candidate.row)))
      }
      rank.append(position)
    }
    return .success(rank)
  }

  private func result(of problem: TableProblem) -> TableResult {
    switch problem {
    case .failure(let failure): TableResult(.error(failure))
    case .unknown(let causes): TableResult(.unknown(causes))
    }
  }

  private var priority: TableResult {
    let sorted: [Ranked]
    switch ranked() {
    case .failure(let problem): return result(of: problem)
    case .success(let rows):
      sorted = rows.sorted { $0.precedes($1) }
    }
    // A row that certainly applies outranks everything behind it.
    let end = sorted.firstIndex { $0.candidate.applies }
    let relevant = sorted[...(end ?? sorted.count - 1)].map(\.candidate)
    let last = end.map { sorted[$0].candidate }
    if let failed = relevant.first, let failure = failed.failure,
      relevant.count == 1 || relevant.allSatisfy({ $0.causes == nil })
    {
      return TableResult(.error(failure))
    }
    return settled(relevant, beside: last == nil ? withoutRow : [])
  }

  private var outputOrder: TableResult {
    switch ranked() {
    case .failure(let problem): result(of: problem)
    case .success(let rows):
      list(rows.sorted { $0.precedes($1) }.map(\.candidate))
    }
  }

  // MARK: All rows

  private func list(_ candidates: [Candidate]) -> TableResult {
    if let problem = openness(of: candidates) { return problem }
    return TableResult(.list(candidates.map(\.value)), rows: candidates.map(\.row).sorted())
  }

  /// The result where a row failed or is open.
  private func openness(of candidates: [Candidate]) -> TableResult? {
    if let failure = candidates.lazy.compactMap(\.failure).first { return TableResult(.error(failure)) }
    let causes = candidates.compactMap(\.causes)
    return causes.first.map { first in
      TableResult(.unknown(causes.dropFirst().reduce(first) { $0.union($1) }))
    }
  }

  private var collected: TableResult {
    switch table.table.aggregation {
    case nil: return list(candidates)
    case .count:
      return openness(of: candidates)
        ?? TableResult(.number(Decimal128(candidates.count)), rows: candidates.map(\.row))
    case .sum: return sum
    case .min: return extreme(.less)
    case .max: return extreme(.greater)
    }
  }

  private var sum: TableResult {
    // Rows that add nothing make no difference as long as there are others.
    let isAlone = certain.isEmpty
    let relevant = candidates.filter { $0.applies || isAlone || !isZero($0.value) }
    if let problem = openness(of: relevant) { return problem }
    guard let first = relevant.first else { return TableResult(.null) }
    let total = relevant.dropFirst().reduce(first.value) { Arithmetic.compute(.add, $0, $1.value) }
    return TableResult(total, rows: relevant.map(\.row))
  }

  private func isZero(_ value: Value) -> Bool {
    if case .number(let number) = value { return number.isZero }
    return false
  }

  private func extreme(_ op: ComparisonOperator) -> TableResult {
    let certain = certain
    for case .error(let failure) in certain.map(\.value) { return TableResult(.error(failure)) }
    var causes: Unknown?
    for case .unknown(let unknown) in certain.map(\.value) { causes = causes?.union(unknown) ?? unknown }
    if let causes { return TableResult(.unknown(causes)) }
    guard let first = certain.first else {
      return openness(of: candidates) ?? TableResult(.null)
    }
    let best = certain.dropFirst().reduce(first) { best, next in
      if case .boolean(true) = Comparison.compare(op, next.value, best.value) { next } else { best }
    }
    // An open row matters only if it could take the lead.
    let relevant = candidates.filter { candidate in
      if candidate.applies { return false }
      if case .boolean(false) = Comparison.compare(op, candidate.value, best.value) { return false }
      return true
    }
    return openness(of: relevant)
      ?? TableResult(best.value, rows: certain.filter { isEqual($0.value, best.value) }.map(\.row))
  }
}

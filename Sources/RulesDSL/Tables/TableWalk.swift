// The cells of a table over the parts of its columns in; every combination of parts that rows tell apart, looked at.

/// Goes through the columns one by one, with the rows that are still possible.
struct TableWalk {
  private let table: CheckedTable
  private let grid: TableGrid
  private let domains: [ColumnDomain]
  private let ranks: [[Int]?]
  /// Rows that may still be looked at, each counted once for each part of a column.
  private var work: Int
  /// The parts of each column that are looked at.
  private var path: [[Int]] = []
  private var gaps: [[[Int]]] = []
  private var overlaps: [Pair: TableAnalysis.Witness] = [:]
  /// Rows that apply somewhere, and rows that are chosen somewhere.
  private var reached: [Bool]
  private var chosen: [Bool]
  private var hiders: [Set<Int>]
  /// Whether some row applies everywhere.
  private(set) var isComplete = true
  /// Whether no two rows apply together.
  private(set) var isDisjoint = true

  /// Gaps of which each is shown.
  private static let maximumGaps = 100

  private struct Pair: Hashable {
    let first: Int
    let second: Int
  }

  /// A walk through a table; `ranks` are places in the lists of allowed values.
  init(_ table: CheckedTable, _ grid: TableGrid, _ domains: [ColumnDomain], ranks: [[Int]?], work: Int) {
    self.table = table
    self.grid = grid
    self.domains = domains
    self.ranks = ranks
    self.work = work
    reached = [Bool](repeating: false, count: table.rows.count)
    chosen = reached
    hiders = [Set<Int>](repeating: [], count: table.rows.count)
  }

  /// False where the table is too large.
  mutating func run() -> Bool {
    let rows = Array(table.rows.indices)
    return visit(0, Rows(may: rows, must: rows))
  }

  /// The rows that may apply, and those of them that certainly do.
  private struct Rows: Hashable {
    var may: [Int]
    var must: [Int]
  }

  /// INVARIANT: recursion is bounded by the number of columns, of which a larger grid is not made.
  private mutating func visit(_ column: Int, _ rows: Rows) -> Bool {
    guard column < grid.atoms.count, !rows.may.isEmpty else {
      work -= rows.must.count * rows.must.count + 1
      guard work >= 0 else { return false }
      examine(rows)
      return true
    }
    let atoms = grid.atoms[column]
    work -= atoms.count * (rows.may.count + rows.must.count + 1)
    guard work >= 0 else { return false }
    for group in groups(column, rows) {
      path.append(group.atoms)
      let isInside = visit(column + 1, group.rows)
      path.removeLast()
      if !isInside { return false }
    }
    return true
  }

  private struct Group {
    var atoms: [Int]
    let rows: Rows
  }

  /// Parts of a column that the rows do not tell apart; parts that no row covers are kept apart unless they are
  /// neighbours, so that each hole in a column is a gap of its own.
  private func groups(_ column: Int, _ rows: Rows) -> [Group] {
    var groups: [Group] = []
    var indices: [Rows: Int] = [:]
    for atom in grid.atoms[column].indices {
      let inside = Rows(
        may: rows.may.filter { grid.may[column][$0][atom] },
        must: rows.must.filter { grid.must[column][$0][atom] })
      if let index = indices[inside], !inside.may.isEmpty || groups[index].atoms.last == atom - 1 {
        groups[index].atoms.append(atom)
      } else {
        indices[inside] = groups.count
        groups.append(Group(atoms: [atom], rows: inside))
      }
    }
    return groups
  }

  // MARK: One combination

  private mutating func examine(_ rows: Rows) {
    if rows.must.isEmpty { isComplete = false }
    if rows.may.count > 1 { isDisjoint = false }
    if rows.may.isEmpty {
      let rest = grid.atoms[path.count...].map { Array($0.indices) }
      if gaps.count < Self.maximumGaps { gaps.append(path + rest) }
      return
    }
    for (index, first) in rows.must.enumerated() {
      for second in rows.must[(index + 1)...] {
        let pair = Pair(first: first, second: second)
        let known = overlaps[pair]
        if known == nil || known?.isCertain == false {
          let found = witness(path)
          if known == nil || found.isCertain { overlaps[pair] = found }
        }
      }
    }
    for row in rows.may {
      reached[row] = true
      if let hider = hider(of: row, rows.must) { hiders[row].insert(hider) } else { chosen[row] = true }
    }
  }

  /// A row that is taken instead of this one.
  private func hider(of row: Int, _ rows: [Int]) -> Int? {
    switch table.table.hitPolicy {
    case .first: return rows.first { $0 < row }
    case .priority:
      guard let rank = ranks[row] else { return nil }
      return rows.first { other in ranks[other].map { $0.lexicographicallyPrecedes(rank) } ?? false }
    case .unique, .any, .ruleOrder, .outputOrder, .collect: return nil
    }
  }

  private func witness(_ box: [[Int]]) -> TableAnalysis.Witness {
    var parts: [(column: Int, value: WitnessValue)] = []
    for (column, indices) in box.enumerated() where indices.count < grid.atoms[column].count {
      let atoms = indices.map { grid.atoms[column][$0] }
      guard let atom = atoms.first(where: \.isPoint) ?? atoms.first else { continue }
      parts.append((column, atom.shown))
    }
    var seen: Set<Int> = []
    var isCertain = true
    for part in parts {
      let sources = domains[part.column].sources
      if !seen.isDisjoint(with: sources) { isCertain = false }
      seen.formUnion(sources)
    }
    return TableAnalysis.Witness(parts: parts, isCertain: isCertain)
  }

  // MARK: Gaps

  /// The gaps, those that touch in one column and are the same in all others put together.
  private var joinedGaps: [[[Int]]] {
    var boxes = gaps
    for column in grid.atoms.indices {
      var joined: [[[Int]]] = []
      for box in boxes {
        let index = joined.firstIndex { other in
          other[column].last.map { $0 + 1 } == box[column].first
            && box.indices.allSatisfy { $0 == column || box[$0] == other[$0] }
        }
        if let index { joined[index][column] += box[column] } else { joined.append(box) }
      }
      boxes = joined
    }
    return boxes
  }

  // MARK: Findings

  /// Whether a row applies somewhere and is not always replaced by others.
  func hasEffect(_ row: Int) -> Bool { reached[row] && chosen[row] }

  /// What was found, given what the rows give.
  func findings(_ outputs: [[Value]?]) -> [TableAnalysis.Finding] {
    var findings: [TableAnalysis.Finding] = joinedGaps.map { .gap(witness($0)) }
    for (pair, witness) in overlaps.sorted(by: {
      ($0.key.first, $0.key.second) < ($1.key.first, $1.key.second)
    }) {
      findings.append(
        .overlap(
          pair.first, pair.second, witness,
          givesSame: TableAnalysis.areEqual(outputs[pair.first], outputs[pair.second])))
    }
    for row in table.rows.indices {
      if !reached[row] {
        let column = grid.may.indices.first { !grid.may[$0][row].contains(true) }
        if let column { findings.append(.impossible(row: row, column: column)) }
      } else if !chosen[row] {
        findings.append(.hidden(row: row, by: hiders[row].sorted()))
      }
    }
    return findings
  }
}

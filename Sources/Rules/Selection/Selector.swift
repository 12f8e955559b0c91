// The rows of all applications and the plan enter; who is chosen, and why, leaves. The order of the rows is
// immaterial.

import RulesDSL

/// Ranks applications and chooses among them.
package struct Selector {
  private let plan: SelectionPlan
  private var candidates: [Candidate]
  /// Indices of the candidates of each group, in order.
  private var groups: [[Int]] = []

  /// An eligible application and what has become of it so far.
  struct Candidate {
    let record: String
    let ranking: SelectionRow.Ranking
    var rank = 0
    var position = 0
    var status = SelectionStatus.selected
    var granted: Decimal128?
    var reasons: [SelectionReason] = []
    /// How many seats are left for it and its equals, if that is to be decided.
    var seats = 0
  }

  /// The decisions about all rows.
  package static func select(_ rows: [SelectionRow], _ plan: SelectionPlan) -> SelectionResult {
    let byRecord = rows.sorted { precedes($0.record, $1.record) }
    var others: [SelectionDecision] = []
    var candidates: [Candidate] = []
    var reference: SelectionRow.Ranking?
    for row in byRecord {
      switch row.standing {
      case .eligible(let ranking):
        let first = reference ?? ranking
        reference = first
        if let failure = incomparable(ranking, first) {
          others.append(decision(row.record, .error, .failed(failure)))
        } else {
          candidates.append(Candidate(record: row.record, ranking: ranking))
        }
      case .notAmong: others.append(decision(row.record, .excluded, .notAmong))
      case .open(let causes): others.append(decision(row.record, .supplement, .open(causes)))
      case .failed(let failure): others.append(decision(row.record, .error, .failed(failure)))
      }
    }
    var selector = Selector(plan: plan, candidates: candidates)
    let left = selector.run()
    return SelectionResult(
      decisions: selector.candidates.map(decision) + others, lines: selector.lines, left: left)
  }

  private init(plan: SelectionPlan, candidates: [Candidate]) {
    self.plan = plan
    self.candidates = candidates
  }

  private mutating func run() -> Decimal128? {
    // The sort is by record where all keys are equal, so that no order depends on that of the input.
    let plan = plan
    candidates.sort { first, second in
      let sign = plan.order(first.ranking, second.ranking)
      return sign == 0 ? Self.precedes(first.record, second.record) : sign < 0
    }
    makeGroups()
    for group in groups { applyQuota(group) }
    guard let available = plan.available else { return nil }
    var spending = BudgetSpending(plan, available)
    spending.spend(units(Array(candidates.indices)), on: &candidates)
    return spending.left
  }

  private static func precedes(_ first: String, _ second: String) -> Bool {
    first.utf8.lexicographicallyPrecedes(second.utf8)
  }

  // MARK: Order

  /// Why a ranking cannot be compared with another one: a time with a zone and one without.
  private static func incomparable(
    _ ranking: SelectionRow.Ranking, _ other: SelectionRow.Ranking
  ) -> Failure? {
    for (a, b) in zip(ranking.keys, other.keys) {
      if case .other(.error(let failure)) = Comparison.order(a, b) { return failure }
    }
    return nil
  }

  /// Runs of equal candidates among some that are in order.
  private func units(_ indices: [Int]) -> [[Int]] {
    var units: [[Int]] = []
    for index in indices {
      if let last = units.last?.last, plan.order(candidates[last].ranking, candidates[index].ranking) == 0 {
        units[units.count - 1].append(index)
      } else {
        units.append([index])
      }
    }
    return units
  }

  // MARK: Groups

  private mutating func makeGroups() {
    var positions: [String: Int] = [:]
    for (index, candidate) in candidates.enumerated() {
      let key = candidate.ranking.groupKey
      if let position = positions[key] {
        groups[position].append(index)
      } else {
        positions[key] = groups.count
        groups.append([index])
      }
    }
    for group in groups { number(group, \.rank) }
    number(Array(candidates.indices), \.position)
  }

  /// Numbers candidates from 1; after equals, as many numbers are left out as they take.
  private mutating func number(_ indices: [Int], _ path: WritableKeyPath<Candidate, Int>) {
    var number = 1
    for unit in units(indices) {
      for index in unit { candidates[index][keyPath: path] = number }
      number += unit.count
    }
  }

  private mutating func applyQuota(_ group: [Int]) {
    guard let quota = plan.quota else { return }
    var seats = quota
    var isClosed = false
    for unit in units(group) {
      if isClosed || seats == 0 {
        for index in unit { candidates[index].move(to: .waiting, .belowLine) }
      } else if unit.count <= seats {
        for index in unit { candidates[index].move(to: .selected, .withinQuota) }
        seats -= unit.count
      } else {
        let reason = SelectionReason.tied(plan.ties, count: unit.count, seats: seats)
        for index in unit {
          candidates[index].move(to: plan.ties.status, reason)
          candidates[index].seats = seats
        }
        isClosed = true
      }
    }
  }

  private var lines: [SelectionResult.Line] {
    groups.map { group in
      let selected = group.filter { candidates[$0].status == .selected }
      return SelectionResult.Line(
        group: group.first.flatMap { candidates[$0].ranking.group }, eligible: group.count,
        selected: selected.count, keys: selected.last.map { candidates[$0].ranking.keys })
    }
  }

  // MARK: Decisions

  private static func decision(_ candidate: Candidate) -> SelectionDecision {
    SelectionDecision(
      record: candidate.record, status: candidate.status, rank: candidate.rank,
      position: candidate.position, ranking: candidate.ranking,
      granted: candidate.status == .selected ? candidate.granted ?? candidate.ranking.amount : nil,
      reasons: candidate.reasons)
  }

  private static func decision(
    _ record: String, _ status: SelectionStatus, _ reason: SelectionReason
  ) -> SelectionDecision {
    SelectionDecision(
      record: record, status: status, rank: nil, position: nil, ranking: nil, granted: nil, reasons: [reason])
  }
}

extension SelectionPlan {
  /// Negative where the first comes before the second, 0 where they are equal.
  func order(_ first: SelectionRow.Ranking, _ second: SelectionRow.Ranking) -> Int {
    for (direction, (a, b)) in zip(directions, zip(first.keys, second.keys)) {
      guard case .ordered(let sign) = Comparison.order(a, b), sign != 0 else { continue }
      return direction == .ascending ? sign : -sign
    }
    return 0
  }
}

extension Selector.Candidate {
  mutating func move(to status: SelectionStatus, _ reason: SelectionReason) {
    self.status = status
    reasons.append(reason)
  }
}

extension TieRule {
  /// What becomes of equals of whom only some have room.
  var status: SelectionStatus {
    switch self {
    case .include: .selected
    case .exclude: .waiting
    case .decide: .undecided
    }
  }
}

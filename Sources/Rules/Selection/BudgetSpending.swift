// Candidates in order enter; those whom the budget suffices for stay chosen.

import RulesDSL

/// Spends a budget from the first rank on. It is never exceeded: of equals for whom it does not suffice, a rule
/// that would take all of them leaves the decision to a person.
struct BudgetSpending {
  private let plan: SelectionPlan
  /// What is left.
  private(set) var left: Decimal128
  /// Why nobody further is chosen.
  private var end: SelectionReason?

  init(_ plan: SelectionPlan, _ available: Decimal128) {
    self.plan = plan
    left = available
  }

  /// - Parameter units: indices of the candidates in order, equals together.
  mutating func spend(_ units: [[Int]], on candidates: inout [Selector.Candidate]) {
    for unit in units {
      let wanting = unit.filter { candidates[$0].status != .waiting }
      if wanting.isEmpty { continue }
      if let end {
        for index in wanting { candidates[index].move(to: .waiting, end) }
      } else if let rest = rest(after: wanting, candidates) {
        left = rest
        for index in wanting {
          let isSelected = candidates[index].status == .selected
          candidates[index].reasons.append(isSelected ? .paid(left: rest) : .keptBack(left: rest))
        }
      } else if wanting.count == 1, candidates[wanting[0]].status == .selected {
        refuse(&candidates[wanting[0]])
      } else {
        refuse(wanting, &candidates)
      }
    }
  }

  /// What is left after all of them; nil where the budget does not suffice. Of those about whom a person
  /// decides, as many are reckoned with as have seats, the dearest first.
  private func rest(after wanting: [Int], _ candidates: [Selector.Candidate]) -> Decimal128? {
    var amounts = wanting.filter { candidates[$0].status == .selected }.map { amount(candidates[$0]) }
    let open = wanting.filter { candidates[$0].status == .undecided }
    let seats = Dictionary(grouping: open) { candidates[$0].ranking.groupKey }
    for members in seats.values {
      let dearest = members.map { amount(candidates[$0]) }.sorted { $1 < $0 }
      amounts += dearest.prefix(candidates[members[0]].seats)
    }
    var rest = left
    for amount in amounts.sorted() {
      guard let next = try? rest.subtracting(amount), !next.isNegative else { return nil }
      rest = next
    }
    return rest
  }

  private func amount(_ candidate: Selector.Candidate) -> Decimal128 { candidate.ranking.amount ?? .zero }

  /// One alone that the budget does not suffice for.
  private mutating func refuse(_ candidate: inout Selector.Candidate) {
    if plan.exceeded == .partial, left > .zero {
      candidate.granted = left
      candidate.reasons.append(.paidPartly(left))
      left = .zero
    } else {
      candidate.move(to: .waiting, .overBudget(left: left))
    }
    if plan.exceeded != .skip { end = .budgetStopped(at: candidate.record) }
  }

  /// Equals that the budget does not suffice for.
  private mutating func refuse(_ wanting: [Int], _ candidates: inout [Selector.Candidate]) {
    let rule = plan.ties == .exclude ? TieRule.exclude : .decide
    for index in wanting {
      candidates[index].move(
        to: rule.status, .tiedOverBudget(rule, count: wanting.count, left: left))
    }
    let first = candidates[wanting[0]].record
    if rule == .decide {
      end = .afterUndecided(first)
    } else if plan.exceeded != .skip {
      end = .budgetStopped(at: first)
    }
  }
}

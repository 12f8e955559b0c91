// Expressions of a checked measure enter; the parameters that they depend on, through whatever nodes, leave.

import RulesDSL

/// Follows what nodes read.
struct TransitiveReads {
  private let measure: CheckedMeasure

  init(_ measure: CheckedMeasure) { self.measure = measure }

  /// Slots that are read directly or through other nodes, ascending.
  func slots(from start: [Int]) -> [Int] {
    var seen: Set<Int> = []
    var pending = start
    while let slot = pending.popLast() {
      if seen.insert(slot).inserted { pending += reads(slot) }
    }
    return seen.sorted()
  }

  /// Indices of the parameters among what is read.
  func parameters(from start: [Int]) -> [Int] {
    slots(from: start).compactMap {
      if case .parameter(let index) = measure.slots.contents[$0] { index } else { nil }
    }
  }

  private func reads(_ slot: Int) -> [Int] {
    switch measure.slots.contents[slot] {
    case .input, .asOf, .parameter: return []
    case .definition(let index): return measure.definitions[index].expression.slots
    case .table(let index): return measure.tables[index].table.slots
    case .score(let index):
      let score = measure.scores[index]
      if case .items(let members) = score.body { return members.map { measure.scores[$0].slot } }
      return score.expressions.flatMap(\.slots)
    case .criterion(let index):
      let criterion = measure.criteria[index]
      var slots = criterion.expressions.flatMap(\.slots)
      if case .group(_, let members) = criterion.body { slots += members.map { measure.criteria[$0].slot } }
      return slots
    case .award(let index):
      let award = measure.awards[index]
      return award.expressions.flatMap(\.slots) + (award.when == nil ? [measure.slots.allMet] : [])
    case .allMet: return measure.topLevel.map { measure.criteria[$0].slot }
    }
  }
}

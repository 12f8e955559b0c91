// A checked measure in; which inputs each of its nodes depends on, directly or not, out.

import RulesDSL

/// Follows what nodes read down to the inputs.
struct NodeReading: Sendable {
  private let measure: CheckedMeasure
  /// What each slot reads.
  private let reads: [[Int]]

  init(_ measure: CheckedMeasure) {
    self.measure = measure
    var reads = measure.slots.contents.map { _ in [Int]() }
    for definition in measure.definitions { reads[definition.slot] = definition.expression.slots }
    for table in measure.tables { reads[table.slot] = table.table.expressions.flatMap(\.slots) }
    for score in measure.scores {
      if case .items(let parts) = score.body {
        reads[score.slot] = parts.map { measure.scores[$0].slot }
      } else {
        reads[score.slot] = score.expressions.flatMap(\.slots)
      }
    }
    for criterion in measure.criteria {
      var slots = criterion.expressions.flatMap(\.slots)
      if case .group(_, let members) = criterion.body { slots += members.map { measure.criteria[$0].slot } }
      reads[criterion.slot] = slots
    }
    for award in measure.awards {
      reads[award.slot] =
        award.expressions.flatMap(\.slots) + (award.when == nil ? [measure.slots.allMet] : [])
    }
    reads[measure.slots.allMet] = measure.topLevel.map { measure.criteria[$0].slot }
    self.reads = reads
  }

  /// Indices of the inputs below some slots, in order of declaration.
  func inputs(below slots: [Int]) -> [Int] {
    var seen: Set<Int> = []
    var pending = slots
    while let slot = pending.popLast() {
      guard seen.insert(slot).inserted, reads.indices.contains(slot) else { continue }
      pending += reads[slot]
    }
    return measure.inputs.indices.filter { seen.contains(measure.inputs[$0].slot) }
  }

  /// Indices of the inputs that a node depends on; of a parameter, those beside which it is read.
  func inputs(ofNode name: String) -> [Int] {
    let own = String(name.prefix { $0 != "/" })
    if let outcome = measure.outcomes.first(where: { $0.declaration.id.text == own }), let when = outcome.when
    {
      return inputs(below: when.slots)
    }
    guard case .slot(let slot)? = measure.scope[own]?.target else { return Array(measure.inputs.indices) }
    if case .parameter = measure.slots.contents[slot] {
      let readers = reads.indices.filter { reads[$0].contains(slot) }
      return inputs(below: readers.flatMap { reads[$0] })
    }
    return inputs(below: [slot])
  }
}

// A checked measure enters; which of its nodes an application can change, and which can be open, leaves.

import RulesDSL

/// What the value of a node or an expression can depend on.
struct Reach: OptionSet, Sendable {
  let rawValue: Int

  /// Applications differ in it; otherwise it is the same for all of them.
  static let varying = Reach(rawValue: 1)
  /// It can be missing.
  static let open = Reach(rawValue: 2)
}

/// By slot: what values depend on.
struct NodeReach {
  private var slots: [Reach]

  init(_ measure: CheckedMeasure) {
    slots = measure.slots.contents.map { content in
      switch content {
      case .input(let index):
        measure.inputs[index].declaration.defaultValue == nil ? [.varying, .open] : .varying
      case .asOf: .varying
      case .parameter(let index): measure.parameters[index].versions.count > 1 ? .varying : []
      case .definition, .table, .score, .criterion, .award, .allMet: []
      }
    }
    for step in measure.order {
      let (slot, reach) = reach(of: step, in: measure)
      slots[slot] = reach
    }
  }

  /// What a slot depends on.
  subscript(slot: Int) -> Reach { slots.indices.contains(slot) ? slots[slot] : [] }

  /// What expressions depend on.
  func reach(of expressions: [CheckedExpression]) -> Reach {
    expressions.reduce(into: Reach()) { reach, expression in
      for slot in expression.slots { reach.formUnion(self[slot]) }
    }
  }

  private func union(_ slots: [Int]) -> Reach { slots.reduce(into: Reach()) { $0.formUnion(self[$1]) } }

  private func reach(of step: CheckedMeasure.Step, in measure: CheckedMeasure) -> (slot: Int, reach: Reach) {
    switch step {
    case .definition(let index):
      let definition = measure.definitions[index]
      return (definition.slot, reach(of: [definition.expression]))
    case .table(let index):
      return (measure.tables[index].slot, reach(of: measure.tables[index].table.expressions))
    case .score(let index):
      let score = measure.scores[index]
      guard case .items(let members) = score.body else { return (score.slot, reach(of: score.expressions)) }
      return (score.slot, union(members.map { measure.scores[$0].slot }))
    case .award(let index):
      let award = measure.awards[index]
      let condition = award.when == nil ? self[measure.slots.allMet] : []
      return (award.slot, reach(of: award.expressions).union(condition))
    case .criterion(let index):
      let criterion = measure.criteria[index]
      return (criterion.slot, reach(of: criterion.expressions).union(reach(of: criterion.body, measure)))
    case .allMet:
      return (measure.slots.allMet, union(measure.topLevel.map { measure.criteria[$0].slot }))
    }
  }

  private func reach(of body: CheckedCriterion.Body, _ measure: CheckedMeasure) -> Reach {
    switch body {
    case .require: []
    case .judge: [.varying, .open]
    case .group(_, let members): union(members.map { measure.criteria[$0].slot })
    }
  }
}

// A checked measure in; which nodes depend on which tagged attributes, and on what way, out.

import RulesDSL
package import SourceText

/// One step on the way from an input to what is decided by it.
package struct DependenceStep: Sendable {
  /// What kind of node the step is.
  package enum Kind: String, Sendable, Hashable {
    case input
    case definition
    case table
    case score
    case criterion
    case exception
    case award
    /// What applications are ranked by.
    case ranking
    /// What applications are grouped by when some are chosen.
    case grouping
    case outcome
    case allMet = "all-met"
  }

  package let kind: Kind
  /// The name as expressions write it.
  package let name: String
  package let title: String
  /// Where the node is declared.
  package let place: Place
}

/// Dependence on tagged attributes, through whatever nodes.
struct AttributeGraph {
  let attributes: [TaggedAttribute]
  private let measure: CheckedMeasure
  /// What each slot may reveal.
  private var flows: [ValueFlow]
  /// The slots that each computed slot reads.
  private var reads: [[Int]]

  init(_ measure: CheckedMeasure) {
    self.measure = measure
    attributes = TaggedAttribute.all(in: measure)
    flows = measure.slots.contents.map { _ in .none }
    reads = measure.slots.contents.map { _ in [] }
    for (index, input) in measure.inputs.enumerated() { flows[input.slot] = inputFlow(index) }
    for step in measure.order { follow(step) }
  }

  // MARK: Flows

  private func inputFlow(_ index: Int) -> ValueFlow {
    flow(of: measure.inputs[index].declaration.type, index, [])
  }

  private func flow(of type: InputType, _ input: Int, _ fields: [String]) -> ValueFlow {
    let own = attributes.indices.filter { attributes[$0].input == input && attributes[$0].fields == fields }
    var flow = ValueFlow(own: Set(own))
    switch type {
    case .list(.record(let members), _):
      let pairs = members.map {
        ($0.name.text, self.flow(of: $0.type, input, fields + [$0.name.text]))
      }
      flow.element = [ValueFlow(fields: Dictionary(pairs) { first, _ in first })]
    case .list(.value, _): flow.element = [.none]
    default: break
    }
    return flow
  }

  private mutating func follow(_ step: CheckedMeasure.Step) {
    switch step {
    case .definition(let index):
      let definition = measure.definitions[index]
      var reader = FlowReader(slots: flows)
      flows[definition.slot] = reader.flow(of: definition.expression)
      reads[definition.slot] = definition.expression.slots
    case .table(let index):
      let table = measure.tables[index]
      flows[table.slot] = ValueFlow(own: flow(of: table.table.expressions))
      reads[table.slot] = table.table.slots
    case .score(let index):
      let score = measure.scores[index]
      var slots = score.expressions.flatMap(\.slots)
      if case .items(let members) = score.body { slots += members.map { measure.scores[$0].slot } }
      record(slots, of: score.slot, score.expressions)
    case .award(let index):
      let award = measure.awards[index]
      let implied = award.when == nil ? [measure.slots.allMet] : []
      record(award.expressions.flatMap(\.slots) + implied, of: award.slot, award.expressions)
    case .criterion(let index):
      let criterion = measure.criteria[index]
      var slots = criterion.expressions.flatMap(\.slots)
      if case .group(_, let members) = criterion.body { slots += members.map { measure.criteria[$0].slot } }
      record(slots, of: criterion.slot, criterion.expressions)
    case .allMet:
      record(measure.topLevel.map { measure.criteria[$0].slot }, of: measure.slots.allMet, [])
    }
  }

  /// Notes what a node reads, and what its value reveals: that of its expressions, and of the nodes that it puts
  /// together without an expression.
  private mutating func record(_ slots: [Int], of slot: Int, _ expressions: [CheckedExpression]) {
    let written = Set(expressions.flatMap(\.slots))
    var own = flow(of: expressions)
    for slot in slots where !written.contains(slot) { own.formUnion(flows[slot].all) }
    flows[slot] = ValueFlow(own: own)
    reads[slot] = slots
  }

  /// What the values of some expressions may reveal together.
  func flow(of expressions: [CheckedExpression]) -> Set<Int> {
    expressions.reduce(into: []) { result, expression in
      var reader = FlowReader(slots: flows)
      result.formUnion(reader.flow(of: expression).all)
    }
  }

  // MARK: Ways

  /// The shortest way from an attribute to a node that reads some slots: the input first, the node left out. Nil
  /// where there is none.
  ///
  /// - Parameter throughCriteria: whether the way may lead through criteria.
  func way(from attribute: Int, to slots: [Int], throughCriteria: Bool = true) -> [DependenceStep]? {
    let source = measure.inputs[attributes[attribute].input].slot
    var next: [Int: Int?] = [:]
    var queue: [Int] = []
    for slot in slots.sorted() where next[slot] == nil && passes(slot, attribute, throughCriteria) {
      next[slot] = .some(nil)
      queue.append(slot)
    }
    var position = 0
    while position < queue.count {
      let slot = queue[position]
      position += 1
      if slot == source { return steps(from: slot, next, attribute) }
      for used in reads[slot].sorted() where next[used] == nil && passes(used, attribute, throughCriteria) {
        next[used] = slot
        queue.append(used)
      }
    }
    return nil
  }

  private func passes(_ slot: Int, _ attribute: Int, _ throughCriteria: Bool) -> Bool {
    guard flows[slot].all.contains(attribute) else { return false }
    switch measure.slots.contents[slot] {
    case .criterion, .allMet: return throughCriteria
    case .input, .asOf, .parameter, .definition, .table, .score, .award: return true
    }
  }

  private func steps(from source: Int, _ next: [Int: Int?], _ attribute: Int) -> [DependenceStep] {
    var steps: [DependenceStep] = []
    var slot: Int? = source
    while let current = slot {
      steps += [step(current, attribute)].compactMap(\.self)
      slot = next[current] ?? nil
    }
    return steps
  }

  private func step(_ slot: Int, _ attribute: Int) -> DependenceStep? {
    switch measure.slots.contents[slot] {
    case .input:
      let source = attributes[attribute]
      return DependenceStep(kind: .input, name: source.path, title: source.title, place: source.place)
    case .definition(let index):
      let declaration = measure.definitions[index].declaration
      return DependenceStep(
        kind: .definition, name: declaration.name.text, title: declaration.title ?? declaration.name.text,
        place: declaration.name.place)
    case .table(let index):
      let table = measure.tables[index]
      return DependenceStep(
        kind: .table, name: table.declaration.name.text, title: table.title,
        place: table.declaration.name.place)
    case .criterion(let index):
      let declaration = measure.criteria[index].declaration
      return DependenceStep(
        kind: .criterion, name: declaration.id.text, title: declaration.title, place: declaration.id.place)
    case .score(let index):
      let declaration = measure.scores[index].declaration
      return DependenceStep(
        kind: .score, name: declaration.id.text, title: declaration.title, place: declaration.id.place)
    case .award(let index):
      let declaration = measure.awards[index].declaration
      return DependenceStep(
        kind: .award, name: declaration.id.text, title: declaration.title, place: declaration.id.place)
    case .allMet:
      return DependenceStep(
        kind: .allMet, name: MeasureCompiler.ReservedName.allMet, title: MeasureCompiler.ReservedName.allMet,
        place: measure.measure.id.place)
    case .asOf, .parameter: return nil
    }
  }
}

// A checked measure enters; everything that its tests should bring about leaves.

import RulesDSL
import SourceText

/// The goals of a measure, each with how it is recognised.
struct CoverageGoals {
  private let measure: CheckedMeasure
  private let reach: NodeReach
  private(set) var goals: [(goal: CoverageGoal, witness: CoverageWitness)] = []
  /// The programs in which conditions were found.
  let watched: WatchedPrograms

  init(_ measure: CheckedMeasure) {
    self.measure = measure
    reach = NodeReach(measure)
    watched = WatchedPrograms(measure.expressions.map(\.program))
    addValues()
    for index in measure.tables.indices { addTable(index) }
    for index in measure.scores.indices { addScore(index) }
    for index in measure.criteria.indices { addCriterion(index) }
    for index in measure.awards.indices { addAward(index) }
    addOutcomes()
    addSelection()
  }

  /// A node to which goals are added.
  private struct Node {
    let name: Named
    let kind: CoverageNodeKind
  }

  private mutating func add(
    _ node: Node, _ aspect: CoverageAspect, _ witness: CoverageWitness, at place: Place? = nil,
    condition: String? = nil
  ) {
    let goal = CoverageGoal(
      node: node.name.text, nodeKind: node.kind, aspect: aspect, place: place ?? node.name.place,
      condition: condition)
    goals.append((goal, witness))
  }

  private mutating func addConditions(_ node: Node, _ expressions: [CheckedExpression?]) {
    for expression in expressions.compactMap(\.self) {
      guard let start = watched.start(of: expression.program) else { continue }
      for found in ConditionFinder.conditions(of: expression, reach) {
        let position = start + found.operation
        for value in [true, false] {
          add(
            node, .truth(value), .truth(position, value ? .isTrue : .isFalse), at: found.place,
            condition: found.text)
        }
        if found.canBeOpen {
          add(node, .open, .truth(position, .isOpen), at: found.place, condition: found.text)
        }
      }
    }
  }

  // MARK: Values

  private mutating func addValues() {
    let effective = measure.measure.effective
    for (index, parameter) in measure.parameters.enumerated() {
      let node = Node(name: parameter.declaration.name, kind: .parameter)
      for (position, version) in parameter.versions.enumerated() {
        let validity = version.declaration.validity
        // Nothing is assessed on the days of a period that lies outside that of the measure.
        guard validity.overlaps(effective) else { continue }
        add(
          node, .used, .version(parameter: index, version: position), at: version.declaration.value.wholePlace
        )
      }
    }
    for definition in measure.definitions {
      let node = Node(name: definition.declaration.name, kind: .definition)
      if case .function = definition.expression.type {
      } else {
        add(node, .used, .value(slot: definition.slot))
      }
      addConditions(node, [definition.expression])
    }
  }

  private mutating func addTable(_ index: Int) {
    let table = measure.tables[index]
    let node = Node(name: table.declaration.name, kind: .table)
    add(node, .used, .value(slot: table.slot))
    for (row, checked) in table.table.rows.enumerated() {
      add(node, .row(row + 1), .row(table: index, row: row), at: checked.place)
    }
    if table.table.hasDefault, !table.facts.isComplete {
      let place = table.declaration.table.outputs.compactMap(\.defaultEntry).first?.wholePlace
      add(node, .defaultRow, .defaultRow(table: index), at: place)
    }
    let checked = table.table
    addConditions(node, checked.inputs.map(\.expression) + checked.rows.flatMap(\.outputs))
  }

  private mutating func addScore(_ index: Int) {
    let score = measure.scores[index]
    let node = Node(name: score.declaration.id, kind: .score)
    add(node, .used, .value(slot: score.slot))
    add(node, .zero, .points(score: index, .zero))
    add(node, .maximum, .points(score: index, score.maximum))
    addConditions(node, score.expressions)
  }

  // MARK: Criteria, awards, outcomes

  private mutating func addCriterion(_ index: Int) {
    let criterion = measure.criteria[index]
    let node = Node(name: criterion.declaration.id, kind: .criterion)
    add(node, .used, .verdict(criterion: index, [.met, .unmet]))
    for verdict in [Verdict.met, .unmet] {
      add(node, .verdict(verdict), .verdict(criterion: index, [verdict]))
    }
    if reach[criterion.slot].contains(.open) {
      add(node, .verdict(.undetermined), .verdict(criterion: index, [.undetermined]))
    }
    if canBeInapplicable(index) {
      add(node, .verdict(.notApplicable), .verdict(criterion: index, [.notApplicable]))
    }
    addConditions(node, [criterion.when])
    if case .require(let requirement) = criterion.body { addConditions(node, [requirement]) }
    for (position, exception) in criterion.exceptions.enumerated() {
      let node = Node(name: exception.declaration.id, kind: .exception)
      add(node, .fired, .exception(criterion: index, exception: position))
      addConditions(node, [exception.when, exception.require])
    }
  }

  private func canBeInapplicable(_ index: Int) -> Bool {
    let criterion = measure.criteria[index]
    if criterion.when != nil || criterion.exceptions.contains(where: { $0.require == nil }) { return true }
    guard case .group(_, let members) = criterion.body else { return false }
    return members.allSatisfy(canBeInapplicable)
  }

  private mutating func addAward(_ index: Int) {
    let award = measure.awards[index]
    let node = Node(name: award.declaration.id, kind: .award)
    add(node, .used, .granted(award: index))
    add(node, .notGranted, .notGranted(award: index))
    if award.cap != nil { add(node, .capped, .capped(award: index)) }
    if award.rounding != nil { add(node, .rounded, .rounded(award: index)) }
    addConditions(node, award.expressions)
  }

  private mutating func addOutcomes() {
    for (index, outcome) in measure.outcomes.enumerated() {
      let node = Node(name: outcome.declaration.id, kind: .outcome)
      add(node, .used, .outcome(index))
      addConditions(node, [outcome.when])
    }
    let conditions = reach.reach(of: measure.outcomes.compactMap(\.when))
    guard conditions.contains(.open), let first = measure.outcomes.first else { return }
    let supplement = Named(text: OutcomeResult.supplementID, place: first.declaration.id.place)
    add(Node(name: supplement, kind: .outcome), .supplement, .supplement)
  }

  private mutating func addSelection() {
    guard let selection = measure.selection?.declaration else { return }
    let node = Node(
      name: Named(text: "selection", place: selection.place), kind: .selection)
    add(node, .used, .selection(nil))
    for status in SelectionStatus.allCases where status != .error {
      if status == .undecided, selection.ties != .decide { continue }
      add(node, .selection(status), .selection(status))
    }
  }
}

extension CheckedMeasure {
  /// Every expression that is evaluated for an application, in the order of the nodes.
  fileprivate var expressions: [CheckedExpression] {
    let tables = tables.flatMap { table in
      table.table.inputs.map(\.expression) + table.table.rows.flatMap(\.outputs)
    }
    return definitions.map(\.expression) + tables + scores.flatMap(\.expressions)
      + criteria.flatMap(\.expressions) + awards.flatMap(\.expressions) + outcomes.compactMap(\.when)
  }
}

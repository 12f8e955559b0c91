// Definitions, tables, scores, criteria and awards with what they mention in; an order in which each follows what it uses out.

import RulesDSL
import SourceText

/// The dependency graph of a measure's computed nodes.
struct NodeGraph {
  /// A criterion and where it stands in its groups.
  struct CriterionNode {
    let criterion: Criterion
    /// Index of the group it belongs to.
    let parent: Int?
    /// Indices of the members of a group.
    var members: [Int] = []
  }

  /// A score and where it stands in the scores it belongs to.
  struct ScoreNode {
    let item: ScoreItem
    /// Index of the score it is a part of.
    let parent: Int?
    /// Indices of its parts.
    var members: [Int] = []
  }

  /// All scores, each before its parts.
  private(set) var scores: [ScoreNode] = []
  /// All criteria, groups before their members.
  private(set) var criteria: [CriterionNode] = []
  private let measure: Measure
  private let names: NodeMentions
  private var stepsByName: [String: CheckedMeasure.Step] = [:]
  private var uses: [CheckedMeasure.Step: [Use]] = [:]
  private(set) var steps: [CheckedMeasure.Step] = []

  /// A mention of another node.
  struct Use {
    let step: CheckedMeasure.Step
    let place: Place
  }

  init(_ measure: Measure) {
    self.measure = measure
    names = NodeMentions(
      measure,
      definitions: Dictionary(measure.definitions.map { ($0.name.text, Self.parsed($0.value)) }) { first, _ in
        first
      })
    for score in measure.scores { add(score, parent: nil) }
    for criterion in measure.criteria { add(criterion, parent: nil) }
    steps =
      measure.definitions.indices.map { .definition($0) } + measure.tables.indices.map { .table($0) }
      + scores.indices.map { .score($0) } + criteria.indices.map { .criterion($0) }
      + measure.awards.indices.map { .award($0) } + [.allMet]
    for (index, definition) in measure.definitions.enumerated() {
      declare(definition.name.text, .definition(index))
    }
    for (index, table) in measure.tables.enumerated() { declare(table.name.text, .table(index)) }
    for (index, node) in scores.enumerated() { declare(node.item.id.text, .score(index)) }
    for (index, award) in measure.awards.enumerated() { declare(award.id.text, .award(index)) }
    for (index, node) in criteria.enumerated() { declare(node.criterion.id.text, .criterion(index)) }
    declare(MeasureCompiler.ReservedName.allMet, .allMet)
    for step in steps { uses[step] = findUses(of: step) }
  }

  private mutating func declare(_ name: String, _ step: CheckedMeasure.Step) {
    if stepsByName[name] == nil { stepsByName[name] = step }
  }

  private mutating func add(_ item: ScoreItem, parent: Int?) {
    let index = scores.count
    scores.append(ScoreNode(item: item, parent: parent))
    for member in item.items {
      scores[index].members.append(scores.count)
      add(member, parent: index)
    }
  }

  private mutating func add(_ criterion: Criterion, parent: Int?) {
    let index = criteria.count
    criteria.append(CriterionNode(criterion: criterion, parent: parent))
    if case .group(_, let members) = criterion.body {
      for member in members {
        criteria[index].members.append(criteria.count)
        add(member, parent: index)
      }
    }
  }

  /// Indices of a group's own members, in their order.
  func members(of index: Int) -> [Int] { criteria[index].members }

  /// A criterion's own grounds, or those of the nearest group that has some.
  func grounds(of index: Int) -> Grounds {
    inherited(index) { $0.grounds.isEmpty ? nil : $0.grounds } ?? .none
  }

  /// A score's own grounds, or those of the nearest score it belongs to that has some.
  func grounds(ofScore index: Int) -> Grounds {
    var current: Int? = index
    while let position = current {
      if !scores[position].item.grounds.isEmpty { return scores[position].item.grounds }
      current = scores[position].parent
    }
    return .none
  }

  func remedy(of index: Int) -> String? { inherited(index, \.remedy) }

  private func inherited<T>(_ index: Int, _ value: (Criterion) -> T?) -> T? {
    var current: Int? = index
    while let position = current {
      if let found = value(criteria[position].criterion) { return found }
      current = criteria[position].parent
    }
    return nil
  }

  // MARK: Uses

  private func findUses(of step: CheckedMeasure.Step) -> [Use] {
    switch step {
    case .definition(let index): return mentions([measure.definitions[index].value])
    case .table(let index): return mentions(measure.tables[index].table)
    case .score(let index):
      let node = scores[index]
      guard case .points(let fragment) = node.item.content else {
        return node.members.map { Use(step: .score($0), place: node.item.id.place) }
      }
      return mentions([fragment])
    case .award(let index):
      let award = measure.awards[index]
      let implied = award.when == nil ? [Use(step: .allMet, place: award.id.place)] : []
      return implied + mentions([award.when, award.amount, award.cap].compactMap(\.self))
    case .criterion(let index):
      let criterion = criteria[index].criterion
      var fragments = [criterion.when] + criterion.exceptions.flatMap { [$0.when, $0.require] }
      if case .require(let fragment) = criterion.body { fragments.append(fragment) }
      let place = criterion.id.place
      return mentions(fragments.compactMap { $0 })
        + members(of: index).map { Use(step: .criterion($0), place: place) }
    case .allMet:
      return criteria.indices.filter { criteria[$0].parent == nil }.map {
        Use(step: .criterion($0), place: criteria[$0].criterion.id.place)
      }
    }
  }

  private func mentions(_ fragments: [SourceFragment]) -> [Use] {
    fragments.flatMap { mentions(in: Self.parsed($0), $0) }
  }

  private func mentions(in expression: Expression, _ fragment: SourceFragment) -> [Use] {
    names.mentions(in: expression).compactMap { mention in
      stepsByName[mention.name].map { Use(step: $0, place: fragment.place(mention.span)) }
    }
  }

  private func mentions(_ table: DecisionTable) -> [Use] {
    let cells = table.rows.flatMap(\.cells).filter { !$0.isAnyCell }.flatMap { cell in
      mentions(in: Parser.parseCell(cell, names: FunctionTable.standard.nameTable).root, cell)
    }
    let results = table.rows.flatMap(\.outputs).filter { !$0.isAnyCell }
    return mentions(table.inputs.map(\.expression)) + cells
      + mentions(results + table.outputs.compactMap(\.defaultEntry))
  }

  private static func parsed(_ fragment: SourceFragment) -> Expression {
    Parser.parse(fragment, names: FunctionTable.standard.nameTable).root
  }

  // MARK: Order

  /// One node on a cycle: its name and where it mentions the next one.
  struct CycleMember {
    let name: String
    let mention: Place
  }

  private enum Mark {
    case open
    case done
  }

  /// The nodes in order, without those on cycles or depending on one, and the cycles.
  func order() -> (order: [CheckedMeasure.Step], cycles: [[CycleMember]]) {
    var walk = Walk()
    for step in steps { visit(step, &walk) }
    return (walk.order, walk.cycles)
  }

  private struct Walk {
    var marks: [CheckedMeasure.Step: Mark] = [:]
    var path: [(step: CheckedMeasure.Step, mention: Place?)] = []
    var order: [CheckedMeasure.Step] = []
    var cycles: [[CycleMember]] = []
    var tainted: Set<CheckedMeasure.Step> = []
  }

  /// INVARIANT: recursion is bounded by the number of nodes, which the reader's node limit bounds; long chains
  /// are walked with an explicit stack.
  private func visit(_ start: CheckedMeasure.Step, _ walk: inout Walk) {
    guard walk.marks[start] == nil else { return }
    var stack: [(step: CheckedMeasure.Step, next: Int)] = [(start, 0)]
    walk.marks[start] = .open
    while let top = stack.last {
      let dependencies = uses[top.step] ?? []
      guard top.next < dependencies.count else {
        stack.removeLast()
        walk.marks[top.step] = .done
        if walk.tainted.contains(top.step) {
          if let parent = stack.last { walk.tainted.insert(parent.step) }
        } else {
          walk.order.append(top.step)
        }
        continue
      }
      stack[stack.count - 1].next += 1
      let use = dependencies[top.next]
      switch walk.marks[use.step] {
      case nil:
        walk.marks[use.step] = .open
        stack.append((use.step, 0))
      case .done:
        if walk.tainted.contains(use.step) { walk.tainted.insert(top.step) }
      case .open:
        walk.cycles.append(cycle(stack, closedBy: use))
        for entry in stack { walk.tainted.insert(entry.step) }
      }
    }
  }

  private func cycle(_ stack: [(step: CheckedMeasure.Step, next: Int)], closedBy use: Use) -> [CycleMember] {
    guard let start = stack.firstIndex(where: { $0.step == use.step }) else { return [] }
    return stack[start...].map { entry in
      let mention = (uses[entry.step] ?? [])[max(0, entry.next - 1)].place
      return CycleMember(name: name(of: entry.step), mention: mention)
    }
  }

  private func name(of step: CheckedMeasure.Step) -> String {
    switch step {
    case .definition(let index): measure.definitions[index].name.text
    case .table(let index): measure.tables[index].name.text
    case .score(let index): scores[index].item.id.text
    case .criterion(let index): criteria[index].criterion.id.text
    case .award(let index): measure.awards[index].id.text
    case .allMet: MeasureCompiler.ReservedName.allMet
    }
  }
}

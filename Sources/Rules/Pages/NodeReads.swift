// A checked measure in; what each of its nodes reads, and what is read by which, out.

import RulesDSL

/// Which nodes a measure's nodes look at, from the same checked expressions that are evaluated.
struct NodeReads {
  private let measure: CheckedMeasure
  private let slots: [[Int]]

  init(_ measure: CheckedMeasure) {
    self.measure = measure
    slots = measure.slots.contents.map { Self.slots(read: $0, measure) }
  }

  /// What a slot holds.
  func content(of slot: Int) -> SlotTable.Content? {
    measure.slots.contents.indices.contains(slot) ? measure.slots.contents[slot] : nil
  }

  /// The slots that a node reads itself, ascending.
  func direct(_ slot: Int) -> [Int] { slots.indices.contains(slot) ? slots[slot] : [] }

  /// The slots of the nodes that read one of some slots themselves, ascending.
  func readers(of read: [Int]) -> [Int] {
    slots.indices.filter { slot in slots[slot].contains { read.contains($0) } }
  }

  /// The outcomes whose condition reads one of some slots itself.
  func outcomes(reading read: [Int]) -> [CheckedOutcome] {
    measure.outcomes.filter { outcome in outcome.when?.slots.contains { read.contains($0) } ?? false }
  }

  /// The indices of the inputs that some expressions depend on, through whatever definitions, tables, scores and awards, but
  /// not through other criteria.
  func inputs(of expressions: [CheckedExpression]) -> [Int] {
    reached(from: expressions).compactMap {
      if case .input(let index) = content(of: $0) { index } else { nil }
    }
  }

  /// The indices of the parameters that some expressions read themselves.
  func parameters(of expressions: [CheckedExpression]) -> [Int] {
    Set(expressions.flatMap(\.slots)).sorted().compactMap {
      if case .parameter(let index) = content(of: $0) { index } else { nil }
    }
  }

  /// The slots that some expressions depend on, through whatever definitions and tables.
  func reached(from expressions: [CheckedExpression]) -> [Int] {
    var seen: Set<Int> = []
    var pending = expressions.flatMap(\.slots)
    while let slot = pending.popLast() {
      guard seen.insert(slot).inserted else { continue }
      switch content(of: slot) {
      case .definition, .table, .score, .award: pending += direct(slot)
      default: break
      }
    }
    return seen.sorted()
  }

  private static func slots(read content: SlotTable.Content, _ measure: CheckedMeasure) -> [Int] {
    var read: [Int] = []
    switch content {
    case .input, .asOf, .parameter: break
    case .definition(let index): read = measure.definitions[index].expression.slots
    case .table(let index): read = measure.tables[index].table.expressions.flatMap(\.slots)
    case .criterion(let index):
      let criterion = measure.criteria[index]
      read = criterion.expressions.flatMap(\.slots)
      if case .group(_, let members) = criterion.body { read += members.map { measure.criteria[$0].slot } }
    case .score(let index):
      switch measure.scores[index].body {
      case .points(let points): read = points.slots
      case .items(let parts): read = parts.map { measure.scores[$0].slot }
      }
    case .award(let index):
      read = measure.awards[index].expressions.flatMap(\.slots)
      // Without a condition it is granted to whoever meets all criteria.
      if measure.awards[index].when == nil { read.append(measure.slots.allMet) }
    case .allMet: read = measure.topLevel.map { measure.criteria[$0].slot }
    }
    return Set(read).sorted()
  }
}

// Expressions of a checked measure enter; the parameters that they depend on, through whatever nodes, leave.

import RulesDSL

/// Follows what nodes read.
struct TransitiveReads {
  private let reads: NodeReads

  init(_ measure: CheckedMeasure) { reads = NodeReads(measure) }

  /// Slots that are read directly or through other nodes, ascending.
  func slots(from start: [Int]) -> [Int] {
    var seen: Set<Int> = []
    var pending = start
    while let slot = pending.popLast() {
      if seen.insert(slot).inserted { pending += reads.direct(slot) }
    }
    return seen.sorted()
  }

  /// Indices of the parameters among what is read.
  func parameters(from start: [Int]) -> [Int] {
    slots(from: start).compactMap {
      if case .parameter(let index) = reads.content(of: $0) { index } else { nil }
    }
  }
}

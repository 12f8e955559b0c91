// What was computed on the way: one entry for each step, in the order of completion.

import SourceText

/// The recorded evaluation of a program.
package struct Trace: Sendable {
  /// One finished step.
  package struct Entry: Sendable {
    /// The program the step belongs to.
    package let program: Program
    /// Index of the operation in its program.
    package let operation: Int
    /// What the step gave.
    package let value: Value
    /// Nesting: the entries of deeper steps directly before this one belong to it.
    package let depth: Int
  }

  /// The steps that were kept, in the order in which they finished.
  package private(set) var entries: [Entry] = []
  /// Entries beyond the limit are counted, not kept.
  package private(set) var droppedCount = 0
  private let maximumCount: Int

  /// An empty trace that keeps at most so many entries.
  ///
  /// - Parameter expectedCount: how many there will be at least, as a rule.
  package init(maximumCount: Int = 100_000, expectedCount: Int = 0) {
    self.maximumCount = maximumCount
    entries.reserveCapacity(min(expectedCount, maximumCount))
  }

  mutating func record(_ program: Program, _ operation: Int, _ value: Value, depth: Int) {
    if entries.count < maximumCount {
      entries.append(Entry(program: program, operation: operation, value: value, depth: depth))
    } else {
      droppedCount += 1
    }
  }

  /// The last value of a syntax node.
  package func value(of node: NodeID) -> Value? {
    entries.last { $0.program.operations[$0.operation].node == node }?.value
  }
}

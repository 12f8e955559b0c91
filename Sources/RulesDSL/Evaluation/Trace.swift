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

  /// A finished step as it is kept; its program is that of the turn it belongs to.
  private struct Record {
    let operation: Int
    let value: Value
    let depth: Int
  }

  /// Steps of one program in a row, so that the program is counted once for all of them.
  private struct Turn {
    let program: Program
    let records: Range<Int>
  }

  private var records: [Record] = []
  private var finishedTurns: [Turn] = []
  private var current: Program?
  private var currentStart = 0
  /// Entries beyond the limit are counted, not kept.
  package private(set) var droppedCount = 0
  private let maximumCount: Int

  /// An empty trace that keeps at most so many entries.
  ///
  /// - Parameter expectedCount: how many there will be at least, as a rule.
  package init(maximumCount: Int = 100_000, expectedCount: Int = 0) {
    self.maximumCount = maximumCount
    records.reserveCapacity(min(expectedCount, maximumCount))
  }

  private var turns: [Turn] {
    guard let current else { return [] }
    return finishedTurns + [Turn(program: current, records: currentStart..<records.count)]
  }

  /// The steps that were kept, in the order in which they finished.
  package var entries: [Entry] {
    turns.flatMap { turn in
      records[turn.records].map {
        Entry(program: turn.program, operation: $0.operation, value: $0.value, depth: $0.depth)
      }
    }
  }

  private mutating func begin(_ program: Program) {
    if let current { finishedTurns.append(Turn(program: current, records: currentStart..<records.count)) }
    current = program
    currentStart = records.count
  }

  mutating func record(_ program: Program, _ operation: Int, _ value: Value, depth: Int) {
    if records.count < maximumCount {
      if current !== program { begin(program) }
      records.append(Record(operation: operation, value: value, depth: depth))
    } else {
      droppedCount += 1
    }
  }

  /// The last value of a syntax node.
  package func value(of node: NodeID) -> Value? {
    for turn in turns.reversed() {
      let operations = turn.program.operations
      if let record = records[turn.records].last(where: { operations[$0.operation].node == node }) {
        return record.value
      }
    }
    return nil
  }
}

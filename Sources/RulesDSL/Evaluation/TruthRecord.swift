// Evaluations of watched programs enter; which truth values each of their steps had leaves.

/// Truth values that a step had, over any number of evaluations.
package struct TruthSet: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let isTrue = TruthSet(rawValue: 1)
  package static let isFalse = TruthSet(rawValue: 2)
  /// Something was missing, so that it stayed open.
  package static let isOpen = TruthSet(rawValue: 4)

  /// The set of one value; empty for what is no truth value, and for null and failures.
  init(_ value: Value) {
    switch value {
    case .boolean(true): self = .isTrue
    case .boolean(false): self = .isFalse
    case .unknown: self = .isOpen
    default: self = []
    }
  }
}

/// Programs whose steps are recorded, in one row of steps.
package final class WatchedPrograms: Sendable {
  private let programs: [Program]
  private let starts: [ObjectIdentifier: Int]
  /// How many steps there are in all.
  package let stepCount: Int

  /// Programs, of which one that occurs again is watched once.
  package init(_ programs: [Program]) {
    var starts: [ObjectIdentifier: Int] = [:]
    var stepCount = 0
    for program in programs where starts[ObjectIdentifier(program)] == nil {
      starts[ObjectIdentifier(program)] = stepCount
      stepCount += program.operations.count
    }
    // The programs are kept, since an identifier means something only as long as its object lives.
    self.programs = programs
    self.starts = starts
    self.stepCount = stepCount
  }

  /// The position of a program's first step; nil for a program that is not watched.
  package func start(of program: Program) -> Int? { starts[ObjectIdentifier(program)] }
}

/// Which truth values the steps of watched programs had.
///
/// Recording changes nothing: an operand that is not evaluated because another one settles the result is not
/// recorded.
package struct TruthRecord: Sendable {
  private let watched: WatchedPrograms
  private var truths: [TruthSet]
  private var current: Program?
  private var start: Int?

  /// Nothing has been evaluated yet.
  package init(_ watched: WatchedPrograms) {
    self.watched = watched
    truths = [TruthSet](repeating: [], count: watched.stepCount)
  }

  mutating func record(_ program: Program, _ operation: Int, _ value: Value) {
    let truth = TruthSet(value)
    if truth.isEmpty { return }
    if current !== program {
      current = program
      start = watched.start(of: program)
    }
    guard let start, truths.indices.contains(start + operation) else { return }
    truths[start + operation].formUnion(truth)
  }

  /// The truth values of the step at a position among all watched steps.
  package func truths(at position: Int) -> TruthSet {
    truths.indices.contains(position) ? truths[position] : []
  }
}

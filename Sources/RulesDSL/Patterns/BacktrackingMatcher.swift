// A compiled pattern and a text in, matches out, also for patterns with back-references.

/// Follows one way through a program after another, those preferred first.
struct BacktrackingMatcher: Sendable {
  private let program: PatternProgram
  private let text: [Unicode.Scalar]
  private let ignoresCase: Bool
  private let slotCount: Int
  /// For every group, where it began and ended.
  private var slots: [Int]
  /// For every instruction with a choice, where in the text the present way has come to it last.
  private var visits: [Int]
  private var untried: [Untried] = []

  /// What is to be done when a way has failed.
  private enum Untried: Sendable {
    case follow(Int, position: Int)
    case restoreSlot(Int, position: Int)
    case restoreVisit(Int, position: Int)
  }

  /// What may be left to try at once; more are as bad as too many steps.
  private static let maximumUntried = 1_000_000

  init(_ pattern: Pattern, _ text: [Unicode.Scalar], slotCount: Int) {
    program = pattern.program
    self.text = text
    ignoresCase = pattern.ignoresCase
    self.slotCount = slotCount
    slots = [Int](repeating: -1, count: 2 * (pattern.groupCount + 1))
    visits = []
  }

  /// The slots of the first match from an offset on.
  mutating func next(from start: Int, steps: inout Int) throws(PatternStepsExhausted) -> [Int]? {
    guard start >= 0, start <= text.count else { return nil }
    visits = [Int](repeating: -1, count: program.instructions.count)
    steps -= visits.count >> 4
    for position in start...text.count {
      if try matches(at: position, &steps) { return Array(slots.prefix(slotCount)) }
    }
    return nil
  }

  private mutating func matches(at start: Int, _ steps: inout Int) throws(PatternStepsExhausted) -> Bool {
    for slot in slots.indices { slots[slot] = -1 }
    untried = [.follow(0, position: start)]
    while let entry = untried.popLast() {
      switch entry {
      case .restoreSlot(let slot, let position): slots[slot] = position
      case .restoreVisit(let address, let position): visits[address] = position
      case .follow(let address, let position):
        if try follow(address, position, &steps) { return true }
      }
      guard untried.count <= BacktrackingMatcher.maximumUntried else { throw PatternStepsExhausted() }
    }
    return false
  }

  /// Follows a way until it is complete or fails.
  private mutating func follow(
    _ first: Int, _ start: Int, _ steps: inout Int
  ) throws(PatternStepsExhausted) -> Bool {
    var address = first
    var position = start
    while true {
      steps -= 1
      if steps < 0 || untried.count > BacktrackingMatcher.maximumUntried { throw PatternStepsExhausted() }
      let instruction = program.instructions[address]
      address += 1
      switch instruction {
      case .match: return true
      case .character(let scalar):
        guard position < text.count, text[position] == scalar else { return false }
        position += 1
      case .set(let set):
        steps -= program.sets[set].cost
        guard position < text.count, program.sets[set].contains(text[position]) else { return false }
        position += 1
      case .jump(let target): address = target
      case .split(let preferred, let other):
        guard visits[address - 1] < position else { return false }
        untried.append(.restoreVisit(address - 1, position: visits[address - 1]))
        visits[address - 1] = position
        untried.append(.follow(other, position: position))
        address = preferred
      case .save(let slot):
        untried.append(.restoreSlot(slot, position: slots[slot]))
        slots[slot] = position
      case .start, .end, .lineStart, .lineEnd:
        guard text.holds(instruction, at: position) else { return false }
      case .reference(let group):
        guard let end = end(ofRepeated: group, at: position, &steps) else { return false }
        position = end
      }
    }
  }

  /// Where what a group matched ends if it stands once more at a position.
  private func end(ofRepeated group: Int, at position: Int, _ steps: inout Int) -> Int? {
    let (first, last) = (slots[2 * group], slots[2 * group + 1])
    guard first >= 0, first < last else { return position }
    let count = last - first
    guard count <= text.count - position else { return nil }
    steps -= count
    for offset in 0..<count {
      let (left, right) = (text[first + offset], text[position + offset])
      guard left == right || ignoresCase && CaseVariants.areSame(left.value, right.value) else { return nil }
    }
    return position + count
  }
}

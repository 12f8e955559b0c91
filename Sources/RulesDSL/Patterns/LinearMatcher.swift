// A compiled pattern and a text in, matches out, in time proportional to the text.

/// Follows all ways through a program at once, those preferred first, one scalar of the text after another.
///
/// A way that comes to where a preferred one already stands is given up, since it can only go on in the same
/// way. That includes one that comes back to where it has been without having taken anything.
struct LinearMatcher: Sendable {
  private let program: PatternProgram
  private let text: [Unicode.Scalar]
  private let slotCount: Int
  private var present: Ways
  private var upcoming: Ways
  /// The slots of the way that is being followed.
  private var slots: [Int]
  private var pending: [Pending] = []
  private var steps = 0

  /// Ways in order of preference, each at an instruction and with slots of its own.
  private struct Ways: Sendable {
    var addresses: [Int] = []
    var slots: [Int] = []
    private var marks: [Int]
    private var generation = 0

    init(_ count: Int) { marks = [Int](repeating: -1, count: count) }

    mutating func clear() {
      addresses.removeAll(keepingCapacity: true)
      slots.removeAll(keepingCapacity: true)
      generation += 1
    }

    /// Whether no way has come to the address yet; from now on one has.
    mutating func reach(_ address: Int) -> Bool {
      if marks[address] == generation { return false }
      marks[address] = generation
      return true
    }
  }

  private enum Pending: Sendable {
    case follow(Int)
    case restore(slot: Int, position: Int)
  }

  init(_ pattern: Pattern, _ text: [Unicode.Scalar], slotCount: Int) {
    program = pattern.program
    self.text = text
    self.slotCount = slotCount
    present = Ways(program.instructions.count)
    upcoming = Ways(program.instructions.count)
    slots = [Int](repeating: -1, count: slotCount)
  }

  /// The slots of the first match from an offset on.
  mutating func next(from start: Int, steps available: inout Int) throws(PatternStepsExhausted) -> [Int]? {
    guard start >= 0, start <= text.count else { return nil }
    // Making the lists of ways takes time as well.
    steps = program.instructions.count >> 4
    defer { available -= steps }
    var best: [Int]?
    upcoming.clear()
    begin(start)
    for position in start...text.count {
      swap(&present, &upcoming)
      if present.addresses.isEmpty, best != nil { break }
      upcoming.clear()
      best = advance(position) ?? best
      // A match that begins later is never preferred.
      if best == nil { begin(position + 1) }
      steps += 1
      if steps > available { throw PatternStepsExhausted() }
    }
    return best
  }

  /// Adds the ways of a match that begins at a position, behind all others.
  private mutating func begin(_ position: Int) {
    guard position <= text.count else { return }
    for slot in slots.indices { slots[slot] = -1 }
    follow(0, position)
  }

  /// Moves every way over the scalar at a position; the slots of the preferred one that is complete.
  private mutating func advance(_ position: Int) -> [Int]? {
    let scalar = position < text.count ? text[position] : nil
    for (index, address) in present.addresses.enumerated() {
      let taken: Bool
      switch program.instructions[address] {
      case .match:
        return Array(present.slots[(index * slotCount)..<((index + 1) * slotCount)])
      case .character(let expected): taken = scalar == expected
      case .set(let set):
        steps += program.sets[set].cost
        taken = scalar.map { program.sets[set].contains($0) } ?? false
      default: taken = false
      }
      steps += 1
      guard taken else { continue }
      for slot in 0..<slotCount { slots[slot] = present.slots[index * slotCount + slot] }
      follow(address + 1, position + 1)
    }
    return nil
  }

  /// Adds the ways from an address that take no scalars, up to where each needs one.
  private mutating func follow(_ address: Int, _ position: Int) {
    pending.append(.follow(address))
    while let entry = pending.popLast() {
      switch entry {
      case .restore(let slot, let position): slots[slot] = position
      case .follow(let address): step(address, position)
      }
    }
  }

  private mutating func step(_ address: Int, _ position: Int) {
    steps += 1
    guard upcoming.reach(address) else { return }
    switch program.instructions[address] {
    case .jump(let target): pending.append(.follow(target))
    case .split(let first, let second):
      pending.append(.follow(second))
      pending.append(.follow(first))
    case .save(let slot):
      if slot < slotCount {
        pending.append(.restore(slot: slot, position: slots[slot]))
        slots[slot] = position
      }
      pending.append(.follow(address + 1))
    case .start, .end, .lineStart, .lineEnd:
      if text.holds(program.instructions[address], at: position) { pending.append(.follow(address + 1)) }
    case .character, .set, .match, .reference:
      steps += slotCount >> 2
      upcoming.addresses.append(address)
      upcoming.slots += slots
    }
  }
}

extension [Unicode.Scalar] {
  /// Whether an instruction that takes nothing holds at a position.
  func holds(_ instruction: PatternInstruction, at position: Int) -> Bool {
    switch instruction {
    case .start: position == 0
    case .end: position == count
    // A newline at the very end begins no further line.
    case .lineStart: position == 0 || position < count && self[position - 1] == "\n"
    case .lineEnd: position == count || self[position] == "\n"
    default: true
    }
  }
}

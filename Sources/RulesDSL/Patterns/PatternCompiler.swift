// The parts of a pattern in, the instructions that match it out.

/// Turns the parts of a pattern into instructions; what is repeated a number of times is copied.
struct PatternCompiler {
  private var program = PatternProgram()
  private let flags: PatternFlags
  /// How many parts were emitted, those without instructions included.
  private(set) var work = 0

  init(_ flags: PatternFlags) { self.flags = flags }

  /// The program for the alternatives of a whole pattern.
  mutating func compile(_ alternatives: [[PatternNode]]) throws(PatternProblem) -> PatternProgram {
    try emit(.group(0, alternatives))
    _ = try append(.match)
    return program
  }

  private mutating func append(_ instruction: PatternInstruction) throws(PatternProblem) -> Int {
    guard program.instructions.count < PatternLimits.instructions else { throw PatternMessages.tooLarge }
    program.instructions.append(instruction)
    return program.instructions.count - 1
  }

  private var next: Int { program.instructions.count }

  private mutating func emit(_ node: PatternNode) throws(PatternProblem) {
    work += 1
    guard work <= PatternLimits.instructions * 4 else { throw PatternMessages.tooLarge }
    switch node {
    case .character(let scalar): _ = try append(.character(scalar))
    case .set(let set):
      program.sets.append(set)
      _ = try append(.set(program.sets.count - 1))
    case .start: _ = try append(flags.contains(.lines) ? .lineStart : .start)
    case .end: _ = try append(flags.contains(.lines) ? .lineEnd : .end)
    case .reference(let number): _ = try append(.reference(number))
    case .group(let number, let alternatives):
      if let number { _ = try append(.save(number * 2)) }
      try emit(alternatives)
      if let number { _ = try append(.save(number * 2 + 1)) }
    case .repetition(let body, let minimum, let maximum, let isReluctant):
      try emit(body, minimum, maximum, isReluctant)
    }
  }

  private mutating func emit(_ alternatives: [[PatternNode]]) throws(PatternProblem) {
    var exits: [Int] = []
    for (index, sequence) in alternatives.enumerated() {
      let isLast = index == alternatives.count - 1
      let choice = isLast ? nil : try append(.jump(0))
      for node in sequence { try emit(node) }
      if let choice {
        exits.append(try append(.jump(0)))
        program.instructions[choice] = .split(choice + 1, next)
      }
    }
    for exit in exits { program.instructions[exit] = .jump(next) }
  }

  private mutating func emit(
    _ body: PatternNode, _ minimum: Int, _ maximum: Int?, _ isReluctant: Bool
  ) throws(PatternProblem) {
    guard let maximum else {
      for _ in 0..<max(minimum - 1, 0) { try emit(body) }
      return try emitLoop(body, isOptional: minimum == 0, isReluctant)
    }
    for _ in 0..<minimum { try emit(body) }
    var choices: [Int] = []
    for _ in minimum..<maximum {
      choices.append(try append(.jump(0)))
      try emit(body)
    }
    for choice in choices { patch(choice, isReluctant) }
  }

  private mutating func emitLoop(
    _ body: PatternNode, isOptional: Bool, _ isReluctant: Bool
  ) throws(PatternProblem) {
    let choice = isOptional ? try append(.jump(0)) : nil
    let round = next
    try emit(body)
    let again = try append(.jump(0))
    program.instructions[again] = isReluctant ? .split(next, round) : .split(round, next)
    if let choice { patch(choice, isReluctant) }
  }

  /// Turns a reserved instruction into the choice between what follows it and what comes next.
  private mutating func patch(_ choice: Int, _ isReluctant: Bool) {
    program.instructions[choice] = isReluctant ? .split(next, choice + 1) : .split(choice + 1, next)
  }
}

// The text of a pattern and its flags in, its parts out, or the first mistake.

/// Reads the regular expressions of XPath 3.1: those of XML Schema with anchors, groups and back-references.
struct PatternParser {
  private var reader: PatternReader
  private let flags: PatternFlags
  /// The groups that are open, the whole pattern first.
  private var frames: [Frame] = []
  private var closedGroups: Set<Int> = []
  /// How many groups keep what they match.
  private(set) var groupCount = 0
  /// Whether there are back-references.
  private(set) var hasReferences = false
  /// How much work the sets were, in small steps.
  private(set) var cost = 0

  /// A group under construction.
  private struct Frame {
    let number: Int?
    let position: Int
    var finished: [[PatternNode]] = []
    var current: [PatternNode] = []

    var alternatives: [[PatternNode]] { finished + [current] }
  }

  init(_ pattern: String, _ flags: PatternFlags) throws(PatternProblem) {
    let scalars = Array(pattern.unicodeScalars.prefix(PatternLimits.length + 1))
    guard scalars.count <= PatternLimits.length else {
      throw PatternMessages.tooLong(PatternLimits.length)
    }
    self.flags = flags
    reader = PatternReader(scalars, skipsSpace: flags.contains(.ignoringSpace) && !flags.contains(.literal))
  }

  /// The alternatives of the whole pattern.
  mutating func parse() throws(PatternProblem) -> [[PatternNode]] {
    frames = [Frame(number: nil, position: 0)]
    while let scalar = reader.next() {
      if flags.contains(.literal) {
        append(character(scalar))
      } else {
        try read(scalar)
      }
    }
    guard frames.count == 1 else {
      throw PatternMessages.unclosedGroup(frames[frames.count - 1].position)
    }
    return frames[0].alternatives
  }

  private mutating func read(_ scalar: Unicode.Scalar) throws(PatternProblem) {
    let position = reader.position
    switch scalar {
    case "(": try openGroup(position)
    case ")": try closeGroup(position)
    case "|":
      frames[frames.count - 1].finished.append(frames[frames.count - 1].current)
      frames[frames.count - 1].current = []
    case "^": try append(repeated(.start))
    case "$": try append(repeated(.end))
    case ".":
      try append(repeated(.set(flags.contains(.dotMatchesAll) ? .everything : .withinLine)))
    case "[":
      let set = try PatternClassParser.parse(&reader, ignoringCase: ignoringCase, cost: &cost)
      try append(repeated(.set(set)))
    case "\\": try append(repeated(try readEscape(position)))
    case "?", "*", "+": throw PatternMessages.nothingToRepeat(scalar, position)
    case "{", "}", "]": throw PatternMessages.mustBeEscaped(scalar, position)
    default: try append(repeated(character(scalar)))
    }
  }

  private mutating func append(_ node: PatternNode) { frames[frames.count - 1].current.append(node) }

  private var ignoringCase: Bool { flags.contains(.ignoringCase) }

  private mutating func character(_ scalar: Unicode.Scalar) -> PatternNode {
    guard ignoringCase else { return .character(scalar) }
    let others = CaseVariants.others(of: scalar.value)
    if others.isEmpty { return .character(scalar) }
    return .set(ScalarSet(([scalar.value] + others).map { $0...$0 }))
  }

  // MARK: Groups

  private mutating func openGroup(_ position: Int) throws(PatternProblem) {
    guard frames.count <= PatternLimits.depth else { throw PatternMessages.tooDeep(PatternLimits.depth) }
    if reader.take("?") {
      guard reader.take(":") else { throw PatternMessages.unsupportedGroup(position) }
      frames.append(Frame(number: nil, position: position))
      return
    }
    guard groupCount < PatternLimits.groups else {
      throw PatternMessages.tooManyGroups(PatternLimits.groups)
    }
    groupCount += 1
    frames.append(Frame(number: groupCount, position: position))
  }

  private mutating func closeGroup(_ position: Int) throws(PatternProblem) {
    guard frames.count > 1, let frame = frames.popLast() else {
      throw PatternMessages.unopenedGroup(position)
    }
    if let number = frame.number { closedGroups.insert(number) }
    try append(repeated(.group(frame.number, frame.alternatives)))
  }

  // MARK: Escapes

  private mutating func readEscape(_ position: Int) throws(PatternProblem) -> PatternNode {
    if let digit = reader.takeDigit() {
      return .reference(try readReference(digit, position))
    }
    switch try reader.readEscape() {
    case .character(let scalar): return character(scalar)
    case let escape:
      var builder = ScalarSetBuilder()
      builder.add(escape)
      return .set(builder.set(ignoringCase: false, cost: &cost))
    }
  }

  /// A number goes on as long as there are so many groups before it.
  private mutating func readReference(_ digit: Int, _ position: Int) throws(PatternProblem) -> Int {
    var number = digit
    while number > 0, let next = reader.peekedDigit, number * 10 + next <= groupCount {
      _ = reader.takeDigit()
      number = number * 10 + next
    }
    guard number > 0, number <= groupCount else { throw PatternMessages.missingGroup(number, position) }
    guard closedGroups.contains(number) else { throw PatternMessages.openGroup(number, position) }
    hasReferences = true
    return number
  }

  // MARK: Repetition

  /// The node with the quantifier behind it, if there is one.
  private mutating func repeated(_ node: PatternNode) throws(PatternProblem) -> PatternNode {
    var (minimum, maximum): (Int, Int?)
    if reader.take("?") {
      (minimum, maximum) = (0, 1)
    } else if reader.take("*") {
      (minimum, maximum) = (0, nil)
    } else if reader.take("+") {
      (minimum, maximum) = (1, nil)
    } else if reader.take("{") {
      (minimum, maximum) = try readBounds(reader.position)
    } else {
      return node
    }
    let isReluctant = reader.take("?")
    return .repetition(node, minimum: minimum, maximum: maximum, isReluctant: isReluctant)
  }

  private mutating func readBounds(_ position: Int) throws(PatternProblem) -> (Int, Int?) {
    guard let minimum = reader.takeNumber() else { throw PatternMessages.malformedQuantifier(position) }
    if reader.take("}") { return (minimum, minimum) }
    guard reader.take(",") else { throw PatternMessages.malformedQuantifier(position) }
    if reader.take("}") { return (minimum, nil) }
    guard let maximum = reader.takeNumber(), reader.take("}") else {
      throw PatternMessages.malformedQuantifier(position)
    }
    guard minimum <= maximum else { throw PatternMessages.descendingQuantifier(position) }
    return (minimum, maximum)
  }
}

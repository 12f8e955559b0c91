// What stands behind `[` in, the set of characters out.

/// Reads a class: characters, ranges and escapes, all others after `^`, without another class behind `-`.
enum PatternClassParser {
  /// Reads up to the `]` that ends the class.
  static func parse(
    _ reader: inout PatternReader, ignoringCase: Bool, cost: inout Int
  ) throws(PatternProblem) -> ScalarSet {
    let skipsSpace = reader.skipsSpace
    // Space in a class is a character also where space in the pattern is not.
    reader.skipsSpace = false
    let set = try parse(&reader, ignoringCase: ignoringCase, cost: &cost, depth: 1)
    reader.skipsSpace = skipsSpace
    return set
  }

  private static func parse(
    _ reader: inout PatternReader, ignoringCase: Bool, cost: inout Int, depth: Int
  ) throws(PatternProblem) -> ScalarSet {
    guard depth <= PatternLimits.depth else { throw PatternMessages.tooDeep(PatternLimits.depth) }
    let start = reader.position
    let isComplement = reader.take("^")
    var builder = ScalarSetBuilder()
    var removed: ScalarSet?
    var isEmpty = true
    while removed == nil {
      guard let scalar = reader.next() else { throw PatternMessages.unclosedClass(start) }
      if scalar == "]" { break }
      if scalar == "-", !isEmpty, reader.take("[") {
        removed = try parse(&reader, ignoringCase: ignoringCase, cost: &cost, depth: depth + 1)
        guard reader.take("]") else { throw PatternMessages.unclosedClass(start) }
      } else {
        try readMember(scalar, &reader, &builder, isFirst: isEmpty)
        isEmpty = false
      }
    }
    if isEmpty { throw PatternMessages.emptyClass(start) }
    return builder.set(
      ignoringCase: ignoringCase, isComplement: isComplement, without: removed, cost: &cost)
  }

  private static func readMember(
    _ scalar: Unicode.Scalar, _ reader: inout PatternReader, _ builder: inout ScalarSetBuilder, isFirst: Bool
  ) throws(PatternProblem) {
    let position = reader.position
    if scalar == "-" {
      // A hyphen is a character at the beginning and at the end of a class only.
      guard isFirst || reader.peeked == "]" else { throw PatternMessages.misplacedHyphen(position) }
      return builder.add(scalar.value...scalar.value)
    }
    let member = try readSingle(scalar, &reader)
    guard reader.peeked == "-" else { return builder.add(member) }
    var ahead = reader
    _ = ahead.next()
    guard let end = ahead.next(), end != "]", end != "[" else { return builder.add(member) }
    guard case .character(let first) = member, end != "-",
      case .character(let last) = try readSingle(end, &ahead)
    else { throw PatternMessages.misplacedHyphen(position + 1) }
    guard first.value <= last.value else { throw PatternMessages.descendingRange(position) }
    builder.add(first.value...last.value)
    reader = ahead
  }

  private static func readSingle(
    _ scalar: Unicode.Scalar, _ reader: inout PatternReader
  ) throws(PatternProblem) -> PatternEscape {
    switch scalar {
    case "\\": return try reader.readEscape()
    case "[": throw PatternMessages.mustBeEscaped(scalar, reader.position)
    default: return .character(scalar)
    }
  }
}

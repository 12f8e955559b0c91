// A pattern and flags in, something to search texts with out.

/// A regular expression that was read without mistakes. Searching is bounded by steps the caller pays for.
package final class Pattern: Sendable {
  /// How many groups keep what they match.
  package let groupCount: Int
  /// Whether every character of a replacement stands for itself, as flag `q` asks.
  package let takesReplacementsLiterally: Bool
  /// Whether there are back-references, which only the backtracking matcher understands.
  package let hasReferences: Bool
  /// Whether the empty text matches, so that nothing can be replaced or split by it.
  package let matchesEmptyText: Bool
  let program: PatternProgram
  let ignoresCase: Bool

  /// Reads a pattern of XPath 3.1 with flags out of `i`, `s`, `m`, `x` and `q`.
  ///
  /// - Parameter cost: grows by the work that was done, in steps of a matcher, also where the pattern is wrong.
  package init(_ pattern: String, flags letters: String = "", cost: inout Int) throws(PatternProblem) {
    let flags = try PatternFlags(letters)
    var parser = try PatternParser(pattern, flags)
    defer { cost += parser.cost }
    let alternatives = try parser.parse()
    var compiler = PatternCompiler(flags)
    defer { cost += compiler.work }
    program = try compiler.compile(alternatives)
    matchesEmptyText = PatternNode.group(nil, alternatives).matchesEmptyText
    groupCount = parser.groupCount
    hasReferences = parser.hasReferences
    ignoresCase = flags.contains(.ignoringCase)
    takesReplacementsLiterally = flags.contains(.literal)
  }
}

/// What a search found, in offsets of scalars.
package struct PatternMatch: Sendable, Hashable {
  /// The whole match.
  package let range: Range<Int>
  /// What each group matched, from the first; nil where it took no part.
  package let groups: [Range<Int>?]

  init?(slots: [Int]) {
    var ranges: [Range<Int>?] = []
    for index in stride(from: 0, to: slots.count - 1, by: 2) {
      let (start, end) = (slots[index], slots[index + 1])
      ranges.append(start >= 0 && start <= end ? start..<end : nil)
    }
    guard let first = ranges.first, let range = first else { return nil }
    self.range = range
    groups = Array(ranges.dropFirst())
  }
}

/// The steps of a search are used up.
package struct PatternStepsExhausted: Error, Sendable {}

/// Looks for a pattern in one text, from left to right.
package struct PatternSearch: Sendable {
  /// How a text is searched.
  package enum Method: Sendable, Hashable {
    /// In time proportional to the text, without back-references.
    case linear
    /// By trying one way after another.
    case backtracking
  }

  // One of the two.
  private var linear: LinearMatcher?
  private var backtracking: BacktrackingMatcher?

  /// A search that tells what the first so many groups matched.
  ///
  /// - Parameter method: the linear one where it can be used, unless another is asked for.
  package init(_ pattern: Pattern, in text: [Unicode.Scalar], groups: Int, method: Method? = nil) {
    let slotCount = 2 * (min(groups, pattern.groupCount) + 1)
    if pattern.hasReferences || method == .backtracking {
      backtracking = BacktrackingMatcher(pattern, text, slotCount: slotCount)
    } else {
      linear = LinearMatcher(pattern, text, slotCount: slotCount)
    }
  }

  /// The first match that begins at an offset or after it; of those that begin there, the preferred one.
  ///
  /// - Parameter steps: how much work may still be done; reduced by what was done.
  package mutating func next(
    from start: Int, steps: inout Int
  ) throws(PatternStepsExhausted) -> PatternMatch? {
    let slots =
      backtracking == nil
      ? try linear?.next(from: start, steps: &steps) : try backtracking?.next(from: start, steps: &steps)
    return slots.flatMap { PatternMatch(slots: $0) }
  }
}

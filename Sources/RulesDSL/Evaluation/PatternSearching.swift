// Patterns and texts of an evaluation in, compiled patterns and matches out, their work off its budget.

/// The patterns that an evaluation has used, so that one in a loop is compiled once.
struct PatternCache: Sendable {
  // Texts that are equal may still differ in code points, so that bytes are compared.
  private struct Key: Hashable, Sendable {
    let pattern: [UInt8]
    let flags: [UInt8]
  }

  private var patterns: [Key: Pattern] = [:]
  private static let maximumCount = 64

  /// A pattern that was kept.
  subscript(pattern: String, flags: String) -> Pattern? {
    get { patterns[Key(pattern: Array(pattern.utf8), flags: Array(flags.utf8))] }
    set {
      if patterns.count >= PatternCache.maximumCount { patterns = [:] }
      patterns[Key(pattern: Array(pattern.utf8), flags: Array(flags.utf8))] = newValue
    }
  }
}

extension Evaluator {
  /// Steps of a matcher that one step of an evaluation pays for.
  private static let matcherSteps = 8

  /// The compiled pattern; a failure if it is wrong.
  mutating func pattern(_ text: String, flags: String) throws(Failure) -> Pattern {
    try charge(text.utf8.count >> 3)
    if let known = patterns[text, flags] { return known }
    var cost = 0
    let result: Result<Pattern, PatternProblem>
    do throws(PatternProblem) {
      result = .success(try Pattern(text, flags: flags, cost: &cost))
    } catch {
      result = .failure(error)
    }
    // The work on one pattern is bounded, so that it can be paid for afterwards.
    try charge(cost / Evaluator.matcherSteps)
    switch result {
    case .success(let pattern):
      patterns[text, flags] = pattern
      return pattern
    case .failure(let problem): throw EvaluationMessages.pattern(problem)
    }
  }

  /// The scalars of a text.
  mutating func scalars(of text: String) throws(Failure) -> [Unicode.Scalar] {
    try charge(text.utf8.count >> 4)
    return Array(text.unicodeScalars)
  }

  /// The next match of a search.
  mutating func nextMatch(_ search: inout PatternSearch, from start: Int) throws(Failure) -> PatternMatch? {
    let available = min(max(stepsLeft, 0), Int.max / Evaluator.matcherSteps) * Evaluator.matcherSteps
    var steps = available
    let match: PatternMatch?
    do throws(PatternStepsExhausted) {
      match = try search.next(from: start, steps: &steps)
    } catch {
      stepsLeft = -1
      throw EvaluationMessages.tooManySteps(limits.maximumSteps)
    }
    try charge((available - steps) / Evaluator.matcherSteps + 1)
    return match
  }
}

/// A text that grows within the bounds of an evaluation.
struct GrowingText {
  private var scalars = String.UnicodeScalarView()
  private var byteCount = 0

  /// The text so far.
  var text: String { String(scalars) }

  /// Adds scalars at the end; a failure if the text becomes too long.
  mutating func append(_ part: ArraySlice<Unicode.Scalar>, _ evaluator: inout Evaluator) throws(Failure) {
    try evaluator.charge(part.count >> 4)
    for scalar in part { byteCount += UTF8.width(scalar) }
    guard byteCount <= evaluator.limits.maximumTextBytes else {
      throw EvaluationMessages.textTooLong(evaluator.limits.maximumTextBytes)
    }
    scalars.append(contentsOf: part)
  }
}

// The parts of a pattern, as the parser finds them and the compiler takes them.

/// A part of a pattern that one repetition can refer to.
indirect enum PatternNode: Sendable {
  /// One scalar, exactly.
  case character(Unicode.Scalar)
  /// One scalar of a set.
  case set(ScalarSet)
  /// `^`, a place that takes no characters.
  case start
  /// `$`, a place that takes no characters.
  case end
  /// Alternatives, each a sequence; with a number if what it matched is kept.
  case group(Int?, [[PatternNode]])
  /// What a group has matched before, once more.
  case reference(Int)
  /// No upper bound where `maximum` is nil. A reluctant one takes as little as possible.
  case repetition(PatternNode, minimum: Int, maximum: Int?, isReluctant: Bool)
}

extension PatternNode {
  /// Whether it matches the empty text, in which every place is a start and an end.
  var matchesEmptyText: Bool {
    switch self {
    case .character, .set: false
    case .start, .end, .reference: true
    case .group(_, let alternatives):
      alternatives.contains { $0.allSatisfy { $0.matchesEmptyText } }
    case .repetition(let body, let minimum, _, _): minimum == 0 || body.matchesEmptyText
    }
  }
}

/// Bounds on one pattern.
enum PatternLimits {
  /// Scalars of the pattern as it is written.
  static let length = 5_000
  /// Groups in groups, and likewise classes in classes.
  static let depth = 40
  /// Groups whose matches are kept.
  static let groups = 99
  /// Instructions of the compiled pattern, counting every copy of what is repeated.
  static let instructions = 5_000
}

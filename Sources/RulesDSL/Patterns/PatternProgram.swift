// What a pattern is compiled into: a list of instructions for either matcher.

/// A compiled pattern.
struct PatternProgram: Sendable {
  /// Starts at the first; one is `match`.
  var instructions: [PatternInstruction] = []
  /// The sets that instructions refer to.
  var sets: [ScalarSet] = []
}

/// A step of a matcher. Addresses are indices of instructions; the next one follows unless another is named.
enum PatternInstruction: Sendable {
  /// Takes this scalar.
  case character(Unicode.Scalar)
  /// Takes a scalar of a set.
  case set(Int)
  /// Goes on at both addresses; the first is preferred. A way that comes back here without having taken
  /// anything in between is given up, since it would never end.
  case split(Int, Int)
  case jump(Int)
  /// Keeps the position: group `n` begins in slot `2n` and ends in slot `2n + 1`.
  case save(Int)
  case start
  case end
  case lineStart
  case lineEnd
  /// Takes what a group has matched; nothing if it has not matched.
  case reference(Int)
  case match
}

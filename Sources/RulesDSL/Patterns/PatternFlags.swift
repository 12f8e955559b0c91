// The letters of the flags in, what they switch on out.

/// How a pattern is read and matched.
struct PatternFlags: OptionSet, Sendable, Hashable {
  let rawValue: Int

  /// `i`: upper and lower case are the same.
  static let ignoringCase = PatternFlags(rawValue: 1)
  /// `s`: `.` also stands for the ends of lines.
  static let dotMatchesAll = PatternFlags(rawValue: 2)
  /// `m`: `^` and `$` also stand for the beginning and end of every line.
  static let lines = PatternFlags(rawValue: 4)
  /// `x`: space in the pattern means nothing, except in a class.
  static let ignoringSpace = PatternFlags(rawValue: 8)
  /// `q`: every character of the pattern stands for itself.
  static let literal = PatternFlags(rawValue: 16)

  init(rawValue: Int) { self.rawValue = rawValue }

  /// The flags that a text of letters stands for, in any order and number.
  init(_ letters: String) throws(PatternProblem) {
    var flags: PatternFlags = []
    for letter in letters.unicodeScalars {
      switch letter {
      case "i": flags.insert(.ignoringCase)
      case "s": flags.insert(.dotMatchesAll)
      case "m": flags.insert(.lines)
      case "x": flags.insert(.ignoringSpace)
      case "q": flags.insert(.literal)
      default: throw PatternMessages.unknownFlag(letter)
      }
    }
    self = flags
  }
}

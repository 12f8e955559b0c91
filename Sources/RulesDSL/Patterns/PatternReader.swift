// The scalars of a pattern in, one after another; numbers and escapes among them out.

/// A place in a pattern that moves on.
struct PatternReader {
  private let scalars: [Unicode.Scalar]
  private var offset = 0
  /// Whether space means nothing; off inside classes.
  var skipsSpace: Bool

  init(_ scalars: [Unicode.Scalar], skipsSpace: Bool) {
    self.scalars = scalars
    self.skipsSpace = skipsSpace
  }

  /// The position of the scalar read last, from 1.
  var position: Int { offset }

  /// The next scalar, which stays to be read.
  var peeked: Unicode.Scalar? {
    mutating get {
      while skipsSpace, offset < scalars.count, [" ", "\t", "\n", "\r"].contains(scalars[offset]) {
        offset += 1
      }
      return offset < scalars.count ? scalars[offset] : nil
    }
  }

  /// Reads the next scalar; nil at the end.
  mutating func next() -> Unicode.Scalar? {
    guard let scalar = peeked else { return nil }
    offset += 1
    return scalar
  }

  /// Reads the next scalar if it is this one.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peeked == scalar else { return false }
    offset += 1
    return true
  }

  /// The value of the next scalar if it is a digit.
  var peekedDigit: Int? {
    mutating get { peeked?.decimalDigit }
  }

  /// Reads a digit, if there is one.
  mutating func takeDigit() -> Int? {
    guard let digit = peekedDigit else { return nil }
    offset += 1
    return digit
  }

  /// Reads a number, if there is one; beyond a million they are all the same.
  mutating func takeNumber() -> Int? {
    guard var number = takeDigit() else { return nil }
    while let digit = takeDigit() { number = min(number * 10 + digit, 1_000_000) }
    return number
  }

  /// Reads what stands behind a backslash.
  mutating func readEscape() throws(PatternProblem) -> PatternEscape {
    let start = position
    guard let scalar = next() else { throw PatternMessages.lonelyBackslash(start) }
    switch scalar {
    case "n": return .character("\n")
    case "r": return .character("\r")
    case "t": return .character("\t")
    case "\\", "|", ".", "?", "*", "+", "(", ")", "{", "}", "-", "[", "]", "^", "$": return .character(scalar)
    case "p": return try readProperty(isComplement: false)
    case "P": return try readProperty(isComplement: true)
    default:
      guard let escape = PatternEscape.shorthand(scalar) else {
        throw PatternMessages.unknownEscape(scalar, start)
      }
      return escape
    }
  }

  private mutating func readProperty(isComplement: Bool) throws(PatternProblem) -> PatternEscape {
    let start = position
    guard take("{") else { throw PatternMessages.malformedProperty(start) }
    var name = String.UnicodeScalarView()
    while let scalar = next(), scalar != "}" { name.append(scalar) }
    guard position > 0, scalars[position - 1] == "}" else { throw PatternMessages.malformedProperty(start) }
    let text = String(name)
    if let categories = GeneralCategories(named: text) {
      return .categories(isComplement ? categories.complement : categories)
    }
    if text.hasPrefix("Is"), let block = UnicodeBlocks.range(String(text.dropFirst(2))) {
      return .ranges(isComplement ? [block].complement : [block])
    }
    throw PatternMessages.unknownProperty(String(text.prefix(40)), start)
  }
}

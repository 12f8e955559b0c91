// The text of a replacement in, what to write for a match out.

/// What takes the place of every match: text, and what groups have matched.
package struct PatternReplacement: Sendable {
  /// A part of a replacement.
  package enum Part: Sendable, Hashable {
    case text([Unicode.Scalar])
    /// Group 0 is the whole match.
    case group(Int)
  }

  /// The parts in order.
  package let parts: [Part]

  /// Reads `$1`, `\$` and `\\`; a group that does not exist stands for nothing.
  ///
  /// - Parameter isLiteral: whether every character stands for itself.
  package init(_ template: String, groupCount: Int, isLiteral: Bool = false) throws(PatternProblem) {
    var parts: [Part] = []
    var text: [Unicode.Scalar] = []
    let scalars = Array(template.unicodeScalars)
    var offset = 0
    while offset < scalars.count {
      let scalar = scalars[offset]
      offset += 1
      if isLiteral || scalar != "$" && scalar != "\\" {
        text.append(scalar)
      } else if scalar == "\\" {
        guard offset < scalars.count, scalars[offset] == "\\" || scalars[offset] == "$" else {
          throw PatternMessages.strayBackslash(offset)
        }
        text.append(scalars[offset])
        offset += 1
      } else {
        guard offset < scalars.count, var number = scalars[offset].decimalDigit else {
          throw PatternMessages.strayDollar(offset)
        }
        offset += 1
        // A number goes on as long as there are so many groups.
        while number > 0, offset < scalars.count, let digit = scalars[offset].decimalDigit,
          number * 10 + digit <= groupCount
        {
          number = number * 10 + digit
          offset += 1
        }
        if !text.isEmpty { parts.append(.text(text)) }
        text = []
        if number <= groupCount { parts.append(.group(number)) }
      }
    }
    if !text.isEmpty { parts.append(.text(text)) }
    self.parts = parts
  }

  /// The highest group that is used.
  package var lastGroup: Int {
    parts.reduce(0) { highest, part in
      if case .group(let number) = part { return max(highest, number) }
      return highest
    }
  }
}

extension Unicode.Scalar {
  /// The value of `0` to `9`.
  var decimalDigit: Int? { (0x30...0x39).contains(value) ? Int(value - 0x30) : nil }
}

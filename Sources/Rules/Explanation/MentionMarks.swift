// A sentence in which mentions of nodes are marked; the same sentence in parts, or without the marks.

/// Marks in a sentence which words stand for a node of the measure, so that pages can link them.
enum MentionMarks {
  // Controls are refused in rules, so that no text holds them.
  private static let open: Unicode.Scalar = "\u{1}"
  private static let divider: Unicode.Scalar = "\u{2}"
  private static let close: Unicode.Scalar = "\u{3}"

  /// Some words, and the slot of the node they stand for.
  struct Part {
    let text: String
    let slot: Int?
  }

  /// The words with marks around them.
  static func marked(_ text: String, slot: Int) -> String {
    var result = String.UnicodeScalarView()
    result.append(open)
    result += String(slot).unicodeScalars
    result.append(divider)
    result += text.unicodeScalars
    result.append(close)
    return String(result)
  }

  /// The sentence in parts; a mention within a mention belongs to the outer one.
  static func parts(_ text: String) -> [Part] {
    var parts: [Part] = []
    var current = String.UnicodeScalarView()
    var slots: [Int?] = []
    var digits: String?
    func finish() {
      if !current.isEmpty { parts.append(Part(text: String(current), slot: slots.first ?? nil)) }
      current = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case open:
        if slots.isEmpty { finish() }
        digits = ""
      case divider:
        slots.append(digits.flatMap { Int($0) })
        digits = nil
      case close:
        if slots.count == 1 { finish() }
        _ = slots.popLast()
      default:
        if digits != nil { digits?.unicodeScalars.append(scalar) } else { current.append(scalar) }
      }
    }
    finish()
    return parts
  }

  /// The sentence without marks.
  static func plain(_ text: String) -> String {
    guard text.unicodeScalars.contains(open) else { return text }
    return parts(text).map(\.text).joined()
  }
}

// The text of the table of patterns enters; its rows leave.

import TestSupport
import Testing

/// A table of patterns with what they match.
///
/// A row is `pattern ‖ flags ‖ text ⇒ match ‖ group 1 ‖ …`. `∅` stands for a group without a part in the
/// match, `—` for no match, `! words` for a pattern that cannot be used and words of the reason. In every
/// column `␤`, `␍`, `␉` and `␠` stand for a newline, a carriage return, a tab and a space at an end. Lines that
/// begin with `##` or `==` are comments and headings.
enum PatternTable {
  /// One row and where it stands.
  struct Row: Sendable, CustomTestStringConvertible {
    let line: Int
    let pattern: String
    let flags: String
    let text: String
    let expected: [String]

    /// What stands behind `!`, if the pattern cannot be used.
    var problem: String? {
      guard expected.count == 1, expected[0].hasPrefix("! ") else { return nil }
      return String(expected[0].dropFirst(2))
    }

    var testDescription: String { "patterns.txt:\(line) \(pattern) ‖ \(flags) ‖ \(text)" }
  }

  /// Every row.
  static let rows: [Row] = {
    let text = RepositoryFiles.read("Tests/RulesDSLTests/Data/patterns.txt") ?? ""
    var rows: [Row] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.isEmpty || line.hasPrefix("##") || line.hasPrefix("==") { continue }
      let sides = line.split(separator: "⇒", maxSplits: 1, omittingEmptySubsequences: false)
      let columns = sides[0].split(separator: "‖", omittingEmptySubsequences: false).map(cell)
      let expected = sides.count == 2 ? sides[1].split(separator: "‖", omittingEmptySubsequences: false) : []
      rows.append(
        Row(
          line: index + 1, pattern: columns[0], flags: columns.count > 1 ? columns[1] : "⇒?",
          text: columns.count > 2 ? columns[2] : "", expected: expected.map(cell)))
    }
    return rows
  }()

  private static func cell(_ part: Substring) -> String {
    var scalars = Array(part.unicodeScalars)
    while scalars.first == " " { scalars.removeFirst() }
    while scalars.last == " " { scalars.removeLast() }
    let written: [Unicode.Scalar: Unicode.Scalar] = ["␤": "\n", "␍": "\r", "␉": "\t", "␠": " "]
    return String(String.UnicodeScalarView(scalars.map { written[$0] ?? $0 }))
  }
}

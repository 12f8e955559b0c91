// The tables under Data/formatting enter; texts before and after formatting leave.

import TestSupport
import Testing

/// A text and what formatting makes of it.
struct LayoutCase: Sendable, CustomTestStringConvertible {
  /// The file and the title of the case.
  let name: String
  /// What enters.
  let before: String
  /// What leaves.
  let after: String

  var testDescription: String { name }

  /// `== title`, the text before, `⇒`, the text after; `⇒ =` says that nothing changes.
  static func all(_ file: String) -> [LayoutCase] {
    let text = RepositoryFiles.read("Tests/RulesTests/Data/formatting/" + file) ?? ""
    var cases: [LayoutCase] = []
    var name: String?
    var parts: [[Substring]] = []
    func finish() {
      guard let name, let before = parts.first else { return }
      let after = parts.count > 1 ? parts[1] : before
      let join = { (lines: [Substring]) in lines.joined(separator: "\n") + "\n" }
      cases.append(LayoutCase(name: "\(file) \(name)", before: join(before), after: join(after)))
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("== ") {
        finish()
        name = String(line.dropFirst(3))
        parts = [[]]
      } else if line == "⇒" {
        parts.append([])
      } else if line != "⇒ =", !parts.isEmpty {
        parts[parts.count - 1].append(line)
      }
    }
    // The last line break ends the file, not the case.
    if parts.last?.last == "" { parts[parts.count - 1].removeLast() }
    finish()
    return cases
  }
}

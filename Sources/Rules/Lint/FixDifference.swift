// A file before and after enters; the lines in which they differ leave, as programs for patches read them.

package import SourceText

/// Writes differences.
package enum FixDifference {
  /// The changed lines of a file with one line of context around them.
  package static func text(_ file: FixPlan.File, language: Language) -> String {
    let (old, new) = (lines(file.old), lines(file.new))
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var rows: [(mark: String, text: String, old: Int, new: Int)] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if removed.contains(left) {
        rows.append(("-", old[left], left, right))
        left += 1
      } else if inserted.contains(right) {
        rows.append(("+", new[right], left, right))
        right += 1
      } else {
        rows.append((" ", left < old.count ? old[left] : "", left, right))
        (left, right) = (left + 1, right + 1)
      }
    }
    var text = "--- \(file.name)\n+++ \(file.name)\n"
    var start = 0
    while let first = rows[start...].firstIndex(where: { $0.mark != " " }) {
      var end = first
      while end < rows.count, rows[end..<min(end + 3, rows.count)].contains(where: { $0.mark != " " }) {
        end += 1
      }
      let range = max(first - 1, start)..<min(end + 1, rows.count)
      let (before, after) = (
        rows[range].filter { $0.mark != "+" }.count, rows[range].filter { $0.mark != "-" }.count
      )
      text +=
        "@@ -\(rows[range.lowerBound].old + 1),\(before) +\(rows[range.lowerBound].new + 1),\(after) @@\n"
      text += rows[range].map { $0.mark + $0.text + "\n" }.joined()
      start = range.upperBound
    }
    return text
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    let text = String(decoding: bytes, as: UTF8.self)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}

// Two texts enter; the lines in which they differ leave, as `diff -u` and `git` write them.

/// The difference of two texts in the unified format.
package enum UnifiedDifference {
  /// Equal lines shown around each change.
  private static let context = 3

  /// The difference with the name of the file in its head; empty for equal texts.
  package static func text(_ old: String, _ new: String, name: String) -> String {
    let (left, right) = (lines(old), lines(new))
    let edits = edits(left, right)
    guard edits.contains(where: { $0.sign != " " }) else { return "" }
    var result = "--- a/\(name)\n+++ b/\(name)\n"
    for hunk in hunks(edits) {
      result += head(edits, hunk)
      for edit in edits[hunk] {
        result += "\(edit.sign)\(edit.line.text)\n"
        if !edit.line.isEnded { result += "\\ No newline at end of file\n" }
      }
    }
    return result
  }

  /// A line, compared by its bytes.
  private struct Line: Hashable {
    let bytes: [UInt8]
    let isEnded: Bool

    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  private struct Edit {
    let sign: Character
    let line: Line
  }

  private static func lines(_ text: String) -> [Line] {
    var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { Line(bytes: Array($0), isEnded: true) }
    guard let last = lines.popLast() else { return [] }
    if !last.bytes.isEmpty { lines.append(Line(bytes: last.bytes, isEnded: false)) }
    return lines
  }

  private static func edits(_ left: [Line], _ right: [Line]) -> [Edit] {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in right.difference(from: left) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var edits: [Edit] = []
    var (leftIndex, rightIndex) = (0, 0)
    while leftIndex < left.count || rightIndex < right.count {
      if leftIndex < left.count, removed.contains(leftIndex) {
        edits.append(Edit(sign: "-", line: left[leftIndex]))
        leftIndex += 1
      } else if rightIndex < right.count, inserted.contains(rightIndex) {
        edits.append(Edit(sign: "+", line: right[rightIndex]))
        rightIndex += 1
      } else {
        if rightIndex < right.count { edits.append(Edit(sign: " ", line: right[rightIndex])) }
        leftIndex += 1
        rightIndex += 1
      }
    }
    return edits
  }

  /// The ranges of edits that are shown: changes with the lines around them, joined where they meet.
  private static func hunks(_ edits: [Edit]) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for index in edits.indices where edits[index].sign != " " {
      let range = max(0, index - context)..<min(edits.count, index + context + 1)
      if let last = hunks.last, range.lowerBound <= last.upperBound {
        hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
      } else {
        hunks.append(range)
      }
    }
    return hunks
  }

  private static func head(_ edits: [Edit], _ hunk: Range<Int>) -> String {
    let before = edits[..<hunk.lowerBound]
    let old = range(before.count { $0.sign != "+" }, edits[hunk].count { $0.sign != "+" })
    let new = range(before.count { $0.sign != "-" }, edits[hunk].count { $0.sign != "-" })
    return "@@ -\(old) +\(new) @@\n"
  }

  /// The first line and the number of lines; an empty range stands behind the line with its number.
  private static func range(_ before: Int, _ count: Int) -> String {
    let start = count == 0 ? before : before + 1
    return count == 1 ? "\(start)" : "\(start),\(count)"
  }
}

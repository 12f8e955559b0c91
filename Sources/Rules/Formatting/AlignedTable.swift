// The drawn rows of a table enter; the same rows with straight bars leave.

internal import RulesDSL
internal import SourceText

/// Draws the bars of a table below each other.
enum AlignedTable {
  /// The lines of the table; nil where a line has no bars, or rows differ in their number of cells.
  static func lines(_ text: String) -> [String]? {
    var rows: [[String]?] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.allSatisfy(\.isWhitespace) { continue }
      let file = SourceFile(name: "", text: String(line))
      let table = TableText(SourceFragment(file: file))
      guard table.diagnostics.isEmpty, table.lines.count < 2, !line.utf8.contains(0x0D) else { return nil }
      if let row = table.lines.first {
        rows.append(row.cells.map(\.text))
      } else {
        // A rule may say how another program aligns its columns.
        guard !line.utf8.contains(0x3A) else { return nil }
        rows.append(nil)
      }
    }
    guard let count = rows.compactMap({ $0?.count }).first, count > 0,
      rows.allSatisfy({ $0 == nil || $0?.count == count })
    else { return nil }
    let widths = (0..<count).map { column in
      rows.compactMap { $0.map { DisplayWidth.of($0[column]) } }.max() ?? 0
    }
    return rows.map { row in
      guard let row else {
        return "|" + widths.map { String(repeating: "-", count: max($0, 1) + 2) + "|" }.joined()
      }
      return "|"
        + zip(row, widths).map { cell, width in
          " " + cell + String(repeating: " ", count: max(width, 1) - DisplayWidth.of(cell) + 1) + "|"
        }.joined()
    }
  }
}

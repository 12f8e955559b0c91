// Columns and cells in; a table that fits into some columns of a terminal out.

import SourceText

/// Lays out tables as text.
enum TextTable {
  private static let gap = 2
  /// A column narrower than this cannot be read, nor one that is narrower than its words.
  private static let leastWidth = 8
  /// Longer words may stand out.
  private static let longestWord = 24

  /// The lines of the table; cells are broken where the table is too wide, and where even that does not help,
  /// every row becomes a list of its cells.
  static func lines(_ columns: [String], _ rows: [[String]], width: Int) -> [String] {
    let shown = columns.indices.filter { index in
      rows.contains { index < $0.count && !$0[index].isEmpty }
    }
    let heads = shown.map { columns[$0] }
    let cells = rows.map { row in shown.map { $0 < row.count ? row[$0] : "" } }
    guard let widths = widths(heads, cells, width) else { return records(heads, cells, width) }
    var lines = row(heads, widths)
    lines.append(
      widths.map { String(repeating: "─", count: $0) }.joined(separator: String(repeating: " ", count: gap)))
    let isTall = cells.contains { cell in zip(cell, widths).contains { DisplayWidth.of($0) > $1 } }
    for (index, cell) in cells.enumerated() {
      // A blank line tells rows of several lines apart.
      if isTall, index > 0 { lines.append("") }
      lines += row(cell, widths)
    }
    return lines
  }

  private static func row(_ cells: [String], _ widths: [Int]) -> [String] {
    let broken = zip(cells, widths).map { LineBreaking.lines($0, width: $1) }
    let height = broken.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var text = ""
      for (cell, width) in zip(broken, widths) {
        let part = line < cell.count ? cell[line] : ""
        text += part + String(repeating: " ", count: max(0, width - DisplayWidth.of(part)) + gap)
      }
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  /// The widths of the columns: what they need, or a share of what is left by the narrow ones.
  private static func widths(_ heads: [String], _ cells: [[String]], _ width: Int) -> [Int]? {
    let needs = heads.indices.map { index in
      (cells.map { DisplayWidth.of($0[index]) } + [DisplayWidth.of(heads[index])]).max() ?? 0
    }
    var left = width - gap * max(0, heads.count - 1)
    if needs.reduce(0, +) <= left { return needs }
    var widths = needs
    var open = Array(needs.indices)
    while !open.isEmpty {
      let share = left / open.count
      let narrow = open.filter { needs[$0] <= share }
      if narrow.isEmpty {
        let words = open.map { index in
          (cells.map { LineBreaking.longestPiece($0[index]) } + [0]).max() ?? 0
        }
        guard share >= max(leastWidth, min(words.max() ?? 0, longestWord)) else { return nil }
        for index in open { widths[index] = share }
        return widths
      }
      for index in narrow { left -= needs[index] }
      open.removeAll { narrow.contains($0) }
    }
    return widths
  }

  private static func records(_ heads: [String], _ cells: [[String]], _ width: Int) -> [String] {
    var lines: [String] = []
    for (index, cell) in cells.enumerated() {
      if index > 0 { lines.append("") }
      for (head, text) in zip(heads, cell) where !text.isEmpty {
        let broken = LineBreaking.lines("\(head)  \(text)", width: width, hanging: 2)
        lines += broken.enumerated().map { $0 == 0 ? $1 : "  " + $1 }
      }
    }
    return lines
  }
}

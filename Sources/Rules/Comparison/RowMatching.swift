// The rows of two tables enter; which rows came, went and changed, cell by cell, leaves.

import SourceText

/// Lays the rows of two tables side by side.
struct RowMatching {
  let grounds: LocalizedText

  func changes(_ old: [[DescribedFact]], _ new: [[DescribedFact]]) -> [FactChange] {
    let anchors = LongestCommon.pairs(old.map(Self.written), new.map(Self.written))
    var changes: [FactChange] = []
    var (oldStart, newStart) = (0, 0)
    for (oldEnd, newEnd) in anchors + [(old.count, new.count)] {
      changes += between(Array(old[oldStart..<oldEnd]), new, newStart..<newEnd, oldStart)
      (oldStart, newStart) = (min(oldEnd + 1, old.count), min(newEnd + 1, new.count))
    }
    return changes
  }

  private static func written(_ row: [DescribedFact]) -> String {
    row.map(\.written).joined(separator: "\u{0}")
  }

  /// Rows between two that are the same: those that share most cells are taken for the same row.
  private func between(
    _ old: [[DescribedFact]], _ new: [[DescribedFact]], _ range: Range<Int>, _ oldStart: Int
  ) -> [FactChange] {
    var partners: [Int: Int] = [:]
    if old.count == range.count {
      for offset in old.indices { partners[range.lowerBound + offset] = offset }
    } else {
      var free = Array(old.indices)
      for index in range {
        let best = free.max { first, second in
          let (one, other) = (shared(old[first], new[index]), shared(old[second], new[index]))
          return (one, -first) < (other, -second)
        }
        guard let best, shared(old[best], new[index]) > 0 else { continue }
        partners[index] = best
        free.removeAll { $0 == best }
      }
    }
    let kept = Set(partners.values)
    let lost = old.indices.filter { !kept.contains($0) }.map { offset in
      FactChange(
        label: DifferenceWords.formerRow(oldStart + offset + 1), old: Self.text(old[offset]), new: nil,
        bearing: .result, grounds: grounds)
    }
    return lost
      + range.flatMap { index -> [FactChange] in
        guard let partner = partners[index] else {
          return [
            FactChange(
              label: DifferenceWords.row(index + 1), old: nil, new: Self.text(new[index]), bearing: .result,
              grounds: grounds)
          ]
        }
        return cells(old[partner], new[index], row: index + 1)
      }
  }

  /// How many results and tests two rows have in common.
  private func shared(_ old: [DescribedFact], _ new: [DescribedFact]) -> Int {
    zip(old, new).count { $0.written == $1.written && $0.key == $1.key }
  }

  private func cells(_ old: [DescribedFact], _ new: [DescribedFact], row: Int) -> [FactChange] {
    let before = Dictionary(old.map { ($0.key, $0) }) { first, _ in first }
    let keys = Set(new.map(\.key))
    let changed = new.compactMap { cell -> FactChange? in
      let former = before[cell.key]
      if former?.written == cell.written { return nil }
      let isAlike = former?.text == cell.text
      return FactChange(
        label: DifferenceWords.cell(row, cell.label),
        old: isAlike ? former.map { LocalizedText($0.written) } : former?.text,
        new: isAlike ? LocalizedText(cell.written) : cell.text, bearing: cell.bearing, grounds: grounds)
    }
    let lost = old.filter { !keys.contains($0.key) }.map { cell in
      FactChange(
        label: DifferenceWords.cell(row, cell.label), old: cell.text, new: nil, bearing: cell.bearing,
        grounds: grounds)
    }
    return changed + lost
  }

  /// A whole row in a line.
  static func text(_ row: [DescribedFact]) -> LocalizedText {
    LocalizedText(
      zh: row.map { $0.label.zh + "：" + $0.text.zh }.joined(separator: "；"),
      en: row.map { $0.label.en + ": " + $0.text.en }.joined(separator: "; "))
  }
}

/// Finds what two sequences have in common in the same order.
enum LongestCommon {
  /// Beyond this many comparisons, only what is the same at both ends is looked for.
  private static let maximumWork = 4_000_000

  /// The positions of as many equal elements as possible, ascending in both.
  static func pairs<Element: Equatable>(_ first: [Element], _ second: [Element]) -> [(Int, Int)] {
    var start = 0
    while start < min(first.count, second.count), first[start] == second[start] { start += 1 }
    var end = 0
    while end < min(first.count, second.count) - start,
      first[first.count - 1 - end] == second[second.count - 1 - end]
    { end += 1 }
    let head = (0..<start).map { ($0, $0) }
    let tail = (0..<end).reversed().map { (first.count - 1 - $0, second.count - 1 - $0) }
    let rows = Array(first[start..<(first.count - end)])
    let columns = Array(second[start..<(second.count - end)])
    guard !rows.isEmpty, !columns.isEmpty, rows.count * columns.count <= maximumWork else {
      return head + tail
    }
    var lengths = [[Int]](
      repeating: [Int](repeating: 0, count: columns.count + 1), count: rows.count + 1)
    for row in rows.indices.reversed() {
      for column in columns.indices.reversed() {
        lengths[row][column] =
          rows[row] == columns[column]
          ? lengths[row + 1][column + 1] + 1 : max(lengths[row + 1][column], lengths[row][column + 1])
      }
    }
    var middle: [(Int, Int)] = []
    var (row, column) = (0, 0)
    while row < rows.count, column < columns.count {
      if rows[row] == columns[column] {
        middle.append((row + start, column + start))
        (row, column) = (row + 1, column + 1)
      } else if lengths[row + 1][column] >= lengths[row][column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    return head + middle + tail
  }
}

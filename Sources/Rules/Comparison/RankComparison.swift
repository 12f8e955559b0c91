// Assessments of applications under two measures that choose among them enter; who is chosen and
// ranked otherwise leaves.

import RulesDSL
import SourceText

/// Ranks the same applications under two measures.
struct RankComparison {
  private let oldMaker: SelectionMaker
  private let newMaker: SelectionMaker
  private var oldRows: [SelectionRow] = []
  private var newRows: [SelectionRow] = []
  private var day: CivilDate?
  /// Whether the applications are not of one day, so that they cannot be ranked together.
  private(set) var hasSeveralDays = false

  /// Nil unless both measures choose among applications.
  init?(_ comparison: MeasureComparison) {
    guard let old = SelectionMaker(comparison.old), let new = SelectionMaker(comparison.new) else {
      return nil
    }
    (oldMaker, newMaker) = (old, new)
  }

  mutating func add(_ index: Int, _ before: Assessment, _ after: Assessment) {
    if let day, day != before.application.asOf { hasSeveralDays = true }
    day = before.application.asOf
    let record = Self.record(index)
    oldRows.append(oldMaker.row(record, before))
    newRows.append(newMaker.row(record, after))
  }

  /// Records sort like the positions they stand for.
  private static func record(_ index: Int) -> String {
    let digits = String(index)
    return String(repeating: "0", count: max(0, 9 - digits.count)) + digits
  }

  /// What is different, by the position of the application.
  func differences() -> [(Int, ResultDifference)] {
    guard let day, !hasSeveralDays, let before = oldMaker.figures(on: day).figures,
      let after = newMaker.figures(on: day).figures
    else { return [] }
    let old = decisions(oldRows, before.plan)
    let new = decisions(newRows, after.plan)
    return old.keys.sorted().flatMap { record -> [(Int, ResultDifference)] in
      guard let first = old[record], let second = new[record], let index = Int(record) else { return [] }
      var differences: [(Int, ResultDifference)] = []
      if first.status != second.status {
        differences.append(
          (
            index,
            ResultDifference(
              kind: .selection, title: "", old: SelectionWords.title(first.status),
              new: SelectionWords.title(second.status))
          ))
      }
      if first.rank != second.rank, first.rank != nil || second.rank != nil {
        differences.append(
          (
            index,
            ResultDifference(
              kind: .rank, title: "", old: first.rank.map(Self.rank), new: second.rank.map(Self.rank))
          ))
      }
      return differences
    }
  }

  private func decisions(_ rows: [SelectionRow], _ plan: SelectionPlan) -> [String: SelectionDecision] {
    let result = Selector.select(rows, plan)
    return Dictionary(result.decisions.map { ($0.record, $0) }) { first, _ in first }
  }

  private static func rank(_ rank: Int) -> LocalizedText { LocalizedText(zh: "第\(rank)名", en: "\(rank)") }
}

// Rows and plans enter; who is chosen is compared. Sheets are written as a reviewer would write them down.

import Rules
import RulesDSL
import SourceText
import TestSupport
import Testing

@Suite("Choosing among applications")
struct SelectorTests {
  struct Sheet: Sendable, CustomTestStringConvertible {
    let name: String
    let plan: SelectionPlan
    /// `record points group amount`, or a record with `x` for an outcome that is not among, `?` for an open one
    /// and `!` for a failed one.
    let rows: [String]
    /// Records by status, with what they are granted where there is a budget.
    let expected: String

    var testDescription: String { name }
  }

  private static func plan(
    quota: Int? = nil, budget: Int? = nil, _ ties: TieRule = .decide, _ exceeded: BudgetRule = .stop,
    direction: RankingDirection = .descending
  ) -> SelectionPlan {
    SelectionPlan(
      directions: [direction], ties: ties, quota: quota, available: budget.map { Decimal128($0) },
      exceeded: exceeded)
  }

  static let sheets: [Sheet] = [
    Sheet(
      name: "without limits all are chosen in order", plan: plan(), rows: ["a 1", "b 3", "c 2"],
      expected: "selected b c a"),
    Sheet(
      name: "the least first", plan: plan(quota: 1, direction: .ascending), rows: ["a 1", "b 3"],
      expected: "selected a waiting b"),
    Sheet(name: "no seats", plan: plan(quota: 0), rows: ["a 1"], expected: "waiting a"),
    Sheet(
      name: "nobody", plan: plan(quota: 2), rows: ["a x", "b ?", "c !"],
      expected: "excluded a supplement b error c"),
    Sheet(
      name: "a tie within the quota is none", plan: plan(quota: 2), rows: ["a 5", "b 5", "c 4"],
      expected: "selected a b waiting c"),
    Sheet(
      name: "a tie at the line is for a person", plan: plan(quota: 2), rows: ["a 5", "b 4", "c 4", "d 3"],
      expected: "selected a undecided b c waiting d"),
    Sheet(
      name: "all equals are taken in", plan: plan(quota: 2, .include), rows: ["a 5", "b 4", "c 4", "d 3"],
      expected: "selected a b c waiting d"),
    Sheet(
      name: "no equal is taken in, nor who comes after them", plan: plan(quota: 2, .exclude),
      rows: ["a 5", "b 4", "c 4", "d 3"], expected: "selected a waiting b c d"),
    Sheet(
      name: "each group has its quota", plan: plan(quota: 1),
      rows: ["a 5 东", "b 4 东", "c 3 西", "d 2 西", "e 1 南"], expected: "selected a c e waiting b d"),
    Sheet(
      name: "a tie between groups is none", plan: plan(quota: 1), rows: ["a 5 东", "b 5 西"],
      expected: "selected a b"),
    Sheet(
      name: "exactly the budget", plan: plan(budget: 30), rows: ["a 5 - 10", "b 4 - 20", "c 3 - 1"],
      expected: "selected a=10 b=20 waiting c"),
    Sheet(
      name: "stop at the first that is too dear", plan: plan(budget: 29),
      rows: ["a 5 - 10", "b 4 - 20", "c 3 - 1"], expected: "selected a=10 waiting b c"),
    Sheet(
      name: "skip it", plan: plan(budget: 29, .decide, .skip), rows: ["a 5 - 10", "b 4 - 20", "c 3 - 1"],
      expected: "selected a=10 c=1 waiting b"),
    Sheet(
      name: "give it the rest", plan: plan(budget: 29, .decide, .partial),
      rows: ["a 5 - 10", "b 4 - 20", "c 3 - 1"], expected: "selected a=10 b=19 waiting c"),
    Sheet(
      name: "no rest to give", plan: plan(budget: 10, .decide, .partial), rows: ["a 5 - 10", "b 4 - 20"],
      expected: "selected a=10 waiting b"),
    Sheet(
      name: "equals that the budget suffices for", plan: plan(budget: 40),
      rows: ["a 5 - 20", "b 5 - 20", "c 4 - 1"], expected: "selected a=20 b=20 waiting c"),
    Sheet(
      name: "equals that it does not suffice for are for a person, and all after them wait",
      plan: plan(budget: 30, .decide, .skip), rows: ["a 5 - 20", "b 5 - 20", "c 4 - 1"],
      expected: "undecided a b waiting c"),
    Sheet(
      name: "a budget is never exceeded, whatever becomes of equals", plan: plan(budget: 30, .include),
      rows: ["a 5 - 20", "b 5 - 20", "c 4 - 1"], expected: "undecided a b waiting c"),
    Sheet(
      name: "equals of whom none is taken in leave the budget to others",
      plan: plan(budget: 30, .exclude, .skip), rows: ["a 5 - 20", "b 5 - 20", "c 4 - 1"],
      expected: "selected c=1 waiting a b"),
    Sheet(
      name: "the budget is kept back for those about whom a person decides", plan: plan(quota: 1, budget: 30),
      rows: ["a 5 东 10", "b 5 东 20", "c 4 西 11"], expected: "undecided a b waiting c"),
    Sheet(
      name: "what suffices besides goes to the next", plan: plan(quota: 1, budget: 30),
      rows: ["a 5 东 10", "b 5 东 20", "c 4 西 10"], expected: "selected c=10 undecided a b"),
    Sheet(
      name: "who is outside the quota takes nothing", plan: plan(quota: 1, budget: 30),
      rows: ["a 5 东 20", "b 4 东 10", "c 3 西 10"], expected: "selected a=20 c=10 waiting b"),
  ]

  private static func row(_ text: String) -> SelectionRow {
    let parts = text.split(separator: " ").map(String.init)
    switch parts[1] {
    case "x": return SelectionRow(record: parts[0], standing: .notAmong)
    case "?": return SelectionRow(record: parts[0], standing: .open([UnknownCause(.input, "材料")]))
    case "!":
      let failure = Failure(.noRanking, LocalizedText("failed"))
      return SelectionRow(record: parts[0], standing: .failed(failure))
    default:
      let points = Decimal128(parsing: parts[1].utf8) ?? .zero
      return SelectionRow(
        record: parts[0],
        standing: .eligible(
          SelectionRow.Ranking(
            keys: [.number(points)], group: parts.count > 2 ? .text(parts[2]) : nil,
            amount: parts.count > 3 ? Decimal128(parsing: parts[3].utf8) : nil)))
    }
  }

  private static func shown(_ result: SelectionResult) -> String {
    SelectionStatus.allCases.compactMap { status in
      let records = result.decisions(status).map { decision in
        decision.record + (decision.granted.map { "=\($0.description)" } ?? "")
      }
      return records.isEmpty ? nil : ([status.rawValue] + records).joined(separator: " ")
    }.joined(separator: " ")
  }

  @Test("quota, ties, groups and budget", arguments: sheets)
  func sheet(_ sheet: Sheet) {
    let rows = sheet.rows.map(Self.row)
    let result = Selector.select(rows, sheet.plan)
    #expect(Self.shown(result) == sheet.expected)
    #expect(Self.shown(Selector.select(rows.reversed(), sheet.plan)) == sheet.expected)
    #expect(result.decisions.allSatisfy { !$0.reasons.isEmpty || sheet.plan.quota == nil })
  }

  @Test("ranks leave out as many numbers as equals take")
  func ranks() {
    let result = Selector.select(["a 5", "b 4", "c 4", "d 3"].map(Self.row), Self.plan())
    #expect(result.decisions.map(\.rank) == [1, 2, 2, 4])
  }

  @Test("a second key decides between equals of the first, in its own direction")
  func secondKey() {
    func row(_ record: String, _ keys: Int...) -> SelectionRow {
      SelectionRow(
        record: record,
        standing: .eligible(SelectionRow.Ranking(keys: keys.map { .number(Decimal128($0)) })))
    }
    let plan = SelectionPlan(directions: [.descending, .ascending], ties: .decide, quota: 2)
    let rows = [row("a", 5, 3), row("b", 5, 1), row("c", 4, 0), row("d", 6, 9)]
    #expect(Self.shown(Selector.select(rows, plan)) == "selected d b waiting a c")
  }

  /// Whatever the rows: their order does not matter, nobody is lost, quota and budget are kept, and whoever is
  /// chosen ranks no worse than whoever waits in the same group, unless money was the reason.
  @Test("laws of selections")
  func laws() throws {
    var random = SplitMix64(seed: 17)
    for round in 0..<400 {
      let rows = (0..<Int.random(in: 0...12, using: &random)).map { index in
        let points = Int.random(in: 0...5, using: &random)
        let group = ["东", "西"][Int.random(in: 0...1, using: &random)]
        let mark = ["x", "?", "!"][Int.random(in: 0...2, using: &random)]
        return Int.random(in: 0...5, using: &random) == 0
          ? "r\(index) \(mark)" : "r\(index) \(points) \(group) \(Int.random(in: 0...20, using: &random))"
      }.map(Self.row)
      let plan = Self.plan(
        quota: Bool.random(using: &random) ? Int.random(in: 0...4, using: &random) : nil,
        budget: Bool.random(using: &random) ? Int.random(in: 0...50, using: &random) : nil,
        try #require(TieRule.allCases.randomElement(using: &random)),
        try #require(BudgetRule.allCases.randomElement(using: &random)))
      let result = Selector.select(rows, plan)
      #expect(Set(result.decisions.map(\.record)) == Set(rows.map(\.record)), "round \(round)")
      #expect(result.decisions.count == rows.count)
      let other = Selector.select(rows.shuffled(using: &random), plan)
      #expect(Self.shown(other) == Self.shown(result), "round \(round)")
      try checkLimits(result, plan, round)
    }
  }

  private func checkLimits(_ result: SelectionResult, _ plan: SelectionPlan, _ round: Int) throws {
    let selected = result.decisions(.selected)
    if let quota = plan.quota, plan.ties != .include {
      #expect(result.lines.allSatisfy { $0.selected <= quota }, "round \(round)")
    }
    if let available = plan.available {
      let spent = try selected.reduce(Decimal128.zero) { try $0.adding($1.granted ?? .zero) }
      #expect(spent <= available, "round \(round)")
    } else {
      for decision in selected {
        let group = decision.ranking?.group
        for waiting in result.decisions(.waiting) {
          guard case .text(let name)? = waiting.ranking?.group, case .text(name)? = group else { continue }
          #expect((decision.rank ?? 0) < (waiting.rank ?? 0), "round \(round)")
        }
      }
    }
  }
}

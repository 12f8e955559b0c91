// Decision tables in; evaluation of each becomes a benchmark.

import Benchmark
import RulesDSL
import SourceText

/// A decision table that is timed, and what it must give.
struct TimedTable {
  let name: String
  let hitPolicy: HitPolicy
  /// The expressions of the columns with tests.
  let columns: [String]
  /// The rows between bars; the last column is the result.
  let rows: [String]
  /// An expression for the result.
  let result: String

  /// Every table that is timed.
  static let all: [TimedTable] = [
    TimedTable(
      name: "决策表 · unique 6 行", hitPolicy: .unique, columns: ["类别", "面积"],
      rows: [
        #"| "孵化器" | < 300平方米 | 10 |"#,
        #"| "孵化器" | >= 300平方米 | 20 |"#,
        #"| "众创空间" | < 300平方米 | 30 |"#,
        #"| "众创空间" | [300平方米..800平方米] | 40 |"#,
        #"| "众创空间" | > 800平方米 | 50 |"#,
        #"| "大学科技园", "加速器" | - | 60 |"#,
      ], result: "40"),
    TimedTable(
      name: "决策表 · first 20 行", hitPolicy: .first, columns: ["收入"],
      rows: (1...20).map { "| < \($0 * 1000) | \($0) |" }, result: "13"),
  ]
}

/// Evaluation of decision tables.
enum TableBenchmarks {
  /// Checks every table once, then makes it known to the harness.
  static func register(_ names: DeclaredNames) throws(WrongBenchmark) {
    for timed in TimedTable.all {
      let table = try checked(timed, names.scope)
      let (_, expected) = try names.evaluate(timed.result, for: timed.name)
      let fresh = Evaluator(slots: names.values, limits: .unbounded)
      var evaluator = fresh
      let value = evaluator.evaluate(table).value
      guard case .boolean(true) = Equality.equal(value, expected) else {
        throw WrongBenchmark(timed.name, "\(value), not \(timed.result)")
      }
      Benchmark(timed.name, configuration: Pace.thousandTimes.configuration) { benchmark in
        var evaluator = fresh
        for _ in benchmark.scaledIterations { blackHole(evaluator.evaluate(table)) }
      }
    }
  }

  private static func checked(_ timed: TimedTable, _ scope: Scope) throws(WrongBenchmark) -> CheckedTable {
    let file = SourceFile(name: timed.name, text: timed.rows.joined(separator: "\n"))
    let fragment = SourceFragment(file: file)
    let rows = TableText(fragment).lines.map { line in
      TableRow(place: line.place, cells: line.cells.dropLast(), outputs: line.cells.suffix(1))
    }
    let place = Place(file: file, span: fragment.span)
    let table = DecisionTable(
      title: timed.name, place: place,
      inputs: timed.columns.map {
        InputClause(title: nil, expression: SourceFragment(file: SourceFile(name: timed.name, text: $0)))
      },
      outputs: [OutputClause(name: "结果", place: place)], annotations: [], rows: rows,
      hitPolicy: timed.hitPolicy, aggregation: nil)
    let result = TableChecker.check(table, in: scope)
    guard let checked = result.table else {
      throw WrongBenchmark(
        timed.name, result.diagnostics.map { "\($0.code) \($0.message.en)" }.joined(separator: "; "))
    }
    return checked
  }
}

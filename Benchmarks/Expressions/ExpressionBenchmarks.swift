// The table of expressions in; for each, evaluation without and with a trace becomes a benchmark.

import Benchmark
import RulesDSL
import SourceText

/// Evaluation of single expressions.
enum ExpressionBenchmarks {
  /// Checks every row once, then makes it known to the harness.
  static func register() throws(WrongBenchmark) {
    var names = DeclaredNames()
    for (name, expression) in ExpressionRow.inputs {
      let (checked, value) = try names.evaluate(expression, for: name)
      names.declare(name, checked.type, value)
    }
    for row in ExpressionRow.all {
      let (checked, value) = try names.evaluate(row.expression, for: row.name)
      let (_, expected) = try names.evaluate(row.result, for: row.name)
      guard case .boolean(true) = Equality.equal(value, expected) else {
        throw WrongBenchmark(row.name, "\(row.expression) = \(value), not \(row.result)")
      }
      add(row.name, checked.program, slots: names.values, pace: row.pace)
    }
    try TableBenchmarks.register(names)
    try addChecking(names)
  }

  /// Evaluation of a program, without and with a trace.
  static func add(_ name: String, _ program: Program, slots: [Value], pace: Pace) {
    let fresh = Evaluator(slots: slots, limits: .unbounded, calendar: DeclaredNames.calendar)
    Benchmark(name, configuration: pace.configuration) { benchmark in
      var evaluator = fresh
      for _ in benchmark.scaledIterations { blackHole(evaluator.evaluate(program)) }
    }
    Benchmark(name + "（记录）", configuration: pace.configuration) { benchmark in
      var evaluator = fresh
      for _ in benchmark.scaledIterations { blackHole(evaluator.evaluateTracing(program)) }
    }
  }

  /// From the text of a typical expression to its program.
  private static func addChecking(_ names: DeclaredNames) throws(WrongBenchmark) {
    let text = "if 场地.总面积 >= 最低面积 and 收入 > 支出 * 1.1 then (收入 - 支出) * 0.25 else 0"
    _ = try names.evaluate(text, for: "编译 · 一个表达式")
    let fragment = SourceFragment(file: SourceFile(name: "表达式", text: text))
    let scope = names.scope
    Benchmark("编译 · 读一个表达式", configuration: Pace.once.configuration) { benchmark in
      for _ in benchmark.scaledIterations { blackHole(Parser.parse(fragment, names: scope.nameTable)) }
    }
    Benchmark("编译 · 读并检查一个表达式", configuration: Pace.once.configuration) { benchmark in
      for _ in benchmark.scaledIterations { blackHole(Checker.check(fragment, in: scope)) }
    }
  }
}

/// Names with types and values, checked as strictly as in a measure.
struct DeclaredNames {
  private(set) var scope = Scope(mode: .strict, hasCalendar: true)
  /// The values by slot.
  private(set) var values: [Value] = []

  /// Mondays to Fridays of some years are working days.
  static let calendar: WorkingCalendar? = {
    guard let first = CivilDate(year: 2018, month: 1, day: 1),
      let last = CivilDate(year: 2021, month: 12, day: 31)
    else { return nil }
    return WorkingCalendar(first: first, last: last, daysOff: [], makeUpDays: [])
  }()

  /// Declares a name with its value.
  mutating func declare(_ name: String, _ type: ValueType, _ value: Value) {
    scope.declare(name, ScopeEntry(type: type, slot: values.count))
    values.append(value)
  }

  /// Checks and evaluates an expression; what fails or is unknown is no benchmark.
  func evaluate(
    _ text: String, for name: String
  ) throws(WrongBenchmark) -> (expression: CheckedExpression, value: Value) {
    let result = Checker.check(SourceFragment(file: SourceFile(name: name, text: text)), in: scope)
    guard let expression = result.expression else {
      throw WrongBenchmark(
        name, result.diagnostics.map { "\($0.code) \($0.message.en)" }.joined(separator: "; "))
    }
    var evaluator = Evaluator(slots: values, calendar: Self.calendar)
    let value = evaluator.evaluate(expression.program)
    switch value {
    case .error(let failure): throw WrongBenchmark(name, "\(text): \(failure.message.en)")
    case .unknown: throw WrongBenchmark(name, "\(text) is unknown")
    default: break
    }
    let traced = evaluator.evaluateTracing(expression.program).0
    guard "\(traced)" == "\(value)" else { throw WrongBenchmark(name, "\(text) differs when it is traced") }
    return (expression, value)
  }
}

extension EvaluationLimits {
  /// The usual bounds, but steps enough for any number of repetitions.
  static let unbounded = EvaluationLimits(
    maximumSteps: 1 << 60, maximumListCount: standard.maximumListCount,
    maximumTextBytes: standard.maximumTextBytes, maximumCallDepth: standard.maximumCallDepth)
}

// Expressions with lists and ranges of constants enter; whether they are made beforehand, and give and cost the same
// as when they are made from their parts, is tested.

import RulesDSL
import SourceText
import Testing

@Suite struct PreparedValueTests {
  private func program(_ source: String) throws -> Program {
    let result = Checker.check(
      SourceFragment(file: SourceFile(name: "常量", text: source)), in: Scope(mode: .gradual))
    return try #require(result.expression, "\(result.diagnostics.map(\.message.zh))").program
  }

  private static func isPrepared(_ operation: Operation) -> Bool {
    if case .prepared = operation.kind { true } else { false }
  }

  private static let long = String(repeating: "长", count: 40)

  @Test(arguments: [
    "[1, 2, 3]", "[\"甲\", \"\(long)\", \"乙\"]", "[null, true, 2.5, @\"2020-06-04\", 18个月]",
    "[300平方米..800平方米]",
    "(1..5]", "(< 10)", "(= 3)", "[[1..3], [5..7]]", "5 in [3..8]", "\"甲\" in (\"乙\", [\"甲\", \"丙\"])",
    "max([1, 2])", "[[1, 2], [\"\(long)\", 4]]",
    "for x in [1, 2], y in [3..4] return x + y",
  ])
  func preparedPartsGiveAndCostTheSame(_ source: String) throws {
    let program = try program(source)
    #expect(program.operations.contains(where: Self.isPrepared))
    // What is recorded is made from its parts.
    for steps in 0...60 {
      for depth in 1...5 {
        let limits = EvaluationLimits(
          maximumSteps: steps, maximumListCount: 100, maximumTextBytes: 1000, maximumCallDepth: 8,
          maximumDepth: depth)
        var evaluator = Evaluator(slots: [], limits: limits)
        let value = evaluator.evaluate(program)
        var recording = Evaluator(slots: [], limits: limits)
        let (recorded, _) = recording.evaluateTracing(program)
        try #require(Self.text(value) == Self.text(recorded), "\(steps) steps, depth \(depth)")
      }
    }
  }

  private static func text(_ value: Value) -> String {
    if case .error(let failure) = value { return "\(failure.code) \(failure.message.zh)" }
    return "\(value)"
  }

  @Test(arguments: ["[]", "[1, 1 + 1]", "[5..1]", "for x in [1, 2] return [x]", "{a: 1}"])
  func whatFailsOrDependsOnOthersIsNot(_ source: String) throws {
    let program = try program(source)
    #expect(!Self.isPrepared(program.operations[program.root]))
  }

  @Test func recordsShowTheParts() throws {
    let program = try program("5 in [3..8]")
    var evaluator = Evaluator(slots: [])
    let texts = evaluator.evaluateTracing(program).1.entries.map { entry in
      entry.program.fragment.written(entry.program.operations[entry.operation].span)
    }
    #expect(texts == ["5", "3", "8", "[3..8]", "5 in [3..8]"])
  }
}

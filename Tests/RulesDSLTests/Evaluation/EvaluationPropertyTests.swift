// Properties of checking and evaluating, over generated expressions and values.

import RulesDSL
import SourceText
import TestSupport
import Testing

@Suite struct EvaluationPropertyTests {
  private let typed = TypedScope.standard

  /// What the checker accepts in a measure never meets a value of the wrong kind.
  @Test(arguments: [11, 12, 13, 14] as [UInt64])
  func wellTypedExpressionsMeetNoWrongKind(seed: UInt64) throws {
    var generator = TypedGenerator(seed: seed)
    var values = SplitMix64(seed: seed &* 31)
    for index in 0..<GeneratedCases.count(1_200) {
      let source = index % 3 == 0 ? generator.number(index % 5) : generator.boolean(index % 5)
      let checked = try #require(check(source), "\(source)")
      let slots = typed.values(&values)
      let value = evaluate(checked, slots)
      #expect(!hasKindFailure(value), "\(source): \(describe(value)) with \(slots.map(ValueShape.text))")
      #expect(conforms(value, checked.type), "\(source): \(ValueShape.text(value)) is no \(checked.type)")
    }
  }

  @Test(arguments: [21, 22] as [UInt64])
  func tracingChangesNoResult(seed: UInt64) throws {
    var generator = TypedGenerator(seed: seed)
    var values = SplitMix64(seed: seed &* 31)
    for index in 0..<GeneratedCases.count(1_200) {
      let source = generator.boolean(index % 5)
      let checked = try #require(check(source), "\(source)")
      let slots = typed.values(&values)
      var evaluator = Evaluator(slots: slots)
      let (traced, trace) = evaluator.evaluateTracing(checked.program)
      let plain = evaluate(checked, slots)
      #expect(ValueShape.text(traced) == ValueShape.text(plain), "\(source)")
      let root = trace.value(of: checked.root.id).map(ValueShape.text)
      #expect(root == ValueShape.text(plain), "\(source)")
    }
  }

  /// What is already known stays, whatever is learned about the inputs that were missing.
  @Test(arguments: [31, 32, 33] as [UInt64])
  func knownResultsStayWhenInputsArrive(seed: UInt64) throws {
    var generator = TypedGenerator(seed: seed, allowsConditionals: false)
    var values = SplitMix64(seed: seed &* 31)
    for index in 0..<GeneratedCases.count(1_200) {
      let source = generator.boolean(1 + index % 4)
      let checked = try #require(check(source), "\(source)")
      let slots = typed.values(&values)
      guard case .boolean(let known) = evaluate(checked, slots) else { continue }
      for _ in 0..<3 {
        let filled = zip(slots, typed.slots).map { value, slot in
          fill(value, slot.type, slot.name, &values)
        }
        let later = evaluate(checked, filled)
        #expect(
          ValueShape.text(later) == "\(known)",
          "\(source): \(known) with \(slots.map(ValueShape.text)), then \(filled.map(ValueShape.text))")
      }
    }
  }

  /// `and` and `or` do not depend on the order of their operands, but for which failure is told.
  @Test(arguments: [41, 42] as [UInt64])
  func orderOfOperandsDoesNotMatter(seed: UInt64) throws {
    var generator = TypedGenerator(seed: seed)
    var values = SplitMix64(seed: seed &* 31)
    for index in 0..<GeneratedCases.count(1_000) {
      var operands = (0..<3).map { _ in generator.boolean(index % 3) }
      let slots = typed.values(&values)
      for op in [" and ", " or "] {
        let first = evaluate(try #require(check(operands.joined(separator: op))), slots)
        operands.shuffle(using: &values)
        let second = evaluate(try #require(check(operands.joined(separator: op))), slots)
        if case .error = first, case .error = second { continue }
        #expect(ValueShape.text(first) == ValueShape.text(second), "\(operands)")
      }
    }
  }

  // MARK: Steps

  private func check(_ source: String) -> CheckedExpression? {
    let result = Checker.check(
      SourceFragment(file: SourceFile(name: "式", text: source)), in: typed.scope)
    if result.expression == nil { Issue.record("\(source): \(result.diagnostics.map(\.message.zh))") }
    return result.expression
  }

  private func evaluate(_ checked: CheckedExpression, _ slots: [Value]) -> Value {
    var evaluator = Evaluator(slots: slots)
    return evaluator.evaluate(checked.program)
  }

  private func hasKindFailure(_ value: Value) -> Bool {
    switch value {
    case .error(let failure): ["E603", "E604", "E606"].contains(failure.code.id)
    case .list(let items): items.contains { hasKindFailure($0) }
    default: false
    }
  }

  private func describe(_ value: Value) -> String {
    if case .error(let failure) = value { return "\(failure.code.id) \(failure.message.zh)" }
    return ValueShape.text(value)
  }

  private func conforms(_ value: Value, _ type: ValueType) -> Bool {
    switch value {
    case .null, .unknown, .error: true
    default: TypeTest.matches(value, type)
    }
  }

  /// A value in which everything unknown has become known or null.
  private func fill(_ value: Value, _ type: ValueType, _ name: String, _ random: inout SplitMix64) -> Value {
    switch (value, type) {
    case (.unknown, _):
      if Int.random(in: 0..<6, using: &random) == 0 { return .null }
      return fill(TypedScope.value(of: type, name, &random), type, name, &random)
    case (.list(let items), .list(let element, _)):
      return .list(items.map { fill($0, element, name, &random) })
    case (.context(let context), .context(let fields)):
      return .context(
        ContextValue(fields.map { ($0.name, fill(context[$0.name] ?? .null, $0.type, name, &random)) }))
    default: return value
    }
  }
}

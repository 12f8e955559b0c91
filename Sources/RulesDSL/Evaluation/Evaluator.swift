// A program and values in, one value out; optionally every value on the way.

import SourceText

/// Evaluates programs. One evaluator serves one application; its slots hold the values of named nodes.
package struct Evaluator {
  /// Values of inputs, parameters, definitions and criteria.
  package var slots: [Value]
  /// By slot: between which numbers an unknown value will lie, where that is certain.
  package var bounds: [Int: NumberBounds] = [:]
  /// The record of the evaluation that is under way, if it is traced.
  package private(set) var trace: Trace?
  /// Which truth values the steps of watched programs had, if some are watched.
  package private(set) var truths: TruthRecord?
  /// Whether anything is recorded: one question a step.
  private var isRecording: Bool
  /// The bounds that hold.
  package let limits: EvaluationLimits
  /// The calendar of working days, if there is one.
  package let calendar: WorkingCalendar?
  var stepsLeft: Int
  /// The failure that every further operation ends with once the steps are used up and it is known where.
  var exhaustion: Failure?
  /// Operations, loops and calls that are under way.
  var depth = 0
  var callDepth = 0
  /// Local values of the running program; a call of a function gets locals of its own.
  var locals: [Value] = []
  /// Room for locals that nothing is using.
  private var spareLocals: [Value] = []
  /// Patterns that were compiled before.
  var patterns = PatternCache()

  /// An evaluator over the values of one application.
  ///
  /// - Parameter watched: programs whose truth values are recorded.
  package init(
    slots: [Value], limits: EvaluationLimits = .standard, calendar: WorkingCalendar? = nil,
    watching watched: WatchedPrograms? = nil
  ) {
    self.slots = slots
    truths = watched.map { TruthRecord($0) }
    isRecording = watched != nil
    self.calendar = calendar
    self.limits = limits
    stepsLeft = limits.maximumSteps
  }

  /// The value of a program; a failure is a value as well.
  package mutating func evaluate(_ program: Program) -> Value {
    run(program, program.root, locals: [])
  }

  /// The value of a program with everything that was computed on the way.
  package mutating func evaluateTracing(_ program: Program) -> (Value, Trace) {
    trace = Trace(expectedCount: program.operations.count)
    isRecording = true
    let value = evaluate(program)
    defer {
      trace = nil
      isRecording = truths != nil
    }
    return (value, trace ?? Trace())
  }

  /// Runs one operation of a program with locals of its own, of which the first are given.
  package mutating func run(_ program: Program, _ operation: Int, locals given: [Value]) -> Value {
    if given.isEmpty, program.localCount > 0 {
      return withLocals(program.localCount) { $0.evaluate(program, operation) }
    }
    let saved = locals
    locals = given
    let missing = program.localCount - given.count
    if missing > 0 { locals += [Value](repeating: .null, count: missing) }
    defer { locals = saved }
    return evaluate(program, operation)
  }

  /// Does something with so many locals of its own; their room is used again and again.
  ///
  /// Kept out of line, so that what has no locals stays short.
  @inline(never)
  mutating func withLocals(_ count: Int, _ body: (inout Evaluator) -> Value) -> Value {
    var own = spareLocals
    spareLocals = []
    for _ in 0..<count { own.append(.null) }
    swap(&own, &locals)
    let value = body(&self)
    swap(&own, &locals)
    own.removeAll(keepingCapacity: true)
    spareLocals = own
    return value
  }

  // The place of a failure is attached here, once for all operations; the innermost wins.
  mutating func evaluate(_ program: Program, _ index: Int) -> Value {
    let stepsBefore = stepsLeft
    depth += 1
    defer { depth -= 1 }
    var value: Value
    do throws(Failure) {
      try charge(1)
      guard depth <= limits.maximumDepth else { throw EvaluationMessages.tooDeep(limits.maximumDepth) }
      value = try compute(program, index)
    } catch {
      value = .error(error)
    }
    if case .error(let failure) = value, failure.place == nil {
      value = .error(located(failure, program, index, stepsBefore))
    }
    if isRecording { record(program, index, value) }
    return value
  }

  // Kept out of line, so that steps that are not recorded stay short.
  @inline(never)
  private mutating func record(_ program: Program, _ index: Int, _ value: Value) {
    trace?.record(program, index, value, depth: depth)
    truths?.record(program, index, value)
  }

  /// A failure with its place. Where the steps are used up, that is not the operation that happened to take the
  /// last one, but the innermost that took most of them.
  private mutating func located(
    _ failure: Failure, _ program: Program, _ index: Int, _ stepsBefore: Int
  ) -> Failure {
    guard stepsLeft < 0, failure.code == .resourceLimit else { return failure.at(program.place(index)) }
    let isDominating = stepsBefore - stepsLeft > limits.maximumSteps / 2
    guard isDominating || index == program.root else { return failure }
    let part = program.fragment.written(program.operations[index].span)
    let located = EvaluationMessages.tooManySteps(limits.maximumSteps, mostOfThemIn: part)
      .at(program.place(index))
    exhaustion = located
    return located
  }

  private mutating func compute(_ program: Program, _ index: Int) throws(Failure) -> Value {
    switch program.operations[index].kind {
    case .constant(let value): return value
    case .slot(let slot): return slots[slot]
    case .local(let local): return locals[local]
    case .record(let keys, let slots):
      return .context(ContextValue(keys: keys, values: slots.map { evaluate(program, $0) }))
    case .list(let items): return try list(program, items)
    case .prepared(let value): return try prepared(program, value)
    case .context(let keys, let values, let targets): return try context(program, keys, values, targets)
    case .range(let lower, let upper, let range): return makeRange(program, lower, upper, range)
    case .negation(let operand): return Arithmetic.negated(evaluate(program, operand))
    case .arithmetic(let op, let left, let right): return try arithmetic(program, op, left, right)
    case .comparison(let op, let left, let right): return try comparison(program, op, left, right)
    case .logical(let op, let operands): return logical(program, op, operands)
    case .between(let value, let lower, let upper): return between(program, value, lower, upper)
    case .membership(let value, let tests, let subject): return try membership(program, value, tests, subject)
    case .conditional(let condition, let consequence, let alternative):
      return conditional(program, condition, consequence, alternative)
    case .iteration(let iterators, let body, let partial):
      return try iteration(program, iterators, body, partial)
    case .quantified(let quantifier, let iterators, let condition):
      return try quantified(program, quantifier, iterators, condition)
    case .path(let base, let name): return try path(program, base, name)
    case .elementField(let element, let name, let fallback):
      return elementField(program, element, name, fallback)
    case .filter(let base, let condition, let element, let skipsMisfits):
      return try filter(program, base, condition, element, skipsMisfits)
    case .call(let function, let signatures, let arguments):
      return try call(program, function, signatures, arguments)
    case .invocation(let callee, let arguments, let names):
      return try invocation(program, callee, arguments, names)
    case .closure(let parameters, let body, let firstLocal):
      return try closure(program, parameters, body, firstLocal)
    case .instanceOf(let operand, let type): return TypeTest.isInstance(evaluate(program, operand), of: type)
    }
  }

  // MARK: Simple operations

  mutating func list(_ program: Program, _ items: [Int]) throws(Failure) -> Value {
    let values = items.map { evaluate(program, $0) }
    _ = try charge(parts: values, level: 0)
    return .list(values)
  }

  private mutating func closure(
    _ program: Program, _ parameters: [ClosureParameter], _ body: Int, _ firstLocal: Int
  ) throws(Failure) -> Value {
    let captured = Array(locals.prefix(firstLocal))
    try charge(captured.count)
    let depth = try charge(parts: captured, level: 0) + 1
    return .function(
      .closure(
        FunctionValue.Closure(
          program: program, body: body, parameters: parameters, captured: captured, depth: depth)))
  }

  private mutating func comparison(
    _ program: Program, _ op: ComparisonOperator, _ left: Int, _ right: Int
  ) throws(Failure) -> Value {
    let leftValue = evaluate(program, left)
    let rightValue = evaluate(program, right)
    if let result = settled(program, op, left, right, (leftValue, rightValue)) {
      return result
    }
    if case .number = leftValue {} else { try charge(wholeOf: leftValue) }
    return Comparison.compare(op, leftValue, rightValue)
  }

  private mutating func path(_ program: Program, _ base: Int, _ name: String) throws(Failure) -> Value {
    let value = evaluate(program, base)
    try charge(reading: value)
    return ValuePath.member(name, of: value)
  }

  private mutating func context(
    _ program: Program, _ keys: [String], _ values: [Int], _ targets: [Int]
  ) throws(Failure) -> Value {
    var results: [Value] = []
    results.reserveCapacity(values.count)
    for (position, index) in values.enumerated() {
      let value = evaluate(program, index)
      locals[targets[position]] = value
      results.append(value)
    }
    _ = try charge(parts: results, level: 0)
    return .context(ContextValue(keys: keys, values: results))
  }

  mutating func makeRange(
    _ program: Program, _ lower: Int?, _ upper: Int?, _ range: RangeExpression
  ) -> Value {
    let low = lower.map { evaluate(program, $0) }
    let high = upper.map { evaluate(program, $0) }
    return RangeTest.make(low, high, range)
  }

  private mutating func arithmetic(
    _ program: Program, _ op: ArithmeticOperator, _ left: Int, _ right: Int
  ) throws(Failure) -> Value {
    let leftValue = evaluate(program, left)
    let rightValue = evaluate(program, right)
    if case .text(let first) = leftValue, case .text(let second) = rightValue {
      let count = first.utf8.count + second.utf8.count
      try charge(count >> 5)
      guard count <= limits.maximumTextBytes else {
        throw EvaluationMessages.textTooLong(limits.maximumTextBytes)
      }
    }
    let result = Arithmetic.compute(op, leftValue, rightValue)
    // A division by zero is the denominator's doing.
    if case .error(let failure) = result, failure.place == nil, failure.code == .divisionByZero {
      return .error(failure.at(program.place(right)))
    }
    return result
  }

  private mutating func between(_ program: Program, _ value: Int, _ lower: Int, _ upper: Int) -> Value {
    let subject = evaluate(program, value)
    let low = evaluate(program, lower)
    let high = evaluate(program, upper)
    let isAbove = settled(program, .greaterOrEqual, value, lower, (subject, low))
    let isBelow = settled(program, .lessOrEqual, value, upper, (subject, high))
    let result = Logic.and([
      isAbove ?? Comparison.compare(.greaterOrEqual, subject, low),
      isBelow ?? Comparison.compare(.lessOrEqual, subject, high),
    ])
    if case .boolean(false) = result { return result }
    for operand in [subject, low, high] {
      if case .null = operand { return .error(EvaluationMessages.nullOperand("between")) }
    }
    return result
  }

  private mutating func elementField(
    _ program: Program, _ element: Int, _ name: String, _ fallback: Int?
  ) -> Value {
    let item = locals[element]
    // An unknown or failed element leaves all of its fields as they are.
    if case .context(let context) = item, let value = context[name] { return value }
    switch item {
    case .unknown, .error: return item
    default: break
    }
    if let fallback { return evaluate(program, fallback) }
    return .null
  }
}

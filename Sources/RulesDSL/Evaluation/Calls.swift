// A function and arguments in, its result out: builtins by signature, closures with their own locals.

extension Evaluator {
  mutating func call(
    _ program: Program, _ function: Int, _ signatures: [Int], _ operands: [Int?]
  ) throws(Failure) -> Value {
    let function = FunctionTable.standard.functions[function]
    var arguments = CallArguments(capacity: max(operands.count, function.maximumParameterCount))
    for operand in operands {
      guard let operand else {
        arguments.omit()
        continue
      }
      let value = evaluate(program, operand)
      try charge(reading: value)
      arguments.append(value)
    }
    return try apply(function, signatures, &arguments)
  }

  /// Applies a builtin: picks the first signature that accepts the arguments.
  mutating func apply(
    _ function: BuiltinFunction, _ signatures: [Int], _ arguments: inout CallArguments
  ) throws(Failure) -> Value {
    if !function.isLenient, let early = arguments.pending { return early }
    var mismatch: Failure?
    for index in signatures {
      let signature = function.signatures[index]
      switch signature.accept(&arguments) {
      case .accepted:
        return try signature.body(arguments.values, &self)
      case .rejected(let position):
        mismatch =
          mismatch ?? EvaluationMessages.wrongArgument(function, signature, position, arguments.given)
      }
    }
    throw mismatch ?? EvaluationMessages.wrongArgumentCount(function, arguments.values.count)
  }

  /// A failure or unknown among values that a function needs, in place of its result.
  static func pending(_ values: Value...) -> Value? { pending(values) }

  /// A failure or unknown among values that a function needs, in place of its result.
  static func pending(_ values: [Value]) -> Value? {
    var pending = Pending()
    for value in values where pending.add(value) { break }
    return pending.result
  }

  /// The first failure, or everything that is unknown.
  struct Pending {
    private var failure: Value?
    private var unknown: Unknown?

    /// Adds a value; true if it is a failure, which ends the search.
    mutating func add(_ value: Value) -> Bool {
      switch value {
      case .error:
        failure = failure ?? value
        return true
      case .unknown(let reason): unknown = unknown?.union(reason) ?? reason
      default: break
      }
      return failure != nil
    }

    /// What there is in place of a result; nil if nothing stands in its way.
    var result: Value? { failure ?? unknown.map(Value.unknown) }
  }

  // MARK: Functions as values

  mutating func invocation(
    _ program: Program, _ callee: Int, _ arguments: [Int], _ names: [String?]
  ) throws(Failure) -> Value {
    let function = evaluate(program, callee)
    let values = arguments.map { evaluate(program, $0) }
    switch function {
    case .unknown, .error: return function
    case .function(let callable): return try invoke(callable, values, names)
    default: throw EvaluationMessages.notCallable(function)
    }
  }

  /// Calls a function value with positional or named arguments.
  package mutating func invoke(
    _ function: FunctionValue, _ arguments: [Value], _ names: [String?] = []
  ) throws(Failure) -> Value {
    switch function {
    case .builtin(let index):
      return try invoke(FunctionTable.standard.functions[index], arguments, names)
    case .closure(let closure):
      for argument in arguments { try charge(wholeOf: argument) }
      let ordered = try closure.ordered(arguments, names)
      guard callDepth < limits.maximumCallDepth else {
        throw EvaluationMessages.callsTooDeep(limits.maximumCallDepth)
      }
      callDepth += 1
      depth += 1
      defer {
        callDepth -= 1
        depth -= 1
      }
      try charge(closure.program.localCount)
      return run(closure.program, closure.body, locals: closure.captured + ordered)
    }
  }

  private mutating func invoke(
    _ function: BuiltinFunction, _ arguments: [Value], _ names: [String?]
  ) throws(Failure) -> Value {
    guard let words = try FunctionValue.argumentNames(names) else {
      return try apply(function, Array(function.signatures.indices), given: arguments)
    }
    let orders = function.signatures.map { $0.order(words) }
    let fitting = orders.indices.filter { orders[$0] != nil }
    let asWritten = fitting.first { orders[$0] == Array(arguments.indices) }
    guard let first = asWritten ?? fitting.first, let order = orders[first] else {
      let known = function.signatures.flatMap { $0.parameters.flatMap { [$0.name, $0.chineseName] } }
      throw EvaluationMessages.unknownParameter(words.first { !known.contains($0) } ?? words[0])
    }
    let ordered = order.map { $0.map { arguments[$0] } }
    return try apply(function, fitting.filter { orders[$0] == order }, given: ordered)
  }

  /// Applies a builtin to arguments in the order of its parameters, nil for one that is left off.
  private mutating func apply(
    _ function: BuiltinFunction, _ signatures: [Int], given arguments: [Value?]
  ) throws(Failure) -> Value {
    var given = CallArguments(capacity: max(arguments.count, function.maximumParameterCount))
    for argument in arguments {
      if let argument { given.append(argument) } else { given.omit() }
    }
    return try apply(function, signatures, &given)
  }
}

extension FunctionValue {
  /// The names of all arguments; nil if none has one. A call gives names to all or to none, each once.
  fileprivate static func argumentNames(_ names: [String?]) throws(Failure) -> [String]? {
    let words = names.compactMap { $0 }
    if words.isEmpty { return nil }
    guard words.count == names.count else { throw EvaluationMessages.mixedArguments }
    for (position, word) in words.enumerated() where words[..<position].contains(word) {
      throw EvaluationMessages.repeatedArgument(word)
    }
    return words
  }
}

extension FunctionValue.Closure {
  /// Arguments in the order of the parameters, each conforming to its declared type.
  fileprivate func ordered(_ arguments: [Value], _ names: [String?]) throws(Failure) -> [Value] {
    guard arguments.count == parameters.count else {
      throw EvaluationMessages.closureArgumentCount(expected: parameters.count, found: arguments.count)
    }
    var ordered = arguments
    for (position, name) in (try FunctionValue.argumentNames(names) ?? []).enumerated() {
      guard let target = parameters.firstIndex(where: { $0.name == name }) else {
        throw EvaluationMessages.unknownParameter(name)
      }
      ordered[target] = arguments[position]
    }
    for (position, parameter) in parameters.enumerated() {
      guard let value = TypeTest.conforming(ordered[position], to: parameter.type) else {
        throw EvaluationMessages.closureArgument(parameter.name, ordered[position])
      }
      ordered[position] = value
    }
    return ordered
  }
}

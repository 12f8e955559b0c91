// A callee and arguments in: the signatures that may apply, arguments in order, the type of the result.

import SourceText

extension Checker {
  // What recurses keeps its frame small: arguments are checked before anything is compared or reported.

  mutating func checkCall(_ callee: Expression, _ arguments: [Argument], _ expression: Expression) -> Checked
  {
    let function = checkCallee(callee)
    var values: [Checked] = []
    for argument in arguments {
      // What a function literal gets depends on the other arguments.
      let isDeferred = isCallback(argument, of: function)
      values.append(isDeferred ? Checked(type: .any, operation: 0) : check(argument.value))
    }
    checkCallbacks(function, arguments, &values)
    switch function {
    case .builtin(let index): return checkBuiltin(index, callee, arguments, values, expression)
    case .value(let function): return checkInvocation(function, callee, arguments, values, expression)
    case .unknown: return invalid(expression)
    }
  }

  enum Callee {
    case builtin(Int)
    case value(Checked)
    /// A name that means nothing; reported.
    case unknown
  }

  private mutating func checkCallee(_ callee: Expression) -> Callee {
    guard case .name(let name) = callee.kind, scope[name] == nil, !locals.declares(name) else {
      return .value(check(callee))
    }
    if let index = FunctionTable.standard.index(of: name) {
      types[callee.id] = .function([], .any)
      return .builtin(index)
    }
    if !hasEnoughFindings {
      report(TypeMessages.unknownFunction(name, place(callee)))
    }
    return .unknown
  }

  private mutating func checkInvocation(
    _ function: Checked, _ callee: Expression, _ arguments: [Argument], _ values: [Checked],
    _ expression: Expression
  ) -> Checked {
    let functionType = known(function.type, callee)
    guard functionType.isDynamic || functionType.isFunction else {
      report(TypeMessages.notCallable(functionType, place(callee)))
      return invalid(expression)
    }
    var type = functionType == .invalid ? ValueType.invalid : .any
    if case .function(let parameters, let declared) = functionType {
      type = declared
      guard parameters.count == arguments.count else {
        report(
          TypeMessages.argumentCount(
            LocalizedText(zh: "这个函数", en: "this function"), expected: ["\(parameters.count)"],
            found: arguments.count, help: nil, place(expression)))
        return invalid(expression)
      }
      for (parameter, argument) in zip(parameters, arguments) where argument.name == nil {
        let found = types[argument.value.id]
        if !takes(parameter, found) { expect(parameter, argument.value, found) }
      }
    }
    return result(
      type, .invocation(function.operation, values.map(\.operation), names: arguments.map { $0.name?.text }),
      expression)
  }

  /// Whether a parameter of a written function takes what is no value of its type: a function of as many
  /// arguments, and in plain FEEL a value for the list of it, a list of one for its element, a date for its
  /// midnight.
  private func takes(_ parameter: ValueType, _ found: ValueType) -> Bool {
    switch (parameter, found) {
    case (.function(let wanted, _), .function(let given, _)): return wanted.count == given.count
    case (.list, .list): return false
    case (.list(let element, _), _) where scope.mode == .gradual: return element.isComparable(to: found)
    case (_, .list(let element, _)) where scope.mode == .gradual: return parameter.isComparable(to: element)
    case (.dateTime, .date): return scope.mode == .gradual
    default: return false
    }
  }

  private mutating func checkBuiltin(
    _ index: Int, _ callee: Expression, _ arguments: [Argument], _ values: [Checked], _ expression: Expression
  ) -> Checked {
    let function = FunctionTable.standard.functions[index]
    guard let ordered = order(arguments, function, callee) else { return invalid(expression) }
    var candidates: [Int] = []
    var mismatch: (Int, FunctionParameter)?
    for (position, signature) in function.signatures.enumerated() where ordered.keys.contains(position) {
      let sources = ordered[position] ?? []
      if let wrong = firstMismatch(signature, sources, arguments, values) {
        mismatch = mismatch ?? wrong
      } else {
        candidates.append(position)
      }
    }
    // Signatures that differ in the order of the same names are told apart by the order they are written in.
    let asWritten = candidates.first { ordered[$0] ?? [] == Array(arguments.indices) }
    guard let first = asWritten ?? candidates.first, let sources = ordered[first] else {
      if let (source, parameter) = mismatch {
        let type = values[source].type
        if type != .invalid {
          report(TypeMessages.argument(function, parameter, type, place(arguments[source].value)))
        }
      } else {
        report(
          TypeMessages.argumentCount(
            LocalizedText(zh: function.chineseName, en: function.name), expected: function.expectedCounts,
            found: arguments.count, help: TypeMessages.usage(function), place(expression)))
      }
      return invalid(expression)
    }
    candidates = candidates.filter { ordered[$0] ?? [] == sources }
    let known = knownArguments(function.signatures[first], sources, arguments, values)
    let types = known.map(\.type)
    var resultType = function.signatures[first].result.type(known).bounded
    for position in candidates where position != first {
      let others = knownArguments(function.signatures[position], sources, arguments, values)
      if function.signatures[position].result.type(others).bounded != resultType { resultType = .any }
    }
    if resultType == .invalid || disagree(function.signatures[first], types), !types.contains(.invalid) {
      report(TypeMessages.disagreeingArguments(function, place(expression)))
      return invalid(expression)
    }
    if function.needsCalendar { requireCalendar(expression) }
    let operands = sources.map { $0.map { values[$0].operation } }
    checkLiterals(function, first, operands, types, sources.map { $0.map { arguments[$0].value } })
    return emitBuiltin(index, candidates, operands, types, resultType, expression)
  }

  /// Reports an argument that is known already and with which the call is bound to fail.
  private mutating func checkLiterals(
    _ function: BuiltinFunction, _ signature: Int, _ operands: [Int?], _ types: [ValueType],
    _ sources: [Expression?]
  ) {
    guard let check = function.checkLiterals, !hasEnoughFindings else { return }
    let parameters = function.signatures[signature].parameters
    var known: [Value?] = zip(operands, types).map { operand, type in
      guard let operand else { return .null }
      guard type != .invalid, case .constant(let value) = operations[operand].kind else { return nil }
      return value
    }
    while known.count < parameters.count { known.append(.null) }
    if let finding = check(known), sources.indices.contains(finding.argument),
      parameters.indices.contains(finding.argument), let source = sources[finding.argument]
    {
      report(TypeMessages.unusableArgument(parameters[finding.argument], finding, place(source)))
    }
  }

  /// Whether repeated arguments of which one value is made have nothing in common.
  private func disagree(_ signature: Signature, _ types: [ValueType]) -> Bool {
    guard case .element = signature.result, signature.isVariadic, types.count > 1, !types.contains(.any)
    else { return false }
    return types.dropFirst().reduce(types[0]) { $0.joined($1) } == .any
  }

  /// Emits the call; a function that rounds or writes works in the unit the number is written in.
  private mutating func emitBuiltin(
    _ index: Int, _ candidates: [Int], _ operands: [Int?], _ types: [ValueType], _ resultType: ValueType,
    _ expression: Expression
  ) -> Checked {
    guard FunctionTable.standard.functions[index].worksInWrittenUnit, case .number(let unit?)? = types.first,
      !unit.isCanonical, let first = operands.first, let operand = first
    else {
      return result(
        resultType, .call(function: index, signatures: candidates, operands), expression)
    }
    let numerator = emit(.constant(.number(unit.numerator)), expression)
    let denominator = emit(.constant(.number(unit.denominator)), expression)
    let scaled = emit(.arithmetic(.multiply, operand, denominator), expression)
    let written = emit(.arithmetic(.divide, scaled, numerator), expression)
    let call = emit(
      .call(function: index, signatures: candidates, [written] + operands.dropFirst()), expression)
    // What is no number has no unit to return to.
    guard case .number = resultType else { return Checked(type: resultType, operation: call) }
    let product = emit(.arithmetic(.multiply, call, numerator), expression)
    return result(resultType, .arithmetic(.divide, product, denominator), expression)
  }

  /// For every signature that has as many parameters and all the names: which argument goes where.
  private mutating func order(
    _ arguments: [Argument], _ function: BuiltinFunction, _ callee: Expression
  ) -> [Int: [Int?]]? {
    let names = arguments.compactMap(\.name)
    guard !names.isEmpty else {
      var ordered: [Int: [Int?]] = [:]
      for (position, signature) in function.signatures.enumerated()
      where signature.accepts(count: arguments.count) {
        ordered[position] = Array(arguments.indices)
      }
      return ordered
    }
    guard names.count == arguments.count else {
      report(TypeMessages.mixedArguments(function, place(callee)))
      return nil
    }
    var ordered: [Int: [Int?]] = [:]
    for (position, signature) in function.signatures.enumerated() {
      ordered[position] = signature.order(names.map(\.text))
    }
    if ordered.isEmpty {
      let known = function.signatures.flatMap { $0.parameters.flatMap { [$0.name, $0.chineseName] } }
      let unknown = names.first { !known.contains($0.text) } ?? names[0]
      report(TypeMessages.unknownArgument(unknown.text, function, place(unknown.span)))
      return nil
    }
    return ordered
  }

  /// The first argument that can never be what its parameter asks for.
  private func firstMismatch(
    _ signature: Signature, _ sources: [Int?], _ arguments: [Argument], _ values: [Checked]
  ) -> (Int, FunctionParameter)? {
    for (position, source) in sources.enumerated() {
      guard let source, let parameter = signature.parameter(at: position) else { continue }
      let type = values[source].type
      if type == .null {
        if !parameter.acceptsNull { return (source, parameter) }
      } else if !accepts(parameter.type, type), !acceptsItems(parameter.type, arguments[source].value) {
        return (source, parameter)
      }
    }
    return nil
  }

  /// Whether an argument fits; in plain FEEL a list of one also stands for its element, and a value for the
  /// list of it. In a measure it must be certain that the argument fits.
  private func accepts(_ parameter: ParameterType, _ type: ValueType) -> Bool {
    guard scope.mode == .gradual else { return parameter.accepts(type, surely: true) }
    if parameter.accepts(type) { return true }
    if case .list(let element) = parameter, element.accepts(type) { return true }
    if let element = type.element { return element == .null || parameter.accepts(element) }
    return false
  }
}

extension Expression {
  /// The text of a text literal.
  fileprivate var writtenText: String? {
    if case .literal(.text(let text)) = kind { return text }
    return nil
  }
}

extension ValueType {
  fileprivate var isFunction: Bool {
    if case .function = self { return true }
    return false
  }
}

extension BuiltinFunction {
  /// The numbers of arguments that some signature takes: `2`, `1–2`, or `1+` where there is no limit.
  fileprivate var expectedCounts: [String] {
    if let variadic = signatures.first(where: \.isVariadic) { return ["\(variadic.requiredCount)+"] }
    var counts: [String] = []
    for signature in signatures {
      let minimum = signature.requiredCount
      let maximum = signature.parameters.count
      let text = minimum == maximum ? "\(minimum)" : "\(minimum)–\(maximum)"
      if !counts.contains(text) { counts.append(text) }
    }
    return counts
  }
}

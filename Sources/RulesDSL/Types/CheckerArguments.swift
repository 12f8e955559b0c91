// Arguments of a call in: what is known of them before anything runs, and the types that functions among
// them are called with.

import SourceText

extension Checker {
  // MARK: What is known

  /// What is known of the arguments of a signature, as its parameters take them.
  func knownArguments(
    _ signature: Signature, _ sources: [Int?], _ arguments: [Argument], _ values: [Checked]
  ) -> [KnownArgument] {
    sources.enumerated().map { position, source in
      guard let source else { return KnownArgument(.null) }
      let type = taken(values[source].type, by: signature.parameter(at: position)?.type ?? .any)
      let expression = arguments[source].value
      return KnownArgument(type, value: writtenValue(expression), elements: elementTypes(expression))
    }
  }

  /// The type an argument has once the parameter took it: plain FEEL takes a value for the list of it, and a
  /// list of one for its element.
  private func taken(_ type: ValueType, by parameter: ParameterType) -> ValueType {
    if scope.mode == .strict || parameter.accepts(type) { return type }
    if case .list(let element) = parameter, element.accepts(type) { return .list(type) }
    return type.element ?? type
  }

  /// The value of a text, or of a list of texts, that is written out.
  private func writtenValue(_ expression: Expression) -> Value? {
    switch expression.kind {
    case .literal(.text(let text)): return .text(text)
    case .list(let items):
      let texts = items.compactMap { item -> Value? in
        if case .literal(.text(let text)) = item.kind { .text(text) } else { nil }
      }
      return texts.count == items.count ? .list(texts) : nil
    default: return nil
    }
  }

  private func elementTypes(_ expression: Expression) -> [ValueType]? {
    guard case .list(let items) = expression.kind else { return nil }
    return items.map { types[$0.id] }
  }

  /// Whether a list of records that is written out fits though the records have different members.
  func acceptsItems(_ parameter: ParameterType, _ expression: Expression) -> Bool {
    guard case .list(.context) = parameter, let elements = elementTypes(expression) else { return false }
    return elements.allSatisfy { ParameterType.context.accepts($0, surely: true) }
  }

  // MARK: Functions among the arguments

  /// Whether an argument of a builtin is a function that is written out.
  func isCallback(_ argument: Argument, of callee: Callee) -> Bool {
    guard case .builtin = callee, case .function = argument.value.kind else { return false }
    return true
  }

  /// Checks the functions that are written out as arguments; their parameters without a type get that of
  /// what the builtin calls them with.
  mutating func checkCallbacks(_ callee: Callee, _ arguments: [Argument], _ values: inout [Checked]) {
    guard case .builtin(let index) = callee else { return }
    for (source, argument) in arguments.enumerated() {
      guard case .function(let parameters, let body) = argument.value.kind else { continue }
      let given = parameterTypes(FunctionTable.standard.functions[index], source, arguments, values)
      values[source] = checkFunction(parameters, body, argument.value, given: given)
      types[argument.value.id] = values[source].type
    }
  }

  private func parameterTypes(
    _ function: BuiltinFunction, _ source: Int, _ arguments: [Argument], _ values: [Checked]
  ) -> [ValueType] {
    for signature in function.signatures {
      let ordered = signature.parameters.enumerated().map { position, parameter in
        arguments.indices.first { index in
          guard let name = arguments[index].name else { return index == position }
          return name.text == parameter.name || name.text == parameter.chineseName
        }
      }
      guard let position = ordered.firstIndex(of: source),
        case .condition(let parts) = signature.parameters[position].type
      else { continue }
      let known = ordered.map { $0.map { values[$0].type } }
      return parts.map { $0.type(known) }
    }
    return []
  }
}

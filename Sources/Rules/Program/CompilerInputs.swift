// Declared inputs in, slots, types and schemas out.

import RulesDSL
import SourceText

extension MeasureCompiler {
  /// Gives every input a slot, in order of declaration, and declares the groups they belong to.
  mutating func declareInputs() {
    for node in measure.inputs {
      scope.declare(node.name.text, declare(node, path: node.name.text))
    }
  }

  private mutating func declare(_ node: InputNode, path: String) -> ScopeEntry {
    switch node {
    case .input(let declaration):
      let schema = schema(of: declaration.type, declaration)
      checkDefault(declaration, schema, path)
      let type = type(of: declaration.type)
      let slot = addSlot(.input(inputs.count))
      inputs.append(
        CheckedInput(path: path, declaration: declaration, type: type, slot: slot, schema: schema))
      return ScopeEntry(type: type, slot: slot)
    case .group(_, let members):
      return ScopeEntry(
        group: members.map {
          ScopeMember(name: $0.name.text, entry: declare($0, path: "\(path).\($0.name.text)"))
        })
    }
  }

  // MARK: Types

  private func type(of type: InputType) -> ValueType {
    switch type {
    case .boolean: .boolean
    case .number(let unit), .integer(let unit): .number(resolved(unit))
    case .text: .text
    case .enumeration(let values): .enumeration(values.map(\.text))
    case .date: .date
    case .time: .time
    case .dateTime: .dateTime
    case .yearsMonths: .yearsMonths
    case .daysTime: .daysTime
    case .list(.value(let element), let unit): .list(self.type(of: element), count: resolved(unit))
    case .list(.record(let fields), let unit):
      .list(
        .context(fields.map { FieldType($0.name.text, self.type(of: $0.type)) }), count: resolved(unit))
    }
  }

  private func resolved(_ name: Named?) -> Unit { name.flatMap { units.unit($0.text) } ?? .none }

  // MARK: Schemas

  private mutating func schema(of type: InputType, _ declaration: InputDeclaration) -> InputSchema {
    switch type {
    case .boolean: return .boolean
    case .number(let unit), .integer(let unit):
      if let unit, units.unit(unit.text) == nil {
        diagnostics.append(ProgramMessages.unknownUnit(unit, units.names))
      }
      let resolved = resolved(unit)
      var isInteger = false
      if case .integer = type { isInteger = true }
      let minimum = bound(declaration.minimum, resolved)
      let maximum = bound(declaration.maximum, resolved)
      if let minimum, let maximum, minimum > maximum, let node = declaration.maximum {
        diagnostics.append(ProgramMessages.boundsReversed(node.place))
      }
      return .number(resolved, isInteger: isInteger, minimum: minimum, maximum: maximum)
    case .text: return .text
    case .enumeration(let values): return .enumeration(values.map(\.text))
    case .date: return temporal(.date, declaration)
    case .time: return temporal(.time, declaration)
    case .dateTime: return temporal(.dateTime, declaration)
    case .yearsMonths: return temporal(.yearsMonths, declaration)
    case .daysTime: return temporal(.daysTime, declaration)
    case .list(let element, let unit):
      if let unit, units.unit(unit.text) == nil {
        diagnostics.append(ProgramMessages.unknownUnit(unit, units.names))
      }
      switch element {
      case .value(let inner): return .list(schema(of: inner, declaration))
      case .record(let fields):
        return .list(
          .record(
            fields.map {
              RecordField(name: $0.name.text, schema: schema(of: $0.type, $0), isNullable: $0.isNullable)
            }))
      }
    }
  }

  private mutating func bound(_ node: MarkedNode?, _ unit: Unit) -> Decimal128? {
    guard let node else { return nil }
    switch InputNumber.read(node, unit: unit, units: units) {
    case .success(let value): return value
    case .failure(let problem):
      diagnostics.append(problem.diagnostic)
      return nil
    }
  }

  private mutating func temporal(
    _ kind: TemporalSchema.Kind, _ declaration: InputDeclaration
  ) -> InputSchema {
    let schema = TemporalSchema(
      kind: kind, minimum: bound(declaration.minimum, kind), maximum: bound(declaration.maximum, kind))
    if let minimum = schema.minimum, let maximum = schema.maximum, let node = declaration.maximum,
      case .boolean(true) = Comparison.compare(.greater, minimum.value, maximum.value)
    {
      diagnostics.append(ProgramMessages.boundsReversed(node.place))
    }
    return .temporal(schema)
  }

  private mutating func bound(_ node: MarkedNode?, _ kind: TemporalSchema.Kind) -> TemporalSchema.Bound? {
    guard let node else { return nil }
    let schema = InputSchema.temporal(TemporalSchema(kind: kind, minimum: nil, maximum: nil))
    let reading = InputReader(units: units, path: "").read(node, schema, isNullable: false)
    guard let value = reading.value, let scalar = node.scalar else {
      diagnostics.append(ProgramMessages.temporalBound(schema, node.place))
      return nil
    }
    return TemporalSchema.Bound(value: value, text: scalar.text)
  }

  // MARK: Defaults

  /// Reads the default as an application would have to write it.
  private mutating func checkDefault(_ declaration: InputDeclaration, _ schema: InputSchema, _ path: String) {
    guard let node = declaration.defaultValue else { return }
    let reader = InputReader(units: units, path: path)
    diagnostics += reader.read(node, schema, isNullable: declaration.isNullable).diagnostics
  }
}

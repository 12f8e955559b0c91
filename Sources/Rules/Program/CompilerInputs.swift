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
      return .number(
        resolved, isInteger: isInteger, minimum: bound(declaration.minimum, resolved),
        maximum: bound(declaration.maximum, resolved))
    case .text: return .text
    case .enumeration(let values): return .enumeration(values.map(\.text))
    case .date:
      return .date(minimum: dateBound(declaration.minimum), maximum: dateBound(declaration.maximum))
    case .time: return .time
    case .dateTime: return .dateTime
    case .yearsMonths: return .yearsMonths
    case .daysTime: return .daysTime
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

  private mutating func dateBound(_ node: MarkedNode?) -> CivilDate? {
    guard let node else { return nil }
    guard case .scalar(let scalar) = node.kind, let date = CivilDate(parsing: scalar.text) else {
      diagnostics.append(ProgramMessages.dateBound(node.place))
      return nil
    }
    return date
  }
}

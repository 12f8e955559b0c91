// One node and the schema of its input in, a typed value or diagnostics out.

package import RulesDSL
package import SourceText

/// Reads a provided value.
package struct InputReader {
  let units: UnitTable
  /// Path of the input, for causes of unknown members: `入驻企业[3].成立日期`.
  let path: String

  /// A value, or why there is none.
  package struct Reading {
    package let value: Value?
    package let diagnostics: [Diagnostic]
  }

  package init(units: UnitTable, path: String) {
    self.units = units
    self.path = path
  }

  /// The value of a node. A blank node has none; `无` is null where the input allows it.
  package func read(_ node: MarkedNode, _ schema: InputSchema, isNullable: Bool) -> Reading {
    if case .scalar(let scalar) = node.kind, scalar.isNone {
      return isNullable
        ? Reading(value: .null, diagnostics: []) : failure(InputMessages.noneNotAllowed(path, node.place))
    }
    switch schema {
    case .list(let element): return readList(node, element)
    case .record(let fields): return readRecord(node, fields)
    default:
      guard case .scalar(let scalar) = node.kind else {
        return failure(InputMessages.wrongShape(node, schema))
      }
      return readScalar(scalar, schema)
    }
  }

  private func readScalar(_ scalar: MarkedScalar, _ schema: InputSchema) -> Reading {
    let text = scalar.text
    switch schema {
    case .boolean:
      switch text {
      case "true", "是", "真": return success(.boolean(true))
      case "false", "否", "假": return success(.boolean(false))
      default: return failure(InputMessages.wrongValue(scalar, schema))
      }
    case .number(let unit, let isInteger, let minimum, let maximum):
      return readNumber(scalar, unit, isInteger, minimum, maximum)
    case .text:
      guard scalar.style != .jsonNumber, scalar.style != .jsonKeyword else {
        return failure(InputMessages.wrongValue(scalar, schema))
      }
      return success(.text(text))
    case .enumeration(let values):
      guard values.contains(text) else { return failure(InputMessages.notAnOption(scalar, values)) }
      return success(.text(text))
    case .temporal(let temporal): return readTemporal(scalar, temporal)
    case .list, .record: return failure(InputMessages.wrongValue(scalar, schema))
    }
  }

  private func readNumber(
    _ scalar: MarkedScalar, _ unit: Unit, _ isInteger: Bool, _ minimum: Decimal128?, _ maximum: Decimal128?
  ) -> Reading {
    switch InputNumber.read(scalar, unit: unit, units: units) {
    case .failure(let problem): return failure(problem.diagnostic)
    case .success(let value):
      if isInteger, let displayed = unit.displayed(value), !displayed.isInteger {
        return failure(InputMessages.notAnInteger(scalar, unit))
      }
      if let minimum, value < minimum {
        return failure(InputMessages.outOfBounds(scalar, unit.text(minimum), isMinimum: true))
      }
      if let maximum, value > maximum {
        return failure(InputMessages.outOfBounds(scalar, unit.text(maximum), isMinimum: false))
      }
      return success(.number(value))
    }
  }

  private func readTemporal(_ scalar: MarkedScalar, _ schema: TemporalSchema) -> Reading {
    guard let value = temporalValue(scalar, schema.kind) else {
      return failure(
        schema.kind == .date
          ? InputMessages.notADate(scalar) : InputMessages.wrongValue(scalar, .temporal(schema)))
    }
    if let minimum = schema.minimum, case .boolean(true) = Comparison.compare(.less, value, minimum.value) {
      return failure(InputMessages.outOfBounds(scalar, minimum.text, isMinimum: true))
    }
    if let maximum = schema.maximum, case .boolean(true) = Comparison.compare(.greater, value, maximum.value)
    {
      return failure(InputMessages.outOfBounds(scalar, maximum.text, isMinimum: false))
    }
    return success(value)
  }

  private func temporalValue(_ scalar: MarkedScalar, _ kind: TemporalSchema.Kind) -> Value? {
    if kind == .date { return CivilDate(parsing: scalar.text).map(Value.date) }
    let value = TemporalLiteral(parsing: scalar.text).map(Value.init) ?? duration(scalar)
    switch (kind, value) {
    case (.time, .time?), (.dateTime, .dateTime?), (.yearsMonths, .yearsMonths?), (.daysTime, .daysTime?):
      return value
    default: return nil
    }
  }

  /// A duration in words: `18个月`.
  private func duration(_ scalar: MarkedScalar) -> Value? {
    let result = Checker.check(scalar.fragment, in: Scope(units: units, mode: .strict))
    guard let expression = result.expression, case .literal(.duration) = expression.root.kind else {
      return nil
    }
    var evaluator = Evaluator(slots: [])
    return evaluator.evaluate(expression.program)
  }

  // MARK: Lists and records

  private func readList(_ node: MarkedNode, _ element: InputSchema) -> Reading {
    guard case .sequence(let items) = node.kind else {
      return failure(InputMessages.wrongShape(node, .list(element)))
    }
    var values: [Value] = []
    var diagnostics: [Diagnostic] = []
    for (position, item) in items.enumerated() {
      let inner = InputReader(units: units, path: "\(path)[\(position + 1)]")
      let reading = inner.read(item, element, isNullable: false)
      diagnostics += reading.diagnostics
      if let value = reading.value { values.append(value) }
    }
    return Reading(value: diagnostics.hasErrors ? nil : .list(values), diagnostics: diagnostics)
  }

  private func readRecord(_ node: MarkedNode, _ fields: [RecordField]) -> Reading {
    guard case .mapping(let entries) = node.kind else {
      return failure(InputMessages.wrongShape(node, .record(fields)))
    }
    var diagnostics: [Diagnostic] = []
    for entry in entries where !fields.contains(where: { $0.name == entry.key.text }) {
      diagnostics.append(
        InputMessages.unknownInput(
          entry.key.text, candidates: fields.map(\.name), elsewhere: [], allPaths: [], entry.key.place))
    }
    var values: [Value] = []
    for field in fields {
      let inner = InputReader(units: units, path: "\(path).\(field.name)")
      guard let entry = entries.first(where: { $0.key.text == field.name }), !entry.value.isBlank else {
        values.append(.unknown(Unknown(UnknownCause(.input, inner.path))))
        continue
      }
      let reading = inner.read(entry.value, field.schema, isNullable: field.isNullable)
      diagnostics += reading.diagnostics
      values.append(reading.value ?? .null)
    }
    return Reading(
      value: diagnostics.hasErrors ? nil : .context(ContextValue(keys: fields.map(\.name), values: values)),
      diagnostics: diagnostics)
  }

  private func success(_ value: Value) -> Reading { Reading(value: value, diagnostics: []) }

  private func failure(_ diagnostic: Diagnostic) -> Reading { Reading(value: nil, diagnostics: [diagnostic]) }
}

extension Value {
  /// The value of a temporal literal.
  package init(_ literal: TemporalLiteral) {
    switch literal {
    case .date(let date): self = .date(date)
    case .time(let time): self = .time(time)
    case .dateTime(let point): self = .dateTime(point)
    case .yearsMonths(let duration): self = .yearsMonths(duration)
    case .daysTime(let duration): self = .daysTime(duration)
    }
  }
}

extension Unit {
  /// A canonical number in this unit, as text with the unit.
  package func text(_ canonical: Decimal128) -> String {
    (displayed(canonical) ?? canonical).description + symbol
  }
}

extension MarkedNode {
  /// Nothing was filled in. The word `null` is an answer, see `isNone`.
  var isBlank: Bool {
    guard case .scalar(let scalar) = kind else { return false }
    return scalar.style == .plain && scalar.text.isEmpty
  }
}

extension MarkedScalar {
  /// An explicit "none".
  var isNone: Bool {
    switch style {
    case .plain: ["无", "null", "~"].contains(text)
    case .jsonString: text == "无"
    case .jsonKeyword: text == "null"
    case .singleQuoted, .doubleQuoted, .literal, .folded, .jsonNumber: false
    }
  }
}

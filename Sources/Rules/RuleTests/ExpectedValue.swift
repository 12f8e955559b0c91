// A value as a test writes it and the node it belongs to enter; whether the node came to it leaves.

internal import RulesDSL
internal import SourceText

/// The value that a case expects of a score, an award, a definition, a table or a parameter.
package struct ExpectedValue: Sendable {
  /// Under which key it is expected.
  package enum Group: String, Sendable, CaseIterable {
    case scores
    case awards
    case values
  }

  package let group: Group
  package let name: Named
  package let value: MarkedNode

  package init(group: Group, name: Named, value: MarkedNode) {
    self.group = group
    self.name = name
    self.value = value
  }
}

/// Compares values with what cases expect.
struct ValueExpectation {
  private let measure: CheckedMeasure

  init(_ measure: CheckedMeasure) { self.measure = measure }

  /// A node with a value.
  private struct Node {
    let slot: Int
    let type: ValueType
    let unit: Unit?
  }

  /// What is wrong with an expectation itself.
  func problems(_ expected: ExpectedValue) -> [Diagnostic] {
    guard let node = node(expected) else {
      return [
        ExpectedValueMessages.unknownName(expected.name, expected.group, in: names(expected.group))
      ]
    }
    switch reading(expected, node) {
    case .unknown, .failed, .value: return []
    case .wrong(let diagnostics): return diagnostics
    }
  }

  /// How a value differs from what is expected.
  func mismatch(_ expected: ExpectedValue, _ assessment: Assessment) -> TestMismatch? {
    guard let node = node(expected) else { return nil }
    let actual = assessment.values[node.slot]
    let isEqual: Bool
    switch (reading(expected, node), actual) {
    case (.unknown, .unknown), (.failed, .error): isEqual = true
    case (.unknown, _), (.failed, _), (.wrong, _): isEqual = false
    case (.value(.null), .null): isEqual = true
    case (.value(let value), _):
      if case .boolean(true) = Equality.equal(value, actual) { isEqual = true } else { isEqual = false }
    }
    if isEqual { return nil }
    return TestMismatch(
      subject: .value(expected.name.text), expected: Self.written(expected.value),
      actual: shown(actual, node), reason: reason(actual), place: expected.name.place)
  }

  // MARK: Nodes

  private func node(_ expected: ExpectedValue) -> Node? {
    let name = expected.name.text
    switch expected.group {
    case .scores:
      return measure.scoreIndex(name).map { measure.scores[$0] }.map {
        Node(slot: $0.slot, type: $0.type, unit: $0.unit)
      }
    case .awards:
      return measure.awardIndex(name).map { measure.awards[$0] }.map {
        Node(slot: $0.slot, type: $0.type, unit: $0.unit)
      }
    case .values: return value(name)
    }
  }

  private func value(_ name: String) -> Node? {
    if let found = measure.definitions.first(where: { $0.declaration.name.text == name }) {
      let type = found.expression.type
      if case .function = type { return nil }
      return Node(slot: found.slot, type: type, unit: type.unit)
    }
    if let found = measure.tables.first(where: { $0.declaration.name.text == name }) {
      return Node(slot: found.slot, type: found.table.type, unit: found.table.type.unit)
    }
    return measure.parameters.first { $0.declaration.name.text == name }.map {
      Node(slot: $0.slot, type: $0.type, unit: $0.type.unit)
    }
  }

  private func names(_ group: ExpectedValue.Group) -> [String] {
    switch group {
    case .scores: measure.scores.map(\.id)
    case .awards: measure.awards.map(\.id)
    case .values:
      measure.definitions.map(\.declaration.name.text) + measure.tables.map(\.declaration.name.text)
        + measure.parameters.map(\.declaration.name.text)
    }
  }

  // MARK: Values

  private enum Reading {
    /// The value is expected not to be known.
    case unknown
    /// The rule is expected to fail.
    case failed
    case value(Value)
    case wrong([Diagnostic])
  }

  private func reading(_ expected: ExpectedValue, _ node: Node) -> Reading {
    if let scalar = expected.value.scalar, !scalar.isQuoted {
      switch Verdict(spelling: scalar.text) {
      case .undetermined: return .unknown
      case .error: return .failed
      default: break
      }
    }
    guard let schema = Self.schema(node.type) else {
      return .wrong([ExpectedValueMessages.incomparable(expected.name, node.type)])
    }
    let reader = InputReader(units: measure.units, path: expected.name.text)
    let result = reader.read(expected.value, schema, isNullable: true)
    if let value = result.value, !result.diagnostics.hasErrors { return .value(value) }
    if expected.value.isNull { return .value(.null) }
    let problems = result.diagnostics.compactMap { found in
      found.severity == .error ? ExpectedValueMessages.wrongValue(expected.name, found) : nil
    }
    return .wrong(
      problems.isEmpty ? [ExpectedValueMessages.incomparable(expected.name, node.type)] : problems)
  }

  /// How a value of a type is written.
  static func schema(_ type: ValueType) -> InputSchema? {
    switch type {
    case .boolean: return .boolean
    case .number(let unit): return .number(unit ?? .none, isInteger: false, minimum: nil, maximum: nil)
    case .text, .enumeration: return .text
    case .date: return temporal(.date)
    case .time: return temporal(.time)
    case .dateTime: return temporal(.dateTime)
    case .yearsMonths: return temporal(.yearsMonths)
    case .daysTime: return temporal(.daysTime)
    case .list(let element, _): return schema(element).map(InputSchema.list)
    case .context(let fields):
      let known = fields.compactMap { field in
        schema(field.type).map { RecordField(name: field.name, schema: $0, isNullable: true) }
      }
      return known.count == fields.count ? .record(known) : nil
    case .any, .invalid, .null, .range, .function: return nil
    }
  }

  private static func temporal(_ kind: TemporalSchema.Kind) -> InputSchema {
    .temporal(TemporalSchema(kind: kind, minimum: nil, maximum: nil))
  }

  // MARK: Words

  private static func written(_ node: MarkedNode) -> String {
    node.scalar?.text ?? node.place.text.trimmingBlanks
  }

  private func shown(_ value: Value, _ node: Node) -> String {
    switch value {
    case .unknown: Verdict.undetermined.rawValue
    case .error: Verdict.error.rawValue
    default: ValueText.text(value, node.type, unit: node.unit, exact: true).zh
    }
  }

  private func reason(_ value: Value) -> LocalizedText? {
    switch value {
    case .unknown(let unknown): TestRunMessages.lacking(unknown.causes)
    case .error(let failure): TestRunMessages.failure(failure)
    default: nil
    }
  }
}

extension String {
  /// The text with every run of blanks and line breaks as one space.
  fileprivate var trimmingBlanks: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

// A checked measure in; every constant its expressions mention, with its unit, out.

import RulesDSL

/// The values that a measure compares with, in the order in which they are written.
struct ConstantPool {
  /// Numbers in canonical units, by dimension.
  private(set) var numbers: [Dimension: [Decimal128]] = [:]
  private(set) var texts: [String] = []
  /// The texts in expressions that read a slot.
  private var textsBySlot: [Int: [String]] = [:]
  /// Dates, times and durations.
  private(set) var temporals: [Value] = []

  /// More constants of one kind are not looked at.
  private static let maximumCount = 60

  init(_ measure: CheckedMeasure) {
    for version in measure.parameters.flatMap(\.versions) { add(version.value, version.expression.type) }
    for definition in measure.definitions { add(definition.expression) }
    for table in measure.tables {
      for expression in table.table.expressions { add(expression, beside: table.table.slots) }
      for column in table.table.inputs {
        for value in column.values + [column.minimum, column.maximum].compactMap(\.self) {
          add(value, column.type)
        }
      }
    }
    for criterion in measure.criteria {
      for expression in criterion.expressions { add(expression) }
    }
    for expression in measure.scores.flatMap(\.expressions) + measure.awards.flatMap(\.expressions) {
      add(expression)
    }
    for key in measure.selection?.order ?? [] { add(key.value) }
    for outcome in measure.outcomes {
      if let when = outcome.when { add(when) }
    }
  }

  /// All texts, those first that stand beside an input.
  func texts(beside slot: Int) -> (near: [String], far: [String]) {
    let near = textsBySlot[slot] ?? []
    return (near, texts.filter { !near.contains($0) })
  }

  private mutating func note(_ text: String, beside slots: [Int]) {
    for slot in slots where !(textsBySlot[slot] ?? []).contains(text) {
      textsBySlot[slot, default: []].append(text)
    }
  }

  private mutating func add(_ expression: CheckedExpression) {
    add(expression, beside: expression.slots)
  }

  /// - Parameter slots: what the constants may be compared with.
  private mutating func add(_ expression: CheckedExpression, beside slots: [Int]) {
    for operation in expression.program.operations {
      let type = expression.type(ofNode: operation.node)
      switch operation.kind {
      case .constant(let value): add(value, type)
      case .prepared(let prepared): add(prepared.value, type)
      default: break
      }
    }
    for operation in expression.program.operations {
      switch operation.kind {
      case .constant(let value): note(value, beside: slots)
      case .prepared(let prepared): note(prepared.value, beside: slots)
      default: break
      }
    }
  }

  private mutating func note(_ value: Value, beside slots: [Int]) {
    switch value {
    case .text(let text): note(text, beside: slots)
    case .list(let items):
      for item in items { note(item, beside: slots) }
    default: break
    }
  }

  private mutating func add(_ value: Value, _ type: ValueType) {
    switch value {
    case .number(let number):
      // Where the unit is not known statically, the number may be of any dimension.
      let dimension = type.unit?.dimension ?? .none
      let known = numbers[dimension] ?? []
      if known.count < Self.maximumCount, !known.contains(number) { numbers[dimension] = known + [number] }
    case .text(let text):
      if texts.count < Self.maximumCount, !texts.contains(text) { texts.append(text) }
    case .date, .time, .dateTime, .yearsMonths, .daysTime:
      if temporals.count < Self.maximumCount { temporals.append(value) }
    case .list(let items):
      for item in items { add(item, type.element ?? .any) }
    case .range(let range):
      for end in [range.lower, range.upper].compactMap(\.self) { add(end, type.rangeElement) }
    case .null, .boolean, .context, .function, .unknown, .error: break
    }
  }
}

extension ValueType {
  /// The type of the ends, if this is a range.
  fileprivate var rangeElement: ValueType { if case .range(let element) = self { element } else { self } }
}

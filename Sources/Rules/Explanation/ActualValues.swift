// The expressions of a criterion in; the inputs and definitions they look at, with value, unit and place, out.

import RulesDSL
import SourceText

/// Collects what expressions read, each name once, definitions before the inputs they are made of.
struct ActualValues {
  private let assessment: Assessment
  private(set) var values: [ActualValue] = []
  private var seen: Set<Int> = []

  init(_ assessment: Assessment) { self.assessment = assessment }

  mutating func add(_ checked: CheckedExpression) {
    let hints = UnitHints(checked)
    for slot in checked.slotsInSourceOrder { add(slot, hints.unit(of: slot)) }
  }

  private mutating func add(_ slot: Int, _ hint: Unit?) {
    guard seen.insert(slot).inserted else { return }
    let measure = assessment.measure
    switch measure.slots.contents[slot] {
    case .input(let index): addInput(index, hint)
    case .asOf:
      values.append(
        value(
          .asOf, MeasureCompiler.ReservedName.asOf, MeasureCompiler.ReservedName.asOf, slot, nil, nil, false))
    case .definition(let index):
      let definition = measure.definitions[index]
      let name = definition.declaration.name.text
      let unit = preferred(definition.expression.type.countedUnit, hint)
      values.append(
        value(.definition, name, definition.declaration.title ?? name, slot, unit, nil, false))
      add(definition.expression)
    case .parameter, .criterion, .allMet: break
    }
  }

  private mutating func addInput(_ index: Int, _ hint: Unit?) {
    let input = assessment.measure.inputs[index]
    let provided = assessment.application.values[index]
    values.append(
      value(
        .input, input.path, input.title, input.slot, preferred(input.type.countedUnit, hint),
        provided.flatMap { $0.isDefault ? nil : $0.place }, provided?.isDefault ?? false))
  }

  private func value(
    _ kind: ActualValue.Kind, _ path: String, _ title: String, _ slot: Int, _ unit: Unit?, _ place: Place?,
    _ isDefault: Bool
  ) -> ActualValue {
    let value = assessment.values[slot]
    return ActualValue(
      kind: kind, path: path, title: title, value: value, unit: unit, text: ValueText.text(value, unit: unit),
      place: place, isDefault: isDefault)
  }

  /// A bare number is written in the unit of what it is compared with: a ratio as a percentage.
  private func preferred(_ own: Unit?, _ hint: Unit?) -> Unit? {
    guard let own, own.symbol.isEmpty, let hint, hint.dimension == own.dimension else { return own }
    return hint
  }
}

/// For each slot that is compared directly, the unit of the other side.
private struct UnitHints {
  private let units: [Int: Unit]

  init(_ checked: CheckedExpression) {
    var found: [Int: Unit] = [:]
    checked.root.collect { expression in
      guard case .comparison(_, let left, let right) = expression.kind else { return }
      for (side, other) in [(left, right), (right, left)] {
        if let slot = checked.slot(of: side), let unit = checked.type(of: other).unit { found[slot] = unit }
      }
    }
    units = found
  }

  func unit(of slot: Int) -> Unit? { units[slot] }
}

extension CheckedExpression {
  /// The slot a name or path reads directly.
  fileprivate func slot(of expression: Expression) -> Int? {
    for operation in program.operations where operation.node == expression.id {
      if case .slot(let slot) = operation.kind { return slot }
    }
    return nil
  }

  /// The slots the expression reads, in the order they are mentioned.
  fileprivate var slotsInSourceOrder: [Int] {
    program.operations.compactMap { operation -> (Int, Int)? in
      if case .slot(let slot) = operation.kind { return (operation.span.start, slot) }
      return nil
    }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}

extension ValueType {
  /// The unit of a number, or the one in which a list is counted.
  fileprivate var countedUnit: Unit? {
    if case .list(_, let count) = self { return count }
    return unit
  }
}

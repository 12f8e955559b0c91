// The expressions of a criterion in; the inputs and definitions they look at, with value, unit and place, out.

import RulesDSL
import SourceText

/// Collects what expressions read, each name once, definitions before the inputs they are made of.
struct ActualValues {
  private let assessment: Assessment
  private(set) var values: [ActualValue] = []
  /// Whether everything that the expressions depend on is listed.
  private(set) var isComplete = true
  private var seen: Set<Int> = []

  /// What expressions mention themselves is always listed; what definitions are made of, only until there are
  /// this many, so that long chains of definitions do not make every criterion list the whole application.
  private static let maximumCount = 64

  /// Whether the records behind conditions on lists are named, not only counted.
  private let namesElements: Bool

  init(_ assessment: Assessment, namesElements: Bool) {
    self.assessment = assessment
    self.namesElements = namesElements
  }

  /// A slot that is still to be listed.
  private struct Pending {
    let slot: Int
    /// The unit of what it is compared with.
    let hint: Unit?
    let isMentioned: Bool
  }

  mutating func add(_ checked: CheckedExpression) {
    addComputed(checked)
    addElements(checked)
    var pending = mentions(in: checked, areMentioned: true)
    while let next = pending.popLast() {
      guard !seen.contains(next.slot) else { continue }
      guard next.isMentioned || values.count < ActualValues.maximumCount else {
        if isListed(next.slot) { isComplete = false }
        continue
      }
      seen.insert(next.slot)
      for part in add(next) {
        pending += mentions(in: part.expression, areMentioned: false, shownIn: part.unit)
      }
    }
  }

  /// What the comparisons of an expression compute, before what it is computed from.
  private mutating func addComputed(_ checked: CheckedExpression) {
    let names = NameMeanings(checked, in: assessment.measure)
    let computed = ComputedOperands(names, asOf: assessment.application.asOf).values(assessment)
    values += computed.filter { side in !values.contains { $0.kind == .computed && $0.path == side.path } }
  }

  private mutating func addElements(_ checked: CheckedExpression) {
    guard namesElements else { return }
    let names = NameMeanings(checked, in: assessment.measure)
    let elements = DecisiveElements(names, asOf: assessment.application.asOf).values(assessment.values)
    values += elements.filter { line in !values.contains { $0.kind == .elements && $0.path == line.path } }
  }

  /// What a value is made of, and the unit in which it is looked at.
  struct Ingredient {
    let expression: CheckedExpression
    let unit: Unit?
  }

  /// What an expression reads, the first mention last.
  private func mentions(
    in checked: CheckedExpression, areMentioned: Bool, shownIn unit: Unit? = nil
  ) -> [Pending] {
    var hints = checked.comparedUnits(in: assessment.measure)
    if let unit, let slot = NameMeanings(checked, in: assessment.measure).slot(of: checked.root) {
      hints[slot] = unit
    }
    return checked.slotsInSourceOrder.reversed().map {
      Pending(slot: $0, hint: hints[$0], isMentioned: areMentioned)
    }
  }

  private func isListed(_ slot: Int) -> Bool {
    switch assessment.measure.slots.contents[slot] {
    case .input, .asOf, .definition, .table, .score, .award: true
    case .parameter, .criterion, .allMet: false
    }
  }

  /// Lists a slot, and answers the expressions it is made of, the first last.
  private mutating func add(_ pending: Pending) -> [Ingredient] {
    let measure = assessment.measure
    switch measure.slots.contents[pending.slot] {
    case .input(let index):
      let input = measure.inputs[index]
      let provided = assessment.application.values[index]
      values.append(
        value(
          .input, input.path, input.title, input.type, pending,
          place: provided.flatMap { $0.isDefault ? nil : $0.place }, isDefault: provided?.isDefault ?? false))
      return []
    case .asOf:
      let name = MeasureCompiler.ReservedName.asOf
      values.append(value(.asOf, name, name, .date, pending))
      return []
    case .definition(let index):
      let definition = measure.definitions[index]
      let name = definition.declaration.name.text
      let type = definition.expression.type
      // A function has no value to show; what it gives stands where it is called.
      if case .function = type { return [Ingredient(expression: definition.expression, unit: nil)] }
      values.append(value(.definition, name, definition.declaration.title ?? name, type, pending))
      if type == .boolean { addComputed(definition.expression) }
      addElements(definition.expression)
      return [Ingredient(expression: definition.expression, unit: nil)]
    case .table(let index):
      let table = measure.tables[index]
      let applied = AppliedRows(table, assessment.tables[index], in: assessment)
      values.append(
        value(
          .table, table.declaration.name.text, table.title, table.table.type, pending, applied: applied.rows))
      return applied.ingredients.reversed()
    // What a score or an award was computed from stands in its own part of the report.
    case .score(let index):
      let (score, result) = (measure.scores[index], assessment.scores[index])
      values.append(
        value(
          .score, score.id, score.declaration.title, score.type, pending,
          text: ScoreWords.points(result, score)))
      return []
    case .award(let index):
      let award = measure.awards[index]
      values.append(value(.award, award.id, award.declaration.title, award.type, pending))
      return []
    case .parameter, .criterion, .allMet: return []
    }
  }

  private func value(
    _ kind: ActualValue.Kind, _ path: String, _ title: String, _ type: ValueType, _ pending: Pending,
    place: Place? = nil, isDefault: Bool = false, applied: [AppliedRow] = [], text: LocalizedText? = nil
  ) -> ActualValue {
    let value = assessment.values[pending.slot]
    let unit = ActualValues.preferred(type.countedUnit, pending.hint)
    return ActualValue(
      kind: kind, path: path, title: LocalizedText(title), value: value, type: type, unit: unit,
      text: text ?? ValueText.text(value, type, unit: unit), place: place, isDefault: isDefault,
      rows: applied)
  }

  /// A bare number is written in the unit of what it is compared with: a ratio as a percentage.
  static func preferred(_ own: Unit?, _ hint: Unit?) -> Unit? {
    guard let own, own.symbol.isEmpty, let hint, hint.dimension == own.dimension else { return own }
    return hint
  }
}

extension CheckedExpression {
  /// For each slot that is compared directly, the unit of the other side.
  func comparedUnits(in measure: CheckedMeasure) -> [Int: Unit] {
    let names = NameMeanings(self, in: measure)
    var units: [Int: Unit] = [:]
    root.collect { expression in
      guard case .comparison(_, let left, let right) = expression.kind else { return }
      for (side, other) in [(left, right), (right, left)] {
        if let slot = names.slot(of: side), let unit = type(of: other).unit { units[slot] = unit }
      }
    }
    return units
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

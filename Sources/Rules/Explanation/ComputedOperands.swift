// A condition and the values it reads in; what its comparisons compute on either side, in words and with value, out.

import RulesDSL
import SourceText

/// The sides of comparisons that have no name of their own, such as `受理日期 + 20个工作日`.
struct ComputedOperands {
  private let names: NameMeanings
  private let asOf: CivilDate

  init(_ names: NameMeanings, asOf: CivilDate) {
    self.names = names
    self.asOf = asOf
  }

  /// The computed sides, in the order they are written, each once; what is unknown or failed is left out,
  /// because what it is made of tells why.
  func values(_ assessment: Assessment) -> [ActualValue] {
    var sides: [Side] = []
    collect(names.checked.root, into: &sides)
    if sides.isEmpty { return [] }
    var evaluator = assessment.evaluator()
    let trace = evaluator.evaluateTracing(names.checked.program).1
    var seen: Set<String> = []
    return sides.compactMap { side in
      guard let value = trace.value(of: side.expression.id), isPlain(value) else { return nil }
      let actual = actual(side, value)
      return seen.insert(actual.path).inserted ? actual : nil
    }
  }

  /// One side of a comparison, and the other.
  private struct Side {
    let expression: Expression
    let other: Expression
  }

  /// Comparisons that are computed once; those inside lists are computed for each of the elements.
  private func collect(_ expression: Expression, into sides: inout [Side]) {
    switch expression.kind {
    case .logical(_, let operands): for operand in operands { collect(operand, into: &sides) }
    case .comparison(_, let left, let right): sides += pair(left, right)
    case .between(let value, let lower, let upper):
      sides += pair(value, lower) + pair(upper, value).prefix { $0.expression.id == upper.id }
    case .membership(let value, _):
      if isComputed(value) { sides.append(Side(expression: value, other: value)) }
    case .conditional(let condition, let first, let second):
      for part in [condition, first, second] { collect(part, into: &sides) }
    case .call(let callee, let arguments):
      guard case .name("not") = callee.kind, names.meaning(of: callee) == nil else { return }
      for argument in arguments { collect(argument.value, into: &sides) }
    default: break
    }
  }

  private func pair(_ left: Expression, _ right: Expression) -> [Side] {
    [Side(expression: left, other: right), Side(expression: right, other: left)]
      .filter { isComputed($0.expression) }
  }

  /// Whether an expression computes something from the application that no other line shows: members of a
  /// record stand in the line of the record.
  private func isComputed(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .arithmetic, .call, .conditional: break
    default: return false
    }
    if names.slot(of: expression) != nil { return false }
    var readsApplication = false
    expression.collect { part in
      switch names.meaning(of: part) {
      case .input?, .definition?, .table?, .score?, .award?, .asOf?: readsApplication = true
      default: break
      }
    }
    return readsApplication
  }

  private func isPlain(_ value: Value) -> Bool {
    switch value {
    case .number, .text, .date, .time, .dateTime, .yearsMonths, .daysTime, .null: true
    case .boolean, .list, .context, .range, .function, .unknown, .error: false
    }
  }

  private func actual(_ side: Side, _ value: Value) -> ActualValue {
    let type = names.checked.type(of: side.expression)
    let unit = ActualValues.preferred(type.unit, names.checked.type(of: side.other).unit)
    func phrase(_ language: Language) -> String {
      Verbalizer(names, asOf: asOf, language: language).phrase(side.expression)
    }
    return ActualValue(
      kind: .computed, path: Printer.text(side.expression),
      title: LocalizedText(zh: phrase(.zh), en: phrase(.en)), value: value, type: type, unit: unit,
      text: ValueText.text(value, type, unit: unit), place: nil, isDefault: false, rows: [])
  }
}

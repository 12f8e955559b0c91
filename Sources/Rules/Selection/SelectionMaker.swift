// A checked selection with a day, and assessments, enter; the plan and the rows leave.

package import RulesDSL
package import SourceText

/// The figures of a selection on one day, with what is shown of them.
package struct SelectionFigures: Sendable {
  package let plan: SelectionPlan
  /// The quota in its unit.
  package let quota: LocalizedText?
  /// The length of publicity: working days as a number, or a duration.
  package let publicity: Value?
}

/// Turns what a measure says about a selection, and assessments under it, into what the selector takes.
package struct SelectionMaker {
  private let measure: CheckedMeasure
  private let selection: CheckedSelection

  /// Nil for a measure without a selection.
  package init?(_ measure: CheckedMeasure) {
    guard let selection = measure.selection else { return nil }
    self.measure = measure
    self.selection = selection
  }

  // MARK: Figures

  /// The figures in force on a day, or why there are none.
  package func figures(on asOf: CivilDate) -> (figures: SelectionFigures?, diagnostics: [Diagnostic]) {
    var evaluator = Evaluator(slots: slots(on: asOf), calendar: measure.calendar)
    var diagnostics: [Diagnostic] = []
    func value(_ expression: CheckedExpression?) -> Value? {
      guard let expression else { return nil }
      let value = evaluator.evaluate(expression.program)
      if case .error(let failure) = value {
        diagnostics.append(SelectionRunMessages.figureFails(failure, expression))
      }
      return value
    }
    var quota: Int?
    if let expression = selection.quota, case .number(let number)? = value(expression) {
      // The quota counts applications in whatever unit it is written.
      quota = (expression.type.unit?.displayed(number) ?? number).intValue
      if quota.map({ $0 < 0 }) ?? true {
        diagnostics.append(SelectionRunMessages.quotaNotWhole(expression, number))
      }
    }
    var available: Decimal128?
    if let expression = selection.budget?.available, case .number(let number)? = value(expression) {
      available = number
      if number.isNegative { diagnostics.append(SelectionRunMessages.negativeBudget(expression)) }
    }
    let publicity = value(selection.publicity)
    let isComplete =
      (quota != nil) == (selection.quota != nil) && (available != nil) == (selection.budget != nil)
    guard !diagnostics.hasErrors, isComplete else { return (nil, diagnostics) }
    let plan = SelectionPlan(
      directions: selection.order.map(\.declaration.direction), ties: selection.declaration.ties,
      quota: quota, available: available, exceeded: selection.budget?.declaration.exceeded ?? .stop)
    let quotaText = quota.map { count in
      let unit = selection.quota?.type.unit?.symbol ?? ""
      return LocalizedText("\(count) \(unit.isEmpty ? "份" : unit)")
    }
    return (SelectionFigures(plan: plan, quota: quotaText, publicity: publicity), diagnostics)
  }

  private func slots(on asOf: CivilDate) -> [Value] {
    measure.slots.contents.map { content in
      guard case .parameter(let index) = content else { return .null }
      let parameter = measure.parameters[index]
      return parameter.version(on: asOf)?.value
        ?? .error(EngineMessages.noParameterVersion(parameter.declaration, asOf))
    }
  }

  // MARK: Rows

  /// The row of one assessment.
  package func row(_ record: String, _ assessment: Assessment) -> SelectionRow {
    SelectionRow(record: record, standing: standing(assessment))
  }

  private func standing(_ assessment: Assessment) -> SelectionRow.Standing {
    switch assessment.outcome {
    case .supplement: return .open(assessment.missing)
    case .error(let failure): return .failed(failure)
    case .decided(let index) where !selection.among.contains(index): return .notAmong
    case .decided: return ranked(assessment)
    }
  }

  private func ranked(_ assessment: Assessment) -> SelectionRow.Standing {
    var evaluator = assessment.evaluator()
    let keys = selection.order.map { evaluator.evaluate($0.value.program) }
    let group = selection.per.map { evaluator.evaluate($0.program) }
    let amount = selection.budget.map { evaluator.evaluate($0.amount.program) }
    let expressions =
      selection.order.map(\.value) + [selection.per, selection.budget?.amount].compactMap(\.self)
    var unknown: Unknown?
    for (value, expression) in zip(keys + [group, amount].compactMap(\.self), expressions) {
      switch value {
      case .error(let failure): return .failed(failure)
      case .null: return .failed(SelectionRunMessages.noValue(expression))
      case .unknown(let reason): unknown = unknown?.union(reason) ?? reason
      default: break
      }
    }
    if let unknown { return .open(unknown.causes) }
    var money: Decimal128?
    if case .number(let number)? = amount {
      if number.isNegative, let budget = selection.budget {
        return .failed(SelectionRunMessages.negativeAmount(budget.amount))
      }
      money = number
    }
    return .eligible(SelectionRow.Ranking(keys: keys, group: group, amount: money))
  }
}

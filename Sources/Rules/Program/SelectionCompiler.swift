// A declared selection in; the checked one, and what is wrong with its keys and figures, out.

import RulesDSL
import SourceText

extension MeasureCompiler {
  /// The checked selection; nil where there is none or something in it is wrong.
  mutating func compileSelection() -> CheckedSelection? {
    guard let selection = measure.selection else { return nil }
    let among = outcomes(of: selection)
    let order = selection.order.compactMap { key($0) }
    let per = selection.per.map { group($0) }
    let quota = selection.quota.map { figure($0, SelectionMessages.notCount) { $0.isNumber } }
    let budget = selection.budget.map { self.budget($0) }
    let publicity = selection.publicity.map { fragment in
      figure(fragment, SelectionMessages.notPeriod) {
        $0 == .daysTime || $0.unit?.dimension == Unit.workingDay.dimension
      }
    }
    guard order.count == selection.order.count else { return nil }
    return CheckedSelection(
      declaration: selection, among: among, order: order, per: per ?? nil, quota: quota ?? nil,
      budget: budget ?? nil, publicity: publicity ?? nil)
  }

  private mutating func outcomes(of selection: SelectionDeclaration) -> [Int] {
    guard let among = selection.among else {
      let favourable = measure.outcomes.indices.filter { measure.outcomes[$0].isFavourable }
      if favourable.isEmpty, !measure.outcomes.isEmpty {
        diagnostics.append(SelectionMessages.noFavourableOutcome(selection))
      }
      return favourable
    }
    let ids = measure.outcomes.map(\.id.text)
    for name in among where !ids.contains(name.text) {
      diagnostics.append(SelectionMessages.unknownOutcome(name, in: ids))
    }
    let named = Set(among.map(\.text))
    return ids.indices.filter { named.contains(ids[$0]) }
  }

  // MARK: What every application has its own of

  private mutating func key(_ key: RankingKey) -> CheckedSelection.Key? {
    let result = check(key.value)
    diagnostics += result.diagnostics
    guard let expression = result.expression else { return nil }
    switch result.type {
    case .number, .date, .time, .dateTime, .yearsMonths, .daysTime: break
    default: diagnostics.append(SelectionMessages.unordered(key, result.type))
    }
    return CheckedSelection.Key(declaration: key, value: expression)
  }

  private mutating func group(_ fragment: SourceFragment) -> CheckedExpression? {
    let result = check(fragment)
    diagnostics += result.diagnostics
    guard let expression = result.expression else { return nil }
    switch result.type {
    case .text, .enumeration, .boolean, .date, .number: break
    default: diagnostics.append(SelectionMessages.ungroupable(fragment, result.type))
    }
    return expression
  }

  // MARK: What there is once

  /// A figure that reads nothing but parameters.
  private mutating func figure(
    _ fragment: SourceFragment, _ message: (SourceFragment, ValueType) -> Diagnostic,
    _ isWanted: (ValueType) -> Bool
  ) -> CheckedExpression? {
    let result = check(fragment)
    diagnostics += result.diagnostics
    guard let expression = result.expression else { return nil }
    for slot in expression.slots {
      if case .parameter = contents[slot] { continue }
      diagnostics.append(SelectionMessages.notFigure(fragment, reading: name(ofSlot: slot)))
      return nil
    }
    if !isWanted(result.type) { diagnostics.append(message(fragment, result.type)) }
    return expression
  }

  private func name(ofSlot slot: Int) -> String {
    if case .input(let index) = contents[slot] { return inputs[index].path }
    return scope.names.first { name in
      if case .slot(slot)? = scope[name]?.target { true } else { false }
    } ?? ""
  }

  private mutating func budget(_ budget: BudgetDeclaration) -> CheckedSelection.Budget? {
    let available = figure(budget.available, SelectionMessages.notAmount) { $0.isNumber }
    let amount = check(budget.amount, expecting: available?.type)
    diagnostics += amount.diagnostics
    if let expression = amount.expression, !expression.type.isNumber, available?.type.isNumber ?? true {
      diagnostics.append(SelectionMessages.notAmount(budget.amount, expression.type))
    }
    guard let available, let expression = amount.expression else { return nil }
    let unit = [available.type.unit, expression.type.unit].compactMap(\.self).first { !$0.symbol.isEmpty }
    return CheckedSelection.Budget(
      declaration: budget, available: available, amount: expression, unit: unit ?? .none)
  }
}

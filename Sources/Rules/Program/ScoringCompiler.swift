// Declared scores and awards in; checked ones, with what is wrong in their figures, out.

import RulesDSL
import SourceText

/// The maximum of a score, as far as it is known.
struct ScoreFigure {
  let maximum: Decimal128
  let unit: Unit
}

extension MeasureCompiler {
  /// The scope of figures that are the same for every application: units, and no names.
  private var figures: Scope { Scope(units: units, mode: .strict, hasCalendar: shared.hasCalendar) }

  // MARK: Scores

  /// Reads all maxima and checks that those of parts add up to that of the whole.
  mutating func readMaxima(_ graph: NodeGraph) {
    for (index, node) in graph.scores.enumerated() { scoreFigures[index] = figure(of: node.item) }
    for (index, node) in graph.scores.enumerated() where !node.members.isEmpty {
      checkSum(node.item, index, node.members, graph)
    }
  }

  private mutating func figure(of item: ScoreItem) -> ScoreFigure? {
    let result = Checker.check(item.maximum, in: figures)
    diagnostics += result.diagnostics
    guard let expression = result.expression else { return nil }
    guard case .number(let unit?) = result.type else {
      diagnostics.append(ScoringMessages.maximumNotPoints(item, result.type))
      return nil
    }
    var evaluator = Evaluator(slots: [], calendar: shared.calendar)
    switch evaluator.evaluate(expression.program) {
    case .number(let value) where value > .zero: return ScoreFigure(maximum: value, unit: unit)
    case .error(let failure): diagnostics.append(ScoringMessages.maximumFails(item, failure))
    default: diagnostics.append(ScoringMessages.maximumNotPositive(item))
    }
    return nil
  }

  private mutating func checkSum(_ whole: ScoreItem, _ index: Int, _ members: [Int], _ graph: NodeGraph) {
    guard let figure = scoreFigures[index] else { return }
    var sum = Decimal128.zero
    var isKnown = true
    for member in members {
      guard let part = scoreFigures[member] else {
        isKnown = false
        continue
      }
      if part.unit.dimension != figure.unit.dimension {
        let item = graph.scores[member].item
        diagnostics.append(ScoringMessages.otherUnit(item, part.unit, whole: whole, figure.unit))
        isKnown = false
      }
      guard let next = try? sum.adding(part.maximum) else { return }
      sum = next
    }
    guard isKnown, sum != figure.maximum, !whole.isCapped || sum < figure.maximum else { return }
    diagnostics.append(
      ScoringMessages.sumOfMaxima(
        whole, maximum: ScoringCompiler.text(figure.maximum, figure.unit),
        sum: ScoringCompiler.text(sum, figure.unit)))
  }

  mutating func compileScore(_ index: Int, _ graph: NodeGraph) {
    let node = graph.scores[index]
    let figure = scoreFigures[index]
    let body: CheckedScore.Body?
    switch node.item.content {
    case .points(let fragment):
      let result = check(fragment, expecting: figure.map { .number($0.unit) })
      diagnostics += result.diagnostics
      body = result.expression.map { .points($0) }
    case .items: body = .items(node.members)
    }
    guard let figure, let body else { return }
    scores[index] = CheckedScore(
      declaration: node.item, maximum: figure.maximum, unit: figure.unit, body: body,
      slot: slot(of: .score(index)), isTopLevel: node.parent == nil, grounds: graph.grounds(ofScore: index))
  }

  // MARK: Awards

  mutating func compileAward(_ index: Int) {
    let award = measure.awards[index]
    let when = condition(award.when)
    let amount = check(award.amount)
    diagnostics += amount.diagnostics
    let isNumber = amount.type.isNumber
    if amount.expression != nil, !isNumber {
      diagnostics.append(ScoringMessages.amountNotNumber(award, amount.type))
    }
    let expected = isNumber ? amount.type : nil
    let cap = award.cap.map { check($0, expecting: expected) }
    diagnostics += cap?.diagnostics ?? []
    let rounding = award.rounding.map { self.rounding($0, award, expected) }
    let unit =
      [rounding??.unit, cap?.expression?.type.unit, amount.type.unit]
      .compactMap(\.self).first { !$0.symbol.isEmpty } ?? .none
    scope.declare(
      award.id.text, ScopeEntry(type: isNumber ? .number(unit) : .invalid, slot: slot(of: .award(index))))
    guard let expression = amount.expression, isNumber, when.isSound,
      (cap != nil) == (cap?.expression != nil),
      rounding == nil || rounding??.step != nil
    else { return }
    awards[index] = CheckedAward(
      declaration: award, when: when.expression,
      isWhenSafe: when.expression.map(safeConditions.isSafe) ?? false, amount: expression,
      cap: cap?.expression, rounding: rounding ?? nil, slot: slot(of: .award(index)), unit: unit)
  }

  private mutating func rounding(
    _ rounding: AwardRounding, _ award: AwardDeclaration, _ expected: ValueType?
  ) -> CheckedAward.Rounding? {
    let result = Checker.check(rounding.step, in: figures, expecting: expected)
    diagnostics += result.diagnostics
    guard let expression = result.expression else { return nil }
    var evaluator = Evaluator(slots: [], calendar: shared.calendar)
    guard case .number(let step) = evaluator.evaluate(expression.program), step > .zero,
      case .number(let unit?) = result.type
    else {
      diagnostics.append(ScoringMessages.stepNotPositive(award, rounding.step))
      return nil
    }
    return CheckedAward.Rounding(step: step, unit: unit, mode: rounding.mode)
  }
}

/// Figures as sentences write them.
enum ScoringCompiler {
  /// A number in its unit, such as `100分`.
  static func text(_ value: Decimal128, _ unit: Unit) -> String {
    ValueText.text(.number(value), unit: unit, exact: true).zh
  }
}

// The scores and awards of an assessment in; what a reader is told about them out.

import RulesDSL
import SourceText

extension Explainer {
  /// The scores that are no part of another one.
  func scores() -> [ExplainedScore] {
    measure.scores.indices.filter { measure.scores[$0].isTopLevel }.map { score($0) }
  }

  private func score(_ index: Int) -> ExplainedScore {
    let score = measure.scores[index]
    let result = assessment.scores[index]
    var collector = ActualValues(assessment, namesElements: false)
    var members: [Int] = []
    switch score.body {
    case .points(let expression): collector.add(expression)
    case .items(let indices): members = indices
    }
    return ExplainedScore(
      id: score.id, title: score.declaration.title, points: result.value, bounds: result.bounds,
      maximum: score.maximum, unit: score.unit, text: ScoreWords.points(result, score),
      maximumText: ScoreWords.amount(score.maximum, score.unit), lost: lost(result, score),
      cut: result.cut.map { ScoreWords.amount($0, score.unit) }, actual: collector.values,
      isActualComplete: collector.isComplete, basis: score.grounds.citations.map { citation($0) },
      assumed: score.grounds.assumed, remedy: score.declaration.remedy, note: score.declaration.note,
      failure: failure(result.value), missing: missing(result.value), items: members.map { self.score($0) })
  }

  private func lost(_ result: ScoreResult, _ score: CheckedScore) -> LocalizedText? {
    guard case .number(let points) = result.value, points < score.maximum,
      let lost = try? score.maximum.subtracting(points)
    else { return nil }
    return ScoreWords.amount(lost, score.unit)
  }

  /// The awards in the order of the measure.
  func awards() -> [ExplainedAward] {
    zip(measure.awards, assessment.awards).map { award($0, $1) }
  }

  private func award(_ award: CheckedAward, _ result: AwardResult) -> ExplainedAward {
    var collector = ActualValues(assessment, namesElements: false)
    if let when = award.when { collector.add(when) }
    if result.state != .notGranted {
      collector.add(award.amount)
      if let cap = award.cap { collector.add(cap) }
    }
    return ExplainedAward(
      id: award.id, title: award.declaration.title, state: result.state, amount: result.value,
      unit: award.unit, text: ScoreWords.amount(result, award),
      steps: result.steps.map { AwardWords(award, $0, formula(award.amount)).steps } ?? [],
      figures: result.steps, rounding: award.rounding,
      condition: result.state == .notGranted ? condition(award) : nil, actual: collector.values,
      isActualComplete: collector.isComplete, basis: award.declaration.grounds.citations.map { citation($0) },
      assumed: award.declaration.grounds.assumed, note: award.declaration.note,
      failure: failure(result.value), missing: missing(result.value))
  }

  private func formula(_ expression: CheckedExpression) -> LocalizedText {
    let names = NameMeanings(expression, in: measure)
    func text(_ language: Language) -> String {
      Verbalizer(names, asOf: assessment.application.asOf, language: language).phrase(expression.root)
    }
    return LocalizedText(zh: text(.zh), en: text(.en))
  }

  private func condition(_ award: CheckedAward) -> LocalizedText {
    guard let when = award.when else {
      return LocalizedText(zh: "条件没有全部符合", en: "not all criteria are met")
    }
    let words = words(when)
    return LocalizedText(zh: "不符合：\(words.zh)", en: "this does not hold: \(words.en)")
  }

  private func failure(_ value: Value) -> ExplainedFailure? {
    if case .error(let failure) = value { return explained(failure) }
    return nil
  }

  private func missing(_ value: Value) -> [MissingItem] {
    if case .unknown(let unknown) = value { return unknown.causes.map { missingItem($0) } }
    return []
  }
}

/// Points and amounts in words.
enum ScoreWords {
  /// A number in its unit.
  static func amount(_ value: Decimal128, _ unit: Unit) -> LocalizedText {
    ValueText.text(.number(value), unit: unit)
  }

  /// Points; where they are unknown, between which they will lie.
  static func points(_ result: ScoreResult, _ score: CheckedScore) -> LocalizedText {
    guard case .unknown = result.value, let bounds = result.bounds else {
      return ValueText.text(result.value, unit: score.unit)
    }
    let (low, high) = (amount(bounds.lower, score.unit), amount(bounds.upper, score.unit))
    return LocalizedText(zh: "未定，\(low.zh)至 \(high.zh)", en: "open, \(low.en) to \(high.en)")
  }

  /// The amount of an award.
  static func amount(_ result: AwardResult, _ award: CheckedAward) -> LocalizedText {
    switch result.state {
    case .granted: ValueText.text(result.value, unit: award.unit)
    case .notGranted: LocalizedText(zh: "不给予", en: "not granted")
    case .undetermined: LocalizedText(zh: "未定", en: "open")
    case .error: LocalizedText(zh: "规则错误", en: "error")
    }
  }
}

/// How an amount came about, step by step.
struct AwardWords {
  private let award: CheckedAward
  private let figures: AwardResult.Steps
  private let formula: LocalizedText

  init(_ award: CheckedAward, _ figures: AwardResult.Steps, _ formula: LocalizedText) {
    self.award = award
    self.figures = figures
    self.formula = formula
  }

  /// The amount before, the cap, the rounding.
  var steps: [LocalizedText] { [computed, cap, rounding].compactMap(\.self) }

  private var computed: LocalizedText {
    let before = exact(figures.before)
    return LocalizedText(zh: "\(formula.zh) = \(before.zh)", en: "\(formula.en) = \(before.en)")
  }

  private var cap: LocalizedText? {
    guard let limit = figures.cap else { return nil }
    let text = exact(limit)
    return figures.isCapped
      ? LocalizedText(zh: "超过上限，按上限 \(text.zh)", en: "above the cap: \(text.en)")
      : LocalizedText(zh: "没有超过上限 \(text.zh)", en: "within the cap of \(text.en)")
  }

  private var rounding: LocalizedText? {
    guard let rounding = award.rounding else { return nil }
    let step = ScoreWords.amount(rounding.step, rounding.unit)
    let after = exact(figures.after)
    if !figures.isRounded {
      return LocalizedText(zh: "已是 \(step.zh)的整数倍", en: "already a multiple of \(step.en)")
    }
    let isHeldDown = figures.cap.map { cap in
      Granting.rounded(figures.capped, nil, rounding).map { $0 > cap } ?? false
    }
    let mode = rounding.mode.title
    if isHeldDown ?? false {
      return LocalizedText(
        zh: "\(mode.zh) \(step.zh)的整数倍会超过上限，取上限以内的 \(after.zh)",
        en: "\(mode.en) a multiple of \(step.en) would exceed the cap; within it: \(after.en)")
    }
    return LocalizedText(
      zh: "\(mode.zh) \(step.zh)的整数倍：\(after.zh)", en: "\(mode.en) a multiple of \(step.en): \(after.en)")
  }

  private func exact(_ value: Decimal128) -> LocalizedText { ScoreWords.amount(value, award.unit) }
}

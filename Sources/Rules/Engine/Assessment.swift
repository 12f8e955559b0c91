// The result of evaluating one application: every value, every verdict, the outcome.

package import RulesDSL
package import SourceText

/// What the engine found for one application under one measure.
package struct Assessment: Sendable {
  package let measure: CheckedMeasure
  package let application: CheckedApplication
  /// Values of all named nodes, by slot.
  package let values: [Value]
  /// By index of the criterion.
  package let results: [CriterionResult]
  /// By index of the table.
  package let tables: [TableResult]
  /// By index of the score.
  package let scores: [ScoreResult]
  /// By index of the award.
  package let awards: [AwardResult]
  package let outcome: OutcomeResult
  /// What is missing and could still matter for the outcome, inputs before findings.
  package let missing: [UnknownCause]
  /// Which truth values the conditions had, where they were watched.
  package let truths: TruthRecord?

  /// By slot: between which numbers points that are open will lie.
  package var bounds: [Int: NumberBounds] {
    var bounds: [Int: NumberBounds] = [:]
    for (score, result) in zip(measure.scores, scores) { bounds[score.slot] = result.bounds }
    return bounds
  }

  /// What evaluates further expressions exactly as those of the measure were.
  package func evaluator(limits: EvaluationLimits = .standard) -> Evaluator {
    var evaluator = Evaluator(slots: values, limits: limits, calendar: measure.calendar)
    evaluator.bounds = bounds
    return evaluator
  }

  /// The result of the criterion with an id.
  package func result(_ id: String) -> CriterionResult? {
    measure.criterionIndex(id).map { results[$0] }
  }
}

/// The result of one criterion.
package struct CriterionResult: Sendable {
  package let verdict: Verdict
  /// Why the verdict is undetermined.
  package let unknown: Unknown?
  /// Why the rule failed.
  package let failure: Failure?
  /// Index of the exception that took effect.
  package let exception: Int?
  /// What a person found.
  package let finding: FindingDocument?
  /// Whether an undetermined criterion is met or does not apply whatever the missing values are, so that no
  /// outcome depends on them.
  package let isHarmless: Bool

  package init(
    _ verdict: Verdict, unknown: Unknown? = nil, failure: Failure? = nil, exception: Int? = nil,
    finding: FindingDocument? = nil, isHarmless: Bool = false
  ) {
    self.verdict = verdict
    self.isHarmless = isHarmless
    self.unknown = unknown
    self.failure = failure
    self.exception = exception
    self.finding = finding
  }

  /// The criterion as a value in expressions: true also where it does not apply.
  package var value: Value {
    switch verdict {
    case .met, .notApplicable: .boolean(true)
    case .unmet: .boolean(false)
    case .undetermined: isHarmless ? .boolean(true) : unknown.map(Value.unknown) ?? .null
    case .error: failure.map(Value.error) ?? .null
    }
  }
}

/// How the search for an outcome ended.
package enum OutcomeResult: Sendable {
  /// Index of the outcome that holds.
  case decided(Int)
  /// Material or findings are missing that could still change the outcome.
  case supplement
  /// An outcome's condition failed.
  case error(Failure)

  /// Ids of the two results that no measure declares.
  package static let supplementID = "supplement"
  /// The id of the result where the rules failed.
  package static let errorID = "error"
}

extension Assessment {
  /// The outcome's id: of the measure's outcome, `supplement` or `error`.
  package var outcomeID: String {
    switch outcome {
    case .decided(let index): measure.outcomes[index].declaration.id.text
    case .supplement: OutcomeResult.supplementID
    case .error: OutcomeResult.errorID
    }
  }

  /// What a reader calls the outcome.
  package var outcomeTitle: LocalizedText {
    switch outcome {
    case .decided(let index): LocalizedText(measure.outcomes[index].declaration.title)
    case .supplement: LocalizedText(zh: "待补正材料", en: "supplementary material needed")
    case .error: LocalizedText(zh: "规则错误，未能得出结论", en: "no outcome: the rules failed")
    }
  }

  /// Nil where no outcome was reached.
  package var isFavourable: Bool? {
    if case .decided(let index) = outcome { return measure.outcomes[index].declaration.isFavourable }
    return nil
  }
}

// A checked measure and a checked application in, an assessment out. Reads no clock and touches no file.

package import RulesDSL
package import SourceText

/// Evaluates measures.
package struct Engine {
  private let measure: CheckedMeasure
  private let application: CheckedApplication
  private var evaluator: Evaluator
  private var results: [CriterionResult]
  private var tables: [TableResult]
  private var scores: [ScoreResult]
  private var awards: [AwardResult]

  /// The assessment of an application, unless the measure was not in force on the as-of date.
  ///
  /// - Parameter watched: programs of the measure whose truth values are recorded.
  package static func assess(
    _ measure: CheckedMeasure, _ application: CheckedApplication, watching watched: WatchedPrograms? = nil
  ) -> (assessment: Assessment?, diagnostics: [Diagnostic]) {
    let effective = measure.measure.effective
    guard effective.contains(application.asOf) else {
      return (nil, [EngineMessages.notInForce(measure.measure, application.asOf)])
    }
    var engine = Engine(measure, application, watched)
    return (engine.run(), [])
  }

  private init(
    _ measure: CheckedMeasure, _ application: CheckedApplication, _ watched: WatchedPrograms?
  ) {
    self.measure = measure
    self.application = application
    results = [CriterionResult](repeating: CriterionResult(.error), count: measure.criteria.count)
    tables = [TableResult](repeating: .none, count: measure.tables.count)
    scores = [ScoreResult](repeating: ScoreResult(.null), count: measure.scores.count)
    awards = [AwardResult](repeating: AwardResult(.notGranted, .null), count: measure.awards.count)
    evaluator = Evaluator(
      slots: measure.slots.contents.map { _ in .null }, calendar: measure.calendar, watching: watched)
  }

  private mutating func run() -> Assessment {
    for (slot, content) in measure.slots.contents.enumerated() {
      switch content {
      case .input(let index): evaluator.slots[slot] = value(ofInput: index)
      case .asOf: evaluator.slots[slot] = .date(application.asOf)
      case .parameter(let index): evaluator.slots[slot] = value(ofParameter: index)
      case .definition, .table, .score, .criterion, .award, .allMet: break
      }
    }
    for step in measure.order {
      switch step {
      case .definition(let index):
        let definition = measure.definitions[index]
        evaluator.slots[definition.slot] = evaluator.evaluate(definition.expression.program)
      case .table(let index):
        let table = measure.tables[index]
        tables[index] = evaluator.evaluate(table.table, facts: table.facts)
        evaluator.slots[table.slot] = tables[index].value
      case .score(let index):
        let score = measure.scores[index]
        scores[index] = count(score)
        evaluator.slots[score.slot] = scores[index].value
        evaluator.bounds[score.slot] = scores[index].bounds
      case .award(let index):
        awards[index] = grant(measure.awards[index])
        evaluator.slots[measure.awards[index].slot] = awards[index].value
      case .criterion(let index):
        results[index] = examine(measure.criteria[index])
        evaluator.slots[measure.criteria[index].slot] = results[index].value
      case .allMet:
        evaluator.slots[measure.slots.allMet] = Conjunction.all(
          measure.topLevel.map { results[$0].value }[...])
      }
    }
    let (outcome, missing) = searchOutcome()
    return Assessment(
      measure: measure, application: application, values: evaluator.slots, results: results, tables: tables,
      scores: scores, awards: awards, outcome: outcome, missing: missing, truths: evaluator.truths)
  }

  // MARK: Given values

  private func value(ofInput index: Int) -> Value {
    application.values[index]?.value ?? .unknown(Unknown(UnknownCause(.input, measure.inputs[index].path)))
  }

  private func value(ofParameter index: Int) -> Value {
    let parameter = measure.parameters[index]
    guard let version = parameter.version(on: application.asOf) else {
      return .error(EngineMessages.noParameterVersion(parameter.declaration, application.asOf))
    }
    return version.value
  }

  // MARK: Criteria

  private mutating func examine(_ criterion: CheckedCriterion) -> CriterionResult {
    switch condition(criterion.when) {
    case .holds: return examineExceptions(criterion)
    case .fails: return CriterionResult(.notApplicable)
    case .open(let result):
      guard let reason = result.unknown else { return result }
      return CriterionChoice.combine(
        CriterionResult(.notApplicable), examineExceptions(criterion), undecidedBy: reason,
        canFail: !criterion.isWhenSafe)
    }
  }

  private enum Condition {
    case holds
    case fails
    case open(CriterionResult)
  }

  private mutating func condition(_ expression: CheckedExpression?) -> Condition {
    guard let expression else { return .holds }
    switch evaluator.evaluate(expression.program) {
    case .boolean(true): return .holds
    case .boolean(false): return .fails
    case .unknown(let reason): return .open(CriterionResult(.undetermined, unknown: reason))
    case .error(let failure): return .open(CriterionResult(.error, failure: failure))
    default: return .open(CriterionResult(.error, failure: EngineMessages.nullCondition(expression)))
    }
  }

  /// Exceptions replace the requirement; two that fire together are a conflict, not a choice.
  private mutating func examineExceptions(_ criterion: CheckedCriterion) -> CriterionResult {
    var fired: [Int] = []
    var open: [(index: Int, result: CriterionResult)] = []
    for (index, exception) in criterion.exceptions.enumerated() {
      switch condition(exception.when) {
      case .holds: fired.append(index)
      case .fails: break
      case .open(let result): open.append((index, result))
      }
    }
    if fired.count > 1 {
      return CriterionResult(.error, failure: EngineMessages.conflictingExceptions(criterion, fired))
    }
    let result = fired.first.map { examine(criterion.exceptions[$0], at: $0) } ?? examineBody(criterion)
    if let failed = open.first(where: { $0.result.verdict == .error }) { return failed.result }
    let reasons = open.compactMap(\.result.unknown)
    guard let first = reasons.first else { return result }
    let reason = reasons.dropFirst().reduce(first) { $0.union($1) }
    let others = open.map { examine(criterion.exceptions[$0.index], at: $0.index) }
    // An open exception beside one that fired, or two open ones, could turn out to be a conflict.
    guard fired.isEmpty, others.count == 1, let other = others.first else {
      let further = ([result] + others).compactMap(\.unknown)
      return CriterionResult(.undetermined, unknown: further.reduce(reason) { $0.union($1) })
    }
    return CriterionChoice.combine(
      result, other, undecidedBy: reason, canFail: !criterion.exceptions[open[0].index].isWhenSafe)
  }

  private mutating func examine(_ exception: CheckedException, at index: Int) -> CriterionResult {
    guard let require = exception.require else { return CriterionResult(.notApplicable, exception: index) }
    return verdict(of: require, exception: index)
  }

  private mutating func examineBody(_ criterion: CheckedCriterion) -> CriterionResult {
    switch criterion.body {
    case .require(let expression): return verdict(of: expression, exception: nil)
    case .judge:
      guard let finding = application.findings[criterion.id] else {
        return CriterionResult(.undetermined, unknown: Unknown(UnknownCause(.finding, criterion.id)))
      }
      return CriterionResult(finding.verdict, finding: finding)
    case .group(let kind, let members): return GroupVerdict.combine(kind, members.map { results[$0] })
    }
  }

  private mutating func verdict(of expression: CheckedExpression, exception: Int?) -> CriterionResult {
    switch condition(expression) {
    case .holds: CriterionResult(.met, exception: exception)
    case .fails: CriterionResult(.unmet, exception: exception)
    case .open(let result):
      CriterionResult(
        result.verdict, unknown: result.unknown, failure: result.failure, exception: exception)
    }
  }

  // MARK: Scores and awards

  private mutating func count(_ score: CheckedScore) -> ScoreResult {
    switch score.body {
    case .points(let expression): Scoring.points(evaluator.evaluate(expression.program), of: score)
    case .items(let members): Scoring.sum(members.map { scores[$0] }, of: score)
    }
  }

  /// An amount whose condition is open is open, unless it would be 0 either way.
  private mutating func grant(_ award: CheckedAward) -> AwardResult {
    let condition = award.when == nil ? allMet() : condition(award.when)
    if case .fails = condition { return AwardResult(.notGranted, .number(.zero)) }
    if case .open(let result) = condition, let failure = result.failure {
      return AwardResult(.error, .error(failure))
    }
    let granted = Granting.grant(
      award, amount: evaluator.evaluate(award.amount.program),
      cap: award.cap.map { evaluator.evaluate($0.program) })
    guard case .open(let result) = condition, let reason = result.unknown else { return granted }
    switch granted.value {
    case .number(.zero) where award.isWhenSafe: return granted
    case .unknown(let further): return AwardResult(.undetermined, .unknown(reason.union(further)))
    default: return AwardResult(.undetermined, .unknown(reason))
    }
  }

  /// Whether all criteria are met, as a condition.
  private func allMet() -> Condition {
    switch evaluator.slots[measure.slots.allMet] {
    case .boolean(true): .holds
    case .boolean(false): .fails
    case .unknown(let reason): .open(CriterionResult(.undetermined, unknown: reason))
    case .error(let failure): .open(CriterionResult(.error, failure: failure))
    default: .fails
    }
  }

  // MARK: Outcome

  /// The first outcome whose condition holds. An undetermined condition stops the search; what is missing for
  /// it, and for the outcomes that would be searched after it, could still matter.
  private mutating func searchOutcome() -> (OutcomeResult, [UnknownCause]) {
    var missing: Unknown?
    for (index, outcome) in measure.outcomes.enumerated() {
      let value = outcome.when.map { evaluator.evaluate($0.program) } ?? .boolean(true)
      switch value {
      case .boolean(true): return (missing == nil ? .decided(index) : .supplement, missing?.causes ?? [])
      case .boolean(false): break
      case .unknown(let reason): missing = missing?.union(reason) ?? reason
      case .error(let failure):
        if missing == nil { return (.error(failure), []) }
      default:
        if missing == nil, let when = outcome.when { return (.error(EngineMessages.nullCondition(when)), []) }
      }
    }
    if let missing { return (.supplement, missing.causes) }
    return (.error(EngineMessages.noOutcome(measure.measure)), [])
  }
}

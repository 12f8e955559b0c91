// An assessment in, its explanation out: a walk over the same checked expressions with their values.

import RulesDSL
import SourceText

/// Explains assessments.
package struct Explainer {
  let assessment: Assessment
  private let documents: DocumentRegister?
  private let amendments: AmendmentWords

  /// - Parameters:
  ///   - documents: titles and confirmation of what is cited; nil if there is no register.
  ///   - measureName: the full name, such as `national/maker-space`.
  package static func explain(
    _ assessment: Assessment, documents: DocumentRegister?, measureName: String
  ) -> Explanation {
    let amendments = AmendmentWords(assessment.measure, asOf: assessment.application.asOf)
    return Explainer(assessment: assessment, documents: documents, amendments: amendments)
      .explanation(measureName)
  }

  var measure: CheckedMeasure { assessment.measure }

  private func explanation(_ name: String) -> Explanation {
    let document = assessment.application.document
    return Explanation(
      measure: name, title: measure.measure.title, applicationID: document.id, applicant: document.applicant,
      note: document.note, asOf: assessment.application.asOf, outcome: outcome(),
      criteria: measure.topLevel.map { criterion($0) }, scores: scores(), awards: awards(),
      missing: assessment.missing.map { missingItem($0) }, assumptions: assumptions(), sources: sources(),
      amendments: measure.base == nil ? nil : amendments.entries.map { explained($0) })
  }

  // MARK: Outcome

  private func outcome() -> ExplainedOutcome {
    var failure: ExplainedFailure?
    if case .error(let reason) = assessment.outcome { failure = explained(reason) }
    let carrying: Verdict? =
      switch assessment.outcome {
      case .decided: assessment.isFavourable == true ? nil : .unmet
      case .supplement: .undetermined
      case .error: .error
      }
    let carriedBy = measure.topLevel.filter { assessment.results[$0].verdict == carrying }
    return ExplainedOutcome(
      id: assessment.outcomeID, title: assessment.outcomeTitle, isFavourable: assessment.isFavourable,
      failure: failure, carriedBy: carriedBy.map { measure.criteria[$0].id })
  }

  func explained(_ failure: Failure) -> ExplainedFailure {
    ExplainedFailure(message: failure.message, place: failure.place)
  }

  // MARK: Criteria

  private func criterion(_ index: Int) -> ExplainedCriterion {
    let criterion = measure.criteria[index]
    let result = assessment.results[index]
    let expression = decisive(criterion, result)
    let exception = result.exception.map { criterion.exceptions[$0].declaration }
    let actual = actualValues(criterion, result, expression)
    var members: [Int] = []
    if case .group(_, let indices) = criterion.body { members = indices }
    return ExplainedCriterion(
      id: criterion.id, title: criterion.declaration.title, verdict: result.verdict,
      requirement: requirement(criterion, result, expression),
      actual: actual.values, isActualComplete: actual.isComplete,
      shortfall: shortfall(result, expression), basis: criterion.grounds.citations.map { citation($0) },
      assumed: criterion.grounds.assumed, remedy: criterion.remedy, note: criterion.declaration.note,
      exception: exception.map {
        ExplainedException(
          title: $0.title, basis: $0.grounds.citations.map { citation($0) }, assumed: $0.grounds.assumed)
      }, failure: result.failure.map { explained($0) },
      missing: result.verdict == .undetermined ? (result.unknown?.causes ?? []).map { missingItem($0) } : [],
      finding: result.finding, amendments: amendments(of: criterion),
      members: members.map { self.criterion($0) })
  }

  /// The expression that gave the verdict: the requirement, or that of the exception that took effect.
  private func decisive(_ criterion: CheckedCriterion, _ result: CriterionResult) -> CheckedExpression? {
    if let exception = result.exception { return criterion.exceptions[exception].require }
    if case .require(let expression) = criterion.body { return expression }
    return nil
  }

  private func requirement(
    _ criterion: CheckedCriterion, _ result: CriterionResult, _ expression: CheckedExpression?
  ) -> LocalizedText {
    let requirement =
      expression.map(words)
      ?? CriterionWords.body(criterion, in: measure, asOf: assessment.application.asOf)
    guard let when = criterion.when else { return requirement }
    let condition = words(when)
    if result.verdict == .notApplicable, result.exception == nil {
      return CriterionWords.condition(condition)
    }
    return CriterionWords.conditional(requirement, condition)
  }

  func words(_ expression: CheckedExpression) -> LocalizedText {
    Verbalizer.requirement(expression, in: measure, asOf: assessment.application.asOf)
  }

  private func shortfall(_ result: CriterionResult, _ expression: CheckedExpression?) -> LocalizedText? {
    guard result.verdict == .unmet, let expression else { return nil }
    return Shortfall.text(expression, assessment)
  }

  // MARK: Amendments

  private func explained(_ entry: AmendmentWords.Entry) -> ExplainedAmendment {
    amendments.explained(entry) { $0.map { citation($0) } }
  }

  private func amendments(of criterion: CheckedCriterion) -> [ExplainedAmendment] {
    guard !amendments.entries.isEmpty else { return [] }
    let names = NodeReads(measure).names(of: criterion, in: measure)
    return amendments.entries.filter { names.contains($0.amendment.name.text) }.map { explained($0) }
  }

  // MARK: Values

  private func actualValues(
    _ criterion: CheckedCriterion, _ result: CriterionResult, _ expression: CheckedExpression?
  ) -> ActualValues {
    var collector = ActualValues(assessment, namesElements: result.verdict == .unmet)
    if let when = criterion.when { collector.add(when) }
    for exception in criterion.exceptions { collector.add(exception.when) }
    if result.verdict != .notApplicable, let expression { collector.add(expression) }
    return collector
  }

  func missingItem(_ cause: UnknownCause) -> MissingItem {
    switch cause.kind {
    case .finding:
      let criterion = measure.criterion(cause.name)
      return MissingItem(
        kind: .finding, path: cause.name, title: criterion?.declaration.title ?? cause.name, material: nil)
    case .input:
      // `案例[3].日期` belongs to the input `案例`.
      let input = measure.input(at: String(cause.name.prefix { $0 != "[" }))
      return MissingItem(
        kind: .input, path: cause.name, title: input?.declaration.title ?? cause.name,
        material: input?.declaration.material)
    }
  }

  // MARK: Sources

  func citation(_ citation: Citation) -> ExplainedCitation {
    let id = citation.document
    let document = id.flatMap { documents?.document($0) }
    let clause = document?.clauses.first { $0.clause == citation.clause }
    return ExplainedCitation(
      document: id ?? citation.source.text, documentTitle: document?.title, clause: citation.clause,
      quotation: citation.quotation?.text, confirmation: clause?.confirmation ?? document?.confirmation)
  }

  /// Each document once: files that the measure is made of may have their own keys for it.
  private func sources() -> [ExplainedSource] {
    var seen: Set<String> = []
    return measure.measure.sources.filter { seen.insert($0.document.text).inserted }.map { source($0) }
  }

  private func source(_ reference: SourceReference) -> ExplainedSource {
    let document = documents?.document(reference.document.text)
    return ExplainedSource(
      key: reference.key.text, document: reference.document.text, title: document?.title,
      confirmation: document?.confirmation)
  }

  /// Assumptions of the measure's validity, of the parameters in force, and of criteria and exceptions.
  private func assumptions() -> [Assumption] {
    var assumptions: [Assumption] = []
    func add(_ subject: String, _ grounds: Grounds) {
      if let reason = grounds.assumed { assumptions.append(Assumption(subject: subject, reason: reason)) }
    }
    add("effective", measure.measure.effective.grounds)
    for parameter in measure.parameters {
      if let version = parameter.version(on: assessment.application.asOf) {
        add(
          parameter.declaration.title ?? parameter.declaration.name.text, version.declaration.validity.grounds
        )
      }
    }
    for entry in amendments.entries { add(entry.amendment.title, entry.amendment.grounds) }
    for table in measure.tables { add(table.title, table.declaration.grounds) }
    for score in measure.scores { add(score.declaration.title, score.declaration.grounds) }
    for criterion in measure.criteria {
      add(criterion.declaration.title, criterion.declaration.grounds)
      for exception in criterion.exceptions {
        add(exception.declaration.title, exception.declaration.grounds)
      }
    }
    for award in measure.awards { add(award.declaration.title, award.declaration.grounds) }
    return assumptions
  }
}

/// How a group's requirement reads.
enum GroupWords {
  static func requirement(_ kind: Criterion.GroupKind, count: Int) -> LocalizedText {
    switch kind {
    case .all: LocalizedText(zh: "以下 \(count) 项全部符合", en: "all \(count) of the following")
    case .any: LocalizedText(zh: "以下 \(count) 项至少符合一项", en: "at least one of the following \(count)")
    case .atLeast(let needed):
      LocalizedText(zh: "以下 \(count) 项至少符合 \(needed) 项", en: "at least \(needed) of the following \(count)")
    }
  }
}

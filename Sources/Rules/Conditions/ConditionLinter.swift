// A checked measure enters; conditions that cannot be as they are meant leave as findings, each with its proof.

import RulesDSL
package import SourceText

/// Looks for criteria, exceptions, outcomes, definitions and thresholds without effect, and for contradictions.
package struct ConditionLinter {
  private let measure: CheckedMeasure
  private let analysis: ConditionAnalysis
  private let reach: TransitiveReads
  private var findings: [Diagnostic] = []
  /// Criteria about which something was found, so that what follows from it is not said again.
  private var settled: Set<Int> = []

  /// Findings about the conditions of a measure, by place.
  package static func check(_ measure: CheckedMeasure) -> [Diagnostic] {
    var linter = ConditionLinter(measure)
    linter.checkCriteria()
    linter.checkDefinitions()
    linter.checkThresholds()
    linter.checkContradictions()
    linter.checkOutcomes()
    linter.checkImplications()
    return linter.findings.sortedByPlace()
  }

  private init(_ measure: CheckedMeasure) {
    self.measure = measure
    analysis = ConditionAnalysis(measure)
    reach = TransitiveReads(measure)
  }

  /// Why no application fulfils a condition, at least during one period; nil if that is not certain.
  private func impossibility(_ condition: Condition) -> ConditionReason? {
    guard let proof = proof(condition) else { return nil }
    return ConditionReason(proof.proof, measure, isPartial: proof.isPartial)
  }

  /// The same for every period: what holds from some day on may be there for the time before.
  private func lasting(_ condition: Condition) -> ConditionReason? {
    guard let proof = proof(condition), !proof.isPartial else { return nil }
    return ConditionReason(proof.proof, measure, isPartial: false)
  }

  private func readsInput(_ slots: [Int]) -> Bool {
    reach.slots(from: slots).contains { if case .input = measure.slots.contents[$0] { true } else { false } }
  }

  private func proof(_ condition: Condition) -> (proof: ConditionProof, isPartial: Bool)? {
    let periods = analysis.periods(of: condition, complete: true)
    let impossible = periods.filter { analysis.isImpossible(condition, during: $0) }
    guard let first = impossible.first else { return nil }
    let parts = analysis.conflict(condition.conjuncts, during: first)
    return (ConditionProof(parts: parts, period: first), impossible.count < periods.count)
  }

  // MARK: Criteria

  private mutating func checkCriteria() {
    for (index, criterion) in measure.criteria.enumerated() {
      if let when = criterion.when {
        if let reason = lasting(.holds(when)) {
          report(index, ConditionFindingMessages.neverTrue(criterion.declaration.title, whole(when), reason))
          continue
        }
        if readsInput(when.slots), let reason = lasting(.fails(when)) {
          report(nil, ConditionFindingMessages.alwaysTrue(criterion.declaration.title, whole(when), reason))
        }
      }
      checkExceptions(criterion)
      guard case .require(let requirement) = criterion.body else { continue }
      if let reason = impossibility(.holds(requirement)) {
        report(index, ConditionFindingMessages.neverMet(criterion, reason))
      } else if let reason = impossibility(.fails(requirement)) {
        report(index, ConditionFindingMessages.neverUnmet(criterion, reason))
      }
    }
  }

  private mutating func checkExceptions(_ criterion: CheckedCriterion) {
    let applies = criterion.when.map { [Condition.holds($0)] } ?? []
    var live: [CheckedException] = []
    for exception in criterion.exceptions {
      if let reason = lasting(.all(applies + [.holds(exception.when)])) {
        report(
          nil, ConditionFindingMessages.neverTrue(exception.declaration.title, whole(exception.when), reason))
      } else {
        live.append(exception)
      }
    }
    for (position, first) in live.enumerated() {
      for second in live[(position + 1)...] {
        checkPair(first, second, applies)
      }
    }
  }

  private mutating func checkPair(
    _ first: CheckedException, _ second: CheckedException, _ applies: [Condition]
  ) {
    let both = applies + [.holds(first.when), .holds(second.when)]
    guard case .yes(let witness) = analysis.satisfiable(.all(both)) else { return }
    for (one, other) in [(first, second), (second, first)] {
      if let reason = impossibility(.all(applies + [.holds(one.when), .not(.holds(other.when))])) {
        report(nil, ConditionFindingMessages.conflict(one, other, reason))
        return
      }
    }
    report(nil, ConditionFindingMessages.overlap(first, second, witness.words(measure)))
  }

  private func whole(_ expression: CheckedExpression) -> Place {
    expression.syntax.place(expression.root)
  }

  private mutating func report(_ criterion: Int?, _ finding: Diagnostic?) {
    if let criterion { settled.insert(criterion) }
    if let finding { findings.append(finding) }
  }

  // MARK: Criteria together

  /// Only where an outcome or an award asks for all of them.
  private mutating func checkContradictions() {
    let asked =
      measure.outcomes.compactMap(\.when).flatMap(\.slots)
      + measure.awards.flatMap { $0.when?.slots ?? [measure.slots.allMet] }
    guard asked.contains(measure.slots.allMet), settled.isDisjoint(with: measure.topLevel) else { return }
    let conditions = measure.topLevel.map { Condition.passed(criterion: $0) }
    guard let proof = proof(.all(conditions)) else { return }
    let criteria = proof.proof.parts.compactMap { part -> CheckedCriterion? in
      guard case .any(let members) = part, case .verdict(_, let index, _)? = members.first else { return nil }
      return measure.criteria[index]
    }
    let reason = ConditionReason(proof.proof, measure, isPartial: proof.isPartial)
    report(measure.topLevel.first, ConditionFindingMessages.contradictory(criteria, reason))
    settled.formUnion(measure.topLevel)
  }

  private mutating func checkImplications() {
    let groups = measure.criteria.compactMap { criterion -> [Int]? in
      if case .group(.any, let members) = criterion.body { members } else { nil }
    }
    for (members, isMember) in [(measure.topLevel, false)] + groups.map({ ($0, true) }) {
      for index in members where !settled.contains(index) {
        for other in members where other != index && !settled.contains(other) {
          if checkImplication(of: index, by: other, isMember: isMember) { break }
        }
      }
    }
  }

  /// Whether one criterion was found to add nothing to another one.
  private mutating func checkImplication(of index: Int, by other: Int, isMember: Bool) -> Bool {
    let (first, second) = (inputs(of: index), inputs(of: other))
    let slots = (measure.criteria[index].slot, measure.criteria[other].slot)
    // One that is written in terms of the other is meant to build on it.
    guard !first.isDisjoint(with: second), !reach.slots(from: [slots.0]).contains(slots.1),
      !reach.slots(from: [slots.1]).contains(slots.0)
    else { return false }
    let condition: Condition =
      isMember
      ? .all([
        .verdict(.met, criterion: index, measure: 0), .not(.verdict(.met, criterion: other, measure: 0)),
      ]) : .all([.passed(criterion: other), .not(.passed(criterion: index))])
    guard let proof = proof(condition), !proof.isPartial else { return false }
    let reason = ConditionReason(proof.proof, measure, isPartial: false)
    report(
      index,
      ConditionFindingMessages.implied(
        measure.criteria[index], by: measure.criteria[other], reason, isMember: isMember))
    return true
  }

  private func inputs(of criterion: Int) -> Set<Int> {
    Set(
      reach.slots(from: [measure.criteria[criterion].slot]).filter {
        if case .input = measure.slots.contents[$0] { true } else { false }
      })
  }

  // MARK: Definitions, thresholds, outcomes

  private mutating func checkDefinitions() {
    for definition in measure.definitions where definition.expression.type == .boolean {
      guard readsInput(definition.expression.slots) else { continue }
      if let reason = lasting(.holds(definition.expression)) {
        report(nil, ConditionFindingMessages.constant(definition, false, reason))
      } else if let reason = lasting(.fails(definition.expression)) {
        report(nil, ConditionFindingMessages.constant(definition, true, reason))
      }
    }
  }

  /// Comparisons of scores, wherever they stand.
  private mutating func checkThresholds() {
    let expressions =
      measure.definitions.map(\.expression) + measure.criteria.flatMap(\.expressions)
      + measure.outcomes.compactMap(\.when) + measure.awards.compactMap(\.when)
    for expression in expressions {
      for (index, operation) in expression.program.operations.enumerated() {
        guard case .comparison(_, let left, let right) = operation.kind,
          [left, right].contains(where: { isScore(expression, $0) })
        else { continue }
        let place = expression.program.place(index)
        if let reason = impossibility(.holds(expression, operation: index, measure: 0)) {
          report(nil, ConditionFindingMessages.threshold(place, place.text, false, reason.since))
        } else if let reason = impossibility(.fails(expression, operation: index, measure: 0)) {
          report(nil, ConditionFindingMessages.threshold(place, place.text, true, reason.since))
        }
      }
    }
  }

  private func isScore(_ expression: CheckedExpression, _ index: Int) -> Bool {
    guard case .slot(let slot) = expression.program.operations[index].kind,
      case .score = measure.slots.contents[slot]
    else { return false }
    return true
  }

  private mutating func checkOutcomes() {
    // Where nobody can meet the criteria, the outcomes follow from that.
    guard settled.isDisjoint(with: measure.topLevel) else { return }
    for (index, outcome) in measure.outcomes.enumerated() {
      let alone = outcome.when.flatMap { impossibility(.holds($0)) }
      if let alone {
        report(nil, ConditionFindingMessages.unreached(outcome, after: [], alone))
        continue
      }
      guard index > 0, let reason = impossibility(.outcome(index, of: measure)) else { continue }
      report(
        nil, ConditionFindingMessages.unreached(outcome, after: Array(measure.outcomes[..<index]), reason))
    }
  }
}

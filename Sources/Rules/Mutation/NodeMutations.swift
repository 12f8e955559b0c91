// Criteria, scores, awards and parameters in; mutants of what is not an expression, and of their expressions, out.

import RulesDSL
import SourceText

extension MutantMaker {
  // MARK: Criteria

  mutating func changeCriteria() {
    for (index, criterion) in measure.criteria.enumerated() {
      let rebuild: @Sendable (CheckedCriterion) -> CheckedMeasure = { [measure] changed in
        var criteria = measure.criteria
        criteria[index] = changed
        return measure.replacing(criteria: criteria)
      }
      if let when = criterion.when {
        change(criterion.id, when, expecting: .boolean) { rebuild(criterion.replacing(when: $0)) }
        if isHere(when.syntax.fragment.wholePlace) {
          add(
            criterion.id, when.syntax.fragment.wholePlace,
            .whenDropped(when.syntax.fragment.text.onOneSpacedLine)
          ) { rebuild(criterion.replacing(when: .some(nil))) }
        }
      }
      change(body: criterion, rebuild)
      for (position, exception) in criterion.exceptions.enumerated() {
        change(exception, position, criterion, rebuild)
      }
    }
  }

  private mutating func change(
    body criterion: CheckedCriterion, _ rebuild: @escaping @Sendable (CheckedCriterion) -> CheckedMeasure
  ) {
    let place = criterion.declaration.id.place
    if isHere(place), criterion.isTopLevel, let always = always(at: place) {
      add(criterion.id, place, .criterionDropped) {
        rebuild(criterion.replacing(body: .require(always), when: .some(nil), exceptions: []))
      }
    }
    switch criterion.body {
    case .require(let requirement):
      change(criterion.id, requirement, expecting: .boolean) {
        rebuild(criterion.replacing(body: .require($0)))
      }
    case .judge: break
    case .group(let kind, let members):
      guard isHere(place) else { return }
      for (changed, words) in Self.others(kind, members.count) {
        add(criterion.id, place, .groupKind(words.0, words.1)) {
          rebuild(criterion.replacing(body: .group(changed, members)))
        }
      }
      guard members.count > 1 else { return }
      for (position, member) in members.enumerated() {
        let name = measure.criteria[member].id
        add(criterion.id, measure.criteria[member].declaration.id.place, .memberDropped(name)) {
          var others = members
          others.remove(at: position)
          return rebuild(criterion.replacing(body: .group(kind, others)))
        }
      }
    }
  }

  private mutating func change(
    _ exception: CheckedException, _ position: Int, _ criterion: CheckedCriterion,
    _ rebuild: @escaping @Sendable (CheckedCriterion) -> CheckedMeasure
  ) {
    let name = "\(criterion.id)/\(exception.declaration.id.text)"
    let replace: @Sendable (CheckedException?) -> CheckedMeasure = { changed in
      var exceptions = criterion.exceptions
      if let changed { exceptions[position] = changed } else { exceptions.remove(at: position) }
      return rebuild(criterion.replacing(exceptions: exceptions))
    }
    change(name, exception.when, expecting: .boolean) { replace(exception.replacing(when: $0)) }
    if let require = exception.require {
      change(name, require, expecting: .boolean) { replace(exception.replacing(require: $0)) }
    }
    let place = exception.declaration.id.place
    if isHere(place) { add(name, place, .exceptionDropped(exception.declaration.title)) { replace(nil) } }
  }

  private func always(at place: Place) -> CheckedExpression? {
    let fragment = SourceFragment(file: place.file, span: place.span, bytes: Array("true".utf8), segments: [])
    return Checker.check(fragment, in: measure.scope, expecting: .boolean).expression
  }

  private static func others(
    _ kind: Criterion.GroupKind, _ count: Int
  ) -> [(Criterion.GroupKind, (String, String))] {
    switch kind {
    case .all: count > 1 ? [(.any, ("all", "any"))] : []
    case .any: count > 1 ? [(.all, ("any", "all"))] : []
    case .atLeast(let number):
      [number - 1, number + 1].filter { 1...count ~= $0 }.map {
        (.atLeast($0), ("atLeast \(number)", "atLeast \($0)"))
      }
    }
  }

  // MARK: Scores

  mutating func changeScores() {
    for (index, score) in measure.scores.enumerated() {
      let rebuild: @Sendable (CheckedScore) -> CheckedMeasure = { [measure] changed in
        var scores = measure.scores
        scores[index] = changed
        return measure.replacing(scores: scores)
      }
      if case .points(let expression) = score.body {
        change(score.id, expression, expecting: score.type) { rebuild(score.replacing(body: .points($0))) }
      }
      changeMaximum(score, rebuild)
    }
  }

  /// A higher maximum matters only where points are cut to it.
  private mutating func changeMaximum(
    _ score: CheckedScore, _ rebuild: @escaping @Sendable (CheckedScore) -> CheckedMeasure
  ) {
    let fragment = score.declaration.maximum
    guard isHere(fragment.wholePlace), let step = score.unit.canonical(.one) else { return }
    let lower = try? score.maximum.subtracting(step)
    let higher = score.declaration.isCapped ? try? score.maximum.adding(step) : nil
    for changed in [lower, higher].compactMap(\.self) where changed > .zero {
      let words = [score.maximum, changed].map { ScoringCompiler.text($0, score.unit) }
      add(score.id, fragment.wholePlace, .maximum(words[0], words[1])) {
        rebuild(score.replacing(maximum: changed))
      }
    }
  }

  // MARK: Awards

  mutating func changeAwards() {
    for (index, award) in measure.awards.enumerated() {
      let rebuild: @Sendable (CheckedAward) -> CheckedMeasure = { [measure] changed in
        var awards = measure.awards
        awards[index] = changed
        return measure.replacing(awards: awards)
      }
      if let when = award.when {
        change(award.id, when, expecting: .boolean) { rebuild(award.replacing(when: $0)) }
      }
      change(award.id, award.amount) { rebuild(award.replacing(amount: $0)) }
      if let cap = award.cap {
        change(award.id, cap) { rebuild(award.replacing(cap: $0)) }
        if isHere(cap.syntax.fragment.wholePlace) {
          add(award.id, cap.syntax.fragment.wholePlace, .capDropped) {
            rebuild(award.replacing(cap: .some(nil)))
          }
        }
      }
      if let rounding = award.rounding, let declared = award.declaration.rounding {
        guard isHere(declared.step.wholePlace) else { continue }
        let place = declared.step.wholePlace
        add(award.id, place, .roundingDropped) { rebuild(award.replacing(rounding: .some(nil))) }
        let mode: AwardRoundingMode = rounding.mode == .down ? .up : .down
        add(award.id, place, .roundingMode(rounding.mode, mode)) {
          rebuild(
            award.replacing(
              rounding: CheckedAward.Rounding(step: rounding.step, unit: rounding.unit, mode: mode)))
        }
      }
    }
  }

  // MARK: Parameters

  mutating func changeParameters() {
    for (index, parameter) in measure.parameters.enumerated() {
      let rebuild: @Sendable ([CheckedVersion]) -> CheckedMeasure = { [measure] versions in
        var parameters = measure.parameters
        parameters[index] = CheckedParameter(
          declaration: parameter.declaration, type: parameter.type, slot: parameter.slot, versions: versions)
        return measure.replacing(parameters: parameters)
      }
      for (position, version) in parameter.versions.enumerated() {
        changeValue(parameter, position, version, rebuild)
        changeStart(parameter, position, version, rebuild)
      }
    }
  }

  private mutating func changeValue(
    _ parameter: CheckedParameter, _ position: Int, _ version: CheckedVersion,
    _ rebuild: @escaping @Sendable ([CheckedVersion]) -> CheckedMeasure
  ) {
    let calendar = measure.calendar
    change(parameter.declaration.name.text, version.expression) { expression in
      var evaluator = Evaluator(slots: [], calendar: calendar)
      var versions = parameter.versions
      versions[position] = CheckedVersion(
        declaration: version.declaration, expression: expression,
        value: evaluator.evaluate(expression.program))
      return rebuild(versions)
    }
  }

  /// The first day a day earlier and a day later; the version before ends or begins with it. Where nobody is
  /// assessed on the day that changes hands, there is no mutant.
  private mutating func changeStart(
    _ parameter: CheckedParameter, _ position: Int, _ version: CheckedVersion,
    _ rebuild: @escaping @Sendable ([CheckedVersion]) -> CheckedMeasure
  ) {
    let validity = version.declaration.validity
    guard let from = validity.from, isHere(validity.place) else { return }
    for days in [-1, 1] {
      guard let moved = from.adding(days: days), let end = moved.adding(days: -1),
        validity.to.map({ moved <= $0 }) ?? true
      else { continue }
      let touched = days < 0 ? moved : from
      guard measure.measure.effective.contains(touched) else { continue }
      var versions = parameter.versions
      versions[position] = version.valid(from: moved, to: validity.to)
      for (other, earlier) in parameter.versions.enumerated() where other != position {
        if earlier.declaration.validity.to == from.adding(days: -1) {
          versions[other] = earlier.valid(from: earlier.declaration.validity.from, to: end)
        }
      }
      add(
        parameter.declaration.name.text, validity.place, .periodMoved(from, moved),
        .days([touched.daysSinceEpoch])
      ) { [versions] in rebuild(versions) }
    }
  }
}

extension CheckedVersion {
  fileprivate func valid(from: CivilDate?, to: CivilDate?) -> CheckedVersion {
    let validity = declaration.validity
    return CheckedVersion(
      declaration: ParameterVersion(
        validity: Validity(from: from, to: to, grounds: validity.grounds, place: validity.place),
        value: declaration.value),
      expression: expression, value: value)
  }
}

// Measures and conditions about their applications enter; whether some application fulfils them, or all do, leaves.

import RulesDSL

/// Answers questions about conditions of one measure, or of several versions of it with the same inputs.
///
/// Conditions are decided where they consist of comparisons of linear terms, texts out of lists, booleans and tests
/// for null. Whatever else there is may turn out in any way: that nothing can fulfil a condition is only said where
/// this holds however it does, and that something can only of an application that the engine was tried with. A number
/// is taken to be exact, as those of up to fifteen digits before and after the point are.
package final class ConditionAnalysis {
  package let measures: [CheckedMeasure]
  private let reaches: [TransitiveReads]
  private lazy var pools: [ConstantPool] = measures.map(ConstantPool.init)
  private var spaces: [ConditionPeriod: PeriodSpace] = [:]

  /// Questions that depend on more periods are left undecided.
  private static let maximumPeriods = 60

  /// What belongs to one period.
  private final class PeriodSpace {
    let space = ConditionSpace()
    let encoders: [ConditionEncoder]

    init(_ measures: [CheckedMeasure], _ period: ConditionPeriod) {
      encoders = measures.enumerated().map { [space] position, measure in
        ConditionEncoder(
          measure, name: "\(position)",
          parameters: measure.parameters.map { parameter in
            period.day.flatMap { parameter.version(on: $0)?.value }
          }, space)
      }
    }
  }

  /// The conditions of a measure.
  package convenience init(_ measure: CheckedMeasure) { self.init([measure]) }

  /// The conditions of versions of a measure. Inputs with one path are one input.
  package init(_ measures: [CheckedMeasure]) {
    self.measures = measures
    reaches = measures.map(TransitiveReads.init)
  }

  // MARK: Questions

  /// Whether some application, assessed on some day, fulfils a condition.
  package func satisfiable(_ condition: Condition) -> Satisfiability {
    var answers: [Satisfiability] = []
    for period in periods(of: condition) {
      let answer = satisfiable(condition, during: period)
      if case .yes = answer { return answer }
      answers.append(answer)
    }
    let isCertain = answers.allSatisfy { if case .no = $0 { true } else { false } }
    return isCertain ? answers.first ?? .undecided : .undecided
  }

  /// Whether every application that fulfils one condition fulfils another, on every day.
  package func implies(_ first: Condition, _ second: Condition) -> Entailment {
    switch satisfiable(.all([first, .not(second)])) {
    case .yes(let witness): .no(witness)
    case .no(let proof): .yes(proof)
    case .undecided: .undecided
    }
  }

  /// Whether the same applications fulfil both conditions, on every day.
  package func equivalent(_ first: Condition, _ second: Condition) -> Entailment {
    let forward = implies(first, second)
    guard case .yes = forward else {
      if case .no = forward { return forward }
      if case .no(let witness) = implies(second, first) { return .no(witness) }
      return .undecided
    }
    return implies(second, first)
  }

  /// The periods that a question depends on; empty where there are too many.
  ///
  /// - Parameter complete: whether only those are asked for in which every parameter that matters has a value.
  package func periods(of condition: Condition, complete: Bool = false) -> [ConditionPeriod] {
    let parameters = measures.indices.map { index in
      reaches[index].parameters(from: condition.slots(of: index, measures[index]))
    }
    let periods = ConditionPeriod.all(measures, parameters: parameters)
    if periods.count > Self.maximumPeriods { return [] }
    return complete ? periods.filter { $0.hasValues(measures, parameters: parameters) } : periods
  }

  /// Whether some application, assessed on a day of a period, fulfils a condition.
  package func satisfiable(_ condition: Condition, during period: ConditionPeriod) -> Satisfiability {
    let (answer, isImpossible) = search(condition, during: period)
    if let answer { return .yes(answer) }
    guard isImpossible else { return .undecided }
    return .no(ConditionProof(parts: conflict(condition.conjuncts, during: period), period: period))
  }

  /// Whether certainly no application of a period fulfils a condition; no application is looked for.
  package func isImpossible(_ condition: Condition, during period: ConditionPeriod) -> Bool {
    let prepared = prepare(condition, during: period)
    let outcome = PropositionSolver.solve(
      prepared.propositions, prepared.space.table, prepared.space.unknowns, models: 1, accept: { _ in true })
    if case .exhausted(isCertain: true) = outcome { return true }
    return false
  }

  /// Some of the conditions that no application of a period fulfils together, none of which can be left out.
  package func conflict(_ conditions: [Condition], during period: ConditionPeriod) -> [Condition] {
    var kept = conditions
    var position = 0
    while position < kept.count, kept.count > 1 {
      var fewer = kept
      fewer.remove(at: position)
      if isImpossible(.all(fewer), during: period) { kept = fewer } else { position += 1 }
    }
    return kept
  }

  // MARK: Searching

  private func search(
    _ condition: Condition, during period: ConditionPeriod
  ) -> (witness: ConditionWitness?, isImpossible: Bool) {
    let prepared = prepare(condition, during: period)
    let builder = WitnessBuilder(measures: measures, period: period, pools: pools)
    var found: ConditionWitness?
    let outcome = PropositionSolver.solve(
      prepared.propositions, prepared.space.table, prepared.space.unknowns
    ) { model in
      for attempt in 0..<WitnessBuilder.attempts {
        guard let witness = builder.witness(model, prepared.space.unknowns, attempt: attempt),
          isFulfilled(condition, by: witness)
        else { continue }
        found = witness
        return true
      }
      return false
    }
    if case .exhausted(isCertain: true) = outcome { return (nil, true) }
    return (found, false)
  }

  private func isFulfilled(_ condition: Condition, by witness: ConditionWitness) -> Bool {
    let assessments = measures.compactMap {
      Engine.assess($0, witness.application(for: $0)).assessment
    }
    return assessments.count == measures.count && condition.isSo(assessments)
  }

  /// The condition as propositions, with what is certain of the unknowns in them.
  private func prepare(
    _ condition: Condition, during period: ConditionPeriod
  ) -> (propositions: [Proposition], space: ConditionSpace) {
    let known = spaces[period] ?? PeriodSpace(measures, period)
    spaces[period] = known
    let encoded = encode(condition, known)
    var propositions = [encoded]
    let space = known.space
    for quantity in space.table.quantities(below: encoded) {
      let declared = space.unknowns.quantities[quantity]
      var constraints = declared.constraints
      if declared.source == .asOf {
        constraints += ConditionEncoder.limits(
          quantity, low: period.start.map { Rational($0.daysSinceEpoch) },
          high: period.end.map { Rational($0.daysSinceEpoch) })
      }
      for constraint in constraints {
        // A limit that is left out makes more seem possible.
        let term = constraint.term
        if let proposition = try? space.constraint(term, isStrict: constraint.isStrict) {
          propositions.append(proposition)
        }
      }
    }
    return (propositions, space)
  }

  private func encode(_ condition: Condition, _ period: PeriodSpace) -> Proposition {
    switch condition {
    case .holds(let expression, let operation, let measure):
      period.encoders[measure].truth(expression, operation).isTrue
    case .fails(let expression, let operation, let measure):
      period.encoders[measure].truth(expression, operation).isFalse
    case .verdict(let verdict, let criterion, let measure):
      switch verdict {
      case .met: period.encoders[measure].verdicts(criterion).isMet
      case .unmet: period.encoders[measure].verdicts(criterion).isUnmet
      case .notApplicable: period.encoders[measure].verdicts(criterion).isNotApplicable
      case .undetermined: .no
      case .error: failure(period.encoders[measure].verdicts(criterion), period.space)
      }
    case .not(let inner): !encode(inner, period)
    case .all(let members): period.space.table.all(members.map { encode($0, period) })
    case .any(let members): period.space.table.any(members.map { encode($0, period) })
    }
  }

  private func failure(_ verdicts: Verdicts, _ space: ConditionSpace) -> Proposition {
    !space.table.any([verdicts.isMet, verdicts.isUnmet, verdicts.isNotApplicable])
  }
}

extension PropositionTable {
  /// The quantities that a proposition is about, ascending.
  func quantities(below proposition: Proposition) -> [Int] {
    var seen: Set<Int> = []
    var quantities: Set<Int> = []
    var pending = [proposition]
    while let next = pending.popLast() {
      guard seen.insert(next.node).inserted else { continue }
      switch self[next] {
      case .truth, .fact, .choice: break
      case .linear(let constraint): quantities.formUnion(constraint.term.parts.map(\.quantity))
      case .all(let members): pending += members
      }
    }
    return quantities.sorted()
  }
}

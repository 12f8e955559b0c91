// A checked measure and applications to start from in; complete applications out.

import RulesDSL

/// Makes complete applications: given ones with what they lack filled in, and one that meets as many criteria as a
/// short climb finds.
struct Trials {
  private let measure: CheckedMeasure
  private let pool: ConstantPool

  init(_ measure: CheckedMeasure, pool: ConstantPool) {
    self.measure = measure
    self.pool = pool
  }

  /// The given applications, completed, then a generated one; those alike only once.
  ///
  /// - Parameter day: the day of the assessment, where the measure is in force on it.
  func starts(from given: [CheckedApplication], on day: CivilDate?) -> [TrialApplication] {
    let dayInForce = day.flatMap { measure.measure.effective.contains($0) ? $0 : nil }
    var starts = given.compactMap { application -> TrialApplication? in
      let asOf = dayInForce ?? application.asOf
      guard measure.measure.effective.contains(asOf) else { return nil }
      return completed(application, asOf)
    }
    if let asOf = dayInForce ?? starts.first?.asOf ?? defaultDay { starts.append(climbed(asOf)) }
    var seen: Set<String> = []
    return starts.filter { seen.insert(key($0)).inserted }
  }

  private var defaultDay: CivilDate? {
    let effective = measure.measure.effective
    return effective.to ?? latestParameterStart ?? effective.from ?? CivilDate(year: 2020, month: 1, day: 1)
  }

  /// The day from which every parameter may have a value.
  private var latestParameterStart: CivilDate? {
    measure.parameters.compactMap { $0.versions.compactMap(\.declaration.validity.from).min() }.max()
      .flatMap { day in measure.measure.effective.from.map { max($0, day) } ?? day }
  }

  private func key(_ application: TrialApplication) -> String {
    application.asOf.description
      + application.values.map { $0.map(ValueKey.text) ?? "" }.joined(separator: "|")
      + application.findings.map(\.verdict.rawValue).joined()
  }

  // MARK: Given applications

  private func completed(_ application: CheckedApplication, _ asOf: CivilDate) -> TrialApplication {
    let candidates = CandidateValues(pool: pool, asOf: asOf)
    let values = measure.inputs.enumerated().map { index, input -> Value? in
      let given = application.values[index]?.value
      return given.flatMap { $0.isComplete ? $0 : nil } ?? first(input, candidates)
    }
    return TrialApplication(
      asOf: asOf, values: values,
      findings: measure.judgedCriteria.map {
        TrialApplication.Finding(criterion: $0, verdict: application.findings[$0]?.verdict ?? .met)
      })
  }

  private func first(_ input: CheckedInput, _ candidates: CandidateValues) -> Value? {
    candidates.values(input.schema, isNullable: input.declaration.isNullable, slot: input.slot).first
  }

  // MARK: The generated one

  /// Starts from the first candidate of every input and takes over whatever meets more criteria, input by input.
  private func climbed(_ asOf: CivilDate) -> TrialApplication {
    let candidates = CandidateValues(pool: pool, asOf: asOf)
    var best = TrialApplication(
      asOf: asOf, values: measure.inputs.map { first($0, candidates) },
      findings: measure.judgedCriteria.map { TrialApplication.Finding(criterion: $0, verdict: .met) })
    var score = score(best)
    for _ in 0..<2 {
      for (index, input) in measure.inputs.enumerated() {
        let values = candidates.values(
          input.schema, isNullable: input.declaration.isNullable, slot: input.slot, base: best.values[index])
        for value in values.prefix(24) {
          let next = best.setting(index, to: value)
          let nextScore = self.score(next)
          if nextScore > score { (best, score) = (next, nextScore) }
        }
      }
    }
    return best
  }

  private func score(_ application: TrialApplication) -> Int {
    guard let assessment = Engine.assess(measure, application.checked(for: measure)).assessment else {
      return 0
    }
    let passed = measure.topLevel.count { assessment.results[$0].isPassed } * 1_000
    let decided = assessment.results.count { $0.verdict != .error && $0.verdict != .undetermined }
    return passed + decided + (assessment.isFavourable == true ? 500 : 0)
  }
}

extension Value {
  /// Whether nothing in it is unknown.
  fileprivate var isComplete: Bool {
    switch self {
    case .unknown, .error: false
    case .list(let items): items.allSatisfy(\.isComplete)
    case .context(let context): context.values.allSatisfy(\.isComplete)
    default: true
    }
  }
}

// A comparison of two measures and applications to start from enter; an applicant with another result,
// or how many were tried, leaves. Deterministic.

package import RulesDSL
import SourceText

/// Looks for an applicant whose result is another one under two measures, around what is different first.
package struct ChangeSearch {
  /// What is searched, and how hard.
  package struct Request: Sendable {
    /// `pack/measure`
    package let name: String
    /// The only day to be looked at; nil for all days on which something changes.
    package let asOf: CivilDate?
    /// Applications to the first measure.
    package let oldStarts: [CheckedApplication]
    /// Applications to the second measure.
    package let newStarts: [CheckedApplication]
    /// How many applicants may be tried.
    package let budget: Int

    /// A request with the usual budget unless another is given.
    package init(
      name: String, asOf: CivilDate?, oldStarts: [CheckedApplication] = [],
      newStarts: [CheckedApplication] = [], budget: Int = Request.standardBudget
    ) {
      self.name = name
      self.asOf = asOf
      self.oldStarts = oldStarts
      self.newStarts = newStarts
      self.budget = budget
    }

    /// The usual budget.
    package static let standardBudget = 4_000
  }

  private let joint: JointQuestions
  private let comparer: ResultComparer
  private let request: Request
  private let oldPool: ConstantPool
  private let newPool: ConstantPool
  private var attempts = 0
  private var best: ChangeWitness?
  private var bestRank = Int.max

  /// An applicant whose outcome is another one, else one with another amount, points or verdict.
  package static func search(_ comparison: MeasureComparison, _ request: Request) -> ChangeSearchResult {
    guard comparison.mayChangeResults else { return .impossible }
    var search = ChangeSearch(comparison, request)
    var isProved = false
    switch OutcomeEquivalence.answer(comparison) {
    case .same: isProved = true
    case .different(let witness) where request.asOf == nil || request.asOf == witness.asOf:
      search.tryOut(witness, comparison)
    case .different, .undecided: break
    }
    if !search.isSettled { search.run(comparison) }
    let extent = ChangeSearchResult.Extent(attempts: search.attempts, isOutcomeProved: isProved)
    return search.best.map { .found($0, extent) } ?? .notFound(extent)
  }

  private init(_ comparison: MeasureComparison, _ request: Request) {
    joint = JointQuestions(comparison)
    comparer = ResultComparer(comparison)
    self.request = request
    oldPool = ConstantPool(comparison.old)
    newPool = ConstantPool(comparison.new)
  }

  // MARK: The walk

  private var isSettled: Bool { best?.changesOutcome == true || attempts >= request.budget }

  private mutating func run(_ comparison: MeasureComparison) {
    let starts = self.starts(comparison)
    for start in starts {
      tryOut(start)
      if isSettled { return }
    }
    varyFindings(starts)
    varyOne(starts)
    varyTwo(starts)
  }

  private mutating func varyFindings(_ starts: [JointApplicant]) {
    for start in starts {
      for index in start.verdicts.indices {
        for verdict in [Verdict.unmet, .notApplicable, .met] where verdict != start.verdicts[index] {
          var next = start
          next.verdicts[index] = verdict
          tryOut(next)
          if isSettled { return }
        }
      }
    }
  }

  private mutating func varyOne(_ starts: [JointApplicant]) {
    for rest in [false, true] {
      for start in starts {
        for (question, values) in candidates(start) {
          let (near, far) = values
          for value in (rest ? far : near) {
            tryOut(start.setting(question, to: value))
            if isSettled { return }
          }
        }
      }
    }
  }

  private mutating func varyTwo(_ starts: [JointApplicant]) {
    for start in starts {
      let candidates = self.candidates(start)
      for (position, first) in candidates.enumerated() {
        for second in candidates.dropFirst(position + 1) {
          for value in (first.values.near + first.values.far).prefix(12) {
            let changed = start.setting(first.question, to: value)
            for other in (second.values.near + second.values.far).prefix(12) {
              tryOut(changed.setting(second.question, to: other))
              if isSettled { return }
            }
          }
        }
      }
    }
  }

  // MARK: Where it begins

  private func starts(_ comparison: MeasureComparison) -> [JointApplicant] {
    let oldTrials = Trials(comparison.old, pool: oldPool)
    let newTrials = Trials(comparison.new, pool: newPool)
    var result: [JointApplicant] = []
    for day in days(comparison) {
      let old = oldTrials.starts(from: request.oldStarts, on: day)
      let new = newTrials.starts(from: request.newStarts, on: day)
      let (oldFill, newFill) = (new.last, old.last)
      result += new.map { joint.applicant($0, isOld: false, fill: newFill) }
      result += old.map { joint.applicant($0, isOld: true, fill: oldFill) }
    }
    return result.filter {
      comparison.old.measure.effective.contains($0.asOf) && comparison.new.measure.effective.contains($0.asOf)
    }
  }

  /// The day that was asked for, else that of the applications and the days on which a figure changes.
  private func days(_ comparison: MeasureComparison) -> [CivilDate?] {
    if let asOf = request.asOf { return [asOf] }
    let changed = Set(
      comparison.changes.filter { $0.kind == .parameter }.flatMap { [$0.name, $0.formerName ?? ""] })
    let parameters = (comparison.old.parameters + comparison.new.parameters).filter {
      changed.contains($0.declaration.name.text)
    }
    let validities = parameters.flatMap { $0.versions.map(\.declaration.validity) }
    let ends = validities.flatMap { [$0.from, $0.to?.adding(days: 1)].compactMap(\.self) }
    let days = Set(ends.flatMap { [$0, $0.adding(days: -1)].compactMap(\.self) }).sorted()
    return [nil] + days.suffix(8).map(Optional.some)
  }

  // MARK: What is tried

  private typealias Candidates = (question: Int, values: (near: [Value], far: [Value]))

  /// For each question the values that only one of the measures makes interesting, and the others; questions
  /// with the former come first.
  private func candidates(_ applicant: JointApplicant) -> [Candidates] {
    let all = joint.questions.indices.map { question -> Candidates in
      let before = values(question, applicant, isOld: true)
      let after = values(question, applicant, isOld: false)
      let (oldKeys, newKeys) = (Set(before.map(ValueKey.text)), Set(after.map(ValueKey.text)))
      let near =
        after.filter { !oldKeys.contains(ValueKey.text($0)) }
        + before.filter { !newKeys.contains(ValueKey.text($0)) }
      let far = after.filter { oldKeys.contains(ValueKey.text($0)) }
      return (question, (Array(near.prefix(40)), Array(far.prefix(24))))
    }
    return all.filter { !$0.values.near.isEmpty } + all.filter { $0.values.near.isEmpty }
  }

  private func values(_ question: Int, _ applicant: JointApplicant, isOld: Bool) -> [Value] {
    let position = isOld ? joint.questions[question].old : joint.questions[question].new
    let inputs = isOld ? joint.old.inputs : joint.new.inputs
    guard let position else { return [] }
    let input = inputs[position]
    let others = applicant.values.enumerated().filter { $0.offset != question }.compactMap(\.element)
    return CandidateValues(pool: isOld ? oldPool : newPool, asOf: applicant.asOf).values(
      input.schema, isNullable: input.declaration.isNullable, slot: input.slot,
      base: applicant.values[question], others: others)
  }

  // MARK: Trying out

  /// An applicant that the analysis of conditions found.
  private mutating func tryOut(_ witness: ConditionWitness, _ comparison: MeasureComparison) {
    let new = Self.trial(witness.application(for: comparison.new), comparison.new)
    let old = Self.trial(witness.application(for: comparison.old), comparison.old)
    tryOut(joint.applicant(new, isOld: false, fill: old))
  }

  private static func trial(
    _ application: CheckedApplication, _ measure: CheckedMeasure
  ) -> TrialApplication {
    TrialApplication(
      asOf: application.asOf, values: application.values.map { $0?.value },
      findings: measure.judgedCriteria.compactMap { id in
        application.findings[id].map { TrialApplication.Finding(criterion: id, verdict: $0.verdict) }
      })
  }

  private mutating func tryOut(_ applicant: JointApplicant) {
    guard attempts < request.budget else { return }
    attempts += 1
    let (old, new) = (applicant.old(joint), applicant.new(joint))
    guard let before = Engine.assess(joint.old, old.checked(for: joint.old)).assessment,
      let after = Engine.assess(joint.new, new.checked(for: joint.new)).assessment,
      let kind = comparer.weightiest(before, after)
    else { return }
    // An outcome that the rules fail to give, or that waits for material, is the poorer example.
    let isSettled = before.isFavourable != nil && after.isFavourable != nil
    let order = ResultDifference.Kind.allCases.firstIndex(of: kind) ?? 0
    let rank = order * 2 + (isSettled ? 0 : 1)
    guard rank < bestRank, let witness = witness(applicant.asOf, old, new) else { return }
    (best, bestRank) = (witness, rank)
  }

  /// The applicant as files, provided that both measures read them and come to different results.
  private func witness(
    _ asOf: CivilDate, _ old: TrialApplication, _ new: TrialApplication
  ) -> ChangeWitness? {
    func text(_ measure: CheckedMeasure, _ trial: TrialApplication) -> String? {
      ApplicationText(measure, name: request.name, author: "比较举例").text(
        trial, id: "比较举例", title: "虚构申请人", note: "比较两版办法时找到的举例，不是真实的申请")
    }
    guard let oldText = text(joint.old, old), let newText = text(joint.new, new),
      let before = Self.reassess(oldText, joint.old), let after = Self.reassess(newText, joint.new)
    else { return nil }
    let differences = comparer.differences(before, after)
    if differences.isEmpty { return nil }
    return ChangeWitness(
      asOf: asOf, differences: differences, application: newText,
      formerApplication: oldText == newText ? nil : oldText)
  }

  private static func reassess(_ text: String, _ measure: CheckedMeasure) -> Assessment? {
    let read = YAMLReader.read(SourceFile(name: "witness.yaml", text: text))
    guard let root = read.root, !read.diagnostics.hasErrors else { return nil }
    let (document, problems) = ApplicationDecoder.decode(root)
    guard let document, !problems.hasErrors,
      let application = ApplicationChecker.check(document, against: measure).application
    else { return nil }
    return Engine.assess(measure, application).assessment
  }
}

extension JointApplicant {
  /// The same applicant with another answer to one question.
  fileprivate func setting(_ question: Int, to value: Value) -> JointApplicant {
    var result = self
    result.values[question] = value
    return result
  }
}

// A tagged attribute and a node that depends on it in; two applicants with different results, or how many were
// tried, out. Deterministic.

import RulesDSL
import SourceText

/// Looks for applicants who differ in one attribute alone and get different results.
///
/// All findings together cost at most a hundred budgets; once they are used up, nothing more is tried.
struct WitnessSearch {
  private let measure: CheckedMeasure
  private let pool: ConstantPool
  private let starts: [TrialApplication]
  private let writer: ApplicationText
  private let budget: Int
  private var workLeft: Int

  /// - Parameters:
  ///   - starts: complete applications to begin with.
  ///   - budget: how many applications may be assessed for one finding.
  init(
    _ measure: CheckedMeasure, name: String, pool: ConstantPool, starts: [TrialApplication], budget: Int
  ) {
    self.measure = measure
    self.pool = pool
    self.starts = starts
    self.budget = budget
    workLeft = budget * 100
    writer = ApplicationText(measure, name: name, author: "筛查举例")
  }

  /// The best pair within the budget: one that also changes the outcome if there is one soon.
  mutating func search(_ attribute: TaggedAttribute, _ target: ScreeningTarget, relevant: [Int])
    -> WitnessResult
  {
    var run = Run(self, attribute, target, budget: min(budget, workLeft))
    defer { workLeft -= run.work }
    run.tryAll(starts)
    if run.best?.changesOutcome != true { run.varyOne(relevant) }
    if run.best == nil { run.varyTwo(relevant) }
    // What the node does not depend on may still decide whether it matters for the outcome.
    if run.best != nil, run.best?.changesOutcome != true {
      run.varyOne(measure.inputs.indices.filter { !relevant.contains($0) })
    }
    return run.best.map { .found($0) } ?? .notFound(attempts: run.attempts)
  }

  /// One search under way.
  private struct Run {
    let search: WitnessSearch
    let attribute: TaggedAttribute
    let target: ScreeningTarget
    var attempts = 0
    /// What the attempts cost: long lists take longer to assess.
    private(set) var work = 0
    private let budget: Int
    var best: Witness?

    init(_ search: WitnessSearch, _ attribute: TaggedAttribute, _ target: ScreeningTarget, budget: Int) {
      self.budget = budget
      self.search = search
      self.attribute = attribute
      self.target = target
    }

    /// A pair that does not change the outcome is good enough after a share of the budget.
    private var isExhausted: Bool {
      work >= (best == nil ? budget : min(budget, Self.improvement))
    }

    private static let improvement = 400
    private var isSettled: Bool { best?.changesOutcome == true || isExhausted }

    /// Applications that differ only in the attribute, for each start; ends at the first pair with two outcomes.
    mutating func tryAll(_ starts: [TrialApplication]) {
      for start in starts {
        tryOut(start, limit: CandidateValues.maximumCount)
        if isSettled { return }
      }
    }

    /// The same with one other input changed as well, alike for both applicants.
    mutating func varyOne(_ inputs: [Int]) {
      for start in search.starts {
        for input in inputs {
          for value in values(of: input, in: start).prefix(24) {
            tryOut(start.setting(input, to: value), limit: 16)
            if isSettled { return }
          }
        }
      }
    }

    /// The same with two other inputs changed.
    mutating func varyTwo(_ inputs: [Int]) {
      for start in search.starts {
        for (position, first) in inputs.enumerated() {
          for second in inputs.dropFirst(position + 1) {
            let others = values(of: second, in: start).prefix(8)
            for value in values(of: first, in: start).prefix(8) {
              let changed = start.setting(first, to: value)
              for other in others {
                tryOut(changed.setting(second, to: other), limit: 6)
                if best != nil || isExhausted { return }
              }
            }
          }
        }
      }
    }

    private func values(of index: Int, in application: TrialApplication) -> [Value] {
      let input = search.measure.inputs[index]
      let others = search.measure.inputs.indices.filter { $0 != index }
        .compactMap { application.values[$0] }
      return CandidateValues(pool: search.pool, asOf: application.asOf)
        .values(
          input.schema, isNullable: input.declaration.isNullable, slot: input.slot,
          base: application.values[index],
          others: others)
    }

    /// Values of the attribute in an application: of the input itself, or of one field in its records, in all of
    /// them or only in the first.
    private func variants(in application: TrialApplication) -> [Variant] {
      guard !attribute.fields.isEmpty else {
        return values(of: attribute.input, in: application).map { Variant(shown: $0, whole: $0) }
      }
      let input = search.measure.inputs[attribute.input]
      guard let whole = application.values[attribute.input],
        let field = input.schema.field(attribute.fields[...])
      else { return [] }
      let candidates = CandidateValues(pool: search.pool, asOf: application.asOf)
        .values(field.schema, isNullable: field.isNullable, slot: input.slot)
      let path = attribute.fields[...]
      var result = candidates.map { Variant(shown: $0, whole: whole.setting(path, to: $0)) }
      if case .list(let items) = whole, items.count > 1 {
        // One record differs from the others.
        for (first, others) in zip(candidates.prefix(8), candidates.prefix(9).dropFirst()) {
          let changed = items.enumerated().map { $1.setting(path, to: $0 == 0 ? first : others) }
          result.append(Variant(shown: first, others: (others, items.count - 1), whole: .list(changed)))
        }
      }
      return result
    }

    private mutating func tryOut(_ application: TrialApplication, limit: Int) {
      var groups: [(result: LocalizedText, trials: [Trial])] = []
      for variant in variants(in: application).prefix(limit) {
        guard !isExhausted else { break }
        let changed = application.setting(attribute.input, to: variant.whole)
        attempts += 1
        work += 1 + changed.elementCount / 10
        guard let trial = assess(changed, variant) else { continue }
        if let index = groups.firstIndex(where: { $0.result == trial.result }) {
          groups[index].trials.append(trial)
        } else {
          groups.append((trial.result, [trial]))
        }
      }
      consider(groups)
    }

    private mutating func consider(_ groups: [(result: LocalizedText, trials: [Trial])]) {
      guard groups.count > 1, let first = groups.first else { return }
      let others = groups.dropFirst().flatMap(\.trials)
      // A pair with different outcomes tells more than one that only differs at the node.
      let strong = first.trials.lazy.compactMap { trial in
        others.first { $0.outcome != trial.outcome }.map { (trial, $0) }
      }.first
      let pairs = [strong, first.trials.first.flatMap { trial in others.first.map { (trial, $0) } }]
      for (one, other) in pairs.compactMap(\.self) {
        if best != nil, one.outcome == other.outcome { continue }
        if let witness = search.witness(attribute, target, one, other, attempts: attempts) {
          best = witness
          return
        }
      }
    }

    private func assess(_ application: TrialApplication, _ variant: Variant) -> Trial? {
      let measure = search.measure
      guard let assessment = Engine.assess(measure, application.checked(for: measure)).assessment,
        let result = target.result(in: assessment)
      else { return nil }
      return Trial(
        application: application, variant: variant, result: result, outcome: assessment.outcomeTitle)
    }
  }

  /// An application with what came of it.
  private struct Trial {
    let application: TrialApplication
    let variant: Variant
    let result: LocalizedText
    let outcome: LocalizedText
  }

  /// A value of the attribute, and the value of the whole input with it.
  private struct Variant {
    let shown: Value
    /// What the other records of a list give, and how many they are, where they differ from the first.
    var others: (value: Value, count: Int)?
    let whole: Value
  }

  // MARK: Proof

  /// The pair as files, provided that reading and assessing them as any other application gives the same results.
  private func witness(
    _ attribute: TaggedAttribute, _ target: ScreeningTarget, _ first: Trial, _ second: Trial, attempts: Int
  ) -> Witness? {
    let texts = [(first, "甲"), (second, "乙")].map { trial, name in
      writer.text(
        trial.application, id: "筛查举例-\(name)", title: "虚构申请人\(name)",
        note: ScreeningMessages.witnessNote(attribute, target).zh)
    }
    guard let firstText = texts[0], let secondText = texts[1],
      let firstResult = reassess(firstText, target), let secondResult = reassess(secondText, target),
      firstResult.0 == first.result, secondResult.0 == second.result, first.result != second.result
    else { return nil }
    return Witness(
      first: applicant(attribute, first, firstResult, firstText),
      second: applicant(attribute, second, secondResult, secondText), attempts: attempts)
  }

  private func applicant(
    _ attribute: TaggedAttribute, _ trial: Trial, _ result: (LocalizedText, LocalizedText), _ file: String
  ) -> Witness.Applicant {
    var type = measure.inputs[attribute.input].type
    for field in attribute.fields { type = type.element?.field(field) ?? .any }
    func text(_ value: Value) -> LocalizedText {
      ValueText.text(value, type, unit: type.listUnit ?? type.unit, exact: true)
    }
    let first = text(trial.variant.shown)
    let value = trial.variant.others.map { ScreeningMessages.mixed(first, text($0.value), count: $0.count) }
    return Witness.Applicant(value: value ?? first, result: result.0, outcome: result.1, application: file)
  }

  private func reassess(_ text: String, _ target: ScreeningTarget) -> (LocalizedText, LocalizedText)? {
    let read = YAMLReader.read(SourceFile(name: "witness.yaml", text: text))
    guard let root = read.root, !read.diagnostics.hasErrors else { return nil }
    let (document, problems) = ApplicationDecoder.decode(root)
    guard let document, !problems.hasErrors else { return nil }
    guard let application = ApplicationChecker.check(document, against: measure).application,
      let assessment = Engine.assess(measure, application).assessment,
      let result = target.result(in: assessment)
    else { return nil }
    return (result, assessment.outcomeTitle)
  }
}

extension InputSchema {
  /// The field at a path below a list of records.
  fileprivate func field(_ path: ArraySlice<String>) -> RecordField? {
    guard let name = path.first, case .list(.record(let fields)) = self,
      let field = fields.first(where: { $0.name == name })
    else { return nil }
    return path.count == 1 ? field : field.schema.field(path.dropFirst())
  }
}

extension ValueType {
  /// The unit in which a list is counted.
  fileprivate var listUnit: Unit? { if case .list(_, let count) = self { count } else { nil } }
}

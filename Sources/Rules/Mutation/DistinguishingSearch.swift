// A mutant that no test notices in; an applicant whose result would differ, as a test case, out. Deterministic.

import RulesDSL
import SourceText

/// An applicant who tells a mutant from the measure.
package struct DistinguishingCase: Sendable {
  /// The case as it would stand in the test file, with what the measure comes to.
  package let text: String
  /// Whether more than the value of a definition, a table or a parameter differs.
  package let isDecisive: Bool
}

/// Looks for applicants by changing one or two values of the applications that tests know.
struct DistinguishingSearch: Sendable {
  private let measure: CheckedMeasure
  private let document: TestDocument
  private let pool: ConstantPool
  private let starts: [TrialApplication]
  private let writer: TestCaseWriter
  private let reads: NodeReading
  private let budget: Int

  /// - Parameter budget: how many applications may be assessed for one mutant.
  init(_ tests: MutationTests, budget: Int) {
    measure = tests.measure
    document = tests.document
    pool = ConstantPool(tests.measure)
    self.budget = budget
    reads = NodeReading(tests.measure)
    let base = document.base.flatMap { ApplicationChecker.check($0, against: tests.measure).application }
    writer = TestCaseWriter(tests.measure, base: base, names: Set(document.cases.map(\.name.text)))
    let given = [base].compactMap(\.self) + tests.trials.prefix(40).map(\.assessment.application)
    var seen: Set<String> = []
    starts = given.map { TrialApplication($0, tests.measure) }.filter { seen.insert($0.key).inserted }
  }

  /// The first applicant with another outcome, verdict, score or amount; failing that, with another value.
  func search(_ mutant: Mutant) -> DistinguishingCase? {
    var run = Run(self, mutant)
    run.tryAll()
    return run.best
  }

  private struct Run {
    let search: DistinguishingSearch
    let mutant: Mutant
    let changed: CheckedMeasure
    /// Its constants matter as well: a limit one step lower is told apart by a value one step lower.
    let pool: ConstantPool
    var attempts = 0
    var best: DistinguishingCase?

    init(_ search: DistinguishingSearch, _ mutant: Mutant) {
      self.search = search
      self.mutant = mutant
      changed = mutant.measure()
      pool = ConstantPool(changed)
    }

    private var isSettled: Bool { best?.isDecisive == true || attempts >= search.budget }

    mutating func tryAll() {
      let days = search.starts.flatMap(days)
      for start in days {
        tryOut(start)
        if isSettled { return }
      }
      for start in days.prefix(8) {
        for other in findings(of: start) {
          tryOut(other)
          if isSettled { return }
        }
      }
      let near = search.reads.inputs(ofNode: mutant.node)
      varyOne(near)
      if isSettled { return }
      varyTwo(near)
      if isSettled { return }
      varyOne(search.measure.inputs.indices.filter { !near.contains($0) })
    }

    /// The application on its own day, or on the days that matter.
    private func days(_ start: TrialApplication) -> [TrialApplication] {
      guard case .days(let days) = mutant.probe else { return [start] }
      return days.sorted().compactMap { CivilDate(daysSinceEpoch: $0) }.map { day in
        TrialApplication(asOf: day, values: start.values, findings: start.findings)
      }
    }

    /// The application with one thing that people judge judged otherwise.
    private func findings(of start: TrialApplication) -> [TrialApplication] {
      search.measure.judgedCriteria.flatMap { id in
        [Verdict.unmet, .met].map { verdict in
          let others = start.findings.filter { $0.criterion != id }
          return TrialApplication(
            asOf: start.asOf, values: start.values,
            findings: others + [TrialApplication.Finding(criterion: id, verdict: verdict)])
        }
      }
    }

    private mutating func varyOne(_ inputs: [Int]) {
      for start in search.starts.prefix(8).flatMap(days) {
        for input in inputs {
          for value in values(of: input, in: start).prefix(40) {
            tryOut(start.setting(input, to: value))
            if isSettled { return }
          }
        }
      }
    }

    private mutating func varyTwo(_ inputs: [Int]) {
      for start in search.starts.prefix(3).flatMap(days) {
        for (position, first) in inputs.enumerated() {
          for second in inputs.dropFirst(position + 1) {
            let others = values(of: second, in: start).prefix(8)
            for value in values(of: first, in: start).prefix(8) {
              for other in others {
                tryOut(start.setting(first, to: value).setting(second, to: other))
                if isSettled { return }
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
      let given = application.values[index]
      func values(_ pool: ConstantPool) -> [Value] {
        CandidateValues(pool: pool, asOf: application.asOf).values(
          input.schema, isNullable: input.declaration.isNullable, slot: input.slot, base: given,
          others: others)
      }
      // Both as they are and mixed, so that neither crowds out the other.
      let (own, new) = (values(search.pool), values(pool))
      let mixed = (0..<max(own.count, new.count)).flatMap { position in
        [own, new].compactMap { $0.indices.contains(position) ? $0[position] : nil }
      }
      return CandidateValues.distinct(mixed)
    }

    private mutating func tryOut(_ application: TrialApplication) {
      attempts += 1
      let measure = search.measure
      let checked = application.checked(for: measure)
      guard let before = Engine.assess(measure, checked).assessment, mutant.probe.mayDiffer(in: before),
        let after = Engine.assess(changed, checked).assessment
      else { return }
      let difference = AssessmentDifference(before, after)
      guard difference.isDecisive || difference.isVisible && best == nil else { return }
      guard let text = search.writer.text(application, before, showing: difference, of: mutant.node),
        isProven(text)
      else { return }
      best = DistinguishingCase(text: text, isDecisive: difference.isDecisive)
    }

    /// Whether the case, read again as any other, passes with the measure and not with the mutant.
    private func isProven(_ text: String) -> Bool {
      guard let testCase = TestCaseWriter.read(text, hasDate: search.document.base?.asOf != nil) else {
        return false
      }
      let (application, problems) = testCase.application(from: search.document.base)
      guard !problems.hasErrors,
        let checked = ApplicationChecker.check(application, against: search.measure).application,
        let before = Engine.assess(search.measure, checked).assessment,
        let after = Engine.assess(changed, checked).assessment
      else { return false }
      return TestRunner.differences(testCase, before).isEmpty
        && !TestRunner.differences(testCase, after).isEmpty
    }
  }
}

extension TrialApplication {
  /// An application as it was given, with what it lacks still lacking.
  init(_ application: CheckedApplication, _ measure: CheckedMeasure) {
    self.init(
      asOf: application.asOf, values: application.values.map { $0?.value },
      findings: measure.judgedCriteria.compactMap { id in
        application.findings[id].map { Finding(criterion: id, verdict: $0.verdict) }
      })
  }

  /// A text that two applications share only if they are the same.
  var key: String {
    asOf.description + values.map { $0.map(ValueKey.text) ?? "" }.joined(separator: "|")
      + findings.map { "\($0.criterion) \($0.verdict.rawValue)" }.joined(separator: "|")
  }
}

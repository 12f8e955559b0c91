// A measure with its tests enters; what no test would notice leaves as findings.

import RulesDSL
import SourceText

/// Looks at which verdicts the tests of a measure demand.
enum TestLinter {
  /// A measure without a test file, or criteria whose verdicts no test demands.
  static func check(_ linted: LintedMeasure) -> [Diagnostic] {
    let measure = linted.measure
    guard linted.hasTestFile else { return [LintMessages.withoutTests(measure.measure.id)] }
    guard let tests = linted.tests else { return [] }
    var demanded: [String: Set<Verdict>] = [:]
    for expectation in tests.cases.map(\.expectation) {
      for (id, verdict) in expectation.verdicts { demanded[id.text, default: []].insert(verdict) }
    }
    return measure.criteria.filter { computes($0) }.compactMap { criterion in
      let missing = [Verdict.met, .unmet].filter { !(demanded[criterion.id]?.contains($0) ?? false) }
      return missing.isEmpty ? nil : LintMessages.untestedVerdict(criterion.declaration.id, missing)
    }
  }

  /// Whether the verdict comes from a rule that could be wrong: not from a person, and not from members that all
  /// have to be met and are asked for themselves.
  private static func computes(_ criterion: CheckedCriterion) -> Bool {
    switch criterion.body {
    case .require, .group(.any, _), .group(.atLeast, _): true
    case .judge, .group(.all, _): false
    }
  }
}

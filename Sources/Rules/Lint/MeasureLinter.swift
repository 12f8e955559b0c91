// Checked measures with their tests and the register enter; what is legal but not as it should be leaves.

package import SourceText

/// A measure of which everything was read, with the tests beside it.
package struct LintedMeasure: Sendable {
  /// The measure.
  package let measure: CheckedMeasure
  /// Its tests; nil where there is no test file, or a broken one.
  package let tests: TestDocument?
  /// Whether a test file lies beside it.
  package let hasTestFile: Bool

  /// A measure with its tests.
  package init(_ measure: CheckedMeasure, tests: TestDocument?, hasTestFile: Bool) {
    self.measure = measure
    self.tests = tests
    self.hasTestFile = hasTestFile
  }
}

/// Looks at the graph of a measure: what nobody reads, what is there twice, what is missing.
///
/// Only what the measure's own file declares is looked at: what a library or a base declares for others is
/// theirs.
package enum MeasureLinter {
  /// Findings about one measure, by place.
  package static func check(_ linted: LintedMeasure, documents: DocumentRegister) -> [Diagnostic] {
    let measure = linted.measure
    let file = measure.measure.id.place.file.name
    let findings =
      UnusedNodes(measure).findings() + DuplicateCriteria.check(measure) + HiddenNames(measure).findings()
      + MissingDetails.check(measure) + ValidityLinter(documents).check(measure)
      + NameLinter.check(measure) + TestLinter.check(linted)
    return findings.filter { $0.place?.file.name == file }.sortedByPlace()
  }
}

// Texts of a measure and of its tests enter; what the tests brought about leaves.

import Rules
import RulesDSL
import SourceText
import Testing

/// Runs tests that are written in a test.
enum CoverageFixture {
  /// The head of a test file; `cases` are the lines below `cases:`.
  static func document(_ base: String, _ cases: String) throws -> TestDocument {
    let text = "rulecheck: 1\ntest: sample\nbase: { asOf: 2020-06-04, inputs: { \(base) } }\ncases:\n" + cases
    let read = YAMLReader.read(SourceFile(name: "sample.test.yaml", text: text))
    let (document, diagnostics) = TestDecoder.decode(try #require(read.root))
    #expect(MeasureFixture.rendered(read.diagnostics + diagnostics) == "")
    return try #require(document)
  }

  /// What the cases bring about; all must pass.
  static func coverage(_ cases: [TestCase], _ base: ApplicationDocument?, _ measure: CheckedMeasure)
    -> MeasureCoverage
  {
    var runner = TestRunner(measure, recordsCoverage: true)
    for testCase in cases {
      let result = runner.run(testCase) { _ in (base, []) }
      #expect(result.isPassed, "\(testCase.name.text)")
    }
    return runner.coverage ?? MeasureCoverage(measure)
  }

  /// The coverage of a whole test file.
  static func report(_ document: TestDocument, _ measure: CheckedMeasure) -> CoverageReport {
    CoverageReport([
      TestedCoverage(
        coverage(document.cases, document.base, measure), unreachable: document.unreachable)
    ])
  }
}

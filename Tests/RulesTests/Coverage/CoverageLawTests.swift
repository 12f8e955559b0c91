// The repository's own tests enter; that coverage adds up and changes nothing is checked.

import Rules
import SourceText
import TestSupport
import Testing

@Suite("Laws of coverage")
struct CoverageLawTests {
  private struct Setting {
    let repository: RuleRepository
    let origin: PackFile
    let document: TestDocument
    let measure: CheckedMeasure

    init(_ name: String) throws {
      repository = RuleRepository(roots: [RepositoryFiles.root + "/rules"])
      origin = try #require(repository.testFiles.first { $0.qualifiedName == name })
      document = try #require(repository.loadTest(origin).document)
      measure = try #require(MeasureLoader.load(name, from: repository).checked)
    }

    func coverage(_ cases: [TestCase]) -> MeasureCoverage {
      CoverageFixture.coverage(cases, document.base, measure)
    }
  }

  @Test("the coverage of a union of tests is the union of the coverages")
  func union() throws {
    let setting = try Setting("hunan/rd-subsidy")
    let cases = setting.document.cases.filter { $0.application == nil }
    var generator = SplitMix64(seed: 7)
    for _ in 0..<GeneratedCases.count(10) {
      let first = cases.filter { _ in Bool.random(using: &generator) }
      let second = cases.filter { _ in Int.random(in: 0..<8, using: &generator) == 0 }
      let names = Set((first + second).map(\.name.text))
      let together = setting.coverage(cases.filter { names.contains($0.name.text) })
      let apart = [setting.coverage(first), setting.coverage(second)]
      #expect(together.reached == zip(apart[0].reached, apart[1].reached).map { $0 || $1 })
      // Reports of several measures are united in the same way, in any order.
      let texts = [apart, apart.reversed()].map { parts in
        CoverageReport(parts.map { TestedCoverage($0) }).json.compact()
      }
      #expect(texts == [texts[0], texts[0]])
      #expect(texts[0] == CoverageReport([TestedCoverage(together)]).json.compact())
    }
  }

  @Test("recording coverage changes no result")
  func recording() throws {
    for name in ["national/maker-space", "hunan/rd-subsidy", "zhangjiajie/project-funding"] {
      let setting = try Setting(name)
      var (plain, recording) = (
        TestRunner(setting.measure), TestRunner(setting.measure, recordsCoverage: true)
      )
      for testCase in setting.document.cases {
        // Everything is expected to be otherwise, so that every result is told.
        let wrong = TestCase(
          name: testCase.name, asOf: testCase.asOf, application: testCase.application, set: testCase.set,
          unset: testCase.unset, findings: testCase.findings,
          expectation: TestExpectation(
            outcome: Named(text: OutcomeResult.errorID, place: testCase.place),
            verdicts: setting.measure.criteria.map { ($0.declaration.id, .error) }, missing: []),
          place: testCase.place)
        func ending(_ runner: inout TestRunner) -> String {
          let result = runner.run(wrong) {
            setting.repository.start(of: $0, in: setting.document, origin: setting.origin)
          }
          guard case .failed(let mismatches) = result.ending else { return "\(result.isPassed)" }
          return mismatches.map { "\($0.subject) \($0.actual) \($0.reason?.zh ?? "")" }.joined(
            separator: "\n")
        }
        #expect(ending(&plain) == ending(&recording))
      }
    }
  }
}

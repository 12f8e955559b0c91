// Small measures and test files written in a test, made ready for mutants.

import Rules
import SourceText
import Testing

/// Helpers that read measures and tests; any unexpected finding fails the test.
enum MutationFixture {
  /// Sound tests of a measure. The base has the given inputs; the cases follow as they would in a file.
  static func tests(_ body: String, base: String, cases: String) throws -> MutationTests {
    let measure = try MeasureFixture.measure(body)
    let text = """
      rulecheck: 1
      test: sample
      base:
        asOf: 2020-06-04
        inputs: { \(base) }
      cases:

      """
    let read = YAMLReader.read(SourceFile(name: "sample.test.yaml", text: text + cases))
    let (document, diagnostics) = TestDecoder.decode(try #require(read.root))
    #expect(MeasureFixture.rendered(read.diagnostics + diagnostics) == "")
    let tests = try #require(document)
    let result = MutationTests(measure, tests) { _ in (tests.base, []) }
    #expect(result.failures.map(\.text) == [])
    return result
  }

  /// What became of every mutant, a line each.
  static func fates(_ tests: MutationTests) -> [String] {
    let run = MutationRun(tests, file: "sample.yaml")
    return run.mutants.map { mutant in
      switch run.result(of: mutant).status {
      case .killed(let name): "\(mutant.key) → \(name)"
      case .explained(let reason): "\(mutant.key) = \(reason)"
      case .survived(let found):
        "\(mutant.key) ✗ \(found == nil ? "?" : found?.isDecisive == true ? "!" : "~")"
      }
    }
  }
}

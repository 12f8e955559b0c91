// Measures with tests enter; what is said about survivors, explanations and suggestions is proven by running it.

import Rules
import SourceText
import TestSupport
import Testing

@Suite struct MutationRunTests {
  static let measure = """
    inputs: { 面积: { type: number, unit: 平方米, min: 0 }, 法人: boolean }
    criteria:
      - { id: 场地, require: 面积 >= 500平方米 and 法人, assumed: 样例 }

    """ + MutantTests.outcomes

  static let cases = """
      - { name: 够大, set: { 面积: 600 }, expect: { outcome: yes } }
      - { name: 太小, set: { 面积: 100 }, expect: { outcome: no } }

    """

  private func tests(_ further: String = "") throws -> MutationTests {
    try MutationFixture.tests(Self.measure, base: "面积: 600, 法人: true", cases: Self.cases + further)
  }

  private func results(_ tests: MutationTests) -> [MutantResult] {
    let run = MutationRun(tests, file: "sample.yaml")
    return run.finish(run.mutants.map(run.result), judgesEntries: true).results
  }

  @Test func survivorsComeWithReadyCases() throws {
    let survivors = results(try tests()).compactMap { result -> String? in
      guard case .survived(let found) = result.status else { return nil }
      return "\(result.mutant.key)\n\(found?.text ?? "-")"
    }
    #expect(
      survivors == [
        """
        场地：去掉 法人
          - name: "场地：法人否"
            set: { 法人: false }
            expect: { outcome: no, verdicts: { 场地: unmet } }

        """,
        """
        场地：面积 >= 500平方米 改为 面积 > 500平方米
          - name: "场地：面积500平方米"
            set: { 面积: 500平方米 }
            expect: { outcome: yes, verdicts: { 场地: met } }

        """,
        """
        场地：面积 >= 500平方米 改为 面积 >= 499平方米
          - name: "场地：面积499平方米"
            set: { 面积: 499平方米 }
            expect: { outcome: no, verdicts: { 场地: unmet } }

        """,
        """
        场地：面积 >= 500平方米 改为 面积 >= 501平方米
          - name: "场地：面积500平方米"
            set: { 面积: 500平方米 }
            expect: { outcome: yes, verdicts: { 场地: met } }

        """,
      ])
  }

  @Test func addedCasesKill() throws {
    var further: [String] = []
    for result in results(try tests()) {
      guard case .survived(let found?) = result.status, !further.contains(found.text) else { continue }
      further.append(found.text)
    }
    let after = MutationRun(try tests(further.joined()), file: "sample.yaml")
    #expect(after.finish(after.mutants.map(after.result), judgesEntries: true).score == 100)
  }

  @Test func explanations() throws {
    let tests = try tests(
      """
      survivors:
        - { mutant: 场地：去掉 法人, reason: 由登记机关核对 }
        - { mutant: 场地：去掉整个条件, reason: 看不出 }
        - { mutant: 场地：去掉 法人人, reason: 写错了 }

      """)
    let run = MutationRun(tests, file: "sample.yaml")
    let result = run.finish(run.mutants.map(run.result), judgesEntries: true)
    #expect(result.explainedCount == 1)
    #expect(
      result.stale.map { "\($0.code.id) \($0.place?.text ?? "")" } == [
        "W587 场地：去掉整个条件", "W586 场地：去掉 法人人",
      ])
    #expect(result.stale.first?.message.zh == "测试“太小”发现得了“场地：去掉整个条件”")
    #expect(run.finish([], judgesEntries: false).stale.isEmpty)
  }

  @Test func failingTestsSayNothing() throws {
    let measure = try MeasureFixture.measure(Self.measure)
    let text =
      "rulecheck: 1\ntest: sample\ncases:\n  - { name: 例, asOf: 2020-06-04, expect: { outcome: yes } }\n"
    let read = YAMLReader.read(SourceFile(name: "sample.test.yaml", text: text))
    let root = try #require(read.root)
    let document = try #require(TestDecoder.decode(root).document)
    let tests = MutationTests(measure, document) { _ in (nil, []) }
    let findings = MutationMessages.failing(tests.failures)
    #expect(
      findings.map { "\($0.code.id) \($0.place?.text ?? "") \($0.message.zh)" } == [
        "E750 例 有1项测试没有通过，不能用来检验变异"
      ])
  }

  @Test func suggestions() throws {
    let cases = BoundarySuggestions.cases(for: try tests(), file: "sample.yaml")
    #expect(
      cases == [
        """
          - name: "场地：面积499平方米"
            set: { 面积: 499平方米 }
            expect: { outcome: no, verdicts: { 场地: unmet } }  # 请核对

        """,
        """
          - name: "场地：面积500平方米"
            set: { 面积: 500平方米 }
            expect: { outcome: yes, verdicts: { 场地: met } }  # 请核对

        """,
        """
          - name: "场地：面积501平方米"
            set: { 面积: 501平方米 }
            expect: { outcome: yes, verdicts: { 场地: met } }  # 请核对

        """,
        """
          - name: 没有面积
            unset: [面积]
            expect: { outcome: supplement, verdicts: { 场地: undetermined }, missing: [面积] }  # 请核对

        """,
        """
          - name: 没有法人
            unset: [法人]
            expect: { outcome: supplement, verdicts: { 场地: undetermined }, missing: [法人] }  # 请核对

        """,
        """
          - name: 法人否
            set: { 法人: false }
            expect: { outcome: no, verdicts: { 场地: unmet } }  # 请核对

        """,
      ])
    // What was suggested is not suggested again.
    let after = try tests(cases.joined())
    #expect(BoundarySuggestions.cases(for: after, file: "sample.yaml") == [])
  }

  /// On an installed measure: the named case fails with the mutant, and the ready case does so as well.
  @Test func claimsHold() throws {
    let repository = RuleRepository(roots: [RepositoryFiles.root + "/rules"])
    let file = try #require(
      repository.measureFiles.first { $0.qualifiedName == "hunan/star-space-procedure" })
    let installed = MeasureLoader.load(file, from: repository)
    let measure = try #require(installed.checked)
    let origin = try #require(repository.testFiles.first { $0.qualifiedName == file.qualifiedName })
    let document = try #require(repository.loadTest(origin).document)
    let tests = MutationTests(measure, document) { repository.start(of: $0, in: document, origin: origin) }
    let source = try #require(installed.file)
    let run = MutationRun(tests, file: source.name)
    #expect(run.mutants.count > 20)
    #expect(Set(run.mutants.map(\.key)).count == run.mutants.count)
    for mutant in run.mutants {
      guard case .killed(let name) = run.result(of: mutant).status else { continue }
      let cases = document.cases.filter { $0.name.text == name }
      let selections = document.selections.filter { $0.name.text == name }
      let results =
        TestRunner.run(cases, against: mutant.measure()) {
          repository.start(of: $0, in: document, origin: origin)
        }
        + TestRunner.run(selections, against: mutant.measure()) {
          repository.start(of: $0, in: document, origin: origin)
        }
      #expect(results.count == 1 && results.allSatisfy { !$0.isPassed }, "\(mutant.key)")
    }
  }
}

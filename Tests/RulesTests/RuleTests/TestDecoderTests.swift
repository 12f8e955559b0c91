// Test files enter; their cases and the findings about them are compared.

import Rules
import RulesDSL
import SourceText
import TestSupport
import Testing

@Suite struct TestDecoderTests {
  static let head = "rulecheck: 1\ntest: maker-space\nbase: { asOf: 2020-06-04, inputs: { 面积: 1 } }\n"

  private func document(_ text: String) throws -> TestDocument {
    let (document, diagnostics) = TestDecoder.decode(try tree(text))
    #expect(diagnostics.map(\.message.zh) == [])
    return try #require(document)
  }

  @Test func casesAreDecoded() throws {
    let document = try document(
      """
      rulecheck: 1
      test: maker-space
      base:
        measure: national/maker-space
        asOf: 2020-06-04
        inputs: { 场地: { 面积: 800平方米 } }
        findings: { 甲: met }
      cases:
        - name: 第一
          expect: { outcome: recommend }
        - name: 第二
          asOf: 2020-06-05
          application: applications/a.yaml
          set: { 场地.面积: 500平方米, 日期: null }
          unset: [ 场地.工位 ]
          findings: { 甲: null, 乙: unmet, 丙: { verdict: met, by: 专家 } }
          expect:
            outcome: supplement
            verdicts: { 甲: 待补正, 乙: error }
            missing: []

      """)
    #expect(document.measure.text == "maker-space")
    #expect(document.base?.findings.map(\.criterion.text) == ["甲"])
    #expect(document.cases.map(\.name.text) == ["第一", "第二"])
    let second = try #require(document.cases.last)
    #expect(second.asOf == CivilDate(year: 2020, month: 6, day: 5))
    #expect(second.application?.text == "applications/a.yaml")
    #expect(second.set.map(\.path.text) == ["场地.面积", "日期"])
    #expect(second.set.map(\.value.scalar?.text) == ["500平方米", "null"])
    #expect(second.unset.map(\.text) == ["场地.工位"])
    #expect(second.findings.map(describe) == ["甲-", "乙unmet", "丙met专家"])
    #expect(second.expectation.outcome?.text == "supplement")
    #expect(second.expectation.verdicts.map(\.id.text) == ["甲", "乙"])
    #expect(second.expectation.verdicts.map(\.verdict) == [.undetermined, .error])
    #expect(second.expectation.missing?.count == 0)
    #expect(document.cases.first?.expectation.missing == nil)
    #expect(second.place.text.hasPrefix("name: 第二"))
  }

  private func describe(_ finding: TestFinding) -> String {
    switch finding {
    case .given(let finding): finding.criterion.text + finding.verdict.rawValue + (finding.by ?? "")
    case .withdrawn(let criterion): criterion.text + "-"
    }
  }

  static let wrong: [DecodingCase] = [
    DecodingCase("⟦rulecheck: 1⟧\n", ["E203"], says: ["“test”、“cases”"]),
    DecodingCase(head + "cases: ⟦[]⟧\n", ["E211"]),
    DecodingCase(head + "⟦用例⟧: []\n", ["E202"], says: ["“cases”"]),
    DecodingCase(head + "cases: [⟦甲⟧]\n", ["E201"]),
    DecodingCase(head + "cases: [⟦{ set: { 面积: 1 } }⟧]\n", ["E203"], says: ["“name”、“expect”"]),
    aCase("expect: ⟦{}⟧", ["E242"], says: ["没有期望的测试什么也查不出"]),
    aCase("expect: ⟦{ verdicts: {} }⟧", ["E242"]),
    aCase("⟦expect⟧: ", ["E204"]),
    aCase("expect: { ⟦结论⟧: ok }", ["E202"], says: ["“outcome”"]),
    aCase("expect: { verdicts: { 甲: ⟦mot⟧ } }", ["E501"], says: ["“met”"]),
    aCase("expect: { verdicts: { 甲: ⟦好⟧ } }", ["E501"], says: ["undetermined（待补正）"]),
    aCase("expect: { missing: [a, ⟦a⟧, ⟦''⟧] }", ["E210", "E204"]),
    aCase("expect: { missing: ⟦a⟧ }", ["E201"]),
    aCase(
      "set: { ⟦场地 .面积⟧: 1, ⟦.a⟧: 1, ⟦a..b⟧: 1 }, expect: { outcome: ok }", ["E244", "E244", "E244"],
      says: ["场地.总面积"]),
    aCase("unset: [⟦a.⟧], expect: { outcome: ok }", ["E244"]),
    aCase("set: { ⟦面积⟧: }, expect: { outcome: ok }", ["E204"], says: ["没有写“面积”的新值"]),
    aCase("set: { a: 1 }, unset: [⟦a⟧], expect: { outcome: ok }", ["E246"], says: ["既写在 set 里"]),
    aCase("findings: { 甲: ⟦待补正⟧ }, expect: { outcome: ok }", ["E502"]),
    aCase("findings: { 甲:⟦⟧ , }, expect: { outcome: ok }", ["E204"]),
    aCase("asOf: ⟦明天⟧, expect: { outcome: ok }", ["E207"]),
    DecodingCase(
      head + "cases:\n  - { name: 甲, expect: { outcome: ok } }\n  - { name: ⟦甲⟧, expect: { outcome: no } }\n",
      ["E241"], says: ["有两个测试叫“甲”"]),
    DecodingCase(
      "rulecheck: 1\ntest: a\nbase: { inputs: {} }\ncases:\n  - { name: ⟦甲⟧, expect: { outcome: ok } }\n"
        + "  - { name: 乙, asOf: 2020-06-04, expect: { outcome: ok } }\n"
        + "  - { name: 丙, application: a.yaml, expect: { outcome: ok } }\n", ["E243"], says: ["没有评审日"]),
    DecodingCase(
      "rulecheck: 1\ntest: a\nbase: { measure: ⟦p/b⟧, asOf: 2020-06-04, ⟦input⟧: {} }\n"
        + "cases: [{ name: 甲, expect: { outcome: ok } }]\n", ["E240", "E202"],
      says: ["删除 base 里的 measure", "“inputs”"]),
  ]

  private static func aCase(_ text: String, _ codes: [String], says: [String] = []) -> DecodingCase {
    DecodingCase(head + "cases: [{ name: 甲, \(text) }]\n", codes, says: says, description: text)
  }

  @Test(arguments: wrong) func mistakesAreReported(_ example: DecodingCase) {
    example.expectFindings { root in
      let (document, diagnostics) = TestDecoder.decode(root)
      #expect(document == nil)
      return diagnostics
    }
  }
}

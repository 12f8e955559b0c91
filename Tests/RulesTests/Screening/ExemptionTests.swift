// Exemptions with mistakes enter; codes and places are compared.

import Rules
import SourceText
import TestSupport
import Testing

@Suite struct ExemptionTests {
  private static func exemption(_ text: String) -> String {
    "outcomes:\n  - { id: ok, title: 推荐, when: 全部符合 }\n  - { id: no, title: 不推荐 }\nexemptions:\n  - \(text)\n"
  }

  static let cases: [DecodingCase] = [
    SampleMeasure.wrong(
      "outcomes",
      exemption("{ traits: [⟦localy⟧], nodes: [场地], reason: 理由, assumed: 测试, until: 2027-12-31 }"),
      ["E208"], says: ["“locality”"]),
    SampleMeasure.wrong(
      "outcomes", exemption("⟦{ traits: [locality], nodes: [场地], reason: 理由, assumed: 测试 }⟧"), ["E203"],
      says: ["until: 2027-12-31"]),
    SampleMeasure.wrong(
      "outcomes", exemption("{ traits: [locality], nodes: [场地], reason: 理由, assumed: 测试, until: ⟦2027⟧ }"),
      ["E207"]),
    SampleMeasure.wrong(
      "outcomes", exemption("{ traits: ⟦[]⟧, nodes: ⟦[]⟧, reason: 理由, assumed: 测试, until: 2027-12-31 }"),
      ["E211", "E211"]),
    SampleMeasure.wrong(
      "outcomes",
      exemption("{ traits: [locality], nodes: [⟦场底⟧], reason: 理由, assumed: 测试, until: 2027-12-31 }"),
      ["E470"], says: ["“场地”"]),
    SampleMeasure.wrong(
      "outcomes",
      exemption("{ traits: [locality], nodes: [⟦面积⟧], reason: 理由, assumed: 测试, until: 2027-12-31 }"),
      ["E470"], says: ["输入和定义不必写"]),
    SampleMeasure.wrong(
      "outcomes",
      exemption("{ traits: [locality], nodes: [场地, ok], reason: 理由, assumed: 测试, until: ⟦2017-12-31⟧ }"),
      ["E471"], says: ["2018-01-01"]),
  ]

  @Test(arguments: cases) func mistakesAreUnderlined(_ example: DecodingCase) {
    example.expectFindings { root in
      let (measure, diagnostics) = MeasureDecoder.decode(root)
      return diagnostics + (measure.map { MeasureCompiler.compile($0).diagnostics } ?? [])
    }
  }
}

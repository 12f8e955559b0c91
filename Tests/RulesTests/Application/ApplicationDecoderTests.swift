// Applications enter in both notations; documents and findings about them are compared.

import Rules
import RulesDSL
import SourceText
import TestSupport
import Testing

@Suite struct ApplicationDecoderTests {
  static let yaml = """
    rulecheck: 1
    measure: national/maker-space
    id: 2020-众创-001
    applicant: 某单位
    asOf: 2020-06-04
    note: 说明
    inputs: { 面积: 800平方米, 日期: null }
    findings:
      甲: met
      乙: { verdict: 不符合, by: 专家组, on: 2020-05-20, reason: 理由 }
      丙: 不适用

    """

  static let json = """
    {
      "rulecheck": 1, "measure": "national/maker-space", "id": "2020-众创-001", "applicant": "某单位",
      "asOf": "2020-06-04", "note": "说明", "inputs": { "面积": "800平方米", "日期": null },
      "findings": {
        "甲": "met", "乙": { "verdict": "不符合", "by": "专家组", "on": "2020-05-20", "reason": "理由" }, "丙": "不适用"
      }
    }
    """

  @Test(arguments: [("a.yaml", yaml), ("a.json", json)])
  func bothNotationsSayTheSame(_ name: String, _ text: String) throws {
    let (document, diagnostics) = ApplicationDecoder.decode(try tree(text, name: name))
    #expect(diagnostics.map(\.message.zh) == [])
    let application = try #require(document)
    #expect(application.measure?.text == "national/maker-space")
    #expect([application.id, application.applicant, application.note] == ["2020-众创-001", "某单位", "说明"])
    #expect(application.asOf == CivilDate(year: 2020, month: 6, day: 4))
    #expect(application.inputs?.entries?.map(\.key.text) == ["面积", "日期"])
    #expect(application.findings.map(\.criterion.text) == ["甲", "乙", "丙"])
    #expect(application.findings.map(\.verdict) == [.met, .unmet, .notApplicable])
    #expect(application.findings.map(\.by) == [nil, "专家组", nil])
    #expect(application.findings.map(\.on) == [nil, "2020-05-20", nil])
    #expect(application.findings.map(\.reason) == [nil, "理由", nil])
    #expect(application.findings.first?.place.text.contains("met") == true)
  }

  @Test func everythingMayBeLeftOut() throws {
    let (document, diagnostics) = ApplicationDecoder.decode(try tree("inputs: {}\n"))
    #expect(diagnostics.isEmpty)
    let application = try #require(document)
    #expect(application.measure == nil && application.id == nil && application.asOf == nil)
    #expect(application.inputs?.entries?.isEmpty == true)
    #expect(application.findings.isEmpty)
  }

  @Test func numbersInJSONAreTexts() throws {
    let (document, diagnostics) = ApplicationDecoder.decode(try tree(#"{"id": 20200001}"#, name: "a.json"))
    #expect(diagnostics.isEmpty)
    #expect(document?.id == "20200001")
  }

  static let wrong: [DecodingCase] = [
    DecodingCase("⟦申请人⟧: 某单位\n", ["E202"], says: ["申请里没有“申请人”这个键", "“applicant”"]),
    DecodingCase("⟦date⟧: 2020-06-04\n", ["E202"], says: ["“asOf”"]),
    DecodingCase("asOf: ⟦2020-6-4⟧\n", ["E207"], says: ["asOf: 2020-06-04"]),
    DecodingCase("asOf: ⟦2020-02-30⟧\ninputs: ⟦[1]⟧\nid: ⟦{ a: 1 }⟧\n", ["E207", "E201", "E201"]),
    DecodingCase("⟦applicant⟧:\n⟦inputs⟧:\nid: ⟦~⟧\n", ["E204", "E204", "E204"]),
    DecodingCase("rulecheck: ⟦2⟧\n", ["E209"]),
    DecodingCase("⟦- 1⟧\n", ["E201"]),
    DecodingCase("findings: ⟦met⟧\n", ["E201"]),
    DecodingCase("findings: { 甲: ⟦通过了⟧ }\n", ["E501"], says: ["没有“通过了”这样的结论", "“met”"]),
    DecodingCase(
      "findings: { 甲: ⟦mett⟧, 乙: ⟦很好⟧ }\n", ["E501", "E501"],
      says: ["`met`", "unmet（不符合）、not-applicable（不适用）"]),
    DecodingCase(
      "findings: { 甲: ⟦undetermined⟧, 乙: { verdict: ⟦规则错误⟧ } }\n", ["E502", "E502"],
      says: ["还没有意见就删除这一条", "由系统得出"]),
    DecodingCase("findings: { 甲: ⟦null⟧, 乙: ⟦{}⟧ }\n", ["E204", "E503"], says: ["“乙”的评审意见没有内容"]),
    DecodingCase("findings: { 甲: ⟦[met]⟧ }\n", ["E201"]),
    DecodingCase("findings: { 甲: ⟦{ by: 专家组 }⟧ }\n", ["E203"], says: ["verdict: met"]),
    DecodingCase("findings: { 甲: { ⟦结论⟧: met, by: ⟦[]⟧ } }\n", ["E202", "E201"], says: ["“verdict”"]),
    DecodingCase(
      #"{"findings": {"甲": ⟦true⟧, "乙": ⟦null⟧}, ⟦"编号"⟧: 1}"#, ["E501", "E204", "E202"], fileName: "a.json"),
  ]

  @Test(arguments: wrong) func mistakesAreReported(_ example: DecodingCase) {
    example.expectFindings { ApplicationDecoder.decode($0).diagnostics }
  }

  @Test func whatIsRightIsDelivered() throws {
    let text = "asOf: heute\nid: 1\nextra: 2\nfindings: { 甲: vielleicht, 乙: met }\ninputs: { 面积: 1 }\n"
    let (document, diagnostics) = ApplicationDecoder.decode(try tree(text))
    #expect(diagnostics.map(\.code.id) == ["E207", "E202", "E501"])
    #expect(document?.id == "1")
    #expect(document?.findings.map(\.criterion.text) == ["乙"])
    #expect(document?.inputs != nil)
    #expect(ApplicationDecoder.decode(try tree("- 1\n")).document == nil)
  }
}

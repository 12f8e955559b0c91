// Measures and a small register enter; what the documents do not bear out is compared.

import Rules
import RulesDSL
import SourceText
import TestSupport
import Testing

@Suite struct CitationCheckerTests {
  private static let register = [
    "样例〔2018〕1号.yaml": """
    rulecheck: 1
    document: 样例〔2018〕1号
    title: 样例规定
    confirmed: two-sources
    text: 全文.txt
    clauses:
      - { clause: 第1项, text: 面积不低于50平方米 }
      - { clause: 第2项, text: 人数 不少于 3 人，经费专款专用 }
    """,
    "全文.txt": "本规定自发布之日起施行。",
  ]

  private func findings(_ criteria: String) throws -> [Diagnostic] {
    let tree = try TemporaryTree(Self.register)
    defer { tree.remove() }
    let body = """
      inputs: { 面积: { type: number, unit: 平方米 } }
      criteria:
      \(criteria)
      outcomes: [{ id: yes, title: 通过, when: 全部符合 }, { id: no, title: 不通过 }]
      """
    let measure = try MeasureFixture.measure(body)
    return CitationChecker.check(measure.measure, documents: DocumentRegister(directories: [tree.path]))
  }

  /// What follows `require` in a criterion; the code and the underlined text of the finding, if any.
  static let citations: [(String, String?)] = [
    ("basis: 规定 第1项 “面积不低于50平方米”", nil),
    ("basis: 规定 第1项 “不低于５０平方米”", nil),
    ("basis: 规定 第2项 “人数不少于3人”", nil),
    ("basis: 规定 “经费专款专用”", nil),
    ("basis: 规定 第9项 “自发布之日起施行”", nil),
    ("basis: 规定 第1项", "W286 规定 第1项"),
    ("assumed: 没有原文", nil),
    ("basis: 规定 第1项 “面积不低于60平方米”", "E287 面积不低于60平方米"),
    ("basis: 规定 第1项 “人数不少于3人”", "W288 规定 第1项 “人数不少于3人”"),
    ("note: 什么也没有引用", "W289 甲"),
  ]

  @Test(arguments: citations) func citationIsChecked(_ grounds: String, _ expected: String?) throws {
    let findings = try findings("  - { id: 甲, require: 面积 > 0平方米, \(grounds) }")
    #expect(findings.map { "\($0.code.id) \($0.place?.text ?? "")" } == [expected].compactMap(\.self))
  }

  @Test func exceptionsNeedGroundsOfTheirOwn() throws {
    let exception = "{ id: 放宽, when: 面积 > 1平方米, require: 面积 > 0平方米 }"
    let found = try findings("  - { id: 甲, require: 面积 > 9平方米, assumed: 没有原文, except: [\(exception)] }")
    #expect(found.map { "\($0.code.id) \($0.place?.text ?? "")" } == ["W289 放宽"])
  }

  @Test func groupsSpeakForTheirMembers() throws {
    let member = "{ id: 乙, require: 面积 > 0平方米 }"
    #expect(try findings("  - { id: 甲, all: [\(member)], assumed: 没有原文 }").isEmpty)
    #expect(try findings("  - { id: 甲, all: [\(member)] }").map { $0.place?.text } == ["乙"])
  }

  @Test func unregisteredDocumentsAreReportedWhereTheyAreDeclared() throws {
    let measure = try MeasureFixture.measure(
      """
      inputs: { 面积: { type: number, unit: 平方米 } }
      criteria: [{ id: 甲, require: 面积 > 0平方米, basis: 规定 第1项 “随便什么” }]
      outcomes: [{ id: yes, title: 通过 }]
      """)
    let findings = CitationChecker.check(
      measure.measure, documents: DocumentRegister(directories: ["/nonexistent"]))
    #expect(findings.map { "\($0.code.id) \($0.place?.text ?? "")" } == ["E280 样例〔2018〕1号"])
  }
}

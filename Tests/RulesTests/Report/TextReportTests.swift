// Sentences of a report in text, where what stands beside what matters.

import Rules
import SourceText
import TestSupport
import Testing

@Suite("Reports in text")
struct TextReportTests {
  private static let measure = """
    rulecheck: 1
    measure: m
    title: 立项
    kind: funding
    effective: 2018-01-01..
    sources: { 要点: 某市要点 }
    inputs:
      公示开始: { type: date, nullable: true }
      次数: { type: integer, unit: 次, default: 0次 }
    criteria:
      - id: 公示
        when: 公示开始 != 无 且 评审日 >= @"2020-01-01"
        assumed: 测试
        all:
          - { id: 期限, title: 公示期满, require: 次数 >= 5次, remedy: 延长公示 }
          - { id: 网页, title: 公示网页, judge: 是否公开 }
      - { id: 要求, title: 有要求, require: 次数 >= 0次, basis: 要点 第1点 “要求” }
    outcomes:
      - { id: yes, title: 行, favourable: true, when: 全部符合 }
      - { id: no, title: 不行 }

    """

  private static func report(_ inputs: String) throws -> String {
    let tree = try TemporaryTree([
      "rules/p/pack.yaml": "rulecheck: 1\npack: p\ntitle: 包\nversion: 1.0.0\n", "rules/p/m.yaml": measure,
      "documents/某市要点.yaml": """
      rulecheck: 1
      document: 某市要点
      title: 某市要点
      issuer: 某局
      issued: 2020-06-04
      confirmed: single-source
      clauses:
        - { clause: 第1点, text: 要求, confirmed: single-source }

      """,
    ])
    defer { tree.remove() }
    var maker = DecisionMaker(
      repository: RuleRepository(roots: [tree.path + "/rules"]),
      documents: DocumentRegister(directories: [tree.path + "/documents"]))
    let text = "measure: p/m\nasOf: 2020-06-04\ninputs: { \(inputs) }\n"
    let result = maker.decide(SourceFile(name: "a.yaml", text: text))
    #expect(result.diagnostics.map(\.message.zh) == [])
    let decision = try #require(result.decision)
    return TextReport.render(
      decision.explanation, receipt: decision.receipt, language: .zh, colour: false)
  }

  @Test("a group that does not apply shows no verdicts of its members")
  func notApplicable() throws {
    let report = try Self.report("公示开始: 无")
    #expect(report.contains("不适用（1）") && !report.contains("公示期满") && !report.contains("延长公示"), "\(report)")
    let applied = try Self.report("公示开始: 2020-06-01")
    #expect(applied.contains("✗ 公示期满（不符合）") && applied.contains("延长公示"), "\(applied)")
  }

  @Test("a date stands apart from the word after it")
  func spaces() throws {
    #expect(try Self.report("公示开始: 2020-06-01").contains("评审日不早于 2020-01-01 时适用"))
  }

  @Test("a document without a number is named once")
  func sources() throws {
    let report = try Self.report("公示开始: 无")
    #expect(report.contains("· 《某市要点》（仅一处来源）") && !report.contains("某市要点《"), "\(report)")
  }
}

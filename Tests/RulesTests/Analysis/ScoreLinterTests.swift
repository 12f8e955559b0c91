// Scores whose points come from tables and inputs enter; what is said about their maxima is compared.

import Rules
import SourceText
import TestSupport
import Testing

@Suite("Maxima of scores")
struct ScoreLinterTests {
  /// The maximum and the points of a score, and what is said.
  private static let rows: [(String, String?)] = [
    ("max: 5分, points: 档", nil), ("max: ⟦4分⟧, points: 档", "W446 “总分”可以得 5 分，不在 0 至满分 4 分之间，那时是规则错误"),
    ("max: ⟦6分⟧, points: 档", "W447 “总分”最多得 5 分，到不了满分 6 分"),
    ("max: 10分, points: 专家分", nil), ("max: ⟦9分⟧, points: 专家分", "W446 “总分”可以得 10 分，不在 0 至满分 9 分之间，那时是规则错误"),
    ("max: ⟦10分⟧, points: 扣分", "W446 “总分”可以得 -3 分，不在 0 至满分 10 分之间，那时是规则错误"),
    // What is computed, or depends on figures, is not judged.
    ("max: 99分, points: 档 + 专家分", nil), ("max: 99分, points: 随参数", nil), ("max: 99分, points: 无界", nil),
    // A ratio has the ends of its unit.
    ("max: 1分, points: 比例分", nil),
  ]

  @Test("what tables and inputs can give is compared with the maximum", arguments: rows)
  func row(_ score: String, _ said: String?) throws {
    let marked = MarkedSource(
      MeasureFixture.text(
        """
        inputs:
          人数: { type: integer, unit: 人 }
          专家分: { type: number, unit: 分, min: 0, max: 10 }
          扣分: { type: number, unit: 分, min: -3, max: 10 }
          比例分: { type: number, unit: 分, min: 0, max: 1 }
          无界: { type: number, unit: 分 }
        parameters: { 高分: { value: 7分, assumed: 测试 } }
        tables:
          档:
            inputs: [人数]
            outputs: [{ name: 得分, unit: 分 }]
            rows: |
              | 人数 | 得分 |
              | >= 5人 | 5分 |
              | < 5人 | 0分 |
            assumed: 测试
          随参数:
            inputs: [人数]
            outputs: [{ name: 得分, unit: 分 }]
            rows: |
              | 人数 | 得分 |
              | >= 5人 | 高分 |
              | < 5人 | 0分 |
            assumed: 测试
        scores:
          - { id: 总分, \(score), assumed: 测试 }
        criteria:
          - { id: 项, require: 总分 > 0分, assumed: 测试 }
        outcomes:
          - { id: yes, title: 行, favourable: true, when: 全部符合 }
          - { id: no, title: 不行 }
        """))
    let measure = try #require(MeasureFixture.compile(marked.text).measure)
    let found = ScoreLinter.check(measure)
    #expect(found.first.map { "\($0.code.id) \($0.message.zh)" } == said)
    #expect(found.count == (said == nil ? 0 : 1))
    #expect(found.first?.place?.span == marked.spans.first)
  }

  @Test("scores, awards and selections without grounds are found")
  func grounds() throws {
    let measure = try #require(
      MeasureFixture.compile(
        MeasureFixture.text(
          """
          inputs: { 数: { type: number, unit: 分 } }
          scores:
            - id: 总分
              max: 2分
              items:
                - { id: 一, max: 1分, points: 数 }
                - { id: 二, max: 1分, points: 数, assumed: 测试 }
            - { id: 另分, max: 1分, assumed: 测试, items: [ { id: 三, max: 1分, points: 数 } ] }
          criteria:
            - { id: 项, require: 总分 > 0分, assumed: 测试 }
          awards:
            - { id: 额, amount: 数 }
          outcomes:
            - { id: yes, title: 行, favourable: true, when: 全部符合 }
            - { id: no, title: 不行 }
          selection:
            title: 择优
            order: [ { by: 总分 } ]
          """)
      ).measure)
    let found = CitationChecker.check(measure.measure, documents: DocumentRegister(directories: []))
    let ungrounded = found.filter { $0.code == .withoutGrounds }.map(\.message.zh)
    #expect(
      ungrounded.filter { !$0.contains("条件") } == [
        "评分项“一”没有写明依据", "奖补“额”没有写明依据", "“择优”没有写明依据",
      ])
  }
}

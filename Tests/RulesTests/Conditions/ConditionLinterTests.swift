// Small measures with one fault each enter; the code, the place and the words of what is found are compared.

import Rules
import SourceText
import TestSupport
import Testing

@Suite("Findings about conditions")
struct ConditionLinterTests {
  /// What stands below the inputs, with the place between `⟦` and `⟧`, and what is said there.
  private static let rows: [(String, [String])] = [
    ("criteria:\n  - { id: 项, require: 面积 >= 500平方米, assumed: 测试 }", []),
    (
      "criteria:\n  - { id: ⟦项⟧, require: 面积 >= 500平方米 and 人数 > 1人 and 面积 < 300平方米, assumed: 测试 }",
      ["W530 “项”不可能符合：“面积 >= 500平方米”、“面积 < 300平方米”不能同时成立"]
    ),
    (
      "criteria:\n  - { id: ⟦项⟧, require: 人数 <= 9人 or 人数 > 9人, assumed: 测试 }",
      ["W531 “项”不可能不符合，等于没有要求：“人数 <= 9人”不成立、“人数 > 9人”不成立不能同时成立"]
    ),
    (
      "criteria:\n  - { id: ⟦项⟧, require: 人数 >= 0人, assumed: 测试 }",
      ["W531 “项”不可能不符合，等于没有要求：输入无论取什么允许的值，都不会出现“人数 >= 0人”不成立"]
    ),
    // Whole numbers: nothing lies between 2 and 3.
    (
      "criteria:\n  - { id: ⟦项⟧, require: 人数 > 2人 and 人数 < 3人, assumed: 测试 }",
      ["W530 “项”不可能符合：“人数 > 2人”、“人数 < 3人”不能同时成立"]
    ),
    // Not linear, and so not decided.
    ("criteria:\n  - { id: 项, require: 面积 / 面积 >= 0, assumed: 测试 }", []),
    (
      "criteria:\n  - { id: 项, when: ⟦类 = \"企业\" and 类 = \"院所\"⟧, require: 人数 > 1人, assumed: 测试 }",
      ["W532 “项”的适用情形（when）不会出现，这一条从不起作用：“类 = \"企业\"”、“类 = \"院所\"”不能同时成立"]
    ),
    (
      "criteria:\n  - id: 项\n    when: ⟦类 in (\"企业\", \"院所\", \"个人\")⟧\n    require: 人数 > 1人\n    assumed: 测试",
      ["W533 “项”的适用情形（when）总会出现：输入无论取什么允许的值，都不会出现“类 in (\"企业\", \"院所\", \"个人\")”不成立"]
    ),
    (
      """
      criteria:
        - { id: ⟦宽⟧, require: 面积 >= 300平方米, assumed: 测试 }
        - { id: 严, require: 面积 >= 500平方米, assumed: 测试 }
      """, ["W534 符合“严”的都符合“宽”，“宽”单独不起作用"]
    ),
    (
      """
      criteria:
        - { id: 大, require: 面积 >= 500平方米, assumed: 测试 }
        - { id: 别的, require: 人数 > 1人, assumed: 测试 }
        - { id: ⟦小⟧, require: 面积 + 100平方米 < 500平方米, assumed: 测试 }
      """, ["W535 没有申请人能全部符合：“大”、“小”不能同时符合"]
    ),
    (
      """
      criteria:
        - id: 项
          require: 人数 > 1人
          assumed: 测试
          except:
            - { id: ⟦甲⟧, when: 面积 > 900平方米, assumed: 测试 }
            - { id: 乙, when: 面积 > 800平方米, assumed: 测试 }
      """, ["W536 例外“甲”出现时，“乙”总是同时出现，两者冲突，是规则错误"]
    ),
    (
      """
      criteria:
        - id: 项
          require: 人数 > 1人
          assumed: 测试
          except:
            - { id: 甲, when: 面积 > 900平方米, assumed: 测试 }
            - { id: ⟦乙⟧, when: 人数 > 8人, assumed: 测试 }
      """, ["W537 例外“甲”和“乙”会同时出现，那时是规则错误，例如面积为 901 平方米、人数为 9 人 时"]
    ),
    (
      """
      criteria:
        - id: 项
          any:
            - { id: ⟦严⟧, require: 面积 >= 500平方米 }
            - { id: 宽, require: 面积 >= 300平方米 }
          assumed: 测试
      """, ["W539 符合“严”的都符合“宽”，任一即可，所以“严”是多余的"]
    ),
    (
      """
      define: { ⟦总是⟧: 人数 >= 0人 }
      criteria:
        - { id: 项, require: 总是 and 人数 > 1人, assumed: 测试 }
      """, ["W540 “总是”总是“是”：输入无论取什么允许的值，都不会出现“人数 >= 0人”不成立"]
    ),
    (
      """
      scores:
        - { id: 总分, max: 10分, points: 专家分, assumed: 测试 }
      criteria:
        - { id: 项, require: 人数 > 1人 or ⟦总分 > 10分⟧, assumed: 测试 }
      """, ["W541 按各项的分值，“总分 > 10分”不会成立，谁也达不到"]
    ),
  ]

  private static func measure(_ body: String) -> String {
    let inputs = """
      inputs:
        面积: { type: number, unit: 平方米, min: 0 }
        人数: { type: integer, unit: 人, min: 0 }
        类: { type: enumeration, values: [企业, 院所, 个人] }
        专家分: { type: number, unit: 分, min: 0, max: 10 }

      """
    let outcomes = """

      outcomes:
        - { id: yes, title: 行, favourable: true, when: 全部符合 }
        - { id: no, title: 不行 }
      """
    return MeasureFixture.text(inputs + body + outcomes)
  }

  @Test("each fault is found at its place with its proof", arguments: rows)
  func row(_ body: String, _ said: [String]) throws {
    let marked = MarkedSource(Self.measure(body))
    let measure = try #require(MeasureFixture.compile(marked.text).measure)
    let found = ConditionLinter.check(measure)
    #expect(found.map { "\($0.code.id) \($0.message.zh)" } == said)
    #expect(found.compactMap(\.place?.span) == marked.spans)
  }

  @Test("outcomes that others hide are found")
  func outcomes() throws {
    let marked = MarkedSource(
      MeasureFixture.text(
        """
        inputs: { 数: { type: integer, unit: 个 } }
        criteria:
          - { id: 项, require: 数 > 1个, assumed: 测试 }
        outcomes:
          - { id: good, title: 良好, favourable: true, when: 数 >= 60个 }
          - { id: ⟦best⟧, title: 优秀, favourable: true, when: 数 >= 90个 }
          - { id: no, title: 不行 }
        """))
    let measure = try #require(MeasureFixture.compile(marked.text).measure)
    let found = ConditionLinter.check(measure)
    #expect(found.map { "\($0.code.id) \($0.message.zh)" } == ["W538 结论“优秀”到不了：它成立时，总是先得出“良好”"])
    #expect(found.compactMap(\.place?.span) == marked.spans)
  }

  @Test("questions about two versions of a measure are answered with an applicant between them")
  func versions() throws {
    func version(_ limit: String) throws -> CheckedMeasure {
      try MeasureFixture.measure(
        """
        inputs: { 面积: { type: number, unit: 平方米 } }
        criteria:
          - { id: 项, require: 面积 >= \(limit), assumed: 测试 }
        outcomes:
          - { id: yes, title: 行, favourable: true, when: 全部符合 }
          - { id: no, title: 不行 }
        """)
    }
    let (old, new) = (try version("500平方米"), try version("400平方米"))
    let analysis = ConditionAnalysis([old, new])
    let (before, after) = (Condition.outcome(0, of: old), Condition.outcome(0, of: new, measure: 1))
    guard case .yes = analysis.implies(before, after) else {
      Issue.record("whoever passed before passes now")
      return
    }
    guard case .no(let witness) = analysis.equivalent(before, after) else {
      Issue.record("somebody passes only now")
      return
    }
    #expect(Engine.assess(old, witness.application(for: old)).assessment?.outcomeID == "no")
    #expect(Engine.assess(new, witness.application(for: new)).assessment?.outcomeID == "yes")
    let same = try version("0.05公顷")
    let inHectares = Condition.outcome(0, of: same, measure: 1)
    guard case .yes = ConditionAnalysis([old, same]).equivalent(before, inHectares) else {
      Issue.record("0.05 hectares are 500 square metres")
      return
    }
  }
}

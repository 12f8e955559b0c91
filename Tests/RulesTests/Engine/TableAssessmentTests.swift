// Measures with decision tables, from the file to the explanation.

import Rules
import RulesDSL
import SourceText
import Testing

@Suite struct TableAssessmentTests {
  private static let body = """
    inputs:
      人数: { type: integer, unit: 人, min: 0 }
      类别: { type: enumeration, values: [综合, 专业] }
    define:
      合计: 得分 + 加分
    tables:
      加分:
        inputs: [类别]
        outputs: [{ name: 分, unit: 分 }]
        rows: |
          | 类别 | 分 |
          | 综合 | 1分 |
          | 专业 | 1分 |
        assumed: 测试
      得分:
        title: 人数得分
        hitPolicy: first
        inputs: [人数]
        outputs: [{ name: 分, unit: 分 }]
        rows: |
          | 人数 | 分 | 说明 |
          | >= 10人 | 5分 | 甲档 |
          | >= 5人 | 加分 * 3 | |
        assumed: 测试
    criteria:
      - { id: 甲, require: 合计 >= 5分, assumed: 测试 }
    outcomes:
      - { id: yes, title: 行, favourable: true, when: 全部符合 }
      - { id: no, title: 不行 }
    """

  private func actual(_ inputs: String) throws -> (outcome: String, [String]) {
    let measure = try MeasureFixture.measure(Self.body)
    let assessment = try MeasureFixture.assess("inputs: { \(inputs) }", measure)
    let explanation = Explainer.explain(assessment, documents: nil, measureName: "test/sample")
    let values = try #require(explanation.criteria.first).actual.map { value in
      value.title.zh + "：" + value.text.zh
        + value.rows.map { "（\($0.number) \($0.condition.zh) \($0.remarks.map(\.text))）" }.joined()
    }
    return (assessment.outcomeID, values)
  }

  @Test("tables may use tables and definitions, in whatever order they are written")
  func values() throws {
    let (outcome, values) = try actual("人数: 12, 类别: 专业")
    #expect(outcome == "yes")
    #expect(
      values == [
        "合计：6 分", "人数得分：5 分（1 人数不少于 10 人 [\"甲档\"]）", "人数：12 人", "加分：1 分（2 类别是“专业” []）", "类别：“专业”",
      ])
  }

  @Test("what is open does not matter where all rows give the same")
  func openInput() throws {
    let (outcome, values) = try actual("人数: 7")
    #expect(outcome == "no")
    #expect(
      values == [
        "合计：4 分", "人数得分：3 分（2 人数不少于 5 人 []）", "人数：7 人", "加分：1 分", "类别：未提供",
      ])
  }

  @Test("no row that applies is a failure of the rule, with the table's name")
  func noRow() throws {
    let measure = try MeasureFixture.measure(Self.body)
    let assessment = try MeasureFixture.assess("inputs: { 人数: 3, 类别: 专业 }", measure)
    #expect(assessment.outcomeID == "error")
    #expect(assessment.results[0].failure?.message.zh == "“人数得分”没有一行适用")
    #expect(assessment.results[0].failure?.place?.text == "得分")
  }

  @Test("a cycle through a table is found")
  func cycle() {
    let text = MeasureFixture.text(Self.body.replacing("| 综合 | 1分 |", with: "| 综合 | 合计 |"))
    let result = MeasureFixture.compile(text)
    #expect(result.diagnostics.map(\.code) == [.cyclicDefinition])
    #expect(result.diagnostics.first?.message.zh == "定义互相依赖，无法计算：合计 → 得分 → 加分 → 合计")
  }

  @Test("a mistake in a cell is underlined in the cell")
  func place() {
    let text = MeasureFixture.text(Self.body.replacing("| >= 5人 |", with: "| >= 5家 |"))
    let result = MeasureFixture.compile(text)
    #expect(result.diagnostics.map { "\($0.code.id) \($0.place?.text ?? "")" } == ["E403 5家"])
    #expect(result.diagnostics.first?.related.map(\.place.text) == ["人数", "5家"])
  }
}

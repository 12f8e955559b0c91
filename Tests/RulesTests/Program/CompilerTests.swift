// What the compiler says about measures, with the text it underlines.

import Rules
import RulesDSL
import SourceText
import TestSupport
import Testing

@Suite("Compiling measures")
struct CompilerTests {
  private struct Case: Sendable, CustomTestStringConvertible {
    let code: DiagnosticCode
    let message: String
    let marked: String

    init(_ code: DiagnosticCode, _ message: String, _ marked: String) {
      self.code = code
      self.message = message
      self.marked = marked
    }

    var testDescription: String { message }
  }

  private static let tail = """

    outcomes:
      - { id: yes, title: 行, favourable: true, when: 全部符合 }
      - { id: no, title: 不行 }
    """

  private static let cases: [Case] = [
    Case(
      .cyclicDefinition, "定义互相依赖，无法计算：一 → 二 → 三 → 一",
      """
      define:
        一: ⟦二⟧ + 1
        二: 三 + 1
        三: 一 + 1
      criteria:
        - { id: 项, require: 1 > 0, assumed: 测试 }
      """),
    Case(
      .cyclicDefinition, "定义互相依赖，无法计算：甲 → 乙 → 甲",
      """
      criteria:
        - { id: 甲, require: not(⟦乙⟧), assumed: 测试 }
        - { id: 乙, require: 甲, assumed: 测试 }
      """),
    Case(
      .cyclicDefinition, "定义互相依赖，无法计算：自己 → 自己",
      """
      define:
        自己: ⟦自己⟧ + 1
      criteria:
        - { id: 项, require: 1 > 0, assumed: 测试 }
      """),
    Case(
      .unknownInputUnit, "单位“平方来”没有声明过",
      """
      inputs:
        面积: { type: number, unit: ⟦平方来⟧ }
      criteria:
        - { id: 项, require: 1 > 0, assumed: 测试 }
      """),
    Case(
      .parameterValue, "参数“额度”前面的值是以万元计的数，这里是以家计的数",
      """
      parameters:
        额度:
          - { from: 2018-01-01, to: 2018-12-31, value: 10万元, assumed: 测试 }
          - { from: 2019-01-01, value: ⟦10家⟧, assumed: 测试 }
      criteria:
        - { id: 项, require: 1 > 0, assumed: 测试 }
      """),
    Case(
      .parameterValue, "除数为零",
      """
      parameters:
        额度: { value: 1 / ⟦0⟧, assumed: 测试 }
      criteria:
        - { id: 项, require: 1 > 0, assumed: 测试 }
      """),
    Case(
      .unknownName, "“面积”没有声明",
      """
      inputs:
        场地: { 总面积: { type: number, unit: 平方米 } }
      criteria:
        - { id: 项, require: ⟦面积⟧ > 1平方米, assumed: 测试 }
      """),
    Case(
      .missingUnit, "500 什么？另一边以平方米计",
      """
      inputs:
        面积: { type: number, unit: 平方米 }
      criteria:
        - { id: 项, require: 面积 >= ⟦500⟧, assumed: 测试 }
      """),
    Case(
      .typeMismatch, "这里要是/否，写的是以平方米计的数",
      """
      inputs:
        面积: { type: number, unit: 平方米 }
      criteria:
        - { id: 项, when: ⟦面积⟧, require: 1 > 0, assumed: 测试 }
      """),
    Case(
      .invalidBound, "上下限这里要写日期",
      """
      inputs:
        起: { type: date, min: ⟦昨天⟧ }
      criteria:
        - { id: 项, require: 1 > 0, assumed: 测试 }
      """),
    Case(
      .invalidBound, "上下限这里要写年月时长",
      """
      inputs:
        时长: { type: years and months duration, max: ⟦3天⟧ }
      criteria:
        - { id: 项, require: 1 > 0, assumed: 测试 }
      """),
    Case(
      .invalidBound, "上限小于下限，什么都不能填",
      """
      inputs:
        面积: { type: number, unit: 平方米, min: 20亩, max: ⟦1公顷⟧ }
      criteria:
        - { id: 项, require: 1 > 0, assumed: 测试 }
      """),
    Case(
      .invalidBound, "上限小于下限，什么都不能填",
      """
      inputs:
        起: { type: date, min: 2020-01-01, max: ⟦2019-12-31⟧ }
      criteria:
        - { id: 项, require: 1 > 0, assumed: 测试 }
      """),
    Case(
      .wrongInputType, "“三”不是数字",
      """
      inputs:
        人数: { type: integer, unit: 人, default: ⟦三⟧ }
      criteria:
        - { id: 项, require: 1 > 0, assumed: 测试 }
      """),
    Case(
      .inputNotAnOption, "“其他”不在选项之中",
      """
      inputs:
        类别: { type: enumeration, values: [综合, 专业], default: ⟦其他⟧ }
      criteria:
        - { id: 项, require: 1 > 0, assumed: 测试 }
      """),
    Case(
      .wrongInputUnit, "这一项以平方米计，写了“元”",
      """
      inputs:
        面积: { type: number, unit: 平方米, max: 5⟦元⟧ }
      criteria:
        - { id: 项, require: 1 > 0, assumed: 测试 }
      """),
  ]

  @Test("one mistake, one finding at its place", arguments: cases)
  private func diagnostics(_ example: Case) throws {
    let marked = MarkedSource(MeasureFixture.text(example.marked) + Self.tail)
    let result = MeasureFixture.compile(marked.text)
    #expect(result.measure == nil)
    let found = result.diagnostics.map { "\($0.code.id) \($0.place?.text ?? "") \($0.message.zh)" }
    let underlined = try #require(marked.pieces.first)
    #expect(found == ["\(example.code.id) \(underlined) \(example.message)"])
    #expect(result.diagnostics.first?.place?.span == marked.spans.first)
  }

  @Test("overlapping periods point at both")
  func overlap() throws {
    let result = MeasureFixture.compile(
      MeasureFixture.text(
        """
        parameters:
          额度:
            - { from: 2018-01-01, value: 1家, assumed: 测试 }
            - { from: 2019-01-01, value: 2家, assumed: 测试 }
        criteria:
          - { id: 项, require: 1 > 0, assumed: 测试 }
        """) + Self.tail)
    #expect(result.diagnostics.map(\.code) == [.overlappingPeriods])
    #expect(result.diagnostics.first?.related.count == 1)
  }

  @Test("nodes are ordered by what they use, however they are written")
  func order() throws {
    let measure = try MeasureFixture.measure(
      """
      inputs:
        甲: { type: number, unit: 家 }
      define:
        三: 二 * 2
        二: 一 + 1家
        一: if 项 then 甲 else 0家
      criteria:
        - { id: 项, require: 甲 > 1家, assumed: 测试 }
        - { id: 后, require: 三 >= 8家, assumed: 测试 }
      """ + Self.tail)
    let assessment = try MeasureFixture.assess("inputs: { 甲: 3 }", measure)
    #expect(assessment.outcomeID == "yes")
  }

  @Test("fields and variables are not taken for definitions of the same name")
  func hiddenNames() throws {
    let measure = try MeasureFixture.measure(
      """
      inputs:
        组: { 案例: { type: list, unit: 个, of: { 名称: text, 金额: { type: number, unit: 万元 } } } }
      define:
        金额: sum(大额[金额 < 9万元].金额)
        大额: 组.案例[金额 > 2万元]
        合格: some x in 组.案例 satisfies x.金额 > 1万元
        x: if 合格 then {名称:3,数:名称 + 1}.数 else 0
        名称: x + 1
      criteria:
        - { id: 项, require: 金额 = 3万元 and 合格 and 名称 = 5, assumed: 测试 }
      """ + Self.tail)
    let cases = "[{ 名称: 甲, 金额: 1 }, { 名称: 乙, 金额: 3 }, { 名称: 丙, 金额: 9 }]"
    #expect(try MeasureFixture.assess("inputs: { 组.案例: \(cases) }", measure).outcomeID == "yes")
  }

  @Test("a long chain of definitions compiles without deep recursion")
  func longChain() throws {
    let count = 2_000
    let chain = (1...count).map { "  n\($0): n\($0 - 1) + 1" }.reversed().joined(separator: "\n")
    let measure = try MeasureFixture.measure(
      "define:\n\(chain)\n  n0: 0\ncriteria:\n  - { id: 项, require: n\(count) = \(count), assumed: 测试 }"
        + Self.tail)
    #expect(try MeasureFixture.assess("inputs: {}", measure).outcomeID == "yes")
  }
}

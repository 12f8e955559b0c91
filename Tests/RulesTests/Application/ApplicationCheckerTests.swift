// What is said about the values of an application, with the text it underlines; and what is accepted.

import Rules
import RulesDSL
import SourceText
import TestSupport
import Testing

@Suite("Checking applications")
struct ApplicationCheckerTests {
  private static let body = """
    inputs:
      场地:
        总面积: { type: number, unit: 平方米, min: 0, max: 1平方公里 }
        工位数: { type: integer, unit: 个 }
      占比: { type: number, unit: "%" }
      起始: { type: date, min: 2000-01-01, nullable: true }
      法人: boolean
      类别: { type: enumeration, values: [综合, 专业] }
      名称: text
      时长: { type: years and months duration, max: 10年 }
      间隔: { type: days and time duration, min: 24小时 }
      开门: { type: time, min: 08:30:00 }
      人数: { type: integer, unit: 人, default: 3 }
      案例: { type: list, unit: 个, of: { 名称: text, 金额: { type: number, unit: 万元 } } }
    criteria:
      - { id: 项, require: 1 > 0, assumed: 测试 }
      - { id: 评, judge: 好不好, assumed: 测试 }
    outcomes:
      - { id: yes, title: 行 }
    """

  private struct Case: Sendable, CustomTestStringConvertible {
    let code: DiagnosticCode
    let message: String
    let help: String?
    let marked: String

    init(_ code: DiagnosticCode, _ message: String, help: String? = nil, _ marked: String) {
      self.code = code
      self.message = message
      self.help = help
      self.marked = marked
    }

    var testDescription: String { marked }
  }

  private static let cases: [Case] = [
    Case(.unknownInput, "办法没有要求填写“总面基”", help: "是不是想写“总面积”？", "inputs: { 场地: { ⟦总面基⟧: 1 } }"),
    Case(.unknownInput, "办法没有要求填写“工位数”", help: "这一项在“场地.工位数”，放到那一组里", "inputs: { ⟦工位数⟧: 1 }"),
    Case(.unknownInput, "办法没有要求填写“电话”", "inputs: { 案例: [{ 名称: 甲, 金额: 1, ⟦电话⟧: 1 }] }"),
    Case(.wrongInputType, "“很大”不是数字", help: "例如 800 或 800平方米", "inputs: { 场地: { 总面积: ⟦很大⟧ } }"),
    Case(.wrongInputType, "“1,200”不是数字", help: "去掉千位分隔符：1200", "inputs: { 场地: { 总面积: ⟦\"1,200\"⟧ } }"),
    Case(.wrongInputUnit, "这一项以平方米计，写了“元”", help: "以平方米填写，或只写数字", "inputs: { 场地: { 总面积: 8⟦元⟧ } }"),
    Case(.wrongInputUnit, "不认识单位“平方来”", help: "是不是想写“平方米”？", "inputs: { 场地: { 总面积: 8⟦平方来⟧ } }"),
    Case(.inputOutOfBounds, "“-1”小于下限 0平方米", "inputs: { 场地: { 总面积: ⟦-1⟧ } }"),
    Case(.inputOutOfBounds, "“101公顷”大于上限 1000000平方米", "inputs: { 场地: { 总面积: ⟦101公顷⟧ } }"),
    Case(.wrongInputType, "这里要填整数，写的是“2.5”", "inputs: { 场地: { 工位数: ⟦2.5⟧ } }"),
    Case(.wrongInputType, "这里要填数字（平方米），写成了列表", "inputs: { 场地: { 总面积: ⟦[1]⟧ } }"),
    Case(.wrongInputType, "“场地”是一组输入，要逐项填写", help: "这里可填写：总面积、工位数", "inputs: { 场地: ⟦500⟧ }"),
    Case(.wrongInputType, "“2020年6月4日”不是日期", help: "写作 2020-06-04", "inputs: { 起始: ⟦2020年6月4日⟧ }"),
    Case(.wrongInputType, "“2019-02-29”不是日期", help: "没有这一天，核对月份和日子", "inputs: { 起始: ⟦2019-02-29⟧ }"),
    Case(.inputOutOfBounds, "“1999-12-31”小于下限 2000-01-01", "inputs: { 起始: ⟦1999-12-31⟧ }"),
    Case(.wrongInputType, "这里要填“是”或“否”，写的是“有”", help: "填 是 或 否", "inputs: { 法人: ⟦有⟧ }"),
    Case(.inputNotAnOption, "“综和”不在选项之中", help: "是不是想写“综合”？", "inputs: { 类别: ⟦综和⟧ }"),
    Case(.wrongInputType, "“法人”不能填“无”", "inputs: { 法人: ⟦无⟧ }"),
    Case(.wrongInputType, "这里要填年月时长，写的是“3天”", help: "例如 18个月 或 P1Y6M", "inputs: { 时长: ⟦3天⟧ }"),
    Case(.inputOutOfBounds, "“121个月”大于上限 10年", "inputs: { 时长: ⟦121个月⟧ }"),
    Case(.inputOutOfBounds, "“23小时”小于下限 24小时", "inputs: { 间隔: ⟦23小时⟧ }"),
    Case(.inputOutOfBounds, "“08:29:59”小于下限 08:30:00", "inputs: { 开门: ⟦08:29:59⟧ }"),
    Case(
      .inputOutOfBounds, "数字太大或位数太多，无法精确表示（最多 34 位有效数字）",
      "inputs: { 占比: ⟦1234567890123456789012345678901234.5⟧ }"),
    Case(.wrongInputType, "这里要填列表，写成了映射", "inputs: { 案例: ⟦{ 名称: 甲 }⟧ }"),
    Case(.wrongInputType, "这里要填一条记录，写成了文本", "inputs: { 案例: [⟦甲⟧] }"),
    Case(.inputProvidedTwice, "“场地.工位数”填写了两次", "inputs: { 场地: { 工位数: 1 }, 场地.工位数: ⟦2⟧ }"),
    Case(.unknownFinding, "“项”由规则计算，不由人判定", help: "由人判定的有：评", "findings: { ⟦项⟧: met }"),
    Case(.unknownFinding, "办法中没有需要判定的“评语”", help: "是不是想写“评”？", "findings: { ⟦评语⟧: met }"),
  ]

  @Test("one mistake, one finding at its place", arguments: cases)
  private func diagnostics(_ example: Case) throws {
    let measure = try MeasureFixture.measure(Self.body)
    for prefix in ["", "# 😀 多字节注释 é\n"] {
      let marked = MarkedSource(prefix + "asOf: 2020-06-04\n" + example.marked)
      let (application, diagnostics) = MeasureFixture.application(marked.text, for: measure)
      #expect(application == nil)
      #expect(diagnostics.map(\.code.id) == [example.code.id])
      let finding = try #require(diagnostics.first)
      #expect(finding.message.zh == example.message)
      #expect(!finding.message.en.isEmpty)
      if let help = example.help { #expect(finding.help?.zh == help) }
      #expect(finding.place?.span == marked.spans.first)
    }
  }

  @Test("without an as-of date nothing is assessed")
  func missingAsOf() throws {
    let measure = try MeasureFixture.measure(Self.body)
    let (application, diagnostics) = MeasureFixture.application("inputs: {}", for: measure)
    #expect(application == nil)
    #expect(diagnostics.map(\.code) == [.missingAsOf])
  }

  private struct Accepted: Sendable, CustomTestStringConvertible {
    let path: String
    let written: String
    let value: String

    init(_ path: String, _ written: String, _ value: String) {
      self.path = path
      self.written = written
      self.value = value
    }

    var testDescription: String { "\(path): \(written) is \(value)" }
  }

  @Test(
    "values are read exactly, in their unit or another of the same kind",
    arguments: [
      Accepted("场地.总面积", "800", "800 平方米"), Accepted("场地.总面积", "800平方米", "800 平方米"),
      Accepted("场地.总面积", "800 平方米", "800 平方米"), Accepted("场地.总面积", "0.08公顷", "800 平方米"),
      Accepted("场地.总面积", "1.5亩", "1000 平方米"), Accepted("场地.总面积", "８００．５", "800.5 平方米"),
      Accepted("占比", "75", "75%"), Accepted("占比", "75%", "75%"), Accepted("占比", "７５％", "75%"),
      Accepted("占比", "0.1", "0.1%"), Accepted("起始", "2020-02-29", "2020-02-29"), Accepted("起始", "无", "无"),
      Accepted("法人", "是", "是"), Accepted("法人", "false", "否"), Accepted("类别", "专业", "“专业”"),
      Accepted("名称", "010", "“010”"), Accepted("名称", "no", "“no”"), Accepted("名称", "'3'", "“3”"),
      Accepted("时长", "18个月", "18 个月"), Accepted("时长", "P1Y6M", "18 个月"), Accepted("时长", "1年6个月", "18 个月"),
      Accepted("人数", "", "3 人"), Accepted("人数", "4名", "4 人"),
    ])
  private func accepted(_ example: Accepted) throws {
    let measure = try MeasureFixture.measure(Self.body)
    let assessment = try MeasureFixture.assess("inputs: { \(example.path): \(example.written) }", measure)
    let input = try #require(measure.input(at: example.path))
    let text = ValueText.text(assessment.values[input.slot], unit: input.type.unit, exact: true)
    #expect(text.zh == example.value)
  }

  @Test("a member missing from a record is unknown with its path")
  func missingMember() throws {
    let measure = try MeasureFixture.measure(
      """
      inputs:
        案例: { type: list, unit: 个, of: { 名称: text, 金额: { type: number, unit: 万元 } } }
      criteria:
        - { id: 数, require: count(案例) >= 2个, assumed: 测试 }
        - id: 大
          require: count(案例[金额 > 5万元]) >= 1个
          assumed: 测试
      outcomes:
        - { id: yes, title: 行, favourable: true, when: 全部符合 }
        - { id: no, title: 不行 }
      """)
    let assessment = try MeasureFixture.assess("inputs: { 案例: [{ 名称: 甲, 金额: 3 }, { 名称: 乙 }] }", measure)
    #expect(assessment.result("数")?.verdict == .met)
    #expect(assessment.result("大")?.unknown?.causes == [UnknownCause(.input, "案例[2].金额")])
  }
}

// Requirements in words, shortfalls in words, and the values that are listed beside them.

import Rules
import RulesDSL
import SourceText
import Testing

@Suite("Explanations")
struct VerbalizerTests {
  private struct Row: Sendable, CustomTestStringConvertible {
    let require: String
    let zh: String
    let en: String
    /// Of the sample application.
    let shortfall: String?

    init(_ require: String, _ zh: String, _ en: String, shortfall: String? = nil) {
      self.require = require
      self.zh = zh
      self.en = en
      self.shortfall = shortfall
    }

    var testDescription: String { require }
  }

  private static let head = """
    inputs:
      场地:
        总面积: { type: number, unit: 平方米 }
        公共面积: { type: number, unit: 平方米 }
        工位数: { type: integer, unit: 个, title: 工位数 }
      起: { type: date, title: 起始日 }
      投资: { type: number, unit: 万元 }
      企业数: { type: integer, unit: 家 }
      法人: { type: boolean, title: 独立法人 }
      增长率: { type: number, unit: "%" }
      上年: { type: number, unit: "%", title: 上年增长率 }
      名称: text
      金额: { type: number, unit: 元, title: 总金额 }
      类别: { type: enumeration, values: [综合, 专业, 其他] }
      案例: { type: list, unit: 个, of: { 名称: text, 金额: { type: number, unit: 万元 } } }
    parameters:
      最低面积: { value: 500平方米, assumed: 测试 }
      最低占比: { value: 75%, assumed: 测试 }
      甲类:
        value: |
          ["其他", "专业"]
        assumed: 测试
    define:
      占比: { value: 场地.公共面积 / 场地.总面积, title: 公共占比 }
      达标: 场地.总面积 >= 300平方米
    criteria:

    """

  private static let tail = """

    outcomes:
      - { id: yes, title: 行, favourable: true, when: 全部符合 }
      - { id: no, title: 不行 }
    """

  /// 总面积 380, 公共面积 266 (70 %), 工位数 20, 起 2020-01-01, 投资 30 万元, 企业数 3, 法人 否, 增长率 12.5 %, 上年 11 %, 类别 其他.
  private static let inputs = """
    inputs:
      场地: { 总面积: 380, 公共面积: 266, 工位数: 20 }
      起: 2020-01-01
      投资: 30
      企业数: 3
      法人: 否
      增长率: 12.5%
      上年: 11%
      类别: 其他
      名称: 某市公司
      金额: 5
      案例: [{ 名称: 甲, 金额: 1 }, { 名称: 乙, 金额: 8 }]
    """

  private static let rows: [Row] = [
    Row(
      "场地.总面积 >= 最低面积 or 场地.工位数 >= 30个", "场地的总面积不少于 500 平方米，或者工位数不少于 30 个",
      "场地 总面积 is at least 500 平方米, or 工位数 is at least 30 个", shortfall: "场地的总面积还差 120 平方米，或者工位数还差 10 个"),
    Row("占比 >= 最低占比", "公共占比不低于 75%", "公共占比 is at least 75%", shortfall: "还差 5 个百分点"),
    Row(
      "增长率 - 上年 >= 2个百分点", "增长率 - 上年增长率不低于 2 个百分点", "增长率 - 上年增长率 is at least 2 percentage points",
      shortfall: "还差 0.5 个百分点"),
    Row(
      "增长率 >= 上年 + 2个百分点", "增长率不低于上年增长率 + 2 个百分点", "增长率 is at least 上年增长率 + 2 percentage points",
      shortfall: "还差 0.5 个百分点"),
    Row("增长率 - 上年 >= 2%", "增长率 - 上年增长率不低于 2%", "增长率 - 上年增长率 is at least 2%", shortfall: "还差 0.5 个百分点"),
    Row("100% - 增长率 >= 90%", "100% - 增长率不低于 90%", "100% - 增长率 is at least 90%", shortfall: "还差 2.5 个百分点"),
    Row("占比 > 0.7", "公共占比高于 0.7", "公共占比 is more than 0.7", shortfall: "正好 0.7，须超过"),
    Row("投资 >= 1百万元", "投资不少于 1 百万元", "投资 is at least 1 百万元", shortfall: "还差 70 万元"),
    Row(
      "起 + 18个月 <= 评审日", "起始日 + 18 个月不晚于评审日", "起始日 + 18 months is not after the as-of date",
      shortfall: "晚了 392 天"),
    Row(
      "completed months(起, 评审日) >= 18个月", "从起始日到评审日的整月数不少于 18 个月",
      "the whole months from 起始日 to the as-of date is at least 18 months", shortfall: "还差 13 个月"),
    Row("法人", "独立法人为“是”", "独立法人 is true"),
    Row(
      "not(法人) and 企业数 > 3家", "独立法人为“否”，并且企业数超过 3 家", "独立法人 is false, and 企业数 is more than 3 家",
      shortfall: "企业数正好 3 家，须超过"),
    Row(
      "企业数 between 5家 and 10家", "企业数在 5 家 与 10 家 之间（含两端）", "企业数 is between 5 家 and 10 家, both included",
      shortfall: "还差 2 家"),
    Row("类别 in [\"综合\", \"专业\"]", "类别是以下之一：“综合”、“专业”", "类别 is one of: “综合”, “专业”"),
    Row("类别 = \"综合\"", "类别是“综合”", "类别 is “综合”"),
    Row("案例[金额 > 5万元] = []", "金额超过 5 万元的案例一项也没有", "案例 where 金额 is more than 5 万元 is empty"),
    Row("案例[金额 > 9万元] != []", "金额超过 9 万元的案例至少有一项", "案例 where 金额 is more than 9 万元 is not empty"),
    Row("count(案例) >= 3个", "案例的数量不少于 3 个", "the number of 案例 is at least 3 个", shortfall: "还差 1 个"),
    Row(
      "count(案例[金额 > 5万元]) >= 2个", "金额超过 5 万元的案例的数量不少于 2 个",
      "the number of 案例 where 金额 is more than 5 万元 is at least 2 个", shortfall: "还差 1 个"),
    Row(
      "sum(案例.金额) >= 10万元", "案例的金额的合计不少于 10 万元", "the total of 案例's 金额 is at least 10 万元",
      shortfall: "还差 1 万元"),
    Row(
      "every x in 案例 satisfies x.金额 > 5万元", "案例中每一项都满足：金额超过 5 万元",
      "every one of 案例 satisfies: 金额 is more than 5 万元"),
    Row(
      "(法人 or 企业数 > 5家) and 场地.工位数 < 10个", "（独立法人为“是”，或者企业数超过 5 家），并且工位数少于 10 个",
      "(独立法人 is true, or 企业数 is more than 5 家), and 工位数 is less than 10 个", shortfall: "工位数超出 10 个"),
    Row(
      "(场地.总面积 - 100平方米) / 2 >= 500平方米", "（场地的总面积 - 100 平方米） ÷ 2 不少于 500 平方米",
      "(场地 总面积 - 100 平方米) ÷ 2 is at least 500 平方米", shortfall: "还差 360 平方米"),
    Row(
      "round half up(投资 / 3, 2) >= 20万元", "投资 ÷ 3（四舍五入到 2 位小数）不少于 20 万元",
      "投资 ÷ 3 (rounded half up to 2 decimals) is at least 20 万元", shortfall: "还差 10 万元"),
    Row(
      "企业数 >= (if 法人 then 1家 else 5家)", "企业数不少于（如果独立法人为“是”，取 1 家，否则取 5 家）",
      "企业数 is at least (1 家 if 独立法人 is true, else 5 家)", shortfall: "还差 2 家"),
    Row("even(企业数 / 1家)", "企业数 ÷ 1 家是偶数", "企业数 ÷ 1 家 is even"),
    Row("not(odd(企业数 / 1家))", "企业数 ÷ 1 家不是奇数", "企业数 ÷ 1 家 is not odd"),
    // A parameter that is compared with a literal is named.
    Row("最低占比 >= 80%", "最低占比不低于 80%", "最低占比 is at least 80%", shortfall: "还差 5 个百分点"),
    // Truth values are said, not compared.
    Row("法人 = true", "独立法人为“是”", "独立法人 is true"), Row("法人 != false", "独立法人为“是”", "独立法人 is true"),
    Row(
      "法人 = (企业数 >= 3家)", "（独立法人为“是”）与（企业数不少于 3 家）同时成立或同时不成立",
      "(独立法人 is true) and (企业数 is at least 3 家) are both true or both false"),
    // What is examined comes first, and the distance is its own.
    Row("500平方米 <= 场地.总面积", "场地的总面积不少于 500 平方米", "场地 总面积 is at least 500 平方米", shortfall: "还差 120 平方米"),
    Row("最低面积 < 场地.总面积", "场地的总面积超过 500 平方米", "场地 总面积 is more than 500 平方米", shortfall: "还差超过 120 平方米"),
    Row("10个 > 场地.工位数", "工位数少于 10 个", "工位数 is less than 10 个", shortfall: "超出 10 个"),
    Row("起 >= @\"2020-02-01\"", "起始日不早于 2020-02-01", "起始日 is not before 2020-02-01", shortfall: "早了 31 天"),
    Row("起 > @\"2020-01-01\"", "起始日晚于 2020-01-01", "起始日 is after 2020-01-01", shortfall: "正好 2020-01-01，须更晚"),
    // A field and a variable hide an input of the same name.
    Row(
      "some 起 in 案例 satisfies 起.金额 > 50万元", "案例中至少有一项满足：金额超过 50 万元",
      "some of 案例 satisfies: 金额 is more than 50 万元"),
    // Negations say the opposite of the whole.
    Row("not(企业数 < 5家)", "企业数不少于 5 家", "企业数 is at least 5 家", shortfall: "还差 2 家"),
    Row("not(not(企业数 >= 5家))", "企业数不少于 5 家", "企业数 is at least 5 家", shortfall: "还差 2 家"),
    Row(
      "not(企业数 between 1家 and 5家)", "企业数不在 1 家 与 5 家 之间（两端也不行）", "企业数 is below 1 家 or above 5 家"),
    Row("not(类别 in [\"其他\", \"专业\"])", "类别不是以下任何一项：“其他”、“专业”", "类别 is none of: “其他”, “专业”"),
    Row("not(类别 in 甲类)", "类别不属于：“其他”、“专业”", "类别 is none of: “其他”, “专业”"),
    Row("not(contains(名称, \"市\"))", "名称不包含“市”", "名称 does not contain “市”"),
    Row(
      "not(some x in 案例 satisfies x.金额 > 5万元)", "案例中没有一项满足：金额超过 5 万元",
      "none of 案例 satisfies: 金额 is more than 5 万元"),
    Row(
      "not(every x in 案例 satisfies x.金额 > 0万元)", "案例中并非每一项都满足：金额超过 0 万元",
      "not every one of 案例 satisfies: 金额 is more than 0 万元"),
    Row(
      "not(企业数 < 5家 or 法人)", "并非（企业数少于 5 家，或者独立法人为“是”）", "not (企业数 is less than 5 家, or 独立法人 is true)",
      shortfall: "企业数还差 2 家"),
    Row(
      "not(达标) and 法人", "“达标”（即场地的总面积不少于 300 平方米）不成立，并且独立法人为“是”",
      "“达标” (that is, 场地 总面积 is at least 300 平方米) does not hold, and 独立法人 is true",
      shortfall: "场地的总面积超出 80 平方米"),
    Row(
      "-(企业数 + 3家) > 0家", "-（企业数 + 3 家）超过 0 家", "-(企业数 + 3 家) is more than 0 家", shortfall: "还差超过 6 家"),
    // Parts that could be read in two ways are kept together.
    Row(
      "(every x in 案例 satisfies x.金额 > 5万元) and 法人", "（案例中每一项都满足：金额超过 5 万元），并且独立法人为“是”",
      "(every one of 案例 satisfies: 金额 is more than 5 万元), and 独立法人 is true"),
    Row(
      "(if 法人 then 企业数 >= 1家 else 企业数 >= 10家) and 类别 = \"其他\"",
      "（如果独立法人为“是”，那么企业数不少于 1 家，否则企业数不少于 10 家），并且类别是“其他”",
      "(if 独立法人 is true, then 企业数 is at least 1 家, else 企业数 is at least 10 家), and 类别 is “其他”",
      shortfall: "企业数还差 7 家"),
    Row(
      "count(案例[金额 > 5万元 and 名称 = \"甲\"]) >= 1个", "（金额超过 5 万元，并且名称是“甲”）的案例的数量不少于 1 个",
      "the number of 案例 where (金额 is more than 5 万元, and 名称 is “甲”) is at least 1 个", shortfall: "还差 1 个"),
    Row("企业数 in [5家..10家)", "企业数在 5 家（含）至 10 家（不含）之间", "企业数 is between 5 家 (included) and 10 家 (excluded)"),
    Row("企业数 in (>= 5家, < 2家)", "企业数不少于 5 家，或者少于 2 家", "企业数 is at least 5 家, or is less than 2 家"),
    Row("not(企业数 in (>= 5家, < 4家))", "企业数少于 5 家，并且不少于 4 家", "企业数 is less than 5 家 and is at least 4 家"),
    Row("all([法人, 企业数 > 1家])", "独立法人为“是”，并且企业数超过 1 家", "独立法人 is true, and 企业数 is more than 1 家"),
  ]

  @Test("requirements and shortfalls read like sentences", arguments: rows)
  private func words(_ row: Row) throws {
    let criterion = "  - id: 项\n    assumed: 测试\n    require: |\n      \(row.require)\n"
    let measure = try MeasureFixture.measure(Self.head + criterion + Self.tail)
    let assessment = try MeasureFixture.assess(Self.inputs, measure)
    let explanation = Explainer.explain(assessment, documents: nil, measureName: "test/sample")
    let explained = try #require(explanation.criteria.first)
    #expect(explained.verdict == .unmet)
    #expect(explained.requirement.zh == row.zh)
    #expect(explained.requirement.en == row.en)
    #expect(explained.shortfall?.zh == row.shortfall)
  }

  @Test("actual values: definitions before what they are made of, each once, with unit and place")
  func actual() throws {
    let criterion =
      "  - { id: 项, require: 占比 >= 最低占比 and 场地.总面积 >= 最低面积 and 起 <= 评审日, assumed: 测试 }\n"
    let measure = try MeasureFixture.measure(Self.head + criterion + Self.tail)
    let assessment = try MeasureFixture.assess(Self.inputs, measure)
    let explanation = Explainer.explain(assessment, documents: nil, measureName: "test/sample")
    let actual = try #require(explanation.criteria.first?.actual)
    #expect(
      actual.map { "\($0.title.zh)=\($0.text.zh)@\($0.place?.text ?? "-")" } == [
        "公共占比=70%@-", "场地.公共面积=266 平方米@266", "场地.总面积=380 平方米@380", "起始日=2020-01-01@2020-01-01",
        "评审日=2020-06-04@-",
      ])
  }

  @Test("what a comparison computes stands before what it is computed from")
  func computed() throws {
    let criterion =
      "  - { id: 项, require: 起 + 6个月 <= 评审日 and (场地.总面积 - 场地.公共面积) * 2 >= 最低面积, assumed: 测试 }\n"
    let measure = try MeasureFixture.measure(Self.head + criterion + Self.tail)
    let assessment = try MeasureFixture.assess(Self.inputs, measure)
    let explanation = Explainer.explain(assessment, documents: nil, measureName: "test/sample")
    let actual = try #require(explanation.criteria.first?.actual)
    #expect(
      actual.filter { $0.kind == .computed }.map { "\($0.path): \($0.title.zh)=\($0.text.zh)" } == [
        "起 + 6个月: 起始日 + 6 个月=2020-07-01",
        "(场地.总面积 - 场地.公共面积) * 2: （场地的总面积 - 场地的公共面积） × 2=228 平方米",
      ])
    #expect(actual.first?.kind == .computed)
  }

  /// A requirement, its list line in Chinese and in English; the verdict is unmet.
  private static let elementRows: [(String, [String])] = [
    (
      "every x in 案例 satisfies x.金额 > 5万元",
      [
        "案例逐项核对（金额超过 5 万元）：满足 第 2 项“乙”；不满足 第 1 项“甲”",
        "案例, each checked (金额 is more than 5 万元): satisfied by no. 2 “乙”; not satisfied by no. 1 “甲”",
      ]
    ),
    (
      "count(案例[金额 > 5万元]) >= 2个",
      [
        "案例逐项核对（金额超过 5 万元）：满足 第 2 项“乙”；不满足 第 1 项“甲”",
        "案例, each checked (金额 is more than 5 万元): satisfied by no. 2 “乙”; not satisfied by no. 1 “甲”",
      ]
    ),
    (
      "not(some x in 案例 satisfies x.金额 > 5万元)",
      [
        "案例逐项核对（金额超过 5 万元）：满足 第 2 项“乙”；不满足 第 1 项“甲”",
        "案例, each checked (金额 is more than 5 万元): satisfied by no. 2 “乙”; not satisfied by no. 1 “甲”",
      ]
    ),
    // What is met needs no list, and a sum of all is not a condition on each.
    ("every x in 案例 satisfies x.金额 > 0万元", []),
    ("sum(案例.金额) >= 1000万元", []),
  ]

  @Test("an unmet condition on a list says which records met it", arguments: elementRows)
  func elements(_ require: String, _ expected: [String]) throws {
    let criterion = "  - id: 项\n    assumed: 测试\n    require: |\n      \(require)\n"
    let measure = try MeasureFixture.measure(Self.head + criterion + Self.tail)
    let assessment = try MeasureFixture.assess(Self.inputs, measure)
    let explanation = Explainer.explain(assessment, documents: nil, measureName: "test/sample")
    let lines = try #require(explanation.criteria.first).actual.filter { $0.kind == .elements }
    #expect(lines.flatMap { ["\($0.title.zh)：\($0.text.zh)", "\($0.title.en): \($0.text.en)"] } == expected)
  }

  @Test(
    "a number is never shown as the limit it just misses",
    arguments: [
      ("74.9999999%", "74.9999999%"), ("70.1234567%", "约 70.1235%"), ("70.123456%", "70.123456%"),
      ("1/3", "约 0.3333"),
    ])
  func rounding(_ expression: String, _ expected: String) throws {
    let result = Checker.check(
      SourceFragment(file: SourceFile(name: "x", text: expression)), in: Scope(mode: .strict))
    let checked = try #require(result.expression)
    var evaluator = Evaluator(slots: [])
    #expect(ValueText.text(evaluator.evaluate(checked.program), unit: checked.type.unit).zh == expected)
  }
}

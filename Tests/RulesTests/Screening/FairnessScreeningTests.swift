// Small measures with known answers enter; the ways and the pairs of applicants that are found are compared.

import Rules
import RulesDSL
import SourceText
import Testing

@Suite struct FairnessScreeningTests {
  /// A measure over fixed inputs, and what is found in it.
  struct Case: Sendable, CustomTestStringConvertible {
    let body: String
    let findings: [String]

    init(_ body: String, _ findings: [String]) {
      self.body = body
      self.findings = findings
    }

    var testDescription: String { body.debugDescription }
  }

  static let head = """
    inputs:
      注册地: { type: text, traits: [locality] }
      所有制: { type: enumeration, values: [国有, 民营, 外资], traits: [ownership] }
      纳税额: { type: number, unit: 万元, min: 0, traits: [tax-contribution] }
      迁入日期: { type: date, nullable: true, traits: [relocation] }
      研发投入: { type: number, unit: 万元, min: 0 }
      收入: { type: number, unit: 万元, min: 0 }
      在库: { type: boolean, traits: [listing] }
      单位:
        type: list
        unit: 家
        of:
          名称: text
          所在地: { type: text, traits: [locality] }
          成立日期: date
      组:
        保证金: { type: number, unit: 元, min: 0, traits: [deposit] }

    """

  static let tail = """

    outcomes:
      - { id: yes, title: 行, favourable: true, when: 全部符合 }
      - { id: no, title: 不行 }
    """

  static let cases: [Case] = [
    // Direct.
    Case(
      "criteria:\n  - { id: 甲, require: 注册地 = \"永定区\", assumed: 测试 }",
      ["注册地 → 甲：“永定区” 符合/行，“其他” 不符合/不行"]),
    Case(
      "criteria:\n  - { id: 甲, require: 在库, assumed: 测试 }", ["在库 → 甲：是 符合/行，否 不符合/不行"]),
    Case(
      "criteria:\n  - { id: 甲, require: 组.保证金 >= 10万元, assumed: 测试 }",
      ["组.保证金 → 甲：100000 元 符合/行，99999 元 不符合/不行"]),
    // Through definitions.
    Case(
      """
      define:
        本市: 注册地 in ["永定区", "慈利县"]
        重点: 本市 or 研发投入 >= 1亿元
      criteria:
        - { id: 甲, require: 重点, assumed: 测试 }
      """, ["注册地 → 本市 → 重点 → 甲：“永定区” 符合/行，“其他” 不符合/不行"]),
    // Through a table, whose own result makes a difference as well.
    Case(
      """
      tables:
        得分:
          inputs: [纳税额]
          outputs: [{ name: r, unit: 分 }]
          rows: |
            | 纳税额     | r    |
            | >= 100万元 | 20分 |
            | < 100万元  | 5分  |
          assumed: 测试
      criteria:
        - { id: 甲, require: 得分 >= 10分, assumed: 测试 }
      """,
      ["纳税额 → 得分：100 万元 20 分/行，99 万元 5 分/不行", "纳税额 → 得分 → 甲：100 万元 符合/行，99 万元 不符合/不行"]),
    // Through a filter of a list: the number alone looks at no element.
    Case(
      "criteria:\n  - id: 甲\n    require: count(单位[所在地 = \"永定区\"]) >= 2家\n    assumed: 测试",
      ["单位.所在地 → 甲：“永定区” 符合/行，“其他” 不符合/不行"]),
    Case("criteria:\n  - { id: 甲, require: count(单位) >= 2家, assumed: 测试 }", []),
    Case(
      "criteria:\n  - id: 甲\n    require: count(单位[名称 = 注册地]) >= 0家\n    assumed: 测试",
      ["注册地 → 甲：没有"]),
    Case(
      "define:\n  近年: 单位[成立日期 >= @\"2019-01-01\"]\ncriteria:\n  - { id: 甲, require: count(近年) >= 1家, assumed: 测试 }",
      []),
    Case(
      "define:\n  近年: 单位[成立日期 >= @\"2019-01-01\"]\n"
        + "criteria:\n  - { id: 甲, require: 每个 x 属于 近年 满足 x.所在地 != \"外地\", assumed: 测试 }",
      ["单位.所在地 → 近年 → 甲：“其他” 符合/行，“外地” 不符合/不行"]),
    // The whole records are compared, and so is the field.
    Case(
      "criteria:\n  - { id: 甲, require: count(distinct values(单位)) >= 2家, assumed: 测试 }",
      ["单位.所在地 → 甲：“其他” 不符合/不行，第 1 条“其他”、其余 1 条“另一处” 符合/行"]),
    // The question whether it applies, exceptions, alternatives.
    Case(
      "criteria:\n  - { id: 甲, when: 所有制 = \"民营\", require: 研发投入 >= 50万元, assumed: 测试 }",
      ["所有制 → 甲：“国有” 不适用/行，“民营” 不符合/不行"]),
    Case(
      """
      criteria:
        - id: 甲
          require: 研发投入 >= 50万元
          except:
            - { id: 放宽, when: 在库, require: 研发投入 >= 20万元, assumed: 测试 }
          assumed: 测试
      """, ["在库 → 放宽 → 甲：是 符合/行，否 不符合/不行"]),
    Case(
      """
      criteria:
        - id: 甲
          any:
            - { id: 乙, require: 研发投入 >= 50万元, assumed: 测试 }
            - { id: 丙, require: 纳税额 >= 研发投入 * 50%, assumed: 测试 }
          assumed: 测试
      """, ["纳税额 → 丙：50 万元 符合/行，23.5 万元 不符合/不行"]),
    // A date around a threshold that is counted from the day of the assessment.
    Case(
      "criteria:\n  - { id: 甲, require: 迁入日期 != 无 and 迁入日期 + 3年 <= 评审日, assumed: 测试 }",
      ["迁入日期 → 甲：2017-06-03 符合/行，2017-06-05 不符合/不行"]),
    // Dependence that cannot matter, and values that cannot matter because of another condition.
    Case("criteria:\n  - { id: 甲, require: 注册地 = 注册地, assumed: 测试 }", ["注册地 → 甲：没有"]),
    Case(
      "criteria:\n  - { id: 甲, require: 在库 and 1 > 2, assumed: 测试 }", ["在库 → 甲：没有"]),
    // Points, amounts and ranks; a sum depends on what its parts depend on.
    Case(
      """
      scores:
        - id: 总分
          title: 总分
          max: 100分
          items:
            - { id: 本地分, title: 本地分, max: 20分, points: if 注册地 = "永定区" then 20分 else 0分, assumed: 测试 }
            - { id: 研发分, title: 研发分, max: 80分, points: if 研发投入 >= 50万元 then 80分 else 40分, assumed: 测试 }
          assumed: 测试
      criteria:
        - { id: 甲, require: 总分 >= 60分, assumed: 测试 }
      """,
      ["注册地 → 本地分：“永定区” 20 分/行，“其他” 0 分/不行", "注册地 → 本地分 → 总分 → 甲：“永定区” 符合/行，“其他” 不符合/不行"]),
    Case(
      """
      criteria:
        - { id: 甲, require: 研发投入 >= 50万元, assumed: 测试 }
      awards:
        - id: 补助额
          title: 补助额
          amount: 研发投入 * 10%
          cap: if 所有制 = "国有" then 20万元 else 2万元
          assumed: 测试
      outcomes:
        - { id: yes, title: 行, favourable: true, when: 全部符合 }
        - { id: no, title: 不行 }
      selection:
        title: 择优
        order: [{ by: 补助额, title: 补助额 }, { by: 纳税额, title: 纳税多的在前 }]
        quota: 2个
        assumed: 测试
      """,
      [
        "所有制 → 补助额：“国有” 5 万元/行，“民营” 2 万元/行", "所有制 → 补助额 → 补助额：“国有” 5 万元/行，“民营” 2 万元/行",
        "纳税额 → 纳税额：50 万元 50 万元/行，49 万元 49 万元/行",
      ]),
    // A criterion decides about an award as well, but is reported itself.
    Case(
      """
      criteria:
        - { id: 甲, require: 在库, assumed: 测试 }
      awards:
        - { id: 补助额, title: 补助额, amount: 研发投入 * 10%, assumed: 测试 }
      """, ["在库 → 甲：是 符合/行，否 不符合/不行"]),
    // Nothing but the outcome.
    Case(
      "criteria:\n  - { id: 甲, require: 研发投入 > 0元, assumed: 测试 }\n"
        + "outcomes:\n  - { id: yes, title: 行, favourable: true, when: 全部符合 and 所有制 != \"外资\" }\n"
        + "  - { id: no, title: 不行 }",
      ["所有制 → yes：“国有” 行/行，“外资” 不行/不行"]),
    Case("criteria:\n  - { id: 甲, require: 研发投入 > 0元, assumed: 测试 }", []),
  ]

  static func screening(_ body: String, asOf: String? = nil, exemptions: String = "") throws
    -> FairnessScreening
  {
    let text = head + body + (body.contains("outcomes:") ? "" : tail) + "\n" + exemptions
    let measure = try MeasureFixture.measure(text)
    let start = MeasureFixture.application("asOf: 2020-06-04\n", for: measure)
    return try #require(
      FairnessScreening.screen(
        measure,
        ScreeningRequest(
          name: "sample/sample", asOf: asOf.flatMap { CivilDate(parsing: $0) },
          starts: [start.application].compactMap { $0.map { ScreeningStart($0) } })))
  }

  private static func line(_ finding: ScreeningFinding) -> String {
    let way = finding.way.map(\.name).joined(separator: " → ")
    guard let witness = finding.result.witness else { return way + "：没有" }
    let pair = [witness.first, witness.second].map { "\($0.value.zh) \($0.result.zh)/\($0.outcome.zh)" }
    return way + "：" + pair.joined(separator: "，")
  }

  @Test(arguments: cases) func dependenceIsFound(_ example: Case) throws {
    let screening = try Self.screening(example.body)
    #expect(screening.findings.map(Self.line) == example.findings)
    // The same again, since nothing may depend on the order of a dictionary.
    #expect(try Self.screening(example.body).findings.map(Self.line) == example.findings)
  }

  @Test func standardIsThatOfTheDay() throws {
    let body = "criteria:\n  - { id: 甲, require: 在库, assumed: 测试 }"
    let items = try ["2020-06-04", "2021-12-01", nil].map { day in
      try Self.screening(body, asOf: day).findings.flatMap(\.items).map { "\($0.document) \($0.clause)" }
    }
    #expect(
      items == [
        ["国发〔2016〕34号 准入退出标准第1项", "国发〔2016〕34号 准入退出标准第3项"],
        ["国市监反垄规〔2021〕2号 第十三条第（三）项"], ["国令第783号 第八条第（四）项"],
      ])
  }

  // MARK: Exemptions

  static let exemptions:
    [(text: String, asOf: String?, exempt: Bool, expired: Bool, covered: Int, clean: Bool)] = [
      (
        "{ traits: [listing], nodes: [甲], reason: 理由, assumed: 测试, until: 2027-12-31 }", nil, true, false, 1,
        true
      ),
      (
        "{ traits: [listing, locality], nodes: [甲], reason: 理由, assumed: 测试, until: 2024-08-01 }", nil, true,
        false, 1, true
      ),
      (
        "{ traits: [listing], nodes: [甲], reason: 理由, assumed: 测试, until: 2024-07-31 }", nil, false, true, 1,
        false
      ),
      (
        "{ traits: [listing], nodes: [甲], reason: 理由, assumed: 测试, until: 2024-07-31 }", "2024-07-31", true,
        false, 1, true
      ),
      (
        "{ traits: [locality], nodes: [甲], reason: 理由, assumed: 测试, until: 2027-12-31 }", nil, false, false,
        0, false
      ),
      (
        "{ traits: [listing], nodes: [乙], reason: 理由, assumed: 测试, until: 2027-12-31 }", nil, false, false, 0,
        false
      ),
    ]

  @Test(arguments: exemptions.indices) func exemptionsCoverFindings(_ index: Int) throws {
    let example = Self.exemptions[index]
    let screening = try Self.screening(
      "criteria:\n  - { id: 甲, require: 在库, assumed: 测试 }\n  - { id: 乙, require: 研发投入 >= 0元, assumed: 测试 }",
      asOf: example.asOf, exemptions: "exemptions:\n  - \(example.text)\n")
    let review = try #require(screening.exemptions.first)
    #expect(screening.findings.map { $0.exemption != nil } == [example.exempt])
    #expect(review.isExpired == example.expired)
    #expect(review.coveredCount == example.covered)
    #expect(screening.isClean == example.clean)
  }

  /// An exemption must cover all traits of an input.
  @Test func everyTraitMustBeCovered() throws {
    let body = "criteria:\n  - { id: 甲, require: 在库, assumed: 测试 }"
    let text =
      (Self.head + body + Self.tail).replacing("[listing]", with: "[listing, locality]")
      + "\nexemptions:\n  - { traits: [listing], nodes: [甲], reason: 理由, assumed: 测试, until: 2027-12-31 }\n"
    let screening = try #require(
      FairnessScreening.screen(
        try MeasureFixture.measure(text), ScreeningRequest(name: "sample/sample", asOf: nil, starts: [])))
    #expect(screening.open.count == 1)
  }
}

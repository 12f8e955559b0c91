// Expressions and small measures enter; the changes that are made of them are compared.

import Rules
import Testing

@Suite struct MutantTests {
  /// A requirement and the mutants of it, without the name of the criterion.
  static let requirements: [(String, [String])] = [
    (
      "面积 >= 500平方米",
      [
        "面积 >= 500平方米 改为 面积 > 500平方米", "面积 >= 500平方米 改为 面积 <= 500平方米",
        "面积 >= 500平方米 改为 面积 >= 499平方米", "面积 >= 500平方米 改为 面积 >= 501平方米",
      ]
    ),
    (
      "占比 > 3%",
      [
        "占比 > 3% 改为 占比 >= 3%", "占比 > 3% 改为 占比 < 3%", "占比 > 3% 改为 占比 > 2.99%",
        "占比 > 3% 改为 占比 > 3.01%",
      ]
    ),
    (
      "成立日期 + 3年 <= 评审日",
      [
        "成立日期 + 3年 <= 评审日 改为 成立日期 + 3年 < 评审日", "成立日期 + 3年 <= 评审日 改为 成立日期 + 3年 >= 评审日",
        "成立日期 + 3年 <= 评审日 改为 成立日期 + 35个月 <= 评审日",
        "成立日期 + 3年 <= 评审日 改为 成立日期 + 37个月 <= 评审日",
      ]
    ),
    (
      "成立日期 < @\"2020-01-01\"",
      [
        "成立日期 < @\"2020-01-01\" 改为 成立日期 <= @\"2020-01-01\"",
        "成立日期 < @\"2020-01-01\" 改为 成立日期 > @\"2020-01-01\"",
        "成立日期 < @\"2020-01-01\" 改为 成立日期 < @\"2019-12-31\"",
        "成立日期 < @\"2020-01-01\" 改为 成立日期 < @\"2020-01-02\"",
      ]
    ),
    (
      "法人 and not(停业)",
      [
        "“且”改为“或”：法人 and not(停业)", "去掉 法人", "去掉 not(停业)", "法人 改为相反",
        "not(停业) 改为 停业",
      ]
    ),
    (
      "类别 in [\"甲\", \"乙\"]",
      ["类别 in [\"甲\", \"乙\"] 改为相反", "去掉 \"甲\"", "去掉 \"乙\""]
    ),
    (
      "some 分 in 得分 satisfies 分 = 0分",
      [
        "some 分 in 得分 satisfies 分 = 0分 改为 every 分 in 得分 satisfies 分 = 0分", "分 = 0分 改为 分 != 0分",
        "分 = 0分 改为 分 = 1分",
      ]
    ),
    (
      "max(得分) > 1分",
      [
        "max(得分) > 1分 改为 max(得分) >= 1分", "max(得分) > 1分 改为 max(得分) < 1分", "max(得分) 改为 min(得分)",
        "max(得分) > 1分 改为 max(得分) > 0分", "max(得分) > 1分 改为 max(得分) > 2分",
      ]
    ),
  ]

  static let inputs = """
    inputs:
      面积: { type: number, unit: 平方米 }
      占比: { type: number, unit: "%" }
      成立日期: date
      法人: boolean
      停业: boolean
      类别: { type: enumeration, values: [甲, 乙, 丙] }
      得分: { type: list, of: { type: number, unit: 分 } }
    criteria:

    """

  @Test(arguments: requirements) func expressions(_ requirement: String, _ expected: [String]) throws {
    let measure = Self.inputs + "  - id: 条件\n    require: \(requirement)\n    assumed: 样例\n" + Self.outcomes
    let tests = try MutationFixture.tests(measure, base: "法人: true", cases: Self.anyCase)
    let keys = MutationRun(tests, file: "sample.yaml").mutants.map(\.key)
      .filter { $0.hasPrefix("条件：") && !$0.hasSuffix("去掉整个条件") }
    #expect(keys.map { String($0.dropFirst(3)) } == expected)
  }

  static let outcomes = """
    outcomes:
      - { id: yes, title: 通过, favourable: true, when: 全部符合 }
      - { id: no, title: 不通过 }
    """

  static let anyCase = "  - { name: 例, expect: { values: {}, outcome: supplement } }\n"

  @Test func nodes() throws {
    let measure = """
      inputs:
        面积: { type: number, unit: 平方米, min: 0 }
        年限: { type: number, unit: 分, min: 0 }
        山区: boolean
      parameters:
        底线:
          - { from: 2019-01-01, to: 2019-12-31, value: 10平方米, assumed: 样例 }
          - { from: 2020-01-01, value: 20平方米, assumed: 样例 }
      tables:
        档次:
          inputs: [年限]
          outputs: [{ name: 分值, unit: 分 }]
          rows: |
            | 年限  | 分值 |
            | < 3分 | 1分  |
            | -     | 5分  |
          hitPolicy: first
          assumed: 样例
      scores:
        - { id: 得分, title: 得分, max: 5分, points: 档次, assumed: 样例 }
      criteria:
        - id: 场地
          require: 面积 >= 底线
          except:
            - { id: 山区例外, title: 山区不限, when: 山区, assumed: 样例 }
          assumed: 样例
      awards:
        - { id: 奖金, title: 奖金, amount: 得分 * 2, cap: 8分, rounding: { to: 5分, mode: down }, assumed: 样例 }

      """
    let tests = try MutationFixture.tests(
      measure + Self.outcomes, base: "面积: 20, 年限: 3, 山区: false",
      cases: """
          - name: 恰好
            expect: { outcome: yes, scores: { 得分: 5分 }, awards: { 奖金: 5分 } }
          - { name: 太小, set: { 面积: 19 }, expect: { outcome: no } }
          - { name: 上年最后一天, asOf: 2019-12-31, set: { 面积: 10 }, expect: { outcome: yes } }
          - { name: 上年还少, asOf: 2019-12-31, set: { 面积: 9 }, expect: { outcome: no } }
          - { name: 当年首日, asOf: 2020-01-01, set: { 面积: 19 }, expect: { outcome: no } }
          - { name: 山区, set: { 面积: 1, 山区: true }, expect: { outcome: yes } }
          - name: 年限短
            set: { 年限: 2 }
            expect: { scores: { 得分: 1分 }, awards: { 奖金: 0分 } }

        """)
    #expect(
      MutationFixture.fates(tests) == [
        "底线：10平方米 改为 9平方米 → 上年还少", "底线：10平方米 改为 11平方米 → 上年最后一天",
        "底线：起始日期 2019-01-01 改为 2018-12-31 ✗ !", "底线：起始日期 2019-01-01 改为 2019-01-02 ✗ !",
        "底线：20平方米 改为 19平方米 → 太小", "底线：20平方米 改为 21平方米 → 恰好",
        "底线：起始日期 2020-01-01 改为 2019-12-31 → 上年最后一天",
        "底线：起始日期 2020-01-01 改为 2020-01-02 → 当年首日",
        "档次：< 3分 改为 <= 3分 → 恰好", "档次：< 3分 改为 > 3分 → 年限短", "档次：< 3分 改为 < 2分 → 年限短",
        "档次：< 3分 改为 < 4分 → 恰好", "档次：1分 改为 0分 → 年限短", "档次：1分 改为 2分 → 年限短",
        "档次：5分 改为 4分 → 恰好", "档次：5分 改为 6分 → 恰好", "档次：去掉第1行 → 年限短",
        "档次：第1行与第2行对调 → 年限短", "档次：去掉第2行 → 恰好", "得分：满分 5 分 改为 4 分 → 恰好",
        "场地：去掉整个条件 → 太小", "场地：面积 >= 底线 改为 面积 > 底线 → 恰好",
        "场地：面积 >= 底线 改为 面积 <= 底线 → 太小", "场地/山区例外：山区 改为相反 → 太小",
        "场地/山区例外：去掉例外 山区不限 → 山区", "奖金：得分 * 2 改为 得分 * 1 ✗ ?",
        "奖金：得分 * 2 改为 得分 * 3 ✗ ?", "奖金：8分 改为 7分 ✗ ?", "奖金：8分 改为 9分 ✗ ?",
        "奖金：去掉封顶 → 恰好", "奖金：去掉取整 → 恰好", "奖金：取整 down 改为 up → 年限短", "yes：全部符合 改为相反 → 恰好",
      ])
  }
}

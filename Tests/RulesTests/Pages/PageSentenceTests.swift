// What pages say about single nodes: a table of measures' parts and the lines that a reader finds.

import SourceText
import Testing

@testable import Rules

@Suite struct PageSentenceTests {
  private static let outcome = "outcomes: [{ id: yes, title: 同意, when: 全部符合 }, { id: no, title: 不同意 }]"

  private func words(_ body: String, of section: String, _ language: Language = .zh) throws -> String {
    let source = try PageFixture.source(body + "\n" + Self.outcome)
    return MeasurePage.page(source, language: language).words(of: section)
  }

  @Test(arguments: [
    ("甲: { type: number, unit: 平方米, min: 0, material: 产权证 }", "数，以平方米计，不小于 0", "number of 平方米, at least 0"),
    ("甲: { type: number, unit: '%', min: 0, max: 100 }", "数，以%计，0 至 100%", "number of %, 0 to 100%"),
    (
      "甲: { type: integer, unit: 家, default: 0家 }", "整数，以家计，没有填时按 0家",
      "whole number of 家, 0家 if nothing is written"
    ),
    ("甲: { type: enumeration, values: [综合, 专业] }", "选一项：综合、专业", "one of: 综合, 专业"),
    (
      "甲: { type: date, nullable: true, min: 2018-01-01 }", "日期，不早于 2018-01-01，可以填“无”",
      "date, not before 2018-01-01, may be “none”"
    ),
    (
      "甲: { type: list, unit: 个, of: { 名称: text, 年份: integer } }", "若干条记录，以个计数",
      "any number of records, counted in 个"
    ),
    ("甲: { type: boolean, traits: [locality] }", "标签：注册地、所在地", "Traits: place of registration"),
  ]) func inputsAreSaidInWords(_ input: String, _ zh: String, _ en: String) throws {
    let body = "inputs: { \(input), 乙: boolean }\ncriteria: [{ id: 丙, require: 乙, assumed: 测试 }]"
    #expect(try words(body, of: InputSection.anchor).contains(zh))
    #expect(try words(body, of: InputSection.anchor, .en).contains(en))
  }

  @Test func fieldsOfRecordsAreListed() throws {
    let body = """
      inputs: { 甲: { type: list, of: { 名称: { type: text, title: 案例名称 }, 年份: integer } }, 乙: boolean }
      criteria: [{ id: 丙, require: 乙, assumed: 测试 }]
      """
    let inputs = try words(body, of: InputSection.anchor)
    #expect(inputs.contains("› 案例名称 名称"))
    #expect(inputs.contains("› 年份\n整数"))
  }

  @Test(arguments: [
    ("比例: 甲 / 乙", "比例 = 甲 ÷ 乙"), ("达标: 甲 >= 乙", "达标：甲不少于乙"),
    ("比例: { value: 甲 / 乙, title: 占比 }", "占比 比例 = 甲 ÷ 乙"),
    ("较大: 如果 甲 > 乙 那么 甲 否则 乙", "较大 = 甲超过乙的，取甲；其余情形，取乙"),
    (
      "档: if 甲 > 9平方米 then 3平方米 else if 甲 > 5平方米 then 2平方米 else 1平方米",
      "档 = 甲超过 9 平方米的，取 3 平方米；甲超过 5 平方米的，取 2 平方米；其余情形，取 1 平方米"
    ),
    ("缺: |\n    [\"甲\", \"乙\"][item != \"丙\"]", "缺 = ［“甲”、“乙”］中符合以下情形的各项：该项不是“丙”"),
    ("折算: |\n    函数(面积: 平方米) 面积 * 80%", "折算（面积） = 面积 × 80%"),
  ]) func definitionsAreSentences(_ definition: String, _ sentence: String) throws {
    let body = """
      inputs: { 甲: { type: number, unit: 平方米 }, 乙: { type: number, unit: 平方米 } }
      define:
        \(definition)
      criteria: [{ id: 丙, require: 甲 > 0平方米, assumed: 测试 }]
      """
    #expect(try words(body, of: DefinitionSection.anchor) == sentence)
  }

  /// A figure that never changed is written out; one that did is named, with its values below.
  @Test func figuresThatChangedAreNamed() throws {
    let body = """
      inputs: { 甲: { type: number, unit: 平方米 } }
      parameters:
        下限: [{ from: 2018-01-01, to: 2019-12-31, value: 50平方米, assumed: 测试 }, { from: 2020-01-01, value: 60平方米, assumed: 测试 }]
        上限: { from: 2018-01-01, value: 900平方米, assumed: 测试 }
      criteria: [{ id: 面积, require: 甲 >= 下限 and 甲 <= 上限, assumed: 测试 }]
      """
    let criteria = try words(body, of: CriteriaSection.anchor)
    #expect(criteria.contains("甲不少于下限，并且甲不超过 900 平方米"))
    #expect(criteria.contains("下限：2018-01-01 至 2019-12-31 50 平方米；2020-01-01 起 60 平方米"))
    #expect(try words(body, of: ParameterSection.anchor).contains("2018-01-01 至 2019-12-31（后有修订）"))
  }

  @Test func groupsExceptionsAndConditionsAreSaid() throws {
    let body = """
      inputs: { 甲: { type: number, unit: 平方米, material: 产权证 }, 边远: boolean, 新设: boolean }
      criteria:
        - id: 总
          atLeast: 1
          of:
            - id: 面积
              require: 甲 >= 100平方米
              when: not(新设)
              except:
                - { id: 放宽, when: 边远, require: 甲 >= 80平方米, assumed: 边远地区 }
                - { id: 免除, when: 甲 = 0平方米, assumed: 没有场地 }
            - { id: 意见, judge: 是否合适 }
          assumed: 测试
      """
    let criteria = try words(body, of: CriteriaSection.anchor)
    for line in [
      "以下 2 项至少满足 1 项", "甲不少于 100 平方米", "仅在以下情形适用：新设为“否”",
      "放宽：边远为“是”时，改为要求：甲不少于 80 平方米（假设：边远地区）", "免除：甲等于 0 平方米时，不适用本条（假设：没有场地）",
      "产权证（甲）", "是否合适",
    ] { #expect(criteria.contains(line), "\(line)") }
  }

  @Test(arguments: [
    ("unique", "各行互不重叠"), ("any", "它们的结果相同"), ("first", "取第一个适用的行"), ("rule order", "按行的次序"),
    ("collect", "适用的各行全部取"), ("collect\n    aggregation: sum", "结果相加"),
    ("collect\n    aggregation: count", "适用的行数"),
  ]) func hitPoliciesAreSaid(_ policy: String, _ sentence: String) throws {
    let body = """
      inputs: { 甲: { type: enumeration, values: [综合, 专业] }, 乙: { type: number, unit: '%' } }
      tables:
        档次:
          hitPolicy: \(policy)
          inputs: [甲, { value: 乙, title: 占比 }]
          outputs: [{ name: 得分, unit: 分 }]
          rows: |
            | 甲         | 占比       | 得分 | 说明 |
            | 综合, 专业 | >= 30%     | 20分 | 高   |
            | 非 综合    | [10%..30%) | 10分 |      |
          assumed: 测试
      criteria: [{ id: 丙, require: 乙 > 0%, assumed: 测试 }]
      """
    let tables = try words(body, of: TableSection.anchor)
    #expect(tables.contains(sentence))
    for cell in ["综合或专业", "不低于 30%", "不是“综合”", "在 10%（含）至 30%（不含）之间", "20 分", "高"] {
      #expect(tables.contains(cell), "\(cell)")
    }
  }
}

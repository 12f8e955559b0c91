// Test files that expect values and selections enter; how they end, and what is wrong with them, is compared.

import Rules
import SourceText
import TestSupport
import Testing

@Suite("Expected values and selections")
struct ExpectedValueTests {
  private static let measure = """
    inputs:
      人数: { type: integer, unit: 人, min: 0 }
      投入: { type: number, unit: 万元, min: 0 }
      分母: { type: number }
    parameters: { 比例: { value: 10%, assumed: 测试 }, 名额: { value: 1家, assumed: 测试 } }
    define:
      商: 投入 / 分母
      名称: if 人数 > 5人 then "大" else "小"
      折算: |
        function(甲: 万元) 甲 * 2
    tables:
      档:
        inputs: [人数]
        outputs: [{ name: 级 }, { name: 分, unit: 分 }]
        rows: |
          | 人数 | 级 | 分 |
          | >= 5人 | "甲" | 5分 |
          | < 5人 | 无 | 0分 |
        assumed: 测试
    scores:
      - { id: 得分, max: 5分, points: 档.分, assumed: 测试 }
    criteria:
      - { id: 有分, require: 得分 > 0分, assumed: 测试 }
    awards:
      - { id: 额, amount: 投入 * 比例, assumed: 测试 }
    outcomes:
      - { id: yes, title: 行, favourable: true, when: 全部符合 }
      - { id: no, title: 不行 }
    selection:
      title: 择优
      order: [ { by: 得分 }, { by: 投入 } ]
      quota: 名额
      assumed: 测试
    """

  private static func test(_ cases: String) -> String {
    """
    rulecheck: 1
    test: sample
    base:
      asOf: 2020-06-04
      inputs: { 人数: 8人, 投入: 30万元, 分母: 2 }

    """ + cases
  }

  private static func endings(_ text: String) throws -> [String] {
    let checked = try MeasureFixture.measure(measure)
    let read = YAMLReader.read(SourceFile(name: "sample.test.yaml", text: text))
    let (document, problems) = TestDecoder.decode(try #require(read.root))
    guard let document else { return problems.map { "\($0.code.id) \($0.place?.text ?? "")" } }
    let results =
      TestRunner.run(document.cases, against: checked) { _ in (document.base, []) }
      + TestRunner.run(document.selections, against: checked) { _ in (document.base, []) }
    return results.flatMap { result -> [String] in
      switch result.ending {
      case .passed: ["passed"]
      case .failed(let found):
        found.map { "\($0.expected) ≠ \($0.actual)\($0.reason.map { "（\($0.zh)）" } ?? "") @\($0.place.text)" }
      case .broken(let found): found.map { "\($0.code.id) \($0.place?.text ?? "")" }
      }
    }
  }

  /// What is expected of a case, and how it ends.
  private static let cases: [(String, [String])] = [
    ("scores: { 得分: 5分 }, awards: { 额: 3万元 }", ["passed"]),
    ("awards: { 额: 30000元 }", ["passed"]),
    ("values: { 商: 15万元, 名称: 大, 比例: 10%, 档: { 级: 甲, 分: 5分 } }", ["passed"]),
    ("scores: { 得分: 4分 }", ["4分 ≠ 5 分 @得分"]),
    ("awards: { 额: 3.1万元 }", ["3.1万元 ≠ 3 万元 @额"]),
    ("values: { 名称: 小 }", ["小 ≠ “大” @名称"]),
    ("values: { 商: undetermined }", ["undetermined ≠ 15 万元 @商"]),
    ("scores: { ⟦得份⟧: 4分 }", ["E258 得份"]),
    ("awards: { ⟦得分⟧: 4分 }", ["E258 得分"]),
    ("values: { ⟦人数⟧: 8人 }", ["E258 人数"]),
    ("values: { ⟦折算⟧: 8万元 }", ["E258 折算"]),
    ("scores: { 得分: ⟦5人⟧ }", ["E259 人"]),
    ("scores: { 得分: ⟦很多⟧ }", ["E259 很多"]),
    ("scores: { ⟦得分⟧: }", ["E204 得分"]),
    ("⟦score⟧: { 得分: 5分 }", ["E202 score"]),
  ]

  @Test("values of scores, awards, definitions, tables and parameters", arguments: cases)
  func value(_ expected: String, _ ending: [String]) throws {
    let text = Self.test("cases: [ { name: 一, expect: { \(expected) } } ]\n")
    #expect(try Self.endings(MarkedSource(text).text) == ending)
  }

  @Test("what is open or fails can be expected")
  func openAndFailed() throws {
    let text = Self.test(
      """
      cases:
        - { name: 缺, unset: [人数], expect: { scores: { 得分: undetermined }, awards: { 额: 待补正 } } }
        - { name: 零, set: { 分母: 0 }, expect: { values: { 商: error } } }
        - { name: 无, set: { 人数: 1人 }, expect: { values: { 档: { 级: 无, 分: 0分 } }, awards: { 额: 0 } } }
      """)
    #expect(try Self.endings(text) == ["passed", "passed", "passed"])
  }

  private static let applications =
    "applications: [ { record: 甲 }, { record: 乙, set: { 投入: 20万元 } }, { record: 丙, case: 少人 } ]"

  /// The inside of a selection, and how it ends.
  private static let selections: [(String, [String])] = [
    ("\(applications), expect: { selected: [甲], waiting: [乙], excluded: [丙] }", ["passed"]),
    (
      "\(applications), expect: { selected: [乙], waiting: [甲] }",
      [
        "[乙] ≠ [甲]（没有列出：乙；多列出：甲） @乙", "[甲] ≠ [乙]（没有列出：甲；多列出：乙） @甲",
      ]
    ),
    ("\(applications), expect: { selected: [丁] }", ["E258 丁"]),
    ("\(applications), expect: { selected: [甲], waiting: [甲] }", ["E259 甲"]),
    ("\(applications), expect: {}", ["E242 {}"]),
    ("applications: [ { record: 甲 }, { record: 甲 } ], expect: { selected: [甲] }", ["E241 甲"]),
    ("applications: [ { record: 甲, case: 没有 } ], expect: { selected: [甲] }", ["E258 没有"]),
    ("applications: [ { record: 甲, set: { 投 入: 3 } } ], expect: { selected: [甲] }", ["E244 投 入"]),
    (
      "applications: [ { record: 甲, asOf: 2020-06-05 }, { record: 乙 } ], expect: { selected: [甲] }",
      ["E646 乙"]
    ),
    ("applications: [], expect: { selected: [甲] }", ["E211 []", "E258 甲"]),
  ]

  @Test("selections", arguments: selections)
  func selection(_ inside: String, _ ending: [String]) throws {
    let text = Self.test(
      """
      cases: [ { name: 少人, set: { 人数: 1人 }, expect: { outcome: no } } ]
      selections: [ { name: 二, \(inside) } ]
      """)
    let endings = try Self.endings(text)
    #expect((endings.first == "passed" ? Array(endings.dropFirst()) : endings) == ending)
  }
}

// Measures with selections and applications enter; the figures and the rows, or why there are none, are compared.

import Rules
import RulesDSL
import SourceText
import Testing

@Suite("Figures and rows of selections")
struct SelectionMakerTests {
  private static func body(quota: String = "2家", budget: String = "50万元") -> String {
    """
    inputs:
      分: { type: number, unit: 分, nullable: true }
      区: { type: text, nullable: true }
      额: { type: number, unit: 万元 }
      合格: boolean
    parameters:
      名额: { from: 2020-01-01, value: \(quota), assumed: 测试 }
      预算: { value: \(budget), assumed: 测试 }
    criteria:
      - { id: 项, require: 合格, assumed: 测试 }
    outcomes:
      - { id: yes, title: 行, favourable: true, when: 全部符合 }
      - { id: no, title: 不行 }
    selection:
      title: 择优
      order: [ { by: 分 } ]
      per: 区
      quota: 名额
      budget: { available: 预算, amount: 额 }
      assumed: 测试
    """
  }

  private static let figures: [(String, String, String, String)] = [
    ("2家", "50万元", "2020-06-04", "2 500000"), ("0家", "0元", "2020-06-04", "0 0"),
    ("2.5家", "50万元", "2020-06-04", "E644 名额"), ("-1家", "50万元", "2020-06-04", "E644 名额"),
    ("2家", "-1元", "2020-06-04", "E644 预算"), ("2家", "50万元", "2019-06-04", "E644 名额"),
  ]

  @Test("figures of one day", arguments: figures)
  func figure(_ quota: String, _ budget: String, _ day: String, _ expected: String) throws {
    let measure = try MeasureFixture.measure(Self.body(quota: quota, budget: budget))
    let maker = try #require(SelectionMaker(measure))
    let (figures, problems) = maker.figures(on: try #require(CivilDate(parsing: day)))
    var found = problems.map { "\($0.code.id) \($0.place?.text ?? "")" }
    if let figures, let count = figures.plan.quota, let money = figures.plan.available {
      found.append("\(count) \(money.description)")
    }
    #expect(found.joined(separator: "; ") == expected)
  }

  private static let rows: [(String, String)] = [
    ("分: 5, 区: 东, 额: 3, 合格: 是", "5 东 30000"), ("分: 5, 区: 东, 额: 3, 合格: 否", "not among"),
    ("分: 5, 区: 东, 额: 3", "open 合格"), ("合格: 是", "open 分、区、额"), ("合格: 否", "not among"),
    ("分: 无, 区: 东, 额: 3, 合格: 是", "failed E648"), ("分: 5, 区: 无, 额: 3, 合格: 是", "failed E648"),
    ("分: 5, 区: 东, 额: -3, 合格: 是", "failed E648"),
  ]

  @Test("what an application is ranked by", arguments: rows)
  func row(_ inputs: String, _ expected: String) throws {
    let measure = try MeasureFixture.measure(Self.body())
    let assessment = try MeasureFixture.assess("inputs: { \(inputs) }", measure)
    let row = try #require(SelectionMaker(measure)).row("甲", assessment)
    let shown: String
    switch row.standing {
    case .notAmong: shown = "not among"
    case .open(let causes): shown = "open " + causes.map(\.name).joined(separator: "、")
    case .failed(let failure): shown = "failed \(failure.code.id)"
    case .eligible(let ranking):
      guard case .number(let points)? = ranking.keys.first, case .text(let group)? = ranking.group else {
        shown = "wrong"
        break
      }
      shown = "\(points.description) \(group) \(ranking.amount?.description ?? "")"
    }
    #expect(shown == expected)
  }
}

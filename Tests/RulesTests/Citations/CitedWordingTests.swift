// Words, figures and operators enter in every combination; which of them the check accepts is compared.

import Rules
import RulesDSL
import SourceText
import TestSupport
import Testing

@Suite struct CitedWordingTests {
  private static let operators: [ComparisonOperator] = [.less, .lessOrEqual, .greater, .greaterOrEqual]

  /// One measure a row: a criterion for every figure and operator, so that all of them are looked at together.
  @Test(arguments: FigureTable.wordings) func wordsStandForTheirOperator(_ row: FigureTable.Row) throws {
    var inputs = ""
    var criteria = ""
    var clauses: [(String, String)] = []
    var wrong: [String] = []
    for (index, sample) in FigureTable.samples.enumerated() {
      inputs += "  数\(index): \(Self.input(sample.written))\n"
      let words =
        "要求"
        + row.left.split(separator: "□", omittingEmptySubsequences: false).joined(separator: sample.quoted)
      clauses.append(("第\(index)项", words))
      for (number, op) in Self.operators.enumerated() {
        let comparison = "数\(index) \(op.rawValue) \(sample.written)"
        criteria += "  - id: 项\(index)之\(number)\n    require: \(comparison)\n"
        criteria += "    basis: 规定 第\(index)项 “\(words)”\n"
        if op.rawValue != row.right { wrong.append("E451 ⟦\(comparison)⟧") }
      }
    }
    let body = "inputs:\n\(inputs)criteria:\n\(criteria)outcomes: [{ id: yes, title: 通过 }]\n"
    #expect(try CitedMeasure(body, clauses: clauses).marks == wrong)
  }

  /// The declaration of an input that a figure can be compared with.
  static func input(_ figure: String) -> String {
    if figure.hasSuffix("个月") || figure.hasSuffix("年") { return "{ type: years and months duration }" }
    if figure.hasSuffix("天") { return "{ type: days and time duration }" }
    let unit = String(figure.drop { $0.isNumber || $0 == "." || $0 == "/" })
    return unit.isEmpty || unit == "%" ? "number" : "{ type: number, unit: \(unit) }"
  }

  /// What the words say can be asked for in other ways.
  static let equivalents: [(quotation: String, require: String, isAccepted: Bool)] = [
    ("不低于20家", "数 >= 20家", true),
    ("不低于20家", "20家 <= 数", true),
    ("不低于20家", "20家 < 数", false),
    ("不低于20家", "not(数 < 20家)", true),
    ("不低于20家", "not(数 <= 20家)", false),
    ("不低于20家", "not(20家 > 数)", true),
    ("不低于20家", "非 (数 < 20家)", true),
    ("不低于20家", "数 in (>= 20家)", true),
    ("不低于20家，合计100家", "数 in [20家..100家]", true),
    ("不低于20家", "数 in (> 20家)", false),
    ("不低于20家，不超过100家", "数 in [20家..100家]", true),
    ("不低于20家，不超过100家", "数 between 20家 and 100家", true),
    ("不低于20家，不超过100家", "数 in [20家..100家)", false),
    ("超过20家，低于100家", "数 in (20家..100家)", true),
    ("不低于20家", "数 - 20家 >= 0家", true),
    ("不低于20家", "数 - 20家 > 0家", false),
    ("不低于20家", "0家 <= 数 - 20家", true),
    ("不低于20家", "20家 - 数 <= 0家", true),
    ("不低于20家", "20家 - 数 < 0家", false),
    ("不低于20家", "数 >= max(20家, 数)", true),
    ("不超过20家", "数 <= min(20家, 数)", true),
    ("不低于20家", "如果 是 那么 数 >= 20家 否则 否", true),
    ("不低于20家", "如果 是 那么 数 > 20家 否则 否", false),
    ("不低于20家", "如果 数 < 20家 那么 否 否则 是", true),
    ("不低于20家", "如果 数 <= 20家 那么 否 否则 是", false),
    ("满18个月", "评审日 >= 起 + 18个月", true),
    ("满18个月", "评审日 > 起 + 18个月", false),
    ("满18个月", "评审日 - 18个月 >= 起", true),
    ("满18个月", "起 <= 评审日 - 18个月", true),
    ("满18个月", "起 < 评审日 - 18个月", false),
    ("满18个月", "completed months(起, 评审日) >= 1年6个月", true),
    ("2年内不得再次申报", "not(评审日 <= 起 + 2年)", true),
    ("2年内不得再次申报", "评审日 > 起 + 2年", true),
    ("2年内不得再次申报", "评审日 <= 起 + 2年", false),
    ("2年内不得再次申报", "not(评审日 < 起 + 2年)", false),
    ("占总面积的比例不低于75%", "面积 >= 总面积 * 75%", true),
    ("占总面积的比例不低于75%", "面积 / 总面积 >= 3/4", true),
    ("占总面积的比例不低于75%", "总面积 * 75% > 面积", false),
    ("每千平方米不少于3家", "数 / 总面积 >= 3家 / 1000平方米", true),
    ("每千平方米不少于3家", "数 / 总面积 > 3家 / 1000平方米", false),
    ("每千平方米不少于3家", "数 / 总面积 >= 3`家/千平方米`", true),
    ("每千平方米不少于3家", "数 / 总面积 > 3`家/千平方米`", false),
    ("覆盖率达100%", "面积 / 总面积 = 100%", true),
    ("覆盖率达90%", "面积 / 总面积 = 90%", false),
    ("投资50万元以上的企业不少于3家", "count(企业[投资 >= 50万元]) >= 3家", true),
    ("投资50万元以上的企业不少于3家", "count(企业[not(投资 < 50万元)]) >= 3家", true),
    ("投资50万元以上的企业不少于3家", "count(企业[投资 > 50万元]) >= 3家", false),
    ("投资50万元以上的企业不少于3家", "some 项 in 企业 satisfies 项.投资 >= 50万元 and count(企业) >= 3家", true),
    ("届次在前三名", "届次 <= 3", true),
    ("届次在前三名", "届次 < 3", false),
    ("可降低20%，不低于20家", "数 >= 20家 * 80%", true),
    ("可降低20%，不低于20家", "数 >= 20家 * (1 - 20%)", true),
    ("不低于20家", "运用定义", true),
    ("不低于20家", "not(不足定义)", true),
    ("不超过20家", "运用定义", false),
    ("数量为20家", "数 > 20家", true),
    ("有技术支撑单位", "数 >= 1家", true),
    ("有技术支撑单位", "数 > 0家", true),
  ]

  @Test(arguments: equivalents) func comparisonsAreUnderstood(
    _ quotation: String, _ require: String, _ isAccepted: Bool
  ) throws {
    let body = """
      inputs:
        数: { type: number, unit: 家 }
        面积: { type: number, unit: 平方米 }
        总面积: { type: number, unit: 平方米 }
        届次: integer
        起: date
        企业: { type: list, unit: 家, of: { 投资: { type: number, unit: 元 } } }
      define:
        运用定义: 数 >= 20家
        不足定义: 数 < 20家
      criteria:
        - id: 甲
          require: \(require)
          basis: 规定 第1项 “\(quotation)”
      outcomes: [{ id: yes, title: 通过 }]
      """
    let cited = try CitedMeasure(body, clauses: [("第1项", quotation)])
    let codes = cited.findings.map(\.code.id)
    #expect(codes.contains("E451") == !isAccepted, "\(cited.marks)")
    #expect(!codes.contains("E450"), "\(cited.marks)")
  }
}

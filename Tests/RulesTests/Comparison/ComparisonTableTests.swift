// Measures before and after an edit enter; the lines of the report that a policy officer expects are checked.

import Rules
import SourceText
import TestSupport
import Testing

@Suite("The change in the terms of the measure")
struct ComparisonTableTests {
  /// An edit of the measure below, and what it is called.
  struct Edit: CustomTestStringConvertible, Sendable {
    let name: String
    let before: String
    let after: String
    let lines: [String]

    var testDescription: String { name }
  }

  static let measure = """
    inputs:
      面积: { type: number, unit: 平方米, min: 0, title: 场地面积, material: 租赁合同 }
      人数: { type: integer, unit: 人, min: 0 }
      偏远: boolean
      营收: { type: number, unit: 万元, min: 0 }
    parameters:
      最低面积: { from: 2018-01-01, value: 500平方米, assumed: 测试 }
    define:
      人均面积: 面积 / 人数
    tables:
      人数得分:
        hitPolicy: unique
        inputs: [人数]
        outputs: [{ name: 得分, unit: 分 }]
        rows: |
          | 人数   | 得分 |
          | < 10人 | 0分  |
          | [10人..30人) | 5分 |
          | >= 30人  | 10分 |
        assumed: 测试
    scores:
      - id: 总分
        title: 评审得分
        max: 20分
        assumed: 测试
        items:
          - { id: 人数分, title: 人数, max: 10分, points: 人数得分 }
          - { id: 面积分, title: 面积, max: 10分, points: if 面积 >= 800平方米 then 10分 else 0分 }
    criteria:
      - id: 场地
        title: 服务场地
        require: 面积 >= 最低面积
        assumed: 测试
        remedy: 扩充场地
        except:
          - { id: 放宽, title: 偏远放宽, when: 偏远, require: 面积 >= 300平方米, assumed: 测试 }
      - { id: 人员, title: 人员规模, require: 人数 >= 10人, assumed: 测试 }
      - { id: 前景, title: 发展前景, judge: 是否可持续, assumed: 测试 }
    awards:
      - { id: 补助额, title: 补助, amount: 营收 * 10%, cap: 50万元, rounding: { to: 1万元, mode: down }, assumed: 测试 }
    outcomes:
      - { id: good, title: 优先支持, favourable: true, when: 全部符合 and 总分 >= 20分 }
      - { id: yes, title: 予以支持, favourable: true, when: 全部符合 }
      - { id: no, title: 不予支持 }
    selection:
      title: 择优
      among: [good, yes]
      order: [{ by: 总分, title: 得分, direction: descending }]
      ties: decide
      quota: 3家
      assumed: 测试
    """

  static let edits: [Edit] = [
    Edit(
      name: "threshold", before: "value: 500平方米", after: "value: 400平方米",
      lines: ["参数“最低面积”", "数值：500 平方米（2018-01-01 起） → 400 平方米（2018-01-01 起）", "依据：假设：测试"]),
    Edit(
      name: "further period", before: "最低面积: { from: 2018-01-01, value: 500平方米, assumed: 测试 }",
      after: """
        最低面积:
            - { from: 2018-01-01, to: 2020-12-31, value: 500平方米, assumed: 测试 }
            - { from: 2021-01-01, value: 600平方米, assumed: 新规 }
        """,
      lines: [
        "参数“最低面积”", "数值：500 平方米（2018-01-01 起） → 500 平方米（2018-01-01 至 2020-12-31）",
        "数值：无 → 600 平方米（2021-01-01 起）", "依据：假设：测试", "依据：假设：新规",
      ]),
    Edit(
      name: "requirement reworded", before: "require: 人数 >= 10人", after: "require: 人数 > 10人 and 面积 > 0平方米",
      lines: ["条件“人员规模”", "要求：人数不少于 10 人 → 人数超过 10 人，并且场地面积超过 0 平方米", "依据：假设：测试"]),
    Edit(
      name: "exception removed",
      before: """

            except:
              - { id: 放宽, title: 偏远放宽, when: 偏远, require: 面积 >= 300平方米, assumed: 测试 }
        """, after: "",
      lines: [
        "删去条件“服务场地”的但书“偏远放宽”", "条件：偏远为“是”", "改为要求：场地面积不少于 300 平方米", "依据：假设：测试",
      ]),
    Edit(
      name: "criterion added", before: "  - { id: 前景,",
      after: "  - { id: 营业, title: 营业收入, require: 营收 > 0万元, assumed: 新增 }\n  - { id: 前景,",
      lines: ["新增条件“营业收入”", "要求：营收超过 0 万元", "依据：假设：新增"]),
    Edit(
      name: "criterion removed", before: "  - { id: 人员, title: 人员规模, require: 人数 >= 10人, assumed: 测试 }\n",
      after: "", lines: ["删去条件“人员规模”", "要求：人数不少于 10 人", "依据：假设：测试"]),
    Edit(
      name: "criteria exchanged",
      before: """
          - { id: 人员, title: 人员规模, require: 人数 >= 10人, assumed: 测试 }
          - { id: 前景, title: 发展前景, judge: 是否可持续, assumed: 测试 }
        """,
      after: """
          - { id: 前景, title: 发展前景, judge: 是否可持续, assumed: 测试 }
          - { id: 人员, title: 人员规模, require: 人数 >= 10人, assumed: 测试 }
        """, lines: ["条件“人员规模”（次序改变）", "依据：假设：测试"]),
    Edit(
      name: "cell", before: "| [10人..30人) | 5分 |", after: "| [10人..30人) | 6分 |",
      lines: ["表“人数得分”", "第2行“得分”：5 分 → 6 分", "依据：假设：测试"]),
    Edit(
      name: "row split", before: "| [10人..30人) | 5分 |",
      after: "| [10人..20人) | 5分 |\n          | [20人..30人) | 8分 |",
      lines: [
        "表“人数得分”", "第2行“人数”：在 10 人（含）至 30 人（不含）之间 → 在 10 人（含）至 20 人（不含）之间",
        "第3行：无 → 人数：在 20 人（含）至 30 人（不含）之间；得分：8 分", "依据：假设：测试",
      ]),
    Edit(
      name: "maximum", before: "max: 20分", after: "max: 20分\n    note: 满分不变",
      lines: ["评分项“评审得分”", "说明：无 → 满分不变"]),
    Edit(
      name: "cap", before: "cap: 50万元", after: "cap: 30万元",
      lines: ["奖补“补助”", "最高：50 万元 → 30 万元", "依据：假设：测试"]),
    Edit(
      name: "rounding", before: "{ to: 1万元, mode: down }", after: "{ to: 1000元, mode: half up }",
      lines: ["奖补“补助”", "取整：向下舍到 1 万元的整数倍 → 四舍五入到 1000 元的整数倍", "依据：假设：测试"]),
    Edit(
      name: "outcomes exchanged",
      before: """
          - { id: good, title: 优先支持, favourable: true, when: 全部符合 and 总分 >= 20分 }
          - { id: yes, title: 予以支持, favourable: true, when: 全部符合 }
        """,
      after: """
          - { id: yes, title: 予以支持, favourable: true, when: 全部符合 }
          - { id: good, title: 优先支持, favourable: true, when: 全部符合 and 总分 >= 20分 }
        """, lines: ["结论“优先支持”（次序改变）"]),
    Edit(
      name: "quota and ties", before: "ties: decide\n  quota: 3家", after: "ties: include\n  quota: 5家",
      lines: [
        "择优“择优”", "名额：3 家 → 5 家", "并列：名额或预算恰好到并列的几份时，列为待定，由人决定 → 名额线上并列的全部入选", "依据：假设：测试",
      ]),
    Edit(
      name: "input added", before: "  偏远: boolean",
      after: "  偏远: boolean\n  专利: { type: integer, unit: 件, min: 0 }",
      lines: ["新增填报内容“专利”", "怎么填：整数，以件计，不小于 0"]),
    Edit(
      name: "material", before: "material: 租赁合同", after: "material: 产权证或租赁合同",
      lines: ["填报内容“场地面积”", "证明材料：租赁合同 → 产权证或租赁合同"]),
    Edit(
      name: "traits", before: "  偏远: boolean", after: "  偏远: { type: boolean, traits: [locality] }",
      lines: ["填报内容“偏远”", "标签：无 → 注册地、所在地"]),
    Edit(
      name: "remedy", before: "remedy: 扩充场地", after: "remedy: 扩充场地，或迁入孵化器",
      lines: ["条件“服务场地”", "不符合时：扩充场地 → 扩充场地，或迁入孵化器"]),
    Edit(
      name: "basis", before: "require: 人数 >= 10人, assumed: 测试", after: "require: 人数 >= 10人, assumed: 另有理由",
      lines: ["条件“人员规模”", "依据：假设：测试 → 假设：另有理由"]),
    Edit(
      name: "parameter renamed", before: "最低面积", after: "面积下限",
      lines: ["参数“面积下限”（改名：最低面积 → 面积下限）", "依据：假设：测试"]),
    Edit(
      name: "score renamed", before: "总分", after: "合计分",
      lines: ["评分项“评审得分”（改名：总分 → 合计分）", "依据：假设：测试"]),
  ]

  static func body(_ lines: String) -> String {
    lines.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n")
  }

  static func report(_ comparison: MeasureComparison) -> String {
    let side = ComparisonReport.Side(name: "sample/sample", origin: "x")
    return ComparisonReport(old: side, new: side, content: .both(comparison)).text(.zh, colour: false)
  }

  @Test("an edit is said in words", arguments: edits)
  func edit(_ edit: Edit) throws {
    let text = Self.measure.replacing(edit.before, with: edit.after)
    #expect(text != Self.measure, "the edit changes nothing")
    let old = try MeasureFixture.measure(Self.measure)
    let comparison = MeasureComparison(old, try MeasureFixture.measure(text))
    let lines = Self.report(comparison).split(separator: "\n").dropFirst(4).map { line in
      String(line.drop { " 0123456789.".contains($0) })
    }
    #expect(lines == edit.lines)
    // Backwards, what was removed is added.
    let backwards = MeasureComparison(comparison.new, comparison.old)
    #expect(backwards.changes.count == comparison.changes.count)
  }

  @Test(
    "layout is no change",
    arguments: [
      ("面积 >= 最低面积", "面积 不少于 最低面积"), ("全部符合 and 总分", "全部符合 且 总分"), ("500平方米", "500.0 平方米"),
      ("| < 10人 | 0分  |", "|< 10人|0分|"), ("    remedy: 扩充场地", "    # 说明\n    remedy:   扩充场地"),
      ("人数 >= 10人", "(人数 >= 10人)"),
    ])
  func layout(_ before: String, _ after: String) throws {
    let text = Self.measure.replacing(before, with: after)
    #expect(text != Self.measure)
    let comparison = MeasureComparison(
      try MeasureFixture.measure(Self.measure), try MeasureFixture.measure(text))
    #expect(comparison.isEmpty, "\(Self.report(comparison))")
  }
}

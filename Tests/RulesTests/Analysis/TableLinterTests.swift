// Measures with decision tables enter; what is said about their rows is compared, with the text it underlines.

import Rules
import RulesDSL
import SourceText
import TestSupport
import Testing

@Suite struct TableLinterTests {
  /// A table with its rows, and what is found: code, underlined text and sentence.
  struct Case: Sendable, CustomTestStringConvertible {
    let table: String
    let findings: [String]

    init(_ table: String, _ findings: [String]) {
      self.table = table
      self.findings = findings
    }

    var testDescription: String { table.debugDescription }
  }

  private static let head = """
    inputs:
      总数: { type: integer, unit: 人, min: 1 }
      人数: { type: integer, unit: 人, min: 0, max: 1000 }
      面积: { type: number, unit: 平方米, min: 0 }
      类别: { type: enumeration, values: [综合, 专业] }
      区域: text
      成立日期: { type: date, nullable: true }
      清单: { type: list, unit: 项, of: { 名称: text } }
    parameters:
      门槛:
        - { from: 2020-01-01, to: 2020-12-31, value: 30%, assumed: 测试 }
        - { from: 2021-01-01, value: 35%, assumed: 测试 }
    define:
      占比: 人数 / 总数
      两倍: 人数 * 2
    tables:
      表:

    """

  private static let tail = """

    criteria:
      - { id: 项, require: 总数 > 0人, assumed: 测试 }
    outcomes:
      - { id: yes, title: 行, favourable: true, when: 全部符合 }
      - { id: no, title: 不行 }
    """

  private static func table(
    _ inputs: String, policy: String = "unique", output: String = "r", _ rows: [String]
  )
    -> String
  {
    let header = "| " + inputs.split(separator: ", ").joined(separator: " | ") + " | r |"
    return
      (["hitPolicy: \(policy)", "inputs: [\(inputs)]", "outputs: [\(output)]", "assumed: 测试", "rows: |"]
      + ([header] + rows).map { "  " + $0 }).map { "    " + $0 }.joined(separator: "\n")
  }

  static let cases: [Case] = [
    Case(table("占比", ["| >= 30% | 2 |", "| < 30% | 1 |"]), []),
    Case(
      table("占比", ["| > 30% | 2 |", "| [10%..25%) | 1 |", "| < 10% | 0 |"]),
      ["W440 表 “表”有空档：当占比为 25% 时没有一行适用"]),
    // A share of two numbers that are not negative has no gap below zero.
    Case(table("占比", ["| >= 25% | 2 |", "| [0%..25%) | 1 |"]), []),
    Case(
      table("占比", ["| >= 25% | 2 |", "| [0%..30%] | 1 |"]),
      ["E441 | [0%..30%] | 1 | 当占比为 25% 时，第 1 行和第 2 行同时适用"]),
    Case(
      table("占比", ["| >= 门槛 | 2 |", "| < 30% | 1 |"]),
      ["W440 表 “表”有空档：按 2021-01-01 起的参数，当占比为 30% 时没有一行适用"]),
    Case(
      table("占比", ["| >= 门槛 | 2 |", "| <= 30% | 1 |"]),
      [
        "W440 表 “表”有空档：按 2021-01-01 起的参数，当占比为 32% 时没有一行适用",
        "E441 | <= 30% | 1 | 按 2020-01-01 起的参数，当占比为 30% 时，第 1 行和第 2 行同时适用",
      ]),
    // A row may be there for the threshold as it was before or became later.
    Case(
      table("占比", ["| >= 门槛 | 2 |", "| [30%..门槛) | 1 |", "| < 30% | 0 |"]),
      ["W442 [30%..门槛) 按 2020-01-01 起的参数，“占比”不会是这样，第 2 行永远不适用"]),
    // Rows that are alike under one value of the parameter only cannot be one row.
    Case(
      table(
        "占比, 类别",
        ["| >= 门槛 | 综合 | 2 |", "| >= 30% | 专业 | 2 |", "| [30%..门槛) | 综合 | 1 |", "| < 30% | - | 0 |"]),
      ["W442 [30%..门槛) 按 2020-01-01 起的参数，“占比”不会是这样，第 3 行永远不适用"]),
    // Whole numbers leave no room between 5 and 6, amounts do.
    Case(table("人数", ["| <= 5人 | 2 |", "| >= 6人 | 1 |"]), []),
    Case(
      table("面积", ["| <= 5平方米 | 2 |", "| >= 6平方米 | 1 |"]),
      ["W440 表 “表”有空档：当面积为 5.5 平方米时没有一行适用"]),
    Case(
      table("面积", ["| <= 1亩 | 2 |", "| > 1亩 | 1 |"]), []),
    Case(
      table("人数", ["| < 1000人 | 2 |"]), ["W440 表 “表”有空档：当人数为 1000 人时没有一行适用"]),
    Case(table("人数", output: "{ name: r, default: 0 }", ["| < 1000人 | 2 |"]), []),
    Case(table("人数", policy: "collect", ["| < 1000人 | 2 |", "| < 10人 | 3 |"]), []),
    Case(
      table("类别, 人数", ["| 综合 | > 5人 | 2 |", "| 专业 | - | 1 |"]),
      ["W440 表 “表”有空档：当类别为“综合”、人数为 0 人时没有一行适用"]),
    Case(
      table("区域", ["| \"永定区\" | 2 |"]), ["W440 表 “表”有空档：当区域为其他文字时没有一行适用"]),
    Case(
      table("成立日期", ["| < @\"2020-01-01\" | 2 |", "| > @\"2020-01-01\" | 1 |"]),
      ["W440 表 “表”有空档：当成立日期为 2020-01-01 时没有一行适用", "W440 表 “表”有空档：当成立日期为无时没有一行适用"]),
    Case(table("成立日期", ["| < @\"2020-01-01\", 无 | 2 |", "| >= @\"2020-01-01\" | 1 |"]), []),
    Case(
      table("count(清单)", ["| < 3项 | 2 |", "| > 3项 | 1 |"]),
      ["W440 表 “表”有空档：当count(清单)为 3 项时没有一行适用"]),
    Case(
      table("人数", policy: "any", ["| < 5人 | 2 |", "| < 9人 | 2 |", "| >= 8人 | 1 |"]),
      [
        "W443 | < 9人 | 2 | 第 1 行和第 2 行只有“人数”不同，结果相同",
        "E441 | >= 8人 | 1 | 当人数为 8 人时，第 2 行和第 3 行同时适用，结果却不同",
      ]),
    Case(
      table("人数, 类别", policy: "first", ["| < 5人 | - | 2 |", "| < 3人 | 综合 | 1 |", "| - | - | 0 |"]),
      ["W442 | < 3人 | 综合 | 1 | 第 2 行不起作用：它适用的时候，总是先取第 1 行"]),
    Case(
      table(
        "人数", policy: "priority", output: "{ name: r, values: [1, 2, 3] }",
        ["| - | 2 |", "| < 3人 | 3 |", "| < 5人 | 1 |"]),
      ["W442 | < 3人 | 3 | 第 2 行不起作用：它适用的时候，总是先取第 1 行"]),
    Case(
      table("人数", policy: "first", ["| < 0人 | 2 |", "| - | 1 |"]),
      ["W442 < 0人 “人数”不会是这样，第 1 行永远不适用"]),
    // What depends on the application is left alone.
    Case(table("人数", ["| < 总数 | 2 |", "| < 5人 | 1 |"]), []),
    Case(table("区域", ["| < \"b\" | 2 |", "| 区域 | 1 |"]), []),
    Case(table("人数", ["| modulo(?, 2人) = 0人 | 2 |", "| - | 1 |"]), []),
    // Columns that hang together may never have these values.
    Case(
      table("人数, 两倍", ["| > 5人 | - | 2 |", "| <= 5人 | > 20人 | 1 |", "| - | <= 20人 | 3 |"]),
      ["E441? | - | <= 20人 | 3 | 当人数为 1000 人、两倍为 0 人时，第 1 行和第 3 行同时适用"]),
  ]

  @Test(arguments: cases) func rowsAreChecked(_ example: Case) throws {
    let measure = try MeasureFixture.measure(Self.head + example.table + Self.tail)
    let found = TableLinter.check(measure)
    let words = found.map { finding in
      let mark = finding.code.id.hasPrefix("E") && finding.severity != .error ? "?" : ""
      return "\(finding.code.id)\(mark) \(finding.place?.text ?? "") \(finding.message.zh)"
    }
    #expect(words == example.findings)
    #expect(found.allSatisfy { $0.help != nil })
  }

  @Test func hugeTablesAreLeftAlone() throws {
    let names = ["人数", "总数", "面积", "占比", "两倍"]
    var random = SplitMix64(seed: 1)
    let units = ["人", "人", "平方米", "", "人"]
    let rows = (0..<120).map { row in
      "| "
        + units.map { "> \(Int.random(in: 0...900, using: &random))\($0)" }.joined(separator: " | ")
        + " | \(row) |"
    }
    let table = Self.table(names.joined(separator: ", "), policy: "first", rows)
    let measure = try MeasureFixture.measure(Self.head + table + Self.tail)
    let found = TableLinter.check(measure)
    #expect(found.map(\.code) == [.tableTooLarge])
    #expect(found.map(\.severity) == [.note])
  }
}

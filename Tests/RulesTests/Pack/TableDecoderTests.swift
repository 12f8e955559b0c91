// Decision tables in measure files with mistakes in their form enter; codes and places are compared.

import Rules
import RulesDSL
import SourceText
import TestSupport
import Testing

@Suite struct TableDecoderTests {
  /// A table `甲表` with the given lines below its name; the input is called 面积.
  private static func wrong(_ lines: String, _ codes: [String], says: [String] = []) -> DecodingCase {
    let indented = lines.split(separator: "\n").map { "    \($0)\n" }.joined()
    return SampleMeasure.wrong("define", "tables:\n  甲表:\n\(indented)", codes, says: says)
  }

  private static let columns = "inputs: [面积]\noutputs: [得分]\n"

  static let cases: [DecodingCase] = [
    wrong(columns + "rows: |\n  | 面积 | 得分 |\n  | - | 1分 |\n", []),
    wrong(columns + "rows: |\n  ｜ 面 积｜得分 | 说明 |\n  |:---|---:|----|\n\n  | - | 1分 | \"|\" |\n", []),
    wrong(columns + "rows: |\n  | 面积 | 得分 |\n  ⟦- | 1分 |⟧\n  | - | 2分 |\n", ["E430"], says: ["以 | 开头"]),
    wrong(columns + "rows: |\n  | 面积 | 得分 |\n  ⟦| - | 1分⟧\n", ["E430"]),
    wrong(columns + "rows: |\n  | 面积 | 得分 |\n  ⟦| - | \"甲 |⟧\n", ["E430"]),
    wrong(columns + "rows: ⟦|⟧\n  | 面积 | 得分 |\n", ["E430"], says: ["表格里没有行"]),
    wrong(columns + "rows: ⟦[ 1 ]⟧\n", ["E430"], says: ["rows: |\n  | 科技人员占比"]),
    wrong(columns + "rows: ⟦>⟧\n  | 面积 | 得分 |\n  | - | 1分 |\n", ["E430"]),
    wrong(
      columns + "rows: |\n  | ⟦面基⟧ | ⟦分数⟧ |\n  | - | 1分 |\n", ["E431", "E431"],
      says: ["表头第 1 栏应是“面积”，写的是“面基”", "表头第 2 栏应是“得分”"]),
    wrong(columns + "rows: |\n  ⟦| 面积 |⟧\n  | - |\n", ["E431"], says: ["表头缺第 2 栏“得分”"]),
    wrong(
      columns + "rows: |\n  | 面积 | 得分 |\n  | - | 1分 |\n  ⟦| - |⟧\n  ⟦| - | 1分 | 2 |⟧\n", ["E432", "E432"],
      says: ["第 2 行有 1 栏，表头有 2 栏", "不限的栏写 -", "多余的 |"]),
    wrong("inputs: ⟦[]⟧\noutputs: [得分]\nrows: |\n  | 得分 |\n  | 1 |\n", ["E211"]),
    wrong(
      "inputs: [⟦{ title: 面积 }⟧]\noutputs: [得分]\nrows: |\n  | 面积 | 得分 |\n  | - | 1 |\n", ["E203"]),
    wrong(
      "⟦取法⟧: first\n" + columns + "rows: |\n  | 面积 | 得分 |\n  | - | 1 |\n", ["E202"], says: ["“hitPolicy”"]),
    wrong(
      "hitPolicy: ⟦首个⟧\n" + columns + "rows: |\n  | 面积 | 得分 |\n  | - | 1 |\n", ["E208"], says: ["“first”"]),
    wrong(
      "inputs: [面积]\noutputs: [得分, ⟦得 分⟧, ⟦得分⟧]\nrows: |\n  | 面积 | 得分 | 得 分 | 得分 |\n  | - | 1 | 2 | 3 |\n",
      ["E220", "E210"]),
    SampleMeasure.wrong(
      "define",
      "define: { 差额: 1 }\ntables:\n  ⟦差额⟧:\n    inputs: [面积]\n    outputs: [得分]\n    rows: |\n      | 面积 | 得分 |\n"
        + "      | - | 1 |\n", ["E222"], says: ["表“差额”与定义重名"]),
  ]

  @Test(arguments: cases) func formIsChecked(_ example: DecodingCase) {
    example.expectFindings { MeasureDecoder.decode($0).diagnostics }
  }

  @Test func cellsKnowTheirPlaces() throws {
    let text = SampleMeasure.text(
      "define",
      "tables:\n  甲表:\n    inputs: [面积]\n    outputs: [得分]\n    rows: |\n      | 面积 | 得分 | 说明 |\n"
        + "      | “甲|乙”, `a|b` |　２０分　｜ 备注 |\n")
    let measure = try #require(MeasureDecoder.decode(try tree(text)).measure)
    let table = try #require(measure.tables.first?.table)
    let row = try #require(table.rows.first)
    #expect(row.cells.map(\.text) == ["“甲|乙”, `a|b`"])
    #expect(row.outputs.map(\.text) == ["２０分"])
    #expect(
      (row.cells + row.outputs).map { $0.place(Span(0, $0.bytes.count)).text } == ["“甲|乙”, `a|b`", "２０分"])
    #expect(row.annotations == ["备注"] && table.annotations == ["说明"])
    #expect(table.hitPolicy == .unique && table.aggregation == nil)
  }
}

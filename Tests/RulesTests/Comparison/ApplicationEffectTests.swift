// Measures before and after an edit and applications enter; what is said about each application is checked.

import Rules
import SourceText
import TestSupport
import Testing

@Suite("The effect over given applications")
struct ApplicationEffectTests {
  private static let application = """
    id: 甲
    asOf: 2020-06-04
    inputs: { 面积: 450平方米, 人数: 40人, 偏远: false, 营收: 450万元 }
    findings: { 前景: { verdict: met, by: 评审组, on: 2020-06-01 } }
    """

  private static func document(_ text: String) throws -> ApplicationDocument {
    let read = YAMLReader.read(SourceFile(name: "application.yaml", text: text))
    let root = try #require(read.root)
    return try #require(ApplicationDecoder.decode(root).document)
  }

  /// An edit of the measure of the table, an edit of the application above, and what is said.
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let edit: (String, String)
    var change: (String, String) = ("", "")
    let lines: [String]

    var testDescription: String { name }
  }

  static let rows: [Row] = [
    Row(
      name: "outcome through a criterion", edit: ("value: 500平方米", "value: 400平方米"),
      lines: ["结论：不予支持 → 予以支持", "“补助”：0 万元 → 45 万元", "“服务场地”：不符合 → 符合", "择优：不在择优范围 → 入选", "名次：无 → 第1名"]),
    Row(
      name: "nothing", edit: ("value: 500平方米", "value: 450.01平方米"), lines: []),
    Row(
      name: "amount alone", edit: ("营收 * 10%", "营收 * 8%"), change: ("450平方米", "600平方米"),
      lines: ["“补助”：45 万元 → 36 万元"]),
    Row(
      name: "points alone", edit: ("| >= 30人  | 10分 |", "| >= 30人  | 9分 |"), change: ("450平方米", "600平方米"),
      lines: ["“评审得分”：10 分 → 9 分", "“人数”：10 分 → 9 分"]),
    Row(
      name: "a new question",
      edit: (
        "  - { id: 前景,",
        "  - { id: 专利条件, title: 专利, require: 专利 >= 1件, assumed: 测试 }\n  - { id: 前景,"
      ), change: ("450平方米", "600平方米"),
      lines: [
        "结论：予以支持 → 待补正材料", "“补助”：45 万元 → 未提供", "“专利”：无 → 待补正", "择优：入选 → 待补正，未参加排序", "名次：第1名 → 无",
        "新办法下还缺：专利数",
      ]),
    Row(
      name: "a question answered only under the new version",
      edit: (
        "  - { id: 前景,",
        "  - { id: 专利条件, title: 专利, require: 专利 >= 1件, assumed: 测试 }\n  - { id: 前景,"
      ), change: ("面积: 450平方米", "面积: 600平方米, 专利: 0件"),
      lines: ["结论：予以支持 → 不予支持", "“补助”：45 万元 → 0 万元", "“专利”：无 → 不符合", "择优：入选 → 不在择优范围", "名次：第1名 → 无"]),
    Row(
      name: "an answer that is not allowed any more",
      edit: ("{ type: integer, unit: 人, min: 0 }", "{ type: integer, unit: 人, min: 50 }"),
      lines: ["不能按新办法评审："]),
    Row(
      name: "only the title", edit: ("title: 服务场地", "title: 场地"), lines: []),
  ]

  @Test("each application is told what changes for it", arguments: rows)
  func effect(_ row: Row) throws {
    let base = ComparisonTableTests.measure
    var text = base.replacing(row.edit.0, with: row.edit.1)
    if text.contains("专利") {
      text = text.replacing(
        "  偏远: boolean", with: "  偏远: boolean\n  专利: { type: integer, unit: 件, min: 0, title: 专利数 }")
    }
    let comparison = MeasureComparison(try MeasureFixture.measure(base), try MeasureFixture.measure(text))
    let application =
      row.change.0.isEmpty ? Self.application : Self.application.replacing(row.change.0, with: row.change.1)
    let document = try Self.document(application)
    var collector = EffectCollector(comparison, asOf: nil)
    collector.add(document, file: "application.yaml")
    let effects = collector.effects()
    let side = ComparisonReport.Side(name: "sample/sample", origin: "x")
    var report = ComparisonReport(old: side, new: side, content: .both(comparison))
    report.effects = effects
    let lines = report.text(.zh, colour: false).split(separator: "\n")
    let said = lines.drop { $0 != "  · 甲" }.dropFirst().map { String($0.dropFirst(4)) }
    #expect(said.count == row.lines.count, "\(said)")
    for (line, expected) in zip(said, row.lines) { #expect(line.hasPrefix(expected)) }
    #expect(effects.total == 1)
    #expect(effects.entries.count == (row.lines.isEmpty ? 0 : 1))
  }

  @Test("ranks are compared among applications of one day")
  func ranks() throws {
    let base = ComparisonTableTests.measure
    let text = base.replacing("| >= 30人  | 10分 |", with: "| >= 30人  | 4分 |")
    let comparison = MeasureComparison(try MeasureFixture.measure(base), try MeasureFixture.measure(text))
    func effects(days: [String]) throws -> ApplicationEffects {
      var collector = EffectCollector(comparison, asOf: nil)
      for (index, day) in days.enumerated() {
        let application = Self.application.replacing("450平方米", with: "600平方米")
          .replacing("甲", with: index == 0 ? "甲" : "乙").replacing("40人", with: index == 0 ? "40人" : "20人")
          .replacing("asOf: 2020-06-04", with: "asOf: \(day)")
        let document = try Self.document(application)
        collector.add(document, file: "application.yaml")
      }
      return collector.effects()
    }
    let sameDay = try effects(days: ["2020-06-04", "2020-06-04"])
    #expect(sameDay.entries.map(\.record) == ["甲", "乙"])
    #expect(sameDay.entries.map { $0.differences.last?.old?.zh } == ["第1名", "第2名"])
    #expect(sameDay.entries.map { $0.differences.last?.new?.zh } == ["第2名", "第1名"])
    let twoDays = try effects(days: ["2020-06-04", "2020-06-05"])
    #expect(twoDays.hasSeveralDays)
    #expect(twoDays.entries.flatMap(\.differences).allSatisfy { $0.kind != .rank })
  }
}

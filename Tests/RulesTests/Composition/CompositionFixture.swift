// Files of two packs enter, some replaced; an installed measure and what was found in all files leave.

import Rules
import SourceText
import TestSupport
import Testing

/// A province with a library and a measure, and a city that extends the measure.
enum CompositionFixture {
  static func pack(_ name: String, uses: String = "") -> String {
    "rulecheck: 1\npack: \(name)\ntitle: 包\nversion: 1.0.0\n" + uses
  }

  static func library(_ name: String, _ body: String) -> String {
    "rulecheck: 1\nlibrary: \(name)\ntitle: 条款\n" + body
  }

  static let cityHead = """
    rulecheck: 1
    measure: m
    title: 市办法
    kind: recognition
    effective: 2018-01-01..
    extends: state/m

    """

  static let stateMeasure = """
    rulecheck: 1
    measure: m
    title: 省办法
    kind: recognition
    libraries: [lib]
    effective: 2018-01-01..
    sources: { 办法: 省文件 }
    inputs:
      面积: { type: number, unit: 平方米 }
      人: { 数: { type: integer, unit: 人 }, 名: text }
    parameters:
      最低面积: { value: 50平方米, assumed: 测试 }
    define:
      够大: 面积 >= 最低面积
    tables:
      档次:
        inputs: [面积]
        outputs: [{ name: 档, unit: 分 }]
        assumed: 测试
        rows: |
          | 面积 | 档 |
          | -    | 1分 |
    criteria:
      - { id: 场地, require: 够大, basis: 办法 第1条 “场地” }
      - id: 团队
        assumed: 测试
        any:
          - { id: 人数, require: 人.数 >= 3人 }
          - { id: 专家, judge: 是否专家 }
    outcomes:
      - { id: yes, title: 行, favourable: true, when: 全部符合 }
      - { id: no, title: 不行 }

    """

  /// The files as they are without mistakes.
  static let files = [
    "state/pack.yaml": pack("state"), "city/pack.yaml": pack("city", uses: "uses: [state]\n"),
    "state/lib.yaml": library(
      "lib", "inputs: { 失信: boolean }\ncriteria:\n  - { id: 诚信, require: 非 失信, assumed: 测试 }\n"),
    "state/m.yaml": stateMeasure, "city/m.yaml": cityHead,
  ]

  /// What loading a measure finds, as `code file ⟦text⟧`, and the marked places as `file ⟦text⟧`.
  static func findings(
    _ changes: [String: String], of measure: String = "city/m"
  ) throws -> (found: [String], marked: [String], diagnostics: [Diagnostic]) {
    var texts = files.merging(changes) { $1 }
    var marked: [String] = []
    for (path, text) in texts.sorted(by: { $0.key < $1.key }) {
      let source = MarkedSource(text)
      texts[path] = source.text
      marked += source.spans.indices.map { "\(path) \(source.spans[$0].start) ⟦\(source.pieces[$0])⟧" }
    }
    let tree = try TemporaryTree(texts)
    defer { tree.remove() }
    let installed = MeasureLoader.load(measure, from: RuleRepository(roots: [tree.path]))
    #expect((installed.checked == nil) == installed.diagnostics.hasErrors)
    let found = installed.diagnostics.map { finding in
      let place = finding.place
      let path = place?.file.name.dropFirst(tree.path.utf8.count + 1) ?? "?"
      return "\(finding.code.id) \(path) \(place?.span.start ?? -1) ⟦\(place?.text ?? "")⟧"
    }
    return (found, marked, installed.diagnostics)
  }

  /// A measure that must be without findings.
  static func measure(_ changes: [String: String], _ name: String = "city/m") throws -> CheckedMeasure {
    let tree = try TemporaryTree(files.merging(changes) { $1 })
    defer { tree.remove() }
    let installed = MeasureLoader.load(name, from: RuleRepository(roots: [tree.path]))
    #expect(MeasureFixture.rendered(installed.diagnostics) == "")
    return try #require(installed.checked)
  }
}

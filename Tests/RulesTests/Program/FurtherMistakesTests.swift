// A mistake in the form of a file hides no mistake in its expressions, and causes none.

import Rules
import RulesDSL
import SourceText
import TestSupport
import Testing

@Suite("Further mistakes of a broken file")
struct FurtherMistakesTests {
  private static let measure = """
    rulecheck: 1
    measure: m
    title: 样例
    kind: recognition
    effective: 2018-01-01..
    inputs:
      面积: { type: number, unit: 平方米 }
      人数: { type: nummer, unit: 人 }
    criteria:
      - { id: 场地, require: 面积 >= 500, assumed: 测试 }
      - { id: 人员, require: 人数 >= 3人, assumed: 测试 }
      - { id: 备注, require: 面积 > 0平方米, assumed: 测试, remedi: 补交 }
    outcomes:
      - { id: yes, title: 行 }
    """

  @Test("errors of form and of expressions come together, without consequences")
  func together() throws {
    let tree = try TemporaryTree([
      "p/pack.yaml": "rulecheck: 1\npack: p\ntitle: 包\nversion: 1.0.0\n", "p/m.yaml": Self.measure,
    ])
    defer { tree.remove() }
    let repository = RuleRepository(roots: [tree.path])
    let installed = MeasureLoader.load("p/m", from: repository)
    #expect(installed.checked == nil)
    #expect(installed.diagnostics.map { $0.place?.text ?? "" } == ["nummer", "500", "remedi"])
    #expect(installed.diagnostics[1].code == .missingUnit)
  }
}

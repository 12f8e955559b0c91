// One mistake that many results share is told once.

import TestSupport
import Testing

@testable import rulecheck

@Suite struct RepeatedProblemTests {
  static func rules(requirement: String = "面积 >= 50平方米", area: String = "60平方米") throws -> TemporaryTree {
    try TemporaryTree([
      "rules/small/pack.yaml": "rulecheck: 1\npack: small\ntitle: 小\nversion: 1.0.0\n",
      "rules/small/studio.yaml": """
      rulecheck: 1
      measure: studio
      title: 工作室
      kind: funding
      effective: { from: 2020-01-01, assumed: 测试用 }
      inputs:
        面积: { type: number, unit: 平方米 }
      criteria:
        - { id: 场地, require: \(requirement), assumed: 测试用 }
      outcomes:
        - { id: grant, title: 给予, favourable: true, when: 全部符合 }
        - { id: refuse, title: 不予 }

      """,
      "rules/small/studio.test.yaml": """
      rulecheck: 1
      test: studio
      base: { asOf: 2020-06-04, inputs: { 面积: \(area) } }
      cases:
        - { name: 一, expect: { outcome: grant } }
        - { name: 二, expect: { outcome: grant } }
        - { name: 三, expect: { outcome: granted } }
        - { name: 四, expect: { outcome: grant } }

      """,
    ])
  }

  @Test func testsTellAMistakeOfTheirStartOnce() throws {
    let tree = try Self.rules(area: "60元")
    defer { tree.remove() }
    let run = CommandRun(["test", "--rules", tree.path + "/rules"])
    #expect(run.status == .negative)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count { $0.contains("E553") } == 1)
    #expect(
      lines.last
        == "✗ small/studio · 另有 2 项测试也因上面的问题没有运行，见 \(tree.path)/rules/small/studio.test.yaml:3:43")
    #expect(run.errors == "0 项通过，4 项失败\n")
  }

  @Test func listMarksInvalidMeasuresAndTellsEveryMistakeOnce() throws {
    let tree = try Self.rules(requirement: "面职 >= 50平方米")
    defer { tree.remove() }
    let run = CommandRun(["list", "--rules", tree.path + "/rules"])
    #expect(run.status == .invalidRules)
    #expect(run.output.contains("small/studio  工作室  资助 · 2020-01-01.. · 1 项条件  （规则有错，见 rulecheck lint）\n"))
    #expect(run.errors.split(separator: "\n").count { $0.contains("E401") } == 1)
  }

  @Test func anEmptyListSaysWhy() throws {
    let tree = try TemporaryTree(["rules/": ""])
    defer { tree.remove() }
    let run = CommandRun(["list", "--rules", tree.path + "/rules"])
    #expect(run.status == .negative)
    #expect(run.output == "")
    #expect(run.errors.contains("没有规则包"))
  }
}

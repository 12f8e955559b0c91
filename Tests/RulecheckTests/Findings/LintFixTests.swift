// Rule files with mistakes that can be put right enter; the files after `lint --fix` are compared.

import Rules
import SourceText
import TestSupport
import Testing

@testable import rulecheck

@Suite struct LintFixTests {
  private static let cases: [(before: String, after: String)] = [
    ("title: 示例办法。", "title: 示例办法"),
    ("title: \"示例办法；\"", "title: \"示例办法\""),
    ("标题: 示例办法", "title: 示例办法"),
    ("require: 面积 >= 最低面积&&有门牌", "require: 面积 >= 最低面积 and 有门牌"),
    ("require: 面积 == 最低面积", "require: 面积 = 最低面积"),
    (
      "criteria:\n  # rulecheck: allow W289 多余\n  - { id: 项, require: 有门牌, assumed: 示例 }",
      "criteria:\n  - { id: 项, require: 有门牌, assumed: 示例 }"
    ),
    (
      "criteria:\n  - { id: 项, require: 有门牌, assumed: 示例 }  # rulecheck: allow W289 多余",
      "criteria:\n  - { id: 项, require: 有门牌, assumed: 示例 }"
    ),
    // Nothing is certain here, and nothing is changed.
    ("titel: 甲\nsummary: 乙", "title: 甲\nsummary: 乙"),
    ("require: 面积 >= 500", "require: 面积 >= 500"),
    ("require: '面积 && 有门牌'", "require: '面积 && 有门牌'"),
  ]

  @Test(arguments: 0..<10) func filesAreFixed(_ index: Int) throws {
    try #require(Self.cases.indices.contains(index))
    let (before, after) = Self.cases[index]
    let tree = try TemporaryTree([:])
    defer { tree.remove() }
    for (path, bytes) in FindingExample(before).files { try tree.write(path, bytes) }
    if before.contains("标题") || before.contains("titel") {
      let own = ExampleMeasure.text(before.split(separator: "\n").map(String.init))
      try tree.write(
        "rules/example/studio.yaml", own.replacing("title: 示例办法\n", with: "", maxReplacements: 1))
    }
    _ = CommandRun(["lint", "--fix", "--rules", tree.path + "/rules"])
    let bytes = try FileSystem.read(tree.path + "/rules/example/studio.yaml", limit: 1 << 20).get()
    let text = String(decoding: bytes, as: UTF8.self)
    for line in after.split(separator: "\n") { #expect(text.contains(line), "\(text)") }
    // What is right is left alone.
    let again = CommandRun(["lint", "--fix", "--dry-run", "--rules", tree.path + "/rules"])
    #expect(again.output == "")
  }

  @Test func overlappingFixesAreRefused() throws {
    let file = SourceFile(name: "a.yaml", text: "甲乙丙")
    let finding = { (start: Int, end: Int, text: String) in
      Diagnostic(
        .titlePunctuation, severity: .note, place: Place(file: file, span: Span(start, end)),
        message: LocalizedText("x"), fix: Fix(Place(file: file, span: Span(start, end)), text))
    }
    let plan = FixPlan([finding(0, 3, "一"), finding(3, 6, "二"), finding(6, 9, "三")])
    #expect(plan.files.map { String(decoding: $0.new, as: UTF8.self) } == ["一乙三"])
    #expect(plan.count == 2)
    #expect(plan.refused == 1)
  }
}

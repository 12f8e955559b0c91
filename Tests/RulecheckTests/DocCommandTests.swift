// Rules in a directory of their own enter; the site beside them is written, renewed and cleared.

import Glibc
import Rules
import TestSupport
import Testing

@testable import rulecheck

@Suite struct DocCommandTests {
  private static let measure = """
    rulecheck: 1
    measure: studio
    title: 资助 | <办法>
    kind: funding
    effective: { from: 2020-01-01, assumed: 测试用 }
    inputs: { 面积: { type: number, unit: 平方米 } }
    criteria: [{ id: 场地, require: 面积 >= 50平方米, assumed: 测试用 }]
    outcomes: [{ id: grant, title: 给予资助, favourable: true, when: 全部符合 }, { id: refuse, title: 不予资助 }]

    """

  private func tree() throws -> TemporaryTree {
    try TemporaryTree([
      "rules/small/pack.yaml": "rulecheck: 1\npack: small\ntitle: 测试用\nversion: 1.0.0\n",
      "rules/small/studio.yaml": Self.measure,
      "rules/small/second.yaml": Self.measure.replacing("measure: studio", with: "measure: second"),
      "seeds/documents/": "",
    ])
  }

  private func doc(_ tree: TemporaryTree, _ arguments: String...) -> CommandRun {
    CommandRun(["doc", "--rules", tree.path + "/rules"] + arguments)
  }

  private func read(_ path: String) -> String? {
    let bytes = try? FileSystem.read(path, limit: 1 << 20).get()
    return bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func siteIsWrittenRenewedAndCleared() throws {
    let tree = try tree()
    defer { tree.remove() }
    let site = tree.path + "/docs/measures"
    let first = doc(tree)
    #expect(first.status == .success)
    #expect(
      first.output
        == ["README.md", "documents.md", "small/second.md", "small/studio.md"]
        .map { "新增  \(site)/\($0)\n" }.joined())
    let page = try #require(read(site + "/small/studio.md"))
    #expect(page.contains("# 资助 &#124; &lt;办法&gt;"))
    #expect(read(site + "/README.md")?.contains("(small/studio.md)") == true)

    #expect(doc(tree, "--check").status == .success)
    #expect(doc(tree).output.isEmpty)

    // A changed rule, a removed measure, a page somebody else wrote.
    try tree.write("rules/small/studio.yaml", Self.measure.replacing("50平方米", with: "60平方米"))
    unlink(tree.path + "/rules/small/second.yaml")
    try tree.write("docs/measures/small/own.md", "# 自己写的\n")
    try tree.write("docs/measures/own.md", "# 自己写的\n")
    let check = doc(tree, "--check")
    #expect(check.status == .negative)
    #expect(
      check.output == """
        过时  \(site)/README.md
        过时  \(site)/small/studio.md
        多余  \(site)/small/second.md

        """)
    #expect(doc(tree).status == .success)
    #expect(read(site + "/small/second.md") == nil)
    #expect(read(site + "/small/own.md") == "# 自己写的\n")
    #expect(read(site + "/own.md") == "# 自己写的\n")
    #expect(read(site + "/small/studio.md")?.contains("60 平方米") == true)
    #expect(doc(tree, "--check").status == .success)
  }

  @Test func lastPageOfAPackTakesItsDirectoryAlong() throws {
    let tree = try tree()
    defer { tree.remove() }
    #expect(doc(tree).status == .success)
    unlink(tree.path + "/rules/small/second.yaml")
    unlink(tree.path + "/rules/small/studio.yaml")
    #expect(doc(tree).status == .success)
    #expect(access(tree.path + "/docs/measures/small", F_OK) != 0)
  }

  @Test func formatsDoNotDisturbEachOther() throws {
    let tree = try tree()
    defer { tree.remove() }
    #expect(doc(tree).status == .success)
    #expect(doc(tree, "--format", "html").status == .success)
    #expect(doc(tree, "--check").status == .success)
    #expect(doc(tree, "--check", "--format", "html").status == .success)
    let page = try #require(read(tree.path + "/docs/measures/small/studio.html"))
    #expect(page.hasPrefix("<!doctype html>\n<!-- rulecheck doc:"))
    #expect(page.contains("href=\"../index.html\""))
  }

  /// Nothing is written where one file is in the way.
  @Test func filesOfOthersAreNotReplaced() throws {
    let tree = try tree()
    defer { tree.remove() }
    try tree.write("docs/measures/README.md", "# 自己写的\n")
    let run = doc(tree)
    #expect(run.status == .failure)
    #expect(run.errors.contains("E723"))
    #expect(read(tree.path + "/docs/measures/README.md") == "# 自己写的\n")
    #expect(read(tree.path + "/docs/measures/documents.md") == nil)
  }

  /// A link out of the site is no part of it.
  @Test func linksAreNotFollowed() throws {
    let tree = try tree()
    defer { tree.remove() }
    #expect(doc(tree).status == .success)
    let old = try #require(read(tree.path + "/docs/measures/small/studio.md"))
    try tree.write("elsewhere/old.md", old)
    try tree.link("docs/measures/gone", to: tree.path + "/elsewhere")
    #expect(doc(tree).status == .success)
    #expect(read(tree.path + "/elsewhere/old.md") == old)
  }

  @Test func invalidRulesWriteNothing() throws {
    let tree = try tree()
    defer { tree.remove() }
    try tree.write("rules/small/second.yaml", "rulecheck: 1\nmeasure: second\n")
    let run = doc(tree)
    #expect(run.status == .invalidRules)
    #expect(access(tree.path + "/docs", F_OK) != 0)
  }

  @Test func directoriesThatCannotBeMadeAreSaid() throws {
    let tree = try tree()
    defer { tree.remove() }
    try tree.write("docs", "a file")
    let run = doc(tree)
    #expect(run.status == .failure)
    #expect(run.errors.contains("E722"))
  }
}

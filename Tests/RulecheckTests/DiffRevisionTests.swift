// A git repository made for the test enters; that its revisions are compared as directories are is checked.

import TestSupport
import Testing

@testable import rulecheck

@Suite("Comparing revisions")
struct DiffRevisionTests {
  private static let pack = "rulecheck: 1\npack: city\ntitle: 本市\nversion: 1.0.0\n"

  private static func measure(_ area: Int) -> String {
    """
    rulecheck: 1
    measure: studio
    title: 工作室
    kind: recognition
    effective: { from: 2018-01-01, assumed: 测试 }
    inputs:
      面积: { type: number, unit: 平方米, min: 0 }
    criteria:
      - { id: 场地, title: 场地面积, require: 面积 >= \(area)平方米, assumed: 测试 }
    outcomes:
      - { id: accept, title: 接受, favourable: true, when: 全部符合 }
      - { id: refuse, title: 不接受 }

    """
  }

  /// A repository with two commits and a change that is not committed, below a directory of its own.
  private func repository() throws -> TemporaryTree {
    let tree = try TemporaryTree([
      "rules/city/pack.yaml": Self.pack, "rules/city/studio.yaml": Self.measure(500), "scratch/": "",
    ])
    for (area, message) in [(500, "first"), (400, "second")] {
      try tree.write("rules/city/studio.yaml", Self.measure(area))
      try git(tree, ["add", "rules"])
      try git(
        tree, ["-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "-q", "-m", message])
    }
    try tree.write("rules/city/studio.yaml", Self.measure(300))
    return tree
  }

  private func git(_ tree: TemporaryTree, _ arguments: [String]) throws {
    if arguments.first == "add" { try run(tree, ["init", "-q"]) }
    try run(tree, arguments)
  }

  private func run(_ tree: TemporaryTree, _ arguments: [String]) throws {
    let ending = try ChildProgram.run(
      "git", ["-C", tree.path] + arguments, variables: [], scratch: tree.path + "/scratch"
    ).get()
    try #require(ending.status == 0, "\(ending.errors)")
  }

  @Test(
    "a revision is the rules as they were",
    arguments: [
      (["HEAD"], "400|300"), (["HEAD~1"], "500|300"), (["HEAD~1", "HEAD"], "500|400"),
      (["HEAD~1..HEAD"], "500|400"), (["HEAD.."], "400|300"),
    ])
  func revisions(_ names: [String], _ figures: String) throws {
    let tree = try repository()
    defer { tree.remove() }
    let run = CommandRun(["diff"] + names + ["--rules", tree.path + "/rules"])
    let numbers = figures.split(whereSeparator: { !("0"..."9").contains($0) })
    #expect(run.status == .negative)
    #expect(
      run.output.contains(
        "要求：面积不少于 \(numbers.first ?? "") 平方米 → 面积不少于 \(numbers.last ?? "") 平方米"), "\(run.output)")
    #expect(run.output.contains("结论："))
  }

  @Test("a revision that is not there is said to be missing")
  func missing() throws {
    let tree = try repository()
    defer { tree.remove() }
    let run = CommandRun(["diff", "v9", "--rules", tree.path + "/rules"])
    #expect(run.status == .failure)
    #expect(run.errors.contains("E745"))
    #expect(run.output.isEmpty)
  }

  @Test("mistakes in a revision are shown with its name, and the repository stays as it was")
  func mistakes() throws {
    let tree = try repository()
    defer { tree.remove() }
    try tree.write("rules/city/studio.yaml", "rulecheck: 1\nmeasure: studio\n")
    try git(tree, ["add", "rules"])
    try git(
      tree, ["-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "-q", "-m", "broken"])
    try tree.write("rules/city/studio.yaml", Self.measure(300))
    let before = try status(tree)
    let run = CommandRun(["diff", "HEAD", "--rules", tree.path + "/rules"])
    #expect(run.status == .invalidRules)
    #expect(run.errors.contains("HEAD:rules/city/studio.yaml:"), "\(run.errors)")
    #expect(try status(tree) == before)
  }

  private func status(_ tree: TemporaryTree) throws -> String {
    try ChildProgram.run(
      "git", ["-C", tree.path, "status", "--porcelain"], variables: [], scratch: tree.path + "/scratch"
    ).get().output
  }
}

// Files in a directory of their own enter; they are laid out in place, or left alone.

import Glibc
import Rules
import TestSupport
import Testing

@testable import rulecheck

@Suite struct FmtCommandTests {
  private static let untidy = "rulecheck: 1\r\npack:   small\r\nversion: 1.0.0 # 版本\r\ntitle: '测试用'"
  private static let tidy = "rulecheck: 1\npack: small\ntitle: 测试用\nversion: 1.0.0  # 版本\n"

  private func tree() throws -> TemporaryTree {
    try TemporaryTree([
      "rules/small/pack.yaml": Self.untidy, "rules/small/broken.yaml": "rulecheck: 1\nmeasure: [x\n",
      "rules/small/application.yaml": "measure:   small/x\ninputs: {甲: 1}\n",
      "seeds/documents/甲.yaml": "rulecheck: 1\ndocument: 甲\ntitle:  甲\nconfirmed: law\n",
    ])
  }

  private func fmt(_ tree: TemporaryTree, _ arguments: String...) -> CommandRun {
    CommandRun(["fmt"] + arguments.map { $0.replacing("@", with: tree.path) })
  }

  private func read(_ path: String) -> String? {
    let bytes = try? FileSystem.read(path, limit: 1 << 20).get()
    return bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func filesAreRewrittenAndOthersLeftAlone() throws {
    let tree = try tree()
    defer { tree.remove() }
    let run = fmt(tree, "--rules", "@/rules")
    #expect(run.status == .invalidRules)
    let changed = ["rules/small/pack.yaml", "seeds/documents/甲.yaml"]
    #expect(run.output == changed.map { "\(tree.path)/\($0)\n" }.joined())
    #expect(read(tree.path + "/rules/small/pack.yaml") == Self.tidy)
    #expect(read(tree.path + "/rules/small/broken.yaml") == "rulecheck: 1\nmeasure: [x\n")
    #expect(read(tree.path + "/rules/small/application.yaml") == "measure:   small/x\ninputs: {甲: 1}\n")
    #expect(run.errors.contains("rules/small/broken.yaml:2:"))

    let again = fmt(tree, "--rules", "@/rules", "@/rules/small/pack.yaml")
    #expect(again.status == .success)
    #expect(again.output.isEmpty)
  }

  @Test func checkAndDifferenceWriteNothing() throws {
    let tree = try tree()
    defer { tree.remove() }
    let path = tree.path + "/rules/small/pack.yaml"
    let check = fmt(tree, "--check", "@/rules/small/pack.yaml")
    #expect(check.status == .negative)
    #expect(check.output == path + "\n")
    let difference = fmt(tree, "--diff", "@/rules/small/pack.yaml")
    #expect(difference.status == .success)
    #expect(difference.output.hasPrefix("--- a/\(path)\n+++ b/\(path)\n@@ -1,4 +1,4 @@\n"))
    #expect(difference.output.contains("\n\\ No newline at end of file\n"))
    #expect(fmt(tree, "--check", "--diff", "@/rules/small/pack.yaml").status == .negative)
    #expect(read(path) == Self.untidy)
  }

  @Test func linksAreWrittenThrough() throws {
    let tree = try tree()
    defer { tree.remove() }
    try tree.link("link.yaml", to: tree.path + "/rules/small/pack.yaml")
    #expect(fmt(tree, "@/link.yaml").status == .success)
    #expect(read(tree.path + "/rules/small/pack.yaml") == Self.tidy)
    var information = stat()
    #expect(lstat(tree.path + "/link.yaml", &information) == 0)
    #expect(information.st_mode & S_IFMT == S_IFLNK)
  }
}

// Reports that are written to files: whole or not at all.

import Glibc
import TestSupport
import Testing

@testable import rulecheck

@Suite struct ReportFileTests {
  static let granted = "Tests/RulecheckTests/Fixtures/applications/granted.yaml"
  static let broken = "Tests/RulecheckTests/Fixtures/applications/wrong-values.yaml"
  static let rules = ["--rules", "Tests/RulecheckTests/Fixtures/rules"]

  @Test func reportsHoldWhatIsPrinted() throws {
    let tree = try TemporaryTree([:])
    defer { tree.remove() }
    let run = CommandRun(
      ["check", Self.granted, "--report", "json=\(tree.path)/a.json", "--report", "text=\(tree.path)/a.txt"]
        + Self.rules)
    #expect(run.status == .success)
    #expect(Self.read(tree.path + "/a.txt") == run.output)
    #expect(
      Self.read(tree.path + "/a.json")
        == CommandRun(["check", Self.granted, "--format", "json"] + Self.rules).output)
    #expect(tree.names == ["a.json", "a.txt"], "no temporary file is left")
  }

  @Test func reportsNameApplicationsThatCouldNotBeAssessed() throws {
    let tree = try TemporaryTree(["a.txt": "of an earlier run"])
    defer { tree.remove() }
    let run = CommandRun(
      ["check", Self.broken, Self.granted, "--colour", "always", "--report", "text=\(tree.path)/a.txt"]
        + Self.rules)
    #expect(run.status == .failure)
    let report = try #require(Self.read(tree.path + "/a.txt"))
    #expect(report.contains("== \(Self.broken)\n\(Self.broken):3:17: 错误 E553"))
    #expect(report.contains("== \(Self.granted)\n工作室资助"))
    #expect(!report.contains("\u{1B}"))
    #expect(!report.contains("earlier"))
  }

  @Test func replacedFilesKeepTheirMode() throws {
    let tree = try TemporaryTree(["a.txt": "old"])
    defer { tree.remove() }
    chmod(tree.path + "/a.txt", 0o640)
    #expect(OperatingSystem.replaceFile(tree.path + "/a.txt", with: Array("new".utf8)) == nil)
    var information = stat()
    #expect(stat(tree.path + "/a.txt", &information) == 0 && information.st_mode & 0o7777 == 0o640)
    #expect(Self.read(tree.path + "/a.txt") == "new")
  }

  @Test func linksStayLinks() throws {
    let tree = try TemporaryTree(["real/a.txt": "old"])
    defer { tree.remove() }
    try tree.link("a.txt", to: "real/a.txt")
    #expect(OperatingSystem.replaceFile(tree.path + "/a.txt", with: Array("new".utf8)) == nil)
    #expect(Self.read(tree.path + "/real/a.txt") == "new")
    var information = stat()
    #expect(lstat(tree.path + "/a.txt", &information) == 0 && information.st_mode & S_IFMT == S_IFLNK)
  }

  @Test func failureLeavesWhatWasThere() throws {
    let tree = try TemporaryTree(["taken/inside": ""])
    defer { tree.remove() }
    #expect(OperatingSystem.replaceFile(tree.path + "/taken", with: [1]) == .isDirectory)
    #expect(
      OperatingSystem.replaceFile(tree.path + "/nowhere/a", with: [1]) == .noDirectory)
    #expect(tree.names == ["taken"])
  }

  @Test func devicesAreWrittenDirectly() {
    #expect(OperatingSystem.replaceFile("/dev/null", with: [1, 2, 3]) == nil)
    #expect(OperatingSystem.replaceFile("/dev/full", with: [1]) == .noSpace)
  }

  @Test func reportNeverReplacesAnApplication() throws {
    let tree = try TemporaryTree(["a.yaml": "measure: small/studio\n"])
    defer { tree.remove() }
    try tree.link("b.yaml", to: "a.yaml")
    let run = CommandRun(
      ["check", "\(tree.path)/a.yaml", "--report", "text=\(tree.path)/b.yaml"] + Self.rules)
    #expect(run.status == .usage)
    #expect(Self.read(tree.path + "/a.yaml") == "measure: small/studio\n")
  }

  @Test(arguments: ["studio.yaml", "studio.test.yaml"]) func reportNeverReplacesRules(_ name: String) throws {
    let tree = try TemporaryTree([
      "rules/small/pack.yaml": "rulecheck: 1\npack: small\ntitle: 小\nversion: 1.0.0\n",
      "rules/small/studio.yaml": "rulecheck: 1\n", "rules/small/studio.test.yaml": "rulecheck: 1\n",
    ])
    defer { tree.remove() }
    let path = "\(tree.path)/rules/small/\(name)"
    let run = CommandRun(["check", Self.granted, "--rules", tree.path + "/rules", "--report", "json=\(path)"])
    #expect(run.status == .usage)
    #expect(run.errors.contains("会覆盖规则文件"))
    #expect(Self.read(path) == "rulecheck: 1\n")
  }

  @Test(arguments: ["a.json", "./a.json", "link/a.json"]) func twoReportsNeedTwoFiles(_ second: String) throws
  {
    let tree = try TemporaryTree([:])
    defer { tree.remove() }
    try tree.link("link", to: ".")
    let run = CommandRun(
      [
        "check", Self.granted, "--report", "json=\(tree.path)/a.json", "--report",
        "text=\(tree.path)/\(second)",
      ] + Self.rules)
    #expect(run.status == .usage)
    #expect(tree.names == ["link"])
  }

  private static func read(_ path: String) -> String? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer.prefix(count)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}

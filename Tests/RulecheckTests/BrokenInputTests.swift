// Applications that are broken in ways that cannot be kept as files: diagnostics and a status, never a crash.

import Glibc
import TestSupport
import Testing

@testable import rulecheck

@Suite struct BrokenInputTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let fileName: String
    let bytes: [UInt8]
    let code: String
    let words: String

    init(_ name: String, _ fileName: String, _ text: String, _ code: String, _ words: String) {
      self.init(name, fileName, bytes: Array(text.utf8), code, words)
    }

    init(_ name: String, _ fileName: String, bytes: [UInt8], _ code: String, _ words: String) {
      self.name = name
      self.fileName = fileName
      self.bytes = bytes
      self.code = code
      self.words = words
    }

    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case("empty file", "a.yaml", "", "E108", "没有内容"),
    Case("empty JSON file", "a.json", "", "E108", "没有内容"),
    Case("blanks alone", "a.json", " \n\t\n", "E108", "没有内容"),
    Case(
      "100,000 brackets", "a.yaml", "inputs: " + String(repeating: "[", count: 100_000), "E109", "嵌套"),
    Case("100,000 brackets in JSON", "a.json", String(repeating: "[", count: 100_000), "E109", "嵌套"),
    Case(
      "100,000 objects in JSON", "a.json", String(repeating: "{\"a\":", count: 100_000), "E109", "嵌套"),
    Case("100,000 list dashes", "a.yaml", String(repeating: "- ", count: 100_000), "E109", "嵌套"),
    Case("cut in a string", "a.json", "{ \"measure\": \"small", "E150", "结束"),
    Case("cut in quotes", "a.yaml", "measure: \"small", "E124", "引号"),
    Case("cut in a character", "a.yaml", bytes: Array("measure: 办".utf8.dropLast()), "E102", "UTF-8"),
    Case("UTF-16", "a.yaml", bytes: [0xFF, 0xFE, 0x6D, 0x00], "E103", "UTF-16"),
    Case("NUL", "a.json", bytes: [0x7B, 0x00, 0x7D], "E104", "NUL"),
    Case("random bytes", "a.yaml", bytes: (0..<256).map { UInt8($0) }.shuffled(seed: 7), "E10", "错误"),
    Case("a list", "a.yaml", "- 1\n- 2\n", "E20", "申请"),
    Case("a text", "a.json", "\"申请\"", "E20", "申请"),
    Case("an alias bomb", "a.yaml", "a: &a [1]\nb: &b [*a, *a]\nc: [*b, *b]\n", "E115", "锚点"),
  ]

  @Test(arguments: cases) func brokenFileIsReported(_ broken: Case) throws {
    let tree = try TemporaryTree([:])
    defer { tree.remove() }
    try tree.write(broken.fileName, broken.bytes)
    let run = CommandRun(["check", tree.path + "/" + broken.fileName])
    #expect(run.status == .failure)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("错误 " + broken.code), "\(run.errors.prefix(400))")
    #expect(run.errors.contains(broken.words), "\(run.errors.prefix(400))")
    #expect(run.errors.utf8.count < 20_000, "a report of \(run.errors.utf8.count) bytes")
  }

  @Test func hugeFileIsRefusedWithoutReadingIt() throws {
    let tree = try TemporaryTree(["huge.yaml": ""])
    defer { tree.remove() }
    let path = tree.path + "/huge.yaml"
    #expect(truncate(path, 100 << 20) == 0)
    let run = CommandRun(["check", path])
    #expect(run.status == .failure)
    #expect(run.errors.contains("超过 67108864 字节"))
  }

  @Test func hugeStandardInputIsRefused() throws {
    let tree = try TemporaryTree(["huge.yaml": ""])
    defer { tree.remove() }
    #expect(truncate(tree.path + "/huge.yaml", 100 << 20) == 0)
    let run = CommandRun(["check", "-"], input: tree.path + "/huge.yaml")
    #expect(run.status == .failure)
    #expect(run.errors.contains("<stdin>"))
    #expect(run.errors.contains("67108864"))
  }

  @Test func unreadableFileIsReported() throws {
    let tree = try TemporaryTree(["secret.yaml": "measure: maker-space\n"])
    defer { tree.remove() }
    var path = tree.path + "/secret.yaml"
    var words = "没有读取权限"
    if geteuid() == 0 {
      // Nothing is forbidden to the administrator, but no name may be this long.
      path = tree.path + "/" + String(repeating: "长", count: 200)
      words = "too long"
    } else {
      chmod(path, 0)
    }
    let run = CommandRun(["check", path])
    #expect(run.status == .failure)
    #expect(run.errors.contains("错误 E260"))
    #expect(run.errors.contains(words))
  }

  @Test func loopOfLinksIsReported() throws {
    let tree = try TemporaryTree([:])
    defer { tree.remove() }
    try tree.link("a.yaml", to: "b.yaml")
    try tree.link("b.yaml", to: "a.yaml")
    let run = CommandRun(["check", tree.path + "/a.yaml"])
    #expect(run.status == .failure)
    #expect(run.errors.contains("错误 E260"))
  }

  /// A pack whose files cannot be used never stops the program from saying so.
  @Test(arguments: [
    ("", "E108"), ("[[[[", "E125"), ("rulecheck: 2\npack: p\ntitle: 测试\nversion: '1'\n", "E20"),
  ]) func brokenPackIsReported(_ text: String, _ code: String) throws {
    let tree = try TemporaryTree(["p/pack.yaml": text, "p/m.yaml": text, "p/m.test.yaml": text])
    defer { tree.remove() }
    for command in ["lint", "test"] {
      let run = CommandRun([command, tree.path])
      #expect(run.status == .invalidRules, "\(command)")
      #expect((run.output + run.errors).contains("错误 " + code), "\(command): \(run.output) \(run.errors)")
    }
    #expect(CommandRun(["list", "--rules", tree.path]).status == .invalidRules)
    let application = "seeds/applications/maker-space-recommended.yaml"
    #expect(CommandRun(["check", application, "-m", "p/m", "--rules", tree.path]).status == .invalidRules)
  }
}

extension [UInt8] {
  fileprivate func shuffled(seed: UInt64) -> [UInt8] {
    var random = SplitMix64(seed: seed)
    return shuffled(using: &random)
  }
}

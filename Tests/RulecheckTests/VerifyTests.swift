// All checks in one run: the same as the commands one by one, whatever ran at once and whatever is broken.

import Glibc
import TestSupport
import Testing

@testable import Rules
@testable import rulecheck

@Suite(.serialized) struct VerifyTests {
  private static let fixtures = "Tests/RulecheckTests/Fixtures/"
  private static let trees = [
    "verified-rules", "failing-rules", "broken-rules", "cited-rules", "fair-rules", "composed-rules",
    "traced-rules",
  ]

  private static func codes(_ arguments: [String]) -> [String] {
    let output = CommandRun(arguments + ["--report", "github=-"]).output
    return Set(output.split(separator: "\n").map(String.init)).sorted()
  }

  @Test(arguments: trees) func numberOfThreadsDoesNotMatter(_ tree: String) {
    let runs = ["1", "2", "7"].map { CommandRun(["verify", Self.fixtures + tree, "--jobs", $0]).transcript }
    #expect(Set(runs).count == 1)
  }

  @Test(arguments: trees) func findsWhatTheCommandsFind(_ tree: String) {
    let path = Self.fixtures + tree
    let whole = Self.codes(["verify", path])
    let commands = ["lint", "cite", "fair", "test"].flatMap { Self.codes([$0, path]) }
    let missing = Set(commands).subtracting(whole).filter { !$0.contains("E759") }
    #expect(missing.isEmpty, "\(missing.sorted())")
    let statuses = ["lint", "cite", "fair", "test"].map { CommandRun([$0, path]).status }
    let worst = statuses.reduce(ExitStatus.success) { $0.worse($1) }
    #expect(CommandRun(["verify", path]).status.worse(worst) == CommandRun(["verify", path]).status)
  }

  @Test func brokenFilesHideNothing() {
    let whole = Self.codes(["verify", Self.fixtures + "broken-rules", Self.fixtures + "cited-rules"])
    for tree in ["broken-rules", "cited-rules"] {
      // That nothing was tested is not true of both together.
      let alone = Self.codes(["verify", Self.fixtures + tree]).filter { !$0.contains("E759") }
      #expect(Set(alone).subtracting(whole).isEmpty)
    }
  }

  @Test(arguments: ["lint", "cite", "fair", "test", "verify"])
  func reportsOfOneRunAgree(_ command: String) throws {
    let tree = try TemporaryTree([:])
    defer { tree.remove() }
    let forms = FindingsFormat.allCases
    let reports = forms.flatMap { ["--report", "\($0.rawValue)=\(tree.path)/deep/er/\($0.rawValue)"] }
    let run = CommandRun([command, Self.fixtures + "failing-rules"] + reports)
    let plain = CommandRun([command, Self.fixtures + "failing-rules"])
    #expect(run.transcript == plain.transcript, "reports change nothing of what is printed")
    let texts = try forms.map { form in
      (form, try #require(Self.read("\(tree.path)/deep/er/\(form.rawValue)")))
    }
    let annotations = try #require(texts.first { $0.0 == .github }?.1)
    let expected = annotations.matches(of: /title=([EW][0-9]{3})/).map { String($0.1) }.sorted()
    for (form, text) in texts {
      let found: [String] =
        switch form {
        case .json: text.matches(of: /"code": "([EW][0-9]{3})"/).map { String($0.1) }
        case .sarif: text.matches(of: /"ruleId": "([EW][0-9]{3})"/).map { String($0.1) }
        case .markdown: text.matches(of: /\| ([EW][0-9]{3}) \|/).map { String($0.1) }
        case .github, .text, .junit:
          text.matches(of: /(?:错误|警告|说明|title=) ?([EW][0-9]{3})/).map { String($0.1) }
        }
      if form == .junit {
        // A mistake that several cases share is told with each of them.
        #expect(Set(found) == Set(expected), "\(form)")
      } else {
        #expect(found.sorted() == expected, "\(form)")
      }
    }
  }

  // MARK: Changes

  private static func pack(_ name: String, uses: String = "") -> [String: String] {
    let studio = RepositoryFiles.read(fixtures + "rules/small/studio.yaml") ?? ""
    let tests = RepositoryFiles.read(fixtures + "rules/small/studio.test.yaml") ?? ""
    return [
      "rules/\(name)/pack.yaml": "rulecheck: 1\npack: \(name)\ntitle: 包\nversion: 1.0.0\n\(uses)",
      "rules/\(name)/studio.yaml": studio, "rules/\(name)/studio.test.yaml": tests,
    ]
  }

  private static func git(_ directory: String, _ arguments: [String]) throws {
    let scratch = try #require(ChildProgram.makeScratch())
    defer { ChildProgram.remove(scratch) }
    let names = ["GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL"]
    let ending = try ChildProgram.run(
      "git", ["-C", directory] + arguments, variables: names.map { ($0, "a@b") }, scratch: scratch
    ).get()
    #expect(ending.status == 0, "\(ending.errors)")
  }

  @Test func onlyChangedPacksAndTheirUsersAreChecked() throws {
    let files = ["甲", "乙", "丙"].map {
      Self.pack($0, uses: $0 == "乙" ? "uses: [甲]\n" : $0 == "丙" ? "uses: [乙]\n" : "")
    }
    let tree = try TemporaryTree(
      files.reduce(into: ["seeds/documents/readme.txt": ""]) { $0.merge($1) { first, _ in first } })
    defer { tree.remove() }
    try Self.git(tree.path, ["init", "-q"])
    try Self.git(tree.path, ["add", "."])
    try Self.git(tree.path, ["commit", "-q", "-m", "first"])
    func checked() -> String {
      let run = CommandRun(["verify", tree.path + "/rules", "--changed-since", "HEAD", "--lang", "en"])
      return String(run.errors.prefix { $0 != "\n" })
    }
    #expect(checked() == "no rules changed since “HEAD”")
    try tree.write("rules/丙/note.txt", "new, not added")
    #expect(checked().hasSuffix("those that use them: 丙"))
    try tree.write("rules/乙/studio.yaml", "rulecheck: 1\n")
    #expect(checked().hasSuffix("those that use them: 丙, 乙") || checked().hasSuffix(": 乙, 丙"))
    try tree.write("seeds/documents/new.yaml", "document: new\n")
    #expect(checked().contains("甲"), "documents concern every pack")
    #expect(
      CommandRun(["verify", tree.path + "/rules", "--changed-since", "nowhere"]).status == .failure)
  }

  private static func read(_ path: String) -> String? {
    guard case .success(let bytes) = FileSystem.read(path, limit: 1 << 24) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }
}

// The applications that a screening writes: `rulecheck check` takes them as they are.

import TestSupport
import Testing

@testable import rulecheck

@Suite struct FairCommandTests {
  private static let rules = ["--rules", "Tests/RulecheckTests/Fixtures/fair-rules"]

  @Test func witnessesAreApplications() throws {
    let tree = try TemporaryTree([:])
    defer { tree.remove() }
    let run = CommandRun(["fair", "local-grant", "--witness-dir", tree.path] + Self.rules)
    #expect(run.status == .negative)
    #expect(tree.names.count == 10)
    #expect(run.output.contains("写入 \(tree.path)/local-grant-1a.yaml"))
    let outcomes = tree.names.map { name in
      CommandRun(["check", tree.path + "/" + name] + Self.rules).status
    }
    #expect(outcomes.allSatisfy { $0 == .success || $0 == .negative }, "\(outcomes)")
    // The first pair differs in the outcome too.
    #expect(outcomes.prefix(2).contains(.success) && outcomes.prefix(2).contains(.negative))
  }

  @Test func missingDirectoryIsReported() {
    let run = CommandRun(["fair", "local-grant", "--witness-dir", "/nowhere/at/all"] + Self.rules)
    #expect(run.status == .failure)
    #expect(run.errors.contains("E704"))
  }
}

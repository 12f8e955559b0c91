// Runs of all tests enter; that threads make no difference, and that times are told, is checked.

import Testing

@testable import rulecheck

@Suite("Running tests at once")
struct TestCommandTests {
  @Test("the number of threads changes nothing")
  func threads() {
    let failing = "Tests/RulecheckTests/Fixtures/failing-rules"
    for arguments in [
      ["test", "rules/hunan", "--format", "json", "--coverage=json"], ["test", failing, "--coverage"],
      ["test", failing, "rules/hunan", "--fail-fast", "--format", "json"],
      ["test", "hunan/rd-subsidy", failing, "--fail-fast"],
      ["test", "Tests/RulecheckTests/Fixtures/broken-rules", "hunan/rd-subsidy"],
    ] {
      let alone = CommandRun(arguments + ["--jobs", "1"])
      for jobs in ["4"] {
        let together = CommandRun(arguments + ["--jobs", jobs])
        #expect(together.output == alone.output, "\(arguments)")
        #expect(together.errors == alone.errors, "\(arguments)")
        #expect(together.status == alone.status, "\(arguments)")
      }
    }
  }

  @Test("the slowest cases are told beside the results, and only when asked for")
  func durations() throws {
    let run = CommandRun(["test", "hunan/star-space", "--durations", "3"])
    #expect(run.status == .success)
    #expect(run.output.isEmpty)
    let lines = run.errors.split(separator: "\n").dropFirst()
    #expect(lines.count == 3)
    let line = try Regex("[0-9]+\\.[0-9]{3} 毫秒  hunan/star-space · .+")
    #expect(lines.allSatisfy { $0.wholeMatch(of: line) != nil }, "\(run.errors)")
    #expect(!CommandRun(["test", "hunan/star-space"]).errors.contains("毫秒"))
  }

  @Test("work is done once for every item, and results keep their order")
  func parallelMap() {
    for threads in [1, 2, 5, 64] {
      for count in [0, 1, 2, 33] {
        let results = ParallelMap.map(Array(0..<count), threads: threads) { index, item in index * 100 + item
        }
        #expect(results == (0..<count).map { $0 * 101 })
      }
    }
  }
}

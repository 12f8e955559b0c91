// What happens when streams fail, and what real processes do with pipes, directories and terminals.

import Glibc
import TestSupport
import Testing

@testable import rulecheck

@Suite struct StreamTests {
  static let declined = "seeds/applications/maker-space-declined.yaml"

  @Test func closedPipeChangesNothingAndSaysNothing() {
    let run = CommandRun(["check", Self.declined, Self.declined], outputProblem: .closedPipe)
    #expect(run.status == .negative)
    #expect(run.errors == "2 份申请：2 份不利\n")
    let once = CommandRun(["check", Self.declined])
    #expect(run.output.contains(once.output), "the first text is handed over whole")
    #expect(run.output.utf8.count < 2 * once.output.utf8.count, "nothing follows the problem")
  }

  @Test func fullDiskIsAFailure() {
    let run = CommandRun(["list"], outputProblem: .noSpace)
    #expect(run.status == .failure)
    #expect(run.errors.contains("无法写标准输出：磁盘已满"))
    #expect(run.errors.contains("cannot write standard output: no space is left"))
  }

  @Test func largeWritesArriveWholeAndInOrder() throws {
    let tree = try TemporaryTree(["out": ""])
    defer { tree.remove() }
    let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
    let descriptor = open(tree.path + "/out", O_WRONLY)
    defer { close(descriptor) }
    #expect(OperatingSystem.write(bytes, to: descriptor) == nil)
    var information = stat()
    #expect(fstat(descriptor, &information) == 0 && Int(information.st_size) == bytes.count)
    #expect(OperatingSystem.write([1], to: -1) == .other("Bad file descriptor"))
  }

  @Test(arguments: [
    ("never", false, false), ("always", false, true), ("auto", false, false), ("auto", true, true),
  ]) func colourFollowsTheOptionAndTheTerminal(_ choice: String, _ isTerminal: Bool, _ isColoured: Bool) {
    #expect(Self.isColoured(["--colour", choice], isTerminal: isTerminal) == isColoured)
    #expect(Self.isColoured(["--color", choice], isTerminal: isTerminal) == isColoured)
  }

  @Test func surroundingsSwitchColoursOff() {
    #expect(!Self.isColoured([], isTerminal: true, variables: ["NO_COLOR": "1"]))
    #expect(Self.isColoured([], isTerminal: true, variables: ["NO_COLOR": ""]))
    #expect(!Self.isColoured([], isTerminal: true, variables: ["TERM": "dumb"]))
    #expect(Self.isColoured(["--colour", "always"], isTerminal: true, variables: ["NO_COLOR": "1"]))
  }

  private static func isColoured(
    _ options: [String], isTerminal: Bool, variables: [String: String] = [:]
  ) -> Bool {
    let run = CommandRun(["check", declined] + options, variables: variables, isTerminal: isTerminal)
    return run.output.contains("\u{1B}[")
  }
}

/// The built program, started as a process.
@Suite struct ProcessTests {
  /// Beside the tests' own program.
  static let program: String? = {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    guard count > 0 else { return nil }
    let tests = String(decoding: buffer.prefix(count), as: UTF8.self)
    let candidates = [tests, CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? ""]
      .map { $0.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/") }
    return candidates.map { $0 + "/rulecheck" }.first { access($0, X_OK) == 0 }
  }()

  @Test func statusIsThatOfTheRun() throws {
    let text = try Self.shell(
      "rulecheck check seeds/applications/maker-space-incomplete.yaml >/dev/null; echo $?")
    #expect(text == "4\n")
    #expect(try Self.shell("rulecheck list --lang fr 2>/dev/null; echo $?") == "64\n")
  }

  @Test func closedPipeEndsQuietly() throws {
    let text = try Self.shell(
      "{ rulecheck check seeds/applications/*.yaml seeds/applications/*.yaml 2>&1 >&3; echo \"status $?\"; } 3>&1 "
        + "| { read line; exec 0<&-; echo \"$line\"; }")
    #expect(!text.contains("Broken pipe"))
    #expect(text.split(separator: "\n").count == 1)
  }

  @Test func fullDeviceIsAFailure() throws {
    #expect(try Self.shell("rulecheck list >/dev/full 2>/dev/null; echo $?") == "1\n")
  }

  @Test func nearestRulesAreFoundFromBelow() throws {
    let fromRoot = try Self.shell("rulecheck list")
    #expect(try Self.shell("cd docs && rulecheck list") == fromRoot)
    #expect(try Self.shell("cd rules/national && rulecheck lint 2>&1; echo $?").hasSuffix("\n0\n"))
    #expect(try Self.shell("cd / && rulecheck list 2>&1; echo $?").contains("E701"))
  }

  @Test func standardInputIsRead() throws {
    let text = try Self.shell(
      "rulecheck check - --format json < seeds/applications/maker-space-declined.yaml")
    #expect(text.contains("<stdin>:"))
  }

  /// What a shell command writes to standard output.
  private static func shell(_ command: String) throws -> String {
    let program = try #require(program, "the program lies beside the tests")
    let script = "cd '\(RepositoryFiles.root)'; rulecheck() { '\(program)' \"$@\"; }; \(command)"
    let stream = try #require(popen(script, "r"))
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, stream)
      if count == 0 { break }
      bytes += buffer.prefix(count)
    }
    pclose(stream)
    return String(decoding: bytes, as: UTF8.self)
  }
}

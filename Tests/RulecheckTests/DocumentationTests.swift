// The pages of the project enter; what they show and name is compared with the program and the tree.

import TestSupport
import Testing

@testable import rulecheck

@Suite struct DocumentationTests {
  /// The text with what the command lines in its blocks print today; a block is a session if it starts with one.
  private func recorded(_ text: String) -> (text: String, sessionCount: Int) {
    var lines: [String] = []
    var isOpen = false
    var isSession = false
    var sessionCount = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```") {
        isOpen.toggle()
        isSession = false
        lines.append(line)
      } else if isOpen, line.hasPrefix("$ rulecheck"), isSession || lines.last?.hasPrefix("```") == true {
        if !isSession { sessionCount += 1 }
        isSession = true
        lines += [line] + CommandRun(String(line.dropFirst(2))).screen
      } else if !isSession {
        lines.append(line)
      }
    }
    return (lines.joined(separator: "\n"), sessionCount)
  }

  /// With `RECORD_TRANSCRIPTS` set, the page is rewritten and the run fails.
  @Test(arguments: [("README.md", 4), ("docs/command-line.md", 2)])
  func pageShowsWhatIsPrinted(_ path: String, leastSessions: Int) throws {
    let page = try #require(RepositoryFiles.read(path))
    let (actual, sessionCount) = recorded(page)
    #expect(sessionCount >= leastSessions)
    if Recording.isOn {
      try Recording.record(actual, to: path, instead: page)
    } else {
      #expect(difference(page, actual) == "", "\(Recording.advice)")
    }
  }

  @Test func architectureNamesEveryFolder() throws {
    let page = try #require(RepositoryFiles.read("ARCHITECTURE.md"))
    let folders = Set(
      RepositoryFiles.list("Sources", suffix: ".swift").map { path in
        path.split(separator: "/").dropLast().joined(separator: "/")
      })
    #expect(folders.count > 10)
    for folder in folders {
      let isTarget = folder.split(separator: "/").count == 2
      let name = isTarget ? folder : String(folder.dropFirst("Sources/".count))
      #expect(page.contains("`\(name)`"), "\(folder) is missing")
    }
  }

  @Test(arguments: [
    "README.md", "ARCHITECTURE.md", "docs/command-line.md", "docs/language.md", "docs/语言速查.md",
    "docs/rule-format.md",
  ])
  func namedFilesExist(_ path: String) throws {
    let page = try #require(RepositoryFiles.read(path))
    let directory = path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    var count = 0
    for match in page.matches(of: /\]\((?<target>[^)#:]+)\)/) {
      count += 1
      #expect(RepositoryFiles.read(directory + match.output.target) != nil, "\(match.output.target)")
    }
    #expect(count > 0 || path == "ARCHITECTURE.md")
  }

  @Test func commandsAndStatusesAreDocumented() throws {
    let page = try #require(RepositoryFiles.read("docs/command-line.md"))
    let readme = try #require(RepositoryFiles.read("README.md"))
    #expect(RulecheckCommand.commandNames.count >= 5)
    for name in RulecheckCommand.commandNames {
      #expect(page.contains("## `\(name)`"), "\(name)")
      #expect(readme.contains("| `\(name)"), "\(name)")
    }
    for status in rulecheck.ExitStatus.allCases {
      #expect(page.contains("\n| \(status.rawValue) |"), "\(status)")
      #expect(readme.contains("\n| \(status.rawValue) |"), "\(status)")
    }
  }
}

// The recipes for CI: every command line in them is one that the program takes.

import SourceText
import TestSupport
import Testing

@testable import Rules
@testable import rulecheck

@Suite struct RecipeTests {
  static let files = [
    "docs/ci/README.md", "docs/ci/github-actions.yml", "docs/ci/gitlab-ci.yml", ".pre-commit-hooks.yaml",
  ]

  /// Lines that start `rulecheck`, as a shell would get them.
  static func commands(in path: String) throws -> [String] {
    let text = try #require(RepositoryFiles.read(path))
    return text.split(separator: "\n").compactMap { line in
      let words = line.drop { " -".contains($0) }
      let entry = words.hasPrefix("entry: ") ? words.dropFirst("entry: ".count) : words
      return entry.hasPrefix("rulecheck ") ? String(entry) : nil
    }
  }

  @Test(arguments: files) func commandsRun(_ path: String) throws {
    let commands = try Self.commands(in: path)
    #expect(!commands.isEmpty)
    for command in commands {
      let tree = try TemporaryTree([:])
      defer { tree.remove() }
      let whole = command == "rulecheck lint" ? command + " rules" : command
      let line = whole.replacing("verify rules", with: "verify Tests/RulecheckTests/Fixtures/verified-rules")
        .replacing("lint rules", with: "lint Tests/RulecheckTests/Fixtures/verified-rules")
        .replacing("\"$CI_MERGE_REQUEST_DIFF_BASE_SHA\"", with: "HEAD")
        .replacing("=reports/", with: "=\(tree.path)/reports/")
      // A checkout without git's directory cannot tell what has changed.
      let run = CommandRun(line)
      let expected: [rulecheck.ExitStatus] =
        line.contains("--changed-since") ? [.success, .failure] : [.success]
      #expect(expected.contains(run.status), "\(line)\n\(run.errors)")
      if line.contains("reports/") { #expect(tree.names == ["reports"]) }
    }
  }

  @Test(arguments: files.filter { $0.hasSuffix("l") }) func recipesAreYAML(_ path: String) throws {
    let text = try #require(RepositoryFiles.read(path))
    let read = YAMLReader.read(SourceFile(name: path, text: text))
    #expect(read.diagnostics.isEmpty && read.root != nil, "\(read.diagnostics)")
  }

  @Test func everyFormOfReportIsExplained() throws {
    let text = try #require(RepositoryFiles.read("docs/ci/README.md"))
    for form in FindingsFormat.allCases { #expect(text.contains("| `\(form.rawValue)` |")) }
  }
}

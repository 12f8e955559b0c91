// Files, directories and paths that are none enter; contents, names and problems are compared.

import Glibc
import Rules
import TestSupport
import Testing

@Suite struct FileSystemTests {
  @Test func filesAreReadUpToTheLimit() throws {
    let tree = try TemporaryTree(["a": "12345", "empty": ""])
    defer { tree.remove() }
    #expect(FileSystem.read(tree.path + "/a", limit: 5) == .success(Array("12345".utf8)))
    #expect(FileSystem.read(tree.path + "/a", limit: 4) == .failure(.tooLarge(limit: 4)))
    #expect(FileSystem.read(tree.path + "/empty", limit: 0) == .success([]))
    #expect(FileSystem.read(tree.path, limit: 5) == .failure(.isDirectory))
    #expect(FileSystem.read(tree.path + "/b", limit: 5) == .failure(.notFound))
    #expect(FileSystem.read(tree.path + "/a/b", limit: 5) == .failure(.notDirectory))
  }

  @Test func endlessFilesStopAtTheLimit() {
    #expect(FileSystem.read("/dev/zero", limit: 100_000) == .failure(.tooLarge(limit: 100_000)))
    #expect(FileSystem.kind(of: "/dev/zero") == .success(.other))
  }

  @Test func otherProblemsKeepTheirWords() {
    let long = String(repeating: "x", count: 5_000)
    guard case .failure(.other(let words)) = FileSystem.read("/" + long, limit: 1) else {
      Issue.record("a name of 5000 characters should be refused")
      return
    }
    #expect(words.contains("long"))
  }

  @Test(.enabled(if: geteuid() != 0)) func permissionsAreRespected() throws {
    let tree = try TemporaryTree(["a": "1"])
    defer { tree.remove() }
    chmod(tree.path + "/a", 0)
    #expect(FileSystem.read(tree.path + "/a", limit: 5) == .failure(.noPermission))
  }

  @Test func directoriesAreListedInOrder() throws {
    let tree = try TemporaryTree(["乙": "", "b": "", "A": "", ".h": "", "c/": ""])
    defer { tree.remove() }
    #expect(FileSystem.list(tree.path) == .success([".h", "A", "b", "c", "乙"]))
    #expect(FileSystem.list(tree.path + "/A") == .failure(.notDirectory))
    #expect(FileSystem.list(tree.path + "/z") == .failure(.notFound))
    #expect(FileSystem.kind(of: tree.path + "/c") == .success(.directory))
    #expect(FileSystem.kind(of: tree.path + "/A") == .success(.file))
  }

  @Test func realPathsFollowLinks() throws {
    let tree = try TemporaryTree(["a/b": ""])
    defer { tree.remove() }
    try tree.link("l", to: "a/b")
    #expect(FileSystem.realPath(tree.path + "/l") == .success(tree.path + "/a/b"))
    #expect(FileSystem.realPath(tree.path + "/a/../x") == .failure(.notFound))
  }

  @Test func pathsAreTakenApart() {
    #expect(FilePath.join("rules/", "a") == "rules/a")
    #expect(FilePath.join("rules", "a") == "rules/a")
    #expect(FilePath.join("", "a") == "a")
    #expect(["rules/a/", "/", "a"].map(FilePath.lastComponent) == ["a", "/", "a"])
    #expect(["a/b", "/b", "b"].map(FilePath.directory) == ["a", "/", "."])
    #expect(FilePath.stem("x/a.test.yaml", removing: ".test.yaml") == "a")
    #expect(FilePath.stem(".yaml", removing: ".yaml") == nil)
    #expect(
      ["a", "", ".a", "a/b", "..", "a\0"].map(FilePath.isFileName) == [
        true, false, false, false, false, false,
      ])
    #expect(FilePath.isInside("/a/b/c", "/a/b"))
    #expect(!FilePath.isInside("/a/bc", "/a/b"))
  }
}

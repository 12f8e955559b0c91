// Paths and texts enter; a directory with these files leaves, until the test removes it.

import Glibc
import Rules
import Testing

/// A directory of its own for one test.
struct TemporaryTree: Sendable {
  /// Its absolute path, without symbolic links.
  let path: String

  /// A directory with some files; paths are relative, directories on the way are made. A path that ends with
  /// a slash is a directory.
  init(_ files: [String: String]) throws {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((base + "/rulecheck-test-XXXXXX").utf8CString)
    let made = try #require(mkdtemp(&template).map { String(cString: $0) })
    path = try FileSystem.realPath(made).get()
    for (name, text) in files { try write(name, text) }
  }

  /// Deletes the directory with everything in it.
  func remove() { Self.remove(path) }

  /// Writes one file.
  func write(_ name: String, _ text: String) throws {
    var directory = path
    for component in name.split(separator: "/").dropLast(name.hasSuffix("/") ? 0 : 1) {
      directory += "/" + component
      mkdir(directory, 0o755)
    }
    if name.hasSuffix("/") { return }
    let file = try #require(fopen(path + "/" + name, "wb"))
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
  }

  /// Makes a symbolic link; its target is taken as it is written.
  func link(_ name: String, to target: String) {
    #expect(symlink(target, path + "/" + name) == 0)
  }

  private static func remove(_ path: String) {
    var information = stat()
    guard lstat(path, &information) == 0 else { return }
    guard information.st_mode & S_IFMT == S_IFDIR else {
      unlink(path)
      return
    }
    for name in (try? FileSystem.list(path).get()) ?? [] { remove(path + "/" + name) }
    rmdir(path)
  }
}

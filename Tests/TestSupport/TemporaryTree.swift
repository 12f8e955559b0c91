// Paths and texts enter; a directory with these files leaves, until the test removes it.

import Glibc

/// A directory of its own for one test.
package struct TemporaryTree: Sendable {
  /// Why a test could not prepare its files.
  package struct Problem: Error {
    /// The path that could not be made or written.
    package let path: String
  }

  /// Its absolute path, without symbolic links.
  package let path: String

  /// A directory with some files; paths are relative, directories on the way are made. A path that ends with
  /// a slash is a directory.
  package init(_ files: [String: String]) throws {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((base + "/rulecheck-test-XXXXXX").utf8CString)
    guard let made = mkdtemp(&template), let real = realpath(made, nil) else { throw Problem(path: base) }
    defer { free(real) }
    path = String(cString: real)
    for (name, text) in files { try write(name, text) }
  }

  /// Deletes the directory with everything in it.
  package func remove() { Self.remove(path) }

  /// Writes one file.
  package func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  /// Writes one file.
  package func write(_ name: String, _ bytes: [UInt8]) throws {
    var directory = path
    for component in name.split(separator: "/").dropLast(name.hasSuffix("/") ? 0 : 1) {
      directory += "/" + component
      mkdir(directory, 0o755)
    }
    if name.hasSuffix("/") { return }
    guard let file = fopen(path + "/" + name, "wb") else { throw Problem(path: name) }
    let count = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, count == bytes.count else { throw Problem(path: name) }
  }

  /// Makes a symbolic link; its target is taken as it is written.
  package func link(_ name: String, to target: String) throws {
    guard symlink(target, path + "/" + name) == 0 else { throw Problem(path: name) }
  }

  /// The names in the directory, sorted; hidden ones included.
  package var names: [String] { Self.names(in: path).sorted() }

  private static func remove(_ path: String) {
    var information = stat()
    guard lstat(path, &information) == 0 else { return }
    guard information.st_mode & S_IFMT == S_IFDIR else {
      unlink(path)
      return
    }
    for name in names(in: path) { remove(path + "/" + name) }
    rmdir(path)
  }

  private static func names(in directory: String) -> [String] {
    guard let stream = opendir(directory) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}

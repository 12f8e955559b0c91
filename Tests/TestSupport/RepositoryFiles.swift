// The repository's own files for tests: paths relative to its root go in, contents and names come out.

import Glibc

/// Reads files of the repository that the tests belong to, wherever the tests are started.
package enum RepositoryFiles {
  /// The absolute path of the repository, without a slash at the end.
  package static let root: String = {
    let thisFile = resolved(#filePath) ?? #filePath
    return thisFile.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
  }()

  /// The text of a file; nil if it cannot be read or is not UTF-8.
  package static func read(_ relativePath: String) -> String? {
    guard let file = fopen(root + "/" + relativePath, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      bytes += buffer.prefix(count)
      if count < buffer.count { break }
    }
    return ferror(file) == 0 ? String(validating: bytes, as: UTF8.self) : nil
  }

  /// The files below a directory whose names end with `suffix`, as sorted paths relative to the root.
  ///
  /// Names that start with a dot are left out; symbolic links to directories are not followed. A
  /// directory that cannot be read holds nothing.
  package static func list(_ relativeDirectory: String, suffix: String) -> [String] {
    var found: [String] = []
    var pending = [relativeDirectory]
    while let directory = pending.popLast() {
      for name in names(in: directory) where !name.hasPrefix(".") {
        let path = directory.isEmpty ? name : directory + "/" + name
        if isDirectory(path) {
          pending.append(path)
        } else if name.hasSuffix(suffix) {
          found.append(path)
        }
      }
    }
    return found.sorted()
  }

  private static func resolved(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  private static func names(in relativeDirectory: String) -> [String] {
    guard let stream = opendir(root + "/" + relativeDirectory) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      names.append(name)
    }
    return names
  }

  private static func isDirectory(_ relativePath: String) -> Bool {
    var information = stat()
    guard lstat(root + "/" + relativePath, &information) == 0 else { return false }
    return information.st_mode & S_IFMT == S_IFDIR
  }
}

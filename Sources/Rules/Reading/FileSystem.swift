// Paths enter; the bytes, names and kinds of what they lead to leave. No other file asks the operating system.

internal import Glibc

/// Why something on disk could not be used.
package enum FileProblem: Error, Sendable, Hashable {
  /// There is nothing at the path.
  case notFound
  /// A file is wanted, the path leads to a directory.
  case isDirectory
  /// A directory is wanted, the path leads to something else.
  case notDirectory
  /// The user may not read it.
  case noPermission
  /// It holds more bytes than the limit.
  case tooLarge(limit: Int)
  /// The operating system's own words for anything else.
  case other(String)
}

/// Reads files and directories.
package enum FileSystem {
  /// What a path leads to, symbolic links followed.
  package enum Kind: Sendable, Hashable {
    case file
    case directory
    /// Pipes, devices, sockets.
    case other
  }

  /// All bytes of a file, pipes and devices included; reading stops as soon as `limit` is exceeded.
  package static func read(_ path: String, limit: Int) -> Result<[UInt8], FileProblem> {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return .failure(problem(errno)) }
    defer { close(descriptor) }
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { return .failure(problem(errno)) }
    guard kind(information) != .directory else { return .failure(.isDirectory) }
    guard Int(information.st_size) <= limit else { return .failure(.tooLarge(limit: limit)) }
    return contents(of: descriptor, expecting: Int(information.st_size), limit: limit)
  }

  /// The names in a directory without `.` and `..`, sorted by their bytes.
  package static func list(_ directory: String) -> Result<[String], FileProblem> {
    guard let stream = opendir(directory) else { return .failure(problem(errno)) }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    guard errno == 0 else { return .failure(problem(errno)) }
    return .success(names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  /// What a path leads to.
  package static func kind(of path: String) -> Result<Kind, FileProblem> {
    var information = stat()
    guard stat(path, &information) == 0 else { return .failure(problem(errno)) }
    return .success(kind(information))
  }

  /// The absolute path without symbolic links.
  package static func realPath(_ path: String) -> Result<String, FileProblem> {
    guard let pointer = realpath(path, nil) else { return .failure(problem(errno)) }
    defer { free(pointer) }
    return .success(String(cString: pointer))
  }

  private static func contents(
    of descriptor: Int32, expecting size: Int, limit: Int
  ) -> Result<[UInt8], FileProblem> {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(max(size, 0))
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0 {
        if errno == EINTR { continue }
        return .failure(problem(errno))
      }
      if count == 0 { return .success(bytes) }
      guard bytes.count + count <= limit else { return .failure(.tooLarge(limit: limit)) }
      bytes += buffer.prefix(count)
    }
  }

  private static func kind(_ information: stat) -> Kind {
    switch information.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .directory
    default: .other
    }
  }

  /// What an error number of the operating system means for a file.
  package static func problem(_ code: Int32) -> FileProblem {
    if code == ENOENT { return .notFound }
    if code == EISDIR { return .isDirectory }
    if code == ENOTDIR { return .notDirectory }
    if code == EACCES || code == EPERM { return .noPermission }
    var words = [CChar](repeating: 0, count: 256)
    guard strerror_r(code, &words, words.count) == 0 else { return .other("errno \(code)") }
    return .other(String(decoding: words.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
  }
}

/// Takes paths apart and puts them together, as texts.
package enum FilePath {
  /// A name below a directory.
  package static func join(_ directory: String, _ name: String) -> String {
    if directory.isEmpty { return name }
    return directory.utf8.last == 0x2F ? directory + name : directory + "/" + name
  }

  /// What follows the last slash; slashes at the end do not count.
  package static func lastComponent(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The directory part; `.` where there is none.
  package static func directory(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last component without an ending; nil if it does not end so or nothing would remain.
  package static func stem(_ path: String, removing ending: String) -> String? {
    let name = lastComponent(path)
    guard name.utf8.count > ending.utf8.count, name.hasSuffix(ending) else { return nil }
    return String(decoding: name.utf8.dropLast(ending.utf8.count), as: UTF8.self)
  }

  /// Whether the text can be a name inside one directory: neither empty nor a path, nor hidden.
  package static func isFileName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.first != 0x2E && !text.utf8.contains(0x2F) && !text.utf8.contains(0)
  }

  /// Whether one absolute path without links lies below another one.
  package static func isInside(_ path: String, _ directory: String) -> Bool {
    path.utf8.starts(with: join(directory, "").utf8)
  }
}

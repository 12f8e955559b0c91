// Everything the program asks of the operating system, except reading files: streams, variables, renaming.

internal import Glibc
internal import Rules

/// The process and its surroundings.
enum OperatingSystem {
  /// The arguments without the program's name.
  static var arguments: [String] { Array(CommandLine.arguments.dropFirst()) }

  /// A closed pipe becomes an error of `write` instead of ending the process.
  static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Ends the process.
  static func exit(_ status: ExitStatus) -> Never { Glibc.exit(status.rawValue) }

  /// The value of an environment variable.
  static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// Whether a descriptor leads to a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Writes all bytes; nil, or why not all of them could be written.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> WriteProblem? {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count >= 0 {
          rest = rest.dropFirst(count)
        } else if errno == EAGAIN {
          var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&request, 1, -1)
        } else if errno != EINTR {
          return problem(errno)
        }
      }
      return nil
    }
  }

  /// Whether a person types standard input and reads standard output.
  static var isInteractive: Bool { isTerminal(STDIN_FILENO) && isTerminal(STDOUT_FILENO) }

  /// The next bytes of standard input; none at its end.
  static func inputPiece() -> Result<[UInt8], FileProblem> { piece(of: STDIN_FILENO) }

  /// The bytes of a file, piece by piece.
  static func pieces(ofFile path: String) -> ByteSource {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    let failure = descriptor < 0 ? FileSystem.problem(errno) : nil
    var isOpen = descriptor >= 0
    return ByteSource {
      if let failure { return .failure(failure) }
      guard isOpen else { return .success([]) }
      let result = piece(of: descriptor)
      if case .success(let piece) = result, !piece.isEmpty { return result }
      isOpen = false
      close(descriptor)
      return result
    }
  }

  private static func piece(of descriptor: Int32) -> Result<[UInt8], FileProblem> {
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count >= 0 { return .success(Array(buffer.prefix(count))) }
      if errno != EINTR { return .failure(FileSystem.problem(errno)) }
    }
  }

  /// Everything that standard input holds, up to a limit in bytes.
  static func standardInput(limit: Int) -> Result<[UInt8], FileProblem> {
    var bytes: [UInt8] = []
    while true {
      switch inputPiece() {
      case .failure(let problem): return .failure(problem)
      case .success(let piece):
        if piece.isEmpty { return .success(bytes) }
        guard bytes.count + piece.count <= limit else { return .failure(.tooLarge(limit: limit)) }
        bytes += piece
      }
    }
  }

  /// Puts a file with these bytes in place of `path` in one step, so that no reader ever sees a part of it.
  ///
  /// Something other than a file, such as a pipe or a terminal, is written to directly.
  static func replaceFile(_ path: String, with bytes: [UInt8]) -> WriteProblem? {
    var information = stat()
    let exists = stat(path, &information) == 0
    if exists, information.st_mode & S_IFMT != S_IFREG { return writeDirectly(to: path, bytes) }
    let target = (try? FileSystem.realPath(path).get()) ?? path
    var template = Array("\(FilePath.directory(target))/.rulecheck-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return problem(errno) }
    let mode = exists ? information.st_mode & 0o7777 : 0o666 & ~creationMask()
    var failure = write(bytes, to: descriptor)
    if failure == nil, fchmod(descriptor, mode) != 0 || fsync(descriptor) != 0 { failure = problem(errno) }
    if close(descriptor) != 0, failure == nil { failure = problem(errno) }
    if failure == nil, rename(template, target) != 0 { failure = problem(errno) }
    if failure != nil { unlink(template) }
    return failure
  }

  /// Makes a directory and those above it, as far as they do not exist.
  static func makeDirectories(_ path: String) -> WriteProblem? {
    var information = stat()
    if stat(path, &information) == 0 {
      return information.st_mode & S_IFMT == S_IFDIR ? nil : .noDirectory
    }
    let above = FilePath.directory(path.trimmingSlashes)
    if above != path, above != ".", above != "/", let failure = makeDirectories(above) { return failure }
    return mkdir(path, 0o777) == 0 || errno == EEXIST ? nil : problem(errno)
  }

  /// Removes a file.
  static func removeFile(_ path: String) -> WriteProblem? { unlink(path) == 0 ? nil : problem(errno) }

  /// Removes a directory if nothing is left in it.
  static func removeEmptyDirectory(_ path: String) { rmdir(path) }

  private static func writeDirectly(to path: String, _ bytes: [UInt8]) -> WriteProblem? {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return problem(errno) }
    defer { close(descriptor) }
    return write(bytes, to: descriptor)
  }

  private static func creationMask() -> mode_t {
    let mask = umask(0)
    umask(mask)
    return mask
  }

  private static func problem(_ code: Int32) -> WriteProblem {
    switch code {
    case EPIPE: .closedPipe
    case ENOENT, ENOTDIR: .noDirectory
    case EACCES, EPERM, EROFS: .noPermission
    case ENOSPC, EDQUOT: .noSpace
    case EISDIR: .isDirectory
    default: .other(words(code))
    }
  }

  private static func words(_ code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "errno \(code)"
  }
}

/// Why something could not be written.
enum WriteProblem: Sendable, Hashable {
  /// Whoever was reading has gone away.
  case closedPipe
  /// The directory of the file does not exist.
  case noDirectory
  /// The user may not write there.
  case noPermission
  /// The disk is full.
  case noSpace
  /// A directory stands where the file is to be.
  case isDirectory
  /// The operating system's own words for anything else.
  case other(String)
}

// The name of a program and its arguments enter; its status and what it wrote leave. No shell is involved.

internal import Glibc
internal import Rules

/// Runs other programs and keeps directories for what they write.
enum ChildProgram {
  /// How a program ended.
  struct Ending {
    /// Nil where it was ended by a signal.
    let status: Int32?
    let output: String
    let errors: String
  }

  /// Why a program did not run.
  struct Problem: Error {
    let words: String
    /// Whether there is no such program.
    let isMissing: Bool
  }

  /// Variables that a program may see, beside those given to it.
  private static let passedOn = [
    "PATH", "HOME", "TMPDIR", "XDG_CONFIG_HOME", "GIT_DIR", "GIT_WORK_TREE", "GIT_CEILING_DIRECTORIES",
  ]
  /// Longer output is not read.
  private static let maximumOutput = 1 << 20

  /// Runs a program found on the search path, with nothing on its standard input.
  ///
  /// - Parameter scratch: a directory for what it writes to its streams.
  static func run(
    _ name: String, _ arguments: [String], variables: [(String, String)], scratch: String
  ) -> Result<Ending, Problem> {
    let (output, errors) = (FilePath.join(scratch, "output"), FilePath.join(scratch, "errors"))
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    let known = passedOn.compactMap { name in OperatingSystem.variable(name).map { (name, $0) } }
    let texts = (known + variables).map { "\($0)=\($1)" }
    var (words, environment) = (([name] + arguments).map { strdup($0) }, texts.map { strdup($0) })
    defer { for text in words + environment { free(text) } }
    words.append(nil)
    environment.append(nil)
    var process: pid_t = 0
    let code = posix_spawnp(&process, name, &actions, nil, words, environment)
    guard code == 0 else {
      let words = strerror(code).map { String(cString: $0) } ?? "errno \(code)"
      return .failure(Problem(words: words, isMissing: code == ENOENT))
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      if errno != EINTR { return .failure(Problem(words: "waitpid", isMissing: false)) }
    }
    return .success(
      Ending(
        status: status & 0x7F == 0 ? (status >> 8) & 0xFF : nil, output: text(output), errors: text(errors)))
  }

  private static func text(_ path: String) -> String {
    guard case .success(let bytes) = FileSystem.read(path, limit: maximumOutput) else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: Directories

  /// A new directory that nobody else uses; nil where none can be made.
  static func makeScratch() -> String? {
    let base = OperatingSystem.variable("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var template = Array(FilePath.join(base, "rulecheck-XXXXXX").utf8CString)
    guard let made = mkdtemp(&template) else { return nil }
    return (try? FileSystem.realPath(String(cString: made)).get())
  }

  /// Removes a directory of ours with all that is in it; links are removed, not followed.
  static func remove(_ path: String) {
    var information = stat()
    guard lstat(path, &information) == 0 else { return }
    guard information.st_mode & S_IFMT == S_IFDIR else {
      unlink(path)
      return
    }
    if case .success(let names) = FileSystem.list(path) {
      for name in names { remove(FilePath.join(path, name)) }
    }
    rmdir(path)
  }
}

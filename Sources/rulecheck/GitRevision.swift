// The name of a revision and a path enter; a directory with the rules of that revision leaves. The
// repository and its working tree are not touched.

internal import Rules
internal import SourceText

/// Takes rules out of a git repository.
struct GitRevision {
  /// A directory of our own with files of a revision.
  struct Export {
    /// To be removed after use.
    let directory: String
    /// Where the rules lie in it.
    let path: String
    /// Whether the whole directory of rules was taken, not a part of it that was named.
    let isWhole: Bool
  }

  private let scratch: String
  /// A directory in the repository.
  private let place: String

  /// The rules of a revision.
  ///
  /// - Parameters:
  ///   - path: relative to the top of the repository, or with `./` to the current directory; nil for the
  ///     rules at `root`.
  ///   - root: the directory of the installed rules.
  static func export(_ revision: String, path: String?, root: String?) -> Result<Export, ArgumentProblem> {
    guard let scratch = ChildProgram.makeScratch() else {
      return .failure(ArgumentProblem(diagnostic: DiffMessages.noScratch()))
    }
    let place = path == nil ? (root ?? ".") : "."
    let result = GitRevision(scratch: scratch, place: place).export(revision, path, root)
    if case .failure = result { ChildProgram.remove(scratch) }
    return result
  }

  private func export(
    _ revision: String, _ path: String?, _ root: String?
  ) -> Result<Export, ArgumentProblem> {
    do throws(ArgumentProblem) {
      let lines = try git(["rev-parse", "--show-toplevel", "--show-prefix"], revision).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(String.init)
      let top = lines.first ?? ""
      let commit = try git(
        ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"], revision
      ).firstLine
      let wanted: String
      if let path {
        let isRelative = path.hasPrefix("./")
        wanted = (isRelative ? (lines.dropFirst().first ?? "") + path.dropFirst(2) : path).trimmingSlashes
      } else {
        wanted = try below(top, root ?? "", revision)
      }
      let kind = try git(["cat-file", "-t", "\(commit):\(wanted)"], revision).firstLine
      let isPack = kind == "tree" && holdsPack(commit, wanted)
      // A pack may build on those beside it.
      let above =
        switch (kind, isPack) {
        case ("blob", _): Self.above(Self.above(wanted))
        case (_, true): Self.above(wanted)
        default: wanted
        }
      let index = [("GIT_INDEX_FILE", FilePath.join(scratch, "index"))]
      let tree =
        above.isEmpty ? ["read-tree", commit] : ["read-tree", "--prefix=\(above)/", "\(commit):\(above)"]
      _ = try git(tree, revision, variables: index)
      let files = FilePath.join(scratch, "files")
      _ = try git(
        ["-C", top, "checkout-index", "--all", "--force", "--prefix=\(files)/"], revision, variables: index)
      return .success(
        Export(
          directory: scratch, path: wanted.isEmpty ? files : FilePath.join(files, wanted),
          isWhole: path == nil))
    } catch {
      return .failure(error)
    }
  }

  private func holdsPack(_ commit: String, _ path: String) -> Bool {
    let file = path.isEmpty ? PackLoader.fileName : FilePath.join(path, PackLoader.fileName)
    guard case .success(let ending) = run(["cat-file", "-e", "\(commit):\(file)"], []) else { return false }
    return ending.status == 0
  }

  /// The path of a directory below the top of the repository.
  private func below(_ top: String, _ directory: String, _ revision: String) throws(ArgumentProblem) -> String
  {
    guard case .success(let real) = FileSystem.realPath(directory),
      case .success(let realTop) = FileSystem.realPath(top)
    else { throw ArgumentProblem(diagnostic: RepositoryMessages.fileProblem(.notFound, directory)) }
    if real == realTop { return "" }
    guard FilePath.isInside(real, realTop) else {
      throw ArgumentProblem(diagnostic: DiffMessages.gitProblem(revision, "\(directory): outside \(top)"))
    }
    return String(decoding: real.utf8.dropFirst(FilePath.join(realTop, "").utf8.count), as: UTF8.self)
  }

  /// The directory above a relative path; empty at the top.
  private static func above(_ path: String) -> String {
    let directory = FilePath.directory(path)
    return directory == "." ? "" : directory
  }

  // MARK: Running git

  private func git(
    _ arguments: [String], _ revision: String, variables: [(String, String)] = []
  ) throws(ArgumentProblem) -> String {
    switch run(arguments, variables) {
    case .failure(let problem):
      throw ArgumentProblem(
        diagnostic: problem.isMissing
          ? DiffMessages.noGit() : DiffMessages.gitProblem(revision, problem.words))
    case .success(let ending):
      guard ending.status == 0 else {
        throw ArgumentProblem(diagnostic: DiffMessages.gitProblem(revision, ending.errors.firstLine))
      }
      return ending.output
    }
  }

  private func run(
    _ arguments: [String], _ variables: [(String, String)]
  ) -> Result<ChildProgram.Ending, ChildProgram.Problem> {
    ChildProgram.run(
      "git", ["-C", place] + arguments,
      variables: [("LC_ALL", "C"), ("GIT_OPTIONAL_LOCKS", "0"), ("GIT_TERMINAL_PROMPT", "0")] + variables,
      scratch: scratch)
  }
}

extension String {
  /// What stands before the first line break.
  fileprivate var firstLine: String { String(prefix { $0 != "\n" }) }
}

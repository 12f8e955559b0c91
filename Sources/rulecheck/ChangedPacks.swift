// A revision and selected rules enter; what of them has changed since then, with all that uses it, leaves.

internal import Rules
internal import SourceText

/// Asks git which packs have changed.
struct ChangedPacks {
  private let revision: String
  private let scratch: String

  /// The selections without the packs that are as they were; an error where git cannot tell.
  ///
  /// A change in the register of documents concerns every pack.
  static func restrict(
    _ selections: [RulesSelection], since revision: String
  ) -> Result<[RulesSelection], ArgumentProblem> {
    guard let scratch = ChildProgram.makeScratch() else {
      return .failure(ArgumentProblem(diagnostic: DiffMessages.noScratch()))
    }
    defer { ChildProgram.remove(scratch) }
    let changes = ChangedPacks(revision: revision, scratch: scratch)
    do throws(ArgumentProblem) {
      var restricted: [RulesSelection] = []
      for selection in selections {
        let changed = try changes.packs(of: selection)
        if !changed.isEmpty { restricted.append(selection.restricted(to: changed)) }
      }
      return .success(restricted)
    } catch {
      return .failure(error)
    }
  }

  private func packs(of selection: RulesSelection) throws(ArgumentProblem) -> Set<String> {
    var all: [String: [String]] = [:]
    var changed: Set<String> = []
    var filesByDirectory: [String: [String]] = [:]
    func files(beside directory: String) throws(ArgumentProblem) -> [String] {
      if let known = filesByDirectory[directory] { return known }
      let files = try self.files(beside: directory)
      filesByDirectory[directory] = files
      return files
    }
    for directory in selection.documents.directories {
      guard case .success(let real) = FileSystem.realPath(directory) else { continue }
      let files = try files(beside: FilePath.directory(directory))
      if files.contains(where: { FilePath.isInside($0, real) }) {
        return Set(selection.packs.map(\.name))
      }
    }
    for pack in selection.repository.packs {
      all[pack.name] = pack.uses.map(\.text)
      guard case .success(let real) = FileSystem.realPath(pack.directory) else { continue }
      let files = try files(beside: FilePath.directory(pack.directory.trimmingSlashes))
      if files.contains(where: { FilePath.isInside($0, real) }) { changed.insert(pack.name) }
    }
    // Whatever uses a changed pack, directly or through others.
    var isGrowing = true
    while isGrowing {
      let users = all.filter { !changed.contains($0.key) && $0.value.contains(where: changed.contains) }.keys
      isGrowing = !users.isEmpty
      changed.formUnion(users)
    }
    return changed.intersection(selection.packs.map(\.name))
  }

  // MARK: Asking git

  /// Paths without links of the files that differ, in the repository that a directory belongs to.
  private func files(beside directory: String) throws(ArgumentProblem) -> [String] {
    let top = String(try git(directory, ["rev-parse", "--show-toplevel"]).prefix { $0 != "\n" })
    let commit = String(
      try git(directory, ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"])
        .prefix { $0 != "\n" })
    let changed = try git(top, ["diff", "--name-only", "--no-renames", "-z", commit, "--"])
    let new = try git(top, ["ls-files", "--others", "--exclude-standard", "-z"])
    let real = (try? FileSystem.realPath(top).get()) ?? top
    return (changed + new).split(separator: "\0").map { FilePath.join(real, String($0)) }
  }

  private func git(_ directory: String, _ arguments: [String]) throws(ArgumentProblem) -> String {
    let result = ChildProgram.run(
      "git", ["-C", directory] + arguments,
      variables: [("LC_ALL", "C"), ("GIT_OPTIONAL_LOCKS", "0"), ("GIT_TERMINAL_PROMPT", "0")],
      scratch: scratch)
    switch result {
    case .failure(let problem):
      throw ArgumentProblem(
        diagnostic: problem.isMissing
          ? DiffMessages.noGit() : VerifyMessages.changesUnknown(revision, problem.words))
    case .success(let ending):
      guard ending.status == 0 else {
        throw ArgumentProblem(
          diagnostic: VerifyMessages.changesUnknown(revision, String(ending.errors.prefix { $0 != "\n" })))
      }
      return ending.output
    }
  }
}

extension RulesSelection {
  /// A part of the same repository.
  func part(
    measures: [PackFile] = [], tests: [PackFile] = [], traces: [PackFile] = [],
    diagnostics: [Diagnostic] = []
  ) -> RulesSelection {
    RulesSelection(
      repository: repository, documents: documents, packs: packs, measures: measures, tests: tests,
      traces: traces, diagnostics: diagnostics)
  }

  /// What of it lies in some packs; what is wrong with directories stays.
  fileprivate func restricted(to names: Set<String>) -> RulesSelection {
    RulesSelection(
      repository: repository, documents: documents, packs: packs.filter { names.contains($0.name) },
      measures: measures.filter { names.contains($0.pack) }, tests: tests.filter { names.contains($0.pack) },
      traces: traces.filter { names.contains($0.pack) }, diagnostics: diagnostics)
  }
}

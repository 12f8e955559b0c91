// What the command line calls a version of the rules enters; the rules of that version leave.

internal import Rules
internal import SourceText

/// One of the two sides of a comparison.
struct ComparedVersion {
  /// What of the rules is meant.
  enum Extent {
    case everything
    case packs
    /// One file.
    case file
  }

  /// As the user gave it.
  let origin: String
  let selection: RulesSelection
  let extent: Extent
  /// A directory to be removed after use, where the rules were taken from git.
  let directory: String?

  /// A text without the names of our own directories.
  func withoutDirectory(_ text: String) -> String {
    guard let directory else { return text }
    let revision = origin.prefix { $0 != ":" }
    return text.replacing(FilePath.join(directory, "files") + "/", with: "\(revision):")
  }
}

/// Finds out what the sides of a comparison are.
struct ComparedVersions {
  private let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  /// The two names that the arguments stand for: `main..HEAD` means `main` and `HEAD`; what is left out is
  /// the installed rules.
  static func names(_ old: String, _ new: String?) -> (old: String, new: String?) {
    guard new == nil, FileSystem.kind(of: old) == .failure(.notFound),
      let dots = old.utf8Range(of: "..")
    else { return (old, new) }
    let after = String(old[dots.upperBound...].drop { $0 == "." })
    let before = String(old[..<dots.lowerBound])
    return (before.isEmpty ? "HEAD" : before, after.isEmpty ? nil : after)
  }

  /// The rules that a name stands for; nil stands for the installed ones.
  func version(_ name: String?) -> Result<ComparedVersion, ArgumentProblem> {
    let selector = RulesSelector(context)
    guard let name else {
      let (selections, problems) = selector.selections([])
      guard let installed = selections.first else {
        return .failure(ArgumentProblem(diagnostic: problems.first ?? CommandMessages.noRules()))
      }
      let roots = RulesLocation(context).roots()
      return .success(
        ComparedVersion(
          origin: roots.joined(separator: ":"), selection: installed, extent: .everything, directory: nil))
    }
    let isOnDisk = FileSystem.kind(of: name) != .failure(.notFound)
    let looksLikePath = name.hasSuffix(".yaml") || name.utf8.first == 0x2F || name.hasPrefix("./")
    if !isOnDisk, let colon = name.firstIndex(of: ":") {
      return revision(String(name[..<colon]), path: String(name[name.index(after: colon)...]), origin: name)
    }
    let (selections, problems) = selector.selections([name])
    if let selection = selections.first {
      return .success(
        ComparedVersion(
          origin: name, selection: selection, extent: extent(selection, name), directory: nil))
    }
    if isOnDisk || looksLikePath {
      return .failure(ArgumentProblem(diagnostic: problems.first ?? CommandMessages.noRules()))
    }
    return revision(name, path: nil, origin: name)
  }

  private func revision(
    _ revision: String, path: String?, origin: String
  ) -> Result<ComparedVersion, ArgumentProblem> {
    if revision.isEmpty || revision.utf8.first == 0x2D {
      return .failure(ArgumentProblem(diagnostic: DiffMessages.gitProblem(origin, "")))
    }
    let roots = RulesLocation(context).roots()
    if path == nil, roots.isEmpty { return .failure(ArgumentProblem(diagnostic: CommandMessages.noRules())) }
    return GitRevision.export(revision, path: path, root: roots.first).flatMap { export in
      let (selections, problems) = RulesSelector(context, further: []).selections([export.path])
      guard let selection = selections.first else {
        ChildProgram.remove(export.directory)
        return .failure(
          ArgumentProblem(diagnostic: problems.first ?? DiffMessages.gitProblem(origin, "")))
      }
      return .success(
        ComparedVersion(
          origin: origin, selection: selection,
          extent: export.isWhole ? .everything : extent(selection, export.path),
          directory: export.directory))
    }
  }

  private func extent(_ selection: RulesSelection, _ name: String) -> ComparedVersion.Extent {
    if FileSystem.kind(of: name) == .success(.directory) {
      let isPack = FileSystem.kind(of: FilePath.join(name, PackLoader.fileName)) == .success(.file)
      return isPack ? .packs : .everything
    }
    return selection.measures.count == 1 ? .file : .packs
  }

  // MARK: Pairs

  /// A measure on both sides, or on one of them.
  struct Pair {
    let old: PackFile?
    let new: PackFile?
  }

  /// Which measures belong together, by name; two files belong together whatever they are called.
  static func pairs(_ old: ComparedVersion, _ new: ComparedVersion, measure: String?) -> [Pair] {
    func isMeant(_ file: PackFile) -> Bool {
      measure.map { $0 == file.qualifiedName || $0 == file.stem } ?? true
    }
    let (before, after) = (old.selection.measures, new.selection.measures)
    if case .file = old.extent, case .file = new.extent, let first = before.first, let second = after.first {
      return isMeant(first) || isMeant(second) ? [Pair(old: first, new: second)] : []
    }
    let byStem = isOnePack(old) && isOnePack(new)
    func key(_ file: PackFile) -> String { byStem ? file.stem : file.qualifiedName }
    func covers(_ version: ComparedVersion, _ file: PackFile) -> Bool {
      switch version.extent {
      case .everything: true
      case .packs: byStem || version.selection.packs.contains { $0.name == file.pack }
      case .file: version.selection.measures.contains { $0.qualifiedName == file.qualifiedName }
      }
    }
    var partners = Dictionary(before.map { (key($0), $0) }) { first, _ in first }
    var pairs: [Pair] = []
    for file in after where isMeant(file) && covers(old, file) {
      pairs.append(Pair(old: partners.removeValue(forKey: key(file)), new: file))
    }
    let known = Set(after.map(key))
    for file in before where isMeant(file) && covers(new, file) && !known.contains(key(file)) {
      pairs.append(Pair(old: file, new: nil))
    }
    return pairs.sorted { first, second in
      let (one, other) = (first.new ?? first.old, second.new ?? second.old)
      return (one?.qualifiedName ?? "") < (other?.qualifiedName ?? "")
    }
  }

  private static func isOnePack(_ version: ComparedVersion) -> Bool {
    if case .packs = version.extent { return version.selection.packs.count == 1 }
    return false
  }
}

extension String {
  /// Where two dots stand first.
  fileprivate func utf8Range(of dots: String) -> Range<String.Index>? { self.firstRange(of: dots) }
}

// The directories that hold rules enter; packs and, one by one, the measures in them leave.

package import SourceText

/// All packs that are installed. Measures are read when they are asked for, and only those.
package struct RuleRepository: Sendable {
  /// Every pack once, by name.
  package let packs: [Pack]
  /// What is wrong with the directories and the packs themselves.
  package let diagnostics: [Diagnostic]
  private let sharedByPack: [String: SharedDeclarations]
  /// What was read and compiled so far.
  let memory = RuleMemory()

  /// The packs below some directories: each child with a `pack.yaml`, or the directory itself if it has one.
  package init(roots: [String]) {
    var packs: [Pack] = []
    var diagnostics: [Diagnostic] = []
    var seen: Set<String> = []
    for directory in roots.flatMap({ Self.packDirectories(in: $0, &diagnostics) }) {
      // The same directory named twice is no second pack.
      guard case .success(let real) = FileSystem.realPath(directory), seen.insert(real).inserted else {
        continue
      }
      let (pack, found) = PackLoader.load(directory)
      diagnostics += found
      guard let pack else { continue }
      if let first = packs.first(where: { $0.name == pack.name }) {
        diagnostics.append(RepositoryMessages.duplicatePack(pack, first: first))
      } else {
        packs.append(pack)
      }
    }
    self.packs = packs.sorted { $0.name < $1.name }
    let names = self.packs.map(\.name)
    for pack in self.packs {
      for used in pack.uses where !names.contains(used.text) {
        diagnostics.append(RepositoryMessages.unknownPack(used, packs: names.filter { $0 != pack.name }))
      }
    }
    let sharing = SharingResolver(self.packs)
    sharedByPack = sharing.shared
    self.diagnostics = diagnostics + sharing.diagnostics
  }

  /// What the measures of a pack use besides their own files.
  package func shared(by pack: String) -> SharedDeclarations { sharedByPack[pack] ?? .standard }

  /// Every measure file, by pack and id; none is read.
  package var measureFiles: [PackFile] { packs.flatMap(\.measureFiles) }

  /// Every test file, by pack and measure; none is read.
  package var testFiles: [PackFile] { packs.flatMap(\.testFiles) }

  /// The pack with a name.
  package func pack(named name: String) -> Pack? { packs.first { $0.name == name } }

  /// The file of the measure with a name such as `national/maker-space` or, if no other pack has one of that
  /// name, `maker-space`; `place` is where the name was written.
  package func find(_ name: String, at place: Place? = nil) -> Result<PackFile, MeasureNotFound> {
    let all = measureFiles
    let matches = all.filter { name.utf8.contains(0x2F) ? $0.qualifiedName == name : $0.stem == name }
    guard let match = matches.first else {
      return .failure(
        MeasureNotFound(diagnostic: RepositoryMessages.unknownMeasure(name, files: all, place: place)))
    }
    guard matches.count == 1 else {
      return .failure(
        MeasureNotFound(diagnostic: RepositoryMessages.ambiguousMeasure(name, files: matches, place: place)))
    }
    return .success(match)
  }

  /// The measure with a name, as for `find`; no other file is read.
  package func measure(named name: String, at place: Place? = nil) -> LoadedMeasure {
    switch find(name, at: place) {
    case .success(let file): load(file)
    case .failure(let problem):
      LoadedMeasure(origin: nil, file: nil, measure: nil, draft: nil, diagnostics: [problem.diagnostic])
    }
  }

  /// Every measure, by pack and id, each with what is wrong with it.
  package func allMeasures() -> [LoadedMeasure] { measureFiles.map(load) }

  /// The measure in one file.
  package func load(_ origin: PackFile) -> LoadedMeasure {
    let own = ruleFile(origin)
    guard !own.head.isSelfContained, !own.diagnostics.hasErrors else {
      return LoadedMeasure(
        origin: origin, file: own.file, measure: own.diagnostics.hasErrors ? nil : own.draft,
        draft: own.draft,
        diagnostics: own.diagnostics)
    }
    var composer = FileComposer(self)
    let whole = composer.whole(own)
    let composed = whole.map { MeasureComposition.measure(of: $0, with: own) }
    let diagnostics =
      (own.diagnostics + composer.diagnostics + (composed?.diagnostics ?? [])).sortedByPlace().distinct()
    return LoadedMeasure(
      origin: origin, file: own.file, measure: diagnostics.hasErrors ? nil : composed?.measure,
      draft: whole == nil ? own.draft : composed?.measure, diagnostics: diagnostics,
      lostNames: whole?.lostNames ?? [])
  }

  /// The text of a file of a pack, if it lies in the pack.
  package func source(of file: PackFile) -> (SourceFile?, [Diagnostic]) {
    PackLoader.file(file.path, inside: pack(named: file.pack)?.directory ?? FilePath.directory(file.path))
  }

  /// The text of a further file of a pack, such as an application that a test uses; `path` is relative to the pack.
  package func source(_ path: Named, in pack: Pack) -> (SourceFile?, [Diagnostic]) {
    let components = path.text.split(separator: "/", omittingEmptySubsequences: false)
    let full = FilePath.join(pack.directory, path.text)
    guard path.text.utf8.first != 0x2F, !components.contains("..") else {
      return (nil, [RepositoryMessages.leavesPack(full, directory: pack.directory, place: path.place)])
    }
    let (file, diagnostics) = PackLoader.file(full, inside: pack.directory)
    return (file, diagnostics.map { $0.located(at: path.place) })
  }

  private static func packDirectories(in root: String, _ diagnostics: inout [Diagnostic]) -> [String] {
    if holdsPack(root) { return [root] }
    switch FileSystem.list(root) {
    case .failure(let problem):
      diagnostics.append(RepositoryMessages.fileProblem(problem, root))
      return []
    case .success(let names):
      let found = names.filter { $0.utf8.first != 0x2E }.map { FilePath.join(root, $0) }.filter(holdsPack)
      if found.isEmpty { diagnostics.append(RepositoryMessages.noPack(root)) }
      return found
    }
  }

  private static func holdsPack(_ directory: String) -> Bool {
    (try? FileSystem.kind(of: FilePath.join(directory, PackLoader.fileName)).get()) != nil
  }
}

/// A measure as it was found on disk.
package struct LoadedMeasure: Sendable {
  /// Where it lies; nil if no measure has the name that was asked for.
  package let origin: PackFile?
  /// The text, if it could be read.
  package let file: SourceFile?
  /// Nil as soon as one error was found.
  package let measure: Measure?
  /// The parts that are right, also beside errors; only to look for further mistakes.
  package let draft: Measure?
  /// Everything found, by place, also in the files that the measure builds on.
  package let diagnostics: [Diagnostic]
  /// Names of its base that it removed, with the place where it did.
  package var lostNames: [Named] = []
}

/// Why a name leads to no measure.
package struct MeasureNotFound: Error {
  /// What to tell the user.
  package let diagnostic: Diagnostic
}

extension Diagnostic {
  /// The same finding about a place, where it has none.
  func located(at other: Place) -> Diagnostic {
    place == nil
      ? Diagnostic(
        code, severity: severity, place: other, message: message, related: related, help: help, fix: fix)
      : self
  }
}

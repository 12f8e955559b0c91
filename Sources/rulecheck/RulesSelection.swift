// Paths and names from the command line enter; the packs and measures that they mean leave.

internal import Rules
internal import SourceText

/// Some measures of a repository, with the tests beside them.
struct RulesSelection {
  /// Where the measures are installed.
  let repository: RuleRepository
  /// The register of documents that belongs to them.
  let documents: DocumentRegister
  /// The packs of which something is selected.
  let packs: [Pack]
  /// The selected measures.
  let measures: [PackFile]
  /// The tests of the selected measures, and test files without a measure.
  let tests: [PackFile]
  /// The traces of documents in the selected packs.
  let traces: [PackFile]
  /// What is wrong with the selected packs, measures and tests left aside.
  let diagnostics: [Diagnostic]
}

/// Why an argument means nothing.
struct ArgumentProblem: Error {
  /// What to tell the user.
  let diagnostic: Diagnostic
}

/// Finds out what arguments mean.
struct RulesSelector {
  private let context: CommandContext
  private let location: RulesLocation
  /// Directories whose packs are installed beside a pack that is named by its path.
  private let further: [String]

  /// - Parameter further: directories whose packs a pack named by its path may build on; nil for those of
  ///   the options.
  init(_ context: CommandContext, further: [String]? = nil) {
    self.context = context
    location = RulesLocation(context)
    self.further = further ?? context.options.rules
  }

  /// What the arguments mean, in their order, or why one of them means nothing. Without arguments everything
  /// that is installed is meant.
  ///
  /// An argument that exists on disk is a path: a directory of packs, a pack, or a file of a pack. Any other
  /// argument is the name of a pack or of a measure.
  func selections(_ arguments: [String]) -> (selections: [RulesSelection], problems: [Diagnostic]) {
    if arguments.isEmpty {
      let (installed, problems) = installed()
      return ([installed].compactMap(\.self).map { whole($0.repository, $0.roots) }, problems)
    }
    var selections: [RulesSelection] = []
    var problems: [Diagnostic] = []
    for argument in arguments {
      switch selection(argument) {
      case .success(let selection): selections.append(selection)
      case .failure(let problem): problems.append(problem.diagnostic)
      }
    }
    return (selections, problems)
  }

  /// Everything that is installed, or why there is nothing.
  func installed() -> (installed: (repository: RuleRepository, roots: [String])?, problems: [Diagnostic]) {
    let roots = location.roots()
    if roots.isEmpty { return (nil, [CommandMessages.noRules()]) }
    return ((RuleRepository(roots: roots), roots), [])
  }

  private func selection(_ argument: String) -> Result<RulesSelection, ArgumentProblem> {
    switch FileSystem.kind(of: argument) {
    case .success(.directory):
      let isPack = FileSystem.kind(of: FilePath.join(argument, PackLoader.fileName)) == .success(.file)
      return .success(
        isPack ? pack(argument, file: nil) : whole(RuleRepository(roots: [argument]), [argument]))
    case .success:
      let directory = FilePath.directory(argument)
      guard FileSystem.kind(of: FilePath.join(directory, PackLoader.fileName)) == .success(.file) else {
        return .failure(ArgumentProblem(diagnostic: CommandMessages.notInPack(argument)))
      }
      let file = FilePath.lastComponent(argument)
      let selection = pack(directory, file: file)
      let isShared =
        file == PackLoader.fileName || selection.packs.contains { $0.calendar?.file.text == file }
      if selection.measures.isEmpty, selection.tests.isEmpty, selection.traces.isEmpty, !isShared {
        return .failure(ArgumentProblem(diagnostic: CommandMessages.notRules(argument)))
      }
      return .success(selection)
    case .failure:
      if argument.hasSuffix(".yaml") || argument.utf8.first == 0x2E || argument.utf8.first == 0x2F {
        return .failure(ArgumentProblem(diagnostic: RepositoryMessages.fileProblem(.notFound, argument)))
      }
      return named(argument)
    }
  }

  // MARK: Names

  private func named(_ name: String) -> Result<RulesSelection, ArgumentProblem> {
    let (installed, problems) = installed()
    guard let (repository, roots) = installed else {
      return .failure(ArgumentProblem(diagnostic: problems.first ?? CommandMessages.noRules()))
    }
    if let pack = repository.pack(named: name) {
      return .success(part(of: repository, roots, [pack], pack.measureFiles, pack.testFiles, pack.traceFiles))
    }
    return repository.find(name).mapError { ArgumentProblem(diagnostic: $0.diagnostic) }.map { file in
      let packs = repository.packs.filter { $0.name == file.pack }
      let tests = repository.testFiles.filter { $0.qualifiedName == file.qualifiedName }
      return part(of: repository, roots, packs, [file], tests)
    }
  }

  // MARK: Paths

  private func whole(_ repository: RuleRepository, _ roots: [String]) -> RulesSelection {
    RulesSelection(
      repository: repository, documents: location.documents(beside: roots), packs: repository.packs,
      measures: repository.measureFiles, tests: repository.testFiles,
      traces: repository.traceFiles, diagnostics: repository.diagnostics)
  }

  /// A pack, or one measure of it; the packs beside it are installed too, because it may build on them.
  private func pack(_ directory: String, file: String?) -> RulesSelection {
    let parent = directory == "." ? ".." : FilePath.directory(directory.trimmingSlashes)
    let roots = [parent] + further
    let repository = RuleRepository(roots: roots)
    let real = FileSystem.realPath(directory)
    let packs = repository.packs.filter { FileSystem.realPath($0.directory) == real }
    guard let file, file != PackLoader.fileName else {
      return part(
        of: repository, roots, packs, packs.flatMap(\.measureFiles), packs.flatMap(\.testFiles),
        packs.flatMap(\.traceFiles))
    }
    let all = packs.flatMap(\.measureFiles) + packs.flatMap(\.testFiles)
    let stems = Set(all.filter { FilePath.lastComponent($0.path) == file }.map(\.stem))
    return part(
      of: repository, roots, packs, packs.flatMap(\.measureFiles).filter { stems.contains($0.stem) },
      packs.flatMap(\.testFiles).filter { stems.contains($0.stem) },
      packs.flatMap(\.traceFiles).filter { FilePath.lastComponent($0.path) == file })
  }

  private func part(
    of repository: RuleRepository, _ roots: [String], _ packs: [Pack], _ measures: [PackFile],
    _ tests: [PackFile], _ traces: [PackFile] = []
  ) -> RulesSelection {
    RulesSelection(
      repository: repository, documents: location.documents(beside: roots), packs: packs, measures: measures,
      tests: tests, traces: traces, diagnostics: packs.flatMap(repository.diagnostics))
  }
}

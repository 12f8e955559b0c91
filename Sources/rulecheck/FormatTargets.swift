// Paths and names from the command line enter; the files to be formatted leave.

internal import Rules
internal import SourceText

/// A file that is to be formatted.
struct FormatTarget {
  /// Where it lies.
  let path: String
  /// Whether the command line names it itself: then it must have a canonical layout.
  let isNamed: Bool
}

/// Finds the files that arguments mean.
struct FormatTargets {
  private let context: CommandContext
  private let location: RulesLocation
  /// Directories deeper than this are not looked at.
  private static let maximumDepth = 16

  init(_ context: CommandContext) {
    self.context = context
    location = RulesLocation(context)
  }

  /// The files in the order of the arguments, each once. Without arguments, the rules and the register.
  func files(_ arguments: [String]) -> (files: [FormatTarget], problems: [Diagnostic]) {
    var files: [FormatTarget] = []
    var problems: [Diagnostic] = []
    if arguments.isEmpty {
      let roots = location.roots()
      if roots.isEmpty { problems.append(CommandMessages.noRules()) }
      for directory in roots { collect(directory, &files, &problems) }
      for directory in registers(beside: roots) { collect(directory, &files, &problems) }
    }
    for argument in arguments {
      switch FileSystem.kind(of: argument) {
      case .success(.directory): collect(argument, &files, &problems)
      case .success: files.append(FormatTarget(path: argument, isNamed: true))
      case .failure: named(argument, &files, &problems)
      }
    }
    var seen: Set<String> = []
    return (files.filter { seen.insert($0.path).inserted }, problems)
  }

  private func registers(beside roots: [String]) -> [String] {
    (context.options.documents.map { [$0] } ?? location.documentDirectories(beside: roots)).filter {
      FileSystem.kind(of: $0) == .success(.directory)
    }
  }

  /// The files of a pack, or a measure with its tests.
  private func named(_ name: String, _ files: inout [FormatTarget], _ problems: inout [Diagnostic]) {
    let (selections, found) = RulesSelector(context).selections([name])
    problems += found
    for selection in selections {
      guard selection.packs.contains(where: { $0.name == name }) else {
        files += (selection.measures + selection.tests).map { FormatTarget(path: $0.path, isNamed: true) }
        continue
      }
      for pack in selection.packs { collect(pack.directory, &files, &problems) }
    }
  }

  private func collect(
    _ directory: String, _ files: inout [FormatTarget], _ problems: inout [Diagnostic], depth: Int = 0
  ) {
    guard depth < Self.maximumDepth else { return }
    switch FileSystem.list(directory) {
    case .failure(let problem): problems.append(RepositoryMessages.fileProblem(problem, directory))
    case .success(let names):
      for name in names where name.utf8.first != 0x2E {
        let path = FilePath.join(directory, name)
        switch FileSystem.kind(of: path) {
        case .success(.directory): collect(path, &files, &problems, depth: depth + 1)
        case .success(.file) where name.hasSuffix(".yaml"):
          files.append(FormatTarget(path: path, isNamed: false))
        default: break
        }
      }
    }
  }
}

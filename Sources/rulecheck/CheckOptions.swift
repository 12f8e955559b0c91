// Values of the options of `rulecheck check`.

internal import ArgumentParser
internal import Rules
internal import RulesDSL
internal import SourceText

/// A date on the command line.
struct AsOfDate: ExpressibleByArgument {
  /// The date.
  let date: CivilDate

  init?(argument: String) {
    guard let date = CivilDate(parsing: argument) else { return nil }
    self.date = date
  }
}

/// In which notation applications are written.
enum InputFormat: String, CaseIterable, ExpressibleByArgument {
  case yaml
  case json

  /// The reader's word for it.
  var format: DocumentFormat {
    switch self {
    case .yaml: .yaml
    case .json: .json
    }
  }
}

/// A report that is to be written to a file: `json=result.json`.
struct ReportDestination: ExpressibleByArgument {
  /// The form of the report.
  let format: ResultFormat
  /// Where it is written.
  let path: String

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
      String.init)
    guard let format = parts.first.flatMap(ResultFormat.init(rawValue:)), let path = parts.dropFirst().first,
      !path.isEmpty, path != "-"
    else { return nil }
    self.format = format
    self.path = path
  }

  /// Whether the report would take the place of one of the files that are read.
  func overwrites(_ files: [String]) -> Bool {
    guard case .success(let real) = FileSystem.realPath(path) else { return false }
    return files.contains { FileSystem.realPath($0) == .success(real) }
  }

  /// Whether two reports would be one file.
  func coincides(with other: ReportDestination) -> Bool { identity == other.identity }

  /// The path without links, also of a file that does not exist yet.
  private var identity: String {
    if case .success(let real) = FileSystem.realPath(path) { return real }
    guard case .success(let directory) = FileSystem.realPath(FilePath.directory(path)) else { return path }
    return FilePath.join(directory, FilePath.lastComponent(path))
  }
}

/// Reads applications from files and from standard input.
struct ApplicationInput {
  /// The argument that means standard input.
  static let standardInput = "-"
  private let environment: Environment

  init(_ environment: Environment) { self.environment = environment }

  /// The text, or why there is none.
  func read(_ path: String) -> (file: SourceFile?, problems: [Diagnostic]) {
    guard path == Self.standardInput else { return PackLoader.read(path) }
    switch environment.standardInput(ReadLimits.standard.maximumBytes) {
    case .success(let bytes): return (SourceFile(name: "<stdin>", bytes: bytes), [])
    case .failure(let problem): return (nil, [RepositoryMessages.fileProblem(problem, "<stdin>")])
    }
  }
}

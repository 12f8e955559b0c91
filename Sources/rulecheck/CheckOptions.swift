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

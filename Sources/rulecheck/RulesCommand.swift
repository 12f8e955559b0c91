// What a command is, and what it works with.

internal import ArgumentParser
internal import SourceText

/// A command that does its work with a context and ends with a status.
protocol RulesCommand: ParsableCommand {
  /// The options that every command has.
  var common: CommonOptions { get }

  /// Does the work.
  func run(_ context: CommandContext) -> ExitStatus
}

/// Streams, language and colours of one run.
struct CommandContext {
  /// Variables and standard input.
  let environment: Environment
  /// Where results go.
  private(set) var output: TextOutput
  /// Where diagnostics and summaries go.
  let errors: TextOutput
  /// The language of everything that is written.
  let language: Language
  /// The options that every command has.
  let options: CommonOptions

  /// A context; throws a usage error if a variable has a value that means nothing.
  init(
    _ options: CommonOptions, _ environment: Environment, _ output: TextOutput, _ errors: TextOutput
  ) throws {
    self.options = options
    self.environment = environment
    self.output = output
    self.errors = errors
    language = try options.lang ?? Self.language(named: environment.variable("RULECHECK_LANG"))
  }

  /// The same run with its results going nowhere, because a report takes their place.
  var withoutOutput: CommandContext {
    var context = self
    context.output = TextOutput(isTerminal: false) { _ in nil }
    return context
  }

  private static func language(named name: String?) throws -> Language {
    guard let name, !name.isEmpty else { return .zh }
    guard let language = Language(rawValue: name) else {
      throw ValidationError(CommandMessages.unknownLanguage(name))
    }
    return language
  }

  /// Whether to use colours on a stream.
  func usesColour(on stream: TextOutput) -> Bool {
    switch options.colour {
    case .always: true
    case .never: false
    case .auto:
      stream.isTerminal && (environment.variable("NO_COLOR") ?? "").isEmpty
        && environment.variable("TERM") != "dumb"
    }
  }

  /// Writes diagnostics where diagnostics go.
  func report(_ diagnostics: [Diagnostic]) { report(diagnostics, on: errors) }

  /// Writes diagnostics on one of the streams.
  func report(_ diagnostics: [Diagnostic], on stream: TextOutput) {
    let renderer = DiagnosticRenderer(language: language, colour: usesColour(on: stream))
    stream.write(renderer.render(diagnostics))
  }

  /// Writes a line beside the results: a summary, or what is being done.
  func say(_ line: LocalizedText) { errors.write(line[language] + "\n") }
}

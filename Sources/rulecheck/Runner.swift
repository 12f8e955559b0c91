// Arguments and streams enter, an exit status leaves: the whole program as one function.

internal import ArgumentParser
internal import SourceText

/// Runs the program.
enum Runner {
  /// Parses the arguments and runs the command that they name.
  ///
  /// If the reader of standard output goes away, the work goes on and its status is the same.
  static func run(
    arguments: [String], environment: Environment, output: TextOutput, errors: TextOutput
  ) -> ExitStatus {
    let status = perform(arguments, environment, output, errors)
    guard let problem = output.problem, problem != .closedPipe else { return status }
    let message = CommandMessages.outputProblem(problem)
    errors.write(message.zh + "\n" + message.en + "\n")
    return .failure
  }

  private static func perform(
    _ arguments: [String], _ environment: Environment, _ output: TextOutput, _ errors: TextOutput
  ) -> ExitStatus {
    if let problem = unknownCommand(arguments) {
      let language = UsageText.language(arguments, variable: environment.variable("RULECHECK_LANG"))
      errors.write(DiagnosticRenderer(language: language, colour: false).render([problem]))
      return .usage
    }
    do {
      var command = try RulecheckCommand.parseAsRoot(
        TestCommand.namingCoverageForm(
          ExprCommand.separatingExpression(MutationOptions.namingForms(arguments))))
      guard let rulesCommand = command as? any RulesCommand else {
        // The root itself and `help` answer with an error that carries the help.
        try command.run()
        return .success
      }
      let context = try CommandContext(rulesCommand.common, environment, output, errors)
      return rulesCommand.run(context)
    } catch {
      return report(error, arguments, environment, output, errors)
    }
  }

  /// The parser of arguments would only say that the word is unexpected.
  private static func unknownCommand(_ arguments: [String]) -> Diagnostic? {
    guard let first = arguments.first else { return nil }
    if first == "help" { return unknownCommand(Array(arguments.dropFirst())) }
    let names = RulecheckCommand.commandNames
    let isCommand = first.utf8.first == 0x2D || names.contains(first)
    return isCommand ? nil : CommandMessages.unknownCommand(first, in: names)
  }

  /// Help and version are asked for and go to the output; anything else is a mistake in the arguments.
  private static func report(
    _ error: any Error, _ arguments: [String], _ environment: Environment, _ output: TextOutput,
    _ errors: TextOutput
  ) -> ExitStatus {
    let columns = environment.variable("COLUMNS").flatMap { Int($0) }.map { max(40, $0) } ?? 100
    let language = UsageText.language(arguments, variable: environment.variable("RULECHECK_LANG"))
    let text = UsageText.localized(
      RulecheckCommand.fullMessage(for: error, columns: columns) + "\n", language: language)
    if RulecheckCommand.exitCode(for: error) == .success {
      output.write(text)
      return .success
    }
    errors.write(text)
    return .usage
  }
}

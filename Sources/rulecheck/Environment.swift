// What surrounds a run besides its arguments: variables, standard input and who sits before it.

internal import Rules

/// The surroundings of one run; tests make their own.
struct Environment: Sendable {
  /// The value of an environment variable; nil where it is not set.
  let variable: @Sendable (String) -> String?
  /// All of standard input, up to a limit in bytes.
  let standardInput: @Sendable (Int) -> Result<[UInt8], FileProblem>
  /// Standard input piece by piece; an empty piece is the end.
  let inputPieces: @Sendable () -> ByteSource
  /// Whether a person types standard input and reads standard output.
  let isInteractive: Bool

  /// Surroundings from their parts; pieces come from the whole of standard input unless they are given.
  init(
    variable: @escaping @Sendable (String) -> String?,
    standardInput: @escaping @Sendable (Int) -> Result<[UInt8], FileProblem>,
    inputPieces: (@Sendable () -> ByteSource)? = nil, isInteractive: Bool = false
  ) {
    self.variable = variable
    self.standardInput = standardInput
    self.inputPieces = inputPieces ?? { ByteSource(whole: standardInput) }
    self.isInteractive = isInteractive
  }

  /// The surroundings of this process.
  static var process: Environment {
    Environment(
      variable: OperatingSystem.variable, standardInput: OperatingSystem.standardInput,
      inputPieces: { ByteSource { OperatingSystem.inputPiece() } },
      isInteractive: OperatingSystem.isInteractive
    )
  }
}

// What surrounds a run besides its arguments: variables and standard input.

internal import Rules

/// The surroundings of one run; tests make their own.
struct Environment: Sendable {
  /// The value of an environment variable; nil where it is not set.
  let variable: @Sendable (String) -> String?
  /// All of standard input, up to a limit in bytes.
  let standardInput: @Sendable (Int) -> Result<[UInt8], FileProblem>

  /// The surroundings of this process.
  static let process = Environment(
    variable: OperatingSystem.variable, standardInput: OperatingSystem.standardInput)
}

// The process starts here, and ends with the status that the runner gives.

/// The program.
@main
enum Rulecheck {
  static func main() {
    OperatingSystem.ignoreClosedPipes()
    let status = Runner.run(
      arguments: OperatingSystem.arguments, environment: .process, output: .standardOutput,
      errors: .standardError)
    OperatingSystem.exit(status)
  }
}

// The options about reports and the result of a run enter; written reports and an exit status leave.

internal import ArgumentParser
internal import Rules
internal import SourceText

/// Which reports a run writes besides what it prints.
struct ReportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "另写一份报告，形式有 text、json、sarif、junit、github、markdown；- 是标准输出，代替平常的输出；可重复 / write a report, repeatable",
      valueName: "format=path"))
  var report: [ReportDestination<FindingsFormat>] = []

  /// Whether a report goes to standard output.
  var replacesOutput: Bool { report.contains(where: \.isOutput) }

  /// Why the reports cannot all be written where they are wanted.
  var problem: Diagnostic? {
    for (index, destination) in report.enumerated() {
      if destination.liesInPack { return CommandMessages.reportLiesInPack(destination.path) }
      if report[..<index].contains(where: destination.coincides) {
        return CommandMessages.reportsCoincide(destination.path)
      }
    }
    return nil
  }

  /// Writes the reports; directories are made where they are missing.
  func write(_ result: RunReport, _ context: CommandContext) -> ExitStatus {
    var status = ExitStatus.success
    for destination in report {
      let text = destination.format.render(result, language: context.language)
      if destination.isOutput {
        context.output.write(text)
        continue
      }
      let problem =
        OperatingSystem.makeDirectories(FilePath.directory(destination.path))
        ?? OperatingSystem.replaceFile(destination.path, with: Array(text.utf8))
      if let problem {
        context.report([CommandMessages.reportProblem(destination.path, problem)])
        status = .failure
      }
    }
    return status
  }
}

/// What a command found out about rules.
struct Examination: Sendable {
  /// With which status the command ends.
  var status: ExitStatus
  /// What it found, apart from tests.
  var findings: [Diagnostic] = []
  /// The tests that it ran.
  var suites: [ReportedSuite] = []

  /// Both together: the worse status, and the findings one after the other.
  mutating func add(_ other: Examination) {
    status = status.worse(other.status)
    findings += other.findings
    suites += other.suites
  }

  /// The same as a part of a report.
  func step(_ name: String) -> ReportedStep {
    ReportedStep(name: name, state: status.state, findings: findings, suites: suites)
  }
}

extension ExitStatus {
  /// The status in the words of reports.
  var state: ReportedStep.State {
    switch self {
    case .success: .passed
    case .negative, .undetermined: .findings
    case .invalidRules: .invalidRules
    case .failure, .usage: .failed
    }
  }
}

/// A command about rules whose findings can be reported.
protocol ReportingCommand: RulesCommand {
  /// The reports that are wanted.
  var reports: ReportOptions { get }

  /// Does the work and prints its results.
  func examine(_ context: CommandContext) -> Examination
}

extension ReportingCommand {
  func run(_ context: CommandContext) -> ExitStatus {
    reports.run(context) { context in
      let examination = examine(context)
      let name = Self.configuration.commandName ?? ""
      return (examination.status, name, [examination.step(name)])
    }
  }
}

extension ReportOptions {
  /// Does some work, unless the reports cannot be written, and writes the reports about it.
  func run(
    _ context: CommandContext,
    _ work: (CommandContext) -> (status: ExitStatus, command: String, steps: [ReportedStep])
  ) -> ExitStatus {
    if let problem {
      context.report([problem])
      return .usage
    }
    let result = work(replacesOutput ? context.withoutOutput : context)
    guard result.status != .usage else { return .usage }
    let report = RunReport(
      command: result.command, steps: result.steps, exitStatus: Int(result.status.rawValue),
      root: try? FileSystem.realPath(".").get())
    return result.status.worse(write(report, context))
  }
}

// Targets enter; files in which what can safely be put right is put right leave, or the difference that would make.

internal import Rules
internal import SourceText

/// Makes the changes that findings carry, and looks again.
struct LintFixing {
  private let context: CommandContext
  private let targets: [String]

  init(_ context: CommandContext, targets: [String]) {
    self.context = context
    self.targets = targets
  }

  /// A change can make others possible, but not without end.
  private static let maximumRounds = 10

  /// Changes files until nothing more can be changed, then reports what remains. A dry run shows the first
  /// round's changes and writes nothing.
  func run(isDry: Bool, format: ResultFormat) -> Examination {
    var changed: Set<String> = []
    var count = 0
    for _ in 0..<Self.maximumRounds {
      let run = LintRun(context, targets: targets)
      let plan = FixPlan(run.findings)
      if isDry {
        for file in plan.files { context.output.write(FixDifference.text(file, language: context.language)) }
        context.say(FixMessages.wouldFix(plan.count, plan.files.count, refused: plan.refused))
        return Examination(status: plan.files.isEmpty ? .success : .negative, findings: run.findings)
      }
      guard !plan.files.isEmpty else { break }
      for file in plan.files {
        // Nobody may have written the file since it was read.
        guard case .success(let now) = FileSystem.read(file.name, limit: ReadLimits.standard.maximumBytes),
          now == file.old
        else {
          let problem = FixMessages.changedMeanwhile(file.name)
          context.report([problem])
          return Examination(status: .failure, findings: [problem])
        }
        if let problem = OperatingSystem.replaceFile(file.name, with: file.new) {
          let problem = CommandMessages.reportProblem(file.name, problem)
          context.report([problem])
          return Examination(status: .failure, findings: [problem])
        }
        changed.insert(file.name)
      }
      count += plan.count
    }
    context.say(FixMessages.fixed(count, changed.count))
    return LintRun(context, targets: targets).report(format)
  }
}

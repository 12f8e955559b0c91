// Selected rules in; the boundary cases that their tests lack out, as text for test files.

internal import Rules
internal import SourceText

extension TestCommand {
  /// Writes suggested cases instead of running tests, where that is asked for.
  func suggestCases(
    _ selections: [RulesSelection], _ problems: [Diagnostic], _ context: CommandContext
  ) -> ExitStatus? {
    guard let path = mutation.suggest else { return nil }
    var (found, text, count) = ([Diagnostic](), "", 0)
    for selection in selections {
      found += selection.diagnostics.filter { $0.severity == .error }
      for file in selection.measures {
        guard let (tests, failures) = MutationTestRun.tests(file, selection.repository) else { continue }
        found += failures
        guard let tests else { continue }
        let cases = BoundarySuggestions.cases(for: tests, file: file.path)
        if cases.isEmpty { continue }
        count += cases.count
        let separator = text.isEmpty ? "" : "\n"
        text += separator + MutationReportMessages.suggestionHead(file)[context.language] + "\ncases:\n"
        text += cases.joined()
      }
    }
    context.report(problems + found.distinct().sortedByPlace())
    if path == "-" {
      context.output.write(text)
    } else if let problem = OperatingSystem.replaceFile(path, with: Array(text.utf8)) {
      context.report([CommandMessages.reportProblem(path, problem)])
      return .failure
    }
    if !problems.isEmpty { return .failure }
    context.say(MutationReportMessages.suggested(count))
    if found.isEmpty { return .success }
    let areFailures = found.allSatisfy { $0.code == .failingTests }
    return areFailures ? .negative : ExitStatus(rulesFindings: found)
  }
}

// The result of a run in; its findings as JSON for other programs out.

import SourceText

/// Writes the findings of a run for programs.
enum JSONFindings {
  /// The findings, each once, and the checks with what each of them found.
  static func document(_ report: RunReport, language: Language) -> JSONDocument {
    .object([
      ("schema", .text("rulecheck/findings/1")), ("command", .text(report.command)),
      ("exitStatus", JSONDocument(report.exitStatus)),
      ("steps", .array(report.steps.map { step($0) })),
      ("findings", .array(report.findings.map { DiagnosticRecord.json($0, language) })),
    ])
  }

  private static func step(_ step: ReportedStep) -> JSONDocument {
    let findings = step.allFindings
    let cases = step.suites.flatMap(\.cases)
    return .object([
      ("name", .text(step.name)), ("state", .text(step.state.rawValue)),
      ("errors", count(findings, .error)), ("warnings", count(findings, .warning)),
      ("notes", count(findings, .note)), ("cases", JSONDocument(cases.count)),
      ("passed", JSONDocument(cases.count { $0.findings.isEmpty })),
    ])
  }

  private static func count(_ findings: [Diagnostic], _ severity: Severity) -> JSONDocument {
    JSONDocument(findings.count { $0.severity == severity })
  }
}

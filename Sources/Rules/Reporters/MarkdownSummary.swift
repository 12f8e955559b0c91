// The result of a run in; a summary for a pull request, with a table of the findings, out.

import SourceText

/// Writes the findings of a run as Markdown.
struct MarkdownSummary {
  private let report: RunReport
  private let language: Language

  init(_ report: RunReport, language: Language) {
    self.report = report
    self.language = language
  }

  /// The counts of each check, then every finding with a link to its line.
  func render() -> String {
    let findings = report.findings
    var paragraphs = ["## " + MarkdownText.escaped(ReportMessages.title(report.command)[language])]
    paragraphs.append(table(ReportMessages.stepColumns, report.steps.map(row)))
    if findings.isEmpty {
      paragraphs.append(ReportMessages.noFindings[language])
    } else {
      paragraphs.append(table(ReportMessages.findingColumns, findings.map(row)))
    }
    return paragraphs.joined(separator: "\n\n") + "\n"
  }

  private func table(_ columns: [LocalizedText], _ rows: [[String]]) -> String {
    let lines =
      [columns.map { $0[language] }, columns.map { _ in "---" }] + rows
    return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  private func row(_ step: ReportedStep) -> [String] {
    let findings = step.allFindings
    let counts = [Severity.error, .warning, .note].map { severity in
      String(findings.count { $0.severity == severity })
    }
    return [step.name, ReportMessages.state(step.state)[language]] + counts
      + [ReportMessages.cases(step)?[language] ?? ""]
  }

  private func row(_ finding: Diagnostic) -> [String] {
    [
      RenderingMessages.severity(finding.severity)[language], MarkdownText.escaped(finding.code.id),
      finding.place.map(link) ?? "", MarkdownText.escaped(finding.message[language]),
      MarkdownText.escaped(finding.help?[language] ?? ""),
    ]
  }

  private func link(_ place: Place) -> String {
    let location = ReportedLocation(place, root: report.root)
    let text = MarkdownText.escaped(location.description)
    guard location.isRelative else { return text }
    return "[\(text)](\(location.encodedPath)#L\(location.line))"
  }
}

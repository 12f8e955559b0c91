// The result of a run in; its findings as a terminal would show them, and a line on each check, out.

package import SourceText

/// Writes the findings of a run for people.
package enum TextFindings {
  static func render(_ report: RunReport, language: Language) -> String {
    DiagnosticRenderer(language: language, colour: false, maximumCount: .max).render(report.findings)
      + summary(report, language: language)
  }

  /// One line for each check: its name, how many findings of which severity, and how it ended.
  package static func summary(_ report: RunReport, language: Language) -> String {
    let renderer = DiagnosticRenderer(language: language, colour: false)
    let rows = report.steps.map { step in
      [
        step.name, ReportMessages.state(step.state)[language], renderer.summary(step.allFindings),
        ReportMessages.cases(step)?[language] ?? "",
      ]
    }
    let widths = (0..<3).map { column in rows.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - DisplayWidth.of($0)) }
      let line = (cells + row.dropFirst(3)).joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed()) + "\n"
    }.joined()
  }
}

// The result of a run and the name of a form enter; the text of a report leaves.

package import SourceText

/// In which form the findings of a run are reported.
package enum FindingsFormat: String, Sendable, CaseIterable {
  /// As on a terminal.
  case text
  /// For other programs.
  case json
  /// SARIF 2.1.0, for code scanning and editors.
  case sarif
  /// JUnit's XML, for the test pages of CI systems.
  case junit
  /// Workflow commands that GitHub shows beside the changed lines.
  case github
  /// A summary for a pull request or the page of a CI run.
  case markdown

  /// The report, with a line break at its end unless it is empty.
  package func render(_ report: RunReport, language: Language) -> String {
    switch self {
    case .text: TextFindings.render(report, language: language)
    case .json: JSONFindings.document(report, language: language).pretty() + "\n"
    case .sarif: SARIFReport(report, language: language).document.pretty() + "\n"
    case .junit: JUnitReport(language: language).render(report)
    case .github: GitHubAnnotations(report, language: language).render()
    case .markdown: MarkdownSummary(report, language: language).render()
    }
  }
}

// The result of a run in; workflow commands that GitHub shows beside the lines of a change out.

import SourceText

/// Writes the findings of a run as annotations.
struct GitHubAnnotations {
  private let report: RunReport
  private let language: Language

  init(_ report: RunReport, language: Language) {
    self.report = report
    self.language = language
  }

  /// One line for each finding.
  func render() -> String { report.findings.map { line($0) + "\n" }.joined() }

  private func line(_ finding: Diagnostic) -> String {
    let properties =
      position(finding.place) + [("title", "\(finding.code.id) \(finding.code.title[language])")]
    let written = properties.map { "\($0.0)=\(Self.property(Self.shown($0.1)))" }.joined(separator: ",")
    let words = finding.messageWithHelp(language).split(separator: "\n", omittingEmptySubsequences: false)
    let message = words.map { Self.shown(String($0)) }.joined(separator: "\n")
    return "::\(level(finding.severity)) \(written)::\(Self.data(message))"
  }

  private func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  /// Columns are only taken for a place within one line.
  private func position(_ place: Place?) -> [(String, String)] {
    guard let place else { return [] }
    let location = ReportedLocation(place, root: report.root)
    let lines = [("file", location.path), ("line", String(location.line))]
    if location.endLine != location.line { return lines + [("endLine", String(location.endLine))] }
    return lines + [("col", String(location.column)), ("endColumn", String(location.endColumn))]
  }

  private static func shown(_ text: String) -> String { TerminalText.safe(text) }

  /// What stands behind the last `::`.
  private static func data(_ text: String) -> String { escaped(text, "%\r\n") }

  /// What stands behind a `=`.
  private static func property(_ text: String) -> String { escaped(text, "%\r\n:,") }

  private static func escaped(_ text: String, _ marks: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if marks.unicodeScalars.contains(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

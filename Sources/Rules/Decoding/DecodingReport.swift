// Findings enter while one document is decoded; their list by place leaves.

internal import SourceText

/// Collects what one decoding finds and lives no longer than it.
final class DecodingReport {
  private var findings = FindingList(limit: ReadLimits.standard.maximumFindings)
  /// Whether an error was among the findings.
  private(set) var hasErrors = false

  /// Keeps a finding.
  func add(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .error { hasErrors = true }
    findings.add(diagnostic)
  }

  /// Keeps several findings.
  func add(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { add(diagnostic) }
  }

  /// Everything found, by place.
  func finished(in file: SourceFile) -> [Diagnostic] { findings.finished(in: file) }
}

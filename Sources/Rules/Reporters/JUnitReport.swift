// The result of a run in; XML as JUnit writes it, which CI systems show as tests, out.

import SourceText

/// Writes the findings of a run as tests: a suite for each measure with its cases, and one for each check.
struct JUnitReport {
  let language: Language

  private struct Case {
    let className: String
    let name: String
    let place: Place?
    /// What makes the case fail.
    let failures: [Diagnostic]
    /// What is told beside it.
    let notes: [Diagnostic]
    let isBroken: Bool
  }

  private struct Suite {
    let name: String
    let cases: [Case]
    var failureCount: Int { cases.count { !$0.failures.isEmpty && !$0.isBroken } }
    var errorCount: Int { cases.count { !$0.failures.isEmpty && $0.isBroken } }
    var counts: [(String, String)] {
      [("tests", cases.count), ("failures", failureCount), ("errors", errorCount), ("skipped", 0)].map {
        ($0.0, String($0.1))
      }
    }
  }

  /// The document. Durations are left out, so that equal runs give equal reports.
  func render(_ report: RunReport) -> String {
    let suites = report.steps.flatMap { step in
      // Tests speak for themselves where nothing else was found.
      (step.findings.isEmpty && !step.suites.isEmpty ? [] : [findings(of: step)]) + step.suites.map(suite)
    }
    let all = Suite(name: "rulecheck \(report.command)", cases: suites.flatMap(\.cases))
    var text = XMLText.declaration + XMLText.start("testsuites", [("name", all.name)] + all.counts) + ">\n"
    for suite in suites {
      text += "  " + XMLText.start("testsuite", [("name", suite.name)] + suite.counts) + ">\n"
      text += suite.cases.map { self.text($0, root: report.root) }.joined()
      text += "  </testsuite>\n"
    }
    return text + "</testsuites>\n"
  }

  // MARK: Suites

  /// Every finding of a check as a case; one case that passed where there are none.
  private func findings(of step: ReportedStep) -> Suite {
    let name = "rulecheck \(step.name)"
    let cases = step.findings.map { finding in
      Case(
        className: name, name: "\(finding.code.id) \(finding.message[language])", place: finding.place,
        failures: finding.severity == .note ? [] : [finding],
        notes: finding.severity == .note ? [finding] : [], isBroken: finding.severity == .error)
    }
    let clean = Case(
      className: name, name: ReportMessages.noFindings[language], place: nil, failures: [], notes: [],
      isBroken: false)
    return Suite(name: name, cases: cases.isEmpty ? [clean] : cases)
  }

  private func suite(_ suite: ReportedSuite) -> Suite {
    Suite(
      name: suite.name,
      cases: suite.cases.map {
        Case(
          className: suite.name, name: $0.name, place: $0.place, failures: $0.findings, notes: [],
          isBroken: $0.isBroken)
      })
  }

  // MARK: Text

  private func text(_ item: Case, root: String?) -> String {
    let location = item.place.map { ReportedLocation($0, root: root) }
    let position = location.map { [("file", $0.path), ("line", String($0.line))] } ?? []
    let tag =
      "    " + XMLText.start("testcase", [("classname", item.className), ("name", item.name)] + position)
    guard let first = item.failures.first else {
      guard !item.notes.isEmpty else { return tag + "/>\n" }
      return "\(tag)>\n      <system-out>\(body(item.notes))</system-out>\n    </testcase>\n"
    }
    let element = item.isBroken ? "error" : "failure"
    let start = XMLText.start(element, [("message", first.message[language]), ("type", first.code.id)])
    return "\(tag)>\n      \(start)>\(body(item.failures))</\(element)>\n    </testcase>\n"
  }

  /// As on a terminal: place, source line, advice.
  private func body(_ findings: [Diagnostic]) -> String {
    let renderer = DiagnosticRenderer(language: language, colour: false, maximumCount: .max)
    return XMLText.text(renderer.render(findings))
  }
}

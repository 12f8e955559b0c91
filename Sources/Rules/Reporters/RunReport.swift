// What a run over rules found, in the form that all reports are written from.

package import SourceText

/// One case of a test file with what it found.
package struct ReportedCase: Sendable {
  /// What the case is called.
  package let name: String
  /// Where it stands.
  package let place: Place
  /// Why it did not pass; empty for a case that passed.
  package let findings: [Diagnostic]
  /// Whether the case itself is wrong, so that nothing could be compared.
  package let isBroken: Bool

  /// A case from its parts.
  package init(name: String, place: Place, findings: [Diagnostic], isBroken: Bool) {
    self.name = name
    self.place = place
    self.findings = findings
    self.isBroken = isBroken
  }
}

/// The tests of one measure.
package struct ReportedSuite: Sendable {
  /// `pack/measure`.
  package let name: String
  /// In the order of the file.
  package let cases: [ReportedCase]

  /// The tests of a measure.
  package init(name: String, cases: [ReportedCase]) {
    self.name = name
    self.cases = cases
  }
}

/// One kind of check with what it found.
package struct ReportedStep: Sendable {
  /// How the check ended.
  package enum State: String, Sendable {
    case passed
    /// There are findings, or failed tests.
    case findings
    /// The rules are invalid.
    case invalidRules = "invalid-rules"
    /// The check could not be done.
    case failed
  }

  /// The name of the command that makes this check alone, such as `lint`.
  package let name: String
  /// How it ended.
  package let state: State
  /// What it found apart from tests, by place.
  package let findings: [Diagnostic]
  /// The tests that it ran, by measure.
  package let suites: [ReportedSuite]

  /// A step from its parts; each finding is kept once.
  package init(name: String, state: State, findings: [Diagnostic], suites: [ReportedSuite] = []) {
    self.name = name
    self.state = state
    self.findings = findings.sortedByPlace().distinct()
    self.suites = suites
  }

  /// Everything it found, by place, each once.
  package var allFindings: [Diagnostic] {
    (findings + suites.flatMap(\.cases).flatMap(\.findings)).sortedByPlace().distinct()
  }
}

/// Everything that one run found.
package struct RunReport: Sendable {
  /// The command, such as `verify`.
  package let command: String
  /// The checks, in their order; a command that makes one check has one.
  package let steps: [ReportedStep]
  /// The status with which the program ends.
  package let exitStatus: Int
  /// The directory to which the paths of files are relative, as a path without links; nil if it is unknown.
  package let root: String?

  /// A report from its parts.
  package init(command: String, steps: [ReportedStep], exitStatus: Int, root: String?) {
    self.command = command
    self.steps = steps
    self.exitStatus = exitStatus
    self.root = root
  }

  /// Everything that was found, by place, each once.
  package var findings: [Diagnostic] { steps.flatMap(\.allFindings).sortedByPlace().distinct() }
}

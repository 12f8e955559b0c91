// The results of tests enter; the same as suites of findings leave.

internal import Rules
internal import SourceText

extension TestRun {
  /// What it comes to: the status, what is wrong with the rules, and every case.
  func examination(_ language: Language) -> Examination {
    let report = TestRunReport(self, language: language)
    let suites = files.map { file in
      ReportedSuite(
        name: file.origin.qualifiedName,
        cases: file.results.map { report.reported($0, of: file.origin.qualifiedName) })
    }
    if !rulesProblems.isEmpty {
      return Examination(
        status: ExitStatus(rulesFindings: rulesProblems), findings: rulesProblems, suites: suites)
    }
    if passedCount + failedCount == 0 {
      return Examination(status: .negative, findings: [VerifyMessages.noTests()])
    }
    return Examination(status: failedCount == 0 ? .success : .negative, suites: suites)
  }
}

extension TestRunReport {
  /// A case with what was expected beside what came, or with its own mistakes.
  fileprivate func reported(_ result: TestResult, of measure: String) -> ReportedCase {
    switch result.ending {
    case .passed: Self.reported(result, [], isBroken: false)
    case .failed(let mismatches):
      Self.reported(
        result, mismatches.map { finding($0, in: result.name.text, of: measure) }, isBroken: false)
    case .broken(let findings): Self.reported(result, findings, isBroken: true)
    }
  }

  private static func reported(
    _ result: TestResult, _ findings: [Diagnostic], isBroken: Bool
  ) -> ReportedCase {
    ReportedCase(
      name: result.name.text, place: result.name.place, findings: findings, isBroken: isBroken)
  }

  private func finding(_ mismatch: TestMismatch, in testCase: String, of measure: String) -> Diagnostic {
    VerifyMessages.testFailed(
      measure, testCase,
      CommandMessages.mismatch(
        subject(mismatch.subject), expected: shown(mismatch.expected, mismatch.subject),
        actual: shown(mismatch.actual, mismatch.subject), reason: mismatch.reason),
      at: mismatch.place)
  }
}

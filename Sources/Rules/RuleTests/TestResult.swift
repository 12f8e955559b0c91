// What running tests gave: for every case, whether the rules do what it expects.

package import SourceText

/// The result of one case.
package struct TestResult: Sendable {
  /// How a case ended.
  package enum Ending: Sendable {
    case passed
    /// The rules came to something else; at least one mismatch.
    case failed([TestMismatch])
    /// The case itself is wrong, so that there is nothing to compare; at least one error.
    case broken([Diagnostic])
  }

  /// The case's name and where it stands.
  package let name: Named
  /// How it ended.
  package let ending: Ending

  /// Whether the rules did what the case expects.
  package var isPassed: Bool {
    if case .passed = ending { true } else { false }
  }
}

/// Something that a case expects beside what came instead.
package struct TestMismatch: Sendable {
  /// What is compared.
  package enum Subject: Sendable, Hashable {
    case outcome
    /// The verdict of the criterion with this id.
    case verdict(String)
    /// The value of a score, an award, a definition, a table or a parameter.
    case value(String)
    /// Which applications have this status.
    case selection(SelectionStatus)
    /// What is missing and could still matter.
    case missing
  }

  /// What is compared.
  package let subject: Subject
  /// What the case expects, as it is written in test files.
  package let expected: String
  /// What came instead, as it would be written in test files.
  package let actual: String
  /// Why it came; nil where nothing can be said.
  package let reason: LocalizedText?
  /// Where the expectation stands.
  package let place: Place
}

// A selection that is tested, as it is written.

import SourceText

/// Some applications, and who of them must be chosen.
package struct TestSelection: Sendable {
  /// One application: what it starts from and how it differs.
  package struct Application: Sendable {
    package let record: Named
    /// The case whose application it starts from; nil for the base.
    package let origin: TestCase?
    /// Its own changes. Its expectation is empty.
    package let changes: TestCase
  }

  /// What the selection shows; no case and no other selection has the same name.
  package let name: Named
  package let applications: [Application]
  /// Records by status, in their order; statuses that are not named are not compared.
  package let expected: [(status: SelectionStatus, records: [Named])]
}

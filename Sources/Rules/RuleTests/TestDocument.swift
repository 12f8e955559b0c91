// The tests of one measure as they are written.

package import RulesDSL
package import SourceText

/// A test file.
package struct TestDocument: Sendable {
  /// The id of the measure that is tested.
  package let measure: Named
  /// The application that cases start from.
  package let base: ApplicationDocument?
  /// The cases, in the order of the file.
  package let cases: [TestCase]
  /// The selections, in the order of the file.
  package let selections: [TestSelection]
  /// What no application can bring about, so that coverage does not ask for it.
  package let unreachable: [TestExclusion]
  /// Mutants that no test can notice, with the reasons.
  package let survivors: [ExplainedSurvivor]

  /// A test file from its parts.
  package init(
    measure: Named, base: ApplicationDocument?, cases: [TestCase], selections: [TestSelection] = [],
    unreachable: [TestExclusion] = [], survivors: [ExplainedSurvivor] = []
  ) {
    self.unreachable = unreachable
    self.survivors = survivors
    self.selections = selections
    self.measure = measure
    self.base = base
    self.cases = cases
  }
}

/// One application, given by its differences from another one, and what must come of it.
package struct TestCase: Sendable {
  /// What the case shows; no other case has the same name.
  package let name: Named
  /// Replaces the application's date.
  package let asOf: CivilDate?
  /// An application file of the pack that is used instead of the base.
  package let application: Named?
  /// Dotted paths of inputs and their new values, in order.
  package let set: [(path: Named, value: MarkedNode)]
  /// Dotted paths of inputs that are taken away.
  package let unset: [Named]
  /// Changes to what people found, in order.
  package let findings: [TestFinding]
  /// What must come of it.
  package let expectation: TestExpectation
  /// The whole case.
  package let place: Place

  /// A case from its parts.
  package init(
    name: Named, asOf: CivilDate?, application: Named?, set: [(path: Named, value: MarkedNode)],
    unset: [Named],
    findings: [TestFinding], expectation: TestExpectation, place: Place
  ) {
    self.name = name
    self.asOf = asOf
    self.application = application
    self.set = set
    self.unset = unset
    self.findings = findings
    self.expectation = expectation
    self.place = place
  }
}

/// How a case differs in what people found.
package enum TestFinding: Sendable {
  /// A finding is added or replaced.
  case given(FindingDocument)
  /// The finding on a criterion is taken away.
  case withdrawn(criterion: Named)
}

/// What must come of a case; at least one part is there.
package struct TestExpectation: Sendable {
  /// The id of an outcome, `supplement` or `error`.
  package let outcome: Named?
  /// Some criteria and their verdicts.
  package let verdicts: [(id: Named, verdict: Verdict)]
  /// Exactly the inputs and findings that could still matter; nil if that is not checked.
  package let missing: [Named]?
  /// Some scores, awards and other values.
  package let values: [ExpectedValue]

  /// An expectation from its parts.
  package init(
    outcome: Named?, verdicts: [(id: Named, verdict: Verdict)], missing: [Named]?,
    values: [ExpectedValue] = []
  ) {
    self.values = values
    self.outcome = outcome
    self.verdicts = verdicts
    self.missing = missing
  }
}

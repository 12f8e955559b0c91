// What questions about conditions are answered with.

package import RulesDSL

/// Whether an application can fulfil a condition.
package enum Satisfiability: Sendable {
  /// One that does, tried out with the engine.
  case yes(ConditionWitness)
  /// None can, whatever it gives.
  case no(ConditionProof)
  case undecided
}

/// Whether every application that fulfils one condition fulfils another.
package enum Entailment: Sendable {
  /// All do: the first condition and the opposite of the second contradict each other.
  case yes(ConditionProof)
  /// One that fulfils the first alone, tried out with the engine.
  case no(ConditionWitness)
  case undecided
}

/// Why no application can fulfil a condition.
package struct ConditionProof: Sendable {
  /// Conditions of which no application fulfils all, and of which none can be left out.
  package let parts: [Condition]
  /// The time that this is about.
  package let period: ConditionPeriod
}

/// An application that fulfils a condition.
package struct ConditionWitness: Sendable {
  /// What it gives for an input.
  package struct Given: Sendable {
    package let path: String
    package let value: Value
    /// Whether the condition depends on it, as far as is known.
    package let isDecisive: Bool

    package init(path: String, value: Value, isDecisive: Bool) {
      self.path = path
      self.value = value
      self.isDecisive = isDecisive
    }
  }

  package let asOf: CivilDate
  /// In the order of the inputs.
  package let given: [Given]
  /// What a person finds, by id of the criterion, in the order of the criteria.
  package let findings: [(criterion: String, verdict: Verdict)]
  /// The findings that the condition depends on.
  package let decisiveFindings: Set<String>

  package init(
    asOf: CivilDate, given: [Given], findings: [(criterion: String, verdict: Verdict)],
    decisiveFindings: Set<String>
  ) {
    self.asOf = asOf
    self.given = given
    self.findings = findings
    self.decisiveFindings = decisiveFindings
  }

  /// An application of a measure that gives this.
  package func application(for measure: CheckedMeasure) -> CheckedApplication {
    let values = Dictionary(given.map { ($0.path, $0.value) }) { first, _ in first }
    let verdicts = Dictionary(findings.map { ($0.criterion, $0.verdict) }) { first, _ in first }
    return TrialApplication(
      asOf: asOf, values: measure.inputs.map { values[$0.path] },
      findings: measure.judgedCriteria.map {
        TrialApplication.Finding(criterion: $0, verdict: verdicts[$0] ?? .met)
      }
    ).checked(for: measure)
  }
}

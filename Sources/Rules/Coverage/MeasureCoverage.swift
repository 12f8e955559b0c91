// The assessments of a measure's tests enter one by one; which goals they reach leaves.

package import RulesDSL

/// What the tests of one measure have brought about.
package struct MeasureCoverage: Sendable {
  /// What they should bring about.
  package let goals: [CoverageGoal]
  /// By goal: whether it is reached.
  package private(set) var reached: [Bool]
  /// What has to be watched in every evaluation.
  package let watched: WatchedPrograms
  private let witnesses: [CoverageWitness]

  /// Nothing has been tested yet.
  package init(_ measure: CheckedMeasure) {
    let found = CoverageGoals(measure)
    goals = found.goals.map(\.goal)
    witnesses = found.goals.map(\.witness)
    reached = [Bool](repeating: false, count: goals.count)
    watched = found.watched
  }

  /// Takes in an assessment of the measure whose truth values were watched.
  package mutating func add(_ assessment: Assessment) {
    for (index, witness) in witnesses.enumerated() where !reached[index] {
      reached[index] = witness.isSeen(in: assessment)
    }
  }

  /// Takes in a selection under the measure.
  package mutating func add(_ selection: SelectionResult) {
    for (index, witness) in witnesses.enumerated() {
      guard case .selection(let status) = witness else { continue }
      if let status, selection.decisions(status).isEmpty { continue }
      reached[index] = true
    }
  }
}

// What the tests of some measures reached, and what cannot be reached, enter; files with items and totals leave.

package import SourceText

/// So many reached of so many.
package struct CoverageTotal: Sendable, Hashable {
  package var reached = 0
  package var count = 0

  /// Rounded down, so that 100 means all; 100 where there is nothing to reach.
  package var percent: Int { count == 0 ? 100 : reached * 100 / count }
}

/// What became of a goal.
package enum CoverageState: Sendable, Hashable {
  case reached
  case missed
  /// The test file says why it cannot be reached.
  case unreachable(reason: String)
}

/// A goal with what became of it.
package struct CoverageItem: Sendable {
  package let goal: CoverageGoal
  package let state: CoverageState
}

/// What the tests of one measure reached, with what its test file says to be unreachable.
package struct TestedCoverage: Sendable {
  package let coverage: MeasureCoverage
  package let unreachable: [TestExclusion]

  /// A measure's coverage with the list of its test file.
  package init(_ coverage: MeasureCoverage, unreachable: [TestExclusion] = []) {
    self.coverage = coverage
    self.unreachable = unreachable
  }
}

/// Coverage by file. What several measures share, such as the criteria of a library, is reached as soon as the tests
/// of one of them reach it.
package struct CoverageReport: Sendable {
  /// One rule file.
  package struct File: Sendable {
    package let name: String
    /// In the order of the file.
    package let items: [CoverageItem]
  }

  /// By name.
  package let files: [File]
  /// What is wrong with the lists of what is unreachable.
  package let diagnostics: [Diagnostic]

  /// The union of what the tests of some measures reached.
  package init(_ tested: [TestedCoverage]) {
    var goals: [CoverageKey: CoverageGoal] = [:]
    var reached: Set<CoverageKey> = []
    for coverage in tested.map(\.coverage) {
      for (goal, isReached) in zip(coverage.goals, coverage.reached) {
        let key = goal.key
        if goals[key] == nil { goals[key] = goal }
        if isReached { reached.insert(key) }
      }
    }
    var (reasons, diagnostics): ([CoverageKey: String], [Diagnostic]) = ([:], [])
    for measure in tested {
      for exclusion in measure.unreachable {
        let keys = measure.coverage.goals.filter(exclusion.matches).map(\.key)
        if keys.isEmpty { diagnostics.append(CoverageMessages.unknown(exclusion)) }
        if keys.contains(where: reached.contains) { diagnostics.append(CoverageMessages.reached(exclusion)) }
        for key in keys where reasons[key] == nil { reasons[key] = exclusion.reason }
      }
    }
    self.diagnostics = diagnostics.sortedByPlace()
    var files: [File] = []
    var items: [CoverageItem] = []
    for (key, goal) in goals.sorted(by: { $0.key < $1.key }) {
      if let last = items.last?.goal.place.file.name, last != key.file {
        files.append(File(name: last, items: items))
        items = []
      }
      let state: CoverageState =
        reached.contains(key) ? .reached : reasons[key].map { .unreachable(reason: $0) } ?? .missed
      items.append(CoverageItem(goal: goal, state: state))
    }
    if let last = items.last?.goal.place.file.name { files.append(File(name: last, items: items)) }
    self.files = files
  }

  /// Everything in the order of the files.
  package var items: [CoverageItem] { files.flatMap(\.items) }

  /// The total of one kind over all files.
  package func total(_ kind: CoverageKind) -> CoverageTotal { items.total(kind) }

  /// What falls short of a percentage, by kind; only kinds that are required count.
  package func shortfalls(below minimum: Int) -> [Diagnostic] {
    CoverageKind.allCases.filter(\.isRequired).compactMap { kind in
      let total = total(kind)
      // Compared without division, so that nothing is rounded.
      return total.reached * 100 < minimum * total.count ? CoverageMessages.below(minimum, kind, total) : nil
    }
  }
}

extension [CoverageItem] {
  /// The total of one kind; what cannot be reached does not count.
  package func total(_ kind: CoverageKind) -> CoverageTotal {
    reduce(into: CoverageTotal()) { total, item in
      guard item.goal.kind == kind else { return }
      switch item.state {
      case .reached:
        total.reached += 1
        total.count += 1
      case .missed: total.count += 1
      case .unreachable: break
      }
    }
  }
}

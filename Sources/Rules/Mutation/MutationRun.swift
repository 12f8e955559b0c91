// The tests of a measure in; what became of every mutant, and applicants that would tell survivors apart, out.

import RulesDSL
package import SourceText

/// A mutant with what became of it.
package struct MutantResult: Sendable {
  /// What is said about a mutant in the end.
  package enum Status: Sendable {
    case killed(by: String)
    /// The test file says why no test can notice it.
    case explained(reason: String)
    /// No test notices it; with an applicant whose result would differ, if one was found.
    case survived(DistinguishingCase?)
  }

  package let mutant: Mutant
  package let status: Status
}

/// The mutants of one file with what became of them.
package struct MutationResult: Sendable {
  /// In the order of the kinds of nodes.
  package let results: [MutantResult]
  /// Entries that name no survivor.
  package let stale: [Diagnostic]

  package init(results: [MutantResult], stale: [Diagnostic]) {
    self.results = results
    self.stale = stale
  }

  /// How many mutants some test notices.
  package var killedCount: Int {
    results.count { if case .killed = $0.status { true } else { false } }
  }

  /// How many survivors are explained.
  package var explainedCount: Int {
    results.count { if case .explained = $0.status { true } else { false } }
  }

  /// The survivors that nobody explains.
  package var survivors: [MutantResult] {
    results.filter { if case .survived = $0.status { true } else { false } }
  }
}

/// Runs the tests against mutants. Does nothing that depends on the order in which mutants are looked at.
package struct MutationRun: Sendable {
  package let tests: MutationTests
  /// The mutants that are looked at.
  package let mutants: [Mutant]
  private let search: DistinguishingSearch
  private let reasons: [String: ExplainedSurvivor]

  /// - Parameters:
  ///   - file: only nodes that are written in the file with this name are changed.
  ///   - filter: only mutants whose key contains this text are looked at.
  package init(_ tests: MutationTests, file: String, filter: String? = nil, budget: Int = 800) {
    self.tests = tests
    mutants = MutantMaker.mutants(of: tests.measure, writtenIn: file).filter { mutant in
      filter.map { mutant.key.contains($0) } ?? true
    }
    search = DistinguishingSearch(tests, budget: budget)
    reasons = Dictionary(tests.document.survivors.map { ($0.mutant.text, $0) }) { first, _ in first }
  }

  /// What became of one mutant.
  package func result(of mutant: Mutant) -> MutantResult {
    switch tests.fate(of: mutant) {
    case .killed(let name): return MutantResult(mutant: mutant, status: .killed(by: name))
    case .survived:
      if let entry = reasons[mutant.key] {
        return MutantResult(mutant: mutant, status: .explained(reason: entry.reason))
      }
      return MutantResult(mutant: mutant, status: .survived(search.search(mutant)))
    }
  }

  /// All results with what is wrong with the explanations. Entries can only be judged where nothing was filtered.
  package func finish(_ results: [MutantResult], judgesEntries: Bool) -> MutationResult {
    guard judgesEntries else { return MutationResult(results: results, stale: []) }
    var stale: [Diagnostic] = []
    for entry in tests.document.survivors {
      guard let result = results.first(where: { $0.mutant.key == entry.mutant.text }) else {
        stale.append(MutationMessages.unknownMutant(entry, among: results.map(\.mutant.key)))
        continue
      }
      if case .killed(let name) = result.status {
        stale.append(MutationMessages.noSurvivor(entry, killedBy: name))
      }
    }
    return MutationResult(results: results, stale: stale)
  }
}

extension MutationResult {
  /// Of several results about the same mutants, the best for each: what one measure's tests notice is noticed.
  package static func merged(_ results: [MutationResult]) -> MutationResult {
    var order: [String] = []
    var best: [String: MutantResult] = [:]
    for result in results.flatMap(\.results) {
      let key = result.mutant.key
      if let known = best[key] {
        if known.status.rank < result.status.rank { best[key] = result }
      } else {
        order.append(key)
        best[key] = result
      }
    }
    return MutationResult(results: order.compactMap { best[$0] }, stale: results.flatMap(\.stale))
  }

  /// Which percentage was noticed, rounded down; all of nothing.
  package static func score(killed: Int, survived: Int) -> Int {
    killed + survived == 0 ? 100 : killed * 100 / (killed + survived)
  }

  /// Which percentage of the mutants that are not explained some test notices, rounded down.
  package var score: Int { Self.score(killed: killedCount, survived: survivors.count) }
}

extension MutantResult.Status {
  /// What is known best of several.
  fileprivate var rank: Int {
    switch self {
    case .killed: 3
    case .explained: 2
    case .survived(let found): found == nil ? 0 : 1
    }
  }
}

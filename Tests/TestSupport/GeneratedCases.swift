// How many generated cases a property test runs, by default or as the environment asks.

import Glibc

/// The size of property tests: `RULECHECK_CASES=10` runs ten times as many cases as usual.
package enum GeneratedCases {
  /// The number of cases to run where `usual` is the number for every day.
  package static func count(_ usual: Int) -> Int { usual * factor }

  private static let factor: Int = {
    guard let text = getenv("RULECHECK_CASES"), let factor = Int(String(cString: text)) else { return 1 }
    return min(max(factor, 1), 10_000)
  }()
}

// The order in which statuses of several applications win.

import Testing

@testable import rulecheck

@Suite struct ExitStatusTests {
  @Test func worstStatusWinsInTheDocumentedOrder() {
    let order: [rulecheck.ExitStatus] = [.success, .negative, .undetermined, .invalidRules, .failure, .usage]
    for (index, worse) in order.enumerated() {
      for better in order[...index] {
        #expect(better.worse(worse) == worse)
        #expect(worse.worse(better) == worse)
      }
    }
    #expect(rulecheck.ExitStatus.allCases.map(\.rawValue) == [0, 1, 2, 3, 4, 64])
  }
}

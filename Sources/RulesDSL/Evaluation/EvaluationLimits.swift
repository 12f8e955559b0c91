// How much work one evaluation may do.

/// Bounds on one evaluation; exceeding one is an error of the rule on this input.
package struct EvaluationLimits: Sendable {
  /// Operations executed, counting every pass of a loop.
  package let maximumSteps: Int
  /// Elements of one list.
  package let maximumListCount: Int
  /// Bytes of one text.
  package let maximumTextBytes: Int
  /// Calls of functions inside functions.
  package let maximumCallDepth: Int

  package init(maximumSteps: Int, maximumListCount: Int, maximumTextBytes: Int, maximumCallDepth: Int) {
    self.maximumSteps = maximumSteps
    self.maximumListCount = maximumListCount
    self.maximumTextBytes = maximumTextBytes
    self.maximumCallDepth = maximumCallDepth
  }

  package static let standard = EvaluationLimits(
    maximumSteps: 10_000_000, maximumListCount: 1_000_000, maximumTextBytes: 10_000_000, maximumCallDepth: 32)
}

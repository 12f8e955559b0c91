// How much work one evaluation may do.

/// Bounds on one evaluation; exceeding one is an error of the rule on this input.
package struct EvaluationLimits: Sendable {
  /// Operations executed, counting every pass of a loop and every element looked at.
  package let maximumSteps: Int
  /// Elements of one list.
  package let maximumListCount: Int
  /// Bytes of one text.
  package let maximumTextBytes: Int
  /// Calls of functions inside functions.
  package let maximumCallDepth: Int
  /// Operations inside operations, functions that are being called included; bounds the use of the stack.
  package let maximumDepth: Int
  /// Lists, records and functions inside each other in one value.
  package let maximumValueDepth: Int

  /// Bounds; the two depths are the usual ones unless given.
  package init(
    maximumSteps: Int, maximumListCount: Int, maximumTextBytes: Int, maximumCallDepth: Int,
    maximumDepth: Int = 112, maximumValueDepth: Int = 64
  ) {
    self.maximumSteps = maximumSteps
    self.maximumListCount = maximumListCount
    self.maximumTextBytes = maximumTextBytes
    self.maximumCallDepth = maximumCallDepth
    self.maximumDepth = maximumDepth
    self.maximumValueDepth = maximumValueDepth
  }

  /// The bounds that hold unless others are given.
  package static let standard = EvaluationLimits(
    maximumSteps: 10_000_000, maximumListCount: 1_000_000, maximumTextBytes: 10_000_000, maximumCallDepth: 32)
}

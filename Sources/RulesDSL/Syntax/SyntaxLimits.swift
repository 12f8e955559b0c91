// The sizes beyond which an expression is refused before any work is spent on it.

/// Bounds on the text of one expression.
package struct SyntaxLimits: Sendable {
  /// Bytes of one expression.
  package let maximumBytes: Int
  /// Levels of one tree; every later pass recurses at most this deep.
  package let maximumHeight: Int

  package init(maximumBytes: Int, maximumHeight: Int) {
    self.maximumBytes = maximumBytes
    self.maximumHeight = maximumHeight
  }

  package static let standard = SyntaxLimits(maximumBytes: 65_536, maximumHeight: 100)
}

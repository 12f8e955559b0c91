// The sizes beyond which an expression is refused before any work is spent on it.

/// Bounds on the text of one expression.
package struct SyntaxLimits: Sendable {
  /// Bytes of one expression.
  package let maximumBytes: Int
  /// Levels of one tree; every later pass recurses at most this deep.
  package let maximumHeight: Int

  /// Findings that are kept for one expression; what is wrong beyond them shows once they are mended.
  package let maximumFindings: Int

  /// Bounds; the number of findings is the usual one unless given.
  package init(maximumBytes: Int, maximumHeight: Int, maximumFindings: Int = 50) {
    self.maximumBytes = maximumBytes
    self.maximumHeight = maximumHeight
    self.maximumFindings = maximumFindings
  }

  /// The bounds that hold unless others are given.
  package static let standard = SyntaxLimits(maximumBytes: 65_536, maximumHeight: 64)
}

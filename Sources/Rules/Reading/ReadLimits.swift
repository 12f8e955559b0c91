// The bounds within which a document is read: whatever exceeds them is refused, never read in part.

/// How much a reader takes before it refuses a document.
package struct ReadLimits: Sendable {
  /// Largest file, in bytes.
  package let maximumBytes: Int
  /// Deepest nesting of lists and mappings; readers recurse, so values above 512 are lowered to 512.
  package let maximumDepth: Int
  /// Most nodes (texts, lists and mappings together).
  package let maximumNodes: Int
  /// Most findings that are reported; a closing note counts the others.
  package let maximumFindings: Int

  package init(
    maximumBytes: Int = 64 << 20, maximumDepth: Int = 64, maximumNodes: Int = 5_000_000,
    maximumFindings: Int = 100
  ) {
    self.maximumBytes = maximumBytes
    self.maximumDepth = min(max(maximumDepth, 1), 512)
    self.maximumNodes = maximumNodes
    self.maximumFindings = max(maximumFindings, 1)
  }

  /// What every command uses.
  package static let standard = ReadLimits()
}

// How seriously a project takes a kind of finding.

package import SourceText

/// The levels that a configuration can give.
package enum FindingLevel: String, Sendable, CaseIterable {
  case error
  case warning
  /// Shown, but without effect on the exit status.
  case advice
  /// Not shown.
  case off

  /// The severity that findings of the level have; nil where they are not shown.
  package var severity: Severity? {
    switch self {
    case .error: .error
    case .warning: .warning
    case .advice: .note
    case .off: nil
    }
  }
}

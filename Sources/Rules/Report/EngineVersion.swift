// The version of this program, as receipts and `--version` show it.

/// The version of the engine and of the command line.
package enum EngineVersion {
  /// Semantic version; equal engines make equal decisions.
  package static let current = "0.1.0"
}

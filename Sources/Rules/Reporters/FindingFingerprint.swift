// Findings in; for each a text that stays the same when lines above it are added or removed out.

import SourceText

/// Tells the findings of two runs apart by what they are about, not by where they stand.
enum FindingFingerprint {
  /// The fingerprints in the order of the findings.
  ///
  /// They are made from the code, the file, the underlined text and the message; of several that are the same
  /// in all of this, each counts how many stand before it.
  static func all(_ findings: [Diagnostic], root: String?) -> [String] {
    var occurrences: [String: Int] = [:]
    return findings.map { finding in
      let path = finding.place.map { ReportedLocation($0, root: root).path } ?? ""
      let parts = [finding.code.id, path, finding.place?.text ?? "", finding.message.en]
      // Lengths keep parts apart that would be the same one after another.
      let key = parts.map { "\($0.utf8.count):\($0)" }.joined()
      let index = occurrences[key, default: 0]
      occurrences[key] = index + 1
      return Digest.sha256(Array("\(key)#\(index)".utf8)).prefix(32) + ":\(index + 1)"
    }
  }
}

// The bytes of a JSON file enter; its marked tree and everything wrong with it leave.

package import SourceText

/// Reads JSON as RFC 8259 defines it into the same tree as YAML.
///
/// What other notations allow (comments, single quotes, superfluous commas, `NaN`, …) is an error with the
/// writing JSON wants; where the meaning is plain, reading goes on to find the next one.
package enum JSONReader {
  /// The marked tree of a file with everything found on the way, ordered by place.
  package static func read(_ file: SourceFile, limits: ReadLimits = .standard) -> ReadResult {
    var findings = FindingList(limit: limits.maximumFindings)
    guard file.bytes.count <= limits.maximumBytes else {
      findings.addLast(ReadingMessages.fileTooLarge(file, maximumBytes: limits.maximumBytes))
      return ReadResult(root: nil, diagnostics: findings.finished(in: file))
    }
    guard let start = TextScreening.start(of: file, format: .json, findings: &findings) else {
      return ReadResult(root: nil, diagnostics: findings.finished(in: file))
    }
    var parser = JSONParser(file: file, start: start, limits: limits, findings: findings)
    let root = try? parser.document()
    return ReadResult(root: root ?? nil, diagnostics: parser.findings.finished(in: file))
  }
}

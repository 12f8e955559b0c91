// Findings, a configuration and comments enter; the findings that remain leave, as seriously as they are taken.

package import SourceText

/// What a project has decided about findings.
package struct LintPolicy {
  private let configuration: LintConfiguration?
  private let comments: [AllowComment]
  private let files: [String: PackFile]

  /// `files` says to which file of a pack a path belongs.
  package init(_ configuration: LintConfiguration?, comments: [AllowComment], files: [PackFile]) {
    self.configuration = configuration
    self.comments = comments
    self.files = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
  }

  /// The findings that are neither allowed nor switched off, and the comments that allow nothing.
  package func apply(_ findings: [Diagnostic]) -> [Diagnostic] {
    var used: Set<[Int]> = []
    var remaining: [Diagnostic] = []
    for finding in findings {
      let allowing = allowing(finding)
      used.formUnion(allowing)
      if allowing.isEmpty { remaining += [leveled(finding)].compactMap(\.self) }
    }
    for (index, comment) in comments.enumerated() {
      for (position, entry) in comment.entries.enumerated() where !used.contains([index, position]) {
        remaining += [leveled(unused(entry, comment))].compactMap(\.self)
      }
    }
    return remaining
  }

  private func unused(_ entry: AllowComment.Entry, _ comment: AllowComment) -> Diagnostic {
    // With other codes in the same comment it is for a person to say what the reason then is for.
    let fix =
      comment.entries.count == 1
      ? Fix(Place(file: comment.place.file, span: comment.removal), "") : nil
    return ConfigurationMessages.unused(entry.code, comment: comment.place, fix: fix)
  }

  private func allowing(_ finding: Diagnostic) -> [[Int]] {
    guard let place = finding.place, finding.severity != .error || finding.code.isAdvice else { return [] }
    let line = place.file.lineIndex(at: place.span.start)
    return comments.indices.flatMap { index -> [[Int]] in
      let comment = comments[index]
      guard comment.place.file.name == place.file.name, comment.lines.contains(line) else { return [] }
      return comment.entries.indices.filter { comment.entries[$0].guide.id == finding.code.id }.map {
        [index, $0]
      }
    }
  }

  private func leveled(_ finding: Diagnostic) -> Diagnostic? {
    let file = finding.place.flatMap { files[$0.file.name] }
    guard let level = configuration?.level(of: finding.code.id, in: file) else { return finding }
    return level.severity.map { finding.with(severity: $0) }
  }
}

extension DiagnosticCode {
  /// Whether the rules can be used in spite of it.
  fileprivate var isAdvice: Bool { id.hasPrefix("W") }
}

// Diagnostics go in; the text that a terminal or a log shows comes out: place, sentence, source line,
// underline, further places, advice.

/// Writes diagnostics as people read them, in the order in which they are given.
package struct DiagnosticRenderer: Sendable {
  private let language: Language
  private let colour: Bool
  private let maximumCount: Int

  /// A renderer that writes at most `maximumCount` diagnostics; `colour` allows ANSI sequences.
  package init(language: Language, colour: Bool, maximumCount: Int = 100) {
    self.language = language
    self.colour = colour
    self.maximumCount = max(0, maximumCount)
  }

  /// The text of the diagnostics; every line ends with a line break, and no diagnostics give no text.
  package func render(_ diagnostics: [Diagnostic]) -> String {
    var lines = diagnostics.prefix(maximumCount).flatMap(entry)
    if diagnostics.count > maximumCount {
      let leftOut = diagnostics.count - maximumCount
      lines.append(RenderingMessages.leftOut(leftOut, of: diagnostics.count)[language])
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// How many findings there are, the gravest first, in one phrase without a line break.
  package func summary(_ diagnostics: [Diagnostic]) -> String {
    let counts = Severity.allCases.sorted(by: >).compactMap { severity -> String? in
      let count = diagnostics.count { $0.severity == severity }
      return count == 0 ? nil : RenderingMessages.count(count, of: severity)[language]
    }
    if counts.isEmpty { return RenderingMessages.noFindings[language] }
    return counts.joined(separator: RenderingMessages.countSeparator[language])
  }

  private func entry(_ diagnostic: Diagnostic) -> [String] {
    let excerpt = diagnostic.place.map(SourceExcerpt.init)
    let relatedExcerpts = diagnostic.related.map { SourceExcerpt($0.place) }
    let gutter = gutterWidth(of: relatedExcerpts + [excerpt].compactMap(\.self))

    let tint = tint(of: diagnostic.severity)
    let label = RenderingMessages.severity(diagnostic.severity)[language] + " " + diagnostic.code.id
    let prefix = diagnostic.place.map { TerminalText.safe($0.description) + ": " } ?? ""
    let message = TerminalText.safe(diagnostic.message[language])
    var lines = [prefix + painted(label, [.bold, tint]) + ": " + message]
    if let excerpt { lines += self.lines(of: excerpt, gutter: gutter, mark: "^", tint: tint) }

    let noteLabel = painted(RenderingMessages.severity(.note)[language], [.bold, self.tint(of: .note)])
    for (related, excerpt) in zip(diagnostic.related, relatedExcerpts) {
      let place = TerminalText.safe(related.place.description)
      lines.append("   \(noteLabel) \(place): \(TerminalText.safe(related.caption[language]))")
      lines += self.lines(of: excerpt, gutter: gutter, mark: "~", tint: self.tint(of: .note))
    }

    if let help = diagnostic.help {
      let label = painted(RenderingMessages.help[language], [.bold])
      // Advice may show lines to be written; further lines are indented, so that none looks like a finding.
      let helpLines = help[language].split(separator: "\n", omittingEmptySubsequences: false)
      lines.append("   \(label): \(TerminalText.safe(helpLines.first.map(String.init) ?? ""))")
      lines += helpLines.dropFirst().map { "         " + TerminalText.safe(String($0)) }
    }
    return lines
  }

  private func lines(of excerpt: SourceExcerpt, gutter: Int, mark: Character, tint: Style) -> [String] {
    let number = String(excerpt.lineNumber)
    let padding = String(repeating: " ", count: max(0, gutter - number.count))
    let source = excerpt.text.isEmpty ? "" : " " + excerpt.text
    let underline = painted(String(repeating: mark, count: excerpt.underlineCount), [.bold, tint])
    let rest = excerpt.lastLineNumber.map { " " + RenderingMessages.continues(toLine: $0)[language] } ?? ""
    return [
      padding + number + " |" + source,
      String(repeating: " ", count: gutter) + " | "
        + String(repeating: " ", count: excerpt.underlineStart) + underline + rest,
    ]
  }

  private func gutterWidth(of excerpts: [SourceExcerpt]) -> Int {
    excerpts.reduce(5) { max($0, String($1.lineNumber).count) }
  }

  /// One parameter of an ANSI "select graphic rendition" sequence.
  private enum Style: String {
    case bold = "1"
    case red = "31"
    case yellow = "33"
    case blue = "34"
  }

  private func tint(of severity: Severity) -> Style {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .note: .blue
    }
  }

  private func painted(_ text: String, _ styles: [Style]) -> String {
    guard colour else { return text }
    return "\u{1B}[" + styles.map(\.rawValue).joined(separator: ";") + "m" + text + "\u{1B}[0m"
  }
}

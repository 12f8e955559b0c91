// A text of any origin in; the same words on one line, with nothing invisible or commanding, out.

import SourceText

/// Makes texts of rules fit for one line of a page.
enum PlainLine {
  /// Line breaks become spaces; controls and bidirectional marks become something that can be seen.
  static func text(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      return TerminalText.safe(text)
    }
    let lines = text.split { $0.isNewline || $0 == "\t" }.map { line in
      line.split(separator: " ").joined(separator: " ")
    }
    return TerminalText.safe(lines.filter { !$0.isEmpty }.joined(separator: " "))
  }
}

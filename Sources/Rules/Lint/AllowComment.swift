// The text of a rule file enters; its comments `# rulecheck: allow CODE reason` leave, with the lines they speak of.

import RulesDSL
package import SourceText

/// A comment that allows findings in the lines behind it.
package struct AllowComment: Sendable {
  /// A finding that is allowed.
  package struct Entry: Sendable {
    let code: Named
    let guide: FindingGuide
  }

  /// The codes, in order.
  let entries: [Entry]
  /// From the `#` to the end of the line.
  let place: Place
  /// The lines it speaks of, from 0.
  let lines: Range<Int>
  /// What is to be taken out with it.
  let removal: Span

  /// The comments of a file, and what is wrong with them. The parser of YAML drops comments, so that they are
  /// looked for in the text; `root` says where texts stand in which a `#` is no comment.
  package static func scan(
    _ file: SourceFile, root: MarkedNode?
  ) -> (comments: [AllowComment], diagnostics: [Diagnostic]) {
    let texts = root.map(texts) ?? []
    var comments: [AllowComment] = []
    var diagnostics: [Diagnostic] = []
    for line in file.lineStarts.indices {
      let span = file.lineSpan(line)
      guard let start = marker(in: file, span),
        !texts.contains(where: { $0.start <= start && start < $0.end })
      else { continue }
      let isAlone = file.bytes[span.start..<start].allSatisfy(\.isBlank)
      let (entries, problems) = AllowReader(file, Span(start, span.end)).read()
      diagnostics += problems
      guard !entries.isEmpty else { continue }
      let next = isAlone ? AllowedLines.behind(line, in: file) : AllowedLines.from(line, in: file)
      let lineEnd = line + 1 < file.lineStarts.count ? file.lineStarts[line + 1] : span.end
      var blank = start
      while blank > span.start, file.bytes[blank - 1].isBlank { blank -= 1 }
      comments.append(
        AllowComment(
          entries: entries, place: Place(file: file, span: Span(start, span.end)), lines: next,
          removal: isAlone ? Span(span.start, lineEnd) : Span(blank, span.end)))
    }
    return (comments, diagnostics)
  }

  /// Where `# rulecheck:` begins on a line: at its start or behind a blank.
  private static func marker(in file: SourceFile, _ span: Span) -> Int? {
    let wanted = Array("rulecheck:".utf8)
    for index in span.start..<span.end
    where file.bytes[index] == 0x23 && (index == span.start || file.bytes[index - 1].isBlank) {
      let word = file.bytes.afterBlanks(index + 1, to: span.end)
      if file.bytes[word..<span.end].starts(with: wanted) { return index }
    }
    return nil
  }

  /// The places of texts that are quoted or fill several lines.
  private static func texts(_ node: MarkedNode) -> [Span] {
    switch node.kind {
    case .sequence(let items): items.flatMap(texts)
    case .mapping(let entries): entries.flatMap { texts($0.value) }
    case .scalar(let scalar): scalar.style == .plain ? [] : [node.place.span]
    }
  }
}

/// Which lines belong to what stands on a line.
enum AllowedLines {
  /// The next line that is neither empty nor a comment, with what belongs to it.
  static func behind(_ line: Int, in file: SourceFile) -> Range<Int> {
    var next = line + 1
    while next < file.lineStarts.count, indentation(next, in: file) == nil { next += 1 }
    return from(next, in: file)
  }

  /// A line and those behind it that are further in, empty lines and comments between them included.
  static func from(_ line: Int, in file: SourceFile) -> Range<Int> {
    guard let own = indentation(line, in: file) else { return line..<line + 1 }
    var end = line + 1
    var next = end
    while next < file.lineStarts.count {
      if let further = indentation(next, in: file) {
        guard further > own else { break }
        end = next + 1
      }
      next += 1
    }
    return line..<end
  }

  /// The blanks before the text of a line; nil for an empty line or a comment.
  private static func indentation(_ line: Int, in file: SourceFile) -> Int? {
    let span = file.lineSpan(line)
    let first = file.bytes.afterBlanks(span.start, to: span.end)
    return first >= span.end || file.bytes[first] == 0x23 ? nil : first - span.start
  }
}

/// Reads one comment.
private struct AllowReader {
  private let file: SourceFile
  private let span: Span
  private let words: [Span]

  init(_ file: SourceFile, _ span: Span) {
    self.file = file
    self.span = span
    var words: [Span] = []
    var index = span.start
    while index < span.end {
      index = file.bytes.afterBlanks(index, to: span.end)
      let start = index
      while index < span.end, !file.bytes[index].isBlank { index += 1 }
      if index > start { words.append(Span(start, index)) }
    }
    self.words = words
  }

  /// `# rulecheck: allow CODE[, CODE…] reason`
  func read() -> ([AllowComment.Entry], [Diagnostic]) {
    guard let allow = words.firstIndex(where: { file.text($0) == "allow" }), allow + 1 < words.count else {
      return ([], [ConfigurationMessages.form(Place(file: file, span: span))])
    }
    var entries: [AllowComment.Entry] = []
    var diagnostics: [Diagnostic] = []
    var index = allow + 1
    var last: Named?
    while index < words.count {
      let text = file.text(words[index])
      let more = text.hasSuffix(",") || text.hasSuffix("，") || text.hasSuffix("、")
      let written = more ? String(text.dropLast()) : text
      let start = words[index].start
      let code = Named(
        text: written, place: Place(file: file, span: Span(start, start + written.utf8.count)))
      index += 1
      last = code
      if let guide = FindingGuides.find(written) {
        if guide.severity == .error {
          diagnostics.append(ConfigurationMessages.errorStays(code, guide))
        } else {
          entries.append(AllowComment.Entry(code: code, guide: guide))
        }
      } else {
        diagnostics.append(ConfigurationMessages.unknownCode(code))
      }
      if !more { break }
    }
    if index >= words.count, let last {
      diagnostics.append(ConfigurationMessages.withoutReason(last))
      return ([], diagnostics)
    }
    return (entries, diagnostics)
  }
}

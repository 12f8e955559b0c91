// A place inside an entry enters; the value as its author wrote it leaves, with the form YAML leaves alone.

internal import SourceText

/// The text that someone wrote as the value of an entry, whatever YAML makes of it.
struct WrittenValue {
  let file: SourceFile
  let entry: EntryLine
  /// Index of the line on which the entry begins.
  let entryLine: Int
  /// From the value's first byte to its last, over all its lines.
  let span: Span

  /// Lines of generated files may hold a whole document; they are not searched, and no writing is shown.
  private static let longestLine = 10_000

  /// The value of the entry to which `offset` belongs; nil if no entry with a value is found.
  ///
  /// An offset in the key of a line deeper than the entry before it is read as part of that entry's value.
  init?(holding offset: Int, in file: SourceFile) {
    let bytes = file.bytes
    var lineIndex = file.lineIndex(at: offset)
    guard file.lineSpan(lineIndex).count <= Self.longestLine else { return nil }
    var entry = EntryLine(at: offset, in: file)
    if let own = entry, let key = own.key, offset <= key.end { entry = nil }
    var indentation = Self.indentation(lineIndex, file)
    var steps = 0
    while entry == nil, lineIndex > 0, steps < 100 {
      lineIndex -= 1
      steps += 1
      let line = file.lineSpan(lineIndex)
      let start = bytes.afterBlanks(line.start, to: line.end)
      guard start < line.end, bytes[start] != 0x23, start - line.start < indentation else { continue }
      indentation = start - line.start
      entry = EntryLine(at: line.start, in: file)
    }
    guard let entry else { return nil }
    var start = entry.valueStart
    var end = file.contentEnd(from: start)
    var next = lineIndex + 1
    while next < file.lineStarts.count, next - lineIndex < 100 {
      let line = file.lineSpan(next)
      let first = bytes.afterBlanks(line.start, to: line.end)
      next += 1
      if first == line.end || bytes[first] == 0x23 { continue }
      guard first - line.start > entry.column else { break }
      if end <= start { start = first }
      end = file.contentEnd(from: first)
    }
    guard end > start else { return nil }
    self.file = file
    self.entry = entry
    entryLine = lineIndex
    span = Span(start, end)
  }

  /// The value as the user wrote it, without comments.
  var lines: [String] {
    let first = file.lineIndex(at: span.start)
    let last = file.lineIndex(at: max(span.end - 1, span.start))
    return (first...last).compactMap { lineIndex in
      let line = file.lineSpan(lineIndex)
      let start = file.bytes.afterBlanks(max(line.start, span.start), to: line.end)
      let end = min(file.contentEnd(from: start), max(span.end, start))
      return end > start ? file.text(Span(start, end)) : nil
    }
  }

  /// The value in the form whose text YAML never bends.
  var blockForm: String { BlockForm.writing(lines, at: span.start, in: file) }

  private static func indentation(_ lineIndex: Int, _ file: SourceFile) -> Int {
    let line = file.lineSpan(lineIndex)
    return file.bytes.afterBlanks(line.start, to: line.end) - line.start
  }
}

/// How a value is written as a literal block, for helps.
enum BlockForm {
  /// Most lines that are shown, and most characters of each.
  private static let longest = (lines: 12, line: 200)

  /// `key: |` and the lines below it, indented as the entry at `offset` requires, its own indentation removed.
  static func writing(_ lines: [String], at offset: Int, in file: SourceFile) -> String {
    let (head, indentation) = head(at: offset, in: file)
    let margin = String(repeating: " ", count: indentation)
    var shown = lines.prefix(longest.lines).map { line in
      let start = line.unicodeScalars.prefix(longest.line)
      let isWhole = start.endIndex == line.unicodeScalars.endIndex
      return isWhole ? "\(margin)\(line)" : "\(margin)\(String(start))…"
    }
    if lines.count > longest.lines { shown.append("\(margin)…") }
    return (["\(head)|"] + shown).joined(separator: "\n")
  }

  /// What stands before the value, ending in a blank, and the indentation of a block below it.
  private static func head(at offset: Int, in file: SourceFile) -> (String, Int) {
    let bytes = file.bytes
    let ownLine = file.lineIndex(at: offset)
    var lineIndex = ownLine
    let line = file.lineSpan(ownLine)
    if bytes.afterBlanks(line.start, to: line.end) >= offset {
      // The value begins on a line of its own: its key stands on the last line before it with text.
      while lineIndex > 0 {
        lineIndex -= 1
        if !isBlank(lineIndex, file) { break }
      }
    }
    let start = file.lineStarts[lineIndex]
    if let entry = EntryLine(at: start, in: file), lineIndex != ownLine || entry.valueStart >= offset {
      return head(of: entry, lineStart: start, in: file)
    }
    return (flowKey(before: offset, from: start, bytes).map { "\(file.text($0)): " } ?? "", 2)
  }

  private static func head(of entry: EntryLine, lineStart: Int, in file: SourceFile) -> (String, Int) {
    let indentation = entry.contentStart - lineStart
    let end = entry.key.map { $0.end + 1 } ?? (lineStart + entry.column + 1)
    return ("\(file.text(Span(entry.contentStart, end))) ", entry.column - indentation + 2)
  }

  /// The key before a value inside brackets.
  private static func flowKey(before offset: Int, from start: Int, _ bytes: [UInt8]) -> Span? {
    var end = offset
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    guard end > start, bytes[end - 1] == 0x3A else { return nil }
    end -= 1
    var first = end
    while first > start, ![0x2C, 0x7B, 0x5B].contains(bytes[first - 1]) { first -= 1 }
    first = bytes.afterBlanks(first, to: end)
    return first < end ? Span(first, end) : nil
  }

  private static func isBlank(_ lineIndex: Int, _ file: SourceFile) -> Bool {
    let line = file.lineSpan(lineIndex)
    return file.bytes.afterBlanks(line.start, to: line.end) == line.end
  }
}

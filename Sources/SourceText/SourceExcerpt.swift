// A place goes in; the source line as it is shown and the columns to underline come out.

/// The line where a place starts, ready for a terminal, with the columns that the place covers.
struct SourceExcerpt: Sendable {
  /// Counted from 1.
  let lineNumber: Int
  /// The line, or the part of it around the place; cut sides are marked with `…`.
  let text: String
  /// Columns of `text` before the underline.
  let underlineStart: Int
  /// Columns of the underline; at least one.
  let underlineCount: Int
  /// The number of the line where the place ends, if that is a later one.
  let lastLineNumber: Int?

  /// The most columns of a source line that are shown.
  static let maximumColumns = 160

  /// The most bytes on either side of the place that are looked at, so that one long line costs little.
  private static let byteReach = 4096

  init(_ place: Place) {
    let file = place.file
    let start = min(max(place.span.start, 0), file.bytes.count)
    let end = min(max(place.span.end, start), file.bytes.count)
    let lineIndex = file.lineIndex(at: start)
    let lastLineIndex = end > start ? file.lineIndex(at: end - 1) : lineIndex
    lineNumber = lineIndex + 1
    lastLineNumber = lastLineIndex > lineIndex ? lastLineIndex + 1 : nil

    let line = file.visibleLineSpan(lineIndex)
    let underlinedStart = min(max(start, line.start), line.end)
    let underlined = Span(underlinedStart, min(max(end, underlinedStart), line.end))
    let near = Self.reach(around: underlinedStart, in: line, of: file)
    var window = ExcerptWindow(
      cells: TerminalText.cells(of: file.bytes[near.start..<near.end]), underlined: underlined)
    window.isCutBefore = near.start > line.start
    window.isCutAfter = near.end < line.end
    window.narrow(to: Self.maximumColumns)

    text = window.text
    underlineStart = window.underlineStart
    underlineCount = window.underlineCount
  }

  private static func reach(around offset: Int, in line: Span, of file: SourceFile) -> Span {
    var start = max(line.start, offset - byteReach)
    while start < offset, start > line.start, file.bytes[start] & 0xC0 == 0x80 { start += 1 }
    var end = min(line.end, offset + byteReach)
    while end > offset, end < line.end, file.bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return Span(start, end)
  }
}

/// The cells of a line that remain when it is too long to be shown.
private struct ExcerptWindow {
  private var cells: ArraySlice<TerminalCell>
  private let underlined: Span
  /// Whether something of the line stands before the cells.
  var isCutBefore = false
  /// Whether something of the line stands after the cells.
  var isCutAfter = false

  /// The fewest columns kept before an underline that is too long itself.
  private static let leastContext = 20

  init(cells: [TerminalCell], underlined: Span) {
    self.cells = cells[...]
    self.underlined = underlined
  }

  /// Cuts cells at both sides until the line and its `…` fit.
  mutating func narrow(to maximumColumns: Int) {
    let total = Self.columns(of: cells)
    let marks = (isCutBefore ? 1 : 0) + (isCutAfter ? 1 : 0)
    if total + marks <= maximumColumns { return }
    let room = maximumColumns - 2
    let before = columnsBefore
    let context = max(Self.leastContext, (room - min(room, columnsUnder)) / 2)
    let firstColumn = max(0, min(before - context, total - room))
    var column = 0
    while column < firstColumn, let first = cells.first {
      column += first.columns
      cells.removeFirst()
      isCutBefore = true
    }
    var kept = Self.columns(of: cells)
    while kept > room, let last = cells.last {
      kept -= last.columns
      cells.removeLast()
      isCutAfter = true
    }
  }

  var text: String {
    (isCutBefore ? "…" : "") + cells.lazy.map(\.shown).joined() + (isCutAfter ? "…" : "")
  }

  var underlineStart: Int { columnsBefore + (isCutBefore ? 1 : 0) }

  var underlineCount: Int { max(1, columnsUnder) }

  private var columnsBefore: Int {
    Self.columns(of: cells.prefix { $0.span.end <= underlined.start })
  }

  private var columnsUnder: Int {
    Self.columns(
      of: cells.lazy.filter { $0.span.end > underlined.start && $0.span.start < underlined.end })
  }

  private static func columns(of cells: some Sequence<TerminalCell>) -> Int {
    cells.reduce(0) { $0 + $1.columns }
  }
}

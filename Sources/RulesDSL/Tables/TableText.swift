// The text of a table between bars in; its lines, each split into cells with their places, out.

package import SourceText

/// A table as people draw it: `| a | b |`, one line a row.
package struct TableText: Sendable {
  /// A line with its cells.
  package struct Line: Sendable {
    /// The whole line.
    package let place: Place
    /// The text between the bars, without blanks around it.
    package let cells: [SourceFragment]
  }

  /// The lines that are neither blank nor drawn with dashes alone, the header first.
  package let lines: [Line]
  /// What is wrong with their form.
  package let diagnostics: [Diagnostic]

  /// Splits a text into lines and cells.
  ///
  /// A full-width bar counts as a bar; inside quotation marks it is a part of the text.
  package init(_ fragment: SourceFragment) {
    var lines: [Line] = []
    var diagnostics: [Diagnostic] = []
    let bytes = fragment.bytes
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      let line = Self.trimmed(bytes, Span(start, end))
      start = end + 1
      guard !line.isEmpty else { continue }
      guard let cells = Self.cells(bytes, line) else {
        diagnostics.append(TableMessages.withoutBars(fragment.place(line)))
        continue
      }
      if !cells.allSatisfy({ Self.isRule(bytes[$0.start..<$0.end]) }) {
        lines.append(Line(place: fragment.place(line), cells: cells.map { fragment.part($0) }))
      }
    }
    self.lines = lines
    self.diagnostics = diagnostics
  }

  /// The spans between the bars; nil if the line does not begin and end with one.
  private static func cells(_ bytes: [UInt8], _ line: Span) -> [Span]? {
    guard var start = barEnd(bytes, line.start, line.end) else { return nil }
    var cells: [Span] = []
    var closing: [UInt8]?
    var index = start
    while index < line.end {
      if let quote = closing {
        if bytes[index] == 0x5C {
          index += 2
          continue
        }
        if begins(bytes, index, quote) { closing = nil }
        index += 1
      } else if let end = barEnd(bytes, index, line.end) {
        cells.append(trimmed(bytes, Span(start, index)))
        start = end
        index = end
      } else {
        closing = quotes.first { begins(bytes, index, $0.opening) }?.closing
        index += 1
      }
    }
    return start == line.end ? cells : nil
  }

  private static let quotes: [(opening: [UInt8], closing: [UInt8])] = [
    ([0x22], [0x22]), (Array("“".utf8), Array("”".utf8)), ([0x60], [0x60]),
  ]

  private static let wideBar = Array("｜".utf8)

  private static func begins(_ bytes: [UInt8], _ index: Int, _ part: [UInt8]) -> Bool {
    index + part.count <= bytes.count && bytes[index..<index + part.count].elementsEqual(part)
  }

  /// The offset behind the bar that stands at an offset.
  private static func barEnd(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int? {
    guard index < end else { return nil }
    if bytes[index] == 0x7C { return index + 1 }
    return begins(bytes, index, wideBar) ? index + wideBar.count : nil
  }

  /// `---`, with colons at its ends: the line that other programs want below a header.
  private static func isRule(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.filter { $0 == 0x2D }.count >= 3 && bytes.allSatisfy { $0 == 0x2D || $0 == 0x3A }
  }

  private static let wideSpace = Array("　".utf8)

  private static func trimmed(_ bytes: [UInt8], _ span: Span) -> Span {
    var (start, end) = (span.start, span.end)
    var isTrimmed = false
    while !isTrimmed, start < end {
      if bytes[start] == 0x20 || bytes[start] == 0x09 {
        start += 1
      } else if begins(bytes, start, wideSpace) {
        start = min(start + wideSpace.count, end)
      } else {
        isTrimmed = true
      }
    }
    while start < end {
      if bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 {
        end -= 1
      } else if end - start >= wideSpace.count, begins(bytes, end - wideSpace.count, wideSpace) {
        end -= wideSpace.count
      } else {
        break
      }
    }
    return Span(start, end)
  }
}

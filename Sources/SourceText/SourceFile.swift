// A file's bytes with its line table: offsets in, line and column out.

/// The bytes of one source, with the table that turns byte offsets into lines and columns.
///
/// Lines end at LF, CRLF or CR, as in editors. NEL, LS and PS do not end a line. A byte order mark at the
/// start belongs to the bytes, but not to the columns.
package final class SourceFile: Sendable {
  /// The path as the user gave it, shown in diagnostics.
  package let name: String
  /// The content as it was read.
  package let bytes: [UInt8]
  /// Offset of the first byte of every line; never empty, ascending.
  package let lineStarts: [Int]
  /// For every multiple of `checkpointDistance`, how many scalars start before it: columns in very long
  /// lines cost no walk from the line's start.
  private let scalarCheckpoints: [Int]
  private static let checkpointDistance = 1024

  /// A source with its line table.
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var starts = [0]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A {
        starts.append(index)
      } else if byte == 0x0D {
        if index < bytes.count, bytes[index] == 0x0A { index += 1 }
        starts.append(index)
      }
    }
    lineStarts = starts
    scalarCheckpoints = Self.checkpoints(in: bytes)
  }

  /// A source whose bytes are the UTF-8 form of `text`.
  package convenience init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The whole file as a span.
  package var span: Span { Span(0, bytes.count) }

  /// Index into `lineStarts` of the line that holds `offset`; offsets outside the file are clamped.
  package func lineIndex(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The bytes of a line without its line break.
  package func lineSpan(_ lineIndex: Int) -> Span {
    guard lineStarts.indices.contains(lineIndex) else { return Span(bytes.count, bytes.count) }
    let start = lineStarts[lineIndex]
    var end = lineIndex + 1 < lineStarts.count ? lineStarts[lineIndex + 1] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return Span(start, end)
  }

  /// The bytes of a line as an editor shows them: without line break and without byte order mark.
  func visibleLineSpan(_ lineIndex: Int) -> Span {
    let line = lineSpan(lineIndex)
    let hasMark = line.start == 0 && line.end >= 3 && bytes.starts(with: [0xEF, 0xBB, 0xBF])
    return hasMark ? Span(3, line.end) : line
  }

  /// Line and column of a byte offset, both from 1.
  package func position(at offset: Int) -> Position {
    let clamped = min(max(offset, 0), bytes.count)
    let line = lineIndex(at: clamped)
    let start = visibleLineSpan(line).start
    let column = clamped <= start ? 1 : 1 + scalarCount(before: clamped) - scalarCount(before: start)
    return Position(line: line + 1, column: column)
  }

  /// The text of a span; bytes that are not UTF-8 appear as U+FFFD.
  package func text(_ span: Span) -> String {
    let start = min(max(span.start, 0), bytes.count)
    let end = min(max(span.end, start), bytes.count)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private func scalarCount(before offset: Int) -> Int {
    let checkpoint = offset / Self.checkpointDistance
    guard scalarCheckpoints.indices.contains(checkpoint) else { return 0 }
    return bytes[checkpoint * Self.checkpointDistance..<offset]
      .reduce(scalarCheckpoints[checkpoint]) { $0 + (Self.startsScalar($1) ? 1 : 0) }
  }

  private static func checkpoints(in bytes: [UInt8]) -> [Int] {
    var checkpoints = [0]
    var count = 0
    for (index, byte) in bytes.enumerated() {
      if startsScalar(byte) { count += 1 }
      if (index + 1) % checkpointDistance == 0 { checkpoints.append(count) }
    }
    return checkpoints
  }

  private static func startsScalar(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}

/// A line and a column, both counted from 1; columns count Unicode scalars, as most editors show them.
package struct Position: Hashable, Sendable, Comparable {
  /// From 1.
  package let line: Int
  /// From 1, in Unicode scalars.
  package let column: Int

  /// A position from its line and column.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Reading order.
  package static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

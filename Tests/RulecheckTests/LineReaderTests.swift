// Bytes in pieces of every size enter; the same lines leave.

import Rules
import Testing

@testable import rulecheck

@Suite struct LineReaderTests {
  private func lines(_ text: String, pieceSize: Int, maximumBytes: Int = 1_000) -> [String] {
    var rest = Array(text.utf8)[...]
    var reader = LineReader(
      ByteSource {
        let piece = Array(rest.prefix(pieceSize))
        rest = rest.dropFirst(pieceSize)
        return .success(piece)
      }, maximumBytes: maximumBytes)
    var found: [String] = []
    while true {
      switch reader.next() {
      case .line(let bytes): found.append(String(decoding: bytes, as: UTF8.self))
      case .tooLong: found.append("(too long)")
      case .problem: return found + ["(problem)"]
      case .end: return found
      }
    }
  }

  private func expect(_ found: [String], _ expected: [String]) { #expect(found == expected) }

  @Test(arguments: [1, 2, 3, 5, 100]) func piecesDoNotMatter(size: Int) {
    expect(lines("甲\r\n\n乙\n丙", pieceSize: size), ["甲", "", "乙", "丙"])
    expect(lines("", pieceSize: size), [])
    expect(lines("\n", pieceSize: size), [""])
    expect(lines("a\nb\n", pieceSize: size), ["a", "b"])
  }

  @Test(arguments: [1, 7, 64]) func longLinesAreSkipped(size: Int) {
    let long = String(repeating: "x", count: 200)
    expect(lines("a\n\(long)\nb", pieceSize: size, maximumBytes: 20), ["a", "(too long)", "b"])
    expect(lines(long, pieceSize: size, maximumBytes: 20), ["(too long)"])
  }

  @Test func problemEndsReading() {
    var reader = LineReader(ByteSource { .failure(.isDirectory) })
    guard case .problem(.isDirectory) = reader.next() else {
      Issue.record("no problem")
      return
    }
    guard case .end = reader.next() else {
      Issue.record("no end")
      return
    }
  }
}

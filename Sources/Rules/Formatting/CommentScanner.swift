// A file and its tree enter; every comment leaves with its place.

internal import SourceText

/// A comment of a file.
struct ScannedComment: Sendable {
  /// The offset of its `#`.
  let start: Int
  /// Its text without blanks at its end.
  let text: String
  /// Bytes between the start of its line and it.
  let column: Int
  /// Whether something other than blanks stands before it on its line.
  let isBehindText: Bool
}

/// Finds the comments, which the parser of YAML drops: they stand between the scalars of the tree.
enum CommentScanner {
  /// Every comment in the order of the file, those in the heads of block scalars among them.
  static func comments(_ root: MarkedNode, in file: SourceFile) -> [ScannedComment] {
    var scanner = Scanner(file: file)
    scanner.visit(root)
    scanner.scan(to: file.bytes.count)
    return scanner.comments
  }

  private struct Scanner {
    let file: SourceFile
    var comments: [ScannedComment] = []
    private var offset = 0

    init(file: SourceFile) { self.file = file }

    mutating func visit(_ node: MarkedNode) {
      switch node.kind {
      case .scalar(let scalar): pass(scalar)
      case .sequence(let items): for item in items { visit(item) }
      case .mapping(let entries):
        for entry in entries {
          pass(entry.key)
          visit(entry.value)
        }
      }
    }

    private mutating func pass(_ scalar: MarkedScalar) {
      let span = scalar.place.span
      scan(to: span.start)
      offset = max(offset, span.end)
      if scalar.style == .literal || scalar.style == .folded {
        let head = file.bytes.lineEnd(from: span.start, to: file.bytes.count)
        if let sign = file.bytes[span.start..<head].firstIndex(of: 0x23) { add(sign, head) }
        offset = max(offset, head)
      }
    }

    /// Between scalars every `#` begins a comment.
    mutating func scan(to end: Int) {
      while offset < end {
        if file.bytes[offset] == 0x23 {
          let lineEnd = file.bytes.lineEnd(from: offset, to: file.bytes.count)
          add(offset, lineEnd)
          offset = lineEnd
        } else {
          offset += 1
        }
      }
    }

    private mutating func add(_ start: Int, _ lineEnd: Int) {
      var end = lineEnd
      while end > start, file.bytes[end - 1].isBlank { end -= 1 }
      let lineStart = file.lineSpan(file.lineIndex(at: start)).start
      let before = file.bytes[lineStart..<start]
      let isMark = lineStart == 0 && before.starts(with: [0xEF, 0xBB, 0xBF])
      comments.append(
        ScannedComment(
          start: start, text: file.text(Span(start, end)), column: start - lineStart - (isMark ? 3 : 0),
          isBehindText: !before.dropFirst(isMark ? 3 : 0).allSatisfy(\.isBlank)))
    }
  }
}

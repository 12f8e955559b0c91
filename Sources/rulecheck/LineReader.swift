// Pieces of bytes enter; lines leave one by one, so that no more than a line is kept.

internal import Rules

/// Bytes that come piece by piece.
final class ByteSource {
  private let nextPiece: () -> Result<[UInt8], FileProblem>

  /// A source whose pieces a function delivers; an empty piece is the end.
  init(nextPiece: @escaping () -> Result<[UInt8], FileProblem>) { self.nextPiece = nextPiece }

  /// A source of one piece.
  convenience init(whole: @escaping (Int) -> Result<[UInt8], FileProblem>) {
    var isRead = false
    self.init {
      if isRead { return .success([]) }
      isRead = true
      return whole(.max)
    }
  }

  /// The next piece.
  func next() -> Result<[UInt8], FileProblem> { nextPiece() }
}

/// Splits a source into lines. Lines end at LF or CRLF; a last line needs no end.
struct LineReader {
  /// What comes next.
  enum Item {
    /// A line without its end.
    case line([UInt8])
    /// A line that is longer than the limit; its bytes were skipped.
    case tooLong
    /// Reading ended with a problem.
    case problem(FileProblem)
    case end
  }

  private let source: ByteSource
  private let maximumBytes: Int
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false
  /// How many lines were read.
  private(set) var lineNumber = 0

  /// A reader of lines of at most so many bytes.
  init(_ source: ByteSource, maximumBytes: Int = 16 << 20) {
    self.source = source
    self.maximumBytes = maximumBytes
  }

  /// The next line, or what there is instead.
  mutating func next() -> Item {
    var isTooLong = false
    var searched = position
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        let line = buffer[position..<end]
        position = end + 1
        return finished(line, isTooLong)
      }
      searched = buffer.count
      if buffer.count - position > maximumBytes {
        isTooLong = true
        position = buffer.count
      }
      if isAtEnd {
        let line = buffer[position...]
        position = buffer.count
        return line.isEmpty && !isTooLong ? .end : finished(line, isTooLong)
      }
      switch source.next() {
      case .failure(let problem):
        isAtEnd = true
        return .problem(problem)
      case .success(let piece):
        isAtEnd = piece.isEmpty
        buffer.removeFirst(position)
        searched -= position
        position = 0
        buffer += piece
      }
    }
  }

  private mutating func finished(_ line: ArraySlice<UInt8>, _ isTooLong: Bool) -> Item {
    lineNumber += 1
    if isTooLong || line.count > maximumBytes { return .tooLong }
    return .line(Array(line.last == 0x0D ? line.dropLast() : line))
  }
}

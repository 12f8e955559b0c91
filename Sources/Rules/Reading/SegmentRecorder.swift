// File spans enter in order; the map of a scalar's text leaves, if they produce exactly that text.

internal import SourceText

/// Builds the segments of a scalar while comparing what they produce with the text libyaml delivered.
struct SegmentRecorder {
  /// The file's bytes.
  let bytes: [UInt8]
  private let value: [UInt8]
  private var position = 0
  private var segments: [SourceFragment.Segment] = []
  /// Whether everything recorded so far equals the text; once false, recording is in vain.
  private(set) var isValid = true

  /// A recorder for the text `value` made of these file bytes.
  init(bytes: [UInt8], value: [UInt8]) {
    self.bytes = bytes
    self.value = value
  }

  /// The finished map; nil if the recorded runs do not produce the whole text.
  var result: [SourceFragment.Segment]? {
    isValid && position == value.count ? segments : nil
  }

  /// Records file bytes that stand in the text unchanged.
  mutating func copy(_ start: Int, _ end: Int) {
    guard isValid, end > start else { return }
    guard end - start <= value.count - position else { return reject() }
    for offset in 0..<(end - start) where bytes[start + offset] != value[position + offset] {
      return reject()
    }
    append(contentCount: end - start, fileStart: start, fileEnd: end, isVerbatim: true)
  }

  /// Records a repeated byte of the text that the file bytes of a span stand for.
  mutating func produce(_ byte: UInt8, count: Int = 1, from start: Int, to end: Int) {
    guard isValid, count > 0 else { return }
    guard count <= value.count - position else { return reject() }
    for offset in 0..<count where value[position + offset] != byte { return reject() }
    append(contentCount: count, fileStart: start, fileEnd: end, isVerbatim: false)
  }

  /// Records a character of the text that an escape in the file stands for.
  mutating func produce(character: UInt32, from start: Int, to end: Int) {
    guard let scalar = Unicode.Scalar(character), let encoded = UTF8.encode(scalar) else { return reject() }
    guard isValid, encoded.count <= value.count - position else { return reject() }
    for (offset, byte) in encoded.enumerated() where value[position + offset] != byte { return reject() }
    append(contentCount: encoded.count, fileStart: start, fileEnd: end, isVerbatim: false)
  }

  /// Records a line break of the text; only a line feed stands there as it is.
  mutating func lineBreak(_ span: Span) {
    if span.count == 1, bytes[span.start] == 0x0A {
      copy(span.start, span.end)
    } else {
      produce(0x0A, from: span.start, to: span.end)
    }
  }

  private mutating func reject() { isValid = false }

  private mutating func append(contentCount: Int, fileStart: Int, fileEnd: Int, isVerbatim: Bool) {
    defer { position += contentCount }
    if isVerbatim, let last = segments.last, last.isVerbatim, last.fileStart + last.fileCount == fileStart {
      segments[segments.count - 1] = SourceFragment.Segment(
        contentStart: last.contentStart, contentCount: last.contentCount + contentCount,
        fileStart: last.fileStart, fileCount: last.fileCount + contentCount, isVerbatim: true)
    } else {
      segments.append(
        SourceFragment.Segment(
          contentStart: position, contentCount: contentCount, fileStart: fileStart,
          fileCount: fileEnd - fileStart, isVerbatim: isVerbatim))
    }
  }
}

extension UInt8 {
  /// A space or a tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }
  /// A line feed or a carriage return.
  var isLineBreak: Bool { self == 0x0A || self == 0x0D }
}

extension [UInt8] {
  /// The offset after the line break at `index`; `index` itself where none stands there.
  func afterLineBreak(_ index: Int) -> Int {
    guard index < count, self[index].isLineBreak else { return index }
    return self[index] == 0x0D && index + 1 < count && self[index + 1] == 0x0A ? index + 2 : index + 1
  }

  /// The offset of the first byte from `index` that is neither space nor tab, at most `end`.
  func afterBlanks(_ index: Int, to end: Int) -> Int {
    var index = index
    while index < end, self[index].isBlank { index += 1 }
    return index
  }

  /// The offset of the line break or `end` that follows `index`.
  func lineEnd(from index: Int, to end: Int) -> Int {
    var index = index
    while index < end, !self[index].isLineBreak { index += 1 }
    return index
  }
}

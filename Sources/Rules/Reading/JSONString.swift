// A quoted JSON text enters at the cursor; its characters with the map to the file leave.

internal import SourceText

extension JSONParser {
  /// The string that begins at the cursor; one in single quotes is read with a finding.
  mutating func string(quote: UInt8) throws(ReadingStop) -> MarkedScalar {
    let start = index
    var text = JSONText()
    index += 1
    while true {
      let runStart = index
      while index < bytes.count, bytes[index] != quote, bytes[index] != 0x5C, bytes[index] >= 0x20 {
        index += 1
      }
      text.copy(bytes, from: runStart, to: index)
      guard let byte, !byte.isLineBreak else {
        return try stop(JSONMessages.unclosedString(place(Span(start, start + 1)), lineEnd: index))
      }
      if byte == quote { break }
      if byte == 0x5C {
        try escape(start, &text)
      } else {
        findings.add(place(Span(index, index + 1))) { JSONMessages.controlCharacter(byte, $0) }
        text.copy(bytes, from: index, to: index + 1)
        index += 1
      }
    }
    index += 1
    let span = Span(start, index)
    if quote == 0x27 { findings.add(place(span), JSONMessages.singleQuotes) }
    return MarkedScalar(
      fragment: SourceFragment(file: file, span: span, bytes: text.bytes, segments: text.segments),
      style: .jsonString)
  }

  private mutating func escape(_ stringStart: Int, _ text: inout JSONText) throws(ReadingStop) {
    let start = index
    guard start + 1 < bytes.count else {
      return try stop(
        JSONMessages.unclosedString(place(Span(stringStart, stringStart + 1)), lineEnd: bytes.count))
    }
    let letter = bytes[start + 1]
    if letter == 0x75 {
      unicodeEscape(&text)
    } else if let character = Self.escapes[letter] {
      index = start + 2
      text.produce(Unicode.Scalar(character), from: start, to: index)
    } else {
      let span = file.characterSpan(at: start + 1)
      let end = max(span.end, start + 1)
      findings.add(place(Span(start, end)), JSONMessages.escape)
      text.copy(bytes, from: start + 1, to: end)
      index = end
    }
  }

  private mutating func unicodeEscape(_ text: inout JSONText) {
    let start = index
    guard let first = hexadecimal(at: start + 2) else {
      var end = start + 2
      while end < bytes.count, end < start + 6, bytes[end].hexadecimalDigit != nil { end += 1 }
      findings.add(place(Span(start, end)), JSONMessages.escape)
      text.produce("\u{FFFD}", from: start, to: end)
      index = end
      return
    }
    index = start + 6
    if let scalar = Unicode.Scalar(first) {
      text.produce(scalar, from: start, to: index)
      return
    }
    if first < 0xDC00, index + 1 < bytes.count, bytes[index] == 0x5C, bytes[index + 1] == 0x75,
      let second = hexadecimal(at: index + 2), (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    {
      index += 6
      text.produce(scalar, from: start, to: index)
      return
    }
    findings.add(place(Span(start, index)), JSONMessages.loneSurrogate)
    text.produce("\u{FFFD}", from: start, to: index)
  }

  private func hexadecimal(at start: Int) -> UInt32? {
    guard start + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for offset in start..<(start + 4) {
      guard let digit = bytes[offset].hexadecimalDigit else { return nil }
      value = value << 4 | digit
    }
    return value
  }

  /// Letter after the backslash, and the character it stands for.
  private static let escapes: [UInt8: UInt8] = [
    0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09,
  ]
}

extension UInt8 {
  /// The value of a hexadecimal digit; nil for other bytes.
  var hexadecimalDigit: UInt32? {
    switch self {
    case 0x30...0x39: UInt32(self) - 0x30
    case 0x41...0x46: UInt32(self) - 0x37
    case 0x61...0x66: UInt32(self) - 0x57
    default: nil
    }
  }
}

/// A text being built with its map.
struct JSONText {
  /// The text so far.
  private(set) var bytes: [UInt8] = []
  /// Its map into the file.
  private(set) var segments: [SourceFragment.Segment] = []

  /// Adds file bytes as they stand.
  mutating func copy(_ file: [UInt8], from start: Int, to end: Int) {
    guard end > start else { return }
    if let last = segments.last, last.isVerbatim, last.fileStart + last.fileCount == start {
      segments[segments.count - 1] = SourceFragment.Segment(
        contentStart: last.contentStart, contentCount: last.contentCount + end - start,
        fileStart: last.fileStart,
        fileCount: last.fileCount + end - start, isVerbatim: true)
    } else {
      segments.append(
        SourceFragment.Segment(
          contentStart: bytes.count, contentCount: end - start, fileStart: start, fileCount: end - start,
          isVerbatim: true))
    }
    bytes.append(contentsOf: file[start..<end])
  }

  /// Adds the character for which file bytes stand.
  mutating func produce(_ character: Unicode.Scalar, from start: Int, to end: Int) {
    let encoded = UTF8.encode(character) ?? UTF8.encodedReplacementCharacter
    segments.append(
      SourceFragment.Segment(
        contentStart: bytes.count, contentCount: encoded.count, fileStart: start, fileCount: end - start,
        isVerbatim: false))
    bytes.append(contentsOf: encoded)
  }
}

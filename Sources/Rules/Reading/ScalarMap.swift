// A scalar's slice of the file and its text enter; the map between them leaves.

internal import SourceText

/// Where a scalar stands and how its text came from the file.
///
/// libyaml's text is the truth. The slice is decoded a second time with its places recorded; a map that does
/// not produce exactly that text is dropped, and the scalar is then only known as a whole.
struct ScalarMap {
  let span: Span
  /// Empty where no exact map is known.
  let segments: [SourceFragment.Segment]

  /// The map of the scalar that libyaml found in `slice` (without anchor and tag).
  init(bytes: [UInt8], slice: Span, style: MarkedScalar.Style, value: [UInt8]) {
    var recorder = SegmentRecorder(bytes: bytes, value: value)
    switch style {
    case .plain, .jsonNumber, .jsonKeyword:
      span = slice
      recorder.recordPlain(slice)
    case .singleQuoted:
      span = slice
      recorder.recordSingleQuoted(Span(slice.start + 1, slice.end - 1))
    case .doubleQuoted, .jsonString:
      span = slice
      recorder.recordDoubleQuoted(Span(slice.start + 1, slice.end - 1))
    case .literal, .folded:
      let block = BlockScalar(bytes: bytes, slice: slice, isFolded: style == .folded)
      span = Span(slice.start, block.record(value: value, into: &recorder))
    }
    segments = recorder.result ?? []
  }
}

extension SegmentRecorder {
  fileprivate mutating func recordPlain(_ inside: Span) {
    var index = inside.start
    while index < inside.end, isValid {
      if bytes[index].isBlank || bytes[index].isLineBreak {
        index = recordGap(index, inside.end)
      } else {
        let start = index
        while index < inside.end, !bytes[index].isBlank, !bytes[index].isLineBreak { index += 1 }
        copy(start, index)
      }
    }
  }

  fileprivate mutating func recordSingleQuoted(_ inside: Span) {
    var index = inside.start
    while index < inside.end, isValid {
      let start = index
      if bytes[index].isBlank || bytes[index].isLineBreak {
        index = recordGap(index, inside.end)
      } else if bytes[index] == 0x27 {
        index = min(index + 2, inside.end)
        produce(0x27, from: start, to: index)
      } else {
        while index < inside.end, bytes[index] != 0x27, !bytes[index].isBlank, !bytes[index].isLineBreak {
          index += 1
        }
        copy(start, index)
      }
    }
  }

  fileprivate mutating func recordDoubleQuoted(_ inside: Span) {
    var index = inside.start
    while index < inside.end, isValid {
      let start = index
      if bytes[index].isBlank || bytes[index].isLineBreak {
        index = recordGap(index, inside.end)
      } else if bytes[index] == 0x5C {
        index = recordEscape(index, inside.end)
      } else {
        while index < inside.end, bytes[index] != 0x5C, !bytes[index].isBlank, !bytes[index].isLineBreak {
          index += 1
        }
        copy(start, index)
      }
    }
  }

  /// Blanks inside a line stand as they are; around line breaks they vanish, one break becomes a space and
  /// each further one a line feed.
  private mutating func recordGap(_ start: Int, _ end: Int) -> Int {
    var index = bytes.afterBlanks(start, to: end)
    guard index < end, bytes[index].isLineBreak else {
      copy(start, index)
      return index
    }
    let breaks = countBreaks(&index, end)
    if breaks == 1 {
      produce(0x20, from: start, to: index)
    } else {
      produce(0x0A, count: breaks - 1, from: start, to: index)
    }
    return index
  }

  private func countBreaks(_ index: inout Int, _ end: Int) -> Int {
    var breaks = 0
    while index < end, bytes[index].isLineBreak {
      breaks += 1
      index = bytes.afterBlanks(bytes.afterLineBreak(index), to: end)
    }
    return breaks
  }

  private mutating func recordEscape(_ start: Int, _ end: Int) -> Int {
    guard start + 1 < end else {
      copy(start, end)
      return end
    }
    let letter = bytes[start + 1]
    if letter.isLineBreak {
      var index = start + 1
      let breaks = countBreaks(&index, end)
      produce(0x0A, count: breaks - 1, from: start, to: index)
      return index
    }
    if let digits = YAMLEscape.hexadecimalDigits[letter] {
      let last = min(start + 2 + digits, end)
      var value: UInt32 = 0
      for index in (start + 2)..<max(last, start + 2) {
        value = value << 4 | UInt32(Character(Unicode.Scalar(bytes[index])).hexDigitValue ?? 0)
      }
      produce(character: value, from: start, to: last)
      return last
    }
    produce(character: YAMLEscape.characters[letter] ?? UInt32(letter), from: start, to: start + 2)
    return start + 2
  }
}

/// The escapes of YAML's double-quoted texts.
private enum YAMLEscape {
  /// Letter after the backslash, and the number of hexadecimal digits that follow it.
  static let hexadecimalDigits: [UInt8: Int] = [0x78: 2, 0x75: 4, 0x55: 8]

  /// Letter after the backslash, and the character it stands for; all others stand for themselves.
  static let characters: [UInt8: UInt32] = [
    0x30: 0x00, 0x61: 0x07, 0x62: 0x08, 0x74: 0x09, 0x6E: 0x0A, 0x76: 0x0B, 0x66: 0x0C, 0x72: 0x0D,
    0x65: 0x1B, 0x4E: 0x85, 0x5F: 0xA0, 0x4C: 0x2028, 0x50: 0x2029,
  ]
}

// The slice of a `|` or `>` scalar enters; the places of its text and the end of its content leave.

internal import SourceText

/// A block scalar's header and body.
struct BlockScalar {
  private let bytes: [UInt8]
  private let end: Int
  private let isFolded: Bool
  private let headerEnd: Int
  private let bodyStart: Int
  /// Whether all line breaks after the last content line are kept, or none; else exactly one is.
  private let keepsBreaks: Bool
  private let stripsBreaks: Bool

  /// Reads the header of the block scalar that libyaml found in `slice`.
  init(bytes: [UInt8], slice: Span, isFolded: Bool) {
    self.bytes = bytes
    self.isFolded = isFolded
    end = slice.end
    var index = min(slice.start + 1, end)
    var keeps = false
    var strips = false
    while index < end, !bytes[index].isBlank, !bytes[index].isLineBreak, bytes[index] != 0x23 {
      if bytes[index] == 0x2B { keeps = true }
      if bytes[index] == 0x2D { strips = true }
      index += 1
    }
    headerEnd = index
    keepsBreaks = keeps
    stripsBreaks = strips
    bodyStart = min(bytes.afterLineBreak(bytes.lineEnd(from: index, to: end)), end)
  }

  /// Records the body's places; returns the end of the last content line, or of the header without one.
  func record(value: [UInt8], into recorder: inout SegmentRecorder) -> Int {
    let indentation = indentation(value: value)
    var contentEnd = headerEnd
    // The breaks since the last content line; the first one ended that line, if there is one.
    var pending: [Span] = []
    var hasContent = false
    var lastLineStartsBlank = false
    var index = bodyStart
    while recorder.isValid {
      index = skipBlankLines(index, indentation, &pending)
      guard index < end else { break }
      let startsBlank = bytes[index].isBlank
      if isFolded, hasContent, !lastLineStartsBlank, !startsBlank, let first = pending.first {
        if pending.count == 1 {
          recorder.produce(0x20, from: first.start, to: index)
        } else {
          for span in pending.dropFirst() { recorder.lineBreak(span) }
        }
      } else {
        for span in pending { recorder.lineBreak(span) }
      }
      pending.removeAll(keepingCapacity: true)
      let lineEnd = bytes.lineEnd(from: index, to: end)
      recorder.copy(index, lineEnd)
      contentEnd = lineEnd
      hasContent = true
      lastLineStartsBlank = startsBlank
      index = bytes.afterLineBreak(lineEnd)
      if index > lineEnd { pending.append(Span(lineEnd, index)) }
    }
    if keepsBreaks {
      for span in pending { recorder.lineBreak(span) }
    } else if !stripsBreaks, hasContent, let first = pending.first {
      recorder.lineBreak(first)
    }
    return contentEnd
  }

  /// Skips lines that hold nothing beyond the indentation; returns the first content byte or `end`.
  private func skipBlankLines(_ start: Int, _ indentation: Int, _ pending: inout [Span]) -> Int {
    var index = start
    while index < end {
      let lineStart = index
      while index < end, index - lineStart < indentation, bytes[index] == 0x20 { index += 1 }
      guard index < end, bytes[index].isLineBreak else {
        return index - lineStart < indentation ? end : index
      }
      let next = bytes.afterLineBreak(index)
      pending.append(Span(index, next))
      index = next
    }
    return index
  }

  /// How many spaces each line of the body loses.
  ///
  /// The header's digit counts from the parent, which is not known here; but the text itself shows how many
  /// of the spaces before its first other character were left.
  private func indentation(value: [UInt8]) -> Int {
    if let raw = spacesBeforeFirstCharacter(bytes, bodyStart, end) {
      return max(raw - (spacesBeforeFirstCharacter(value, 0, value.count) ?? 0), 1)
    }
    return max(longestSpaces(bytes, bodyStart, end) - longestSpaces(value, 0, value.count), 1)
  }

  private func spacesBeforeFirstCharacter(_ text: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var spaces = 0
    for index in start..<end {
      if text[index] == 0x20 {
        spaces += 1
      } else if text[index].isLineBreak {
        spaces = 0
      } else {
        return spaces
      }
    }
    return nil
  }

  private func longestSpaces(_ text: [UInt8], _ start: Int, _ end: Int) -> Int {
    var longest = 0
    var spaces = 0
    for index in start..<end {
      spaces = text[index] == 0x20 ? spaces + 1 : 0
      longest = max(longest, spaces)
    }
    return longest
  }
}

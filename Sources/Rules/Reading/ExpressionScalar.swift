// The node found where an expression is expected enters; the expression's text as its author meant it leaves,
// or a finding that says what YAML made of it.

package import SourceText

/// Takes an expression out of a node, and refuses every form in which YAML has bent it.
package enum ExpressionScalar {
  /// The expression's text without blanks around it, and what is wrong; nil where YAML left something else.
  package static func fragment(of node: MarkedNode) -> (fragment: SourceFragment?, diagnostics: [Diagnostic])
  {
    switch node.kind {
    case .sequence: return (nil, [ReadingMessages.expressionIsList(node.place, blockForm: bracketForm(node))])
    case .mapping:
      return (nil, [ReadingMessages.expressionIsMapping(node.place, blockForm: bracketForm(node))])
    case .scalar(let scalar):
      let fragment = trimmed(scalar.fragment)
      switch scalar.style {
      case .singleQuoted, .doubleQuoted: return (nil, [quoted(scalar)])
      case .jsonString, .jsonNumber, .jsonKeyword: return checked(fragment, at: node.place)
      case .literal, .folded: return block(fragment, scalar)
      case .plain: return plain(fragment, scalar)
      }
    }
  }

  private static func checked(_ fragment: SourceFragment, at place: Place) -> (SourceFragment?, [Diagnostic])
  {
    fragment.bytes.isEmpty ? (nil, [ReadingMessages.expressionEmpty(place)]) : (fragment, [])
  }

  /// `>5` is no comparison for YAML but the header of a text indented by five.
  private static func block(_ fragment: SourceFragment, _ scalar: MarkedScalar) -> (
    SourceFragment?, [Diagnostic]
  ) {
    guard fragment.bytes.isEmpty, scalar.place.span.count > 1 else {
      return checked(fragment, at: scalar.place)
    }
    let form = BlockForm.writing([scalar.place.text], at: scalar.place.span.start, in: scalar.place.file)
    return (nil, [ReadingMessages.expressionReadAsHeader(scalar.place, blockForm: form)])
  }

  private static func plain(_ fragment: SourceFragment, _ scalar: MarkedScalar) -> (
    SourceFragment?, [Diagnostic]
  ) {
    let file = scalar.place.file
    let span = scalar.place.span
    let isOpen = isUnbalanced(fragment.bytes)
    if isOpen, let sign = cuttingSign(after: span.end, in: file) {
      let end = file.bytes.lineEnd(from: span.end, to: min(span.end + longestRest, file.bytes.count))
      let form = BlockForm.writing([wholeText(span.start, end, file)], at: span.start, in: file)
      return (nil, [ReadingMessages.expressionCut(scalar.place, by: sign, blockForm: form)])
    }
    let (result, diagnostics) = checked(fragment, at: scalar.place)
    guard let comment = scalar.trailingComment else { return (result, diagnostics) }
    let text = file.text(Span(span.start, comment.end))
    let start = span.isEmpty ? comment.start : span.start
    let form = BlockForm.writing([trimmedLine(text)], at: start, in: file)
    let warning = ReadingMessages.expressionComment(Place(file: file, span: comment), blockForm: form)
    return (result, diagnostics + [warning])
  }

  /// How far behind a cut expression its rest is looked for, in bytes.
  private static let longestRest = 1_000

  /// Up to the bracket that closes the surrounding flow collection, or the end of the line.
  private static func wholeText(_ start: Int, _ end: Int, _ file: SourceFile) -> String {
    var depth = 0
    var isQuoted = false
    var index = start
    scan: while index < end {
      switch file.bytes[index] {
      case 0x22: isQuoted.toggle()
      case _ where isQuoted: break
      case 0x28, 0x5B, 0x7B: depth += 1
      case 0x29, 0x5D, 0x7D:
        depth -= 1
        if depth < 0 { break scan }
      case 0x2C where depth <= 0: break scan
      default: break
      }
      index += 1
    }
    return trimmedLine(file.text(Span(start, index)))
  }

  /// The sign at which YAML ended a plain scalar: a comma or bracket inside a flow collection, or a comment.
  private static func cuttingSign(after offset: Int, in file: SourceFile) -> Place? {
    if let comment = file.comment(after: offset) { return Place(file: file, span: comment) }
    let index = file.bytes.afterBlanks(offset, to: file.bytes.count)
    guard index < file.bytes.count, [0x2C, 0x5B, 0x5D, 0x7B, 0x7D].contains(file.bytes[index]) else {
      return nil
    }
    return Place(file: file, span: Span(index, index + 1))
  }

  /// Whether a round bracket or a quotation mark stays open to the end.
  private static func isUnbalanced(_ bytes: [UInt8]) -> Bool {
    var depth = 0
    var isQuoted = false
    for (index, byte) in bytes.enumerated() {
      if byte == 0x22, index == 0 || !isQuoted || bytes[index - 1] != 0x5C {
        isQuoted.toggle()
      } else if !isQuoted, byte == 0x28 {
        depth += 1
      } else if !isQuoted, byte == 0x29 || byte == 0x5D {
        depth -= 1
      }
    }
    return isQuoted || depth > 0
  }

  private static func quoted(_ scalar: MarkedScalar) -> Diagnostic {
    let text = trimmedLine(scalar.text)
    let file = scalar.place.file
    guard !text.isEmpty else { return ReadingMessages.expressionEmpty(scalar.place) }
    let start = scalar.place.span.start
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let asExpression = BlockForm.writing(lines, at: start, in: file)
    let isTextLiteral = text.utf8.count > 1 && text.utf8.first == 0x22 && text.utf8.last == 0x22
    let literal = textLiteral(scalar)
    return ReadingMessages.expressionQuoted(
      scalar.place, asText: isTextLiteral ? nil : BlockForm.writing([literal], at: start, in: file),
      asExpression: asExpression)
  }

  /// A text literal of the expression language: as written if it stood in double quotes on one line.
  private static func textLiteral(_ scalar: MarkedScalar) -> String {
    let written = scalar.place.text
    if scalar.style == .doubleQuoted, !written.utf8.contains(where: { $0.isLineBreak }) { return written }
    let escaped = scalar.text.unicodeScalars.reduce(into: "") { result, character in
      switch character {
      case "\"", "\\": result += "\\\(character)"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(character)
      }
    }
    return "\"\(escaped)\""
  }

  /// How an expression that begins with a bracket is written; nil for block collections and JSON.
  private static func bracketForm(_ node: MarkedNode) -> String? {
    let (file, span) = (node.place.file, node.place.span)
    guard DocumentFormat(fileName: file.name) == .yaml, span.start < file.bytes.count,
      file.bytes[span.start] == 0x5B || file.bytes[span.start] == 0x7B
    else { return nil }
    let lines = node.place.text.split(whereSeparator: \.isNewline).map { trimmedLine(String($0)) }
    return BlockForm.writing(lines, at: span.start, in: file)
  }

  private static func trimmedLine(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let isSpace: (UInt8) -> Bool = { $0.isBlank || $0.isLineBreak }
    guard let first = bytes.firstIndex(where: { !isSpace($0) }),
      let last = bytes.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }

  /// The fragment without the blanks and line breaks at its end, so that "something is missing at the end"
  /// points behind the last character and not at the next line.
  private static func trimmed(_ fragment: SourceFragment) -> SourceFragment {
    var end = fragment.bytes.count
    while end > 0, fragment.bytes[end - 1].isBlank || fragment.bytes[end - 1].isLineBreak { end -= 1 }
    guard end < fragment.bytes.count else { return fragment }
    let segments = fragment.segments.compactMap { segment -> SourceFragment.Segment? in
      guard segment.contentStart < end else { return nil }
      let count = min(segment.contentCount, end - segment.contentStart)
      return SourceFragment.Segment(
        contentStart: segment.contentStart, contentCount: count, fileStart: segment.fileStart,
        fileCount: segment.isVerbatim ? count : segment.fileCount, isVerbatim: segment.isVerbatim)
    }
    return SourceFragment(
      file: fragment.file, span: fragment.span, bytes: Array(fragment.bytes[..<end]), segments: segments)
  }
}

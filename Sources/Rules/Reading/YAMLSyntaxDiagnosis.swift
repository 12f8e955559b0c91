// libyaml's problem enters; a finding in the words of someone who writes rule files leaves.

internal import SourceText

/// Finds the cause of a YAML syntax error and the writing that avoids it.
struct YAMLSyntaxDiagnosis {
  /// What libyaml said.
  let problem: YAMLProblem
  /// The byte offset of the problem, if libyaml named one.
  let index: Int?
  /// The byte offset at which the broken construct began.
  let context: Int?
  /// The last scalar that was read.
  let lastScalar: MarkedScalar?
  let file: SourceFile

  /// The finding that ends the reading.
  var diagnostic: Diagnostic { unclosedQuote ?? tab ?? missingColonAbove ?? bentValue ?? general }

  private var offset: Int { index ?? context ?? lastScalar?.place.span.end ?? 0 }
  private var bytes: [UInt8] { file.bytes }

  private func place(_ span: Span) -> Place { Place(file: file, span: span) }

  private func says(_ words: String) -> Bool { problem.text.contains(words) }

  private func happens(_ words: String) -> Bool { problem.context.contains(words) }

  // MARK: Quotes and tabs

  private var unclosedQuote: Diagnostic? {
    if happens("quoted scalar"), says("end of stream") || says("document indicator"), let context {
      return YAMLSyntaxMessages.unclosedQuote(place(file.characterSpan(at: context)), closedAt: nil)
    }
    // A quotation that swallowed whole lines ended at the next quotation mark, and the text after it is in error.
    guard let scalar = lastScalar, scalar.isQuoted, !says("mapping values") else { return nil }
    let span = scalar.place.span
    guard span.end <= offset, bytes.afterBlanks(span.end, to: bytes.count) == offset,
      offset < bytes.count, !bytes[offset].isLineBreak,
      file.lineIndex(at: span.start) < file.lineIndex(at: span.end)
    else { return nil }
    return YAMLSyntaxMessages.unclosedQuote(
      place(file.characterSpan(at: span.start)), closedAt: place(Span(span.end - 1, span.end)))
  }

  private var tab: Diagnostic? {
    guard !happens("flow"), !happens("quoted") else { return nil }
    let line = file.lineSpan(file.lineIndex(at: offset))
    let end = bytes.afterBlanks(line.start, to: line.end)
    var start = line.start
    while start < end, bytes[start] != 0x09 { start += 1 }
    guard start < end else { return nil }
    var tabEnd = start
    while tabEnd < end, bytes[tabEnd] == 0x09 { tabEnd += 1 }
    return YAMLSyntaxMessages.tabIndentation(place(Span(start, tabEnd)))
  }

  /// A first key without its colon makes YAML take its line for a value, and stumble over the next key.
  private var missingColonAbove: Diagnostic? {
    guard says("mapping values are not allowed") || says("did not find expected key"),
      let key = EntryLine(at: offset, in: file)?.key, offset == key.start || offset == key.end
    else { return nil }
    let line = file.lineIndex(at: offset)
    guard line > 0 else { return nil }
    let (own, above) = (file.lineSpan(line), file.lineSpan(line - 1))
    let entry = EntryLine(at: above.start, in: file)
    let start = entry?.valueStart ?? bytes.afterBlanks(above.start, to: above.end)
    guard entry?.key == nil, start < above.end, bytes[start] != 0x23,
      start - above.start == key.start - own.start
    else { return nil }
    // In the middle of a value the line above is no key.
    if let value = WrittenValue(holding: offset, in: file), value.span.start != start { return nil }
    return YAMLSyntaxMessages.missingColon(place(file.restOfLine(from: start)))
  }

  // MARK: Values that YAML bends

  private var bentValue: Diagnostic? {
    if happens("while parsing a flow"), let context, let value = WrittenValue(holding: context, in: file),
      value.span.start == context, bytes.closingBracket(from: context, to: value.span.end) == nil
    {
      return YAMLSyntaxMessages.unclosedBracket(
        place(file.characterSpan(at: context)), noticedAt: place(file.wordSpan(at: offset)),
        blockForm: value.blockForm)
    }
    guard let value = WrittenValue(holding: offset, in: file), value.span.start <= offset,
      offset <= value.span.end
    else { return nil }
    let start = value.span.start
    // Below its key a list, or a mapping whose first key is quoted, begins as it should.
    if file.lineIndex(at: start) > value.entryLine, EntryLine(at: start, in: file) != nil { return nil }
    switch bytes[start] {
    case 0x22, 0x27:
      return textAfter(bytes.closingQuote(from: start, to: value.span.end), in: value) { rest in
        YAMLSyntaxMessages.textAfterQuotes(rest, blockForm: value.blockForm)
      }
    case 0x5B, 0x7B:
      return textAfter(bytes.closingBracket(from: start, to: value.span.end), in: value) { rest in
        YAMLSyntaxMessages.textAfterBrackets(rest, opening: bytes[start], blockForm: value.blockForm)
      }
    case 0x2D, 0x3F:
      guard start + 1 < bytes.count, bytes[start + 1].isBlank else { break }
      return sign(start, value)
    case 0x3E, 0x7C, 0x2A, 0x26, 0x40, 0x60, 0x25, 0x21, 0x5D, 0x7D, 0x2C:
      return sign(start, value)
    default: break
    }
    return says("mapping values are not allowed") ? colon(in: value) : nil
  }

  private func sign(_ start: Int, _ value: WrittenValue) -> Diagnostic {
    let sign = place(file.characterSpan(at: start))
    return switch bytes[start] {
    case 0x26: ReadingMessages.anchor(sign)
    case 0x2A: ReadingMessages.alias(sign)
    case 0x21: ReadingMessages.tag(sign)
    default: YAMLSyntaxMessages.reservedStart(bytes[start], sign, blockForm: value.blockForm)
    }
  }

  private func textAfter(_ close: Int?, in value: WrittenValue, _ message: (Place) -> Diagnostic)
    -> Diagnostic?
  {
    guard let close else { return nil }
    let rest = bytes.afterBlanks(close + 1, to: value.span.end)
    guard rest < value.span.end, offset > close else { return nil }
    return message(place(file.restOfLine(from: rest)))
  }

  private func colon(in value: WrittenValue) -> Diagnostic {
    let isOnLaterLine = file.lineIndex(at: offset) > file.lineIndex(at: value.span.start)
    if isOnLaterLine, let key = EntryLine(at: offset, in: file)?.key, key.end == offset {
      let owner = value.entry.key ?? file.characterSpan(at: value.entry.contentStart)
      return YAMLSyntaxMessages.deeperKey(place(key), owner: place(owner), blockForm: value.blockForm)
    }
    return YAMLSyntaxMessages.colonInValue(place(file.characterSpan(at: offset)), blockForm: value.blockForm)
  }

  // MARK: Everything else

  private var general: Diagnostic {
    let word = place(file.wordSpan(at: offset))
    let opening = context.map { place(file.characterSpan(at: $0)) }
    if says("mapping values are not allowed") {
      return YAMLSyntaxMessages.colonInValue(place(file.characterSpan(at: offset)), blockForm: nil)
    }
    if says("could not find expected ':'") {
      return YAMLSyntaxMessages.missingColon(place(file.restOfLine(from: context ?? offset)))
    }
    if says("found unexpected ':'") {
      return YAMLSyntaxMessages.blankAfterColon(place(file.characterSpan(at: offset)))
    }
    if says("mapping keys are not allowed") {
      return YAMLSyntaxMessages.reservedStart(0x3F, place(file.characterSpan(at: offset)), blockForm: nil)
    }
    if says("did not find expected ',' or"), let opening {
      return YAMLSyntaxMessages.unclosedBracket(opening, noticedAt: word, blockForm: nil)
    }
    if happens("while parsing a flow node"), offset >= bytes.count, let opening {
      return YAMLSyntaxMessages.unclosedBracket(opening, noticedAt: nil, blockForm: nil)
    }
    if says("escape") || says("hexdecimal") {
      return YAMLSyntaxMessages.badEscape(place(escapeSpan(at: offset)))
    }
    if says("did not find expected key") || says("expected node content"), offset < bytes.count,
      bytes[offset] == 0x3A
    {
      return ReadingMessages.emptyKey(place(file.characterSpan(at: offset)))
    }
    if says("did not find expected key") || says("did not find expected '-' indicator") {
      return YAMLSyntaxMessages.indentation(word, sibling: opening)
    }
    if says("block sequence entries are not allowed") || says("violates indentation") {
      return YAMLSyntaxMessages.indentation(word, sibling: nil)
    }
    if says("did not find expected <document start>") {
      return YAMLSyntaxMessages.textAfterDocument(word)
    }
    if happens("a block scalar") {
      return YAMLSyntaxMessages.blockHeader(place(file.restOfLine(from: context ?? offset)))
    }
    if happens("an anchor") { return ReadingMessages.anchor(opening ?? word) }
    if happens("an alias") { return ReadingMessages.alias(opening ?? word) }
    if happens("a tag") || says("undefined tag handle") {
      return ReadingMessages.tag(place(file.wordSpan(at: context ?? offset)))
    }
    if happens("directive") || says("directive") || says("incompatible YAML") {
      return ReadingMessages.directive(place(file.restOfLine(from: context ?? offset)))
    }
    if offset < bytes.count, says("cannot start any token") || says("expected node content") {
      let sign = file.characterSpan(at: offset)
      if !sign.isEmpty { return YAMLSyntaxMessages.reservedStart(bytes[offset], place(sign), blockForm: nil) }
    }
    return YAMLSyntaxMessages.other(problem, word)
  }

  /// The backslash and its letter; libyaml points behind them where the digits are at fault.
  private func escapeSpan(at offset: Int) -> Span {
    let start = says("unknown escape") ? offset : max(offset - 2, 0)
    return Span(start, max(file.characterSpan(at: start + 1).end, start))
  }
}

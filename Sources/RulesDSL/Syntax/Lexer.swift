// Bytes of an expression in, tokens out. Reads full-width and typographic characters as their ASCII meaning.

package import SourceText

/// Splits the bytes of an expression into tokens; never fails, what it cannot read becomes a diagnostic.
package struct Lexer {
  private let fragment: SourceFragment
  private let bytes: [UInt8]
  private var offset = 0
  private var tokens: [Token] = []
  private var diagnostics: [Diagnostic] = []
  /// Before this offset no text in quotation marks of another language ends.
  private var unquotedUntil = 0
  /// End of the last number, where a unit may follow directly; digits end such a unit (`3年6个月`).
  private var numberEnd = -1
  /// Whether a comparison word ends before a digit, as in a table's cell: `不低于30%`.
  private let isCell: Bool

  /// Tokens of a fragment, ending with `.end`, and what could not be read.
  package static func tokens(
    _ fragment: SourceFragment, isCell: Bool = false
  ) -> (tokens: [Token], diagnostics: [Diagnostic]) {
    var lexer = Lexer(fragment, isCell: isCell)
    while lexer.readToken() {}
    // What is missing is missing behind the last word, not behind the space that follows it.
    let end = lexer.tokens.last?.span.end ?? lexer.bytes.count
    lexer.tokens.append(Token(.end, Span(end, end)))
    return (lexer.tokens, lexer.diagnostics)
  }

  private init(_ fragment: SourceFragment, isCell: Bool) {
    self.fragment = fragment
    self.isCell = isCell
    bytes = fragment.bytes
  }

  // MARK: Characters

  /// The scalar at an offset as it stands, with its length in bytes; nil at the end. Broken UTF-8 reads as
  /// U+FFFD of one byte.
  private func scalar(at position: Int) -> (Unicode.Scalar, Int)? {
    guard position < bytes.count else { return nil }
    let first = bytes[position]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, position + count <= bytes.count else { return ("\u{FFFD}", 1) }
    var value = UInt32(first) & (count == 2 ? 0x1F : count == 3 ? 0x0F : 0x07)
    for next in bytes[(position + 1)..<(position + count)] {
      guard next & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(next & 0x3F)
    }
    guard let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
    return (scalar, count)
  }

  /// The scalar at an offset after folding, with the length of its bytes.
  private func folded(at position: Int) -> (Unicode.Scalar, Int)? {
    scalar(at: position).map { (CharacterClasses.folded($0.0), $0.1) }
  }

  private func folded(at position: Int, is expected: Unicode.Scalar) -> Int? {
    guard let (scalar, count) = folded(at: position), scalar == expected else { return nil }
    return count
  }

  // MARK: Tokens

  /// Reads one token or one stretch of space; false at the end.
  private mutating func readToken() -> Bool {
    guard let (raw, count) = scalar(at: offset) else { return false }
    let scalar = CharacterClasses.folded(raw)
    if CharacterClasses.isSpace(scalar) {
      offset += count
    } else if CharacterClasses.isDigit(scalar) || (scalar == "." && startsFraction(after: offset + count)) {
      readNumber()
    } else if CharacterClasses.isNameStart(scalar)
      || offset == numberEnd && CharacterClasses.isUnitSign(scalar) || startsUnit(scalar)
    {
      readName()
    } else if scalar == "\"" || raw == "\u{201C}" || raw == "\u{201D}" {
      readText(opening: raw, count)
    } else if let closing = CharacterClasses.closingQuote(for: raw), let end = foreignTextEnd(closing, count)
    {
      readForeignText(to: end, count)
    } else if scalar == "`" {
      readQuotedName(count)
    } else if scalar == "/", skipComment() {
    } else {
      readSymbol(raw, scalar, count)
    }
    return true
  }

  /// Whether a sign such as `㎡` is a unit after a slash: `50元/㎡`.
  private func startsUnit(_ scalar: Unicode.Scalar) -> Bool {
    guard CharacterClasses.isUnitSign(scalar), let last = tokens.last, last.span.end == offset else {
      return false
    }
    return last.kind == .symbol(.slash)
  }

  private func startsFraction(after position: Int) -> Bool {
    guard let (next, _) = folded(at: position), CharacterClasses.isDigit(next) else { return false }
    // `list..5` and `a.5` never mean a number without its zero.
    guard let previous = tokens.last, previous.span.end == offset else { return true }
    switch previous.kind {
    case .symbol(.rightBracket), .symbol(.rightParenthesis), .symbol(.rightBrace), .name, .quotedName,
      .number:
      return false
    default: return true
    }
  }

  private mutating func readNumber() {
    let start = offset
    var text = ""
    readDigits(into: &text)
    if let dot = folded(at: offset, is: "."), let (next, _) = folded(at: offset + dot),
      CharacterClasses.isDigit(next)
    {
      offset += dot
      text.unicodeScalars.append(".")
      readDigits(into: &text)
    }
    readExponent(into: &text)
    numberEnd = offset
    tokens.append(Token(.number(text), Span(start, offset)))
  }

  private mutating func readDigits(into text: inout String) {
    while let (scalar, count) = folded(at: offset), CharacterClasses.isDigit(scalar) {
      text.unicodeScalars.append(scalar)
      offset += count
    }
  }

  private mutating func readExponent(into text: inout String) {
    guard let (letter, count) = folded(at: offset), letter == "e" || letter == "E" else { return }
    var position = offset + count
    var sign = ""
    if let (candidate, signCount) = folded(at: position), candidate == "+" || candidate == "-" {
      sign.unicodeScalars.append(candidate)
      position += signCount
    }
    guard let (digit, _) = folded(at: position), CharacterClasses.isDigit(digit) else { return }
    offset = position
    text += "e" + sign
    readDigits(into: &text)
  }

  private mutating func readName() {
    let start = offset
    let isUnit = start == numberEnd || folded(at: start).map { startsUnit($0.0) } ?? false
    var text = ""
    while let (scalar, count) = folded(at: offset),
      CharacterClasses.isNamePart(scalar) || isUnit && CharacterClasses.isUnitSign(scalar)
    {
      if CharacterClasses.isDigit(scalar) {
        if isCell, KeywordTable.comparison(text) != nil { break }
        if isUnit, !isPowerOfMetre(text, scalar, after: offset + count) { break }
      }
      text.unicodeScalars.append(scalar)
      offset += count
    }
    let span = Span(start, offset)
    if CharacterClasses.mixesScripts(text) {
      diagnostics.append(SyntaxMessages.mixedScripts(text, fragment.place(span)))
    }
    tokens.append(Token(.name(text), span))
  }

  /// Whether the digit belongs to a unit as in `500m2`.
  private func isPowerOfMetre(_ text: String, _ digit: Unicode.Scalar, after position: Int) -> Bool {
    guard text == "m" || text == "M", digit == "2" else { return false }
    return folded(at: position).map { !CharacterClasses.isNamePart($0.0) } ?? true
  }

  private mutating func readQuotedName(_ count: Int) {
    let start = offset
    offset += count
    var text = ""
    while let (scalar, width) = scalar(at: offset), scalar != "\n" {
      offset += width
      if CharacterClasses.folded(scalar) == "`" {
        tokens.append(Token(.quotedName(text), Span(start, offset)))
        if text.isEmpty {
          diagnostics.append(SyntaxMessages.emptyName(fragment.place(Span(start, offset))))
        }
        return
      }
      if CharacterClasses.isInvisible(scalar) {
        diagnostics.append(SyntaxMessages.invisible(scalar, fragment.place(Span(offset - width, offset))))
      }
      text.unicodeScalars.append(scalar)
    }
    diagnostics.append(SyntaxMessages.unclosedName(fragment.place(Span(start, offset))))
    tokens.append(Token(.quotedName(text), Span(start, offset)))
  }

  /// Skips `// …` to the end of the line or `/* … */`; false where neither starts here.
  private mutating func skipComment() -> Bool {
    guard offset + 1 < bytes.count, bytes[offset] == 0x2F else { return false }
    if bytes[offset + 1] == 0x2F {
      while offset < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
      return true
    }
    guard bytes[offset + 1] == 0x2A else { return false }
    let start = offset
    offset += 2
    while offset + 1 < bytes.count {
      if bytes[offset] == 0x2A, bytes[offset + 1] == 0x2F {
        offset += 2
        return true
      }
      offset += 1
    }
    offset = bytes.count
    diagnostics.append(SyntaxMessages.unclosedComment(fragment.place(Span(start, start + 2))))
    return true
  }

  private mutating func readText(opening: Unicode.Scalar, _ count: Int) {
    let start = offset
    offset += count
    let isTypographic = opening != "\"" && CharacterClasses.folded(opening) == opening
    var decoder = TextDecoder()
    while let (scalar, width) = scalar(at: offset) {
      let closes = isTypographic ? scalar == "\u{201D}" : scalar == opening
      if closes, !decoder.isEscaping {
        offset += width
        tokens.append(Token(.text(decoder.finish()), Span(start, offset)))
        return
      }
      if scalar == "\n" || scalar == "\r" { break }
      if CharacterClasses.isReordering(scalar) {
        diagnostics.append(SyntaxMessages.invisible(scalar, fragment.place(Span(offset, offset + width))))
      }
      decoder.read(scalar)
      offset += width
    }
    diagnostics.append(
      SyntaxMessages.unclosedText(isTypographic: isTypographic, fragment.place(Span(start, offset))))
    tokens.append(Token(.text(decoder.finish()), Span(start, offset)))
  }

  /// Whether `<>` here is the empty list of a type's parameters or members: `function<> -> number`.
  private func opensEmptyTypeList() -> Bool {
    guard case .name(let word)? = tokens.last?.kind else { return false }
    return KeywordTable.keyword(word) == .function || ["context", "记录"].contains(word)
  }

  /// Where a text in quotation marks of another language ends on its line; nil if it does not.
  private mutating func foreignTextEnd(_ closing: Set<Unicode.Scalar>, _ count: Int) -> Int? {
    guard offset >= unquotedUntil else { return nil }
    var position = offset + count
    while let (scalar, width) = scalar(at: position), scalar != "\n", scalar != "\r" {
      if closing.contains(scalar) { return position }
      position += width
    }
    // The line is not searched again for each further mark.
    unquotedUntil = position
    return nil
  }

  /// Reads `'甲类'` as the text that was meant, and says how texts are quoted here.
  private mutating func readForeignText(to end: Int, _ count: Int) {
    let text = String(decoding: bytes[(offset + count)..<end], as: UTF8.self)
    let whole = Span(offset, end + (scalar(at: end)?.1 ?? 0))
    diagnostics.append(SyntaxMessages.foreignQuotes(text, fragment.place(whole)))
    tokens.append(Token(.text(text), whole))
    offset = whole.end
  }

  private mutating func readSymbol(_ raw: Unicode.Scalar, _ scalar: Unicode.Scalar, _ count: Int) {
    let start = offset
    offset += count
    if let symbol = SymbolTable.typographic[raw] {
      tokens.append(Token(.symbol(symbol), Span(start, offset)))
      return
    }
    if let (next, nextCount) = folded(at: offset) {
      if let symbol = SymbolTable.pairs[SymbolTable.Pair(scalar, next)] {
        offset += nextCount
        tokens.append(Token(.symbol(symbol), Span(start, offset)))
        return
      }
      if let (meant, written) = SymbolTable.foreign[SymbolTable.Pair(scalar, next)], !opensEmptyTypeList() {
        offset += nextCount
        return readForeign(written, meant: meant, from: start)
      }
    }
    if let meant = SymbolTable.foreignSigns[scalar] {
      return readForeign(String(Character(raw)), meant: meant, from: start)
    }
    if let symbol = Symbol(rawValue: String(Character(scalar))) {
      tokens.append(Token(.symbol(symbol), Span(start, offset)))
      return
    }
    let isInNumber = start == numberEnd && folded(at: offset).map { CharacterClasses.isDigit($0.0) } ?? false
    let isInName = folded(at: offset).map { CharacterClasses.isNameStart($0.0) } ?? false
    diagnostics.append(
      SyntaxMessages.unexpectedCharacter(
        raw, fragment.place(Span(start, offset)), isInNumber: isInNumber, isBeforeName: isInName))
  }

  /// Says how an operator of another language is written, and reads it as what was meant.
  private mutating func readForeign(_ written: String, meant: String, from start: Int) {
    let span = Span(start, offset)
    diagnostics.append(SyntaxMessages.foreignOperator(written, meant: meant, fragment.place(span)))
    tokens.append(Token(Symbol(rawValue: meant).map(TokenKind.symbol) ?? .name(meant), span))
  }
}

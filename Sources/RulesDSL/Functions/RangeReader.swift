// The text of a range in, such as `[18..21)`, the range out; its ends are literals.

import SourceText

/// Reads ranges that are written as texts.
struct RangeReader {
  /// In bytes; nobody writes a longer range.
  private static let longestText = 20_000
  private var tokens: ArraySlice<TokenKind>

  /// The range a text denotes, in whatever order its ends are; nil if it is not the text of a range.
  ///
  /// An end may be left out where its bracket is open: `(..2]`, `[2..)`; one end must be there.
  static func range(_ text: String) -> RangeValue? {
    guard text.utf8.count <= longestText else { return nil }
    let (tokens, diagnostics) = Lexer.tokens(SourceFragment(file: SourceFile(name: "", text: text)))
    guard diagnostics.isEmpty else { return nil }
    var reader = RangeReader(tokens: tokens.map(\.kind)[...])
    return reader.read()
  }

  private mutating func read() -> RangeValue? {
    let opening = next()
    guard [.symbol(.leftBracket), .symbol(.leftParenthesis), .symbol(.rightBracket)].contains(opening) else {
      return nil
    }
    var lower: Value?
    if tokens.first != .symbol(.dots) {
      guard let end = literal() else { return nil }
      lower = end
    }
    guard next() == .symbol(.dots) else { return nil }
    var upper: Value?
    if tokens.count > 2 {
      guard let end = literal() else { return nil }
      upper = end
    }
    let closing = next()
    guard [.symbol(.rightBracket), .symbol(.rightParenthesis), .symbol(.leftBracket)].contains(closing),
      next() == .end
    else { return nil }
    let includesLower = opening == .symbol(.leftBracket)
    let includesUpper = closing == .symbol(.rightBracket)
    guard lower != nil || !includesLower, upper != nil || !includesUpper, lower != nil || upper != nil else {
      return nil
    }
    return RangeValue(lower: lower, upper: upper, includesLower: includesLower, includesUpper: includesUpper)
  }

  private mutating func next() -> TokenKind { tokens.popFirst() ?? .end }

  /// A number, a text, or a date, time or duration: `@"…"` or `date("…")`.
  private mutating func literal() -> Value? {
    switch next() {
    case .number(let digits): return Decimal128(parsing: digits.utf8).map(Value.number)
    case .symbol(.minus):
      guard case .number(let digits) = next() else { return nil }
      return Decimal128(parsing: digits.utf8).map { .number($0.negated) }
    case .text(let text): return .text(text)
    case .symbol(.at):
      guard case .text(let text) = next() else { return nil }
      return TemporalLiteral(parsing: text)?.value
    case .name(let word): return construction(word)
    case .quotedName, .symbol, .end: return nil
    }
  }

  /// `date("…")`, `date and time("…")`, `time("…")` or `duration("…")`, in either language.
  private mutating func construction(_ first: String) -> Value? {
    var name = first
    while case .name(let word)? = tokens.first {
      name += " " + word
      tokens.removeFirst()
    }
    guard next() == .symbol(.leftParenthesis), case .text(let text) = next(),
      next() == .symbol(.rightParenthesis)
    else { return nil }
    switch name {
    case "date", "日期": return CivilDate(parsing: text).map(Value.date)
    case "time", "时间": return TimeOfDay(parsing: text).map(Value.time)
    case "date and time", "日期时间": return DateTime(parsing: text).map(Value.dateTime)
    case "duration", "时长":
      switch DurationParsing.parse(text) {
      case .yearsMonths(let duration): return .yearsMonths(duration)
      case .daysTime(let duration): return .daysTime(duration)
      case nil: return nil
      }
    default: return nil
    }
  }
}

extension TemporalLiteral {
  /// The value it denotes.
  fileprivate var value: Value {
    switch self {
    case .date(let date): .date(date)
    case .time(let time): .time(time)
    case .dateTime(let point): .dateTime(point)
    case .yearsMonths(let duration): .yearsMonths(duration)
    case .daysTime(let duration): .daysTime(duration)
    }
  }
}

extension Value {
  /// The type of a value that can be written as a literal; nil for others.
  var literalType: ValueType? {
    switch self {
    case .number: .number(Unit.none)
    case .text: .text
    case .date: .date
    case .time: .time
    case .dateTime: .dateTime
    case .yearsMonths: .yearsMonths
    case .daysTime: .daysTime
    case .null, .boolean, .list, .context, .range, .function, .unknown, .error: nil
    }
  }
}

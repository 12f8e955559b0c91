// A scalar and where it stands enter; its lines leave.

internal import RulesDSL
internal import SourceText

/// The lines of a scalar.
enum ScalarText {
  /// On the line of its key.
  case line(String)
  /// A first line and more, which are indented already.
  case lines(first: String, [String])
  /// Below a `|` or `>`; with the sign, and whether the line breaks at the end belong to the text.
  case block(head: String, [String], keepsBreaks: Bool)
}

/// Writes scalars.
struct ScalarLayout {
  /// Which words expressions have.
  let keywords: KeywordChoice
  /// Names of several words.
  let names: NameTable

  /// How many characters a line should have.
  static let width = 110

  /// The lines of a scalar behind `column` characters of its line, with `indentation` for further lines.
  func text(
    _ scalar: MarkedScalar, _ part: DocumentPart, column: Int, indentation: Int
  ) -> ScalarText {
    if case .expression = part, let text = expression(scalar, column: column, indentation: indentation) {
      return text
    }
    switch scalar.style {
    case .literal: return literal(scalar, part, indentation)
    case .folded: return folded(scalar, indentation)
    case .singleQuoted, .doubleQuoted:
      if case .prose = part, PlainText.isSafeSentence(scalar.text) { return .line(scalar.text) }
      return written(scalar, indentation)
    case .plain, .jsonString, .jsonNumber, .jsonKeyword: return written(scalar, indentation)
    }
  }

  /// The scalar on one line between brackets; nil where it cannot stand there.
  func flowText(_ scalar: MarkedScalar, _ part: DocumentPart) -> String? {
    switch scalar.style {
    case .literal, .folded: return nil
    case .singleQuoted, .doubleQuoted:
      if case .prose = part, PlainText.isSafeSentence(scalar.text) { return scalar.text }
      let text = scalar.place.text
      return text.utf8.contains(where: \.isLineBreak) ? PlainText.quoted(scalar.text) : text
    case .plain, .jsonString, .jsonNumber, .jsonKeyword:
      if scalar.fragment.bytes.isEmpty { return "" }
      if case .expression = part, let line = formatted(scalar)?.line {
        return PlainText.isSafe(line, inFlow: true) ? line : nil
      }
      return scalar.text.utf8.contains(where: \.isLineBreak) ? nil : scalar.text
    }
  }

  /// A key, with quotation marks where it needs them.
  func key(_ key: MarkedScalar) -> String {
    if key.style == .plain { return key.text }
    if PlainText.isSafeSentence(key.text) { return key.text }
    let text = key.place.text
    return text.utf8.contains(where: \.isLineBreak) ? PlainText.quoted(key.text) : text
  }

  // MARK: Expressions

  private func formatted(_ scalar: MarkedScalar) -> FormattedExpression? {
    let node = MarkedNode(kind: .scalar(scalar), place: scalar.place)
    let (fragment, diagnostics) = ExpressionScalar.fragment(of: node)
    guard let fragment, !diagnostics.hasErrors else { return nil }
    return FormattedExpression(fragment, names: names, keywords: keywords)
  }

  private func expression(_ scalar: MarkedScalar, column: Int, indentation: Int) -> ScalarText? {
    guard let expression = formatted(scalar) else { return nil }
    let lines = expression.lines(width: Self.width - indentation)
    if scalar.style == .plain {
      let line = expression.line
      let fits = column + line.unicodeScalars.count <= Self.width
      // Where no “and” or “or” helps, a line of its own would not either.
      if PlainText.isSafe(line, inFlow: false), fits || lines.count == 1 { return .line(line) }
    }
    return .block(head: "|", indented(lines, indentation), keepsBreaks: false)
  }

  // MARK: Texts

  private func written(_ scalar: MarkedScalar, _ indentation: Int) -> ScalarText {
    let lines = rawLines(Array(scalar.place.text.utf8))
    guard let first = lines.first, lines.count > 1 else { return .line(scalar.place.text) }
    let rest = lines.dropFirst().map { Array($0.drop(while: \.isBlank)) }
    let trimmed = [first] + rest
    return .lines(
      first: text(withoutBlanksAtEnd(first)),
      indented(trimmed.dropFirst().map { text(withoutBlanksAtEnd($0)) }, indentation))
  }

  /// A blank behind a backslash belongs to a text in double quotation marks.
  private func withoutBlanksAtEnd(_ line: [UInt8]) -> [UInt8] {
    var end = line.count
    while end > 0, line[end - 1].isBlank { end -= 1 }
    return end > 0 && line[end - 1] == 0x5C ? line : Array(line[..<end])
  }

  private func literal(_ scalar: MarkedScalar, _ part: DocumentPart, _ indentation: Int) -> ScalarText {
    if case .rows = part, let lines = AlignedTable.lines(scalar.text) {
      return .block(head: "|", indented(lines, indentation), keepsBreaks: false)
    }
    var lines = scalar.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let breaks = lines.reversed().prefix { $0.isEmpty }.count
    if breaks > 0 { lines.removeLast() }
    let isEmpty = lines.allSatisfy(\.isEmpty)
    let keeps = breaks > 1 || isEmpty && breaks > 0
    let head = "|" + indicator(lines) + (keeps ? "+" : breaks == 0 && !isEmpty ? "-" : "")
    return .block(head: head, indented(lines, indentation), keepsBreaks: keeps)
  }

  private func folded(_ scalar: MarkedScalar, _ indentation: Int) -> ScalarText {
    let raw = rawLines(Array(scalar.place.text.utf8))
    let content = scalar.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let breaks = content.reversed().prefix { $0.isEmpty }.count
    let body = Array(raw.dropFirst())
    let base =
      (body.first { !$0.allSatisfy(\.isBlank) }.map(spaces) ?? 0)
      - (content.first { !$0.allSatisfy(\.isWhitespace) }.map { spaces(Array($0.utf8)) } ?? 0)
    var lines = body.map { text(Array($0.dropFirst(min(base, spaces($0))))) }
    let keeps = breaks > 1
    if keeps { lines += Array(repeating: "", count: breaks - 1) }
    let head = ">" + indicator(lines) + (keeps ? "+" : breaks == 0 ? "-" : "")
    return .block(head: head, indented(lines, indentation), keepsBreaks: keeps)
  }

  /// The digit without which YAML would take blanks of the text for its indentation.
  private func indicator(_ lines: [String]) -> String {
    let first = lines.prefix { $0.allSatisfy(\.isWhitespace) } + lines.filter { !$0.isEmpty }.prefix(1)
    return first.contains { $0.utf8.first.map { $0.isBlank } ?? false } ? "2" : ""
  }

  private func rawLines(_ bytes: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var start = 0
    while true {
      let end = bytes.lineEnd(from: start, to: bytes.count)
      lines.append(Array(bytes[start..<end]))
      let next = bytes.afterLineBreak(end)
      if next == end { return lines }
      start = next
    }
  }

  private func spaces(_ line: [UInt8]) -> Int { line.prefix { $0 == 0x20 }.count }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private func indented(_ lines: [String], _ indentation: Int) -> [String] {
    lines.map { $0.isEmpty ? "" : String(repeating: " ", count: indentation) + $0 }
  }
}

// A quotation enters; where the document says it, if it does, leaves.

package import SourceText

/// Looks for quotations in a registered document, letter by letter.
///
/// Only differences that do not change what is said are overlooked: width of characters, blanks and line
/// breaks, and the variants of quotation marks, dashes, dots and brackets.
package struct QuotationMatcher: Sendable {
  /// Where a quotation was found.
  package enum Match: Sendable {
    /// In an extract of the cited clause, or in any extract if no clause was cited.
    case clause(ClauseExtract)
    /// Not in the cited clause, but in another one.
    case otherClause(ClauseExtract)
    /// In the full text, which has no marked clauses, at these bytes.
    case fullText(Span)
  }

  private let clauses: [(label: [Unicode.Scalar], text: [Unicode.Scalar], extract: ClauseExtract)]
  private let fullText: Normalization

  /// A matcher for a document and, where it is known, its full text.
  package init(_ document: RegisteredDocument, fullText: String?) {
    clauses = document.clauses.map { (Self.normalized($0.clause), Self.normalized($0.text), $0) }
    self.fullText = Normalization(fullText ?? "")
  }

  /// Where the quotation occurs: first in the cited clause, then in the full text, then in other clauses.
  ///
  /// Nil if it occurs nowhere, and for quotations without a letter or digit.
  package func match(_ quotation: String, clause: String) -> Match? {
    let wanted = Self.normalized(quotation)
    guard wanted.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil }) else {
      return nil
    }
    let label = Self.normalized(clause)
    let found = clauses.filter { Self.contains($0.text, wanted) }
    if let match = found.first(where: { label.isEmpty || $0.label == label }) {
      return .clause(match.extract)
    }
    if let start = Self.position(of: wanted, in: fullText.scalars) {
      return .fullText(fullText.span(start..<start + wanted.count))
    }
    return found.first.map { .otherClause($0.extract) }
  }

  /// The text as it is compared.
  static func normalized(_ text: String) -> [Unicode.Scalar] { Normalization(text).scalars }

  /// The text as it is compared, and for each scalar which one of the text it comes from.
  static func aligned(_ text: String) -> (scalars: [Unicode.Scalar], origins: [Int]) {
    let normalization = Normalization(text)
    return (normalization.scalars, normalization.origins)
  }

  /// A text as it is compared, with the bytes that each scalar came from.
  private struct Normalization: Sendable {
    private(set) var scalars: [Unicode.Scalar] = []
    /// Which scalar of the text each one comes from.
    private(set) var origins: [Int] = []
    private var starts: [Int] = []
    private var ends: [Int] = []

    init(_ text: String) {
      var offset = 0
      for (index, scalar) in text.unicodeScalars.enumerated() {
        let start = offset
        offset += UTF8.width(scalar)
        if !scalar.properties.isWhitespace, scalar != "\u{FEFF}" { add(folded(scalar), index, start, offset) }
      }
    }

    /// Any number of dots or dashes in a row is one ellipsis or one dash.
    private mutating func add(_ scalar: Unicode.Scalar, _ index: Int, _ start: Int, _ end: Int) {
      if scalar == "…" || scalar == "—", scalars.last == scalar { return extend(to: end) }
      if scalar == ".", scalars.last == "…" { return extend(to: end) }
      if scalar == ".", scalars.suffix(2) == [".", "."] {
        let first = starts[starts.count - 2]
        drop(2)
        if scalars.last == "…" { return extend(to: end) }
        return append("…", index, first, end)
      }
      append(scalar, index, start, end)
    }

    private mutating func append(_ scalar: Unicode.Scalar, _ index: Int, _ start: Int, _ end: Int) {
      scalars.append(scalar)
      origins.append(index)
      starts.append(start)
      ends.append(end)
    }

    private mutating func drop(_ count: Int) {
      scalars.removeLast(count)
      origins.removeLast(count)
      starts.removeLast(count)
      ends.removeLast(count)
    }

    private mutating func extend(to end: Int) { ends[ends.count - 1] = end }

    func span(_ range: Range<Int>) -> Span {
      let clamped = range.clamped(to: 0..<scalars.count)
      guard let first = clamped.first, let last = clamped.last else { return Span(0, 0) }
      return Span(starts[first], ends[last])
    }
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let narrow =
      (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
    return switch narrow {
    case "“", "”", "「", "」", "『", "』", "„", "‟", "〝", "〞": "\""
    case "‘", "’", "‚", "‛": "'"
    case "-", "–", "―", "─", "‒", "−": "—"
    case "⋯": "…"
    case "〔", "【", "〖": "["
    case "〕", "】", "〗": "]"
    case "〜", "∼": "~"
    case "・", "‧", "•", "∙": "·"
    case "｡": "。"
    case "､": "、"
    default: narrow
    }
  }

  private static func contains(_ text: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
    position(of: part, in: text) != nil
  }

  private static func position(of part: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Int? {
    guard let first = part.first, part.count <= text.count else { return nil }
    return (0...text.count - part.count).first { start in
      text[start] == first && text[start..<start + part.count].elementsEqual(part)
    }
  }
}

// A quotation enters; where the document says it, if it does, leaves.

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
    /// In the full text, which has no marked clauses.
    case fullText
  }

  private let clauses: [(label: [Unicode.Scalar], text: [Unicode.Scalar], extract: ClauseExtract)]
  private let fullText: [Unicode.Scalar]

  /// A matcher for a document and, where it is known, its full text.
  package init(_ document: RegisteredDocument, fullText: String?) {
    clauses = document.clauses.map { (Self.normalized($0.clause), Self.normalized($0.text), $0) }
    self.fullText = fullText.map(Self.normalized) ?? []
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
    if Self.contains(fullText, wanted) { return .fullText }
    return found.first.map { .otherClause($0.extract) }
  }

  /// The text as it is compared.
  static func normalized(_ text: String) -> [Unicode.Scalar] { aligned(text).scalars }

  /// The text as it is compared, and for each scalar which one of the text it comes from.
  static func aligned(_ text: String) -> (scalars: [Unicode.Scalar], origins: [Int]) {
    var result: [Unicode.Scalar] = []
    var origins: [Int] = []
    for (index, scalar) in text.unicodeScalars.enumerated()
    where !scalar.properties.isWhitespace && scalar != "\u{FEFF}" {
      let folded = folded(scalar)
      // Any number of dots or dashes in a row is one ellipsis or one dash.
      if folded == "…" || folded == "—", result.last == folded { continue }
      if folded == ".", result.suffix(2).elementsEqual([".", "."]) {
        result.removeLast(2)
        origins.removeLast(2)
        if result.last != "…" {
          result.append("…")
          origins.append(index)
        }
        continue
      }
      if folded == ".", result.last == "…" { continue }
      result.append(folded)
      origins.append(index)
    }
    return (result, origins)
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
    guard let first = part.first, part.count <= text.count else { return false }
    return (0...text.count - part.count).contains { start in
      text[start] == first && text[start..<start + part.count].elementsEqual(part)
    }
  }
}

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
  private let fullText: NormalizedText

  /// A matcher for a document and, where it is known, its full text.
  package init(_ document: RegisteredDocument, fullText: String?) {
    clauses = document.clauses.map { (Self.normalized($0.clause), Self.normalized($0.text), $0) }
    self.fullText = NormalizedText(fullText ?? "")
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
  static func normalized(_ text: String) -> [Unicode.Scalar] { NormalizedText(text).scalars }

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

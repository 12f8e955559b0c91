// `<source key> <clause> “<quotation>”` enters; its parts, each with its exact place, leave.

internal import RulesDSL
internal import SourceText

/// Takes a citation apart.
struct CitationParser {
  private let fragment: SourceFragment
  private let scalars: [Unicode.Scalar]
  /// Byte offset of every scalar, and of the end.
  private let offsets: [Int]
  /// The scalars without blanks at both ends.
  private let content: Range<Int>

  /// A parser for the text of one citation.
  init(_ fragment: SourceFragment) {
    self.fragment = fragment
    scalars = Array(fragment.text.unicodeScalars)
    offsets = scalars.reduce(into: [0]) { $0.append(($0.last ?? 0) + UTF8.width($1)) }
    content = Self.trimmed(scalars.indices, of: scalars)
  }

  /// The citation, or what is wrong with its form.
  func parse() -> Result<Citation, CitationFault> {
    guard let mark = content.first(where: { Self.isMark(scalars[$0]) }) else {
      return citation(head: content, quotation: nil)
    }
    guard let closing = Self.closingMarks(scalars[mark]) else {
      return .failure(CitationFault(.unmatchedMark, place(mark..<mark + 1)))
    }
    guard let end = end(of: mark, closing: closing) else {
      return .failure(CitationFault(.unmatchedMark, place(mark..<mark + 1)))
    }
    let after = Self.trimmed(end + 1..<content.upperBound, of: scalars)
    guard after.isEmpty else { return .failure(CitationFault(.textAfterQuotation, place(after))) }
    let quotation = Self.trimmed(mark + 1..<end, of: scalars)
    guard !quotation.isEmpty else { return .failure(CitationFault(.emptyQuotation, place(mark..<end + 1))) }
    return citation(head: Self.trimmed(content.lowerBound..<mark, of: scalars), quotation: quotation)
  }

  private func citation(head: Range<Int>, quotation: Range<Int>?) -> Result<Citation, CitationFault> {
    guard !head.isEmpty else { return .failure(CitationFault(.noSource, place(content))) }
    let sourceEnd = head.first { scalars[$0].properties.isWhitespace } ?? head.upperBound
    let clause = Self.trimmed(sourceEnd..<head.upperBound, of: scalars)
    return .success(
      Citation(
        source: named(head.lowerBound..<sourceEnd), clause: text(clause), quotation: quotation.map(named),
        place: place(content)))
  }

  /// Where a quotation ends: directed marks nest, straight ones end with the last one.
  private func end(of mark: Int, closing: [Unicode.Scalar]) -> Int? {
    guard closing.count == 1, let closer = closing.first else {
      return (mark + 1..<content.upperBound).last { closing.contains(scalars[$0]) }
    }
    var depth = 0
    for index in mark..<content.upperBound {
      if scalars[index] == scalars[mark] { depth += 1 }
      if scalars[index] == closer { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool { "“”「」『』\"＂".unicodeScalars.contains(scalar) }

  /// The marks that end a quotation; nil for marks that only end one.
  private static func closingMarks(_ mark: Unicode.Scalar) -> [Unicode.Scalar]? {
    switch mark {
    case "“": ["”"]
    case "「": ["」"]
    case "『": ["』"]
    case "\"", "＂": ["\"", "＂"]
    default: nil
    }
  }

  private static func trimmed(_ range: Range<Int>, of scalars: [Unicode.Scalar]) -> Range<Int> {
    guard let first = range.first(where: { !scalars[$0].properties.isWhitespace }),
      let last = range.last(where: { !scalars[$0].properties.isWhitespace })
    else { return range.lowerBound..<range.lowerBound }
    return first..<last + 1
  }

  private func named(_ range: Range<Int>) -> Named { Named(text: text(range), place: place(range)) }

  private func text(_ range: Range<Int>) -> String {
    scalars[range].reduce(into: "") { $0.unicodeScalars.append($1) }
  }

  private func place(_ range: Range<Int>) -> Place {
    fragment.place(Span(offsets[range.lowerBound], offsets[range.upperBound]))
  }
}

/// Why a text is no citation.
struct CitationFault: Error {
  /// What is wrong.
  enum Kind: Sendable {
    case noSource
    /// A quotation mark without its counterpart.
    case unmatchedMark
    case textAfterQuotation
    case emptyQuotation
  }

  /// What is wrong.
  let kind: Kind
  /// Where.
  let place: Place

  /// A fault at a place.
  init(_ kind: Kind, _ place: Place) {
    self.kind = kind
    self.place = place
  }
}

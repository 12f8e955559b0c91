// The text of a clause enters; where quotations and figures stand in it leaves.

internal import RulesDSL
internal import SourceText

/// The words of a clause as quotations are compared with them.
struct ClauseText {
  private let normalized: NormalizedText
  private let text: String
  private let bytes: [UInt8]

  init(_ text: String) {
    normalized = NormalizedText(text)
    self.text = text
    bytes = Array(text.utf8)
  }

  /// The scalars as they are compared.
  var scalars: [Unicode.Scalar] { normalized.scalars }

  /// Everywhere that a quotation stands.
  func ranges(of quotation: String) -> [Range<Int>] {
    let wanted = QuotationMatcher.normalized(quotation)
    guard wanted.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil }),
      wanted.count <= scalars.count
    else { return [] }
    return (0...scalars.count - wanted.count).filter { start in
      scalars[start] == wanted[0] && scalars[start..<start + wanted.count].elementsEqual(wanted)
    }.map { $0..<$0 + wanted.count }
  }

  /// The words of a range as the document has them.
  func words(_ range: Range<Int>) -> String {
    words(normalized.span(range))
  }

  private func words(_ span: Span) -> String {
    String(decoding: bytes[span.start..<span.end], as: UTF8.self)
  }

  /// The parts that no range covers, as far as there are words in them.
  func remainders(besides covered: [Range<Int>]) -> [Range<Int>] {
    var remainders: [Range<Int>] = []
    var start: Int?
    for index in scalars.indices {
      let isCovered = covered.contains { $0.contains(index) }
      if !isCovered, start == nil { start = index }
      if isCovered, let begin = start {
        remainders.append(begin..<index)
        start = nil
      }
    }
    if let start { remainders.append(start..<scalars.count) }
    return remainders.compactMap { range in
      let words = range.filter {
        scalars[$0].properties.isAlphabetic || scalars[$0].properties.numericType != nil
      }
      return words.first.flatMap { first in words.last.map { first..<$0 + 1 } }
    }
  }
}

/// Something in a document that someone must answer for: a number with its unit, or a document to deliver.
package struct DocumentFigure: Sendable {
  /// What it is.
  package enum Kind: Sendable {
    case number
    case deliverable
  }

  package let kind: Kind
  /// As the document has it.
  package let text: String
  /// Its bytes in the clause.
  let span: Span
}

extension ClauseText {
  /// The numbers with a unit or percent, and the titles in 《》. Years and ordinals are none; numbers in
  /// Chinese characters count from ten, since 一家 and 两个 are often no figures.
  var figures: [DocumentFigure] {
    let titles = titles
    let numbers = QuotationReader(text, units: .standard).figures().filter { figure in
      figure.role == .stated && !Self.isWord(figure)
        && !titles.contains { $0.span.start <= figure.span.start && figure.span.end <= $0.span.end }
    }.map { DocumentFigure(kind: .number, text: words($0.span), span: $0.span) }
    return (titles + numbers).sorted { $0.span.start < $1.span.start }
  }

  /// Whether some ranges hold a figure, each of them all of it or nothing.
  func isCovered(_ figure: DocumentFigure, by ranges: [Range<Int>]) -> Bool {
    ranges.map(normalized.span).contains { $0.start <= figure.span.start && figure.span.end <= $0.end }
  }

  private static let numerals: Set<Character> = ["一", "二", "两", "三", "四", "五", "六", "七", "八", "九"]

  /// 一家一户 and 十分重要 say no numbers; 二点五亿元 does.
  private static func isWord(_ figure: QuotedFigure) -> Bool {
    if figure.text == "十分" || figure.text == "万分" { return true }
    let second = figure.text.dropFirst().first
    let isLonger = second.map { numerals.contains($0) || "点十百千万亿".contains($0) } ?? false
    return figure.text.first.map(numerals.contains) == true && !isLonger
  }

  private var titles: [DocumentFigure] {
    var titles: [DocumentFigure] = []
    var index = 0
    while index < scalars.count {
      if scalars[index] == "《", let end = scalars[index...].firstIndex(of: "》") {
        let range = index..<end + 1
        titles.append(DocumentFigure(kind: .deliverable, text: words(range), span: normalized.span(range)))
        index = end
      }
      index += 1
    }
    return titles
  }
}

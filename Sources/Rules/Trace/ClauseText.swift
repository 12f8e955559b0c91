// The text of a clause enters; where quotations and figures stand in it leaves.

internal import RulesDSL
internal import SourceText

/// The words of a clause as quotations are compared with them.
struct ClauseText {
  private let normalized: NormalizedText
  private let bytes: [UInt8]

  init(_ text: String) {
    normalized = NormalizedText(text)
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
    let span = normalized.span(range)
    return String(decoding: bytes[span.start..<span.end], as: UTF8.self)
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
  let range: Range<Int>
}

extension ClauseText {
  /// The numbers with a unit or percent, and the titles in 《》. Years and ordinals are none; numbers in
  /// Chinese characters count from ten, since 一家 and 两个 are often no figures.
  var figures: [DocumentFigure] {
    var figures: [DocumentFigure] = []
    var index = 0
    while index < scalars.count {
      if let end = title(at: index) {
        figures.append(figure(.deliverable, index..<end))
        index = end
      } else if let end = number(at: index) {
        if isOrdinal(index) {
          index = end.number
        } else if let unit = unit(at: end.number, isYear: end.isYear) {
          figures.append(figure(.number, index..<unit))
          index = unit
        } else if let unit = end.percent {
          figures.append(figure(.number, index..<unit))
          index = unit
        } else {
          index = end.number
        }
      } else {
        index += 1
      }
    }
    return figures
  }

  private func figure(_ kind: DocumentFigure.Kind, _ range: Range<Int>) -> DocumentFigure {
    DocumentFigure(kind: kind, text: words(range), range: range)
  }

  /// Behind the closing mark of a title that begins here.
  private func title(at start: Int) -> Int? {
    guard scalars[start] == "《" else { return nil }
    return scalars[start...].firstIndex(of: "》").map { $0 + 1 }
  }

  private static let digits: Set<Unicode.Scalar> = Set("0123456789".unicodeScalars)
  private static let numerals: Set<Unicode.Scalar> = Set("〇零一二两三四五六七八九十百千万亿点".unicodeScalars)
  private static let places: Set<Unicode.Scalar> = Set("十百千万亿".unicodeScalars)
  private static let largePlaces: Set<Unicode.Scalar> = Set("百千万亿点".unicodeScalars)

  private struct NumberEnd {
    /// Behind the number.
    let number: Int
    /// Whether 年 behind it makes it a year.
    var isYear = false
    /// Behind a number that is a share by itself: 百分之十五.
    var percent: Int?
  }

  private func number(at start: Int) -> NumberEnd? {
    if Self.digits.contains(scalars[start]) {
      let end = scalars[start...].firstIndex { !Self.digits.contains($0) && $0 != "." } ?? scalars.count
      return NumberEnd(number: end, isYear: end - start == 4)
    }
    if scalars[start...].starts(with: "百分之".unicodeScalars) {
      let end = scalars[(start + 3)...].firstIndex { !Self.numerals.contains($0) } ?? scalars.count
      return end > start + 3 ? NumberEnd(number: end, percent: end) : nil
    }
    guard Self.numerals.contains(scalars[start]) else { return nil }
    let end = scalars[start...].firstIndex { !Self.numerals.contains($0) } ?? scalars.count
    // 千家万户 and 十分重要 are words, not numbers.
    let isWord = Self.largePlaces.contains(scalars[start]) || end == start + 1 && scalars[end...].first == "分"
    let isLarge = scalars[start..<end].contains(where: Self.places.contains)
    return isLarge && !isWord ? NumberEnd(number: end) : nil
  }

  private func isOrdinal(_ start: Int) -> Bool { start > 0 && scalars[start - 1] == "第" }

  /// Behind the longest unit that stands here.
  private func unit(at start: Int, isYear: Bool) -> Int? {
    let best = Self.units.filter { scalars[start...].starts(with: $0) }.map(\.count).max()
    guard let best else { return nil }
    return isYear && scalars[start] == "年" ? nil : start + best
  }

  private static let units: [[Unicode.Scalar]] = {
    let counted = UnitTable.standard.names.filter { !$0.isEmpty }
    let scaled = counted.flatMap { ["万" + $0, "亿" + $0] }
    let spans = CalendarUnit.allCases.map(\.rawValue)
    return (counted + scaled + spans + ["倍"]).map(QuotationMatcher.normalized)
  }()
}

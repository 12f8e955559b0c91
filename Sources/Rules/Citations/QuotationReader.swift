// A quotation and the units of a measure in; the figures of the quotation with their wording out.

package import RulesDSL
import SourceText

/// Reads figures in the words of documents.
package struct QuotationReader {
  private let text: QuotationText
  private let units: UnitTable
  private let numerals: NumeralReader

  /// A reader of one quotation.
  package init(_ quotation: String, units: UnitTable) {
    text = QuotationText(quotation)
    self.units = units
    numerals = NumeralReader(text: text)
  }

  /// Nobody quotes more figures at once; further ones are not read.
  private static let maximumCount = 1_000

  /// The figures in the order in which they stand.
  package func figures() -> [QuotedFigure] {
    var drafts: [FigureDraft] = []
    var index = 0
    while index < text.count, drafts.count < Self.maximumCount {
      if !text.mayBeginNumber(at: index) {
        index += 1
      } else if let end = ordinal(at: index) {
        index = end
      } else if let draft = calendar(at: index) ?? figure(at: index) ?? rateWithoutNumber(at: index) {
        drafts.append(draft)
        index = draft.tail
      } else {
        index += 1
      }
    }
    shareUnits(&drafts)
    drafts.removeAll { $0.isChineseAlone }
    return drafts.indices.flatMap { finished($0, drafts) }
  }

  // MARK: Numbers that are no figures

  /// 第六条, 〔2017〕, 120号, A4
  private func ordinal(at index: Int) -> Int? {
    guard let character = text[index] else { return nil }
    if character == "第", let numeral = numerals.numerals(at: index + 1).first { return numeral.end }
    if character == "〔" || character == "[" {
      return (index..<min(index + 8, text.count)).first { text[$0] == "〕" || text[$0] == "]" }.map { $0 + 1 }
    }
    if character.isASCII, character.isLetter, let next = text[index + 1], next.isASCII, next.isNumber {
      return numerals.numerals(at: index + 1).first?.end
    }
    if let numeral = numerals.numerals(at: index).first, text[numeral.end] == "号" { return numeral.end + 1 }
    return nil
  }

  /// 2018年, 10月31日, 2020年6月4日, 二〇二〇年, 2020-06-04
  private func calendar(at index: Int) -> FigureDraft? {
    if let date = CivilDate(parsing: text.text(index..<index + 10)) {
      return FigureDraft(
        range: index..<index + 10, tail: index + 10, number: Decimal128(date.day), unit: nil,
        amount: .day(year: date.year, month: date.month, day: date.day), role: .calendar)
    }
    var end = index
    var (year, month, day): (Int?, Int?, Int?)
    if let value = number(&end, before: "年", in: 1_900...2_100) { year = value }
    if text[end] != "个", let value = number(&end, before: "月", in: 1...12) {
      month = value
      day = number(&end, before: "日", in: 1...31) ?? number(&end, before: "号", in: 1...31)
    }
    guard let last = day ?? month ?? year else { return nil }
    var amount = Amount.quantity(Decimal128(last), .none)
    if let month, let day { amount = .day(year: year, month: month, day: day) }
    return FigureDraft(
      range: index..<end, tail: end, number: Decimal128(last), unit: nil, amount: amount, role: .calendar)
  }

  private func number(_ end: inout Int, before unit: String, in range: ClosedRange<Int>) -> Int? {
    var candidates = numerals.numerals(at: end).map { ($0.value.intValue, $0.end) }
    if let year = ChineseNumeral.year(text.characters[min(end, text.count)..<min(end + 4, text.count)]) {
      candidates.append((year, end + 4))
    }
    for case (let value?, let next) in candidates where range.contains(value) && text.has(unit, at: next) {
      end = next + unit.count
      return value
    }
    return nil
  }

  // MARK: Figures

  private func figure(at start: Int) -> FigureDraft? {
    let candidates = numerals.numerals(at: start)
    let readings = candidates.compactMap { numeral in
      numeral.isShare ? share(numeral, start) : duration(numeral, start) ?? quantity(numeral, start)
    }
    // 七万七千名 is more than 七万; of readings of the same length, the longest number comes first.
    if let end = readings.map(\.range.upperBound).max(),
      let reading = readings.first(where: { $0.range.upperBound == end })
    {
      return withTail(reading)
    }
    guard let longest = candidates.first else { return nil }
    let isRank = text[start - 1] == "前"
    return withTail(
      FigureDraft(
        range: start..<longest.end, tail: longest.end, number: longest.value, unit: nil,
        amount: .quantity(longest.value, .none), role: .bare,
        isChineseAlone: longest.isChinese && !isRank))
  }

  private func share(_ numeral: NumeralReader.Numeral, _ start: Int) -> FigureDraft {
    FigureDraft(
      range: start..<numeral.end, tail: numeral.end, number: numeral.value, unit: nil,
      amount: .quantity(numeral.value, .none), role: .stated)
  }

  private func quantity(_ numeral: NumeralReader.Numeral, _ start: Int) -> FigureDraft? {
    guard let unit = unit(at: numeral.end), let amount = Amount(numeral.value, unit: unit, units: units)
    else {
      return nil
    }
    let end = numeral.end + unit.count
    // 一次性 and 十分重要 count nothing.
    if numeral.isChinese, text[end] == "性" || text.has("十分", at: start) && !isEnd(end) { return nil }
    return FigureDraft(
      range: start..<end, tail: end, number: numeral.value, unit: unit, amount: amount,
      role: numeral.isChinese && amount.isOneThing ? .article : .stated)
  }

  /// Whether a figure may end here: nothing, punctuation or a comparing word follows.
  private func isEnd(_ index: Int) -> Bool {
    guard let next = text[index] else { return true }
    return !next.isLetter || text.longest(WordingTable.behindWords, at: index) != nil
  }

  /// 三年, 一年零六个月, 一年半, 半年
  private func duration(_ numeral: NumeralReader.Numeral, _ start: Int) -> FigureDraft? {
    guard let (unit, length) = calendarUnit(at: numeral.end), var total = Amount(numeral.value, unit) else {
      return nil
    }
    var end = numeral.end + length
    if text[end] == "半", unit != .month, let half = Decimal128(parsing: "0.5".utf8),
      let part = Amount(half, unit), let sum = total.adding(part)
    {
      total = sum
      end += 1
    } else if unit == .year {
      let rest = text[end] == "零" || text[end] == "又" ? end + 1 : end
      let part = numerals.numerals(at: rest).first { text.has(CalendarUnit.month.rawValue, at: $0.end) }
      if let part, let months = Amount(part.value, .month), let sum = total.adding(months) {
        total = sum
        end = part.end + CalendarUnit.month.rawValue.count
      }
    }
    return FigureDraft(
      range: start..<end, tail: end, number: numeral.value, unit: unit.rawValue, amount: total, role: .stated)
  }

  /// 每年, 每千平方米, 逐年
  private func rateWithoutNumber(at index: Int) -> FigureDraft? {
    guard text[index] == "每" || text[index] == "逐" else { return nil }
    let month = text[index + 1] == "月" ? Amount.months(.one) : nil
    guard let unit = month == nil ? unit(at: index + 1) : "月",
      let amount = month ?? Amount(.one, unit: unit, units: units)
    else { return nil }
    let end = index + 1 + unit.count
    return FigureDraft(
      range: index..<end, tail: end, number: .one, unit: unit, amount: amount, role: .rate)
  }

  // MARK: Units

  private static let longestUnit = 8

  private func unit(at start: Int) -> String? {
    for length in stride(from: min(Self.longestUnit, text.count - start), to: 0, by: -1) {
      let word = text.text(start..<start + length)
      if CalendarUnit(spelling: word) != nil || units.unit(word) != nil { return word }
    }
    return nil
  }

  private func calendarUnit(at start: Int) -> (unit: CalendarUnit, length: Int)? {
    // 5个工作日 are no days, 3年级 and 2人次 no years and persons: the longest unit decides.
    guard let word = unit(at: start), let unit = CalendarUnit(spelling: word) else { return nil }
    return (unit, word.count)
  }

  /// 1~2个, 25-30%, 20、10、5万元: the last unit is that of all.
  private func shareUnits(_ drafts: inout [FigureDraft]) {
    for index in drafts.indices.dropLast().reversed() where drafts[index].role == .bare {
      let (draft, next) = (drafts[index], drafts[index + 1])
      guard let unit = next.unit, ["-", "~", "至", "到", "、", "或", "或者"].contains(between(draft, next)),
        let amount = Amount(draft.number, unit: unit, units: units)
      else { continue }
      drafts[index].unit = unit
      drafts[index].amount = amount
      drafts[index].role = .stated
      drafts[index].isChineseAlone = false
    }
  }

  private func between(_ draft: FigureDraft, _ next: FigureDraft) -> String {
    draft.tail <= next.range.lowerBound ? text.text(draft.tail..<next.range.lowerBound) : ""
  }

  // MARK: What follows a figure

  /// （含） and 以上 behind a figure, in either order.
  private func withTail(_ draft: FigureDraft) -> FigureDraft {
    var draft = draft
    readInclusion(&draft)
    if let word = text.longest(WordingTable.behindWords, at: draft.tail) {
      let end = draft.tail + word.count
      if !word.hasSuffix("内") || !(text[end].map(WordingTable.innerParts.contains) ?? false) {
        draft.suffix = word
        draft.tail = end
        readInclusion(&draft)
      }
    }
    return draft
  }

  /// （含）, （含本数）, （不含70分）
  private func readInclusion(_ draft: inout FigureDraft) {
    guard text[draft.tail] == "(" else { return }
    for (word, isIncluded) in [("(不含", false), ("(不包括", false), ("(含", true), ("(包括", true)]
    where text.has(word, at: draft.tail) {
      let limit = min(draft.tail + 24, text.count)
      guard let close = (draft.tail..<limit).first(where: { text[$0] == ")" }) else { return }
      draft.isIncluded = isIncluded
      draft.tail = close + 1
      return
    }
  }

  // MARK: Wording

  private func finished(_ index: Int, _ drafts: [FigureDraft]) -> [QuotedFigure] {
    let draft = drafts[index]
    let reader = WordingReader(text: text, drafts: drafts)
    let remainder = reader.isReduction(index) ? draft.amount.remainder : nil
    let figure = QuotedFigure(
      amount: draft.amount, number: draft.number, role: reader.role(of: index),
      wording: reader.wording(of: index), span: text.span(draft.range), text: text.text(draft.range),
      remainder: remainder)
    return [figure]
      + [remainder].compactMap(\.self).map {
        QuotedFigure(
          amount: $0, number: draft.number, role: .remainder, wording: Wording(), span: figure.span,
          text: figure.text, remainder: nil)
      }
  }
}

/// A figure while its surroundings are still being read.
struct FigureDraft {
  /// The number with its unit.
  let range: Range<Int>
  /// Behind everything that belongs to it: （含）, 以上.
  var tail: Int
  let number: Decimal128
  var unit: String?
  var amount: Amount
  var role: QuotedFigure.Role
  /// Written in characters and without a unit: hardly ever a figure.
  var isChineseAlone = false
  /// Whether the text says that the amount itself counts, or does not; nil where it says neither.
  var isIncluded: Bool?
  var suffix: String?
}

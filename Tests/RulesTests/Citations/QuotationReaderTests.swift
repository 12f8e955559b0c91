// The words of documents enter; the figures that are read in them are compared with a table.

import Rules
import RulesDSL
import SourceText
import TestSupport
import Testing

@Suite struct QuotationReaderTests {
  @Test(arguments: FigureTable.figures) func figuresAreRead(_ row: FigureTable.Row) {
    let found = QuotationReader(row.left, units: .standard).figures()
    let expected = row.right.split(separator: ";").map { String($0.drop { $0 == " " }) }
    let texts = found.enumerated().map { index, figure in
      FigureTable.text(figure, like: index < expected.count ? expected[index] : nil)
    }
    #expect(texts == expected)
  }

  @Test func tablesAreThere() {
    #expect(FigureTable.figures.count > 100)
    #expect(FigureTable.wordings.count > 40)
    #expect(FigureTable.samples.count > 10)
  }

  /// Places are those of the bytes, also behind blanks and wide characters.
  @Test func placesAreExact() {
    let words = "😀 面积 不低于 ５００ 平方米，且 不少于 三 家"
    let bytes = Array(words.utf8)
    let found = QuotationReader(words, units: .standard).figures()
    let texts = found.map { String(decoding: bytes[$0.span.start..<$0.span.end], as: UTF8.self) }
    #expect(texts == ["５００ 平方米", "三 家"])
  }

  /// Long words of one kind take no longer than others of the same length.
  @Test(
    "long words are read in time", .timeLimit(.minutes(1)),
    arguments: ["点", "三", "5", "5,", "超过3家", "每3家", "每", "三分之", "（含", "3家的，", "2018年", "第", "一年零", "3~"])
  func longWordsAreReadInTime(_ piece: String) {
    let words = String(repeating: piece, count: 30_000 / piece.utf8.count)
    #expect(QuotationReader(words, units: .standard).figures().count <= 2_000)
  }

  /// Whatever the words are, reading them ends, and every place lies inside them.
  @Test func anyWordsAreRead() {
    let pieces = [
      "不", "超过", "以上", "（含", "）", "5", "，", "000", ".", "三", "分之", "百分之", "年", "半", "个月", "零", "每", "千",
      "平方米",
      "-", "至", "2018年", "月", "31日", "万", "亿元", "第", "〔", "不得", "的", " ", "…", "前", "名", "（不含", "家", "一", "、",
    ]
    var random = SplitMix64(seed: 7)
    for _ in 0..<GeneratedCases.count(3_000) {
      let words = (0..<Int.random(in: 0...14, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }.joined()
      var end = 0
      for figure in QuotationReader(words, units: .standard).figures() where figure.role != .remainder {
        #expect(figure.span.start >= end && figure.span.end <= words.utf8.count, "\(words)")
        end = figure.span.end
      }
    }
  }
}

// Texts enter; the clauses that are found in them, and the figures of their words, are compared.

import SourceText
import TestSupport
import Testing

@testable import Rules

@Suite("Clauses and figures of documents")
struct DocumentClauseTests {
  static let texts: [(text: String, clauses: [String])] = [
    ("标题\n1. 甲。\n2、乙。\n", ["第1点 甲。", "第2点 乙。"]),
    ("标题\n  １２．甲\n", ["第12点 甲"]),
    ("标题\n1.2%的增长\n", ["引言 1.2%的增长"]),
    ("标题\n一、领导\n1. 甲\n二、项目\n2. 乙\n（一）分项\n丙\n", ["第1点 甲", "第2点 乙"]),
    ("标题\n1. 甲\n续行\n2. 乙\n", ["第1点 甲\n续行", "第2点 乙"]),
    ("标题\n开头。\n主要目标：达到70家。\n1. 甲\n", ["引言 开头。", "主要目标 达到70家。", "第1点 甲"]),
    ("标题\n1. 甲\n要求：乙\n", ["第1点 甲\n要求：乙"]),
    ("标题\n第一条 甲\n第二条　乙\n", ["第一条 甲", "第二条 乙"]),
    ("标题\n1. 甲\n某局2020-06-04\n", ["第1点 甲"]),
    ("标题\n1. 甲\n二〇二〇年六月四日\n", ["第1点 甲"]),
    ("标题\n1. 在2020年6月4日前办完的，到6月5日。\n", ["第1点 在2020年6月4日前办完的，到6月5日。"]),
    ("标题\n", []), ("", []), ("\u{FEFF}\n\n", []),
  ]

  @Test(arguments: texts.indices) func clausesOfTexts(_ index: Int) {
    let (text, expected) = Self.texts[index]
    #expect(DocumentClauses.clauses(of: text).map { "\($0.name) \($0.text)" } == expected)
  }

  static let figureTexts: [(text: String, figures: [String])] = [
    ("力争达到1.2%；企业达到70家；增长15%以上", ["1.2%", "70家", "15%"]),
    ("交易额达到2.5亿元，省“100个”项目", ["2.5亿元", "100个"]), ("２０家、1 000平方米", ["２０家", "1 000平方米"]),
    ("2020年底，截至2020年，市“52151”计划，第3条、第16条", []), ("用3年、18个月、10天", ["3年", "18个月", "10天"]),
    ("五百万元、二十家、百分之十五、二点五亿元", ["五百万元", "二十家", "百分之十五", "二点五亿元"]),
    ("一家一户、两个维护、十分重要、千家万户、以万元计、十九届四中全会、第二十条", []),
    ("制定《甲办法》，修订《乙", ["《甲办法》"]), ("《一》70", ["《一》"]), ("", []), ("1.", []), ("百分之", []),
  ]

  @Test(arguments: figureTexts.indices) func figures(_ index: Int) {
    let (text, expected) = Self.figureTexts[index]
    #expect(ClauseText(text).figures.map(\.text) == expected)
  }

  @Test("quotations are found wherever they stand, whatever the width of characters and blanks")
  func quotations() {
    let text = ClauseText("达到７０家，\n 又 达到70家。")
    let ranges = text.ranges(of: "达到70家")
    #expect(ranges.map(text.words) == ["达到７０家", "达到70家"])
    #expect(text.ranges(of: "80家").isEmpty && text.ranges(of: "，").isEmpty && text.ranges(of: "").isEmpty)
    #expect(text.remainders(besides: ranges).map(text.words) == ["又"])
    #expect(text.remainders(besides: []).map(text.words) == ["达到７０家，\n 又 达到70家"])
  }

  /// The work plan itself: what the trace is made for.
  @Test("the work plan has 19 points and a paragraph of targets")
  func workPlan() throws {
    let text = try #require(RepositoryFiles.read("seeds/documents/张家界市2020年科技创新工作要点.txt"))
    let clauses = DocumentClauses.clauses(of: text)
    #expect(clauses.map(\.name) == ["引言", "主要目标"] + (1...19).map { "第\($0)点" })
    let figures = clauses.map { clause in ClauseText(clause.text).figures.map(\.text) }
    #expect(figures[0].isEmpty)
    #expect(figures[1] == ["1.2%", "70家", "15%", "2.5亿元"])
    #expect(
      Array(figures[2...].joined()) == [
        "《张家界市科技创新项目管理办法》", "100个", "20个", "70家", "2.5亿元", "1家", "1家", "2家", "100%",
        "《张家界市星创天地认定管理办法》", "《张家界市科技创新项目管理办法》",
      ])
  }
}

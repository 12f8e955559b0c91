// Every wording of the table, found where it is marked and nowhere else.

import Rules
import SourceText
import TestSupport
import Testing

@Suite struct WordingTests {
  private static let scan = WordingScan()

  @Test func everyPatternHasExamples() {
    for rule in WordingRule.all {
      #expect(!rule.positive.isEmpty && !rule.negative.isEmpty, "\(rule.pattern)")
    }
    #expect(Set(WordingRule.all.map(\.trait)) == Set(InputTrait.allCases))
  }

  @Test(arguments: WordingRule.all.indices) func wordingIsFoundWhereItIsMarked(_ index: Int) {
    let rule = WordingRule.all[index]
    let own = WordingScan([rule])
    for example in rule.positive {
      let source = MarkedSource(example)
      #expect(own.hits(in: source.text).map(\.words) == source.pieces, "\(example)")
      let all = Self.scan.hits(in: source.text).filter { $0.rule.trait == rule.trait }
      #expect(!all.isEmpty, "\(example)")
    }
    for example in rule.negative { #expect(own.hits(in: example).map(\.words) == [], "\(example)") }
  }

  /// Only prose is looked at, and every hit is underlined in the file.
  @Test func proseOfMeasuresIsScanned() {
    let marked = """
      rulecheck: 1
      title: ⟦本地企业⟧补助
      sources: { 名录库: 甲 }
      inputs:
        甲: { type: text, title: "提供\\u672c⟦地社保⟧", note: 不得指定品牌, material: ⟦保证金⟧收据 }
      define:
        乙: contains(甲, "保证金")
      tables:
        表:
          rows: |
            | 甲 | 乙 | 说明         |
            | 1  | 2  | 按⟦税收贡献⟧ |
      criteria:
        - { id: 保证金, judge: 是否⟦须为有限责任公司⟧, assumed: 迁入本市, remedy: 更正 }
      exemptions:
        - { reason: 限本市企业 }
      """
    let source = MarkedSource(marked)
    let hits = Self.scan.hits(in: SourceFile(name: "甲.yaml", text: source.text))
    #expect(hits.map(\.words) == ["本地企业", "本地社保", "保证金", "税收贡献", "须为有限责任公司"])
    #expect(hits.filter { $0.words != "本地社保" }.map { $0.place.text } == source.pieces.filter { $0 != "地社保" })
  }
}

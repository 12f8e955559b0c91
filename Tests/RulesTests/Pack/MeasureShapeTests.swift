// Measure files with mistakes in their keys, shapes and words enter; codes and places are compared.

import Rules
import SourceText
import TestSupport
import Testing

@Suite struct MeasureShapeTests {
  static let keys: [DecodingCase] = [
    SampleMeasure.wrong("title", "⟦标题⟧: 众创空间\n", ["E202"], says: ["办法里没有“标题”这个键", "“title”"]),
    SampleMeasure.wrong("title", "⟦titel⟧: 众创空间\n", ["E202"], says: ["“title”", "`title`"]),
    SampleMeasure.wrong(
      "title", "title: 众创空间\n⟦workflow⟧: []\n", ["E202"], says: ["可以写的键：rulecheck、measure"]),
    SampleMeasure.wrong("define", "⟦definitions⟧: {}\n", ["E202"], says: ["“define”"]),
    DecodingCase(
      "⟦rulecheck: 1⟧\nmeasure: a\n", ["E203"], says: ["“title”、“kind”、“effective”", "outcomes: ["]),
    SampleMeasure.wrong(
      "criteria", "criteria:\n  - { id: 场地, require: 面积 > 1平方米, ⟦整改⟧: 扩充 }\n", ["E202"], says: ["“remedy”"]),
    SampleMeasure.wrong(
      "criteria", "criteria:\n  - ⟦{ require: 面积 > 最低面积 }⟧\n", ["E203"], says: ["id: 服务场地"]),
    SampleMeasure.wrong(
      "criteria", "criteria:\n  - ⟦require: 面积 > 最低面积⟧\n    title: 甲\n", ["E203"], says: ["条件缺少“id”"]),
  ]

  static let shapes: [DecodingCase] = [
    DecodingCase(
      "⟦- rulecheck: 1⟧\n- 2\n", ["E201"], says: ["办法要写成映射", "rulecheck: 1\nmeasure: maker-space"]),
    DecodingCase("⟦众创空间⟧\n", ["E201"]),
    SampleMeasure.wrong("title", "title: ⟦[众创, 空间]⟧\n", ["E201"], says: ["“title”应写一段文字，这里却是列表"]),
    SampleMeasure.wrong(
      "title", "title:\n  ⟦zh: 甲⟧\n  en: 乙\n", ["E201"], says: ["a text, but this is a mapping"]),
    SampleMeasure.wrong("sources", "sources: ⟦规定⟧\n", ["E201"], says: ["“sources”应写成映射", "sources: { 规定"]),
    SampleMeasure.wrong("sources", "sources:\n  规定: ⟦[a]⟧\n", ["E201"]),
    SampleMeasure.wrong("criteria", "criteria: ⟦面积 > 3⟧\n", ["E201"], says: ["“criteria”应写成列表"]),
    SampleMeasure.wrong("criteria", "criteria:\n  ⟦场地: 面积 > 3⟧\n", ["E201"]),
    SampleMeasure.wrong("criteria", "criteria: [⟦面积⟧]\n", ["E201"], says: ["条件要写成映射"]),
    SampleMeasure.wrong("criteria", "criteria: ⟦[]⟧\n", ["E211"], says: ["至少写一项"]),
    SampleMeasure.wrong("outcomes", "outcomes: ⟦[]⟧\n", ["E211"]),
  ]

  static let values: [DecodingCase] = [
    SampleMeasure.wrong("title", "⟦title⟧:\n", ["E204"], says: ["“title”没有写内容"]),
    SampleMeasure.wrong("title", "title: ⟦null⟧\n", ["E204"]),
    SampleMeasure.wrong("title", "title: ⟦~⟧\n", ["E204"]),
    SampleMeasure.wrong("title", "title: ⟦\" \"⟧\n", ["E204"]),
    SampleMeasure.wrong("define", "⟦define⟧:\n", ["E204"]),
    SampleMeasure.wrong("effective", "⟦effective⟧:\n", ["E204"]),
    SampleMeasure.wrong("effective", "effective: ⟦null⟧\n", ["E204"]),
    SampleMeasure.wrong("rulecheck", "rulecheck: ⟦2⟧\n", ["E209"], says: ["第2版", "更新的 rulecheck"]),
    SampleMeasure.wrong("rulecheck", "rulecheck: ⟦0⟧\n", ["E209"], says: ["Write rulecheck: 1"]),
    SampleMeasure.wrong("rulecheck", "rulecheck: ⟦1.0⟧\n", ["E206"]),
    SampleMeasure.wrong("rulecheck", "rulecheck: ⟦'1'⟧\n", ["E206"], says: ["不带单位和引号"]),
    SampleMeasure.wrong("rulecheck", "rulecheck: ⟦99999999999999999999⟧\n", ["E206"]),
    SampleMeasure.wrong("kind", "kind: ⟦认定⟧\n", ["E208"], says: ["“recognition”"]),
    SampleMeasure.wrong("kind", "kind: ⟦recogniton⟧\n", ["E208"], says: ["`recognition`"]),
    SampleMeasure.wrong("kind", "kind: ⟦其他⟧\n", ["E208"], says: ["recognition、funding"]),
    SampleMeasure.wrong(
      "outcomes", "outcomes: [{ id: no, title: 不, favourable: ⟦是⟧ }]\n", ["E205"], says: ["favourable: true"]),
    SampleMeasure.wrong(
      "outcomes", "outcomes: [{ id: no, title: 不, favourable: ⟦\"true\"⟧ }]\n", ["E205"], says: ["不加引号"]),
  ]

  static let periods: [DecodingCase] = [
    SampleMeasure.wrong("effective", "effective: ⟦2018-01-01⟧\n", ["E226"], says: ["2018-01-01.."]),
    SampleMeasure.wrong("effective", "effective: ⟦2018年起⟧\n", ["E226"]),
    SampleMeasure.wrong("effective", "effective: ⟦'..'⟧\n", ["E226"]),
    SampleMeasure.wrong("effective", "effective: ⟦2018-13-01⟧..\n", ["E207"], says: ["“2018-13-01”不是存在的日期"]),
    SampleMeasure.wrong("effective", "effective: ⟦2018-1-1⟧..⟦2018-1-1⟧\n", ["E207", "E207"]),
    SampleMeasure.wrong(
      "effective", "effective: 2018-01-01 .. ⟦2017-01-01⟧\n", ["E227"], says: ["止日 2017-01-01 早于"]),
    SampleMeasure.wrong("effective", "effective: ⟦{}⟧\n", ["E226"], says: ["from: 2018-01-01"]),
    SampleMeasure.wrong("effective", "effective: { from: 2018-01-01, to: ⟦2017-12-31⟧ }\n", ["E227"]),
    SampleMeasure.wrong("effective", "effective: { from: ⟦2018-02-30⟧ }\n", ["E207"], says: ["月和日各两位"]),
    SampleMeasure.wrong("effective", "effective: { ⟦起⟧: 2018-01-01 }\n", ["E202"], says: ["“from”"]),
    SampleMeasure.wrong("effective", "effective: ⟦[2018-01-01]⟧\n", ["E201"]),
  ]

  @Test(arguments: keys) func keysAreClosed(_ example: DecodingCase) { expect(example) }
  @Test(arguments: shapes) func shapesAreChecked(_ example: DecodingCase) { expect(example) }
  @Test(arguments: values) func valuesAreChecked(_ example: DecodingCase) { expect(example) }
  @Test(arguments: periods) func periodsAreChecked(_ example: DecodingCase) { expect(example) }

  @Test func oneRunReportsEverything() {
    let text = """
      rulecheck: ⟦2⟧
      measure: maker-space
      ⟦标题⟧: 甲
      kind: ⟦认定⟧
      effective: ⟦2018⟧
      inputs: { 面积: ⟦数字⟧ }
      criteria: [ { ⟦编号⟧: 甲, require: ⟦'x'⟧ } ]
      outcomes: [ { id: ⟦error⟧, title: 乙 } ]

      """
    expect(DecodingCase(text, ["E209", "E202", "E208", "E226", "E208", "E202", "E162", "E233"]))
  }

  private func expect(_ example: DecodingCase) {
    example.expectFindings { root in
      let (measure, diagnostics) = MeasureDecoder.decode(root)
      #expect(measure == nil)
      return diagnostics
    }
  }
}

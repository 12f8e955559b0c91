// Measure files with mistakes in names, inputs, criteria, citations and outcomes enter; codes and places are
// compared.

import Rules
import SourceText
import TestSupport
import Testing

@Suite struct MeasureContentTests {
  static let names: [DecodingCase] = [
    SampleMeasure.wrong("inputs", "inputs: { ⟦公共 占比⟧: number }\n", ["E220"], says: ["公共占比"]),
    SampleMeasure.wrong("inputs", "inputs: { ⟦工位数(个)⟧: number }\n", ["E220"], says: ["例如写成 工位数个"]),
    SampleMeasure.wrong("inputs", "inputs: { ⟦３年均值⟧: number }\n", ["E220"], says: ["_3年均值", "不能以数字开头"]),
    SampleMeasure.wrong("inputs", "inputs: { ⟦'()'⟧: number }\n", ["E220"], says: ["换一个名字"]),
    SampleMeasure.wrong(
      "inputs", "inputs: { ⟦是⟧: boolean, ⟦and⟧: boolean }\n", ["E221", "E221"], says: ["是项", "and_item"]),
    SampleMeasure.wrong(
      "inputs", "inputs: { ⟦评审日⟧: date, 甲: { ⟦或⟧: text, ⟦a.b⟧: text } }\n", ["E221", "E221", "E220"]),
    SampleMeasure.wrong("define", "define: { ⟦全部符合⟧: 1 = 1 }\n", ["E221"], says: ["由系统给出"]),
    SampleMeasure.wrong("parameters", "parameters: { ⟦面积⟧: 500平方米 }\n", ["E222"], says: ["参数“面积”与输入重名"]),
    SampleMeasure.wrong("define", "define: { ⟦最低面积⟧: 1, ⟦a b⟧: 2 }\n", ["E222", "E220"]),
    SampleMeasure.wrong("criteria", "criteria: [{ id: ⟦差额⟧, require: 面积 > 0平方米 }]\n", ["E222"]),
    SampleMeasure.wrong(
      "criteria",
      "criteria:\n  - id: 甲\n    all:\n      - { id: 乙, judge: 问 }\n      - { id: ⟦甲⟧, judge: 问 }\n",
      ["E222"],
      says: ["条件“甲”写了两次"]),
    SampleMeasure.wrong(
      "criteria",
      "criteria:\n  - id: 甲\n    judge: 问\n    except:\n      - { id: 例外, when: 面积 > 1平方米 }\n"
        + "      - { id: ⟦例外⟧, when: 面积 > 2平方米 }\n", ["E222"], says: ["但书“例外”写了两次"]),
  ]

  static let inputs: [DecodingCase] = [
    SampleMeasure.wrong("inputs", "inputs: { 甲: ⟦字符串⟧ }\n", ["E208"], says: ["“text”"]),
    SampleMeasure.wrong("inputs", "inputs: { 甲: { type: ⟦numbr⟧ } }\n", ["E208"], says: ["“number”"]),
    SampleMeasure.wrong("inputs", "inputs:\n  甲:⟦⟧\n", ["E204"]),
    SampleMeasure.wrong("inputs", "inputs: { 甲: ⟦[number]⟧ }\n", ["E201"]),
    SampleMeasure.wrong("inputs", "inputs: { 甲: ⟦{}⟧ }\n", ["E211"], says: ["甲: number"]),
    SampleMeasure.wrong(
      "inputs", "inputs: { 甲: ⟦{ title: 面积, unit: 平方米 }⟧ }\n", ["E203"], says: ["输入缺少“type”"]),
    SampleMeasure.wrong(
      "inputs", "inputs: { 甲: { ⟦typ⟧: number, unit: 平方米 } }\n", ["E202"], says: ["“type”"]),
    SampleMeasure.wrong("inputs", "inputs: { 甲: { ⟦类型⟧: number, unit: 平方米 } }\n", ["E202"]),
    SampleMeasure.wrong(
      "inputs", "inputs: { 甲: { type: number, ⟦units⟧: 平方米 } }\n", ["E202"], says: ["“unit”"]),
    SampleMeasure.wrong(
      "inputs", "inputs: { 甲: ⟦enumeration⟧, 乙: ⟦list⟧ }\n", ["E224", "E224"], says: ["values: [甲, 乙]"]),
    SampleMeasure.wrong("inputs", "inputs: { 甲: { type: ⟦enumeration⟧ } }\n", ["E224"], says: ["要写“values”"]),
    SampleMeasure.wrong("inputs", "inputs: { 甲: { type: ⟦list⟧ } }\n", ["E224"], says: ["要写“of”"]),
    SampleMeasure.wrong("inputs", "inputs: { 甲: { type: enumeration, values: ⟦[]⟧ } }\n", ["E211"]),
    SampleMeasure.wrong("inputs", "inputs: { 甲: { type: enumeration, values: [乙, 丙, ⟦乙⟧] } }\n", ["E210"]),
    SampleMeasure.wrong(
      "inputs", "inputs: { 甲: { type: enumeration, values: [乙, ⟦''⟧, ⟦[丙]⟧] } }\n", ["E204", "E201"]),
    SampleMeasure.wrong(
      "inputs", "inputs: { 甲: { type: text, ⟦unit⟧: 米, ⟦min⟧: 3 } }\n", ["E223", "E223"],
      says: ["number、integer、list"]),
    SampleMeasure.wrong(
      "inputs", "inputs: { 甲: { type: number, ⟦values⟧: [a], ⟦of⟧: text } }\n", ["E223", "E223"]),
    SampleMeasure.wrong(
      "inputs", "inputs: { 甲: { type: number, min: ⟦[0]⟧, max: ⟦null⟧ } }\n", ["E201", "E204"]),
    SampleMeasure.wrong("inputs", "inputs: { 甲: { type: number, ⟦default⟧: } }\n", ["E204"]),
    SampleMeasure.wrong(
      "inputs", "inputs: { 甲: { type: number, nullable: ⟦yes⟧, change: ⟦固定⟧ } }\n", ["E205", "E208"],
      says: ["“fixed”"]),
    SampleMeasure.wrong(
      "inputs", "inputs: { 甲: { type: text, traits: ⟦locality⟧ } }\n", ["E201"], says: ["traits: [locality]"]),
    SampleMeasure.wrong(
      "inputs", "inputs: { 甲: { type: text, traits: [locality, ⟦locality⟧] } }\n", ["E210"]),
    SampleMeasure.wrong(
      "inputs", "inputs: { 甲: { type: text, traits: [⟦localty⟧] } }\n", ["E208"], says: ["“locality”"]),
    SampleMeasure.wrong(
      "inputs", "inputs: { 甲: { type: text, traits: [⟦所有制⟧] } }\n", ["E208"], says: ["“ownership”"]),
    SampleMeasure.wrong(
      "inputs", "inputs: { 甲: { type: list, of: { 乙: { type: text, traits: [⟦地域性⟧] } } } }\n", ["E208"],
      says: ["sensitive-information"]),
    SampleMeasure.wrong(
      "inputs", "inputs: { 甲: { type: list, of: { ⟦a b⟧: text, ⟦乙⟧: { 丙: text } } } }\n", ["E220", "E225"]),
    SampleMeasure.wrong("inputs", "inputs: { 甲: { type: list, of: ⟦{}⟧ } }\n", ["E211"]),
    SampleMeasure.wrong("inputs", "inputs: { 甲: { type: list, of: ⟦[text]⟧ } }\n", ["E201"]),
    SampleMeasure.wrong(
      "inputs", "inputs: { 甲: { type: list, of: { type: number, ⟦title⟧: 乙 } } }\n", ["E202"]),
    SampleMeasure.wrong("inputs", "inputs: { 甲: { type: list, of: { type: text, ⟦unit⟧: 元 } } }\n", ["E223"]),
  ]

  static let figures: [DecodingCase] = [
    SampleMeasure.wrong("parameters", "parameters: { 甲: ⟦'500平方米'⟧ }\n", ["E162"]),
    SampleMeasure.wrong("parameters", "parameters: { 甲: ⟦[]⟧ }\n", ["E211"], says: ["参数“甲”没有值"]),
    SampleMeasure.wrong("parameters", "parameters: { 甲: [⟦500平方米⟧] }\n", ["E201"], says: ["参数的一段要写成映射"]),
    SampleMeasure.wrong(
      "parameters", "parameters: { 甲: [⟦{ from: 2018-01-01 }⟧] }\n", ["E203"], says: ["value: 500平方米"]),
    SampleMeasure.wrong(
      "parameters", "parameters: { 甲: [{ from: 2018-01-01, to: ⟦2017-01-01⟧, value: 3 }] }\n", ["E227"]),
    SampleMeasure.wrong("parameters", "parameters: { 甲: [{ ⟦title⟧: 乙, value: 3 }] }\n", ["E202"]),
    SampleMeasure.wrong("define", "define: { 甲: ⟦[1, 2]⟧, 乙: ⟦{ a: 1 }⟧ }\n", ["E160", "E161"]),
    SampleMeasure.wrong("define", "define: { 甲: { ⟦vlaue⟧: 1 }, 乙: ⟦{ title: 丙 }⟧ }\n", ["E202", "E203"]),
    SampleMeasure.wrong("define", "define:\n  甲:⟦⟧\n", ["E164"]),
  ]

  static let criteria: [DecodingCase] = [
    criterion("id: ⟦甲⟧\n    title: 乙", ["E228"], says: ["没有写明要求什么", "judge（由人认定的问题）"]),
    criterion("⟦⟦title: 甲⟧⟧\n    note: 乙", ["E203", "E228"]),
    criterion(
      "id: 甲\n    require: 面积 > 1平方米\n    ⟦judge⟧: 问\n    ⟦any⟧: [{ id: 乙, judge: 问 }]", ["E212", "E212"],
      says: ["一个条件只写一种要求"]),
    criterion("id: 甲\n    ⟦requires⟧: 面积 > 1平方米", ["E202"], says: ["“require”"]),
    criterion("id: 甲\n    ⟦atLeast⟧: 2", ["E203"], says: ["没有写“of”"]),
    criterion("id: 甲\n    ⟦of⟧: [{ id: 乙, judge: 问 }]", ["E203"], says: ["没有写“atLeast”"]),
    criterion(
      "id: 甲\n    atLeast: ⟦3⟧\n    of: [{ id: 乙, judge: 问 }, { id: 丙, judge: 问 }]", ["E229"],
      says: ["下面有 2 项", "1 到 2"]),
    criterion("id: 甲\n    atLeast: ⟦0⟧\n    of: [{ id: 乙, judge: 问 }]", ["E229"]),
    criterion("id: 甲\n    atLeast: ⟦两项⟧\n    of: [{ id: 乙, judge: 问, ⟦notes⟧: 甲 }]", ["E206", "E202"]),
    criterion("id: 甲\n    any: ⟦[]⟧", ["E211"]),
    criterion("id: 甲\n    all: ⟦乙⟧", ["E201"]),
    criterion("id: 甲\n    require: ⟦\"面积 > 1\"⟧\n    when: ⟦[1]⟧", ["E162", "E160"]),
    criterion("id: 甲\n    judge: ⟦[问]⟧", ["E201"]),
    criterion("id: 甲\n    judge: 问\n    except: ⟦[]⟧", ["E211"]),
    criterion(
      "id: 甲\n    judge: 问\n    except: [⟦{ id: 乙 }⟧, { id: 丙, when: 面积 > 1平方米, ⟦remedy⟧: 丁 }]",
      ["E203", "E202"]),
  ]

  static let citations: [DecodingCase] = [
    criterion(
      "id: 甲\n    judge: 问\n    basis: ⟦规程⟧ 第3项 “满18个月”", ["E231"], says: ["sources 里没有简称“规程”", "“规定”"]),
    criterion("id: 甲\n    judge: 问\n    basis: ⟦规定第3项⟧“满18个月”", ["E231"], says: ["空一格：规定 第3项"]),
    criterion("id: 甲\n    judge: 问\n    basis: ⟦工作方案⟧ 第3项", ["E231"], says: ["已有的简称：规定、备案通知"]),
    criterion("id: 甲\n    judge: 问\n    basis: ⟦“满18个月”⟧", ["E230"], says: ["没有写出自哪个文件"]),
    criterion("id: 甲\n    judge: 问\n    basis: 规定 第3项 ⟦“⟧满18个月", ["E230"], says: ["引号没有配对"]),
    criterion("id: 甲\n    judge: 问\n    basis: '规定 第3项 ⟦”⟧满18个月“'", ["E230"]),
    criterion("id: 甲\n    judge: 问\n    basis: '规定 第3项 ⟦\"⟧满18个月'", ["E230"]),
    criterion("id: 甲\n    judge: 问\n    basis: 规定 第3项 “满18个月”⟦和“满3年”⟧", ["E230"], says: ["几段引文写成列表"]),
    criterion("id: 甲\n    judge: 问\n    basis: 规定 第3项 ⟦“ ”⟧", ["E230"], says: ["引号里没有引文"]),
    criterion("id: 甲\n    judge: 问\n    basis: ⟦[]⟧", ["E204"]),
    criterion("id: 甲\n    judge: 问\n    basis: [规定 第1项, ⟦''⟧, ⟦[规定]⟧, ⟦某文⟧ 第2项]", ["E204", "E201", "E231"]),
    criterion("id: 甲\n    judge: 问\n    basis: 规定 第1项\n    assumed: ⟦''⟧", ["E204"]),
    SampleMeasure.wrong("sources", "sources: { ⟦暂行 规定⟧: 甲 }\n", ["E232"], says: ["不能有空格和引号"]),
    SampleMeasure.wrong("sources", "sources: { 规定: ⟦null⟧ }\n", ["E204"]),
  ]

  static let outcomes: [DecodingCase] = [
    outcome("{ id: ⟦supplement⟧, title: 甲 }", ["E233"], says: ["待补正"]),
    outcome("{ id: ⟦error⟧, title: 甲 }", ["E233"], says: ["规则错误"]),
    outcome("{ id: ⟦不 推荐⟧, title: 甲 }", ["E233"], says: ["有空格"]),
    outcome("{ id: ok, title: 甲, when: 1 = 1 }\n  - { id: ⟦ok⟧, title: 乙 }", ["E233"], says: ["写了两次"]),
    outcome("{ id: ok, title: 甲, ⟦when⟧: 1 = 1 }", ["E234"], says: ["都不成立时就没有结论了"]),
    outcome("⟦{ id: ok, title: 甲 }⟧\n  - { id: no, title: 乙 }", ["E234"], says: ["永远轮不到"]),
    outcome("⟦{ id: ok, title: 甲 }⟧\n  - { id: no, title: 乙, ⟦when⟧: 1 = 1 }", ["E234", "E234"]),
    outcome("{ id: ok, title: 甲, ⟦whne⟧: 1 = 1 }\n  - { id: no, title: 乙 }", ["E202"], says: ["“when”"]),
    outcome("⟦{ id: ok }⟧", ["E203"], says: ["title: 推荐备案"]),
    outcome("⟦recommend⟧", ["E201"]),
    outcome(
      "{ id: ok, title: 甲, when: ⟦'1 = 1'⟧ }\n  - { id: no, title: 乙, favourable: ⟦1⟧ }", ["E162", "E205"]),
  ]

  private static func criterion(_ text: String, _ codes: [String], says: [String] = []) -> DecodingCase {
    SampleMeasure.wrong("criteria", "criteria:\n  - \(text)\n", codes, says: says)
  }

  private static func outcome(_ text: String, _ codes: [String], says: [String] = []) -> DecodingCase {
    SampleMeasure.wrong("outcomes", "outcomes:\n  - \(text)\n", codes, says: says)
  }

  @Test(arguments: names) func namesAreChecked(_ example: DecodingCase) { expect(example) }
  @Test(arguments: inputs) func inputsAreChecked(_ example: DecodingCase) { expect(example) }
  @Test(arguments: figures) func figuresAreChecked(_ example: DecodingCase) { expect(example) }
  @Test(arguments: criteria) func criteriaAreChecked(_ example: DecodingCase) { expect(example) }
  @Test(arguments: citations) func citationsAreChecked(_ example: DecodingCase) { expect(example) }
  @Test(arguments: outcomes) func outcomesAreChecked(_ example: DecodingCase) { expect(example) }

  @Test func duplicateNamesShowTheFirst() throws {
    let source = MarkedSource(SampleMeasure.text("parameters", "parameters: { ⟦面积⟧: 500平方米 }\n"))
    let finding = try #require(MeasureDecoder.decode(try tree(source.text)).diagnostics.first)
    let first = try #require(finding.related.first)
    #expect(first.place.text == "面积")
    #expect(first.place.span.start < source.spans[0].start)
  }

  private func expect(_ example: DecodingCase) {
    example.expectFindings { root in
      let (measure, diagnostics) = MeasureDecoder.decode(root)
      #expect(measure == nil)
      return diagnostics
    }
  }
}

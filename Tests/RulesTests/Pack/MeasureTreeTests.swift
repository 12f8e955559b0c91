// Measure files without mistakes enter; what was decoded is compared with what they say.

import Rules
import RulesDSL
import SourceText
import TestSupport
import Testing

@Suite struct MeasureTreeTests {
  private func measure(_ text: String) throws -> Measure {
    let (measure, diagnostics) = MeasureDecoder.decode(try tree(text))
    #expect(diagnostics.map(\.message.zh) == [])
    return try #require(measure)
  }

  @Test func headerIsDecoded() throws {
    let measure = try measure(SampleMeasure.text("title", "title: |\n  众创空间\nsummary: ' 摘要　'\n"))
    #expect(measure.id.text == "maker-space")
    #expect(measure.id.place.text == "maker-space")
    #expect(measure.title == "众创空间")
    #expect(measure.summary == "摘要")
    #expect(measure.kind == .recognition)
    #expect(measure.sources.map(\.key.text) == ["规定", "备案通知"])
    #expect(measure.sources.map(\.document.place.text) == ["国科火字〔2017〕120号", "2019年度通知"])
  }

  @Test func sectionsMayBeLeftOut() throws {
    let sections = ["rulecheck", "measure", "title", "kind", "effective", "outcomes"]
    let text = SampleMeasure.sections.filter { sections.contains($0.key) }.map(\.text).joined()
    let measure = try measure(text + "inputs: {}\ncriteria: [{ id: 甲, judge: 是否清晰 }]\n")
    #expect(measure.inputs.isEmpty && measure.parameters.isEmpty && measure.sources.isEmpty)
    #expect(measure.summary == nil)
  }

  static let periods: [(String, String?, String?)] = [
    ("2018-01-01..", "2018-01-01", nil), ("2018-01-01..2020-12-31", "2018-01-01", "2020-12-31"),
    ("..2020-12-31", nil, "2020-12-31"), ("' 2018-01-01 .. 2018-01-01 '", "2018-01-01", "2018-01-01"),
    ("{ from: 2018-01-01 }", "2018-01-01", nil), ("{ to: 2018-01-01, assumed: 理由 }", nil, "2018-01-01"),
  ]

  @Test(arguments: periods) func periodsAreDecoded(_ text: String, _ from: String?, _ to: String?) throws {
    let effective = try measure(SampleMeasure.text("effective", "effective: \(text)\n")).effective
    #expect(effective.from?.description == from)
    #expect(effective.to?.description == to)
    #expect(effective.grounds.assumed == (text.contains("理由") ? "理由" : nil))
  }

  @Test func inputsAreDecoded() throws {
    let text = """
      inputs:
        成立日期: date
        场所:
          总面积: { type: number, unit: 平方米, min: 0, max: 10000, material: 合同, title: 总面积 }
          区域: { type: text, traits: [locality], note: 说明, change: fixed, nullable: true, default: 城区 }
          内部: { 工位数: { type: integer, unit: 个 } }
        类别: { type: enumeration, values: [综合, 专业] }
        案例: { type: list, unit: 个, of: { 名称: text, 金额: { type: number, unit: 元 } } }
        标签: { type: list, of: text }
        得分: { type: list, of: { type: integer, unit: 分 } }
        说明: { type: { type: text }, note: { 甲: text }, title: text }
        时长: years and months duration

      """
    let inputs = try measure(SampleMeasure.text("inputs", text + "  面积: number\n")).inputs
    #expect(
      inputs.map(describe) == [
        "成立日期:date",
        "场所(总面积:number 平方米 0…10000 free 合同 区域:text fixed null 城区 [locality] 内部(工位数:integer 个))",
        "类别:enumeration 综合|专业", "案例:list 个 {名称:text,金额:number 元}", "标签:list text", "得分:list integer 分",
        "说明(type:text note(甲:text) title:text)", "时长:yearsMonths", "面积:number",
      ])
  }

  private func describe(_ node: InputNode) -> String {
    switch node {
    case .group(let name, let members): "\(name.text)(\(members.map(describe).joined(separator: " ")))"
    case .input(let input): describe(input)
    }
  }

  private func describe(_ input: InputDeclaration) -> String {
    var parts = ["\(input.name.text):\(describe(input.type))"]
    if let minimum = input.minimum?.scalar?.text, let maximum = input.maximum?.scalar?.text {
      parts.append("\(minimum)…\(maximum)")
    }
    if input.title != nil || input.change != .free { parts.append(input.change.rawValue) }
    if input.isNullable { parts.append("null") }
    parts += [input.material, input.defaultValue?.scalar?.text].compactMap(\.self)
    if !input.traits.isEmpty { parts.append("[\(input.traits.map(\.text).joined(separator: ","))]") }
    return parts.joined(separator: " ")
  }

  private func describe(_ type: InputType) -> String {
    switch type {
    case .number(let unit): ["number", unit?.text].compactMap(\.self).joined(separator: " ")
    case .integer(let unit): ["integer", unit?.text].compactMap(\.self).joined(separator: " ")
    case .enumeration(let values): "enumeration " + values.map(\.text).joined(separator: "|")
    case .list(.value(let element), let unit):
      ["list", unit?.text, describe(element)].compactMap(\.self).joined(separator: " ")
    case .list(.record(let fields), let unit):
      ["list", unit?.text, "{\(fields.map(describe).joined(separator: ","))}"].compactMap(\.self)
        .joined(separator: " ")
    case .boolean, .text, .date, .time, .dateTime, .yearsMonths, .daysTime: "\(type)"
    }
  }

  @Test func figuresAreDecoded() throws {
    let text = """
      parameters:
        甲: 500平方米
        乙:
          - { from: 2018-01-01, to: 2019-12-31, value: 3个, basis: 规定 第1项 }
          - { from: 2020-01-01, value: 75%, assumed: 理由 }
        丙: { title: 标题, value: 18个月 }

      """
    let parameters = try measure(SampleMeasure.text("parameters", text + "  最低面积: 1\n")).parameters
    #expect(parameters.map(\.name.text) == ["甲", "乙", "丙", "最低面积"])
    #expect(
      parameters.map { $0.versions.map(\.value.text) } == [["500平方米"], ["3个", "75%"], ["18个月"], ["1"]])
    #expect(parameters[1].versions.map { $0.validity.from?.description } == ["2018-01-01", "2020-01-01"])
    #expect(parameters[1].versions.map { $0.validity.to?.description } == ["2019-12-31", nil])
    #expect(parameters[1].versions.map { $0.validity.grounds.citations.map(\.clause) } == [["第1项"], []])
    #expect(parameters[1].versions.map(\.validity.grounds.assumed) == [nil, "理由"])
    #expect(parameters.map(\.title) == [nil, nil, "标题", nil])
    #expect(parameters[0].versions.map(\.validity.grounds.isEmpty) == [true])
  }

  @Test func definitionsAreDecoded() throws {
    let text = "define:\n  差额: { title: 标题, value: 最低面积 - 面积 }\n  乙: |\n    [1, 2][1]\n"
    let definitions = try measure(SampleMeasure.text("define", text)).definitions
    #expect(definitions.map(\.value.text) == ["最低面积 - 面积", "[1, 2][1]"])
    #expect(definitions.map(\.title) == ["标题", nil])
  }

  @Test func criteriaAreDecoded() throws {
    let text = """
      criteria:
        - id: 甲
          title: 标题
          when: 面积 > 0平方米
          require: 面积 >= 最低面积
          except:
            - { id: 例外, when: 面积 > 9平方米, require: 面积 > 8平方米, assumed: 理由 }
            - { id: 另一, title: 乙, when: 面积 > 10平方米 }
          basis: [规定 第1项 “面积”, 备案通知]
          remedy: 扩充
          note: 说明
        - { id: 乙, judge: 是否清晰, assumed: 理由 }
        - id: 丙
          any:
            - { id: 丁, all: [{ id: 戊, judge: 问 }, { id: 己, judge: 问 }] }
            - { id: 庚, atLeast: 1, of: [{ id: 辛, judge: 问 }] }

      """
    let criteria = try measure(SampleMeasure.text("criteria", text)).criteria
    #expect(criteria.map(describe) == ["甲=面积 >= 最低面积", "乙?是否清晰", "丙any(丁all(戊?问 己?问) 庚atLeast(1)(辛?问))"])
    let first = criteria[0]
    #expect(first.when?.text == "面积 > 0平方米")
    #expect(first.title == "标题" && criteria[1].title == "乙")
    #expect([first.remedy, first.note] == ["扩充", "说明"])
    #expect(first.exceptions.map(\.title) == ["例外", "乙"])
    #expect(first.exceptions.map { $0.require?.text } == ["面积 > 8平方米", nil])
    #expect(first.exceptions.map(\.grounds.assumed) == ["理由", nil])
    #expect(first.grounds.citations.map(\.source.text) == ["规定", "备案通知"])
    #expect(criteria[1].grounds.assumed == "理由")
  }

  private func describe(_ criterion: Criterion) -> String {
    switch criterion.body {
    case .require(let fragment): "\(criterion.id.text)=\(fragment.text)"
    case .judge(let question): "\(criterion.id.text)?\(question)"
    case .group(let kind, let members):
      "\(criterion.id.text)\(kind)(\(members.map(describe).joined(separator: " ")))"
    }
  }

  @Test func outcomesAreDecoded() throws {
    let text =
      "outcomes:\n  - { id: ok, title: 推荐, favourable: true, when: 全部符合 }\n  - { id: 不推荐, title: 不 }\n"
    let outcomes = try measure(SampleMeasure.text("outcomes", text)).outcomes
    #expect(outcomes.map(\.id.text) == ["ok", "不推荐"])
    #expect(outcomes.map(\.isFavourable) == [true, false])
    #expect(outcomes.map { $0.when?.text } == ["全部符合", nil])
  }

  /// Parts of a citation: the source, the clause and the quotation, marked where they stand in the file.
  static let citations: [(String, clause: String)] = [
    ("⟦规定⟧ 第4项 “⟦不低于500平方米⟧”", "第4项"), ("⟦规定⟧ “⟦原文⟧”", ""), ("⟦规定⟧", ""), ("⟦规定⟧ 第4项第2款", "第4项第2款"),
    ("⟦规定⟧　第4项　「⟦原文⟧」", "第4项"), ("'⟦规定⟧ 第4项 \"⟦原文⟧\"'", "第4项"), ("\"⟦规定⟧ 第4项 \\\"⟦原文⟧\\\"\"", "第4项"),
    ("⟦规定⟧ 第4项 “⟦甲“乙”丙⟧”", "第4项"), ("⟦规定⟧ 第二章 第4项“⟦甲「乙」⟧” ", "第二章 第4项"),
    ("|\n      ⟦规定⟧ 第4项\n      “⟦原文⟧”", "第4项"),
  ]

  @Test(arguments: citations) func citationsKnowTheirPlaces(_ marked: String, clause: String) throws {
    let source = MarkedSource(
      "# é😀\n" + SampleMeasure.text("criteria", "criteria:\n  - id: 甲\n    judge: 问\n    basis: \(marked)\n"))
    let citation = try #require(try measure(source.text).criteria.first?.grounds.citations.first)
    let parts = [citation.source, citation.quotation].compactMap(\.self)
    #expect(parts.map(\.place.span) == source.spans)
    #expect(parts.map(\.text) == source.pieces)
    #expect(citation.clause == clause)
  }
}

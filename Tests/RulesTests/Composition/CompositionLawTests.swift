// Laws of measures that extend others, tried on random small ones, and what amendments do, by example.

import Rules
import RulesDSL
import SourceText
import TestSupport
import Testing

@Suite("Laws of measures that extend others")
struct CompositionLawTests {
  private static let cases = GeneratedCases.count(40)

  /// The sections of which every entry may be overridden.
  private static let sections = ["inputs", "parameters", "define", "tables", "criteria"]

  private static func head(_ id: String) -> String {
    "rulecheck: 1\nmeasure: \(id)\ntitle: 样例\nkind: recognition\neffective: 2018-01-01..\n"
  }

  /// A file of one pack that extends the measure with a body, and the measure itself.
  private static func pair(_ body: String, own: String) throws -> (CheckedMeasure, CheckedMeasure) {
    let tree = try TemporaryTree([
      "p/pack.yaml": CompositionFixture.pack("p"), "p/base.yaml": head("base") + body,
      "p/own.yaml": head("own") + "extends: base\n" + own,
    ])
    defer { tree.remove() }
    let repository = RuleRepository(roots: [tree.path])
    let measures = try ["base", "own"].map { name in
      let installed = MeasureLoader.load("p/" + name, from: repository)
      #expect(installed.diagnostics.map(\.message.zh) == [], "\(body)\(own)")
      return try #require(installed.checked)
    }
    return (measures[0], measures[1])
  }

  /// Everything that is said about each criterion, and what is missing.
  private static func told(_ application: GeneratedApplication, _ measure: CheckedMeasure) throws -> [String]
  {
    let assessment = try MeasureFixture.assess(application.text, measure)
    let explanation = Explainer.explain(assessment, documents: nil, measureName: "p/m")
    func lines(_ criterion: ExplainedCriterion) -> [String] {
      [
        "\(criterion.id) \(criterion.title) \(criterion.verdict) \(criterion.requirement.zh) "
          + "\(criterion.actual.map(\.text.zh)) \(criterion.shortfall?.zh ?? "")"
      ] + criterion.members.flatMap(lines)
    }
    return [assessment.outcomeID] + explanation.criteria.flatMap(lines) + explanation.missing.map(\.path)
      + explanation.assumptions.map(\.subject)
  }

  /// The body's own sections once more, as overrides.
  private static func identicalOverrides(_ body: String) -> String {
    var lines: [String] = ["override:"]
    var isTaken = false
    for line in body.split(separator: "\n") {
      if line.first != " " { isTaken = sections.contains(String(line.dropLast())) }
      if isTaken { lines.append("  " + line) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test("without amendments, or with such that change nothing, the base's assessment stands")
  func same() throws {
    for seed in 0..<Self.cases {
      var generator = MeasureGenerator(seed: UInt64(seed))
      let body = generator.measure() + "\n"
      let (base, plain) = try Self.pair(body, own: "")
      let (_, amended) = try Self.pair(body, own: Self.identicalOverrides(body))
      #expect(plain.measure.composition.amendments.isEmpty)
      #expect(amended.measure.composition.amendments.count >= 14)
      for _ in 0..<3 {
        let application = generator.application()
        let told = try Self.told(application, base)
        #expect(try Self.told(application, plain) == told, "seed \(seed)")
        #expect(try Self.told(application, amended) == told, "seed \(seed)")
      }
    }
  }

  @Test("the files that a measure is made of stand in a fixed order, each once")
  func order() throws {
    let measure = try CompositionFixture.measure([
      "city/m.yaml": CompositionFixture.cityHead + "libraries: [more, state/lib]\n",
      "city/more.yaml": CompositionFixture.library(
        "more", "libraries: [state/lib]\ncriteria: [{ id: 多, require: 非 失信, assumed: 测试 }]\n"),
    ])
    #expect(measure.topLevel.map { measure.criteria[$0].id } == ["诚信", "多", "场地", "团队"])
    let composition = measure.measure.composition
    #expect(composition.files.map(\.origin.qualifiedName) == ["state/lib", "city/more", "state/m"])
    #expect(composition.libraries == ["city/more", "state/lib"])
    #expect(composition.base?.origin.qualifiedName == "state/m")
    #expect(measure.measure.sources.map(\.document.text) == ["省文件"])
  }

  @Test("overrides keep what they do not give, and replace what excludes it")
  func merging() throws {
    let measure = try CompositionFixture.measure([
      "city/m.yaml": CompositionFixture.cityHead + """
        override:
          inputs: { 人.名: { material: 身份证 } }
          criteria:
            - { id: 场地, title: 场所, judge: 场地是否够大, assumed: 测试 }
            - { id: 团队, atLeast: 1, of: [{ id: 人数, require: 人.数 >= 1人 }, { id: 专家, judge: 甲 }], assumed: 测试 }
        remove:
          - { id: 档次, assumed: 测试 }

        """
    ])
    let site = try #require(measure.criterion("场地"))
    if case .judge("场地是否够大") = site.body {} else { Issue.record("\(site.body)") }
    #expect(site.declaration.title == "场所" && site.grounds.citations.isEmpty)
    if case .group(.atLeast(1), let members) = measure.criterion("团队")?.body {
      #expect(members.count == 2)
    } else {
      Issue.record("no group")
    }
    let name = try #require(measure.input(at: "人.名"))
    #expect(name.declaration.material == "身份证" && name.type == .text)
    #expect(measure.tables.isEmpty)
    #expect(measure.measure.composition.amendments.map(\.name.text) == ["人.名", "场地", "团队", "档次"])
  }

  @Test("scores and awards are overridden and removed like everything else; a selection is replaced")
  func scoring() throws {
    let base =
      CompositionFixture.stateMeasure.replacingFirst(
        "criteria:\n",
        with: """
          scores:
            - id: 得分
              max: 10分
              assumed: 测试
              items:
                - { id: 面积分, title: 面积, max: 6分, points: 6分 }
                - { id: 人分, title: 人数, max: 4分, points: 4分 }
          criteria:

          """
      ).replacingFirst(
        "outcomes:\n",
        with: """
          awards:
            - { id: 补助, title: 补助, amount: 10万元, assumed: 测试 }
            - { id: 奖金, title: 奖金, amount: 1万元, assumed: 测试 }
          outcomes:

          """)
    let measure = try CompositionFixture.measure([
      "state/m.yaml": base,
      "city/m.yaml": CompositionFixture.cityHead + """
        override:
          scores: [{ id: 人分, title: 人员, max: 4分, points: 2分, assumed: 测试 }]
          awards: [{ id: 补助, title: 市补助, amount: 5万元, assumed: 测试 }]
        remove: [{ id: 奖金, assumed: 测试 }]

        """,
    ])
    #expect(measure.scores.map(\.id) == ["得分", "面积分", "人分"])
    #expect(measure.awards.map(\.declaration.title) == ["市补助"])
    #expect(measure.measure.composition.amendments.map(\.subject) == [.score, .award, .award])
    let explanation = Explainer.explain(
      try MeasureFixture.assess("inputs: { 面积: 60平方米 }", measure), documents: nil, measureName: "city/m")
    #expect(explanation.amendments?.map(\.title) == ["人员", "市补助", "奖金"])
  }

  @Test(
    "an amended definition is told in words, on one line",
    arguments: [
      ("|\n      面积 >= 40平方米\n      或 人.数 >= 9人", "“够大”：《省办法》指面积不少于 50 平方米 → 本办法指面积不少于 40 平方米，或者人的数不少于 9 人"),
      ("面积 >= 最低面积 且 人.数 >= 9人", "“够大”：本办法在《省办法》的基础上增加：人的数不少于 9 人"),
    ])
  func amendedDefinition(_ value: String, _ expected: String) throws {
    let change = "override:\n  define:\n    够大: { placeholder }\n"
      .replacingFirst("{ placeholder }", with: value)
    let measure = try CompositionFixture.measure(["city/m.yaml": CompositionFixture.cityHead + change])
    let assessment = try MeasureFixture.assess("inputs: { 面积: 35平方米 }", measure)
    let explanation = Explainer.explain(assessment, documents: nil, measureName: "city/m")
    let sentences = try #require(explanation.amendments).map { AmendmentSentence($0).text(own: "市办法") }
    #expect(sentences.map(\.zh) == [expected])
    #expect(sentences.allSatisfy { !$0.en.contains("\n") })
  }

  @Test("amendments of amended measures are told measure by measure")
  func chain() throws {
    let county = CompositionFixture.cityHead.split(separator: "\n").map(String.init)
      .map { $0.hasPrefix("extends") ? "extends: m" : $0.hasPrefix("measure") ? "measure: county" : $0 }
      .map { $0.hasPrefix("title") ? "title: 县办法" : $0 }.joined(separator: "\n")
    func change(_ area: String) -> String {
      "\noverride: { parameters: { 最低面积: { value: \(area), assumed: 测试 } } }\n"
    }
    let measure = try CompositionFixture.measure(
      [
        "city/m.yaml": CompositionFixture.cityHead + change("40平方米"),
        "city/county.yaml": county + change("30平方米"),
      ], "city/county")
    let assessment = try MeasureFixture.assess("inputs: { 面积: 35平方米 }", measure)
    let explanation = Explainer.explain(assessment, documents: nil, measureName: "city/county")
    let words = try #require(explanation.amendments).map {
      "\($0.baseTitle) \($0.before?.zh ?? "") → \($0.measureTitle) \($0.after?.zh ?? "")"
    }
    #expect(words == ["市办法 40 平方米 → 县办法 30 平方米", "省办法 50 平方米 → 市办法 40 平方米"])
    #expect(explanation.criteria.map(\.amendments.count) == [0, 2, 0])
  }
}

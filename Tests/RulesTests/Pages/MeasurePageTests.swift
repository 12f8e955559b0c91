// Pages about measures: everything stands where it belongs, once, and every link leads somewhere.

import SourceText
import Testing

@testable import Rules

@Suite struct MeasurePageTests {
  /// Every node with the section it belongs to.
  private func nodes(_ measure: CheckedMeasure) -> [(section: String, anchor: String)] {
    measure.criteria.map { (CriteriaSection.anchor, PageAnchor.node($0.id)) }
      + measure.criteria.flatMap { criterion in
        criterion.exceptions.map {
          (CriteriaSection.anchor, PageAnchor.exception($0.declaration.id.text, of: criterion.id))
        }
      }
      + measure.parameters.map { (ParameterSection.anchor, PageAnchor.node($0.declaration.name.text)) }
      + measure.definitions.map { (DefinitionSection.anchor, PageAnchor.node($0.declaration.name.text)) }
      + measure.tables.map { (TableSection.anchor, PageAnchor.node($0.declaration.name.text)) }
      + measure.scores.map { (ScoreSection.anchor, PageAnchor.node($0.id)) }
      + measure.awards.map { (AwardSection.anchor, PageAnchor.node($0.id)) }
      + measure.inputs.map { (InputSection.anchor, PageAnchor.node($0.path)) }
      + measure.outcomes.map { (OutcomeSection.anchor, PageAnchor.outcome($0.declaration.id.text)) }
      + measure.measure.sources.map {
        (SourceSection.anchor, PageAnchor.source($0.key.text, $0.document.text))
      }
  }

  @Test func thereIsMuchToLookAt() {
    #expect(PageFixture.sources.count >= 8)
    #expect(PageFixture.sources.flatMap { nodes($0.measure) }.count > 150)
  }

  @Test(arguments: PageFixture.sources.map(\.name), Language.allCases)
  func everyNodeStandsOnceWhereItBelongs(_ name: String, _ language: Language) throws {
    let source = try #require(PageFixture.sources.first { $0.name == name })
    let page = MeasurePage.page(source, language: language)
    let nodes = nodes(source.measure)
    #expect(!nodes.isEmpty)
    for (section, anchor) in nodes {
      #expect(page.anchors.filter { $0.anchor == anchor }.map(\.section) == [section], "\(anchor)")
    }
    #expect(Set(page.anchors.map(\.anchor)).count == page.anchors.count)
  }

  @Test(arguments: PageFixture.sources.map(\.name))
  func everythingWrittenIsThere(_ name: String) throws {
    let source = try #require(PageFixture.sources.first { $0.name == name })
    let page = MeasurePage.page(source, language: .zh)
    let criteria = page.words(of: CriteriaSection.anchor)
    for criterion in source.measure.criteria {
      let declaration = criterion.declaration
      let texts = [declaration.title, declaration.remedy, declaration.note, declaration.grounds.assumed]
      for text in texts.compactMap(\.self) + declaration.grounds.citations.compactMap(\.quotation?.text) {
        #expect(criteria.contains(text), "\(criterion.id): \(text)")
      }
      if case .judge(let question) = criterion.body { #expect(criteria.contains(question)) }
    }
    let parameters = page.words(of: ParameterSection.anchor)
    for parameter in source.measure.parameters {
      for version in parameter.versions {
        let grounds = version.declaration.validity.grounds
        for text in [grounds.assumed].compactMap(\.self) + grounds.citations.compactMap(\.quotation?.text) {
          #expect(parameters.contains(text), "\(parameter.title): \(text)")
        }
      }
    }
    let inputs = page.words(of: InputSection.anchor)
    for input in source.measure.inputs {
      let declaration = input.declaration
      for text in [declaration.title, declaration.material, declaration.note].compactMap(\.self) {
        #expect(inputs.contains(text), "\(input.path): \(text)")
      }
    }
    let tests = page.words(of: TestSection.anchor)
    for test in source.tests { #expect(tests.contains(test.name.text), "\(test.name.text)") }
  }

  @Test(arguments: PageFixture.sites.indices) func linksOfTheSiteLeadToPlaces(_ site: Int) {
    let pages = PageSite.pages(
      PageFixture.sites[site], documents: PageFixture.register, command: "rulecheck doc", language: .zh)
    for page in pages {
      let anchors = page.anchors.map(\.anchor)
      #expect(Set(anchors).count == anchors.count, "\(page.path)")
    }
    let places = Dictionary(uniqueKeysWithValues: pages.map { ($0.path, Set($0.anchors.map(\.anchor))) })
    #expect(pages.flatMap(\.targets).count > 10)
    for page in pages {
      for target in page.targets {
        let anchors = places[target.page ?? page.path]
        #expect(anchors != nil, "\(page.path) → \(target)")
        if let anchor = target.anchor {
          #expect(anchors?.contains(anchor) == true, "\(page.path) → \(target)")
        }
      }
    }
  }

  @Test func tablesAreRectangular() {
    for source in PageFixture.sources {
      for section in MeasurePage.page(source, language: .zh).sections {
        for case .table(let table) in section.blocks {
          #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(source.name)")
        }
      }
    }
  }

  /// Every node has a page of its own, and who reads it is said on both pages.
  @Test(arguments: PageFixture.sources.map(\.name)) func everyNodeHasAPage(_ name: String) throws {
    let source = try #require(PageFixture.sources.first { $0.name == name })
    let names = NodePage.names(in: source)
    #expect(!names.isEmpty)
    for name in names { #expect(NodePage.page(name, in: source, language: .zh) != nil, "\(name)") }
    #expect(NodePage.page("没有这一项", in: source, language: .zh) == nil)
  }
}

// The traced document of the fixtures enters; the page about it, and what is counted, are looked at.

import SourceText
import TestSupport
import Testing

@testable import Rules

@Suite("Pages about traced documents")
struct TracePageTests {
  private static let fixtures = RepositoryFiles.root + "/Tests/RulecheckTests/Fixtures/"

  private static func check(_ rules: String) -> (documents: [TracedDocument], diagnostics: [Diagnostic]) {
    let repository = RuleRepository(roots: [fixtures + rules])
    let documents = DocumentRegister(directories: [fixtures + "documents"])
    let loaded = TraceRules(repository, documents: documents)
    #expect(!loaded.diagnostics.hasErrors)
    return TraceChecker.check(
      repository.traceFiles.map(repository.loadTrace), rules: loaded, documents: documents)
  }

  @Test("everything is accounted for, and counted")
  func tally() throws {
    let (documents, diagnostics) = Self.check("traced-rules")
    #expect(MeasureFixture.rendered(diagnostics) == "")
    let tally = try #require(documents.first).tally
    let shares = [tally.points, tally.paragraphs, tally.numbers, tally.deliverables]
    #expect(shares.map(\.total) == [3, 1, 4, 1] && shares.allSatisfy(\.isWhole))
    #expect(tally.implemented == 4 && tally.organisational == 2)
  }

  @Test("the HTML is one document that fetches nothing, with every clause and nothing unescaped")
  func html() throws {
    let document = try #require(Self.check("traced-rules").documents.first)
    for language in Language.allCases {
      let text = HTMLPage.render(TracePage.page(document, language: language), links: .alone)
      #expect(text.contains("面积&lt;增长&gt;15%以上") && !text.contains("<增长>"))
      for clause in ["主要目标", "第1点", "第2点", "第3点"] { #expect(text.contains("<h2 id=\"\(clause)\">")) }
      #expect(!text.contains("http") && !text.contains("<script") && !text.contains(" src="))
      #expect(text.contains("lang=\"\(language == .zh ? "zh-CN" : "en")\""))
    }
  }

  @Test("what depends on a parameter asserts it: definitions in between do not hide it")
  func parameters() throws {
    let document = try #require(Self.check("traced-rules").documents.first)
    let item = try #require(document.clauses.first { $0.clause.name == "第2点" }?.items.first)
    #expect(item.implementations.map(\.node) == [nil, "最低面积", "额度", "grant"])
    #expect(item.implementations.map(\.parameters.count) == [0, 1, 1, 0])
    #expect(
      item.implementations.map(\.tests) == [["恰为50平方米", "差一点"], ["恰为50平方米", "差一点"], [], ["恰为50平方米"]])
  }

  @Test("one measure after the other is missing: each is found")
  func missing() {
    let codes = Self.check("untraced-rules").diagnostics.map(\.code.id)
    let expected = ["E291", "E292", "E293", "E294", "E295", "E296"]
    #expect(Set(codes) == Set(expected))
    for finding in Self.check("untraced-rules").diagnostics { #expect(finding.help != nil) }
  }
}

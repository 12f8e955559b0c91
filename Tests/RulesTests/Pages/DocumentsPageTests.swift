// A register of documents enters; its page shows every extract once, under its clause.

import SourceText
import TestSupport
import Testing

@testable import Rules

@Suite struct DocumentsPageTests {
  private static let entry = """
    rulecheck: 1
    document: 样例〔2020〕1号
    title: 样例办法
    issuer: 样例局
    issued: 2020年
    confirmed: two-sources
    note: |
      第一行
      第二行
    clauses:
      - { clause: 第一条, text: 甲, confirmed: two-sources }
      - { clause: 第一条, text: 乙, confirmed: two-sources }
      - { clause: 第二条, text: 丙, confirmed: single-source }
      - { clause: 第一条, text: 丁, confirmed: two-sources }

    """

  private func page(_ files: [String: String], _ language: Language = .zh) throws -> Page {
    let tree = try TemporaryTree(files)
    defer { tree.remove() }
    return DocumentsPage.page(DocumentRegister(directories: [tree.path]), citing: [], language: language)
  }

  @Test func extractsStandUnderTheirClauses() throws {
    let page = try page(["样例〔2020〕1号.yaml": Self.entry])
    let section = try #require(page.sections.first)
    #expect(section.title == "样例办法")
    #expect(
      page.words(of: section.anchor).split(separator: "\n").suffix(7) == [
        "第一条", "甲", "乙", "第二条（仅一处来源）", "丙", "第一条", "丁",
      ])
    #expect(
      page.anchors.map(\.anchor) == [
        "样例〔2020〕1号", "样例〔2020〕1号--第一条", "样例〔2020〕1号--第二条",
      ])
  }

  @Test func brokenEntriesAreLeftOut() throws {
    let page = try page(["样例〔2020〕1号.yaml": Self.entry, "坏.yaml": "rulecheck: 1\ndocument: 坏\n"], .en)
    #expect(page.sections.map(\.title) == ["样例办法"])
  }
}

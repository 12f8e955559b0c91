// Measures of the repository and of tests, as pages; what stands on them, taken apart for checks.

import Rules
import SourceText
import TestSupport
import Testing

/// Pages to look at.
enum PageFixture {
  static let register = DocumentRegister(directories: [RepositoryFiles.root + "/seeds/documents"])

  /// Every valid measure of the repository and of the fixtures, with its tests.
  static let sources: [MeasurePageSource] = repositories.flatMap { repository in
    repository.measureFiles.compactMap { repository.pageSource(of: $0, documents: register).source }
  }

  /// The sites of the repository and of the fixtures: packs with their measures.
  static let sites: [[(pack: Pack, measures: [MeasurePageSource])]] = repositories.map { repository in
    repository.packs.map { pack in
      let sources = pack.measureFiles.compactMap {
        repository.pageSource(of: $0, documents: register).source
      }
      return (pack: pack, measures: sources)
    }
  }

  private static let repositories = [
    "rules", "Tests/RulecheckTests/Fixtures/table-rules", "Tests/RulecheckTests/Fixtures/composed-rules",
    "Tests/RulecheckTests/Fixtures/award-rules",
    "Tests/RulecheckTests/Fixtures/fair-rules",
  ].map {
    RuleRepository(roots: [RepositoryFiles.root + "/" + $0])
  }

  /// A measure written in a test, with `body` below its head.
  static func source(_ body: String) throws -> MeasurePageSource {
    MeasurePageSource(
      name: "sample/sample", packTitle: "样例", measure: try MeasureFixture.measure(body), tests: [],
      documents: nil)
  }
}

extension Page {
  /// Every text on the page with the title of its section, headings included.
  var texts: [(section: String, text: PageText)] {
    opening.flatMap(\.texts).map { ("", $0) }
      + sections.flatMap { section in section.blocks.flatMap(\.texts).map { (section.anchor, $0) } }
  }

  /// Every anchor with the section it stands in; sections stand in themselves.
  var anchors: [(section: String, anchor: String)] {
    sections.map { ($0.anchor, $0.anchor) }
      + sections.flatMap { section in section.blocks.flatMap(\.headings).map { (section.anchor, $0.anchor) } }
      + texts.flatMap { section, text in
        text.parts.compactMap { if case .anchor(let name) = $0 { (section, name) } else { nil } }
      }
  }

  /// Where the links of the page lead.
  var targets: [PageTarget] {
    texts.flatMap { _, text in
      text.parts.compactMap { if case .link(_, let target) = $0 { target } else { nil } }
    }
  }

  /// What a section says, in one line.
  func words(of section: String) -> String {
    texts.filter { $0.section == section }.map(\.text.plain).joined(separator: "\n")
  }
}

extension PageBlock {
  fileprivate var texts: [PageText] {
    switch self {
    case .heading(let heading): [heading.text]
    case .paragraph(let text), .quotation(let text): [text]
    case .list(_, let items): items
    case .fields(let fields): fields.flatMap(\.lines)
    case .table(let table): table.rows.flatMap(\.self)
    case .folded(let summary, let blocks): [summary] + blocks.flatMap(\.texts)
    }
  }

  fileprivate var headings: [PageHeading] {
    switch self {
    case .heading(let heading): [heading]
    case .folded(_, let blocks): blocks.flatMap(\.headings)
    default: []
    }
  }
}

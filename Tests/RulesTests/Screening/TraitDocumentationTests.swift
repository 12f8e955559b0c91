// The page about rule files lists every trait with its meaning.

import Rules
import SourceText
import TestSupport
import Testing

@Suite struct TraitDocumentationTests {
  @Test func traitsAreDocumented() throws {
    let page = try #require(RepositoryFiles.read("docs/rule-format.md"))
    for trait in InputTrait.allCases {
      #expect(page.contains("| `\(trait.rawValue)` | \(trait.title.zh) |\n"), "\(trait)")
    }
  }
}

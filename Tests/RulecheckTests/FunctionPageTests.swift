// The page about functions enters; it is compared with what the program prints today.

import TestSupport
import Testing

@testable import rulecheck

@Suite struct FunctionPageTests {
  /// With `RECORD_TRANSCRIPTS` set, the page is rewritten and the run fails.
  @Test func pageIsUpToDate() throws {
    let printed = CommandRun("rulecheck functions --format markdown --lang zh").screen
      .map { $0 + "\n" }.joined()
    let page = RepositoryFiles.read(FunctionPage.path) ?? ""
    if Recording.isOn {
      try Recording.record(printed, to: FunctionPage.path, instead: page)
    } else {
      #expect(difference(page, printed) == "", "\(FunctionPage.command)")
    }
  }

  /// Every link in the table of contents leads to a heading.
  @Test func contentsLeadToHeadings() throws {
    let page = try #require(RepositoryFiles.read(FunctionPage.path))
    let anchors = Set(
      page.split(separator: "\n").filter { $0.hasPrefix("##") }.map { heading in
        String(
          heading.drop { $0 == "#" || $0 == " " }.lowercased().compactMap {
            $0 == " " ? "-" : $0.isLetter || $0.isNumber || $0 == "-" ? $0 : nil
          })
      })
    let links = page.matches(of: /\]\(#(?<anchor>[^)]+)\)/).map { String($0.output.anchor) }
    #expect(links.count > 20)
    for link in links { #expect(anchors.contains(link), "\(link)") }
  }
}

// The pages about findings enter; they are compared with what the program writes today.

import Rules
import SourceText
import TestSupport
import Testing

@testable import rulecheck

@Suite struct FindingPageTests {
  /// With `RECORD_TRANSCRIPTS` set, the pages are rewritten and the run fails.
  @Test func pagesAreUpToDate() throws {
    for (path, text) in FindingPages(.zh).pages() {
      let whole = FindingPages.directory + "/" + path
      let page = RepositoryFiles.read(whole) ?? ""
      if Recording.isOn {
        try Recording.record(text, to: whole, instead: page)
      } else {
        #expect(difference(page, text) == "", "\(whole): \(Recording.advice)")
      }
    }
  }

  @Test func everyGuideHasASectionAndALink() throws {
    let pages = Dictionary(uniqueKeysWithValues: FindingPages(.zh).pages().map { ($0.path, $0.text) })
    let index = try #require(pages["README.md"])
    for guide in FindingGuides.all {
      let file = String(guide.page.dropFirst("lint/".count).prefix { $0 != "#" })
      #expect(pages[file]?.contains("<a id=\"\(guide.anchor)\"></a>") == true, "\(guide.id)")
      #expect(index.contains("(\(file)#\(guide.anchor))"), "\(guide.id)")
    }
  }

  @Test func sectionsAreShownByCodeAndName() {
    let byCode = CommandRun("rulecheck lint --explain w550")
    #expect(byCode.output == CommandRun("rulecheck lint --explain unused-input").output)
    #expect(byCode.output.hasPrefix("## W550 `unused-input`"))
    #expect(CommandRun("rulecheck lint --explain W999").status == .usage)
  }
}

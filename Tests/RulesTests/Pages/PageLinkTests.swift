// Names in, anchors and references out: different names never become the same, and nothing needs quoting.

import SourceText
import Testing

@testable import Rules

@Suite struct PageLinkTests {
  @Test func anchorsTellNamesApart() {
    let names = [
      "甲", "甲乙", "甲.乙", "甲-乙", "甲 乙", "甲_乙", "甲_2d_乙", "甲--乙", "甲\"乙", "a", "A", "〔2017〕", "(2017)", "甲<乙",
      "甲#",
    ]
    let anchors =
      names.map { PageAnchor.node($0) } + [
        PageAnchor.exception("乙", of: "甲"), PageAnchor.outcome("甲"), PageAnchor.source("甲", "乙"),
        PageAnchor.section("甲"), PageAnchor.document("甲", clause: "丙"),
      ]
    #expect(Set(anchors).count == anchors.count)
    for anchor in anchors { #expect(anchor.firstMatch(of: /[\s"'<>()#%\[\]|]/) == nil, "\(anchor)") }
  }

  @Test(
    arguments: [
      ("national/a", "national/b", "x", "../national/b.md#x"),
      ("national/a", "documents", "y", "../documents.md#y"),
      ("index", "national/b", nil, "national/b.md"), ("national/a", "index", nil, "../README.md"),
      ("a", "b c/d#e", nil, "b%20c/d%23e.md"),
    ] as [(String, String, String?, String)])
  func referencesAreRelative(_ from: String, _ page: String, _ anchor: String?, _ reference: String) {
    let links = PageLinks.site(from, format: .markdown)
    #expect(links.reference(PageTarget(page: page, anchor: anchor)) == reference)
  }

  @Test func aPageAloneLeadsNowhereElse() {
    #expect(PageLinks.alone.reference(PageTarget(page: "documents")) == nil)
    #expect(PageLinks.alone.reference(PageTarget(page: "documents", anchor: "x")) == nil)
    #expect(PageLinks.alone.reference(PageTarget(anchor: "x")) == "#x")
  }

  @Test func marksAreFoundAgain() {
    let text =
      "甲" + MentionMarks.marked("面积", slot: 3) + "不少于"
      + MentionMarks.marked(MentionMarks.marked("丙", slot: 1), slot: 2)
    #expect(MentionMarks.parts(text).map(\.text) == ["甲", "面积", "不少于", "丙"])
    #expect(MentionMarks.parts(text).map(\.slot) == [nil, 3, nil, 2])
    #expect(MentionMarks.plain(text) == "甲面积不少于丙")
    #expect(MentionMarks.plain("\u{1}\u{3}\u{2}甲") == "甲")
  }
}

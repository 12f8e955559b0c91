// Places and fingerprints as other programs see them.

import SourceText
import Testing

@testable import Rules

@Suite("Places in reports")
struct ReportedLocationTests {
  @Test(
    "paths are below the root where they can be",
    arguments: [
      ("rules/a.yaml", "rules/a.yaml"), ("./rules//a.yaml", "rules/a.yaml"),
      ("rules/../docs/a.yaml", "docs/a.yaml"), ("/work/project/rules/a.yaml", "rules/a.yaml"),
      ("/work/project2/a.yaml", "/work/project2/a.yaml"), ("../project/a.yaml", "a.yaml"),
      ("../other/a.yaml", "/work/other/a.yaml"), ("/tmp/../a.yaml", "/a.yaml"), ("<stdin>", "<stdin>"),
    ])
  func paths(_ name: String, _ expected: String) {
    let place = Place(file: SourceFile(name: name, text: "a"), span: Span(0, 1))
    #expect(ReportedLocation(place, root: "/work/project").path == expected)
  }

  @Test("what is no letter or digit is encoded")
  func encoding() {
    #expect(ReportedLocation.encoded("a b:c/?#[%]é.yaml") == "a%20b%3Ac/%3F%23%5B%25%5D%C3%A9.yaml")
  }

  @Test(
    "columns are UTF-16 code units behind a byte order mark",
    arguments: [
      ("⟦a⟧", 1, 2), ("一二⟦三⟧", 3, 4), ("😀⟦😀⟧", 3, 5), ("\u{FEFF}一⟦二⟧", 2, 3), ("a\r\n⟦b⟧", 1, 2),
      ("a⟦⟧", 2, 2),
    ])
  func columns(_ marked: String, _ start: Int, _ end: Int) {
    let location = ReportedLocation(SampleReport.place(marked), root: nil)
    #expect(location.column == start && location.endColumn == end)
  }

  @Test("fingerprints stay when lines move, and change with what a finding is about")
  func fingerprints() {
    func print(_ marked: String, _ words: String = "错", name: String = "a.yaml") -> String? {
      let finding = SampleReport.finding(SampleReport.place(marked, name: name), words)
      return FindingFingerprint.all([finding], root: nil).first
    }
    let first = print("a: ⟦1⟧\n")
    #expect(first == print("# 新的一行\n\n  a:  ⟦1⟧\n"))
    #expect(first != print("a: ⟦2⟧\n"))
    #expect(first != print("a: ⟦1⟧\n", "别的错"))
    #expect(first != print("a: ⟦1⟧\n", name: "b.yaml"))
    let twice = FindingFingerprint.all(
      [
        SampleReport.finding(SampleReport.place("a: ⟦1⟧\n", name: "a.yaml"), "错"),
        SampleReport.finding(SampleReport.place("\na: ⟦1⟧\n", name: "a.yaml"), "错"),
      ], root: nil)
    #expect(twice.first == first && Set(twice).count == 2)
  }
}

// The test support itself: differences, repository files, random numbers.

import TestSupport
import Testing

@Suite("What the tests stand on")
struct TestSupportTests {
  @Test(
    "differences of texts",
    arguments: [
      ("a\nb", "a\nb", ""),
      ("a\nb\nc", "a\nx\nc", "- expected, + actual:\n  a\n- b\n+ x\n  c"),
      ("a", "a\n", "- expected, + actual:\n  a\n+ "),
      ("a ", "a", "- expected, + actual:\n- a·\n+ a"),
      ("é", "e\u{301}", "- expected, + actual:\n- é\n+ e\u{301}"),
      ("a", "\u{1B}a", "- expected, + actual:\n- a\n+ \\u{1B}a"),
    ])
  func differences(expected: String, actual: String, shown: String) {
    #expect(difference(expected, actual) == shown)
  }

  @Test("the repository's files are found from anywhere")
  func files() throws {
    let manifest = try #require(RepositoryFiles.read("Package.swift"))
    #expect(manifest.contains("rulecheck"))
    #expect(RepositoryFiles.read("no such file") == nil)
    #expect(RepositoryFiles.list("no such directory", suffix: "").isEmpty)
    let sources = RepositoryFiles.list("Tests/TestSupport", suffix: ".swift")
    #expect(sources.contains("Tests/TestSupport/RepositoryFiles.swift"))
    #expect(sources == sources.sorted())
    #expect(RepositoryFiles.list("Tests", suffix: "TestSupportTests.swift").count == 1)
    #expect(RepositoryFiles.list("Tests", suffix: ".none").isEmpty)
  }

  @Test("the random numbers are those of the published generator")
  func generator() {
    var generator = SplitMix64(seed: 1_234_567)
    #expect(generator.next() == 6_457_827_717_110_365_317)
    #expect(generator.next() == 3_203_168_211_198_807_973)
    #expect(generator.next() == 9_817_491_932_198_370_423)
  }
}

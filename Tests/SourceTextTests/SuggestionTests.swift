// Mistyped names and the names that are offered for them.

import SourceText
import Testing

@Suite("Did you mean")
struct SuggestionTests {
  @Test(
    "names that resemble",
    arguments: [
      ("面积", ["总面积", "名称", "人数"], ["总面积"]),
      ("面值", ["面积", "人数"], ["面积"]),
      ("积面", ["面积"], ["面积"]),
      ("面积", ["人数", "名称"], []),
      ("面", ["面积", "人"], ["面积"]),
      ("人", ["数"], []),
      ("面", ["场地面积"], []),
      ("场地的面积", ["场地面积"], ["场地面积"]),
      ("注册资本", ["注册地址"], []),
      ("研发费用比例", ["研发费用占比"], ["研发费用占比"]),
      ("面积", ["场地.面积", "面积合计", "总面积"], ["总面积", "面积合计", "场地.面积"]),
      ("requier", ["require", "title", "basis"], ["require"]),
      ("teh", ["the"], ["the"]),
      ("Title", ["title"], ["title"]),
      ("ｔｉｔｌｅ", ["title"], ["title"]),
      ("cat", ["dog"], []),
      ("xy", ["ab"], []),
      ("title", ["title"], []),
      ("", ["a"], []),
      ("a", ["b", ""], []),
      ("平方来", ["平方米", "米", "平方公里"], ["平方米"]),
    ])
  func nearest(name: String, candidates: [String], expected: [String]) {
    #expect(Suggestion.nearest(to: name, in: candidates) == expected)
    #expect(Suggestion.nearest(to: name, in: candidates.reversed() + candidates) == expected)
  }

  @Test("the nearest come first, no more than asked for")
  func limit() {
    let candidates = ["总面积二", "总面积一", "总面积", "大总面积"]
    #expect(Suggestion.nearest(to: "总面积", in: candidates, limit: 2) == ["大总面积", "总面积一"].sorted())
    #expect(Suggestion.nearest(to: "总面积", in: candidates, limit: 0).isEmpty)
    #expect(Suggestion.nearest(to: "总面积", in: candidates, limit: -1).isEmpty)
  }

  @Test("a name of a megabyte costs nothing and has no neighbours", .timeLimit(.minutes(1)))
  func long() {
    let long = String(repeating: "面", count: 400_000)
    #expect(Suggestion.nearest(to: long, in: [long + "积", "面"]).isEmpty)
    #expect(Suggestion.nearest(to: "面积", in: Array(repeating: long, count: 100)).isEmpty)
  }

  @Test(
    "the question",
    arguments: [
      (["a"], "是不是想写“a”？", "did you mean `a`?"),
      (["a", "b"], "是不是想写“a”或“b”？", "did you mean `a` or `b`?"),
      (["a", "b", "c"], "是不是想写“a”、“b”或“c”？", "did you mean `a`, `b` or `c`?"),
    ])
  func phrase(names: [String], zh: String, en: String) {
    #expect(Suggestion.phrase(names) == LocalizedText(zh: zh, en: en))
  }

  @Test("no names, no question")
  func noPhrase() {
    #expect(Suggestion.phrase([]) == nil)
  }
}

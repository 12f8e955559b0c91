// Patterns that would match without end enter; an answer or the end of the budget leaves, soon.

import RulesDSL
import SourceText
import TestSupport
import Testing

@Suite struct PatternLimitTests {
  /// Linear however many ways there are: a text that is twice as long takes about twice the steps.
  @Test(arguments: [
    "(a*)*b", "(a+)+b", "(a|a)*b", "(a|aa)+$x", "(.*)(.*)(.*)(.*)(.*)[^a]", "(?:a?){40}a{40}b",
    "(((a*)*)*)*b",
    "(a{1,20}){1,20}b", "^(a?)*?b$",
  ])
  func workGrowsWithTheText(written: String) throws {
    var cost = 0
    let pattern = try Pattern(written, cost: &cost)
    func steps(_ count: Int) throws -> Int {
      var search = PatternSearch(
        pattern, in: Array(repeating: "a", count: count), groups: pattern.groupCount, method: .linear)
      var steps = 100_000_000
      #expect(try search.next(from: 0, steps: &steps) == nil)
      return 100_000_000 - steps
    }
    let (short, long) = (try steps(500), try steps(1_000))
    #expect(long < short * 5 / 2, "\(short), then \(long)")
  }

  /// With back-references there may be too many ways; then the budget ends.
  @Test(arguments: ["(a*)*\\1b", "(a|a)*\\1b", "((a|b|ab)*)*\\2c", "(.*)(.*)(.*)(.*)\\1b"])
  func budgetEnds(written: String) throws {
    var cost = 0
    let pattern = try Pattern(written, cost: &cost)
    var search = PatternSearch(pattern, in: Array(repeating: "a", count: 10_000), groups: 1)
    var steps = 300_000
    #expect(throws: PatternStepsExhausted.self) { try search.next(from: 0, steps: &steps) }
  }

  /// The budget also ends a linear search, about where it is used up.
  @Test func linearSearchIsPaidFor() throws {
    var cost = 0
    let pattern = try Pattern("(a?){50}b", cost: &cost)
    var search = PatternSearch(pattern, in: Array(repeating: "a", count: 100_000), groups: 1)
    var steps = 100_000
    #expect(throws: PatternStepsExhausted.self) { try search.next(from: 0, steps: &steps) }
    #expect(steps > -10_000, "\(steps)")
  }

  /// Patterns that are too long, too deep or too large when they are written out are refused at once.
  @Test(arguments: [
    (String(repeating: "a", count: 5_001), "模式超过 5000 个字符"),
    (String(repeating: "(", count: 41), "模式里的括号超过 40 层"),
    (String(repeating: "(?:", count: 1_600), "模式里的括号超过 40 层"),
    (String(repeating: "[a-", count: 41), "模式里的括号超过 40 层"),
    (String(repeating: "()", count: 100), "模式里的括号超过 99 对"),
    ("(((((a{9}){9}){9}){9}){9}){9}", "模式里重复的内容太多"),
    ("(((((){1000}){1000}){1000}){1000}){1000}", "模式里重复的内容太多"),
    ("(?:\\p{L}|[a-z]){2500}", "模式里重复的内容太多"),
  ])
  func largePatternsAreRefused(written: String, sentence: String) {
    var cost = 0
    do throws(PatternProblem) {
      _ = try Pattern(written, flags: "i", cost: &cost)
      Issue.record("\(written.prefix(40)) is read")
    } catch {
      #expect(error.message.zh == sentence && error.isLimit)
    }
    #expect(cost < 2_000_000)
  }

  /// The deepest patterns are read and matched on a small stack.
  @Test(arguments: ["(", "(?:", "(a|", "(?:b?"])
  func deepestPatternsNeedLittleStack(opening: String) throws {
    let written = String(repeating: opening, count: 40) + "a" + String(repeating: ")*", count: 40)
    let seconds = SmallStack.run {
      var cost = 0
      guard let pattern = try? Pattern(written, cost: &cost) else { preconditionFailure(written) }
      precondition(PatternRun.search(pattern, "aab", .linear) != ["—"])
      precondition(PatternRun.search(pattern, "aab", .backtracking) != ["—"])
    }
    #expect(seconds ?? .infinity < 5)
  }

  /// As many classes as a pattern can have, each to be widened by its other case.
  @Test func manyClassesAreReadSoon() throws {
    let seconds = SmallStack.run {
      var cost = 0
      _ = try? Pattern(String(repeating: "[a-z]", count: 1_000), flags: "i", cost: &cost)
      precondition(cost > 1_000_000)
    }
    #expect(seconds ?? .infinity < 20)
  }
}

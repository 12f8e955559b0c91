// The table under Data/patterns.txt: both ways of matching find what every row says.

import RulesDSL
import SourceText
import Testing

@Suite struct PatternTableTests {
  @Test(arguments: PatternTable.rows)
  func rowHolds(row: PatternTable.Row) throws {
    var cost = 0
    do throws(PatternProblem) {
      let pattern = try Pattern(row.pattern, flags: row.flags, cost: &cost)
      #expect(row.problem == nil, "\(row.testDescription) can be used")
      let found = PatternRun.search(pattern, row.text)
      #expect(found == row.expected, "\(row.testDescription)")
      #expect(PatternRun.search(pattern, row.text, .backtracking) == found, "\(row.testDescription)")
      #expect(pattern.matchesEmptyText == (PatternRun.search(pattern, "") != ["—"]))
    } catch {
      let problem = try #require(row.problem, "\(row.testDescription): \(error.message.zh)")
      #expect(error.message.zh.contains(problem), "\(row.testDescription): \(error.message.zh)")
      #expect(error.help != nil)
    }
  }

  @Test func tableIsRead() {
    #expect(PatternTable.rows.count > 200)
  }
}

/// Runs a pattern the way the tables write results.
enum PatternRun {
  /// The first match and its groups, or `—`; nil where the steps do not suffice.
  static func search(
    _ pattern: Pattern, _ text: String, _ method: PatternSearch.Method? = nil, steps: Int = 1_000_000
  ) -> [String]? {
    let scalars = Array(text.unicodeScalars)
    var search = PatternSearch(pattern, in: scalars, groups: pattern.groupCount, method: method)
    var steps = steps
    do throws(PatternStepsExhausted) {
      guard let match = try search.next(from: 0, steps: &steps) else { return ["—"] }
      return ([match.range] + match.groups).map { range in
        range.map { String(String.UnicodeScalarView(scalars[$0])) } ?? "∅"
      }
    } catch {
      return nil
    }
  }
}

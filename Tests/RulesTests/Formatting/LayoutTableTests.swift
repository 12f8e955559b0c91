// The tables under Data/formatting: every text is formatted as its author would want it.

import Rules
import RulesDSL
import SourceText
import TestSupport
import Testing

@Suite struct LayoutTableTests {
  static let heads = "rulecheck: 1\nmeasure: x\n"

  @Test(arguments: LayoutCase.all("files.txt"))
  func filesAreLaidOut(row: LayoutCase) { expect(row.before, becomes: row.after) }

  /// Expressions in a criterion; `[zh]` or `[en]` at the end of the title rewrites their words.
  @Test(arguments: LayoutCase.all("expressions.txt"))
  func expressionsAreLaidOut(row: LayoutCase) {
    let keywords: KeywordChoice =
      row.name.hasSuffix("[zh]")
      ? .rewritten(.chinese) : row.name.hasSuffix("[en]") ? .rewritten(.english) : .keep
    let text = { (expression: String) in
      Self.heads + "criteria:\n  - id: 甲\n"
        + expression.split(separator: "\n").map { "    \($0)\n" }.joined()
    }
    expect(text(row.before), becomes: text(row.after), keywords)
  }

  @Test func tablesAreRead() {
    #expect(LayoutCase.all("files.txt").count > 20)
    #expect(LayoutCase.all("expressions.txt").count > 20)
  }

  private func expect(_ before: String, becomes after: String, _ keywords: KeywordChoice = .keep) {
    for text in [before, after] {
      switch FileFormatter.format(SourceFile(name: "x.yaml", text: text), keywords: keywords) {
      case .formatted(let result): #expect(difference(after, result) == "")
      case .notRules: Issue.record("not a file of rules")
      case .refused(let findings): Issue.record("\(findings.map { "\($0.code.id) \($0.message.zh)" })")
      }
    }
  }
}

// Generated patterns and texts: what must hold for all of them.

import RulesDSL
import SourceText
import TestSupport
import Testing

@Suite struct PatternPropertyTests {
  /// Following all ways at once finds the match and the groups that trying one way after another finds.
  @Test func bothMethodsAgree() throws {
    var generator = PatternGenerator(seed: 3)
    var compared = 0
    var matched = 0
    for _ in 0..<GeneratedCases.count(3_000) {
      let (written, flags) = (generator.pattern(3), generator.flags())
      var cost = 0
      let pattern: Pattern
      do throws(PatternProblem) {
        pattern = try Pattern(written, flags: flags, cost: &cost)
      } catch {
        Issue.record("\(written): \(error.message.zh)")
        continue
      }
      for _ in 0..<3 {
        let text = generator.text()
        let found = PatternRun.search(pattern, text, .linear)
        // Trying one way after another may take too long.
        guard let expected = PatternRun.search(pattern, text, .backtracking, steps: 20_000) else { continue }
        compared += 1
        if expected != ["—"] { matched += 1 }
        #expect(found == expected, "\(written) ‖ \(flags) ‖ \(LiteralPrinter.quoted(text))")
      }
    }
    #expect(compared > 8_000 && matched > 4_000, "\(matched) of \(compared)")
  }

  /// A pattern that the empty text matches is known to do so.
  @Test func emptyMatchesAreForeseen() throws {
    var generator = PatternGenerator(seed: 4)
    var cost = 0
    for _ in 0..<GeneratedCases.count(1_000) {
      let written = generator.pattern(3)
      let pattern = try Pattern(written, cost: &cost)
      #expect(pattern.matchesEmptyText == (PatternRun.search(pattern, "") != ["—"]), "\(written)")
    }
  }

  /// Every letter is the same as what it becomes in the other case, alone and in a class.
  @Test func caseIsIgnoredForEveryLetter() throws {
    var letters = 0
    for value in UInt32(0)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let cases = [scalar.properties.uppercaseMapping, scalar.properties.lowercaseMapping]
      for other in cases where other.unicodeScalars.count == 1 && other != String(scalar) {
        var cost = 0
        let pattern = try Pattern("^\(scalar)$", flags: "i", cost: &cost)
        #expect(PatternRun.search(pattern, other) == [other], "\(scalar) and \(other)")
        letters += 1
      }
    }
    #expect(letters > 2_700, "\(letters)")
  }

  /// Any characters in a row are a pattern or are refused; nothing else happens.
  @Test func anyTextIsReadOrRefused() {
    var random = SplitMix64(seed: 5)
    let signs = Array("()[]{}*+?|^$.\\-,:0123abdpPLis甲é😀 ".unicodeScalars)
    var read = 0
    for _ in 0..<GeneratedCases.count(10_000) {
      let count = Int.random(in: 0...12, using: &random)
      let scalars = (0..<count).map { _ in signs[Int.random(in: 0..<signs.count, using: &random)] }
      let written = String(String.UnicodeScalarView(scalars))
      var cost = 0
      do throws(PatternProblem) {
        let pattern = try Pattern(
          written, flags: ["", "x", "i", "q"].randomElement(using: &random) ?? "", cost: &cost)
        _ = PatternRun.search(pattern, "ab甲é😀 12 -")
        read += 1
      } catch {
        #expect(!error.message.zh.isEmpty && !error.message.en.isEmpty)
      }
    }
    #expect(read > 1_000, "\(read)")
  }
}

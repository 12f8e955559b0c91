// Sources that nest as deeply as they can enter; findings leave, and neither stack nor time runs out.

import RulesDSL
import SourceText
import TestSupport
import Testing

@Suite struct NestingTests {
  /// What is repeated until the source is as long as it may be.
  static let openings = [
    "-", "(", "[", "{a:", "not ", "not(", "非 ", "if ", "if true then ", "if true then 1 else ", "for x in ",
    "for x in [1] return ", "some x in [1] satisfies ", "x in ", "x in (", "x in [", "1 in (x in ", "f(",
    "a.",
    "a[", "1 + ", "1 - (", "2 ** ", "1 < ", "a and ", "a or (", "1 between ", "1 between 2 and ",
    "x instance of list<", "x instance of function<", "function(x) ", "function(x: list<", "list<",
    "context<a:",
    "]", "[1..", "(1..", "(< ", "@", "\"", "`", "'", "//", "/*", "1年", "5", "a b ", "{a b ", "，", "「", "🎉",
    "\u{200B}", "a:", "?", "..", "}", ")", "x in 1,", "[a][", "(a)(", "{\"a\":{", "1`a", "时间 ", "\\", "…",
    "for x in a, y in ", "1 in (1, ", "x.time ", "string ", "date and ", "不少于", "a 不少于 ", "{a:1,a:",
  ]

  @Test(arguments: openings)
  func longRepetitionsEndInFindings(opening: String) {
    let count = SyntaxLimits.standard.maximumBytes / opening.utf8.count
    expectCalm(String(repeating: opening, count: count), label: opening)
    expectCalm(String(repeating: opening, count: 90) + "1", label: opening)
  }

  /// Every construct nested as deeply as the limit allows, and well closed.
  @Test(arguments: [
    ("(", "1", ")"), ("[", "1", "]"), ("{a:", "1", "}"), ("-", "1", ""), ("not(", "true", ")"),
    ("if true then ", "1", " else 2"), ("if ", "true", " then true else false"),
    ("for x in ", "[1]", " return x"),
    ("for x in [1] return ", "x", ""), ("some x in [true] satisfies ", "x", ""), ("1 in [", "1", "]"),
    ("[1][", "1", "]"), ("(function(x) ", "1", ")(1)"), ("(function(x: number) x)(", "1", ")"),
    ("1 + (", "1", ")"), ("2 ** (", "1", ")"), ("(1 = (", "1", ")) "), ("true and (", "true", ") or false"),
    ("1 between 0 and (", "1", ")"), ("[1..", "5", "].end"), ("abs(", "1", ")"),
    ("round half up(", "2%", ", 1)"),
    ("\"a\" + (", "\"b\"", ")"), ("count([", "1", "])"), ("{a: 1, b: ", "a", "}.b"),
    ("1 in (? = (", "1", "))"),
  ])
  func deepestTreesAreEvaluated(open: String, inner: String, close: String) {
    var deepest = 0
    for depth in 1...60 {
      let source =
        String(repeating: open, count: depth) + inner + String(repeating: close, count: depth)
      expectCalm(source, label: "\(depth) × \(open)")
      let fragment = SourceFragment(file: SourceFile(name: "深", text: source))
      if !Parser.parse(fragment, names: FunctionTable.standard.nameTable).diagnostics.hasErrors {
        deepest = depth
      }
    }
    #expect(deepest >= 12, "\(open) nests only \(deepest) times")
  }

  /// The deepest pattern is read and matched inside the deepest expressions. Unoptimised code needs three times
  /// the stack, which together is more than a small one; optimised code needs 192 KiB.
  @Test(arguments: [
    ("(", ")"), ("[", "][1]"), ("not(", ")"), ("if true then ", " else false"), ("(function(x) ", ")(1)"),
    ("(for y in [1] return ", ")[1]"), ("some y in [1] satisfies ", ""), ("{a: ", "}.a"), ("any([", "])"),
  ])
  func deepestPatternsFitInDeepestTrees(open: String, close: String) {
    let pattern = String(repeating: "(a|", count: 39) + "a" + String(repeating: ")*", count: 39)
    for call in ["matches(\"aab\", \"\(pattern)\")", "matches(\"aab\", \"\(pattern)\\\\1\")"] {
      for depth in [1, 15, 25, 30, 35, 40, 45, 50, 55, 60] {
        expectCalm(
          String(repeating: open, count: depth) + call + String(repeating: close, count: depth),
          label: "\(depth) × \(open)", bytes: 1_024 * 1_024)
      }
    }
  }

  /// Reading, checking, printing and evaluating return on a small stack.
  private func expectCalm(_ source: String, label: String, bytes: Int = 512 * 1_024) {
    let seconds = SmallStack.run(bytes: bytes) {
      let file = SourceFile(name: "深", text: source)
      for mode in [CheckingMode.gradual, .strict] {
        var scope = Scope(mode: mode)
        scope.declare("a", ScopeEntry(type: .boolean, slot: 0))
        scope.declare("x", ScopeEntry(type: mode == .strict ? .number(Unit.none) : .any, slot: 0))
        let parsed = Parser.parse(SourceFragment(file: file), names: scope.nameTable)
        _ = Printer.text(parsed.root, style: .chinese)
        let result = Checker.check(parsed, in: scope)
        precondition(result.diagnostics.count <= 100)
        guard let expression = result.expression else { continue }
        var evaluator = Evaluator(slots: [.boolean(true)])
        _ = evaluator.evaluateTracing(expression.program)
      }
    }
    #expect(seconds ?? .infinity < 5, "\(label) took \(seconds ?? .infinity) s")
  }
}

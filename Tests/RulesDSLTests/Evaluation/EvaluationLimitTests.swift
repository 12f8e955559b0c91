// Small expressions that would compute without end enter; failures leave, in bounded time and space.

import RulesDSL
import SourceText
import TestSupport
import Testing

@Suite struct EvaluationLimitTests {
  /// Evaluates on a small stack under limits, with the processor time it took.
  private func evaluate(_ source: String, _ limits: EvaluationLimits) throws -> (
    value: Value, seconds: Double
  ) {
    let result = Checker.check(
      SourceFragment(file: SourceFile(name: "限", text: source)), in: Scope(mode: .gradual))
    let expression = try #require(result.expression, "\(result.diagnostics.map(\.message.zh))")
    let box = ResultBox()
    let seconds = try #require(
      SmallStack.run {
        var evaluator = Evaluator(slots: [], limits: limits)
        box.store(evaluator.evaluate(expression.program))
      })
    return (try #require(box.value), seconds)
  }

  /// An expression for a text of 2ⁿ letters.
  private static func longText(_ power: Int, of letter: String = "a") -> String {
    "(for i in 0..\(power) return if i = 0 then \"\(letter)\" else partial[-1] + partial[-1])[-1]"
  }

  private static let small = EvaluationLimits(
    maximumSteps: 200_000, maximumListCount: 1_000, maximumTextBytes: 10_000, maximumCallDepth: 32)

  @Test(arguments: [
    ("for x in 1..2000 return x", "列表超过 1000 项"),
    ("for x in 1..600, y in 1..600 return 1", "列表超过 1000 项"),
    ("count(for x in 1..1e30 return x)", "区间的两端要是整数"),
    ("for x in -9000000000000000000..9000000000000000000 return x", "列表超过 1000 项"),
    ("some x in 1..900, y in 1..900, z in 1..900 satisfies x = 0", "计算超过 200000 步，已停止"),
    ("for i in 1..60 return if i = 1 then \"甲\" else partial[-1] + partial[-1]", "文本超过 10000 字节"),
    ("for i in 1..60 return if i = 1 then 1 else [partial[-1], partial[-1]]", "计算超过 200000 步，已停止"),
    ("for i in 1..90 return if i = 1 then 1 else [partial[-1]]", "列表和记录嵌套超过 64 层"),
    ("for i in 1..90 return if i = 1 then 1 else {a: partial[-1]}", "列表和记录嵌套超过 64 层"),
    ("for i in 1..90 return function() partial", "列表和记录嵌套超过 64 层"),
    ("for i in 1..900 return partial", "计算超过 200000 步，已停止"),
    ("(function(f) f(f))(function(f) f(f))", "函数调用超过 32 层"),
    ("{a: function(f, g) g(g, f), b: a(a, a)}.b", "函数调用超过 32 层"),
    ("{a: function(f) [f(f)], b: a(a)}.b[1]", "函数调用超过 32 层"),
    ("(for d in @\"0001-01-01\"..@\"9999-12-31\" return 1)[1]", "列表超过 1000 项"),
    ("distinct values(for x in 1..900 return @\"2020-06-04T10:00:00\" + x * 1秒)", "计算超过 200000 步，已停止"),
    ("append(for x in 1..1000 return x, 1)", "列表超过 1000 项"),
    ("{l: for x in 1..600 return x, m: concatenate(l, l)}.m", "列表超过 1000 项"),
    ("{l: for x in 1..600 return x, m: union(l, l)}.m", "列表超过 1000 项"),
    (
      "{a: for x in 1..40 return x, b: [a, a, a, a], c: [b, b, b, b], d: [c, c, c, c], e: flatten(d)}.e",
      "列表超过 1000 项"
    ),
    (
      "{a: [], b: [a, a, a, a, a, a, a, a], c: [b, b, b, b, b, b, b, b], d: [c, c, c, c, c, c, c, c], "
        + "e: [d, d, d, d, d, d, d, d], f: some x in 1..900 satisfies count(flatten(e)) > 0}.f",
      "计算超过 200000 步，已停止"
    ),
    ("sort(for x in 1..900 return x, function(x, y) all(for i in 1..50 return x < y))", "计算超过 200000 步，已停止"),
    ("for i in 1..90 return if i = 1 then 1 else append([], partial[-1])", "列表和记录嵌套超过 64 层"),
    ("for i in 1..90 return if i = 1 then {a: 1} else context put({}, \"a\", partial[-1])", "列表和记录嵌套超过 64 层"),
    (
      "for i in 1..60 return if i = 1 then [1] else get entries({a: partial[-1], b: partial[-1]})",
      "计算超过 200000 步，已停止"
    ),
    (
      "(function(f) sort([1, 2], function(x, y) f(f)))(function(f) sort([1, 2], function(x, y) f(f)))",
      "函数调用超过 32 层"
    ),
    ("replace(\(longText(10)), \"a\", \"$0$0$0$0$0$0$0$0$0$0$0\")", "文本超过 10000 字节"),
    ("split(\(longText(11)), \"a\")", "列表超过 1000 项"),
    ("string join(for i in 1..20 return \(longText(10)), \",\")", "文本超过 10000 字节"),
    ("upper case(\(longText(12, of: "ŉ")))", "文本超过 10000 字节"),
    ("string(for i in 1..20 return \(longText(10)))", "文本超过 10000 字节"),
    ("string({a: [1e6000, 1e6000]})", "文本超过 10000 字节"),
    ("matches(\(longText(12)), \"(a*)*\\1b\")", "计算超过 200000 步，已停止"),
    ("matches(\(longText(13)), \"(a?){90}b\")", "计算超过 200000 步，已停止"),
    ("replace(\(longText(13)), \"a(a*b)?\", \"\")", "计算超过 200000 步，已停止"),
    ("matches(\"a\", \"(a{99}){99}\" + \"\")", "模式有误：模式里重复的内容太多"),
  ])
  func boundIsReached(source: String, sentence: String) throws {
    let (value, _) = try evaluate(source, EvaluationLimitTests.small)
    let message = try #require(firstFailure(value)?.message.zh)
    #expect(message.hasPrefix(sentence), "\(source): \(ValueShape.text(value).prefix(200))")
  }

  /// The failure stands at the part that took most of the steps, not where the last one happened to be taken.
  @Test(arguments: [
    (
      "[for x in 1..3 return x, some x in 1..900 satisfies (every y in 1..900 satisfies x + y > 0 and x > 899)]",
      "some x in 1..900 satisfies (every y in 1..900 satisfies x + y > 0 and x > 899)"
    ),
    (
      "sum(for x in 1..10 return x) + count((for x in 1..900 return x)[some y in 1..900 satisfies y > 9999])",
      "(for x in 1..900 return x)[some y in 1..900 satisfies y > 9999]"
    ),
    (
      "{a: for x in 1..9 return x, b: every x in 1..900, y in 1..900 satisfies x > 0, c: 1}.c",
      "every x in 1..900, y in 1..900 satisfies x > 0"
    ),
  ])
  func dominatingPartIsNamed(source: String, part: String) throws {
    let (value, _) = try evaluate(source, EvaluationLimitTests.small)
    let failure = try #require(firstFailure(value))
    #expect(failure.code == .resourceLimit)
    #expect(failure.place?.text == part)
    #expect(failure.message.zh.contains("大部分用在"))
  }

  /// A tenth of the usual steps, with the usual sizes.
  private static let tenth = EvaluationLimits(
    maximumSteps: 1_000_000, maximumListCount: 1_000_000, maximumTextBytes: 10_000_000, maximumCallDepth: 32)

  /// A step costs about the same whatever it does, so that bounded steps are bounded time.
  @Test(arguments: [
    "some x in 1..100000, y in 1..100000 satisfies false",
    "for i in 1..100 return if i = 1 then \"甲\" else partial[-1] + partial[-1]",
    "for i in 1..100 return if i = 1 then 1 else [partial[-1], partial[-1]]",
    "for i in 1..100000 return partial",
    "(function(f) f(f))(function(f) f(f))",
    "{a: [1], b: [a, a, a, a], c: [b, b, b, b], d: [c, c, c, c], e: [d, d, d, d], f: [e, e, e, e], "
      + "g: [f, f, f, f], h: [g, g, g, g], i: [h, h, h, h], j: [i, i, i, i], k: [j, j, j, j], l: [k, k, k, k], "
      + "m: l = l}.m",
    "{t: for i in 1..16 return if i = 1 then \"甲甲甲甲甲甲甲甲甲甲\" else partial[-1] + partial[-1], "
      + "u: t[-1], v: some x in 1..100000 satisfies contains(u, u + \"乙\") or u < u}.v",
    "{l: for i in 1..1000 return i, m: some x in 1..100000 satisfies x in l and sum(l) < 0}.m",
    "{l: for i in 1..1000 return {a: i}, m: some x in 1..100000 satisfies distinct values(l) = []}.m",
    "{l: for i in 1..1000 return [@\"10:00:00\", i], m: count(distinct values(l))}.m",
    "{l: for i in 1..30000 return i, m: sort(l, function(x, y) x > y)[1]}.m",
    "some x in 1..1000000 satisfies exp(x / 1e6) < 0 or log(x) < 0 or sqrt(x + 0.5) < 0",
    "{l: for i in 1..1000 return i, m: some x in 1..100000 satisfies median(l) < 0 or stddev(l) < 0}.m",
    "{l: for i in 1..1000 return i, m: some x in 1..100000 satisfies insert before(l, x, x) = l}.m",
    "{t: \(longText(18)), u: some x in 1..100000 satisfies contains(t + \"b\", t + \"c\") or ends with(t, \"b\" + t)}.u",
    "{t: \(longText(18)), u: some x in 1..100000 satisfies substring before(t, \"b\") = t}.u",
    "{t: \(longText(12)), u: some x in 1..100000 satisfies matches(t, \"(a?){90}b\")}.u",
    "{t: \(longText(12)), u: some x in 1..100000 satisfies matches(t, \"(a*)*\\1b\")}.u",
    "{t: \(longText(16)), u: some x in 1..100000 satisfies replace(t, \"a\", \"b\") = \"\"}.u",
    "{t: \(longText(16)), u: some x in 1..100000 satisfies split(t, \"a\") = []}.u",
    "some x in 1..100000 satisfies matches(\"a\", \"[a-z]{2}\" + string(x), \"i\")",
    "some x in 1..100000 satisfies matches(\"a\", \"(b{60}){60}\" + string(x), \"i\")",
    "some x in 1..100000 satisfies matches(\"a\", \"(b{60}){60}\")",
    "some x in 1..100000 satisfies string(1e6000) = \"\"",
    "some x in 1..100000 satisfies upper case(lower case(\(longText(8)))) = \"\"",
    "{t: \(longText(18, of: "1")), u: some x in 1..100000 satisfies number(t, null, null) = 1}.u",
    "{l: for i in 1..1000 return {a: i}, m: some x in 1..100000 satisfies l.a = [] or l != l}.m",
  ])
  func worstCasesEndSoon(source: String) throws {
    let (_, seconds) = try evaluate(source, EvaluationLimitTests.tenth)
    #expect(seconds < 10, "\(seconds) s")
  }

  /// A type that repeats other types is not written out.
  @Test func repeatedTypesStaySmall() throws {
    let entries = (1...2_000).map { "a\($0): {x: a\($0 - 1), y: a\($0 - 1)}" }.joined(separator: ", ")
    let source = "{a0: {z: 1}, \(entries)}"
    let limits = SyntaxLimits(maximumBytes: 1_000_000, maximumHeight: 64)
    for mode in [CheckingMode.gradual, .strict] {
      let seconds = SmallStack.run {
        _ = Checker.check(
          SourceFragment(file: SourceFile(name: "限", text: source)), in: Scope(mode: mode), limits: limits)
      }
      #expect(seconds ?? .infinity < 20)
    }
  }

  /// Many unknown names are not all compared with many known ones.
  @Test func manyUnknownNamesEndSoon() throws {
    let entries = (1...6_000).map { "a\($0): b\($0)" }.joined(separator: ", ")
    let limits = SyntaxLimits(maximumBytes: 1_000_000, maximumHeight: 64)
    let box = ResultBox()
    let seconds = SmallStack.run {
      let result = Checker.check(
        SourceFragment(file: SourceFile(name: "限", text: "{\(entries)}")), in: Scope(mode: .strict),
        limits: limits)
      box.store(.number(Decimal128(result.diagnostics.count)))
    }
    #expect(seconds ?? .infinity < 20)
    #expect(box.value.map(ValueShape.text) == "50")
  }

  private func firstFailure(_ value: Value) -> Failure? {
    switch value {
    case .error(let failure): return failure
    case .list(let items):
      for item in items {
        if let failure = firstFailure(item) { return failure }
      }
      return nil
    default: return nil
    }
  }
}

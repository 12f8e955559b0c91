// Expressions as authors write them into YAML enter; the finding must name the cause and show the writing that works.

import Rules
import SourceText
import TestSupport
import Testing

@Suite struct BentExpressionTests {
  /// Values at which YAML itself fails.
  static let unreadable: [ReadingCase] = [
    ReadingCase("k: ⟦>⟧ 18\n", "E128", says: ["YAML 把值开头的 > 读作折叠文本的记号", "k: |\n  > 18"]),
    ReadingCase("k: ⟦>⟧= 18 # 成年\n", "E128", says: ["k: |\n  >= 18"]),
    ReadingCase("k: ⟦|⟧ a\n", "E128", says: ["k: |\n  | a"]),
    ReadingCase("k: \"a\" ⟦in list⟧\n", "E129", says: ["k: |\n  \"a\" in list"]),
    ReadingCase("k: 'it''s' ⟦and x⟧ # c\n", "E129", says: ["k: |\n  'it''s' and x"]),
    ReadingCase("k: ⟦-⟧ 3\n", "E128", says: ["负数的减号后不留空格", "k: |\n  - 3"]),
    ReadingCase("k: ⟦*⟧ x\n", "E116", says: ["别名", "k: |\n  * x"]),
    ReadingCase("k: ⟦*x⟧ + 1\n", "E116", says: ["k: |\n  *x + 1"]),
    ReadingCase("k: ⟦&⟧ a\n", "E115", says: ["锚点", "k: |\n  & a"]),
    ReadingCase("k: ⟦?⟧ x\n", "E128", says: ["k: |\n  ? x"]),
    ReadingCase("k: ⟦@⟧\"2024-01-01\"\n", "E128", says: ["k: |\n  @\"2024-01-01\""]),
    ReadingCase("k: ⟦%⟧x\n", "E128", says: ["指令", "k: |\n  %x"]),
    ReadingCase("k: ⟦`⟧x`\n", "E128", says: ["k: |\n  `x`"]),
    ReadingCase("k: ⟦]⟧18..65[\n", "E128", says: ["列表的结束", "k: |\n  ]18..65["]),
    ReadingCase("k: [1, 2]⟦[item > 1]⟧\n", "E129", says: ["读作列表", "k: |\n  [1, 2][item > 1]"]),
    ReadingCase("k: {a: 1}⟦.a⟧\n", "E129", says: ["读作映射", "k: |\n  {a: 1}.a"]),
    ReadingCase("k: x⟦:⟧ y\n", "E127", says: ["k: |\n  x: y"]),
    ReadingCase("k: if a then {b⟦:⟧ 1}\n", "E127", says: ["k: |\n  if a then {b: 1}"]),
    ReadingCase("k: ⟦,⟧ 3\n", "E128", says: ["k: |\n  , 3"]),
    ReadingCase("k: ⟦[⟧18..65)\nj: 1\n", "E125", says: ["半开区间", "k: |\n  [18..65)"]),
    ReadingCase("k: ⟦!⟧\"a\" = b\n", "E117", says: ["k: |\n  !\"a\" = b"]),
    ReadingCase("- ⟦>⟧ 18\n", "E128", says: ["- |\n  > 18"]),
    ReadingCase("甲:\n  - id: 乙\n    require: ⟦>⟧= 500平方米\n", "E128", says: ["require: |\n  >= 500平方米"]),
    ReadingCase("- require: ⟦>⟧ 18\n  a: b\n", "E128", says: ["- require: |\n    > 18"]),
    ReadingCase("k:\n  ⟦>⟧ 18\nj: 1\n", "E128", says: ["k: |\n  > 18"]),
    ReadingCase("k: \"甲\" ⟦in 名单⟧\n  and x\n", "E129", says: ["k: |\n  \"甲\" in 名单\n  and x"]),
    ReadingCase("\"k\" : ⟦>⟧ 18\n", "E128", says: ["\"k\" : |\n  > 18"]),
    ReadingCase("k: a and\n   {b⟦:⟧ 1}\n", "E127", says: ["k: |\n  a and\n  {b: 1}"]),
  ]

  /// Values that YAML reads, but not as written.
  static let misread: [ReadingCase] = [
    ReadingCase("k: ⟦[18..65]⟧\n", "E160", says: ["k: |\n  [18..65]"]),
    ReadingCase("k: ⟦{a: 1}⟧\n", "E161", says: ["k: |\n  {a: 1}"]),
    ReadingCase("k: ⟦[1,\n   2]⟧\n", "E160", says: ["k: |\n  [1,\n  2]"]).notIndented(),
    ReadingCase("k:\n  ⟦- a\n  - b⟧\n", "E160", says: ["却写了列表"]),
    ReadingCase("k:\n  ⟦a: b⟧\n", "E161", says: ["却写了映射"]),
    ReadingCase("k: ⟦\"High\"⟧\n", "E162", says: ["k: |\n  \"High\"\n", "k: |\n  High"]),
    ReadingCase("k: ⟦\"a \\\"b\\\" > 3\"⟧\n", "E162", says: ["k: |\n  a \"b\" > 3"]),
    ReadingCase("k: ⟦'年龄 > 3'⟧\n", "E162", says: ["k: |\n  \"年龄 > 3\"\n", "k: |\n  年龄 > 3"]),
    ReadingCase("k: ⟦'\"High\"'⟧\n", "E162", says: ["写成：\nk: |\n  \"High\""]),
    ReadingCase("k: {w: ⟦\"a\"⟧, v: 1}\n", "E162", says: ["w: |\n  \"a\""]),
    ReadingCase("k: a ⟦# b⟧\n", "E163", says: ["k: |\n  a # b"]),
    ReadingCase("k: ⟦x = \"a⟧ # b\"\n", "E165", says: ["k: |\n  x = \"a # b\""]),
    ReadingCase("k: {w: ⟦f(a⟧, b), v: 1}\n", "E165", says: ["w: |\n  f(a, b)"]),
    ReadingCase("- {w: ⟦x = \"a⟧, b\"}\n", "E165", says: ["w: |\n  x = \"a, b\""]),
    ReadingCase("k:⟦⟧\n", "E164"),
    ReadingCase("k: ⟦\"\"⟧\n", "E164"),
    ReadingCase("k: ⟦''⟧\n", "E164"),
    ReadingCase("k:⟦⟧ ⟦# 3⟧\n", "E164", "E163", says: ["k: |\n  # 3"]),
    ReadingCase("k: ⟦|⟧\n", "E164"),
    ReadingCase("k: ⟦>5⟧\n", "E164", says: ["“>5”", "k: |\n  >5"]),
    ReadingCase("k: ⟦>-⟧\n  \n", "E164"),
    ReadingCase("k: ⟦!=⟧ 3\n", "E117", says: ["类型标签", "k: |\n  != 3"]),
    ReadingCase("k: ⟦*x⟧\n", "E116", says: ["k: |\n  *x"]),
  ]

  /// Values that arrive as written.
  static let sound: [(String, String)] = [
    ("age >= 18", "age >= 18"), ("< 18", "< 18"), ("(18..65]", "(18..65]"), ("not(\"x\")", "not(\"x\")"),
    ("x != 3", "x != 3"), ("-3", "-3"), ("a - b", "a - b"), ("a#b", "a#b"), ("a:b", "a:b"),
    ("a | b", "a | b"),
    ("a, b", "a, b"), ("=1+2", "=1+2"), ("date(\"2024-01-01\")", "date(\"2024-01-01\")"),
    ("年齢 >= 18", "年齢 >= 18"), ("甲：乙", "甲：乙"), ("|\n  > 18\n  and x\n", "> 18\nand x"),
    (">-\n  [18..65]\n  \n", "[18..65]"), ("|+\n  a\n\n\n", "a"), ("a\n  and b", "a and b"),
    ("x = \"a\\\"b\" and (c)", "x = \"a\\\"b\" and (c)"), ("]18..65[", "]18..65["),
  ]

  @Test(arguments: unreadable) func syntaxErrorsShowTheBlockForm(_ example: ReadingCase) {
    example.expectFindings { YAMLReader.read($0).diagnostics }
  }

  @Test(arguments: misread) func bentFormsAreRefused(_ example: ReadingCase) {
    example.expectFindings { file in
      let result = YAMLReader.read(file)
      return result.diagnostics + (result.root.map { expressions(in: $0, at: example.marked) } ?? [])
    }
  }

  @Test(arguments: sound.dropLast()) func soundFormsArriveAsWritten(_ written: String, _ expected: String)
    throws
  {
    let result = YAMLReader.read(SourceFile(name: "x", text: "k: \(written)\n"))
    #expect(result.diagnostics.isEmpty)
    let answer = ExpressionScalar.fragment(of: try #require(result.root?.value(for: "k")))
    #expect(answer.fragment?.text == expected)
    #expect(answer.diagnostics.isEmpty)
  }

  @Test(arguments: sound) func jsonStringsAreExpressions(_ written: String, _ expected: String) throws {
    guard !written.contains("\n") else { return }
    let escaped = written.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    let result = JSONReader.read(SourceFile(name: "x.json", text: "{\"k\": \"\(escaped)\"}"))
    let answer = ExpressionScalar.fragment(of: try #require(result.root?.value(for: "k")))
    #expect(answer.fragment?.text == expected)
    #expect(answer.diagnostics.isEmpty)
  }

  @Test func jsonListsAreRefusedWithAJSONHelp() throws {
    let result = JSONReader.read(SourceFile(name: "x.json", text: "{\"k\": [1]}"))
    let answer = ExpressionScalar.fragment(of: try #require(result.root?.value(for: "k")))
    #expect(answer.diagnostics.map(\.code.id) == ["E160"])
    #expect(answer.diagnostics.first?.help?.en.contains("in JSON") == true)
  }

  @Test func theEndOfABlockIsBehindItsLastCharacter() throws {
    let source = MarkedSource("k: |\n  a +⟦⟧\n\nj: 1\n")
    let result = YAMLReader.read(SourceFile(name: "x", text: source.text))
    let fragment = ExpressionScalar.fragment(of: try #require(result.root?.value(for: "k"))).fragment
    #expect(fragment?.place(Span(3, 3)).span == source.spans.first)
  }

  /// What is wrong with the expressions in this document: under the keys `k` and `w`.
  private func expressions(in node: MarkedNode, at marked: String) -> [Diagnostic] {
    switch node.kind {
    case .scalar: return []
    case .sequence(let items): return items.flatMap { expressions(in: $0, at: marked) }
    case .mapping(let entries):
      return entries.flatMap { entry -> [Diagnostic] in
        let isInner = entry.value.value(for: "w") != nil
        guard (entry.key.text == "k" || entry.key.text == "w") && !isInner else {
          return expressions(in: entry.value, at: marked)
        }
        // A tag or an alias has been refused by the reader already.
        let isRefused = marked.contains("!") || marked.contains("*")
        return isRefused ? [] : ExpressionScalar.fragment(of: entry.value).diagnostics
      }
    }
  }
}

// Expressions over named values, in order: names stay, types and traces belong to the values.

import Rules
import RulesDSL
import SourceText
import Testing

@Suite struct ExpressionSessionTests {
  private func fragment(_ text: String) -> SourceFragment {
    SourceFragment(file: SourceFile(name: "式", text: text))
  }

  @Test func namesStay() {
    var session = ExpressionSession()
    let first = session.evaluate(fragment("500平方米"))
    let isNew = session.declare("面积", first.type, first.value)
    let isNewAgain = session.declare("面积", first.type, first.value)
    #expect(isNew && !isNewAgain)
    let second = session.evaluate(fragment("面积 * 2"))
    #expect(ValueExpression.text(second.value, second.type) == "1000平方米")
    #expect(session.evaluate(fragment("面积 > 1")).diagnostics.first?.code.id == "E405")
    #expect(session.names == ["面积"])
  }

  @Test func failuresAreFoundAtTheirPlace() {
    let result = ExpressionSession().evaluate(fragment("1 + 2 / (3 - 3)"))
    #expect(!result.hasValue)
    #expect(result.diagnostics.map { $0.place?.text } == ["(3 - 3)"])
  }

  @Test(arguments: [
    ("1 + 2 * 3", ["1 + 2 * 3", "  2 * 3"]),
    (
      "(for x in [1, 2] return x + 1)[1]",
      [
        "(for x in [1, 2] return x + 1)[1]", "  (for x in [1, 2] return x + 1)", "    x + 1",
        "      x",
        "    x + 1", "      x",
      ]
    ),
    ("not(1 > 2)", ["not(1 > 2)", "  1 > 2"]), ("1", ["1"]),
  ])
  func traceIsATree(source: String, lines: [String]) throws {
    let result = ExpressionSession().evaluate(fragment(source), isTraced: true)
    let trace = try #require(result.trace)
    let expression = try #require(result.expression)
    let tree = try #require(TraceTree.tree(trace, of: expression)).essential
    func outline(_ tree: TraceTree, _ depth: Int) -> [String] {
      [String(repeating: "  ", count: depth) + tree.text] + tree.parts.flatMap { outline($0, depth + 1) }
    }
    #expect(outline(tree, 0) == lines)
    #expect(ValueExpression.text(tree.value) == ValueExpression.text(result.value))
  }

  @Test(arguments: [
    ("800平方米", "number"), ("0.08 公顷", "number"), ("75%", "number"), ("-3家", "number"),
    ("18个月", "yearsMonths"),
    ("10天", "daysTime"), ("2020-06-04", "date"), ("2020-06-04T10:00:00", "dateTime"), ("是", "boolean"),
    ("true", "boolean"), ("无", "null"), ("null", "null"), ("", "null"), ("甲类", "text"), ("'800'", "text"),
    ("\"800平方米\"", "text"), ("1 + 1", "text"), ("永定区", "text"), ("500平方来", "text"), ("2020-02-30", "text"),
    ("[1, 2]", "list"), ("{ a: 1 }", "context"),
  ])
  func inputsAreWhatTheyLookLike(written: String, kind: String) throws {
    let read = YAMLReader.read(SourceFile(name: "入.yaml", text: "甲: \(written)\n"))
    let root = try #require(read.root)
    let inputs = try NamedInputs.read(root).get()
    #expect(inputs.entries.map { $0.value.kind.rawValue } == [kind])
  }
}

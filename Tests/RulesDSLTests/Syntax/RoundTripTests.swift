// Printed trees read back as the same trees, and the spans of what is read nest.

import RulesDSL
import SourceText
import TestSupport
import Testing

@Suite struct RoundTripTests {
  @Test(arguments: [KeywordStyle.english, .chinese], [1, 2, 3, 4] as [UInt64])
  func printedTreesReadBack(style: KeywordStyle, seed: UInt64) {
    var generator = TreeGenerator(seed: seed)
    for index in 0..<GeneratedCases.count(1_500) {
      let tree = generator.expression(1 + index % 4)
      let text = Printer.text(tree, style: style)
      let parsed = parse(text)
      guard !parsed.diagnostics.hasErrors else {
        Issue.record("\(text)\n\(TreeShape.text(tree))\n\(parsed.diagnostics.map(\.message.zh))")
        continue
      }
      let isSame = TreeShape.text(parsed.root) == TreeShape.text(tree)
      #expect(isSame, "\(text)\n\(TreeShape.text(tree))\n\(TreeShape.text(parsed.root))")
      #expect(Printer.text(parsed.root, style: style) == text)
      expectNestedSpans(parsed)
    }
  }

  /// Reading a text in either style, the other style's text has the same structure.
  @Test func stylesMeanTheSame() {
    var generator = TreeGenerator(seed: 77)
    for _ in 0..<GeneratedCases.count(500) {
      let tree = generator.expression(3)
      let chinese = parse(Printer.text(tree, style: .chinese))
      #expect(Printer.text(chinese.root, style: .english) == Printer.text(tree, style: .english))
    }
  }

  @Test(arguments: [
    "(a + b) * c", "a * (b + c)", "((a))", "-(a)", "(a).b[(c)](d)", "not(a)", "非 a = b", "x in ((a))",
    "x in (1, (2))", "if (a) then (b) else (c)", "(1 < 2) = (3 < 4)", "[(1)..(2)]", "f(a: (b))", "{a: (b)}",
  ])
  func parenthesesBelongToTheirOperand(source: String) {
    let parsed = parse(source)
    #expect(parsed.diagnostics.isEmpty)
    #expect(parsed.root.span == Span(0, source.utf8.count))
    expectNestedSpans(parsed)
  }

  private func parse(_ text: String) -> ParsedExpression {
    Parser.parse(
      SourceFragment(file: SourceFile(name: "树", text: text)), names: FunctionTable.standard.nameTable)
  }

  /// Ids are dense and every node lies inside its parent.
  private func expectNestedSpans(_ parsed: ParsedExpression) {
    var ids: Set<NodeID> = []
    parsed.root.collect { node in
      ids.insert(node.id)
      for child in node.children {
        let isInside = node.span.start <= child.span.start && child.span.end <= node.span.end
        #expect(isInside, "\(parsed.fragment.text): \(child.span) in \(node.span)")
      }
    }
    #expect(ids.allSatisfy { $0 >= 0 && $0 < parsed.nodeCount })
    #expect(parsed.root.span.end <= parsed.fragment.bytes.count)
  }
}

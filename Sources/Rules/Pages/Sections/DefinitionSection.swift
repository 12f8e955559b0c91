// The definitions of a measure in; a sentence for each, “名称 = …”, out.

import RulesDSL

/// The named expressions of a measure.
enum DefinitionSection: MeasureSection {
  static let anchor = PageAnchor.section("definitions")

  static func title(_ words: PageWords) -> String { words.definitions }

  static func blocks(_ context: PageContext) -> [PageBlock] {
    let lines = context.measure.definitions.map { line($0, context) }
    return lines.isEmpty ? [] : [.list(isOrdered: false, lines)]
  }

  private static func line(_ definition: CheckedDefinition, _ context: PageContext) -> PageText {
    let words = context.words
    let name = definition.declaration.name.text
    let start = { (suffix: String) in
      PageText([.strong(definition.title + suffix)]).anchored(PageAnchor.node(name))
        + (definition.title == name ? "" : PageText([.text(" "), .code(name)]))
    }
    if let function = context.function(definition.expression) {
      let (open, close) = words.parentheses
      return start(open + function.parameters.joined(separator: words.listComma) + close) + PageText(" = ")
        + function.body
    }
    if definition.expression.type == .boolean {
      return start("") + PageText(words.meaning) + context.clause(definition.expression)
    }
    return start("") + PageText(" = ") + context.statement(definition.expression)
  }

  static func names(_ context: PageContext) -> [String] {
    context.measure.definitions.map(\.declaration.name.text)
  }

  static func node(_ name: String, _ context: PageContext) -> NodeEntry? {
    guard let definition = context.measure.definitions.first(where: { $0.declaration.name.text == name })
    else { return nil }
    return NodeEntry(
      kind: context.words.definition, title: definition.title,
      blocks: [.paragraph(line(definition, context))], slots: [definition.slot])
  }
}

// The decision tables of a measure in; tables of words, with how their rows are chosen, out.

import RulesDSL

/// The decision tables of a measure.
enum TableSection: MeasureSection {
  static let anchor = PageAnchor.section("tables")

  static func title(_ words: PageWords) -> String { words.tables }

  static func blocks(_ context: PageContext) -> [PageBlock] {
    context.measure.tables.flatMap { table in
      let name = table.declaration.name.text
      let heading = PageHeading(
        level: 1, text: context.named(table.title, name), anchor: PageAnchor.node(name))
      return [.heading(heading)] + body(table, context)
    }
  }

  private static func body(_ table: CheckedDecisionTable, _ context: PageContext) -> [PageBlock] {
    let words = context.words
    let checked = table.table
    var rows = checked.rows.enumerated().map { index, row in
      [PageText("\(index + 1)")] + zip(checked.inputs, row.cells).map { cell($1, context) }
        + row.outputs.map { result($0, context) } + row.annotations.map { PageText($0) }
    }
    if checked.hasDefault {
      let results = checked.outputs.compactMap(\.defaultEntry).map { result($0, context) }
      let others = checked.inputs.indices.map {
        $0 == 0 ? PageText(words.otherwise) : PageText(words.anyValue)
      }
      rows.append(["–"] + others + results + checked.table.annotations.map { _ in "" })
    }
    let columns =
      [words.row] + checked.inputs.map(\.title) + checked.outputs.map(\.name) + checked.table.annotations
    var blocks: [PageBlock] = [
      .paragraph(
        PageText(words.hitPolicy(checked.table, isTotal: checked.hasDefault || table.facts.isComplete))),
      .table(PageTable(columns: columns, rows: rows)),
    ]
    let columnsRead = meanings(checked, context)
    var fields = columnsRead.isEmpty ? [] : [PageField(words.columns, columnsRead)]
    fields += context.fields(table.declaration.grounds)
    if !fields.isEmpty { blocks.append(.fields(fields)) }
    return blocks
  }

  private static func cell(_ cell: CheckedCell?, _ context: PageContext) -> PageText {
    cell.map { context.cell($0.expression) } ?? PageText(context.words.anyValue)
  }

  /// A result; texts stand without quotation marks.
  private static func result(_ expression: CheckedExpression, _ context: PageContext) -> PageText {
    let text = context.phrase(expression)
    if case .text(let only)? = text.parts.first, text.parts.count == 1 { return PageText(only.withoutQuotes) }
    return text
  }

  /// What the columns look at, where their titles do not say it.
  private static func meanings(_ table: CheckedTable, _ context: PageContext) -> [PageText] {
    table.inputs.compactMap { column in
      let meaning =
        column.expression.type == .boolean
        ? context.clause(column.expression) : context.phrase(column.expression)
      if case .link(column.title, _)? = meaning.parts.first, meaning.parts.count == 1 { return nil }
      return PageText(column.title + context.words.colon) + meaning
    }
  }

  static func names(_ context: PageContext) -> [String] {
    context.measure.tables.map(\.declaration.name.text)
  }

  static func node(_ name: String, _ context: PageContext) -> NodeEntry? {
    guard let table = context.measure.tables.first(where: { $0.declaration.name.text == name }) else {
      return nil
    }
    return NodeEntry(
      kind: context.words.table, title: table.title, blocks: body(table, context), slots: [table.slot])
  }
}

// The mapping of one decision table enters; its columns, and its rows cell by cell, leave.

internal import RulesDSL
internal import SourceText

/// Decodes decision tables.
struct TableDecoder {
  /// Where findings go.
  let report: DecodingReport
  /// The measure's names.
  let names: NameSpace
  /// Decodes citations.
  let grounds: GroundsDecoder

  /// One table with its name.
  func table(_ entry: MarkedEntry) -> TableDeclaration? {
    let name = Named(entry.key)
    names.declare(name, as: .table)
    guard let mapping = MappingDecoder(entry.value, as: .table, report: report) else { return nil }
    let title = mapping.text("title")
    let policy = mapping.has("hitPolicy") ? mapping.word("hitPolicy", HitPolicy.self) : .unique
    let aggregation = mapping.word("aggregation", Aggregation.self)
    let inputNodes = mapping.someItems("inputs") ?? []
    let inputs = inputNodes.compactMap(input)
    let outputNodes = mapping.someItems("outputs") ?? []
    let outputs = outputNodes.compactMap(output)
    checkNames(outputs)
    let grounds = grounds.grounds(of: mapping)
    let text = mapping.value("rows").flatMap(rows)
    guard let text, inputs.count == inputNodes.count, outputs.count == outputNodes.count,
      !inputs.isEmpty, !outputs.isEmpty
    else {
      return nil
    }
    let layout = TableLayout(
      titles: inputs.map { $0.title ?? $0.expression.text } + outputs.map(\.name), inputCount: inputs.count)
    guard let body = layout.rows(of: text, at: mapping.entry("rows")?.value.place ?? name.place, report)
    else {
      return nil
    }
    guard let policy else { return nil }
    let table = DecisionTable(
      title: title ?? name.text, place: name.place, inputs: inputs, outputs: outputs,
      annotations: body.annotations, rows: body.rows, hitPolicy: policy, aggregation: aggregation)
    return TableDeclaration(name: name, title: title, table: table, grounds: grounds)
  }

  // MARK: Columns

  private func input(_ node: MarkedNode) -> InputClause? {
    guard node.entries != nil else {
      let (fragment, diagnostics) = ExpressionScalar.fragment(of: node)
      report.add(diagnostics)
      return fragment.map { InputClause(title: nil, expression: $0) }
    }
    guard let mapping = MappingDecoder(node, as: .tableInput, report: report) else { return nil }
    let title = mapping.text("title")
    let values = allowedValues(mapping)
    let (minimum, maximum) = (mapping.expression("min"), mapping.expression("max"))
    return mapping.expression("value").map {
      InputClause(title: title, expression: $0, values: values, minimum: minimum, maximum: maximum)
    }
  }

  private func output(_ node: MarkedNode) -> OutputClause? {
    guard node.entries != nil else {
      return report.text(node, of: "outputs").map { OutputClause(name: $0.text, place: $0.place) }
    }
    guard let mapping = MappingDecoder(node, as: .tableOutput, report: report) else { return nil }
    let unit = mapping.scalarNode("unit")?.scalar?.fragment
    let values = allowedValues(mapping)
    let defaultEntry = mapping.expression("default")
    return mapping.named("name").map {
      OutputClause(name: $0.text, place: $0.place, unit: unit, values: values, defaultEntry: defaultEntry)
    }
  }

  private func allowedValues(_ mapping: MappingDecoder) -> [AllowedValue] {
    guard let items = mapping.someItems("values") else { return [] }
    _ = report.distinctTexts(items, of: "values")
    return items.compactMap(\.scalar).map { AllowedValue(fragment: $0.fragment, isText: $0.isQuoted) }
  }

  /// Several results are the fields of a record, which expressions name.
  private func checkNames(_ outputs: [OutputClause]) {
    guard outputs.count > 1 else { return }
    var first: [String: Named] = [:]
    for output in outputs {
      let name = Named(text: output.name, place: output.place)
      names.check(name, as: .tableOutput)
      if let earlier = first[name.text] {
        report.add(DecodingMessages.duplicateItem(name, first: earlier, key: "outputs"))
      } else {
        first[name.text] = name
      }
    }
  }

  // MARK: Rows

  private func rows(_ node: MarkedNode) -> TableText? {
    guard let scalar = node.scalar, scalar.style == .literal else {
      report.add(PackMessages.tableNotBlock(node.place.firstLine))
      return nil
    }
    let text = TableText(scalar.fragment)
    report.add(text.diagnostics)
    return text
  }
}

/// Which columns the lines of a table must have.
struct TableLayout {
  /// Names of the columns with tests, then of those with results.
  let titles: [String]
  /// How many columns have tests.
  let inputCount: Int

  /// The rows below the header, and the titles of further columns; nil where the header does not fit.
  func rows(
    of text: TableText, at place: Place, _ report: DecodingReport
  ) -> (rows: [TableRow], annotations: [String])? {
    guard let header = text.lines.first, text.lines.count > 1 else {
      if text.diagnostics.isEmpty { report.add(TableMessages.withoutRows(place.firstLine)) }
      return nil
    }
    guard checkHeader(header, report) else { return nil }
    var rows: [TableRow] = []
    for (index, line) in text.lines.dropFirst().enumerated() {
      guard line.cells.count == header.cells.count else {
        report.add(
          TableMessages.cellCount(
            row: index + 1, found: line.cells.count, expected: header.cells.count, line.place,
            header: header.place))
        continue
      }
      rows.append(
        TableRow(
          place: line.place, cells: Array(line.cells[..<inputCount]),
          outputs: Array(line.cells[inputCount..<titles.count]),
          annotations: line.cells[titles.count...].map(\.text)))
    }
    return (rows, header.cells[titles.count...].map(\.text))
  }

  private func checkHeader(_ header: TableText.Line, _ report: DecodingReport) -> Bool {
    var fits = true
    for (index, title) in titles.enumerated() {
      guard index < header.cells.count else {
        report.add(TableMessages.headerColumn(index + 1, title, found: "", header.place))
        return false
      }
      let cell = header.cells[index]
      if Self.withoutBlanks(cell.text) != Self.withoutBlanks(title) {
        let cellPlace = cell.bytes.isEmpty ? header.place : cell.place(Span(0, cell.bytes.count))
        report.add(TableMessages.headerColumn(index + 1, title, found: cell.text, cellPlace))
        fits = false
      }
    }
    return fits
  }

  private static func withoutBlanks(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }
}

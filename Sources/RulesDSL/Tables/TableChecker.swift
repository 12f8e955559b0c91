// A decision table as it is written and a scope in; the table with types and programs out. Goes on after mistakes.

import SourceText

/// Checks decision tables.
package struct TableChecker {
  private let table: DecisionTable
  private let scope: Scope
  private var diagnostics: [Diagnostic] = []

  /// The checked table, unless there is an error, and everything found.
  package static func check(_ table: DecisionTable, in scope: Scope) -> TableCheckResult {
    var checker = TableChecker(table: table, scope: scope)
    return checker.check()
  }

  private init(table: DecisionTable, scope: Scope) {
    self.table = table
    self.scope = scope
  }

  private mutating func check() -> TableCheckResult {
    let inputs = table.inputs.map { checkInput($0) }
    let outputs = table.outputs.map { prepare($0) }
    let wellFormed = rowsOfRightLength()
    let cells = wellFormed.map { row in
      zip(row.cells, inputs).map { checkCell($0, $1) }
    }
    let entries = wellFormed.map { row in
      zip(row.outputs, outputs).map { checkOutput($0, $1) }
    }
    let defaults = zip(table.outputs, outputs).map { clause, column in
      clause.defaultEntry.map { checkOutput($0, column) }
    }
    let types = outputs.indices.map { index in
      joined(
        outputs[index], entries.compactMap { $0.indices.contains(index) ? $0[index] : nil }, defaults[index])
    }
    checkPolicy(types)
    checkDefaults()
    let type = TableTypes.result(table, types)
    let found = diagnostics.sortedByPlace()
    guard !found.hasErrors else { return TableCheckResult(table: nil, type: type, diagnostics: found) }
    let rows = table.rows.enumerated().map { index, row in
      CheckedRow(
        place: row.place, cells: cells[index].map(\.test), outputs: entries[index].compactMap(\.expression),
        annotations: row.annotations)
    }
    let checked = CheckedTable(
      table: table,
      inputs: inputs.enumerated().compactMap { index, column in
        column.clause(shownIn: shownUnit(column, cells.map { $0[index] }))
      },
      outputs: outputs.enumerated().map { index, column in
        CheckedOutputClause(
          name: column.clause.name, type: types[index], values: column.values,
          defaultEntry: defaults[index]?.expression)
      }, rows: rows, type: type)
    return TableCheckResult(table: checked, type: type, diagnostics: found)
  }

  /// The rows that have a cell for every column; others are reported.
  private mutating func rowsOfRightLength() -> [TableRow] {
    let expected = table.inputs.count + table.outputs.count
    return table.rows.enumerated().filter { index, row in
      if row.cells.count == table.inputs.count, row.outputs.count == table.outputs.count { return true }
      diagnostics.append(
        TableMessages.cellCount(
          row: index + 1, found: row.cells.count + row.outputs.count, expected: expected, row.place,
          header: table.place))
      return false
    }.map(\.element)
  }

  // MARK: Columns with tests

  private struct InputColumn {
    let title: String
    let result: CheckResult
    let type: ValueType
    let values: [Value]
    let minimum: Value?
    let maximum: Value?
    let place: Place

    func clause(shownIn unit: Unit?) -> CheckedInputClause? {
      result.expression.map {
        CheckedInputClause(
          title: title, expression: $0, type: type, unit: unit, values: values, minimum: minimum,
          maximum: maximum)
      }
    }
  }

  private mutating func checkInput(_ clause: InputClause) -> InputColumn {
    let result = Checker.check(clause.expression, in: scope)
    diagnostics += result.diagnostics
    var type = result.expression == nil ? ValueType.invalid : result.type
    let place = clause.expression.place(Span(0, clause.expression.bytes.count))
    let values = clause.values.compactMap { constant($0, like: type, place) }
    if type.isText, let texts = TableTypes.texts(values) { type = .enumeration(texts) }
    let minimum = clause.minimum.flatMap { bound($0, of: type, place) }
    let maximum = clause.maximum.flatMap { bound($0, of: type, place) }
    if let minimum, let maximum, let fragment = clause.maximum,
      case .boolean(true) = Comparison.compare(.greater, minimum, maximum)
    {
      diagnostics.append(TableMessages.boundsReversed(fragment.contentPlace))
    }
    return InputColumn(
      title: clause.title ?? clause.expression.text, result: result, type: type, values: values,
      minimum: minimum,
      maximum: maximum, place: place)
  }

  private mutating func bound(_ fragment: SourceFragment, of type: ValueType, _ place: Place) -> Value? {
    if !type.isDynamic, !type.isOrdered {
      diagnostics.append(TypeMessages.noOrder(type, fragment.contentPlace))
      return nil
    }
    return constant(AllowedValue(fragment: fragment, isText: false), like: type, place)
  }

  /// A constant that is written among a column's values or bounds; a bare word is a text.
  private mutating func constant(_ value: AllowedValue, like type: ValueType, _ place: Place) -> Value? {
    if value.isText { return .text(value.fragment.text) }
    let parsed = Parser.parse(value.fragment, names: scope.nameTable)
    if parsed.isReadable, case .name = parsed.root.kind { return .text(value.fragment.text) }
    let result = Checker.check(
      parsed, in: Scope(units: scope.units, mode: scope.mode), expecting: type)
    diagnostics += result.diagnostics
    guard let expression = result.expression else { return nil }
    var evaluator = Evaluator(slots: [])
    let value = evaluator.evaluate(expression.program)
    if case .error(let failure) = value {
      diagnostics.append(Diagnostic(failure.code, place: failure.place, message: failure.message))
      return nil
    }
    return value
  }

  // MARK: Cells

  private struct Cell {
    let test: CheckedCell?
  }

  private mutating func checkCell(_ fragment: SourceFragment, _ column: InputColumn) -> Cell {
    if fragment.isAnyCell { return Cell(test: nil) }
    let result = Checker.check(
      Parser.parseCell(fragment, names: scope.nameTable), in: scope,
      setting: CellSetting(testing: column.type, at: column.place))
    diagnostics += result.diagnostics
    return Cell(test: result.expression.flatMap { CheckedCell($0) })
  }

  /// A ratio whose cells are percentages is shown as a percentage.
  private func shownUnit(_ column: InputColumn, _ cells: [Cell]) -> Unit? {
    guard case .number(let unit?) = column.type, unit.symbol.isEmpty else { return column.type.unit }
    for case let cell? in cells.map(\.test) {
      for type in cell.expression.types {
        if let written = type.unit ?? type.rangeElement?.unit, !written.symbol.isEmpty,
          written.dimension == unit.dimension
        {
          return written
        }
      }
    }
    return unit
  }

  // MARK: Columns with results

  private struct OutputColumn {
    let clause: OutputClause
    /// What is declared of its type; `.any` if nothing is.
    let type: ValueType
    let values: [Value]
  }

  private mutating func prepare(_ clause: OutputClause) -> OutputColumn {
    var type = ValueType.any
    if let name = clause.unit {
      if let unit = scope.units.unit(name.text) {
        type = .number(unit)
      } else {
        diagnostics.append(TableMessages.unknownUnit(name, scope.units.names))
      }
    }
    let values = clause.values.compactMap { constant($0, like: type, clause.place) }
    if type == .any, let texts = TableTypes.texts(values) { type = .enumeration(texts) }
    return OutputColumn(clause: clause, type: type, values: values)
  }

  private struct Entry {
    let fragment: SourceFragment
    let expression: CheckedExpression?
    let type: ValueType
  }

  private mutating func checkOutput(_ fragment: SourceFragment, _ column: OutputColumn) -> Entry {
    if fragment.isAnyCell {
      diagnostics.append(TableMessages.emptyOutput(column.clause.name, fragment.contentPlace))
      return Entry(fragment: fragment, expression: nil, type: .invalid)
    }
    let parsed = Parser.parse(fragment, names: scope.nameTable)
    let isNull = if case .literal(.null) = parsed.root.kind { true } else { false }
    let result = Checker.check(
      parsed, in: scope, expecting: column.type == .any || isNull ? nil : column.type,
      setting: CellSetting(giving: column.type, at: column.clause.place))
    diagnostics += result.diagnostics
    if let expression = result.expression { checkAllowed(expression, column) }
    return Entry(fragment: fragment, expression: result.expression, type: result.type)
  }

  /// A constant that is not among the values of its column.
  private mutating func checkAllowed(_ expression: CheckedExpression, _ column: OutputColumn) {
    guard !column.values.isEmpty, expression.slots.isEmpty,
      column.values.count * table.rows.count <= 1_000_000
    else { return }
    var evaluator = Evaluator(slots: [])
    let value = evaluator.evaluate(expression.program)
    if case .error = value { return }
    let isAllowed = column.values.contains {
      if case .boolean(true) = Equality.matches($0, value) { true } else { false }
    }
    if !isAllowed {
      diagnostics.append(
        TableMessages.outputNotAllowed(
          column.clause.name, column.clause.values.map(\.fragment.text),
          expression.syntax.fragment.contentPlace))
    }
  }

  /// The type of a column, which all its entries share.
  private mutating func joined(_ column: OutputColumn, _ entries: [Entry], _ defaultEntry: Entry?)
    -> ValueType
  {
    var type = column.type == .any ? nil : Optional(column.type)
    var first: Entry?
    for entry in entries + [defaultEntry].compactMap(\.self)
    where entry.type != .invalid && entry.type != .null {
      let known = type ?? entry.type
      let common = known.joined(entry.type)
      if common == .any, known != .any {
        if column.type == .any, let first {
          diagnostics.append(
            TableMessages.outputTypes(
              column.clause.name, first.type, entry.type, entry.fragment.contentPlace,
              first.fragment.contentPlace))
        }
      } else if column.type == .any {
        type = common
      }
      first = first ?? entry
    }
    return type ?? (entries.contains { $0.type == .invalid } || entries.isEmpty ? .invalid : .null)
  }

  // MARK: Policies

  private mutating func checkPolicy(_ types: [ValueType]) {
    switch table.hitPolicy {
    case .priority, .outputOrder:
      if !table.outputs.contains(where: { !$0.values.isEmpty }) {
        diagnostics.append(
          TableMessages.withoutOrder(table.hitPolicy, table.outputs.first?.place ?? table.place))
      }
    case .unique, .any, .first, .ruleOrder, .collect: break
    }
    guard let aggregation = table.aggregation else { return }
    if table.hitPolicy != .collect {
      diagnostics.append(TableMessages.aggregationWithoutCollect(table.place))
    }
    guard aggregation != .count else { return }
    if let second = table.outputs.dropFirst().first {
      diagnostics.append(TableMessages.aggregationOfSeveral(aggregation, second.place))
    } else if let type = types.first, let output = table.outputs.first, !type.isDynamic, type != .null,
      !(aggregation == .sum ? type.isSummable : type.isOrdered)
    {
      diagnostics.append(TableMessages.aggregationType(aggregation, type, output.place))
    }
  }

  private mutating func checkDefaults() {
    guard table.outputs.contains(where: { $0.defaultEntry != nil }) else { return }
    for output in table.outputs where output.defaultEntry == nil {
      diagnostics.append(TableMessages.defaultIncomplete(output.name, output.place))
    }
  }
}

/// Types of tables and columns.
enum TableTypes {
  /// The texts, if there are values and all of them are texts.
  static func texts(_ values: [Value]) -> [String]? {
    let texts = values.compactMap { value -> String? in if case .text(let text) = value { text } else { nil }
    }
    return texts.count == values.count && !texts.isEmpty ? texts : nil
  }

  /// What a table gives whose outputs have these types.
  static func result(_ table: DecisionTable, _ outputs: [ValueType]) -> ValueType {
    let row =
      outputs.count == 1
      ? outputs[0] : .context(zip(table.outputs, outputs).map { FieldType($0.name, $1) })
    if outputs.contains(.invalid) { return .invalid }
    if table.hitPolicy.isSingleHit { return row.bounded }
    switch table.aggregation {
    case .sum, .min, .max: return row
    case .count: return .number(Unit.none)
    case nil: return ValueType.list(row).bounded
    }
  }
}

extension ValueType {
  fileprivate var isSummable: Bool {
    switch self {
    case .number, .yearsMonths, .daysTime: true
    default: false
    }
  }

  fileprivate var rangeElement: ValueType? {
    if case .range(let element) = self { return element }
    return nil
  }
}

extension SourceFragment {
  /// The place of the text itself, without what stands around it.
  var contentPlace: Place { bytes.isEmpty ? Place(file: file, span: span) : place(Span(0, bytes.count)) }
}

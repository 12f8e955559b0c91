// Bytes from libFuzzer enter as the rows of a decision table; a broken promise ends the process.

internal import RulesDSL
internal import SourceText

/// Reads one input as a table: the first byte chooses the hit policy, the second the columns, the rest are rows.
@_cdecl("LLVMFuzzerTestOneInput")
package func fuzzTable(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard bytes.count > 2 else { return 0 }
  let file = SourceFile(name: "fuzz", bytes: Array(bytes.dropFirst(2)))
  let fragment = SourceFragment(file: file)
  let text = TableText(fragment)
  TableFuzz.requireOrderlyCells(text, in: fragment)
  let table = TableFuzz.table(text.lines, policy: bytes[0], columns: bytes[1], file)
  let result = TableChecker.check(table, in: TableFuzz.scope)
  for diagnostic in result.diagnostics {
    precondition((diagnostic.place?.span.end ?? 0) <= file.bytes.count, "a finding outside the text")
  }
  guard let checked = result.table else {
    precondition(result.diagnostics.hasErrors, "no table and no error")
    return 0
  }
  TableFuzz.requireSoundResults(checked)
  return 0
}

/// The promises that every table must keep.
private enum TableFuzz {
  private static let names: [(name: String, type: ValueType)] = [
    ("a", .number(Unit.none)), ("面积", .number(UnitTable.standard.unit("平方米"))),
    ("c", .enumeration(["甲", "乙"])), ("d", .date), ("b", .boolean), ("t", .text), ("p", .yearsMonths),
  ]
  /// What the columns look at, of which two or three are taken.
  private static let columns = ["a", "面积", "c", "d", "b", "t", "p", "a + 1"]

  static let scope: Scope = {
    var scope = Scope(mode: .strict)
    for (slot, entry) in names.enumerated() {
      scope.declare(entry.name, ScopeEntry(type: entry.type, slot: slot))
    }
    return scope
  }()

  /// Known values, unknown ones, and null.
  private static let slots: [[Value]] = {
    let day = CivilDate(year: 2020, month: 6, day: 4).map(Value.date) ?? .null
    return [
      [
        .number(.one), .number(Decimal128(500)), .text("甲"), day, .boolean(true), .text("甲"),
        .yearsMonths(YearsMonthsDuration(months: 18)),
      ],
      names.map { .unknown(Unknown(UnknownCause(.input, $0.name))) },
      names.map { _ in .null },
    ]
  }()

  /// Cells lie inside their line, in order.
  static func requireOrderlyCells(_ text: TableText, in fragment: SourceFragment) {
    for line in text.lines {
      var last = line.place.span.start
      for cell in line.cells {
        let span = cell.span
        precondition(span.start >= last && span.end <= line.place.span.end, "a cell outside its line")
        last = span.end
      }
    }
  }

  static func table(_ lines: [TableText.Line], policy: UInt8, columns: UInt8, _ file: SourceFile)
    -> DecisionTable
  {
    let policies = HitPolicy.allCases
    let hitPolicy = policies[Int(policy) % policies.count]
    let aggregations: [Aggregation?] = [nil] + Aggregation.allCases
    let count = 1 + Int(columns >> 6) % 3
    let inputs = (0..<count).map { index in
      let expression = Self.columns[(Int(columns) + index) % Self.columns.count]
      return InputClause(
        title: nil, expression: SourceFragment(file: SourceFile(name: "column", text: expression)))
    }
    return DecisionTable(
      title: "表", place: Place(file: file, span: Span(0, 0)), inputs: inputs,
      outputs: [OutputClause(name: "r", place: Place(file: file, span: Span(0, 0)))], annotations: [],
      rows: lines.map { line in
        TableRow(
          place: line.place, cells: Array(line.cells.prefix(count)),
          outputs: Array(line.cells.dropFirst(count).prefix(1)))
      }, hitPolicy: hitPolicy,
      aggregation: hitPolicy == .collect ? aggregations[Int(policy >> 4) % aggregations.count] : nil)
  }

  /// Results have the type that was told; what the analysis is certain of never contradicts an evaluation.
  static func requireSoundResults(_ table: CheckedTable) {
    let limits = EvaluationLimits(
      maximumSteps: 50_000, maximumListCount: 2_000, maximumTextBytes: 20_000, maximumCallDepth: 16)
    let domains = table.inputs.map { _ in ColumnDomain(nullability: .unknown, sources: []) }
    let analysis = TableAnalysis.analyse(
      table, domains: domains, slots: slots[1], constants: [], maximumWork: 20_000)
    for values in slots {
      var evaluator = Evaluator(slots: values, limits: limits)
      let result = evaluator.evaluate(table)
      for row in result.rows { precondition(table.rows.indices.contains(row), "no such row") }
      var informed = Evaluator(slots: values, limits: limits)
      let again = informed.evaluate(table, facts: analysis.facts)
      if isKnown(result.value), isKnown(again.value) {
        precondition(ValueShape.text(result.value) == ValueShape.text(again.value), "facts changed the value")
      }
      if case .error(let failure) = result.value {
        precondition(
          !["E603", "E604", "E606"].contains(failure.code.id), "\(failure.code.id) \(failure.message.en)")
      }
    }
  }

  private static func isKnown(_ value: Value) -> Bool {
    switch value {
    case .unknown, .error: false
    default: true
    }
  }
}

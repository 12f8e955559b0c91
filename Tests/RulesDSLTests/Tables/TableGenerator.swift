// A seed in; small random tables with tests that are also closures, so that a test can evaluate them by itself, out.

import RulesDSL
import SourceText
import TestSupport

/// A random table over whole numbers, options and truth values, and what it means.
struct GeneratedTable {
  /// A value of an input.
  enum Scalar: Hashable {
    case number(Int)
    case option(String)
    case boolean(Bool)
    case null
  }

  struct Cell {
    let text: String
    let holds: (Scalar) -> Bool
  }

  struct Column {
    let name: String
    let type: ValueType
    let values: [Scalar]
    let domain: ColumnDomain
  }

  struct Row {
    let cells: [Cell]
    let output: Int
  }

  let columns: [Column]
  let rows: [Row]
  let policy: HitPolicy
  let aggregation: Aggregation?
  let defaultEntry: Int?

  /// Every combination of values.
  var inputs: [[Scalar]] {
    columns.reduce([[]]) { combinations, column in
      combinations.flatMap { combination in column.values.map { combination + [$0] } }
    }
  }

  /// Outputs from the one that matters most.
  static let order = [3, 1, 2, 0]

  // MARK: As text

  var text: String {
    let header = "| " + (columns.map(\.name) + ["r"]).joined(separator: " | ") + " |"
    let body = rows.map { row in
      "| " + (row.cells.map(\.text) + [String(row.output)]).joined(separator: " | ") + " |"
    }
    return "\(policy) \(String(describing: aggregation)) \(String(describing: defaultEntry))\n"
      + ([header] + body).joined(separator: "\n")
  }

  func checked() -> CheckedTable? {
    func fragment(_ text: String) -> SourceFragment {
      SourceFragment(file: SourceFile(name: "表", text: text))
    }
    let file = SourceFile(name: "表", text: text)
    let place = Place(file: file, span: Span(0, 0))
    var scope = Scope(mode: .strict)
    for (slot, column) in columns.enumerated() {
      scope.declare(column.name, ScopeEntry(type: column.type, slot: slot))
    }
    let values = Self.order.map { AllowedValue(fragment: fragment(String($0)), isText: false) }
    let table = DecisionTable(
      title: "表", place: place,
      inputs: columns.map { InputClause(title: nil, expression: fragment($0.name)) },
      outputs: [
        OutputClause(
          name: "r", place: place, values: values, defaultEntry: defaultEntry.map { fragment(String($0)) })
      ], annotations: [],
      rows: rows.map { row in
        TableRow(
          place: place, cells: row.cells.map { fragment($0.text) }, outputs: [fragment(String(row.output))])
      }, hitPolicy: policy, aggregation: aggregation)
    return TableChecker.check(table, in: scope).table
  }

  // MARK: Meaning

  func matches(_ input: [Scalar]) -> [Int] {
    rows.indices.filter { row in zip(rows[row].cells, input).allSatisfy { $0.holds($1) } }
  }

  /// What the table gives, as `ValueShape` writes it.
  func meaning(_ input: [Scalar]) -> String {
    let matching = matches(input)
    let outputs = matching.map { rows[$0].output }
    let ranked = outputs.sorted { Self.rank($0) < Self.rank($1) }
    let none = defaultEntry.map(String.init) ?? "! E630"
    switch policy {
    case .unique: return outputs.count > 1 ? "! E631" : outputs.first.map(String.init) ?? none
    case .any: return Set(outputs).count > 1 ? "! E632" : outputs.first.map(String.init) ?? none
    case .first: return outputs.first.map(String.init) ?? none
    case .priority: return ranked.first.map(String.init) ?? none
    case .ruleOrder: return list(outputs)
    case .outputOrder: return list(ranked)
    case .collect:
      switch aggregation {
      case nil: return list(outputs)
      case .count: return String(outputs.count)
      case .sum: return outputs.isEmpty ? aggregateOfNone : String(outputs.reduce(0, +))
      case .min: return outputs.min().map(String.init) ?? aggregateOfNone
      case .max: return outputs.max().map(String.init) ?? aggregateOfNone
      }
    }
  }

  private var aggregateOfNone: String { defaultEntry.map(String.init) ?? "null" }

  private func list(_ outputs: [Int]) -> String {
    let items = outputs.isEmpty ? [defaultEntry].compactMap(\.self) : outputs
    return "[" + items.map(String.init).joined(separator: ", ") + "]"
  }

  static func rank(_ output: Int) -> Int { order.firstIndex(of: output) ?? order.count }

  static func value(_ scalar: Scalar) -> Value {
    switch scalar {
    case .number(let number): .number(Decimal128(number))
    case .option(let text): .text(text)
    case .boolean(let flag): .boolean(flag)
    case .null: .null
    }
  }
}

/// Makes random tables.
struct TableGenerator {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  private mutating func pick<T>(_ choices: [T]) -> T { choices[number(0...choices.count - 1)] }

  static let options = ["甲", "乙", "丙"]
  static let largest = 5

  mutating func table() -> GeneratedTable {
    let columns = (0..<number(1...3)).map { column($0) }
    let rows = (0..<number(1...5)).map { _ in
      GeneratedTable.Row(cells: columns.map { cell($0) }, output: number(0...3))
    }
    let policy = pick(HitPolicy.allCases)
    let aggregation = policy == .collect ? pick([nil] + Aggregation.allCases.map(Optional.some)) : nil
    return GeneratedTable(
      columns: columns, rows: rows, policy: policy, aggregation: aggregation,
      defaultEntry: number(0...3) == 0 ? number(0...3) : nil)
  }

  private mutating func column(_ index: Int) -> GeneratedTable.Column {
    let name = ["x", "y", "z"][index]
    let isNullable = number(0...3) == 0
    let null: [GeneratedTable.Scalar] = isNullable ? [.null] : []
    let nullability: ColumnDomain.Nullability = isNullable ? .possible : .never
    switch number(0...3) {
    case 0:
      return GeneratedTable.Column(
        name: name, type: .boolean, values: [.boolean(true), .boolean(false)] + null,
        domain: ColumnDomain(nullability: nullability, sources: [index]))
    case 1:
      return GeneratedTable.Column(
        name: name, type: .enumeration(Self.options), values: Self.options.map { .option($0) } + null,
        domain: ColumnDomain(nullability: nullability, sources: [index]))
    default:
      return GeneratedTable.Column(
        name: name, type: .number(Unit.none), values: (0...Self.largest).map { .number($0) } + null,
        domain: ColumnDomain(
          minimum: .number(.zero), maximum: .number(Decimal128(Self.largest)), isInteger: true,
          nullability: nullability, sources: [index]))
    }
  }

  // MARK: Cells

  private mutating func cell(_ column: GeneratedTable.Column) -> GeneratedTable.Cell {
    if number(0...3) == 0 { return GeneratedTable.Cell(text: pick(["-", ""])) { _ in true } }
    let tests = (0..<number(1...2)).map { _ in test(column) }
    let text = tests.map(\.text).joined(separator: ", ")
    if number(0...5) == 0 {
      return GeneratedTable.Cell(text: "not(\(text))") { value in !tests.contains { $0.holds(value) } }
    }
    return GeneratedTable.Cell(text: text) { value in tests.contains { $0.holds(value) } }
  }

  private mutating func test(_ column: GeneratedTable.Column) -> GeneratedTable.Cell {
    if number(0...9) == 0 { return GeneratedTable.Cell(text: "null") { $0 == .null } }
    switch column.type {
    case .boolean:
      let flag = number(0...1) == 0
      return GeneratedTable.Cell(text: "\(flag)") { $0 == .boolean(flag) }
    case .enumeration:
      let first = pick(Self.options)
      let second = pick(Self.options)
      return number(0...2) == 0
        ? GeneratedTable.Cell(text: "[\(first), \(second)]") { $0 == .option(first) || $0 == .option(second) }
        : number(0...1) == 0
          ? GeneratedTable.Cell(text: "!= \(first)") { $0 != .option(first) }
          : GeneratedTable.Cell(text: "\"\(first)\"") { $0 == .option(first) }
    default: return numberTest()
    }
  }

  /// Limits may lie outside the domain and between whole numbers.
  private mutating func numberTest() -> GeneratedTable.Cell {
    let low = number(-2...14)
    let high = low + number(0...5)
    func written(_ half: Int) -> String {
      half % 2 == 0 ? "\(half / 2)" : half < 0 ? "-0.5" : "\(half / 2).5"
    }
    let (first, second) = (written(low), written(high))
    func cell(_ text: String, _ holds: @escaping (Int) -> Bool) -> GeneratedTable.Cell {
      GeneratedTable.Cell(text: text) { value in
        if case .number(let number) = value { holds(2 * number) } else { false }
      }
    }
    switch number(0...7) {
    case 0: return cell("< \(first)") { $0 < low }
    case 1: return cell("<= \(first)") { $0 <= low }
    case 2: return cell("> \(first)") { $0 > low }
    case 3: return cell("不少于\(first)".replacing("不少于-", with: "不少于 -")) { $0 >= low }
    case 4: return cell("[\(first)..\(second)]") { low <= $0 && $0 <= high }
    case 5: return cell("(\(first)..\(second))") { low < $0 && $0 < high }
    case 6: return cell("[\(first)..\(second))") { low <= $0 && $0 < high }
    default: return cell(first) { $0 == low }
    }
  }
}

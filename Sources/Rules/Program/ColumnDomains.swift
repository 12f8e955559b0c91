// The columns of a decision table in; what their expressions can give, as far as the measure says so, out.

package import RulesDSL
import SourceText

/// Finds bounds of what the columns of tables test: declared ones of inputs, and what follows from them.
package struct ColumnDomains {
  private let inputs: [CheckedInput]
  private let contents: [SlotTable.Content]
  private let definitions: [Int: CheckedDefinition]
  private let tables: [Int: CheckedDecisionTable]
  /// The most points of each score.
  private let maxima: [Int: Decimal128]

  /// Definitions inside definitions are followed no further.
  private static let maximumDepth = 16

  init(
    inputs: [CheckedInput], contents: [SlotTable.Content], definitions: [Int: CheckedDefinition],
    tables: [Int: CheckedDecisionTable], maxima: [Int: Decimal128]
  ) {
    self.inputs = inputs
    self.contents = contents
    self.definitions = definitions
    self.tables = tables
    self.maxima = maxima
  }

  /// The domains of a checked measure.
  package init(_ measure: CheckedMeasure) {
    self.init(
      inputs: measure.inputs, contents: measure.slots.contents,
      definitions: Dictionary(measure.definitions.enumerated().map { ($0, $1) }) { first, _ in first },
      tables: Dictionary(measure.tables.enumerated().map { ($0, $1) }) { first, _ in first },
      maxima: Dictionary(measure.scores.enumerated().map { ($0, $1.maximum) }) { first, _ in first })
  }

  /// What a column can be.
  package func domain(of column: CheckedInputClause) -> ColumnDomain {
    let bounds = bounds(column.expression, depth: Self.maximumDepth)
    return ColumnDomain(
      minimum: bounds.low, maximum: bounds.high, isInteger: bounds.isInteger, nullability: bounds.nullability,
      sources: sources(column.expression))
  }

  /// Between which numbers the results of a node lie that gives constants or a declared input; nil for an end
  /// that is not known.
  package func ends(of expression: CheckedExpression) -> (lower: Decimal128?, upper: Decimal128?) {
    guard case .slot(let slot) = expression.program.operations[expression.program.root].kind else {
      return (nil, nil)
    }
    return ends(ofSlot: slot)
  }

  /// The same for the node in a slot.
  func ends(ofSlot slot: Int) -> (lower: Decimal128?, upper: Decimal128?) {
    switch contents[slot] {
    case .table, .input:
      let bounds = bounds(ofSlot: slot, 1)
      return (bounds.lowNumber, bounds.highNumber)
    default: return (nil, nil)
    }
  }

  // MARK: Bounds

  private struct Bounds {
    var low: Value?
    var high: Value?
    /// Whether numbers are whole in their unit.
    var isInteger = false
    var nullability = ColumnDomain.Nullability.never

    static let unknown = Bounds(nullability: .unknown)

    var lowNumber: Decimal128? { if case .number(let number)? = low { number } else { nil } }
    var highNumber: Decimal128? { if case .number(let number)? = high { number } else { nil } }
    var isNotNegative: Bool { lowNumber.map { !$0.isNegative } ?? false }
  }

  private func bounds(_ expression: CheckedExpression, depth: Int) -> Bounds {
    bounds(expression.program, expression.program.root, depth)
  }

  private func bounds(_ program: Program, _ index: Int, _ depth: Int) -> Bounds {
    switch program.operations[index].kind {
    case .constant(.null): return Bounds(nullability: .possible)
    case .constant(let value): return Bounds(low: value, high: value)
    case .slot(let slot): return bounds(ofSlot: slot, depth)
    case .arithmetic(let op, let left, let right):
      return Self.combined(op, bounds(program, left, depth), bounds(program, right, depth))
    case .conditional(_, let first, let second):
      return Self.joined(bounds(program, first, depth), bounds(program, second, depth))
    case .comparison, .logical, .between, .membership, .quantified, .instanceOf: return Bounds.unknown
    case .call(let function, _, _):
      // A number of elements is whole and not negative.
      guard FunctionTable.standard.functions[function].name == "count" else { return .unknown }
      return Bounds(low: .number(.zero), isInteger: true)
    default: return .unknown
    }
  }

  private func bounds(ofSlot slot: Int, _ depth: Int) -> Bounds {
    switch contents[slot] {
    case .input(let index): return bounds(of: inputs[index])
    case .asOf: return Bounds()
    case .definition(let index):
      guard depth > 0, let definition = definitions[index] else { return .unknown }
      return bounds(definition.expression, depth: depth - 1)
    case .table(let index):
      guard depth > 0, let table = tables[index] else { return .unknown }
      return bounds(of: table.table, depth - 1)
    case .criterion, .allMet: return Bounds()
    case .score(let index):
      return Bounds(low: .number(.zero), high: maxima[index].map(Value.number))
    case .award: return Bounds(low: .number(.zero))
    case .parameter: return .unknown
    }
  }

  private func bounds(of input: CheckedInput) -> Bounds {
    let nullability: ColumnDomain.Nullability = input.declaration.isNullable ? .possible : .never
    switch input.schema {
    case .number(let unit, let isInteger, let minimum, let maximum):
      // The step is that of the unit the input is declared in.
      return Bounds(
        low: minimum.map(Value.number), high: maximum.map(Value.number),
        isInteger: isInteger && unit.denominator == .one, nullability: nullability)
    case .temporal(let schema):
      return Bounds(low: schema.minimum?.value, high: schema.maximum?.value, nullability: nullability)
    case .boolean, .text, .enumeration: return Bounds(nullability: nullability)
    case .list, .record: return .unknown
    }
  }

  /// A table that gives one of its constants.
  private func bounds(of table: CheckedTable, _ depth: Int) -> Bounds {
    guard table.table.hitPolicy.isSingleHit, let output = table.outputs.first, table.outputs.count == 1 else {
      return .unknown
    }
    let entries = table.rows.flatMap(\.outputs) + [output.defaultEntry].compactMap(\.self)
    guard let first = entries.first else { return .unknown }
    return entries.dropFirst().reduce(bounds(first, depth: depth)) {
      Self.joined($0, bounds($1, depth: depth))
    }
  }

  // MARK: Combinations

  private static func joined(_ first: Bounds, _ second: Bounds) -> Bounds {
    if first.nullability == .unknown || second.nullability == .unknown { return .unknown }
    return Bounds(
      low: extreme(first.low, second.low, .less), high: extreme(first.high, second.high, .greater),
      isInteger: first.isInteger && second.isInteger,
      nullability: first.nullability == .possible ? .possible : second.nullability)
  }

  private static func extreme(_ first: Value?, _ second: Value?, _ op: ComparisonOperator) -> Value? {
    guard let first, let second, case .boolean(let isFirst) = Comparison.compare(op, first, second) else {
      return nil
    }
    return isFirst ? first : second
  }

  /// Arithmetic never gives null; on null it fails.
  private static func combined(_ op: ArithmeticOperator, _ left: Bounds, _ right: Bounds) -> Bounds {
    switch op {
    case .add:
      return Bounds(
        low: sum(left.lowNumber, right.lowNumber), high: sum(left.highNumber, right.highNumber))
    case .subtract:
      return Bounds(
        low: sum(left.lowNumber, right.highNumber?.negated),
        high: sum(left.highNumber, right.lowNumber?.negated))
    case .multiply, .divide:
      return Bounds(low: left.isNotNegative && right.isNotNegative ? .number(.zero) : nil)
    case .power: return Bounds()
    }
  }

  private static func sum(_ left: Decimal128?, _ right: Decimal128?) -> Value? {
    guard let left, let right, let sum = try? left.adding(right) else { return nil }
    return .number(sum)
  }

  // MARK: Sources

  /// The inputs and findings that an expression depends on, through whatever other nodes.
  private func sources(_ expression: CheckedExpression) -> Set<Int> {
    var sources: Set<Int> = []
    var seen: Set<Int> = []
    var pending = expression.slots
    while let slot = pending.popLast() {
      guard seen.insert(slot).inserted else { continue }
      switch contents[slot] {
      case .input, .asOf: sources.insert(slot)
      case .parameter: break
      case .definition(let index): pending += definitions[index]?.expression.slots ?? []
      case .table(let index): pending += tables[index]?.table.slots ?? []
      // What a score, a criterion or an award depends on may be anything that another column depends on.
      case .score, .criterion, .award, .allMet:
        pending += contents.indices.filter { if case .input = contents[$0] { true } else { false } }
      }
    }
    return sources
  }
}

extension CheckedTable {
  /// The slots that the table reads.
  package var slots: [Int] {
    let cells = rows.flatMap { $0.cells.compactMap { $0?.expression } }
    let expressions =
      inputs.map(\.expression) + cells + rows.flatMap(\.outputs) + outputs.compactMap(\.defaultEntry)
    return Set(expressions.flatMap(\.slots)).sorted()
  }
}

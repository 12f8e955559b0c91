// Random small tables, taken apart by trying every combination of values, against evaluation and analysis.

import RulesDSL
import SourceText
import TestSupport
import Testing

@Suite("Laws of decision tables") struct TablePropertyTests {
  private static let count = GeneratedCases.count(400)

  private static func tables() -> [(GeneratedTable, CheckedTable, UInt64)] {
    (0..<UInt64(count)).compactMap { seed in
      var generator = TableGenerator(seed: seed)
      let table = generator.table()
      guard let checked = table.checked() else {
        Issue.record("seed \(seed) is not well-typed: \(table.text)")
        return nil
      }
      return (table, checked, seed)
    }
  }

  @Test("every hit policy gives what a reader of the table would say")
  func evaluation() {
    for (table, checked, seed) in Self.tables() {
      for input in table.inputs {
        var evaluator = Evaluator(slots: input.map(GeneratedTable.value))
        let result = evaluator.evaluate(checked)
        #expect(ValueShape.text(result.value) == table.meaning(input), "seed \(seed): \(table.text) \(input)")
        #expect(Set(result.rows).isSubset(of: table.matches(input)), "seed \(seed): \(table.text) \(input)")
      }
    }
  }

  @Test("what is open is open for a reason, and what is known holds whatever the rest turns out to be")
  func unknownInputs() {
    var open = 0
    var justified = 0
    for (table, checked, seed) in Self.tables() {
      let facts = Self.analyse(table, checked).facts
      let inputs = table.inputs
      for input in inputs.enumerated().filter({ $0.offset % 5 == 0 }).map(\.element) {
        for hidden in 1..<(1 << table.columns.count) {
          let isHidden = { (column: Int) in hidden & (1 << column) != 0 }
          let slots = input.enumerated().map { column, value in
            isHidden(column)
              ? Value.unknown(Unknown(UnknownCause(.input, table.columns[column].name)))
              : GeneratedTable.value(value)
          }
          let ways = inputs.filter { other in
            other.indices.allSatisfy { isHidden($0) || other[$0] == input[$0] }
          }.map(table.meaning)
          for known in [TableFacts.none, facts] {
            var evaluator = Evaluator(slots: slots)
            let found = ValueShape.text(evaluator.evaluate(checked, facts: known).value)
            guard found.hasPrefix("? ") else {
              #expect(ways.allSatisfy { $0 == found }, "seed \(seed): \(table.text) \(input) \(hidden)")
              continue
            }
            open += 1
            if Set(ways).count > 1 { justified += 1 }
          }
        }
      }
    }
    #expect(justified * 100 >= open * 70, "\(justified) of \(open)")
  }

  private static func analyse(_ table: GeneratedTable, _ checked: CheckedTable) -> TableAnalysis {
    TableAnalysis.analyse(
      checked, domains: table.columns.map(\.domain), slots: table.columns.map { _ in .null }, constants: [])
  }

  @Test("gaps, overlaps and rows without effect are found exactly, with values that show them")
  func analysis() {
    for (table, checked, seed) in Self.tables() {
      let analysis = Self.analyse(table, checked)
      let label = "seed \(seed): \(table.text)"
      let matches = table.inputs.map { ($0, table.matches($0)) }
      var gaps = 0
      var overlaps: Set<[Int]> = []
      var impossible: Set<Int> = []
      var hidden: Set<Int> = []
      for finding in analysis.findings {
        switch finding {
        case .gap(let witness):
          gaps += 1
          let shown = matches.filter { Self.fits($0.0, witness) }
          #expect(!shown.isEmpty && shown.allSatisfy(\.1.isEmpty), "\(label)")
        case .overlap(let first, let second, let witness, let givesSame):
          overlaps.insert([first, second])
          let shown = matches.filter { Self.fits($0.0, witness) }
          #expect(
            !shown.isEmpty && shown.allSatisfy { $0.1.contains(first) && $0.1.contains(second) }, "\(label)")
          #expect(givesSame == (table.rows[first].output == table.rows[second].output), "\(label)")
        case .impossible(let row, let column):
          impossible.insert(row)
          #expect(
            table.columns[column].values.allSatisfy { !table.rows[row].cells[column].holds($0) }, "\(label)")
        case .hidden(let row, let others):
          hidden.insert(row)
          #expect(!others.isEmpty && !others.contains(row), "\(label)")
        case .mergeable(let first, let second, _):
          #expect(second == first + 1 && table.rows[first].output == table.rows[second].output, "\(label)")
        }
      }
      let rows = Array(table.rows.indices)
      #expect((gaps > 0) == matches.contains { $0.1.isEmpty }, "\(label)")
      let expected = Set(
        matches.flatMap { _, found in
          found.flatMap { first in found.filter { $0 > first }.map { [first, $0] } }
        })
      #expect(overlaps == expected, "\(label)")
      #expect(impossible == Set(rows.filter { row in !matches.contains { $0.1.contains(row) } }), "\(label)")
      #expect(hidden == Set(rows.filter { Self.isHidden($0, table, matches.map(\.1)) }), "\(label)")
      #expect(analysis.facts.isComplete == !matches.contains { $0.1.isEmpty }, "\(label)")
      #expect(analysis.facts.isDisjoint == expected.isEmpty, "\(label)")
    }
  }

  /// Whether a row applies somewhere, but never gives the result.
  private static func isHidden(_ row: Int, _ table: GeneratedTable, _ matches: [[Int]]) -> Bool {
    let own = matches.filter { $0.contains(row) }
    guard !own.isEmpty else { return false }
    switch table.policy {
    case .first: return own.allSatisfy { $0.first != row }
    case .priority:
      let rank = { GeneratedTable.rank(table.rows[$0].output) }
      return own.allSatisfy { found in found.contains { rank($0) < rank(row) } }
    default: return false
    }
  }

  private static func fits(_ input: [GeneratedTable.Scalar], _ witness: TableAnalysis.Witness) -> Bool {
    witness.parts.allSatisfy { part in
      guard case .value(let value) = part.value else { return false }
      return ValueShape.text(value) == ValueShape.text(GeneratedTable.value(input[part.column]))
    }
  }
}

// A decision table after checking: every column has a type, every cell a program.

package import SourceText

/// A decision table that can be evaluated. Only the checker makes one.
package final class CheckedTable: Sendable {
  /// The table as it is written.
  package let table: DecisionTable
  /// The columns with tests.
  package let inputs: [CheckedInputClause]
  /// The columns with results.
  package let outputs: [CheckedOutputClause]
  /// The rows in their order.
  package let rows: [CheckedRow]
  /// The type of what the table gives.
  package let type: ValueType

  init(
    table: DecisionTable, inputs: [CheckedInputClause], outputs: [CheckedOutputClause], rows: [CheckedRow],
    type: ValueType
  ) {
    self.table = table
    self.inputs = inputs
    self.outputs = outputs
    self.rows = rows
    self.type = type
  }

  /// Whether a result is declared for the case that no row applies.
  package var hasDefault: Bool { outputs.allSatisfy { $0.defaultEntry != nil } }
}

/// A column with tests, its type and the values there are.
package struct CheckedInputClause: Sendable {
  /// What the column is called.
  package let title: String
  /// What is tested.
  package let expression: CheckedExpression
  /// Its type; texts out of a declared list are an enumeration.
  package let type: ValueType
  /// The unit its numbers are shown in: its own, or the one its cells are written in.
  package let unit: Unit?
  /// The only values there are; empty where nothing is said about them.
  package let values: [Value]
  /// The smallest value there is.
  package let minimum: Value?
  /// The largest value there is.
  package let maximum: Value?
}

/// A column with results, its type and the values there are.
package struct CheckedOutputClause: Sendable {
  /// The name of the result.
  package let name: String
  /// The type of its values.
  package let type: ValueType
  /// The only values there are, the one that matters most first.
  package let values: [Value]
  /// What the table gives where no row applies.
  package let defaultEntry: CheckedExpression?
}

/// A row with its checked cells.
package struct CheckedRow: Sendable {
  /// The whole row in its file.
  package let place: Place
  /// One for each column; nil where any value will do.
  package let cells: [CheckedCell?]
  /// One for each column with results.
  package let outputs: [CheckedExpression]
  /// One text for each column with remarks.
  package let annotations: [String]
}

/// The tests of one cell.
package struct CheckedCell: Sendable {
  /// The cell as a condition on `?`.
  package let expression: CheckedExpression
  /// The tests, of which one must hold.
  package let tests: [TestOperation]
  /// The local that holds the value under test for conditions on `?`.
  package let subject: Int
  /// Whether none of the tests may hold instead.
  package let isNegated: Bool

  /// Whether an expression was read as a cell.
  package static func canTest(_ expression: CheckedExpression) -> Bool { CheckedCell(expression) != nil }

  /// Nil for a program that is no test.
  init?(_ expression: CheckedExpression) {
    let operations = expression.program.operations
    var root = operations[expression.program.root].kind
    var isNegated = false
    if case .call(_, _, let arguments) = root, let argument = arguments.first, let operand = argument {
      root = operations[operand].kind
      isNegated = true
    }
    guard case .membership(_, let tests, let subject) = root else { return nil }
    self.expression = expression
    self.tests = tests
    self.subject = subject
    self.isNegated = isNegated
  }
}

/// What checking a table gave: the table, if it is well-typed, and everything found.
package struct TableCheckResult: Sendable {
  /// The table, if it is well-typed.
  package let table: CheckedTable?
  /// The type as far as it could be told; `.invalid` where it could not.
  package let type: ValueType
  /// Everything found, in order of place.
  package let diagnostics: [Diagnostic]
}

/// What the checker knows of the place of an expression in a decision table.
package struct CellSetting: Sendable {
  /// The type of `?`, the value that the cell tests; nil in a column with results.
  package let subject: ValueType?
  /// The type of the column.
  package let type: ValueType
  /// Words that stand for themselves as texts, unless they are names.
  package let words: [String]
  /// The head of the column.
  package let place: Place

  /// A column with tests.
  package init(testing subject: ValueType, at place: Place) {
    self.init(subject: subject, type: subject, at: place)
  }

  /// A column with results.
  package init(giving type: ValueType, at place: Place) {
    self.init(subject: nil, type: type, at: place)
  }

  private init(subject: ValueType?, type: ValueType, at place: Place) {
    self.subject = subject
    self.type = type
    self.place = place
    if case .enumeration(let values) = type { words = values } else { words = [] }
  }
}

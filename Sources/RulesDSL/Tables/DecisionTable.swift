// A decision table as it is written: columns, rows and the rule for rows that apply together. Cells are still text.

package import SourceText

/// What a table gives where several rows apply (DMN's hit policies).
package enum HitPolicy: String, Sendable, Hashable, CaseIterable {
  /// At most one row may apply.
  case unique
  /// Rows that apply together must give the same.
  case any
  /// The first row that applies, in the order in which they are written.
  case first
  /// The row whose outputs come first in their lists of allowed values.
  case priority
  /// What all rows that apply give, in the order in which they are written.
  case ruleOrder = "rule order"
  /// What all rows that apply give, in the order of the lists of allowed values.
  case outputOrder = "output order"
  /// What all rows that apply give, as a list or put together by an aggregation.
  case collect

  /// Whether the table gives the outputs of one row, not a list.
  package var isSingleHit: Bool {
    switch self {
    case .unique, .any, .first, .priority: true
    case .ruleOrder, .outputOrder, .collect: false
    }
  }
}

/// How `collect` puts the outputs of the rows that apply together.
package enum Aggregation: String, Sendable, Hashable, CaseIterable {
  case sum
  case min
  case max
  case count
}

/// A decision table whose parts are text.
package struct DecisionTable: Sendable {
  /// What sentences call the table.
  package let title: String
  /// Where the table is named.
  package let place: Place
  /// The columns with tests.
  package let inputs: [InputClause]
  /// The columns with results.
  package let outputs: [OutputClause]
  /// Titles of the columns with remarks.
  package let annotations: [String]
  /// The rows in their order.
  package let rows: [TableRow]
  /// What rows that apply together give.
  package let hitPolicy: HitPolicy
  /// How `collect` puts outputs together.
  package let aggregation: Aggregation?

  /// A table from its parts.
  package init(
    title: String, place: Place, inputs: [InputClause], outputs: [OutputClause], annotations: [String],
    rows: [TableRow], hitPolicy: HitPolicy, aggregation: Aggregation?
  ) {
    self.title = title
    self.place = place
    self.inputs = inputs
    self.outputs = outputs
    self.annotations = annotations
    self.rows = rows
    self.hitPolicy = hitPolicy
    self.aggregation = aggregation
  }
}

/// A column with tests: what its cells look at.
package struct InputClause: Sendable {
  /// What the column is called; nil where it is called what its expression says.
  package let title: String?
  /// What is tested.
  package let expression: SourceFragment
  /// The only values there are; empty where nothing is said about them.
  package let values: [AllowedValue]
  /// The smallest value there is.
  package let minimum: SourceFragment?
  /// The largest value there is.
  package let maximum: SourceFragment?

  /// A column from its parts.
  package init(
    title: String?, expression: SourceFragment, values: [AllowedValue] = [], minimum: SourceFragment? = nil,
    maximum: SourceFragment? = nil
  ) {
    self.title = title
    self.expression = expression
    self.values = values
    self.minimum = minimum
    self.maximum = maximum
  }
}

/// A column with results.
package struct OutputClause: Sendable {
  /// The name of the result.
  package let name: String
  /// Where the name stands.
  package let place: Place
  /// The unit of the results, where it is declared.
  package let unit: SourceFragment?
  /// The only values there are, the one that matters most first; empty where nothing is said about them.
  package let values: [AllowedValue]
  /// What the table gives where no row applies.
  package let defaultEntry: SourceFragment?

  /// A column from its parts.
  package init(
    name: String, place: Place, unit: SourceFragment? = nil, values: [AllowedValue] = [],
    defaultEntry: SourceFragment? = nil
  ) {
    self.name = name
    self.place = place
    self.unit = unit
    self.values = values
    self.defaultEntry = defaultEntry
  }
}

/// One of the values a column may hold: a constant such as `20分`, or a word that stands for itself.
package struct AllowedValue: Sendable {
  /// The value as it is written.
  package let fragment: SourceFragment
  /// Whether it is a text whatever it looks like.
  package let isText: Bool

  /// A value as it is written.
  package init(fragment: SourceFragment, isText: Bool) {
    self.fragment = fragment
    self.isText = isText
  }
}

/// A row: its tests, its results and its remarks, each in the order of the columns.
package struct TableRow: Sendable {
  /// The whole row.
  package let place: Place
  /// One cell for each column with tests.
  package let cells: [SourceFragment]
  /// One cell for each column with results.
  package let outputs: [SourceFragment]
  /// One text for each column with remarks.
  package let annotations: [String]

  /// A row from its parts.
  package init(
    place: Place, cells: [SourceFragment], outputs: [SourceFragment], annotations: [String] = []
  ) {
    self.place = place
    self.cells = cells
    self.outputs = outputs
    self.annotations = annotations
  }
}

extension SourceFragment {
  /// Whether a cell says nothing about its column: it is empty, or a dash.
  package var isAnyCell: Bool { ["", "-", "－", "—", "–"].contains(text) }
}

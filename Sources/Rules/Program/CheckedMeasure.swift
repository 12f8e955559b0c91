// A measure after checking: every name has a slot, every expression a type and a program.

package import RulesDSL
import SourceText

/// A measure that can be evaluated. Only the compiler makes one. A reference, since it is never changed.
package final class CheckedMeasure: Sendable {
  package let measure: Measure
  /// The measure that it extends.
  package let base: CheckedMeasure?
  package let units: UnitTable
  /// The calendar that working days are counted by.
  package let calendar: WorkingCalendar?
  /// Inputs in order of declaration; input `i` is kept in slot `i`.
  package let inputs: [CheckedInput]
  package let parameters: [CheckedParameter]
  package let definitions: [CheckedDefinition]
  package let tables: [CheckedDecisionTable]
  /// Scores in the order they are written, parts after the score they belong to.
  package let scores: [CheckedScore]
  /// Criteria in the order they are written, members of groups after their group.
  package let criteria: [CheckedCriterion]
  /// Indices of the criteria that are not members of a group.
  package let topLevel: [Int]
  package let awards: [CheckedAward]
  package let outcomes: [CheckedOutcome]
  /// How it chooses among applications, if it does.
  package let selection: CheckedSelection?
  /// Definitions, tables, scores, criteria and awards so that each comes after what it uses.
  package let order: [Step]
  package let slots: SlotTable
  /// The names that expressions of the measure may use.
  package let scope: Scope
  private let inputIndices: [String: Int]
  private let criterionIndices: [String: Int]
  private let scoreIndices: [String: Int]
  private let awardIndices: [String: Int]

  /// One step of an evaluation.
  package enum Step: Sendable, Hashable {
    case definition(Int)
    case table(Int)
    case score(Int)
    case criterion(Int)
    case award(Int)
    /// Whether all top-level criteria are met.
    case allMet
  }

  init(
    measure: Measure, units: UnitTable, calendar: WorkingCalendar?, inputs: [CheckedInput],
    parameters: [CheckedParameter], definitions: [CheckedDefinition], tables: [CheckedDecisionTable],
    scores: [CheckedScore], criteria: [CheckedCriterion],
    topLevel: [Int], awards: [CheckedAward],
    outcomes: [CheckedOutcome], selection: CheckedSelection?, order: [Step], slots: SlotTable, scope: Scope,
    base: CheckedMeasure?
  ) {
    self.measure = measure
    self.base = base
    self.units = units
    self.calendar = calendar
    self.inputs = inputs
    self.parameters = parameters
    self.definitions = definitions
    self.tables = tables
    self.scores = scores
    self.criteria = criteria
    self.topLevel = topLevel
    self.awards = awards
    self.outcomes = outcomes
    self.selection = selection
    self.order = order
    self.slots = slots
    self.scope = scope
    inputIndices = Dictionary(inputs.indices.map { (inputs[$0].path, $0) }) { first, _ in first }
    criterionIndices = Dictionary(criteria.indices.map { (criteria[$0].id, $0) }) { first, _ in first }
    scoreIndices = Dictionary(scores.indices.map { (scores[$0].id, $0) }) { first, _ in first }
    awardIndices = Dictionary(awards.indices.map { (awards[$0].id, $0) }) { first, _ in first }
  }

  /// The index of the input with a path such as `场地.总面积`.
  package func inputIndex(at path: String) -> Int? { inputIndices[path] }

  /// The input with a path.
  package func input(at path: String) -> CheckedInput? { inputIndex(at: path).map { inputs[$0] } }

  /// The index of the criterion with an id, members of groups included.
  package func criterionIndex(_ id: String) -> Int? { criterionIndices[id] }

  /// The index of the score with an id, parts included.
  package func scoreIndex(_ id: String) -> Int? { scoreIndices[id] }

  /// The index of the award with an id.
  package func awardIndex(_ id: String) -> Int? { awardIndices[id] }

  /// The criterion with an id.
  package func criterion(_ id: String) -> CheckedCriterion? { criterionIndex(id).map { criteria[$0] } }
}

/// What each slot holds.
package struct SlotTable: Sendable {
  /// What one slot holds, by index.
  package enum Content: Sendable, Hashable {
    case input(Int)
    case asOf
    case parameter(Int)
    case definition(Int)
    case table(Int)
    case score(Int)
    case criterion(Int)
    case award(Int)
    case allMet
  }

  package let contents: [Content]
  /// The slot that holds whether all top-level criteria are met.
  package let allMet: Int
}

/// An input with its path, its static type and the unit it is reported in.
package struct CheckedInput: Sendable {
  /// `场地.总面积`
  package let path: String
  package let declaration: InputDeclaration
  package let type: ValueType
  package let slot: Int
  package let schema: InputSchema

  /// The declared title, or the path.
  package var title: String { declaration.title ?? path }
}

/// What a provided value must look like.
package indirect enum InputSchema: Sendable {
  case boolean
  case number(Unit, isInteger: Bool, minimum: Decimal128?, maximum: Decimal128?)
  case text
  case enumeration([String])
  case temporal(TemporalSchema)
  case list(InputSchema)
  case record([RecordField])
}

/// What a provided date, time or duration must be.
package struct TemporalSchema: Sendable {
  /// The kind of value.
  package enum Kind: Sendable, Hashable {
    case date
    case time
    case dateTime
    case yearsMonths
    case daysTime
  }

  /// A bound with the text in which the measure writes it.
  package struct Bound: Sendable {
    package let value: Value
    package let text: String
  }

  package let kind: Kind
  package let minimum: Bound?
  package let maximum: Bound?
}

/// A field of a record in a list.
package struct RecordField: Sendable {
  package let name: String
  package let schema: InputSchema
  package let isNullable: Bool

  package init(name: String, schema: InputSchema, isNullable: Bool) {
    self.name = name
    self.schema = schema
    self.isNullable = isNullable
  }
}

/// A parameter with its checked values.
package struct CheckedParameter: Sendable {
  package let declaration: ParameterDeclaration
  package let type: ValueType
  package let slot: Int
  /// Constant values, one for each version, in canonical units.
  package let versions: [CheckedVersion]

  /// The declared title, or the name.
  package var title: String { declaration.title ?? declaration.name.text }

  /// The version in force on a day.
  package func version(on date: CivilDate) -> CheckedVersion? {
    versions.first { $0.declaration.validity.contains(date) }
  }
}

/// A value of a parameter during a period. A reference, since it is handed on and never changed.
package final class CheckedVersion: Sendable {
  package let declaration: ParameterVersion
  package let expression: CheckedExpression
  package let value: Value

  init(declaration: ParameterVersion, expression: CheckedExpression, value: Value) {
    self.declaration = declaration
    self.expression = expression
    self.value = value
  }
}

/// A named expression with its type, program and slot.
package struct CheckedDefinition: Sendable {
  package let declaration: Definition
  package let expression: CheckedExpression
  package let slot: Int

  /// The declared title, or the name.
  package var title: String { declaration.title ?? declaration.name.text }
}

/// A decision table with its columns, cells and slot.
package struct CheckedDecisionTable: Sendable {
  package let declaration: TableDeclaration
  package let table: CheckedTable
  /// What is certain about its rows on every day.
  package let facts: TableFacts
  package let slot: Int

  /// The declared title, or the name.
  package var title: String { declaration.title ?? declaration.name.text }
}

/// A criterion with its checked expressions. A reference, since it is handed on and never changed.
package final class CheckedCriterion: Sendable {
  /// What is examined.
  package indirect enum Body: Sendable {
    case require(CheckedExpression)
    case judge(String)
    /// Indices of the members.
    case group(Criterion.GroupKind, [Int])
  }

  package let declaration: Criterion
  package let body: Body
  package let when: CheckedExpression?
  /// Whether `when` can be nothing but true or false once its inputs are known.
  package let isWhenSafe: Bool
  package let exceptions: [CheckedException]
  package let slot: Int
  package let isTopLevel: Bool
  /// Its own grounds, or those of the group it belongs to.
  package let grounds: Grounds
  package let remedy: String?

  init(
    declaration: Criterion, body: Body, when: CheckedExpression?, isWhenSafe: Bool,
    exceptions: [CheckedException], slot: Int, isTopLevel: Bool, grounds: Grounds, remedy: String?
  ) {
    self.declaration = declaration
    self.body = body
    self.when = when
    self.isWhenSafe = isWhenSafe
    self.exceptions = exceptions
    self.slot = slot
    self.isTopLevel = isTopLevel
    self.grounds = grounds
    self.remedy = remedy
  }

  /// The id as it is written.
  package var id: String { declaration.id.text }
}

/// An exception with its checked expressions.
package struct CheckedException: Sendable {
  package let declaration: CriterionException
  package let when: CheckedExpression
  /// Whether `when` can be nothing but true or false once its inputs are known.
  package let isWhenSafe: Bool
  package let require: CheckedExpression?
}

/// An outcome with its checked condition.
package struct CheckedOutcome: Sendable {
  package let declaration: OutcomeDeclaration
  package let when: CheckedExpression?
}

// A measure after checking: every name has a slot, every expression a type and a program.

package import RulesDSL
import SourceText

/// A measure that can be evaluated. Only the compiler makes one.
package struct CheckedMeasure: Sendable {
  package let measure: Measure
  package let units: UnitTable
  /// Inputs in order of declaration; input `i` is kept in slot `i`.
  package let inputs: [CheckedInput]
  package let parameters: [CheckedParameter]
  package let definitions: [CheckedDefinition]
  /// Criteria in the order they are written, members of groups after their group.
  package let criteria: [CheckedCriterion]
  /// Indices of the criteria that are not members of a group.
  package let topLevel: [Int]
  package let outcomes: [CheckedOutcome]
  /// Definitions and criteria so that each comes after what it uses.
  package let order: [Step]
  package let slots: SlotTable

  /// One step of an evaluation.
  package enum Step: Sendable, Hashable {
    case definition(Int)
    case criterion(Int)
    /// Whether all top-level criteria are met.
    case allMet
  }

  package func input(at path: String) -> CheckedInput? { inputs.first { $0.path == path } }

  package func criterion(_ id: String) -> CheckedCriterion? {
    criteria.first { $0.declaration.id.text == id }
  }
}

/// What each slot holds.
package struct SlotTable: Sendable {
  package enum Content: Sendable, Hashable {
    case input(Int)
    case asOf
    case parameter(Int)
    case definition(Int)
    case criterion(Int)
    case allMet
  }

  package let contents: [Content]

  package var count: Int { contents.count }

  package func slot(of content: Content) -> Int? { contents.firstIndex(of: content) }
}

/// An input with its path, its static type and the unit it is reported in.
package struct CheckedInput: Sendable {
  /// `场地.总面积`
  package let path: String
  package let declaration: InputDeclaration
  package let type: ValueType
  package let slot: Int
  package let schema: InputSchema

  package var title: String { declaration.title ?? path }
}

/// What a provided value must look like.
package indirect enum InputSchema: Sendable {
  case boolean
  case number(Unit, isInteger: Bool, minimum: Decimal128?, maximum: Decimal128?)
  case text
  case enumeration([String])
  case date(minimum: CivilDate?, maximum: CivilDate?)
  case time
  case dateTime
  case yearsMonths
  case daysTime
  case list(InputSchema)
  case record([RecordField])
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

  /// The version in force on a day.
  package func version(on date: CivilDate) -> CheckedVersion? {
    versions.first { $0.declaration.validity.contains(date) }
  }
}

package struct CheckedVersion: Sendable {
  package let declaration: ParameterVersion
  package let expression: CheckedExpression
  package let value: Value
}

package struct CheckedDefinition: Sendable {
  package let declaration: Definition
  package let expression: CheckedExpression
  package let slot: Int
}

package struct CheckedCriterion: Sendable {
  package indirect enum Body: Sendable {
    case require(CheckedExpression)
    case judge(String)
    /// Indices of the members.
    case group(Criterion.GroupKind, [Int])
  }

  package let declaration: Criterion
  package let body: Body
  package let when: CheckedExpression?
  package let exceptions: [CheckedException]
  package let slot: Int
  package let isTopLevel: Bool
  /// Its own grounds, or those of the group it belongs to.
  package let grounds: Grounds
  package let remedy: String?

  package var id: String { declaration.id.text }
}

package struct CheckedException: Sendable {
  package let declaration: CriterionException
  package let when: CheckedExpression
  package let require: CheckedExpression?
}

package struct CheckedOutcome: Sendable {
  package let declaration: OutcomeDeclaration
  package let when: CheckedExpression?
}

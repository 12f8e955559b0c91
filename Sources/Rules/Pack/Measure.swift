// A measure as it is written: what the decoder delivers and the compiler takes. Expressions are still text.

package import RulesDSL
package import SourceText

/// A management measure: inputs, dated parameters, definitions, criteria and outcomes.
package struct Measure: Sendable {
  /// The id without its pack, such as `maker-space`.
  package let id: Named
  package let title: String
  package let kind: MeasureKind
  package let summary: String?
  package let effective: Validity
  /// Short keys for the documents that are cited, in order.
  package var sources: [SourceReference]
  package let inputs: [InputNode]
  package let parameters: [ParameterDeclaration]
  package let definitions: [Definition]
  package let tables: [TableDeclaration]
  package let scores: [ScoreItem]
  package let criteria: [Criterion]
  package let awards: [AwardDeclaration]
  package let outcomes: [OutcomeDeclaration]
  /// How it chooses among applications, if it does.
  package let selection: SelectionDeclaration?
  /// Documented exceptions of the fair-competition screening.
  package var exemptions: [Exemption] = []
  /// The other files that it is made of.
  package var composition = Composition()

  package init(
    id: Named, title: String, kind: MeasureKind, summary: String?, effective: Validity,
    sources: [SourceReference],
    inputs: [InputNode], parameters: [ParameterDeclaration], definitions: [Definition],
    tables: [TableDeclaration], scores: [ScoreItem] = [], criteria: [Criterion],
    awards: [AwardDeclaration] = [], outcomes: [OutcomeDeclaration],
    selection: SelectionDeclaration? = nil
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.summary = summary
    self.effective = effective
    self.sources = sources
    self.inputs = inputs
    self.parameters = parameters
    self.definitions = definitions
    self.tables = tables
    self.scores = scores
    self.criteria = criteria
    self.awards = awards
    self.outcomes = outcomes
    self.selection = selection
  }
}

/// A name with the place where it is declared.
package struct Named: Sendable {
  package let text: String
  package let place: Place

  package init(text: String, place: Place) {
    self.text = text
    self.place = place
  }
}

/// What a measure is for.
package enum MeasureKind: String, Sendable, CaseIterable {
  case recognition
  case funding
  case review
  case evaluation
  case supervision
  case target
}

/// From when to when something holds; both days included, a missing end is open.
package struct Validity: Sendable {
  package let from: CivilDate?
  package let to: CivilDate?
  package let grounds: Grounds
  package let place: Place

  package init(from: CivilDate?, to: CivilDate?, grounds: Grounds, place: Place) {
    self.from = from
    self.to = to
    self.grounds = grounds
    self.place = place
  }

  /// Whether a day lies in the period; both its days count.
  package func contains(_ date: CivilDate) -> Bool {
    (from.map { $0 <= date } ?? true) && (to.map { date <= $0 } ?? true)
  }
}

/// A short key and the id of the document it stands for.
package struct SourceReference: Sendable {
  package let key: Named
  package let document: Named

  package init(key: Named, document: Named) {
    self.key = key
    self.document = document
  }
}

/// Where a rule or a figure comes from: citations, the reason why it is assumed, or citations for the rule and the
/// reason for figures that they do not hold.
package struct Grounds: Sendable {
  package let citations: [Citation]
  package let assumed: String?

  package init(citations: [Citation] = [], assumed: String? = nil) {
    self.citations = citations
    self.assumed = assumed
  }

  /// Neither a citation nor a reason.
  package static let none = Grounds()

  /// Whether nothing is cited and no reason given.
  package var isEmpty: Bool { citations.isEmpty && assumed == nil }
}

/// `<source key> <clause> “<quotation>”`
package struct Citation: Sendable {
  /// Key into the sources of the file it stands in.
  package let source: Named
  /// The id of the document behind the key; nil where the key is not declared.
  package var document: String?
  /// Empty where the whole document is cited.
  package let clause: String
  package let quotation: Named?
  package let place: Place

  package init(source: Named, clause: String, quotation: Named?, place: Place) {
    self.source = source
    self.clause = clause
    self.quotation = quotation
    self.place = place
  }
}

// MARK: Inputs

/// An input or a group of inputs.
package enum InputNode: Sendable {
  case input(InputDeclaration)
  case group(Named, [InputNode])

  /// The name of the input or group.
  package var name: Named {
    switch self {
    case .input(let input): input.name
    case .group(let name, _): name
    }
  }
}

/// What may be provided for one name, and the material that proves it.
package struct InputDeclaration: Sendable {
  package let name: Named
  package let title: String?
  package let type: InputType
  package let isNullable: Bool
  /// The value used where none is provided; printed wherever it was used.
  package let defaultValue: MarkedNode?
  package let minimum: MarkedNode?
  package let maximum: MarkedNode?
  package let material: String?
  package let note: String?
  /// What the input reveals, such as `locality`.
  package let traits: [Named]
  package let change: InputChange

  package init(
    name: Named, title: String?, type: InputType, isNullable: Bool, defaultValue: MarkedNode?,
    minimum: MarkedNode?,
    maximum: MarkedNode?, material: String?, note: String?, traits: [Named], change: InputChange
  ) {
    self.name = name
    self.title = title
    self.type = type
    self.isNullable = isNullable
    self.defaultValue = defaultValue
    self.minimum = minimum
    self.maximum = maximum
    self.material = material
    self.note = note
    self.traits = traits
    self.change = change
  }
}

/// Who or what can change an input.
package enum InputChange: String, Sendable, CaseIterable {
  /// The applicant.
  case free
  /// Only the passing of time.
  case time
  /// Nothing.
  case fixed
}

/// The declared type of an input. Units are still text.
package indirect enum InputType: Sendable {
  case boolean
  case number(unit: Named?)
  case integer(unit: Named?)
  case text
  case enumeration([Named])
  case date
  case time
  case dateTime
  case yearsMonths
  case daysTime
  /// Records with the given fields, or values of one type; counted in a unit.
  case list(ListElement, unit: Named?)
}

/// What a list holds.
package indirect enum ListElement: Sendable {
  case value(InputType)
  case record([InputDeclaration])
}

// MARK: Parameters and definitions

/// A figure that may change over time.
package struct ParameterDeclaration: Sendable {
  package let name: Named
  package let title: String?
  package let versions: [ParameterVersion]

  package init(name: Named, title: String?, versions: [ParameterVersion]) {
    self.name = name
    self.title = title
    self.versions = versions
  }
}

/// The value of a parameter during a period.
package struct ParameterVersion: Sendable {
  package let validity: Validity
  package let value: SourceFragment

  package init(validity: Validity, value: SourceFragment) {
    self.validity = validity
    self.value = value
  }
}

/// A named expression.
package struct Definition: Sendable {
  package let name: Named
  package let title: String?
  package let value: SourceFragment

  package init(name: Named, title: String?, value: SourceFragment) {
    self.name = name
    self.title = title
    self.value = value
  }
}

/// A named decision table.
package struct TableDeclaration: Sendable {
  package let name: Named
  package let title: String?
  package let table: DecisionTable
  package let grounds: Grounds

  package init(name: Named, title: String?, table: DecisionTable, grounds: Grounds) {
    self.name = name
    self.title = title
    self.table = table
    self.grounds = grounds
  }
}

// MARK: Criteria and outcomes

/// One thing that is examined.
package struct Criterion: Sendable {
  /// What is examined: an expression, a question to a person, or other criteria.
  package indirect enum Body: Sendable {
    case require(SourceFragment)
    /// A question that a person answers.
    case judge(String)
    case group(GroupKind, [Criterion])
  }

  /// How many members of a group must be met.
  package enum GroupKind: Sendable, Hashable {
    case all
    case any
    case atLeast(Int)
  }

  package let id: Named
  package let title: String
  package let body: Body
  /// Whether the criterion applies at all.
  package let when: SourceFragment?
  package let exceptions: [CriterionException]
  package let grounds: Grounds
  package let remedy: String?
  package let note: String?

  package init(
    id: Named, title: String, body: Body, when: SourceFragment?, exceptions: [CriterionException],
    grounds: Grounds,
    remedy: String?, note: String?
  ) {
    self.id = id
    self.title = title
    self.body = body
    self.when = when
    self.exceptions = exceptions
    self.grounds = grounds
    self.remedy = remedy
    self.note = note
  }
}

/// A labelled exception to a criterion (但书).
package struct CriterionException: Sendable {
  package let id: Named
  package let title: String
  package let when: SourceFragment
  /// What is required instead; nil if the criterion then does not apply.
  package let require: SourceFragment?
  package let grounds: Grounds

  package init(id: Named, title: String, when: SourceFragment, require: SourceFragment?, grounds: Grounds) {
    self.id = id
    self.title = title
    self.when = when
    self.require = require
    self.grounds = grounds
  }
}

/// One possible result of the whole assessment.
package struct OutcomeDeclaration: Sendable {
  package let id: Named
  package let title: String
  package let isFavourable: Bool
  /// Nil for the last outcome, which holds when no other does.
  package let when: SourceFragment?

  package init(id: Named, title: String, isFavourable: Bool, when: SourceFragment?) {
    self.id = id
    self.title = title
    self.isFavourable = isFavourable
    self.when = when
  }
}

// A checked measure in; everything that decides about an applicant, with how its result is read, out.

import RulesDSL
import SourceText

/// A node of a measure whose result makes a difference to applicants. Further kinds of results join here.
package struct ScreeningTarget: Sendable {
  /// The node: kind, name, title and place.
  package let node: DependenceStep
  /// The criterion that an exception belongs to.
  let owner: DependenceStep?
  /// What it is computed from; members of groups are targets of their own.
  let expressions: [CheckedExpression]
  /// Slots its expressions read.
  let slots: [Int]
  /// Slots that its result depends on beside its own expressions, such as those of the criterion of an exception.
  let context: [Int]
  private let kind: Kind

  private enum Kind: Sendable {
    case criterion(Int)
    case exception(criterion: Int)
    case table(Int)
    case score(Int)
    case award(Int)
    /// A value of its own that no node holds.
    case value(CheckedExpression)
    case outcome
  }

  /// The names under which an exemption may cover it: its own, and the criterion's whose exception it is.
  var names: [String] { [node.name] + [owner?.name].compactMap(\.self) }

  /// Whether dependence that only leads through criteria is reported with those criteria.
  var passesThroughCriteria: Bool {
    switch kind {
    case .outcome, .award, .value: false
    case .criterion, .exception, .table, .score: true
    }
  }

  /// All targets in the order of the measure.
  static func all(in measure: CheckedMeasure) -> [ScreeningTarget] {
    tables(measure) + scores(measure) + measure.criteria.indices.flatMap { criterion($0, measure) }
      + awards(measure) + outcomes(measure) + selection(measure)
  }

  private init(
    _ kind: Kind, _ node: DependenceStep, _ expressions: [CheckedExpression],
    context: [CheckedExpression] = [], owner: DependenceStep? = nil
  ) {
    self.kind = kind
    self.node = node
    self.owner = owner
    self.expressions = expressions
    slots = Set(expressions.flatMap(\.slots)).sorted()
    self.context = Set(context.flatMap(\.slots)).sorted()
  }

  private static func tables(_ measure: CheckedMeasure) -> [ScreeningTarget] {
    measure.tables.enumerated().map { index, table in
      ScreeningTarget(
        .table(index),
        DependenceStep(
          kind: .table, name: table.declaration.name.text, title: table.title,
          place: table.declaration.name.place), table.table.expressions)
    }
  }

  /// Parts alone: a sum depends on what its parts depend on.
  private static func scores(_ measure: CheckedMeasure) -> [ScreeningTarget] {
    measure.scores.enumerated().compactMap { index, score in
      guard !score.expressions.isEmpty else { return nil }
      return ScreeningTarget(
        .score(index),
        DependenceStep(
          kind: .score, name: score.id, title: score.declaration.title, place: score.declaration.id.place),
        score.expressions)
    }
  }

  private static func awards(_ measure: CheckedMeasure) -> [ScreeningTarget] {
    measure.awards.enumerated().map { index, award in
      ScreeningTarget(
        .award(index),
        DependenceStep(
          kind: .award, name: award.id, title: award.declaration.title, place: award.declaration.id.place),
        award.expressions)
    }
  }

  /// What applications are ranked and grouped by. An exemption names it as the measure writes it.
  private static func selection(_ measure: CheckedMeasure) -> [ScreeningTarget] {
    guard let selection = measure.selection else { return [] }
    let keys = selection.order.map { key in
      (DependenceStep.Kind.ranking, key.declaration.title, key.declaration.value, key.value)
    }
    let groups = selection.per.flatMap { per in
      selection.declaration.per.map { (DependenceStep.Kind.grouping, selection.declaration.title, $0, per) }
    }
    return (keys + [groups].compactMap(\.self)).map { kind, title, fragment, expression in
      ScreeningTarget(
        .value(expression),
        DependenceStep(kind: kind, name: fragment.text, title: title, place: fragment.wholePlace),
        [expression])
    }
  }

  private static func criterion(_ index: Int, _ measure: CheckedMeasure) -> [ScreeningTarget] {
    let criterion = measure.criteria[index]
    var own = [criterion.when].compactMap(\.self)
    if case .require(let expression) = criterion.body { own.append(expression) }
    let declaration = criterion.declaration
    let node = DependenceStep(
      kind: .criterion, name: declaration.id.text, title: declaration.title, place: declaration.id.place)
    let exceptions = criterion.exceptions.map { exception in
      ScreeningTarget(
        .exception(criterion: index),
        DependenceStep(
          kind: .exception, name: exception.declaration.id.text, title: exception.declaration.title,
          place: exception.declaration.id.place),
        [exception.when] + [exception.require].compactMap(\.self), context: criterion.expressions,
        owner: node)
    }
    return [ScreeningTarget(.criterion(index), node, own, context: criterion.expressions)] + exceptions
  }

  private static func outcomes(_ measure: CheckedMeasure) -> [ScreeningTarget] {
    measure.outcomes.compactMap { outcome in
      guard let when = outcome.when else { return nil }
      return ScreeningTarget(
        .outcome,
        DependenceStep(
          kind: .outcome, name: outcome.declaration.id.text, title: outcome.declaration.title,
          place: outcome.declaration.id.place), [when])
    }
  }

  // MARK: Results

  /// What came of an application at this node; nil where it came to nothing, since the rules failed or something is
  /// missing.
  func result(in assessment: Assessment) -> LocalizedText? {
    switch kind {
    // An exception matters only by what becomes of its criterion.
    case .criterion(let index), .exception(let index): return Self.verdict(assessment.results[index])
    case .table(let index):
      let table = assessment.measure.tables[index]
      return Self.text(of: assessment.values[table.slot], table.table.type)
    case .score(let index):
      let score = assessment.measure.scores[index]
      return Self.text(of: assessment.values[score.slot], score.type)
    case .award(let index):
      let award = assessment.measure.awards[index]
      return Self.text(of: assessment.values[award.slot], award.type)
    case .value(let expression):
      var evaluator = Evaluator(slots: assessment.values, calendar: assessment.measure.calendar)
      return Self.text(of: evaluator.evaluate(expression.program), expression.type)
    case .outcome:
      guard case .decided = assessment.outcome else { return nil }
      return assessment.outcomeTitle
    }
  }

  private static func verdict(_ result: CriterionResult) -> LocalizedText? {
    switch result.verdict {
    case .met, .unmet, .notApplicable: result.verdict.title
    case .undetermined, .error: nil
    }
  }

  private static func text(of value: Value, _ type: ValueType) -> LocalizedText? {
    switch value {
    case .unknown, .error: nil
    default: ValueText.text(value, type, unit: type.unit, exact: true)
    }
  }
}

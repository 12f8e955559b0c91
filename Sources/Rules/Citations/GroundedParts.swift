// A checked measure in; every part of it that has grounds, with the expressions whose figures the grounds must
// bear out, leaves. A new kind of node with grounds is added here and nowhere else.

import RulesDSL
import SourceText

/// A part of a measure with its grounds.
struct GroundedPart {
  /// What it is called in reports: `条件“服务场地”`.
  let subject: LocalizedText
  let place: Place
  let grounds: Grounds
  /// Whether the grounds are those of the group it belongs to.
  var isInherited = false
  /// The expressions whose figures the grounds must bear out.
  var expressions: [(expression: CheckedExpression, role: FigureWalk.Role)] = []
  /// Expressions with grounds of their own whose figures these grounds speak of as well: members of a group.
  var memberExpressions: [(expression: CheckedExpression, role: FigureWalk.Role)] = []
  /// What people are asked and told, and why something is assumed: figures of the document may stand there.
  var texts: [String] = []
  /// Figures that are written without an expression, such as the maximum of a score.
  var figures: [RuleFigure] = []
  /// The same of members.
  var memberFigures: [RuleFigure] = []
  /// The slot of what others read: a parameter, a table, a score or an award.
  var slot: Int?
}

extension GroundedPart {
  /// Every part of a measure, in the order in which the measure is written.
  static func all(of measure: CheckedMeasure) -> [GroundedPart] {
    parameters(measure) + tables(measure) + measure.scores.map { score($0, measure) }
      + measure.criteria.flatMap { criterion($0, measure) } + measure.awards.map(award)
      + [measure.selection.map(selection)].compactMap(\.self)
  }

  /// Expressions without grounds that may still compare with a parameter.
  static func furtherReaders(of measure: CheckedMeasure) -> [CheckedExpression] {
    measure.outcomes.compactMap(\.when)
  }

  // MARK: Parameters and tables

  private static func parameters(_ measure: CheckedMeasure) -> [GroundedPart] {
    measure.parameters.flatMap { parameter in
      parameter.versions.map { version in
        GroundedPart(
          subject: CitationWords.parameter(
            parameter.declaration.name.text, version.declaration.validity.from),
          place: version.declaration.value.wholePlace, grounds: version.declaration.validity.grounds,
          expressions: [(version.expression, .value)],
          texts: [parameter.declaration.title, version.declaration.validity.grounds.assumed].compactMap(
            \.self),
          slot: parameter.slot)
      }
    }
  }

  private static func tables(_ measure: CheckedMeasure) -> [GroundedPart] {
    measure.tables.map { table in
      let rows = table.table.rows
      let cells = rows.flatMap(\.cells).compactMap { $0?.expression }
      let columns = table.table.inputs.map(\.expression)
      let results = rows.flatMap(\.outputs) + table.table.outputs.compactMap(\.defaultEntry)
      return GroundedPart(
        subject: CitationWords.table(table.declaration.name.text), place: table.declaration.name.place,
        grounds: table.declaration.grounds,
        expressions: (cells + columns).map { ($0, .condition) } + results.map { ($0, .value) },
        texts: [table.title, table.declaration.grounds.assumed].compactMap(\.self)
          + rows.flatMap(\.annotations),
        slot: table.slot)
    }
  }

  // MARK: Scores, awards and the selection

  private static func score(_ score: CheckedScore, _ measure: CheckedMeasure) -> GroundedPart {
    let parts = below(score, measure)
    return GroundedPart(
      subject: CitationWords.score(score.id), place: score.declaration.id.place, grounds: score.grounds,
      isInherited: score.declaration.grounds.isEmpty, expressions: points(score),
      memberExpressions: parts.flatMap(points), texts: ([score] + parts).flatMap(texts),
      figures: [maximum(score)], memberFigures: parts.map(maximum), slot: score.slot)
  }

  private static func points(
    _ score: CheckedScore
  ) -> [(expression: CheckedExpression, role: FigureWalk.Role)] {
    if case .points(let expression) = score.body { [(expression, .value)] } else { [] }
  }

  private static func maximum(_ score: CheckedScore) -> RuleFigure {
    RuleFigure(
      amount: .quantity(score.maximum, score.unit.dimension), isBare: false,
      place: score.declaration.maximum.wholePlace, comparison: nil, isDefined: false, isDirect: true)
  }

  private static func texts(_ score: CheckedScore) -> [String] {
    let declaration = score.declaration
    return [declaration.title, declaration.note, declaration.grounds.assumed].compactMap(\.self)
  }

  /// Every part of a score, at any depth.
  private static func below(_ score: CheckedScore, _ measure: CheckedMeasure) -> [CheckedScore] {
    guard case .items(let items) = score.body else { return [] }
    let parts = items.filter(measure.scores.indices.contains).map { measure.scores[$0] }
    return parts.flatMap { [$0] + below($0, measure) }
  }

  /// To what an amount is rounded belongs to the computation.
  private static func award(_ award: CheckedAward) -> GroundedPart {
    let declaration = award.declaration
    return GroundedPart(
      subject: CitationWords.award(award.id), place: declaration.id.place, grounds: declaration.grounds,
      expressions: [award.when].compactMap(\.self).map { ($0, .condition) } + [(award.amount, .value)]
        + [award.cap].compactMap(\.self).map { ($0, .cap) },
      texts: [declaration.title, declaration.note, declaration.grounds.assumed].compactMap(\.self),
      slot: award.slot)
  }

  private static func selection(_ selection: CheckedSelection) -> GroundedPart {
    let declaration = selection.declaration
    let limits = [selection.quota, selection.budget?.available].compactMap(\.self)
    let values =
      selection.order.map(\.value)
      + [selection.per, selection.budget?.amount, selection.publicity].compactMap(\.self)
    return GroundedPart(
      subject: CitationWords.selection, place: declaration.place, grounds: declaration.grounds,
      expressions: limits.map { ($0, .cap) } + values.map { ($0, .value) },
      texts: [declaration.title, declaration.grounds.assumed].compactMap(\.self))
  }

  // MARK: Criteria

  private static func criterion(_ criterion: CheckedCriterion, _ measure: CheckedMeasure) -> [GroundedPart] {
    let own = GroundedPart(
      subject: CitationWords.criterion(criterion.id), place: criterion.declaration.id.place,
      grounds: criterion.grounds, isInherited: criterion.declaration.grounds.isEmpty,
      expressions: expressions(criterion), memberExpressions: members(criterion, measure),
      texts: texts(criterion) + memberTexts(criterion, measure))
    let exceptions = criterion.exceptions.map { exception in
      GroundedPart(
        subject: CitationWords.exception(exception.declaration.id.text),
        place: exception.declaration.id.place, grounds: exception.declaration.grounds,
        expressions: [(exception.when, .condition)]
          + [exception.require].compactMap(\.self).map { ($0, .requirement) },
        texts: [exception.declaration.title, exception.declaration.grounds.assumed].compactMap(\.self))
    }
    return [own] + exceptions
  }

  private static func expressions(
    _ criterion: CheckedCriterion
  ) -> [(expression: CheckedExpression, role: FigureWalk.Role)] {
    let conditions = [criterion.when].compactMap(\.self).map {
      (expression: $0, role: FigureWalk.Role.condition)
    }
    guard case .require(let expression) = criterion.body else { return conditions }
    return conditions + [(expression, .requirement)]
  }

  /// Everything below a group; exceptions of the criterion itself as well, since its words may name them.
  private static func members(
    _ criterion: CheckedCriterion, _ measure: CheckedMeasure
  ) -> [(expression: CheckedExpression, role: FigureWalk.Role)] {
    let exceptions = criterion.exceptions.flatMap { [$0.when] + [$0.require].compactMap(\.self) }
    return exceptions.map { ($0, .condition) }
      + below(criterion, measure).flatMap { expressions($0) + members($0, measure) }
  }

  private static func memberTexts(_ criterion: CheckedCriterion, _ measure: CheckedMeasure) -> [String] {
    below(criterion, measure).flatMap { texts($0) + memberTexts($0, measure) }
  }

  private static func below(_ criterion: CheckedCriterion, _ measure: CheckedMeasure) -> [CheckedCriterion] {
    guard case .group(_, let members) = criterion.body else { return [] }
    return members.filter(measure.criteria.indices.contains).map { measure.criteria[$0] }
  }

  private static func texts(_ criterion: CheckedCriterion) -> [String] {
    let declaration = criterion.declaration
    var texts = [declaration.title, declaration.note, declaration.grounds.assumed].compactMap(\.self)
    if case .judge(let question) = criterion.body { texts.append(question) }
    return texts
  }
}

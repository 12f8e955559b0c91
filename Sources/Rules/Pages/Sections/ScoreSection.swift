// The scores of a measure in; an outline of what points are given for, and how many at most, out.

import RulesDSL
import SourceText

/// The scores, totals before their parts.
enum ScoreSection: MeasureSection {
  static let anchor = PageAnchor.section("scores")

  static func title(_ words: PageWords) -> String { words.scores }

  static func blocks(_ context: PageContext) -> [PageBlock] {
    let totals = context.measure.scores.indices.filter { context.measure.scores[$0].isTopLevel }
    return totals.enumerated().flatMap { position, index in
      blocks(index, number: totals.count > 1 ? "\(position + 1)" : "", level: 1, context)
    }
  }

  private static func blocks(
    _ index: Int, number: String, level: Int, _ context: PageContext
  ) -> [PageBlock] {
    let score = context.measure.scores[index]
    let maximum = context.words.parenthesis(context.words.atMost(self.maximum(score, context)))
    let title = context.named(score.declaration.title + maximum, score.id)
    let heading = PageHeading(level: level, number: number, text: title, anchor: PageAnchor.node(score.id))
    return [.heading(heading), .fields(fields(score, isPart: !score.isTopLevel, context))]
      + parts(of: score, number: number, level: level + 1, context)
  }

  private static func parts(
    of score: CheckedScore, number: String, level: Int, _ context: PageContext
  ) -> [PageBlock] {
    guard case .items(let parts) = score.body else { return [] }
    return parts.enumerated().flatMap { position, part in
      blocks(
        part, number: (number.isEmpty ? "" : number + ".") + "\(position + 1)", level: level, context)
    }
  }

  private static func maximum(_ score: CheckedScore, _ context: PageContext) -> String {
    ValueText.text(.number(score.maximum), score.type, unit: score.unit, exact: true)[context.language]
  }

  /// - Parameter isPart: whether it stands below its total, whose grounds need not be repeated.
  private static func fields(
    _ score: CheckedScore, isPart: Bool, _ context: PageContext
  ) -> [PageField] {
    let words = context.words
    let declaration = score.declaration
    var fields: [PageField] = []
    switch score.body {
    case .points(let points):
      fields.append(PageField(words.points, [self.points(points, context)]))
      let figures = CriterionFields.figures([points], context)
      if !figures.isEmpty { fields.append(PageField(words.figures, figures)) }
      let materials = CriterionFields.materials([points], context)
      if !materials.isEmpty { fields.append(PageField(words.materials, materials)) }
    case .items(let parts):
      fields.append(
        PageField(words.points, [PageText(words.sum(of: parts.count, isCapped: declaration.isCapped))]))
    }
    fields += context.fields(isPart ? declaration.grounds : score.grounds)
    if let remedy = declaration.remedy { fields.append(PageField(words.toImprove, [PageText(remedy)])) }
    if let note = declaration.note { fields.append(PageField(words.note, [PageText(note)])) }
    return fields
  }

  /// How points are computed; a table that gives them is named as such.
  private static func points(_ points: CheckedExpression, _ context: PageContext) -> PageText {
    let statement = context.statement(points)
    guard case .table? = NameMeanings(points, in: context.measure).meaning(of: points.root) else {
      return statement
    }
    return PageText(context.words.byTable) + statement + PageText("”")
  }

  static func names(_ context: PageContext) -> [String] { context.measure.scores.map(\.id) }

  static func node(_ name: String, _ context: PageContext) -> NodeEntry? {
    guard let index = context.measure.scoreIndex(name) else { return nil }
    let score = context.measure.scores[index]
    let maximum = PageField(context.words.maximum, [PageText(self.maximum(score, context))])
    return NodeEntry(
      kind: context.words.score, title: score.declaration.title,
      blocks: [.fields([maximum] + fields(score, isPart: false, context))]
        + parts(of: score, number: "", level: 1, context), slots: [score.slot])
  }
}

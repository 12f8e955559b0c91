// The awards of a measure in; how much is granted, to whom, up to what and how it is rounded, out.

import RulesDSL
import SourceText

/// The amounts that a measure grants.
enum AwardSection: MeasureSection {
  static let anchor = PageAnchor.section("awards")

  static func title(_ words: PageWords) -> String { words.awards }

  static func blocks(_ context: PageContext) -> [PageBlock] {
    context.measure.awards.flatMap { award -> [PageBlock] in
      let heading = PageHeading(
        level: 1, text: context.named(award.declaration.title, award.id), anchor: PageAnchor.node(award.id))
      return [.heading(heading), .fields(fields(award, context))]
    }
  }

  private static func fields(_ award: CheckedAward, _ context: PageContext) -> [PageField] {
    let words = context.words
    let condition = award.when.map { context.clause($0) } ?? PageText(words.allMetClause)
    var fields = [
      PageField(words.grantedIf, [condition + PageText(words.otherwiseNothing)]),
      PageField(words.amount, [context.statement(award.amount)]),
    ]
    if let cap = award.cap {
      fields.append(PageField(words.cap, [context.phrase(cap, unit: award.unit)]))
    }
    if let rounding = award.rounding {
      let step = ValueText.text(
        .number(rounding.step), .number(rounding.unit), unit: rounding.unit, exact: true)
      fields.append(PageField(words.rounding, [PageText(words.rounding(rounding.mode, step))]))
    }
    let figures = CriterionFields.figures(award.expressions, context)
    if !figures.isEmpty { fields.append(PageField(words.figures, figures)) }
    fields += context.fields(award.declaration.grounds)
    let materials = CriterionFields.materials(award.expressions, context)
    if !materials.isEmpty { fields.append(PageField(words.materials, materials)) }
    if let note = award.declaration.note { fields.append(PageField(words.note, [PageText(note)])) }
    return fields
  }

  static func names(_ context: PageContext) -> [String] { context.measure.awards.map(\.id) }

  static func node(_ name: String, _ context: PageContext) -> NodeEntry? {
    guard let index = context.measure.awardIndex(name) else { return nil }
    let award = context.measure.awards[index]
    return NodeEntry(
      kind: context.words.award, title: award.declaration.title,
      blocks: [.fields(fields(award, context))], slots: [award.slot])
  }
}

// The criteria of a measure in; a numbered outline with requirements, exceptions, grounds and remedies out.

/// The criteria, groups before their members.
enum CriteriaSection: MeasureSection {
  static let anchor = PageAnchor.section("criteria")

  static func title(_ words: PageWords) -> String { words.criteria }

  static func blocks(_ context: PageContext) -> [PageBlock] {
    let outline = context.measure.topLevel.enumerated().flatMap { index, criterion in
      blocks(criterion, number: "\(index + 1)", level: 1, isMember: false, context)
    }
    if outline.isEmpty { return [] }
    return [.paragraph(PageText(context.words.criteriaReading))] + outline
  }

  /// A criterion and, below it, its members. What the group has said already is not said again.
  private static func blocks(
    _ index: Int, number: String, level: Int, isMember: Bool, _ context: PageContext
  ) -> [PageBlock] {
    let criterion = context.measure.criteria[index]
    let heading = PageHeading(
      level: level, number: number,
      text: context.named(criterion.declaration.title, criterion.id), anchor: PageAnchor.node(criterion.id))
    var blocks: [PageBlock] = [
      .heading(heading), .fields(CriterionFields.fields(criterion, isMember: isMember, context)),
    ]
    if case .group(_, let members) = criterion.body {
      for (position, member) in members.enumerated() {
        blocks += self.blocks(
          member, number: "\(number).\(position + 1)", level: level + 1, isMember: true, context)
      }
    }
    return blocks
  }

  static func names(_ context: PageContext) -> [String] {
    context.measure.criteria.flatMap { criterion in
      [criterion.id] + criterion.exceptions.map(\.declaration.id.text)
    }
  }

  static func node(_ name: String, _ context: PageContext) -> NodeEntry? {
    if let index = context.measure.criterionIndex(name) {
      let criterion = context.measure.criteria[index]
      var blocks: [PageBlock] = [.fields(CriterionFields.fields(criterion, isMember: false, context))]
      if case .group(_, let members) = criterion.body {
        for (position, member) in members.enumerated() {
          blocks += self.blocks(member, number: "\(position + 1)", level: 1, isMember: true, context)
        }
      }
      return NodeEntry(
        kind: context.words.criterion, title: criterion.declaration.title, blocks: blocks,
        slots: [criterion.slot])
    }
    for criterion in context.measure.criteria {
      guard let exception = criterion.exceptions.first(where: { $0.declaration.id.text == name }) else {
        continue
      }
      return NodeEntry(
        kind: context.words.exception, title: exception.declaration.title,
        blocks: [.paragraph(CriterionFields.line(exception, of: criterion, context))], slots: [])
    }
    return nil
  }
}

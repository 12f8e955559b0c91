// The selection of a measure in; among whom, in which order and up to which line is chosen, out.

import RulesDSL

/// How a measure chooses among applications.
enum SelectionSection: MeasureSection {
  static let anchor = PageAnchor.section("selection")

  static func title(_ words: PageWords) -> String { words.selection }

  static func blocks(_ context: PageContext) -> [PageBlock] {
    guard let selection = context.measure.selection else { return [] }
    return [
      .paragraph(PageText([.strong(selection.declaration.title)])), .fields(fields(selection, context)),
    ]
  }

  private static func fields(_ selection: CheckedSelection, _ context: PageContext) -> [PageField] {
    let words = context.words
    let declaration = selection.declaration
    let outcomes = selection.among.map { context.measure.outcomes[$0].declaration }
    let among = outcomes.map { outcome in
      PageText([.link(outcome.title, PageTarget(anchor: PageAnchor.outcome(outcome.id.text)))])
    }
    var fields = [PageField(words.among, [among.joined(separator: words.listComma)])]
    let keys = selection.order.enumerated().map { index, key in
      PageText("\(index + 1). ") + self.key(key, context)
        + PageText(words.parenthesis(words.direction(key.declaration.direction)))
    }
    fields.append(PageField(words.order, keys))
    if let quota = selection.quota {
      let group = selection.per.map { PageText(words.perGroup) + context.phrase($0) + PageText(words.each) }
      fields.append(PageField(words.quota, [(group ?? "") + context.phrase(quota)]))
    }
    fields.append(PageField(words.ties, [PageText(words.ties(declaration.ties))]))
    if let budget = selection.budget {
      fields.append(
        PageField(
          words.budget,
          [
            context.phrase(budget.available, unit: budget.unit) + PageText(words.budgetTakes)
              + context.phrase(budget.amount) + PageText(words.exceeded(budget.declaration.exceeded))
          ]))
    }
    if let publicity = selection.publicity {
      fields.append(PageField(words.publicity, [context.phrase(publicity)]))
    }
    let figures = CriterionFields.figures(selection.figures, context)
    if !figures.isEmpty { fields.append(PageField(words.figures, figures)) }
    return fields + context.fields(declaration.grounds)
  }

  /// What is ranked by: its title, and what that is where the title does not say it.
  private static func key(_ key: CheckedSelection.Key, _ context: PageContext) -> PageText {
    let value = context.phrase(key.value)
    if value.plain == key.declaration.title { return value }
    return PageText(key.declaration.title + context.words.colon) + value
  }

  static func names(_ context: PageContext) -> [String] { [] }

  static func node(_ name: String, _ context: PageContext) -> NodeEntry? { nil }
}

extension CheckedSelection {
  /// Everything that is one figure for all applications.
  fileprivate var figures: [CheckedExpression] {
    [quota, budget?.available, publicity].compactMap(\.self)
  }
}

// Scores, awards and the selection of a measure enter; what they give, to whom and up to what, leaves.

import RulesDSL
import SourceText

extension MeasureDescriber {
  // MARK: Scores

  var scores: [DescribedNode] {
    measure.scores.enumerated().map { index, score in
      let parent = measure.scores.first { other in
        if case .items(let members) = other.body { members.contains(index) } else { false }
      }
      return self.score(score, in: parent?.id)
    }
  }

  private func score(_ score: CheckedScore, in parent: String?) -> DescribedNode {
    let declaration = score.declaration
    var facts = writer.prose("title", DifferenceWords.title, declaration.title)
    facts.append(
      writer.plain(
        "max", DifferenceWords.maximum,
        writer.constant(.number(score.maximum), score.type, unit: score.unit)))
    switch score.body {
    case .points(let points): facts += writer.value("points", DifferenceWords.points, points)
    case .items:
      facts.append(
        writer.plain("points", DifferenceWords.points, DifferenceWords.sum(isCapped: declaration.isCapped)))
    }
    facts += writer.grounds(declaration.grounds)
    facts += writer.prose("remedy", DifferenceWords.remedy, declaration.remedy)
    facts += writer.prose("note", DifferenceWords.note, declaration.note)
    return DescribedNode(
      kind: .score, name: writer.name(score.id), title: declaration.title,
      parent: parent.map(writer.name), facts: facts, grounds: writer.line(score.grounds))
  }

  // MARK: Awards

  func award(_ award: CheckedAward) -> DescribedNode {
    let declaration = award.declaration
    var facts = writer.prose("title", DifferenceWords.title, declaration.title)
    if let when = award.when {
      facts += writer.condition("when", DifferenceWords.condition, when)
    } else {
      facts.append(
        writer.plain(
          "when", DifferenceWords.condition, writer.words(\.allMetClause),
          written: MeasureCompiler.ReservedName.allMet))
    }
    facts += writer.value("amount", DifferenceWords.amount, award.amount)
    facts += writer.value("cap", DifferenceWords.cap, award.cap, unit: award.unit)
    if let rounding = award.rounding {
      let step = writer.constant(.number(rounding.step), .number(rounding.unit), unit: rounding.unit)
      facts.append(
        writer.plain(
          "rounding", DifferenceWords.rounding, writer.words { $0.rounding(rounding.mode, step) }))
    }
    facts += writer.grounds(declaration.grounds)
    facts += writer.prose("note", DifferenceWords.note, declaration.note)
    return DescribedNode(
      kind: .award, name: writer.name(award.id), title: declaration.title, facts: facts,
      grounds: writer.line(declaration.grounds))
  }

  // MARK: Selection

  func selection(_ selection: CheckedSelection) -> DescribedNode {
    let declaration = selection.declaration
    var facts = writer.prose("title", DifferenceWords.title, declaration.title)
    let among = selection.among.map { measure.outcomes[$0].declaration }
    facts.append(
      writer.plain(
        "among", DifferenceWords.among,
        writer.words { words in among.map(\.title).joined(separator: words.listComma) },
        written: among.map { writer.name($0.id.text) }.sorted().joined(separator: ","), bearing: .selection))
    facts.append(
      writer.plain(
        "order", DifferenceWords.order,
        writer.both { context in
          selection.order.map { key in
            context.phrase(key.value)
              + PageText(context.words.parenthesis(context.words.direction(key.declaration.direction)))
          }.joined(separator: context.words.semicolon)
        },
        written: selection.order.map { writer.written($0.value) + " " + $0.declaration.direction.rawValue }
          .joined(separator: ";"), bearing: .selection))
    facts += writer.value("per", DifferenceWords.perGroup, selection.per, bearing: .selection)
    facts += writer.value("quota", DifferenceWords.quota, selection.quota, bearing: .selection)
    facts.append(
      writer.plain(
        "ties", DifferenceWords.ties, writer.words { $0.ties(declaration.ties) },
        written: declaration.ties.rawValue, bearing: .selection))
    if let budget = selection.budget {
      facts += writer.value(
        "available", DifferenceWords.budget, budget.available, unit: budget.unit, bearing: .selection)
      facts += writer.value("takes", DifferenceWords.budgetAmount, budget.amount, bearing: .selection)
      let rule = budget.declaration.exceeded
      facts.append(
        writer.plain(
          "exceeded", DifferenceWords.budgetExceeded, DifferenceWords.exceeded(rule), written: rule.rawValue,
          bearing: .selection))
    }
    facts += writer.value("publicity", DifferenceWords.publicity, selection.publicity, bearing: .selection)
    facts += writer.grounds(declaration.grounds)
    return DescribedNode(
      kind: .selection, name: "", title: declaration.title, facts: facts,
      grounds: writer.line(declaration.grounds))
  }
}

// Two assessments of one applicant, each under its measure, enter; what came out otherwise leaves.

import RulesDSL
package import SourceText

/// One result that is not the same under two measures.
package struct ResultDifference: Sendable {
  /// What kind of result, the one that matters most first.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case outcome
    case award
    case score
    case verdict
    case selection
    case rank
  }

  package let kind: Kind
  /// What the result belongs to; empty for the outcome and the rank.
  package let title: String
  /// Nil where the first measure has nothing of the kind.
  package let old: LocalizedText?
  /// Nil where the second measure has nothing of the kind.
  package let new: LocalizedText?
}

/// Compares assessments under two measures.
package struct ResultComparer: Sendable {
  private let old: CheckedMeasure
  private let new: CheckedMeasure
  private let names: [String: String]
  private let criteria: [Pair]
  private let scores: [Pair]
  private let awards: [Pair]

  /// The positions of one part in two measures.
  private struct Pair: Sendable {
    let old: Int?
    let new: Int?
    let title: String
  }

  /// - Parameter comparison: the measures, and which of their parts belong together.
  package init(_ comparison: MeasureComparison) {
    (old, new, names) = (comparison.old, comparison.new, comparison.names)
    func name(_ text: String) -> String { comparison.oldName(text) }
    criteria = Self.pairs(
      old.criteria.map { ($0.id, $0.declaration.title) },
      new.criteria.map { (name($0.id), $0.declaration.title) })
    scores = Self.pairs(
      old.scores.map { ($0.id, $0.declaration.title) }, new.scores.map { (name($0.id), $0.declaration.title) }
    )
    awards = Self.pairs(
      old.awards.map { ($0.id, $0.declaration.title) }, new.awards.map { (name($0.id), $0.declaration.title) }
    )
  }

  /// In the order of the second measure; what only the first has stands at the end.
  private static func pairs(
    _ old: [(id: String, title: String)], _ new: [(id: String, title: String)]
  ) -> [Pair] {
    let positions = Dictionary(old.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let kept = new.enumerated().map { Pair(old: positions[$1.id], new: $0, title: $1.title) }
    let known = Set(new.map(\.id))
    return kept
      + old.enumerated().filter { !known.contains($1.id) }.map { Pair(old: $0, new: nil, title: $1.title) }
  }

  // MARK: Differences

  /// Everything that is different, outcome first.
  package func differences(_ before: Assessment, _ after: Assessment) -> [ResultDifference] {
    let outcome = outcomeDifference(before, after)
    var differences = [outcome].compactMap(\.self)
    for pair in awards {
      differences += [
        number(
          .award, pair, pair.old.map { before.awards[$0].value }, pair.new.map { after.awards[$0].value },
          pair.old.map { (old.awards[$0].type, old.awards[$0].unit) },
          pair.new.map { (new.awards[$0].type, new.awards[$0].unit) })
      ].compactMap(\.self)
    }
    for pair in scores {
      differences += [
        number(
          .score, pair, pair.old.map { before.scores[$0].value }, pair.new.map { after.scores[$0].value },
          pair.old.map { (old.scores[$0].type, old.scores[$0].unit) },
          pair.new.map { (new.scores[$0].type, new.scores[$0].unit) })
      ].compactMap(\.self)
    }
    for pair in criteria {
      let (first, second) = (
        pair.old.map { before.results[$0].verdict }, pair.new.map { after.results[$0].verdict }
      )
      if first == second { continue }
      // A criterion that only one measure has matters where it stood in the way.
      if first == nil || second == nil {
        guard outcome != nil, let only = first ?? second, only != .met, only != .notApplicable else {
          continue
        }
      }
      differences.append(
        ResultDifference(kind: .verdict, title: pair.title, old: first?.title, new: second?.title))
    }
    return differences
  }

  /// The kind of the weightiest difference; nil where everything that both measures have is the same.
  package func weightiest(_ before: Assessment, _ after: Assessment) -> ResultDifference.Kind? {
    if hasOtherOutcome(before, after) { return .outcome }
    func isOther(_ pairs: [Pair], _ differ: (Int, Int) -> Bool) -> Bool {
      pairs.contains { pair in
        guard let old = pair.old, let new = pair.new else { return false }
        return differ(old, new)
      }
    }
    if isOther(awards, { Self.key(before.awards[$0].value) != Self.key(after.awards[$1].value) }) {
      return .award
    }
    if isOther(scores, { Self.key(before.scores[$0].value) != Self.key(after.scores[$1].value) }) {
      return .score
    }
    return isOther(criteria, { before.results[$0].verdict != after.results[$1].verdict }) ? .verdict : nil
  }

  private func hasOtherOutcome(_ before: Assessment, _ after: Assessment) -> Bool {
    switch (before.outcome, after.outcome) {
    case (.decided(let first), .decided(let second)):
      let (one, other) = (old.outcomes[first].declaration, new.outcomes[second].declaration)
      return one.id.text != names[other.id.text] ?? other.id.text || one.isFavourable != other.isFavourable
    case (.supplement, .supplement), (.error, .error): return false
    default: return true
    }
  }

  private func outcomeDifference(_ before: Assessment, _ after: Assessment) -> ResultDifference? {
    guard hasOtherOutcome(before, after) else { return nil }
    var (first, second) = (before.outcomeTitle, after.outcomeTitle)
    if first == second {
      (first, second) = (favour(before), favour(after))
    }
    return ResultDifference(kind: .outcome, title: "", old: first, new: second)
  }

  private func favour(_ assessment: Assessment) -> LocalizedText {
    let words = assessment.isFavourable == true ? \PageWords.favourable : \PageWords.unfavourable
    func text(_ language: Language) -> String {
      assessment.outcomeTitle[language]
        + PageWords(language).parenthesis(PageWords(language)[keyPath: words])
    }
    return LocalizedText(zh: text(.zh), en: text(.en))
  }

  private func number(
    _ kind: ResultDifference.Kind, _ pair: Pair, _ before: Value?, _ after: Value?,
    _ oldType: (ValueType, Unit)?, _ newType: (ValueType, Unit)?
  ) -> ResultDifference? {
    guard let before, let after, Self.key(before) != Self.key(after) else { return nil }
    func text(_ value: Value, _ type: (ValueType, Unit)?) -> LocalizedText? {
      type.map { ValueText.text(value, $0.0, unit: $0.1, exact: true) }
    }
    return ResultDifference(
      kind: kind, title: pair.title, old: text(before, oldType), new: text(after, newType))
  }

  /// Equal for results that a reader takes for the same.
  private static func key(_ value: Value) -> String {
    switch value {
    case .unknown: "unknown"
    case .error: "error"
    default: ValueKey.text(value)
    }
  }
}

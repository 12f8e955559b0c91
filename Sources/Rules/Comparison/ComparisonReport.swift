// What a comparison of two versions of a measure found enters; what every form of the report needs leaves.

import RulesDSL
package import SourceText

/// Everything that is said about two versions of one measure.
package struct ComparisonReport: Sendable {
  /// Where a version comes from.
  package struct Side: Sendable {
    /// `pack/measure`
    package let name: String
    /// A path or a revision, as the user gave it.
    package let origin: String

    /// A version of a measure.
    package init(name: String, origin: String) {
      self.name = name
      self.origin = origin
    }
  }

  /// What is known about the measure.
  package enum Content: Sendable {
    /// It is in both.
    case both(MeasureComparison)
    /// Only the second version exists.
    case added(CheckedMeasure)
    /// Only the first version exists.
    case removed(CheckedMeasure)
  }

  package let old: Side
  package let new: Side
  package let content: Content
  /// Nil where no applications were given.
  package var effects: ApplicationEffects?
  /// Nil where nobody was looked for.
  package var search: ChangeSearchResult?

  /// A report on a measure.
  package init(old: Side, new: Side, content: Content) {
    self.old = old
    self.new = new
    self.content = content
  }

  /// Whether there is nothing to tell.
  package var isEmpty: Bool {
    if case .both(let comparison) = content { comparison.isEmpty } else { false }
  }

  /// The title, that of the second version where there is one.
  package var title: String {
    switch content {
    case .both(let comparison): comparison.new.measure.title
    case .added(let measure), .removed(let measure): measure.measure.title
    }
  }

  package var name: String {
    if case .removed = content { old.name } else { new.name }
  }

  /// How much is different, in a line.
  package func summary(_ language: Language) -> String {
    let words = ComparisonSentences(language)
    switch content {
    case .added: return words.measureAdded
    case .removed: return words.measureRemoved
    case .both(let comparison):
      if comparison.isEmpty { return words.nothing }
      var parts = [words.count(of: comparison.lineCount)]
      if let effects { parts.append(words.effect(changed: effects.changed.count, of: effects.total)) }
      return parts.joined(separator: words.comma)
    }
  }
}

extension MeasureComparison {
  /// How many parts are different; what is shared by the pack counts as one each.
  package var lineCount: Int { changes.count + (calendarChanged ? 1 : 0) + (unitsChanged ? 1 : 0) }
}

extension NodeChange {
  /// What became of the part, in words.
  func heading(_ words: ComparisonSentences) -> String {
    let language = words.language
    let kindWord = DifferenceWords.kind(kind)[language]
    if kind == .measure { return kindWord }
    let named = words.named(kindWord, title)
    let subject =
      owner.map { words.of(named, words.named(DifferenceWords.kind(.criterion)[language], $0)) } ?? named
    var text =
      switch fate {
      case .added: words.added(subject)
      case .removed: words.removed(subject)
      case .kept: subject
      }
    var remarks: [String] = []
    if let formerName { remarks.append(words.renamed(formerName, name)) }
    if isMoved { remarks.append(words.moved) }
    if !remarks.isEmpty { text += words.parenthesis(remarks.joined(separator: words.comma)) }
    return text
  }
}

extension ResultDifference {
  /// What is different, in a line.
  func line(_ words: ComparisonSentences) -> String {
    let label =
      switch kind {
      case .outcome: words.outcome
      case .award, .score, .verdict: words.quoted(title)
      case .selection: words.selection
      case .rank: words.rank
      }
    let (old, new) = (old?[words.language] ?? words.absent, new?[words.language] ?? words.absent)
    return label + words.colon + old + " → " + new
  }
}

// A report on two versions of a measure enters; text for a person to read leaves.

import RulesDSL
package import SourceText

extension ComparisonReport {
  /// The report with a line break at its end; free of controls of any origin.
  ///
  /// - Parameter files: where the application of the example was written.
  package func text(_ language: Language, colour: Bool, files: [String] = []) -> String {
    var writer = Writer(words: ComparisonSentences(language), colour: colour)
    writer.write(self, files)
    return writer.lines.map { $0 + "\n" }.joined()
  }

  private struct Writer {
    let words: ComparisonSentences
    let colour: Bool
    var lines: [String] = []

    private var language: Language { words.language }

    mutating func write(_ report: ComparisonReport, _ files: [String]) {
      lines.append(
        painted(words.heading + words.colon + safe(report.title) + words.parenthesis(safe(report.name)), "1"))
      lines.append("  " + words.oldVersion + words.colon + safe(report.old.origin))
      lines.append("  " + words.newVersion + words.colon + safe(report.new.origin))
      lines.append("")
      switch report.content {
      case .added: lines.append(words.measureAdded)
      case .removed: lines.append(words.measureRemoved)
      case .both(let comparison):
        if comparison.isEmpty {
          lines.append(words.nothing)
          return
        }
        write(comparison)
      }
      if let effects = report.effects { write(effects) }
      if let search = report.search { write(search, files) }
    }

    private mutating func write(_ comparison: MeasureComparison) {
      lines.append(words.changes + words.parenthesis(words.count(of: comparison.lineCount)))
      var number = 0
      for change in comparison.changes {
        number += 1
        let colourCode = change.fate == .added ? "32" : change.fate == .removed ? "31" : "33"
        lines.append("\(number). " + painted(safe(change.heading(words)), colourCode))
        for fact in change.facts { lines.append("   " + safe(line(fact, change.fate))) }
        let grounds = change.distinctGrounds.map { $0[language] }.filter { !$0.isEmpty }
        for text in grounds { lines.append("   " + words.basis + words.colon + safe(text)) }
      }
      for remark in comparison.sharedRemarks(words) {
        number += 1
        lines.append("\(number). " + remark)
      }
    }

    private func line(_ fact: FactChange, _ fate: NodeChange.Fate) -> String {
      let label = fact.label[language] + words.colon
      switch (fact.old, fact.new) {
      case (let old?, let new?): return label + old[language] + " → " + new[language]
      case (let old?, nil):
        return label + old[language] + (fate == .removed ? "" : " → " + words.absent)
      case (nil, let new?):
        return label + (fate == .added ? "" : words.absent + " → ") + new[language]
      case (nil, nil): return label
      }
    }

    // MARK: Effects

    private mutating func write(_ effects: ApplicationEffects) {
      lines += ["", words.effects]
      lines.append("  " + words.effect(changed: effects.changed.count, of: effects.total))
      for transition in effects.transitions {
        lines.append(
          "    "
            + safe(words.transition(transition.old[language], transition.new[language], transition.count)))
      }
      if !effects.unread.isEmpty { lines.append("  " + words.unreadCount(effects.unread.count)) }
      if effects.hasSeveralDays { lines.append("  " + words.severalDays) }
      for entry in effects.entries {
        lines.append("  · " + safe(entry.label(words)))
        for line in entry.lines(words) { lines.append("    " + safe(line)) }
      }
    }

    private mutating func write(_ search: ChangeSearchResult, _ files: [String]) {
      lines += ["", search.sentence(words)]
      guard case .found(let witness, _) = search else { return }
      lines.append("  " + words.day(witness.asOf.description))
      for difference in witness.differences { lines.append("  " + safe(difference.line(words))) }
      if !files.isEmpty {
        lines.append("  " + words.written(files))
        return
      }
      lines.append("  " + words.application + words.endingColon)
      lines += TerminalText.safeLines(witness.application).map { $0.isEmpty ? "" : "    " + $0 }
      guard let former = witness.formerApplication else { return }
      lines.append("  " + words.formerApplication + words.endingColon)
      lines += TerminalText.safeLines(former).map { $0.isEmpty ? "" : "    " + $0 }
    }

    // MARK: Pieces

    private func safe(_ text: String) -> String { TerminalText.safe(text) }

    private func painted(_ text: String, _ code: String) -> String {
      colour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
  }
}

extension TerminalText {
  /// The lines of a text, each without controls.
  fileprivate static func safeLines(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { safe(String($0)) }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}

extension NodeChange {
  /// What the change rests on: each ground once, in the order of the facts; not repeated where the grounds
  /// themselves are what changed.
  var distinctGrounds: [LocalizedText] {
    if facts.contains(where: { $0.bearing == .grounds }) { return [] }
    var seen: Set<LocalizedText> = []
    let all = facts.isEmpty ? [grounds] : facts.filter { $0.bearing != .prose }.map(\.grounds)
    return all.filter { !$0.zh.isEmpty && seen.insert($0).inserted }
  }
}

extension MeasureComparison {
  /// What is different in what measures of a pack share.
  func sharedRemarks(_ words: ComparisonSentences) -> [String] {
    (calendarChanged ? [words.calendar] : []) + (unitsChanged ? [words.units] : [])
  }
}

extension ApplicationEffects.Entry {
  /// What the application is called.
  func label(_ words: ComparisonSentences) -> String {
    let who = applicant.map { words.parenthesis($0) } ?? ""
    return record + who
  }

  /// What became of it.
  func lines(_ words: ComparisonSentences) -> [String] {
    var lines = differences.map { $0.line(words) }
    if !newlyMissing.isEmpty {
      lines.append(words.missing + words.colon + newlyMissing.joined(separator: words.listComma))
    }
    for (label, problems) in [(words.notUnderOld, oldProblems), (words.notUnderNew, newProblems)]
    where !problems.isEmpty {
      lines += problems.map { label + words.colon + $0.message[words.language] }
    }
    return lines
  }
}

extension ChangeSearchResult {
  /// What the search came to.
  func sentence(_ words: ComparisonSentences) -> String {
    switch self {
    case .impossible: words.impossible
    case .notFound(let extent):
      extent.isOutcomeProved ? words.provedNotFound(extent.attempts) : words.notFound(extent.attempts)
    case .found(let witness, _) where witness.changesOutcome: words.outcomeWitness
    case .found(_, let extent):
      extent.isOutcomeProved ? words.provedResultWitness : words.resultWitness(extent.attempts)
    }
  }
}

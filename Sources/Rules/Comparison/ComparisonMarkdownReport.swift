// A report on two versions of a measure enters; Markdown for a pull request or an explanatory note leaves.

import RulesDSL
package import SourceText

extension ComparisonReport {
  /// The note: a table of what was changed, and what that does.
  package func markdown(_ language: Language, files: [String] = []) -> String {
    var writer = MarkdownWriter(words: ComparisonSentences(language))
    writer.write(self, files)
    return writer.lines.map { $0 + "\n" }.joined()
  }

  private struct MarkdownWriter {
    let words: ComparisonSentences
    var lines: [String] = []

    private var language: Language { words.language }

    mutating func write(_ report: ComparisonReport, _ files: [String]) {
      lines += ["## " + escaped(words.noteTitle(report.title)), ""]
      lines += [escaped(words.compared(report.old.origin, report.new.origin)), ""]
      switch report.content {
      case .added: lines.append(words.measureAdded)
      case .removed: lines.append(words.measureRemoved)
      case .both(let comparison):
        if comparison.isEmpty {
          lines.append(words.nothing)
          return
        }
        write(comparison)
        if report.effects != nil || report.search != nil { lines += ["", "### " + words.effects] }
        if let effects = report.effects { write(effects) }
        if let search = report.search { write(search, files) }
      }
    }

    // MARK: Changes

    private mutating func write(_ comparison: MeasureComparison) {
      lines += ["### " + words.changes, ""]
      lines.append(row([words.number, words.clause, words.oldVersion, words.newVersion, words.basis]))
      lines.append("|---|---|---|---|---|")
      var number = 0
      for change in comparison.changes {
        number += 1
        let heading = change.heading(words)
        let grounds = change.distinctGrounds.map { $0[language] }.joined(separator: words.semicolon)
        guard change.fate == .kept else {
          lines.append(row(whole(change, number, heading, grounds)))
          continue
        }
        if change.facts.isEmpty { lines.append(row(["\(number)", heading, "", "", grounds])) }
        for (index, fact) in change.facts.enumerated() {
          lines.append(
            row([
              index == 0 ? "\(number)" : "", heading + words.colon + fact.label[language],
              fact.old?[language] ?? words.absent, fact.new?[language] ?? words.absent,
              fact.bearing == .grounds || fact.bearing == .prose ? "" : fact.grounds[language],
            ]))
        }
      }
      for remark in comparison.sharedRemarks(words) {
        number += 1
        lines.append(row(["\(number)", remark, "", "", ""]))
      }
    }

    /// A part that came or went, in one row with all that it says.
    private func whole(_ change: NodeChange, _ number: Int, _ heading: String, _ grounds: String) -> [String]
    {
      func content(_ side: (FactChange) -> LocalizedText?) -> String {
        change.facts.compactMap { fact in
          side(fact).map { fact.label[language] + words.colon + $0[language] }
        }.joined(separator: words.semicolon)
      }
      let (old, new) = (content(\.old), content(\.new))
      return [
        "\(number)", heading, old.isEmpty ? words.absent : old, new.isEmpty ? words.absent : new, grounds,
      ]
    }

    // MARK: Effects

    private mutating func write(_ effects: ApplicationEffects) {
      lines += ["", words.effect(changed: effects.changed.count, of: effects.total) + stop]
      if !effects.transitions.isEmpty { lines.append("") }
      for transition in effects.transitions {
        lines.append(
          "- "
            + escaped(words.transition(transition.old[language], transition.new[language], transition.count)))
      }
      if !effects.unread.isEmpty { lines += ["", words.unreadCount(effects.unread.count) + stop] }
      if effects.hasSeveralDays { lines += ["", words.severalDays + stop] }
      guard !effects.entries.isEmpty else { return }
      lines += ["", row([words.applicant, words.what]), "|---|---|"]
      for entry in effects.entries {
        lines.append(row([entry.label(words), entry.lines(words).joined(separator: words.semicolon)]))
      }
    }

    private mutating func write(_ search: ChangeSearchResult, _ files: [String]) {
      lines += ["", search.sentence(words), ""]
      guard case .found(let witness, _) = search else {
        lines.removeLast()
        return
      }
      lines.append("- " + words.day(witness.asOf.description))
      lines += witness.differences.map { "- " + escaped($0.line(words)) }
      if !files.isEmpty {
        lines.append("- " + escaped(words.written(files)))
        return
      }
      block(words.application, witness.application)
      if let former = witness.formerApplication { block(words.formerApplication, former) }
    }

    private mutating func block(_ title: String, _ text: String) {
      lines += ["", "<details><summary>\(title)</summary>", "", "```yaml"]
      lines += text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map {
        TerminalText.safe(String($0))
      }
      lines += ["```", "", "</details>"]
    }

    // MARK: Pieces

    private var stop: String { language == .zh ? "。" : "." }

    private func row(_ cells: [String]) -> String {
      "| " + cells.map(escaped).joined(separator: " | ") + " |"
    }

    /// Text that Markdown shows as it is.
    private func escaped(_ text: String) -> String {
      var result = ""
      for character in TerminalText.safe(text) {
        switch character {
        case "|", "\\", "`", "*", "_", "[", "]", "#": result += "\\" + String(character)
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "&": result += "&amp;"
        default: result.append(character)
        }
      }
      return result
    }
  }
}

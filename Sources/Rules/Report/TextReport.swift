// An explanation in, a document for a person to read and sign out.

import RulesDSL
package import SourceText

/// Writes a decision as text.
package enum TextReport {
  /// The report with a line break at its end; free of controls of any origin.
  ///
  /// - Parameter receipt: what the decision was made with, printed at its end so that paper can be matched.
  package static func render(
    _ explanation: Explanation, receipt: Receipt, language: Language, colour: Bool
  ) -> String {
    var writer = Writer(words: ReportWords(language), language: language, colour: colour)
    writer.write(explanation)
    writer.write(receipt)
    return writer.lines.joined(separator: "\n") + "\n"
  }

  /// Writes one report, line by line.
  struct Writer {
    let words: ReportWords
    let language: Language
    let colour: Bool
    var lines: [String] = []
    /// The title of the measure under which was decided.
    private var title = ""
    /// The amendments that a criterion has shown already, by what they say.
    private var shownAmendments: Set<String> = []

    init(words: ReportWords, language: Language, colour: Bool) {
      self.words = words
      self.language = language
      self.colour = colour
    }

    // MARK: Whole

    mutating func write(_ explanation: Explanation) {
      title = explanation.title
      lines.append(safe(explanation.title) + words.parenthesis(safe(explanation.measure)))
      let subject = [
        explanation.applicant.map { words.labelled(words.applicant, safe($0)) },
        explanation.applicationID.map { words.labelled(words.number, safe($0)) },
        words.labelled(words.asOf, explanation.asOf.description),
      ].compactMap { $0 }
      lines.append(subject.joined(separator: "  "))
      lines.append(
        words.labelled(
          words.outcome,
          painted(safe(explanation.outcome.title[language]), outcomeColour(explanation.outcome))))
      if let failure = explanation.outcome.failure { lines.append(indent(1) + failureText(failure)) }
      writeAmounts(explanation.awards)
      lines.append(words.labelled(words.summary, tally(explanation.criteria)))
      if let note = explanation.note { lines.append(words.labelled(words.note, safe(note))) }
      writeMissing(explanation.missing, explanation.outcome)
      for verdict in [Verdict.unmet, .error, .undetermined, .met, .notApplicable] {
        writeGroup(verdict, explanation.criteria.filter { $0.verdict == verdict })
      }
      write(explanation.scores)
      write(explanation.awards)
      writeFurtherAmendments(explanation.amendments ?? [])
      writeAssumptions(explanation.assumptions)
      writeSources(explanation.sources)
    }

    mutating func write(_ receipt: Receipt) {
      lines.append("")
      lines.append(words.receipt + words.parenthesis("rulecheck \(receipt.engineVersion)"))
      for pack in receipt.packs {
        lines.append(
          indent(1) + "· "
            + words.labelled(words.pack(safe("\(pack.name) \(pack.version)")), "SHA-256 \(pack.sha256)"))
      }
      lines.append(indent(1) + "· " + words.labelled(words.applicationFile, "SHA-256 \(receipt.inputSHA256)"))
      lines.append("")
      lines.append(words.signature)
    }

    private func tally(_ criteria: [ExplainedCriterion]) -> String {
      Verdict.allCases.compactMap { verdict in
        let count = criteria.filter { $0.verdict == verdict }.count
        return count == 0 ? nil : words.counted(verdict.title[language], count)
      }.joined(separator: words.comma)
    }

    private mutating func writeMissing(_ missing: [MissingItem], _ outcome: ExplainedOutcome) {
      guard !missing.isEmpty else { return }
      lines.append("")
      lines.append(words.heading(words.toSupply, missing.count))
      for item in missing { lines.append(indent(1) + "· " + missingText(item)) }
    }

    private mutating func writeGroup(_ verdict: Verdict, _ criteria: [ExplainedCriterion]) {
      guard !criteria.isEmpty else { return }
      lines.append("")
      lines.append(painted(words.heading(verdict.title[language], criteria.count), colourCode(verdict)))
      for criterion in criteria { write(criterion, level: 1) }
    }

    /// What no criterion shows, such as what was removed.
    private mutating func writeFurtherAmendments(_ amendments: [ExplainedAmendment]) {
      let texts = amendments.map(amendmentText).filter { !shownAmendments.contains($0) }
      guard !texts.isEmpty else { return }
      lines.append("")
      lines.append(words.heading(words.furtherAmendments, texts.count))
      for text in texts { lines.append(indent(1) + "· " + text) }
    }

    private mutating func writeAssumptions(_ assumptions: [Assumption]) {
      guard !assumptions.isEmpty else { return }
      lines.append("")
      lines.append(words.heading(words.assumptions, assumptions.count))
      for assumption in assumptions {
        let subject = assumption.subject == "effective" ? words.validity : assumption.subject
        lines.append(indent(1) + "· " + words.labelled(safe(subject), safe(assumption.reason)))
      }
    }

    private mutating func writeSources(_ sources: [ExplainedSource]) {
      guard !sources.isEmpty else { return }
      lines.append("")
      lines.append(words.sources)
      for source in sources {
        // A document without a number is registered under its title, which is said once.
        let title = source.title.map { words.title(safe($0)) } ?? ""
        let name = source.title == source.document ? "" : safe(source.document)
        let confirmation = source.confirmation.map { words.parenthesis($0.title[language]) } ?? ""
        lines.append(indent(1) + "· " + name + title + confirmation)
      }
    }

    // MARK: One criterion

    /// What a group has said already, so that its members need not repeat it.
    private struct Group {
      let verdict: Verdict
      let grounds: [Grounds]
      let remedy: String?
    }

    private mutating func write(_ criterion: ExplainedCriterion, level: Int, in group: Group? = nil) {
      // A group that is decided is decided whatever its open members turn out to be.
      let isImmaterial =
        criterion.verdict == .undetermined && (group.map { $0.verdict != .undetermined } ?? false)
      let verdict = isImmaterial ? words.immaterial : criterion.verdict.title[language]
      lines.append(
        indent(level) + painted(mark(criterion.verdict), colourCode(criterion.verdict)) + " "
          + safe(criterion.title) + (level > 1 ? words.parenthesis(verdict) : ""))
      let inner = level + 1
      field(inner, words.requirement, safe(criterion.requirement[language]))
      for (index, amendment) in criterion.amendments.enumerated() {
        let text = amendmentText(amendment)
        shownAmendments.insert(text)
        field(inner, index == 0 ? words.amendment : "", text)
      }
      if let exception = criterion.exception { field(inner, words.exception, safe(exception.title)) }
      for (index, value) in criterion.actual.enumerated() {
        field(inner, index == 0 ? words.actual : "", actualText(value))
      }
      if !criterion.isActualComplete { field(inner, "", words.furtherValues) }
      if let finding = criterion.finding { field(inner, words.finding, findingText(finding)) }
      if let shortfall = criterion.shortfall { field(inner, words.shortfall, safe(shortfall[language])) }
      if let failure = criterion.failure, criterion.members.isEmpty {
        field(inner, words.failure, failureText(failure))
      }
      for (index, item) in criterion.missing.enumerated() where criterion.members.isEmpty && !isImmaterial {
        field(inner, index == 0 ? words.missing : "", missingText(item))
      }
      let grounds = groundsTexts(criterion)
      if grounds != group?.grounds { writeGrounds(grounds, inner) }
      let own = Group(
        verdict: isImmaterial ? .met : criterion.verdict, grounds: grounds, remedy: criterion.remedy)
      // What does not apply as a whole has no members to judge.
      if criterion.verdict != .notApplicable {
        for member in criterion.members { write(member, level: inner, in: own) }
      }
      let isOpen = criterion.verdict == .unmet || criterion.verdict == .undetermined
      let isSettled = isImmaterial || group?.verdict == .met
      if isOpen, !isSettled, let remedy = criterion.remedy, remedy != group?.remedy {
        field(inner, words.remedy, safe(remedy))
      }
      if let note = criterion.note { field(inner, words.note, safe(note)) }
    }

    /// A labelled line of grounds.
    private struct Grounds: Equatable {
      let label: String
      let text: String
    }

    private func groundsTexts(_ criterion: ExplainedCriterion) -> [Grounds] {
      var grounds = (criterion.basis + (criterion.exception?.basis ?? [])).map {
        Grounds(label: words.basis, text: citationText($0))
      }
      for assumed in [criterion.assumed, criterion.exception?.assumed].compactMap({ $0 }) {
        grounds.append(Grounds(label: words.assumed, text: safe(assumed)))
      }
      return grounds
    }

    private mutating func writeGrounds(_ grounds: [Grounds], _ level: Int) {
      var previous = ""
      for line in grounds {
        field(level, line.label == previous ? "" : line.label, line.text)
        previous = line.label
      }
    }

    // MARK: Parts

    func actualText(_ value: ActualValue) -> String {
      var text = words.valued(safe(value.title[language]), safe(value.text[language]))
      if !value.rows.isEmpty {
        text += words.parenthesis(value.rows.map(rowText).joined(separator: words.semicolon))
      }
      if value.isDefault { text += words.parenthesis(words.isDefault) }
      if let place = value.place { text += words.parenthesis(safe(place.description)) }
      return text
    }

    private func rowText(_ row: AppliedRow) -> String {
      let remarks = row.remarks.map { safe($0.text) }
      return words.labelled(
        words.row(row.number), ([safe(row.condition[language])] + remarks).joined(separator: words.semicolon))
    }

    func missingText(_ item: MissingItem) -> String {
      let title = item.title == item.path ? item.path : item.title + words.parenthesis(item.path)
      switch item.kind {
      case .input: return safe(title) + (item.material.map { words.material(safe($0)) } ?? "")
      case .finding: return safe(item.title) + words.outstandingFinding
      }
    }

    private func amendmentText(_ amendment: ExplainedAmendment) -> String {
      safe(AmendmentSentence(amendment).text(own: title)[language])
    }

    private func findingText(_ finding: FindingDocument) -> String {
      let parts = [finding.by, finding.on, finding.reason].compactMap { $0 }.map(safe)
      return finding.verdict.title[language]
        + (parts.isEmpty ? "" : words.parenthesis(parts.joined(separator: words.comma)))
        + words.parenthesis(safe(finding.place.description))
    }

    func failureText(_ failure: ExplainedFailure) -> String {
      safe(failure.message[language]) + (failure.place.map { words.parenthesis(safe($0.description)) } ?? "")
    }

    func citationText(_ citation: ExplainedCitation) -> String {
      var text = safe(citation.document)
      if !citation.clause.isEmpty { text += " " + safe(citation.clause) }
      if let quotation = citation.quotation { text += " “\(safe(quotation))”" }
      if let confirmation = citation.confirmation, confirmation.needsMark {
        text += words.parenthesis(confirmation.title[language])
      }
      return text
    }

    mutating func field(_ level: Int, _ label: String, _ text: String) {
      let width = words.labelWidth
      let padding = String(repeating: " ", count: max(0, width - DisplayWidth.of(label)))
      lines.append(indent(level) + "  " + label + padding + "  " + text)
    }

    // MARK: Form

    func safe(_ text: String) -> String { TerminalText.safe(text) }

    func indent(_ level: Int) -> String { String(repeating: "  ", count: level) }

    private func mark(_ verdict: Verdict) -> String {
      switch verdict {
      case .met: "✓"
      case .unmet: "✗"
      case .undetermined: "?"
      case .notApplicable: "–"
      case .error: "!"
      }
    }

    private func colourCode(_ verdict: Verdict) -> String {
      switch verdict {
      case .met: "32"
      case .unmet, .error: "31"
      case .undetermined: "33"
      case .notApplicable: "2"
      }
    }

    private func outcomeColour(_ outcome: ExplainedOutcome) -> String {
      outcome.isFavourable.map { $0 ? "1;32" : "1;31" } ?? "1;33"
    }

    func painted(_ text: String, _ code: String) -> String {
      colour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
  }
}

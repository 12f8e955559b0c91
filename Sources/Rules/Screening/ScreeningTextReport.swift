// A screening's report in; text for a person to read out.

internal import RulesDSL
package import SourceText

extension ScreeningReport {
  /// The report with a line break at its end; free of controls of any origin. Wordings are reported as diagnostics.
  ///
  /// - Parameter files: where the applications of each finding were written, by index of the finding.
  package func text(_ language: Language, colour: Bool, files: [Int: [String]] = [:]) -> String {
    var writer = Writer(
      report: self, words: ScreeningWords(language: language), language: language, colour: colour)
    writer.write(files)
    return writer.lines.map { $0 + "\n" }.joined()
  }

  private struct Writer {
    let report: ScreeningReport
    let words: ScreeningWords
    let language: Language
    let colour: Bool
    var lines: [String] = []

    private var screening: FairnessScreening { report.screening }

    mutating func write(_ files: [Int: [String]]) {
      let measure = screening.measure.measure
      lines.append(
        words.heading + words.colon + safe(measure.title) + words.parenthesis(safe(screening.name)))
      let standard = screening.standard
      let title = report.documents.document(standard.document).map { "《\($0.title)》" } ?? ""
      let since = words.since(standard.from.description)
      lines.append(
        words.standard + words.colon + safe(title + standard.document) + words.comma + since)
      writeAttributes()
      for index in screening.findings.indices { writeFinding(index, files[index] ?? []) }
      writeExemptions()
    }

    private mutating func writeAttributes() {
      lines.append("")
      guard !screening.attributes.isEmpty else {
        lines.append(words.noAttributes)
        return
      }
      lines.append(words.attributes)
      for (index, attribute) in screening.attributes.enumerated() {
        let count = screening.findings.count { $0.attribute == index }
        lines.append(
          "  · " + named(attribute.title, attribute.path) + "  " + traits(attribute) + "  "
            + words.dependents(count) + place(attribute.place))
      }
    }

    // MARK: Findings

    private mutating func writeFinding(_ index: Int, _ files: [String]) {
      let finding = screening.findings[index]
      let attribute = screening.attributes[finding.attribute]
      let node = words.kind(finding.node.kind) + space + words.quoted(safe(finding.node.title))
      let whole = finding.owner.map { words.exception(node, of: words.quoted(safe($0.title))) } ?? node
      let heading =
        words.finding(index + 1, whole, words.quoted(safe(attribute.title)))
        + (finding.exemption == nil ? "" : words.isExempt)
      lines += ["", painted(heading, finding.exemption == nil ? "31" : "33")]
      lines.append("  " + words.way)
      for step in finding.way {
        lines.append(
          "    " + words.kind(step.kind) + " " + named(step.title, step.name) + place(step.place))
      }
      lines.append("  " + words.items)
      for item in finding.items { lines.append("    " + cited(item)) }
      switch finding.result {
      case .notFound(let attempts): lines.append("  " + words.notFound(attempts))
      case .found(let witness):
        lines.append("  " + words.applicants)
        for (name, applicant) in zip(words.applicantNames, [witness.first, witness.second]) {
          lines.append(
            "    "
              + words.applicant(
                name, safe(attribute.title + " = " + applicant.value[language]),
                safe(applicant.result[language]), safe(applicant.outcome[language])))
        }
        for file in files { lines.append("    " + words.written + " " + safe(file)) }
      }
    }

    private func cited(_ item: ReviewItem) -> String {
      let citation = report.citation(item)
      let clause = safe(citation.clause) + words.colon + safe(item.subject)
      guard let quotation = citation.quotation else {
        return clause + (citation.title == nil ? words.unregistered : words.unquoted)
      }
      let confirmation = citation.confirmation.map { words.parenthesis($0.title[language]) } ?? ""
      return clause + " " + words.quoted(safe(quotation)) + confirmation
    }

    // MARK: Exemptions

    private mutating func writeExemptions() {
      guard !screening.exemptions.isEmpty else { return }
      lines += ["", words.exemptions]
      for review in screening.exemptions {
        let exemption = review.exemption
        lines.append(
          "  · " + safe(exemption.reason) + words.parenthesis(safe(names(exemption.traits)))
            + words.colon + safe(names(exemption.nodes)) + place(exemption.place))
        let details = [
          words.until(exemption.until.description),
          review.coveredCount == 0 ? nil : words.covers(review.coveredCount),
        ].compactMap(\.self)
        lines.append("    " + details.joined(separator: words.comma))
        if let grounds = grounds(exemption.grounds) { lines.append("    " + grounds) }
        if review.isExpired { lines.append("    " + painted(words.expired, "31")) }
        if review.coveredCount == 0 { lines.append("    " + painted(words.coversNothing, "31")) }
      }
    }

    private func grounds(_ grounds: Grounds) -> String? {
      let texts = grounds.citations.map { citation in
        let quotation = citation.quotation.map { " " + words.quoted($0.text) } ?? ""
        return citation.source.text + " " + citation.clause + quotation
      }
      let parts = [
        texts.isEmpty ? nil : words.basis + words.colon + texts.joined(separator: words.listComma),
        grounds.assumed.map { words.assumed + words.colon + $0 },
      ].compactMap(\.self)
      return parts.isEmpty ? nil : safe(parts.joined(separator: words.comma))
    }

    // MARK: Parts

    private var space: String { language == .zh ? "" : " " }

    private func names(_ names: [Named]) -> String { names.map(\.text).joined(separator: words.listComma) }

    private func named(_ title: String, _ name: String) -> String {
      title == name ? safe(name) : safe(title) + words.parenthesis(safe(name))
    }

    private func traits(_ attribute: TaggedAttribute) -> String {
      attribute.traits.map { "\($0.rawValue) \($0.title[language])" }.joined(separator: words.listComma)
    }

    private func place(_ place: Place) -> String { "  " + safe(place.description) }

    private func safe(_ text: String) -> String { TerminalText.safe(text) }

    private func painted(_ text: String, _ code: String) -> String {
      colour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
  }
}

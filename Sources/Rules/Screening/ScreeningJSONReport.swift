// A screening's report in; JSON for other programs out.

internal import RulesDSL
package import SourceText

extension ScreeningReport {
  /// Attributes, findings with their ways, items and applicants, exemptions and wordings.
  package func json(_ language: Language, files: [Int: [String]] = [:]) -> JSONDocument {
    .object([
      ("schema", .text("rulecheck/fair/1")), ("measure", .text(screening.name)),
      ("title", .text(screening.measure.measure.title)),
      ("asOf", JSONDocument(screening.asOf?.description)),
      (
        "standard",
        .object([
          ("document", .text(screening.standard.document)),
          ("from", .text(screening.standard.from.description)),
        ])
      ),
      ("clean", .boolean(screening.isClean)),
      (
        "attributes",
        .array(screening.attributes.enumerated().map { json($1, count: count($0), language) })
      ),
      ("findings", .array(screening.findings.enumerated().map { json($1, files[$0] ?? [], language) })),
      ("exemptions", .array(screening.exemptions.map(json))),
      ("wordings", .array(wordings.map { json($0, language) })),
    ])
  }

  private func count(_ attribute: Int) -> Int {
    screening.findings.count { $0.attribute == attribute }
  }

  private func json(_ attribute: TaggedAttribute, count: Int, _ language: Language) -> JSONDocument {
    .object(
      [
        ("path", .text(attribute.path)), ("title", .text(attribute.title)),
        ("traits", .array(attribute.traits.map { .text($0.rawValue) })), ("findings", JSONDocument(count)),
      ] + place(attribute.place))
  }

  private func json(_ finding: ScreeningFinding, _ files: [String], _ language: Language) -> JSONDocument {
    let attribute = screening.attributes[finding.attribute]
    var attempts: Int?
    if case .notFound(let count) = finding.result { attempts = count }
    return .object([
      ("attribute", .text(attribute.path)), ("traits", .array(attribute.traits.map { .text($0.rawValue) })),
      ("kind", .text(finding.node.kind.rawValue)), ("node", .text(finding.node.name)),
      ("title", .text(finding.node.title)),
      ("exempt", .boolean(finding.exemption != nil)),
      (
        "way",
        .array(
          finding.way.map { step in
            .object(
              [
                ("kind", .text(step.kind.rawValue)), ("name", .text(step.name)), ("title", .text(step.title)),
              ] + place(step.place))
          })
      ),
      ("items", .array(finding.items.map(json))),
      ("attempts", attempts.map { JSONDocument($0) } ?? .null),
      (
        "applicants",
        finding.result.witness.map { witness in
          .array([witness.first, witness.second].map { json($0, language) })
        } ?? .null
      ),
      ("files", .array(files.map { .text($0) })),
    ])
  }

  private func json(_ item: ReviewItem) -> JSONDocument {
    let citation = citation(item)
    return .object([
      ("document", .text(item.document)), ("clause", .text(item.clause)), ("subject", .text(item.subject)),
      ("quotation", JSONDocument(citation.quotation)),
      ("confirmed", JSONDocument(citation.confirmation?.rawValue)),
    ])
  }

  private func json(_ applicant: Witness.Applicant, _ language: Language) -> JSONDocument {
    .object([
      ("value", .text(applicant.value[language])), ("result", .text(applicant.result[language])),
      ("outcome", .text(applicant.outcome[language])), ("application", .text(applicant.application)),
    ])
  }

  private func json(_ review: ExemptionReview) -> JSONDocument {
    let exemption = review.exemption
    return .object(
      [
        ("traits", .array(exemption.traits.map { .text($0.text) })),
        ("nodes", .array(exemption.nodes.map { .text($0.text) })), ("reason", .text(exemption.reason)),
        ("until", .text(exemption.until.description)), ("expired", .boolean(review.isExpired)),
        ("covers", JSONDocument(review.coveredCount)),
      ] + place(exemption.place))
  }

  private func json(_ hit: WordingScan.Hit, _ language: Language) -> JSONDocument {
    .object(
      [
        ("words", .text(hit.words)), ("trait", .text(hit.rule.trait.rawValue)),
        ("why", .text(hit.rule.why[language])),
      ] + place(hit.place))
  }

  private func place(_ place: Place) -> [(String, JSONDocument)] {
    let position = place.file.position(at: place.span.start)
    return [
      ("file", .text(place.file.name)), ("line", JSONDocument(position.line)),
      ("column", JSONDocument(position.column)),
    ]
  }
}

// The citations of measures enter; what a person or a program reads of them leaves.

internal import Rules
internal import SourceText

/// Writes how the figures of measures are supported.
struct CitationReport {
  private let run: CitationRun
  private let language: Language
  private typealias Words = CitationReportWords

  /// A report in one language.
  init(_ run: CitationRun, language: Language) {
    self.run = run
    self.language = language
  }

  // MARK: Text

  /// The findings, then one account a measure.
  func text(colour: Bool) -> String {
    let findings = DiagnosticRenderer(language: language, colour: colour).render(run.findings)
    let accounts = run.measures.map(account)
    return ([findings].filter { !$0.isEmpty } + accounts).joined(separator: "\n")
  }

  private func account(_ entry: CitationRun.Entry) -> String {
    let audit = entry.audit
    var lines = ["\(safe(entry.title))  \(safe(entry.origin.qualifiedName))"]
    lines.append("  " + Words.figures(audit)[language])
    lines.append("  " + Words.quotations(audit)[language])
    lines += section(Words.assumptions, audit.assumptions.map { ($0.place, assumption($0)) })
    lines += section(
      Words.singleSource,
      audit.quotations.filter { $0.confirmation == .singleSource }.map { ($0.place, citation($0)) })
    lines += section(
      Words.unconfirmed,
      audit.quotations.filter { $0.confirmation == .unconfirmed }.map { ($0.place, citation($0)) })
    lines += section(
      Words.withoutQuotation, audit.quotations.filter { $0.words == nil }.map { ($0.place, citation($0)) })
    let unquoted = audit.figures.filter { $0.support == .unquoted }
    lines += section(
      Words.unquoted, unquoted.map { ($0.place, "\($0.subject[language])  \($0.text)") })
    return lines.map { $0 + "\n" }.joined()
  }

  private func section(_ title: LocalizedText, _ items: [(place: Place, text: String)]) -> [String] {
    if items.isEmpty { return [] }
    return ["  " + title[language]] + items.map { "    \(safe($0.text))  [\(line($0.place))]" }
  }

  private func assumption(_ assumption: CitationAudit.Assumption) -> String {
    let figures =
      assumption.figures.isEmpty ? "" : "  " + assumption.figures.joined(separator: Words.comma[language])
    return assumption.subject[language] + figures + Words.colon[language] + assumption.reason
  }

  private func citation(_ quotation: CitationAudit.Quotation) -> String {
    ([quotation.source, quotation.clause].filter { !$0.isEmpty }
      + [quotation.words.map { "“\($0)”" }].compactMap(\.self))
      .joined(separator: " ")
  }

  /// The file is that of the measure; its line is enough.
  private func line(_ place: Place) -> String {
    Words.line(place.file.position(at: place.span.start).line)[language]
  }

  private func safe(_ text: String) -> String { TerminalText.safe(text) }

  // MARK: JSON

  /// The same as one document.
  var json: JSONDocument {
    .object([
      ("schema", .text("rulecheck/citations/1")),
      ("findings", .array(run.findings.map { DiagnosticRecord.json($0, language) })),
      ("measures", .array(run.measures.map(json))),
    ])
  }

  private func json(_ entry: CitationRun.Entry) -> JSONDocument {
    let audit = entry.audit
    let supports: [(String, JSONDocument)] = Self.supports.map {
      ($0.name, JSONDocument(audit.count($0.support)))
    }
    return .object([
      ("measure", .text(entry.origin.qualifiedName)), ("title", .text(entry.title)),
      (
        "counts",
        .object(
          [("figures", JSONDocument(audit.figures.count))] + supports + [
            ("quotations", JSONDocument(audit.quotations.count { $0.words != nil })),
            ("registered", JSONDocument(audit.quotations.count { $0.confirmation != nil })),
          ])
      ),
      ("figures", .array(audit.figures.map(json))),
      ("assumptions", .array(audit.assumptions.map(json))),
      ("citations", .array(audit.quotations.map(json))),
    ])
  }

  private static let supports: [(name: String, support: CitationAudit.Support)] = [
    ("law", .quoted(.law)), ("two-sources", .quoted(.twoSources)), ("single-source", .quoted(.singleSource)),
    ("unconfirmed", .quoted(.unconfirmed)), ("assumed", .assumed), ("unquoted", .unquoted),
    ("contradicted", .contradicted),
  ]

  private func json(_ figure: CitationAudit.Figure) -> JSONDocument {
    .object(
      [
        ("figure", .text(figure.text)), ("subject", .text(figure.subject[language])),
        ("support", JSONDocument(Self.supports.first { $0.support == figure.support }?.name)),
      ] + position(figure.place))
  }

  private func json(_ assumption: CitationAudit.Assumption) -> JSONDocument {
    .object(
      [
        ("subject", .text(assumption.subject[language])), ("reason", .text(assumption.reason)),
        ("figures", .array(assumption.figures.map { .text($0) })),
      ] + position(assumption.place))
  }

  private func json(_ quotation: CitationAudit.Quotation) -> JSONDocument {
    .object(
      [
        ("source", .text(quotation.source)), ("clause", .text(quotation.clause)),
        ("quotation", JSONDocument(quotation.words)),
        ("confirmed", JSONDocument(quotation.confirmation?.rawValue)),
      ] + position(quotation.place))
  }

  private func position(_ place: Place) -> [(String, JSONDocument)] {
    let position = place.file.position(at: place.span.start)
    return [
      ("file", .text(place.file.name)), ("line", JSONDocument(position.line)),
      ("column", JSONDocument(position.column)),
    ]
  }
}

// Trace files, registered documents and the rules enter; the traced documents and what does not fit leave.

package import SourceText

/// Compares documents with their traces and the rules.
package struct TraceChecker {
  private let rules: TraceRules
  private let register: DocumentRegister
  private var diagnostics: [Diagnostic] = []

  /// The documents that some trace files are about, in the order of the files, with what does not fit.
  package static func check(
    _ traces: [LoadedTrace], rules: TraceRules, documents: DocumentRegister
  ) -> (documents: [TracedDocument], diagnostics: [Diagnostic]) {
    var checker = TraceChecker(rules: rules, register: documents)
    var ids: [String] = []
    for trace in traces.compactMap(\.trace) where !ids.contains(trace.document.text) {
      ids.append(trace.document.text)
    }
    let traced = ids.compactMap { id in
      checker.document(id, traces.filter { $0.trace?.document.text == id })
    }
    return (traced, checker.diagnostics.sortedByPlace().distinct())
  }

  private init(rules: TraceRules, register: DocumentRegister) {
    self.rules = rules
    self.register = register
  }

  // MARK: Documents

  private mutating func document(_ id: String, _ traces: [LoadedTrace]) -> TracedDocument? {
    guard let named = traces.first?.trace?.document else { return nil }
    let entry = register.entry(id)
    diagnostics += entry.diagnostics.map { $0.place == nil ? $0.placed(at: named.place) : $0 }
    guard let document = entry.document else { return nil }
    guard let text = entry.fullText else {
      diagnostics.append(TraceMessages.withoutText(named))
      return nil
    }
    let clauses = DocumentClauses.clauses(of: text)
    let said = traces.compactMap(\.trace).flatMap(\.clauses)
    let names = clauses.map(\.name)
    for clause in said where !names.contains(where: { Self.isSame($0, clause.name.text) }) {
      diagnostics.append(TraceMessages.unknownClause(clause.name, in: id, clauses: names))
    }
    var tally = TraceTally()
    let texts = clauses.map { ClauseText($0.text) }
    let traced = clauses.indices.map { index in
      let own = said.filter { Self.isSame($0.name.text, clauses[index].name) }
      return clause(clauses[index], texts[index], own, named, &tally) { quotation in
        names.indices.first { $0 != index && !texts[$0].ranges(of: quotation).isEmpty }.map { names[$0] }
      }
    }
    checkCitations(of: document, clauses: names, said)
    return TracedDocument(
      document: document, files: traces.map(\.origin.qualifiedName), clauses: traced, tally: tally)
  }

  private static func isSame(_ first: String, _ second: String) -> Bool {
    QuotationMatcher.normalized(first) == QuotationMatcher.normalized(second)
  }

  // MARK: Clauses

  private mutating func clause(
    _ clause: DocumentClause, _ text: ClauseText, _ said: [TraceFile.Clause], _ document: Named,
    _ tally: inout TraceTally, elsewhere: (String) -> String?
  ) -> TracedClause {
    let items = said.flatMap(\.items)
    var covered: [Range<Int>] = []
    let traced = items.map { item -> TracedItem in
      let ranges = text.ranges(of: item.quotation.text)
      if ranges.isEmpty {
        diagnostics.append(
          TraceMessages.notFound(item.quotation, in: clause.name, elsewhere: elsewhere(item.quotation.text)))
      }
      covered += ranges
      if item.organisational == nil { tally.implemented += 1 } else { tally.organisational += 1 }
      return follow(item)
    }
    let figures = text.figures
    let isNeeded = clause.kind != .opening || !figures.isEmpty
    if said.isEmpty, isNeeded { diagnostics.append(TraceMessages.untraced(clause, document)) }
    for figure in figures {
      let isCovered = text.isCovered(figure, by: covered)
      switch figure.kind {
      case .number: tally.numbers.add(isCovered)
      case .deliverable: tally.deliverables.add(isCovered)
      }
      if !isCovered, let place = said.first?.name {
        diagnostics.append(TraceMessages.untraced(figure, in: place))
      }
    }
    switch clause.kind {
    case .point: tally.points.add(!covered.isEmpty)
    case .paragraph: tally.paragraphs.add(!covered.isEmpty)
    case .opening: break
    }
    return TracedClause(
      clause: clause, items: traced, remainders: text.remainders(besides: covered).map(text.words))
  }

  private mutating func follow(_ item: TraceFile.Item) -> TracedItem {
    var found: [TracedImplementation] = []
    var unknown: [String] = []
    var invalid: [String] = []
    for reference in item.implementedBy {
      switch rules.follow(reference) {
      case .success(let implementation?): found.append(implementation)
      case .success(nil): invalid.append(reference.text)
      case .failure(let problem):
        diagnostics.append(problem.diagnostic)
        unknown.append(reference.text)
      }
    }
    return TracedItem(
      quotation: item.quotation.text, implementations: found, unknown: unknown,
      invalid: invalid, organisational: item.organisational)
  }

  // MARK: Citations

  /// What the rules themselves say about where they come from.
  private mutating func checkCitations(
    of document: RegisteredDocument, clauses: [String], _ said: [TraceFile.Clause]
  ) {
    let known = clauses + document.clauses.map(\.clause)
    for entry in rules.entries {
      let name = entry.origin.qualifiedName
      var seen: Set<String> = []
      // What a measure has from other files, those files answer for.
      for citation in entry.installed.measure?.allGrounds.flatMap(\.citations) ?? []
      where citation.document == document.id.text && citation.place.file.name == entry.origin.path {
        guard seen.insert(citation.clause).inserted else { continue }
        if !citation.clause.isEmpty, !known.contains(where: { Self.isSame($0, citation.clause) }) {
          diagnostics.append(
            TraceMessages.citedClause(citation, in: document.id.text, clauses: clauses))
          continue
        }
        let places =
          citation.clause.isEmpty
          ? said : said.filter { Self.isSame($0.name.text, citation.clause) }
        let isNamed = places.flatMap(\.items).flatMap(\.implementedBy).contains { reference in
          reference.text == name || reference.text.hasPrefix(name + "#")
        }
        // A clause without a trace is reported as such.
        guard !isNamed, citation.clause.isEmpty || !places.isEmpty else { continue }
        diagnostics.append(
          TraceMessages.untraced(
            citation, by: name, document: document.id.text,
            clause: citation.clause.isEmpty ? nil : places.first?.name))
      }
    }
  }
}

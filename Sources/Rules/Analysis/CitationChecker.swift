// A measure and the register of documents enter; citations that the documents do not bear out leave.

package import SourceText

/// Checks that cited documents are registered and that quotations stand in them.
package enum CitationChecker {
  /// Findings about the measure's sources, citations and missing grounds, by place.
  package static func check(_ measure: Measure, documents: DocumentRegister) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var matchers: [String: QuotationMatcher] = [:]
    for source in measure.sources {
      let entry = documents.entry(source.document.text)
      // The register says that an entry is missing; only the measure knows where it was asked for.
      diagnostics += entry.diagnostics.map { $0.place == nil ? $0.placed(at: source.document.place) : $0 }
      if let document = entry.document {
        matchers[source.document.text] = QuotationMatcher(document, fullText: entry.fullText)
      }
    }
    for citation in measure.allGrounds.flatMap(\.citations) {
      guard let matcher = citation.document.flatMap({ matchers[$0] }) else { continue }
      diagnostics += [check(citation, matcher)].compactMap(\.self)
    }
    return (diagnostics + ungrounded(measure)).sortedByPlace()
  }

  private static func check(_ citation: Citation, _ matcher: QuotationMatcher) -> Diagnostic? {
    guard let quotation = citation.quotation else { return AnalysisMessages.withoutQuotation(citation) }
    switch matcher.match(quotation.text, clause: citation.clause) {
    case .clause, .fullText: return nil
    case .otherClause(let extract): return AnalysisMessages.otherClause(citation, quotation, extract)
    case nil: return AnalysisMessages.notQuoted(citation, quotation)
    }
  }

  // MARK: Missing grounds

  private static func ungrounded(_ measure: Measure) -> [Diagnostic] {
    let versions = measure.parameters.flatMap { parameter in
      parameter.versions.filter(\.validity.grounds.isEmpty).map {
        AnalysisMessages.parameterWithoutGrounds(parameter, $0)
      }
    }
    let tables = measure.tables.filter(\.grounds.isEmpty).map { AnalysisMessages.tableWithoutGrounds($0) }
    return versions + tables + measure.scores.flatMap(ungrounded) + measure.criteria.flatMap(ungrounded)
      + measure.awards.filter(\.grounds.isEmpty).map { AnalysisMessages.awardWithoutGrounds($0) }
      + [measure.selection].compactMap(\.self).filter(\.grounds.isEmpty).map {
        AnalysisMessages.selectionWithoutGrounds($0)
      }
  }

  /// A score's grounds count for its parts.
  private static func ungrounded(_ score: ScoreItem) -> [Diagnostic] {
    guard score.grounds.isEmpty else { return [] }
    return score.items.isEmpty
      ? [AnalysisMessages.scoreWithoutGrounds(score)] : score.items.flatMap(ungrounded)
  }

  /// A group's grounds count for its members; an exception needs its own, since it departs from the rule.
  private static func ungrounded(_ criterion: Criterion) -> [Diagnostic] {
    exceptionsWithoutGrounds(criterion) + bodyWithoutGrounds(criterion)
  }

  private static func exceptionsWithoutGrounds(_ criterion: Criterion) -> [Diagnostic] {
    criterion.exceptions.filter(\.grounds.isEmpty).map { AnalysisMessages.exceptionWithoutGrounds($0) }
  }

  private static func bodyWithoutGrounds(_ criterion: Criterion) -> [Diagnostic] {
    guard criterion.grounds.isEmpty else {
      if case .group(_, let members) = criterion.body { return members.flatMap(exceptionsWithoutGrounds) }
      return []
    }
    if case .group(_, let members) = criterion.body { return members.flatMap(ungrounded) }
    return [AnalysisMessages.criterionWithoutGrounds(criterion)]
  }
}

extension Diagnostic {
  /// The same finding at another place.
  package func placed(at place: Place) -> Diagnostic {
    Diagnostic(code, severity: severity, place: place, message: message, related: related, help: help)
  }
}

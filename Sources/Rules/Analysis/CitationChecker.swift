// A measure and the register of documents enter; citations that the documents do not bear out leave.

package import SourceText

/// Checks that cited documents are registered and that quotations stand in them.
package enum CitationChecker {
  /// Findings about the measure's sources, citations and missing grounds, by place.
  package static func check(_ measure: Measure, documents: DocumentRegister) -> [Diagnostic] {
    let cited = CitedDocuments(measure, documents: documents)
    let findings = measure.allGrounds.flatMap(\.citations).compactMap { check($0, cited) }
    return (cited.diagnostics + findings + ungrounded(measure)).sortedByPlace()
  }

  private static func check(_ citation: Citation, _ cited: CitedDocuments) -> Diagnostic? {
    guard cited.holds(citation) else { return nil }
    guard let quotation = citation.quotation else { return AnalysisMessages.withoutQuotation(citation) }
    switch cited.match(citation) {
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
      + measure.exemptions.filter(\.grounds.isEmpty).map { AnalysisMessages.exemptionWithoutGrounds($0) }
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

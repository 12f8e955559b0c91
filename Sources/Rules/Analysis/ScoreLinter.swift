// A checked measure enters; points that cannot be right for their maximum leave as findings.

import RulesDSL
package import SourceText

/// Compares what tables and inputs can give with the maxima of the scores that take their points from them.
package enum ScoreLinter {
  /// Findings about the scores of a measure, by place.
  package static func check(_ measure: CheckedMeasure) -> [Diagnostic] {
    let domains = ColumnDomains(measure)
    return measure.scores.compactMap { check($0, domains) }.sortedByPlace()
  }

  private static func check(_ score: CheckedScore, _ domains: ColumnDomains) -> Diagnostic? {
    guard case .points(let expression) = score.body else { return nil }
    let (lower, upper) = domains.ends(of: expression)
    if let lower, lower.isNegative { return ScoreFindingMessages.outOfRange(score, lower) }
    guard let upper else { return nil }
    if upper > score.maximum { return ScoreFindingMessages.outOfRange(score, upper) }
    return upper < score.maximum ? ScoreFindingMessages.unreachable(score, upper) : nil
  }
}

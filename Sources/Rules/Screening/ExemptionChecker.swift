// A measure in; exemptions that name what is not there, or end before they begin, out.

import RulesDSL
import SourceText

/// Checks the documented exceptions of the fair-competition screening.
enum ExemptionChecker {
  /// Findings in the order of the exemptions.
  static func check(_ measure: Measure) -> [Diagnostic] {
    let names = nodes(measure)
    return measure.exemptions.flatMap { exemption in
      exemption.nodes.filter { !names.contains($0.text) }.map { ScreeningMessages.unknownNode($0, in: names) }
        + [end(exemption, measure)].compactMap(\.self)
    }
  }

  /// The names that an exemption may give, in the order of the measure. Further kinds of results join here.
  private static func nodes(_ measure: Measure) -> [String] {
    measure.tables.map(\.name.text) + measure.criteria.flatMap(names) + measure.outcomes.map(\.id.text)
  }

  private static func names(_ criterion: Criterion) -> [String] {
    var result = [criterion.id.text] + criterion.exceptions.map(\.id.text)
    if case .group(_, let members) = criterion.body { result += members.flatMap(names) }
    return result
  }

  private static func end(_ exemption: Exemption, _ measure: Measure) -> Diagnostic? {
    guard let start = measure.effective.from, exemption.until < start else { return nil }
    return ScreeningMessages.endsTooEarly(exemption, start: start)
  }
}

// A measure in; exemptions that name what is not there, or end before they begin, out.

import RulesDSL
import SourceText

/// Checks the documented exceptions of the fair-competition screening.
enum ExemptionChecker {
  /// Findings in the order of the exemptions.
  static func check(_ measure: Measure) -> [Diagnostic] {
    let names = nodes(measure)
    // Exemptions of other files are checked there.
    let own = measure.exemptions.filter { $0.place.file.name == measure.id.place.file.name }
    return own.flatMap { exemption in
      exemption.nodes.filter { !names.contains($0.text) }.map { ScreeningMessages.unknownNode($0, in: names) }
        + [end(exemption, measure)].compactMap(\.self)
    }
  }

  /// The names that an exemption may give, in the order of the measure. Further kinds of results join here.
  private static func nodes(_ measure: Measure) -> [String] {
    measure.tables.map(\.name.text) + measure.scores.flatMap(names) + measure.criteria.flatMap(names)
      + measure.awards.map(\.id.text) + measure.outcomes.map(\.id.text) + selection(measure)
  }

  private static func selection(_ measure: Measure) -> [String] {
    guard let selection = measure.selection else { return [] }
    return selection.order.map(\.value.text) + [selection.per?.text].compactMap(\.self)
  }

  private static func names(_ score: ScoreItem) -> [String] { [score.id.text] + score.items.flatMap(names) }

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

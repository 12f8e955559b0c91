// A measure in, everything it rests on out.

extension Measure {
  /// All grounds of the measure, in order.
  package var allGrounds: [Grounds] {
    [effective.grounds] + parameters.flatMap { $0.versions.map(\.validity.grounds) }
      + tables.map(\.grounds) + scores.flatMap(\.allGrounds) + criteria.flatMap(\.allGrounds)
      + awards.map(\.grounds) + [selection?.grounds].compactMap(\.self) + exemptions.map(\.grounds)
      + composition.amendments.map(\.grounds)
  }
}

extension Criterion {
  /// Grounds of the criterion, its exceptions and its members.
  package var allGrounds: [Grounds] {
    var result = [grounds] + exceptions.map(\.grounds)
    if case .group(_, let members) = body { result += members.flatMap(\.allGrounds) }
    return result
  }
}

extension ScoreItem {
  /// Grounds of the score and its parts.
  package var allGrounds: [Grounds] { [grounds] + items.flatMap(\.allGrounds) }
}

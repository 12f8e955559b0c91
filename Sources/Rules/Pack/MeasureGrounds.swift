// A measure in, everything it rests on out.

extension Measure {
  /// All grounds of the measure, in order.
  package var allGrounds: [Grounds] {
    [effective.grounds] + parameters.flatMap { $0.versions.map(\.validity.grounds) }
      + tables.map(\.grounds) + criteria.flatMap(\.allGrounds) + exemptions.map(\.grounds)
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

// Measures and the parameters that matter enter; the times during which these keep their values leave.

package import RulesDSL

/// A time during which the parameters that a question depends on keep their values.
package struct ConditionPeriod: Sendable, Hashable {
  /// Its first day; nil where it has none.
  package let start: CivilDate?
  /// Its last day; nil where it has none.
  package let end: CivilDate?

  /// A day in it.
  var day: CivilDate? { start ?? end ?? CivilDate(year: 2020, month: 1, day: 1) }

  /// The periods within which all measures are in force, in order.
  ///
  /// - Parameter parameters: indices of the parameters that matter, by measure.
  static func all(_ measures: [CheckedMeasure], parameters: [[Int]]) -> [ConditionPeriod] {
    let start = measures.compactMap(\.measure.effective.from).max()
    let end = measures.compactMap(\.measure.effective.to).min()
    var starts: Set<CivilDate> = []
    for (measure, indices) in zip(measures, parameters) {
      for version in indices.flatMap({ measure.parameters[$0].versions }) {
        let validity = version.declaration.validity
        starts.formUnion(
          [validity.from, validity.to.flatMap { $0.adding(days: 1) }].compactMap(\.self).filter { day in
            (start.map { $0 < day } ?? true) && (end.map { day <= $0 } ?? true)
          })
      }
    }
    let later = starts.sorted()
    let firsts = [start] + later.map(Optional.some)
    let lasts = later.map { $0.adding(days: -1) } + [end]
    return zip(firsts, lasts).map { ConditionPeriod(start: $0, end: $1) }.filter { period in
      if let start = period.start, let end = period.end { start <= end } else { true }
    }
  }

  /// Whether each of the parameters has a value then.
  func hasValues(_ measures: [CheckedMeasure], parameters: [[Int]]) -> Bool {
    guard let day else { return false }
    return zip(measures, parameters).allSatisfy { measure, indices in
      indices.allSatisfy { measure.parameters[$0].version(on: day) != nil }
    }
  }
}

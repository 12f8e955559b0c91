// Two assessments of one application in; what a test could notice between them out.

import RulesDSL

/// What differs between two assessments under measures with the same nodes.
struct AssessmentDifference {
  let changesOutcome: Bool
  /// Indices of the criteria with another verdict.
  let criteria: [Int]
  let scores: [Int]
  let awards: [Int]
  let definitions: [Int]
  let tables: [Int]
  let parameters: [Int]

  init(_ before: Assessment, _ after: Assessment) {
    let measure = before.measure
    func differs(_ slot: Int) -> Bool {
      let keys = [before, after].map { Self.key($0.values[slot]) }
      return keys[0] != keys[1]
    }
    changesOutcome = before.outcomeID != after.outcomeID
    criteria = measure.criteria.indices.filter { before.results[$0].verdict != after.results[$0].verdict }
    scores = measure.scores.indices.filter { differs(measure.scores[$0].slot) }
    awards = measure.awards.indices.filter { differs(measure.awards[$0].slot) }
    definitions = measure.definitions.indices.filter { differs(measure.definitions[$0].slot) }
    tables = measure.tables.indices.filter { differs(measure.tables[$0].slot) }
    parameters = measure.parameters.indices.filter { differs(measure.parameters[$0].slot) }
  }

  /// Whether an applicant would notice.
  var isDecisive: Bool { changesOutcome || !criteria.isEmpty || !scores.isEmpty || !awards.isEmpty }

  /// Whether anything differs that a test can expect.
  var isVisible: Bool { isDecisive || !definitions.isEmpty || !tables.isEmpty || !parameters.isEmpty }

  private static func key(_ value: Value) -> String {
    switch value {
    case .unknown: "unknown"
    case .error: "error"
    default: ValueKey.text(value)
    }
  }
}

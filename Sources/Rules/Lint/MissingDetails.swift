// A checked measure enters; what an applicant would want to know and is not told leaves as advice.

import RulesDSL
import SourceText

/// Looks for requirements without a remedy and for inputs without a material.
enum MissingDetails {
  /// Findings about remedies, then about materials.
  static func check(_ measure: CheckedMeasure) -> [Diagnostic] { remedies(measure) + materials(measure) }

  /// Only where the applicant can change something that the requirement depends on.
  private static func remedies(_ measure: CheckedMeasure) -> [Diagnostic] {
    let reads = NodeReads(measure)
    return measure.criteria.filter { criterion in
      guard case .require(let requirement) = criterion.body, criterion.remedy == nil else { return false }
      return reads.inputs(of: [requirement]).contains { measure.inputs[$0].declaration.change == .free }
    }.map { LintMessages.withoutRemedy($0.declaration.id) }
  }

  /// Only where the input has to be proven: nothing is assumed for it where it is not given.
  private static func materials(_ measure: CheckedMeasure) -> [Diagnostic] {
    measure.inputs.filter { $0.declaration.material == nil && $0.declaration.defaultValue == nil }.map {
      LintMessages.withoutMaterial($0.declaration.name, shown: $0.path)
    }
  }
}

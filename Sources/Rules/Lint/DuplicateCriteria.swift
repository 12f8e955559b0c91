// A checked measure enters; criteria that ask the same as another one beside them leave as findings.

import RulesDSL
import SourceText

/// Compares the criteria of one group, or of the top level, by what they ask.
enum DuplicateCriteria {
  /// Findings in the order of the criteria.
  static func check(_ measure: CheckedMeasure) -> [Diagnostic] {
    var groups = [measure.topLevel]
    for criterion in measure.criteria {
      if case .group(_, let members) = criterion.body { groups.append(members) }
    }
    return groups.flatMap { group in check(group.map { measure.criteria[$0] }) }
  }

  private static func check(_ criteria: [CheckedCriterion]) -> [Diagnostic] {
    var first: [String: CheckedCriterion] = [:]
    var findings: [Diagnostic] = []
    for criterion in criteria {
      guard let question = question(criterion) else { continue }
      if let earlier = first[question] {
        findings.append(LintMessages.duplicateCriterion(criterion.declaration.id, earlier.declaration.id))
      } else {
        first[question] = criterion
      }
    }
    return findings
  }

  /// Everything that decides the verdict, written in one way; nil for groups, whose members are compared.
  private static func question(_ criterion: CheckedCriterion) -> String? {
    let exceptions = criterion.exceptions.map {
      "except " + Printer.text($0.when.root) + " : " + ($0.require.map { Printer.text($0.root) } ?? "")
    }
    let parts = ["when " + (criterion.when.map { Printer.text($0.root) } ?? "")] + exceptions
    switch criterion.body {
    case .require(let requirement):
      return (parts + ["require " + Printer.text(requirement.root)]).joined(separator: "\n")
    case .judge(let question): return (parts + ["judge " + question]).joined(separator: "\n")
    case .group: return nil
    }
  }
}

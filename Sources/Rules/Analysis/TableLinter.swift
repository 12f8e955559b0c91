// A checked measure in; what is wrong with the rows of its decision tables, with examples, out.

import RulesDSL
package import SourceText

/// Looks for gaps, overlaps and rows without effect in decision tables.
package enum TableLinter {
  /// Findings about all tables, by place.
  package static func check(_ measure: CheckedMeasure) -> [Diagnostic] {
    let domains = ColumnDomains(measure)
    return measure.tables.flatMap { check($0, in: measure, domains) }.sortedByPlace()
  }

  /// Further gaps and overlaps of one table are not shown.
  private static let maximumCount = 5
  /// A table whose parameters change more often is not looked at.
  private static let maximumPeriods = 200

  private static func check(
    _ table: CheckedDecisionTable, in measure: CheckedMeasure, _ domains: ColumnDomains
  ) -> [Diagnostic] {
    let columns = table.table.inputs.map(domains.domain)
    let periods = ParameterPeriod.all(of: table, in: measure)
    if periods.count > maximumPeriods { return [TableFindingMessages.tooLarge(table)] }
    var found: [Found] = []
    for (position, period) in periods.enumerated() {
      let analysis = TableAnalysis.analyse(
        table.table, domains: columns, slots: period.slots, constants: period.constants)
      if analysis.isTooLarge { return [TableFindingMessages.tooLarge(table)] }
      for (kind, finding) in findings(analysis, table) {
        if let index = found.firstIndex(where: { $0.kind == kind }) {
          found[index].count += 1
        } else {
          found.append(Found(kind: kind, finding: finding, first: position, count: 1))
        }
      }
    }
    return found.compactMap { entry in
      if case .mergeable = entry.finding, entry.count < periods.count { return nil }
      let since = entry.count < periods.count ? periods[entry.first].start : nil
      let isPartial = entry.count < periods.count
      return TableFindingMessages.diagnostic(
        entry.finding, table, since: isPartial ? .some(since) : nil)
    }
  }

  /// What makes a finding the same in two periods.
  private struct Kind: Hashable {
    let name: String
    let rows: [Int]
  }

  private struct Found {
    let kind: Kind
    let finding: TableAnalysis.Finding
    let first: Int
    var count: Int
  }

  /// The findings that matter under the table's hit policy.
  private static func findings(
    _ analysis: TableAnalysis, _ table: CheckedDecisionTable
  ) -> [(Kind, TableAnalysis.Finding)] {
    let policy = table.table.table.hitPolicy
    var gaps = 0
    var overlaps = 0
    return analysis.findings.compactMap { finding in
      switch finding {
      case .gap:
        guard policy.isSingleHit, !table.table.hasDefault, gaps < maximumCount else { return nil }
        gaps += 1
        return (Kind(name: "gap", rows: [gaps]), finding)
      case .overlap(let first, let second, _, let givesSame):
        let matters = policy == .unique || policy == .any && givesSame == false
        guard matters, overlaps < maximumCount else { return nil }
        overlaps += 1
        return (Kind(name: "overlap", rows: [first, second]), finding)
      case .impossible(let row, let column): return (Kind(name: "impossible", rows: [row, column]), finding)
      case .hidden(let row, _): return (Kind(name: "hidden", rows: [row]), finding)
      case .mergeable(let first, let second, _):
        return (Kind(name: "mergeable", rows: [first, second]), finding)
      }
    }
  }
}

/// A time during which the parameters that a table mentions keep their values.
struct ParameterPeriod {
  /// Its first day; nil where it has none.
  let start: CivilDate?
  /// Values of the parameters by slot, everything else unknown.
  let slots: [Value]
  /// The slots of the parameters.
  let constants: Set<Int>

  /// The periods within which the measure is in force and every parameter has a value, in order.
  static func all(of table: CheckedDecisionTable, in measure: CheckedMeasure) -> [ParameterPeriod] {
    let parameters = table.table.slots.compactMap { slot -> CheckedParameter? in
      if case .parameter(let index) = measure.slots.contents[slot] { return measure.parameters[index] }
      return nil
    }
    let effective = measure.measure.effective
    var starts: [CivilDate] = []
    for version in parameters.flatMap(\.versions) {
      let validity = version.declaration.validity
      starts += [validity.from, validity.to.flatMap { CivilDate(daysSinceEpoch: $0.daysSinceEpoch + 1) }]
        .compactMap(\.self)
    }
    starts = Set(starts).filter { day in
      effective.contains(day) && effective.from.map { $0 < day } ?? true
    }.sorted()
    let firstDay = effective.from ?? starts.first.flatMap { CivilDate(daysSinceEpoch: $0.daysSinceEpoch - 1) }
    let days =
      [(start: effective.from, day: firstDay)] + starts.map { (start: Optional($0), day: Optional($0)) }
    return days.compactMap { period(from: $0.start, on: $0.day, parameters, measure) }
  }

  private static func period(
    from start: CivilDate?, on day: CivilDate?, _ parameters: [CheckedParameter], _ measure: CheckedMeasure
  ) -> ParameterPeriod? {
    var slots = measure.slots.contents.map { _ in Value.null }
    for parameter in parameters {
      let version = day.map { parameter.version(on: $0) } ?? parameter.versions.first
      guard let version else { return nil }
      slots[parameter.slot] = version.value
    }
    return ParameterPeriod(start: start, slots: slots, constants: Set(parameters.map(\.slot)))
  }
}

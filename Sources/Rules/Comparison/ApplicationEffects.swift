// A comparison of two measures and applications enter; whose result is another one, and through what, leaves.

package import RulesDSL
package import SourceText

/// What a change of a measure does to given applications.
package struct ApplicationEffects: Sendable {
  /// What became of one application.
  package struct Entry: Sendable {
    package let record: String
    package let applicant: String?
    package let file: String
    package fileprivate(set) var differences: [ResultDifference]
    /// Inputs and findings that are missing under the second measure only.
    package let newlyMissing: [String]
    /// Why there is no assessment under the first measure.
    package let oldProblems: [Diagnostic]
    /// Why there is no assessment under the second measure.
    package let newProblems: [Diagnostic]

    /// Whether it could be assessed under both measures.
    package var isRead: Bool { oldProblems.isEmpty && newProblems.isEmpty }
  }

  /// How many go from one outcome to another.
  package struct Transition: Sendable {
    package let old: LocalizedText
    package let new: LocalizedText
    package let count: Int
  }

  /// How many applications there were.
  package let total: Int
  /// Those with another result, and those that one measure cannot read, in their order.
  package let entries: [Entry]
  /// From the most frequent on.
  package let transitions: [Transition]
  /// Whether ranks were not compared because the applications are not of one day.
  package let hasSeveralDays: Bool

  /// Those with another result.
  package var changed: [Entry] { entries.filter { $0.isRead } }
  /// Those that one of the measures cannot read.
  package var unread: [Entry] { entries.filter { !$0.isRead } }
}

/// Collects what becomes of applications, one after the other.
package struct EffectCollector {
  private let comparer: ResultComparer
  private let oldReading: ComparedReading
  private let newReading: ComparedReading
  private let new: CheckedMeasure
  private let asOf: CivilDate?
  private var total = 0
  private var entries: [Int: ApplicationEffects.Entry] = [:]
  private var ranking: RankComparison?
  private var labels: [(record: String, applicant: String?, file: String)] = []

  /// - Parameter asOf: the day of the assessment, instead of those in the applications.
  package init(_ comparison: MeasureComparison, asOf: CivilDate?) {
    comparer = ResultComparer(comparison)
    oldReading = ComparedReading(comparison.old, besides: comparison.new)
    newReading = ComparedReading(comparison.new, besides: comparison.old)
    new = comparison.new
    self.asOf = asOf
    ranking = RankComparison(comparison)
  }

  /// Adds an application; one that says no name is called by its file.
  package mutating func add(_ document: ApplicationDocument, file: String) {
    let index = total
    total += 1
    let record = document.id ?? file
    labels.append((record, document.applicant, file))
    let (before, oldProblems) = oldReading.assess(document, asOf: asOf)
    let (after, newProblems) = newReading.assess(document, asOf: asOf)
    guard let before, let after else {
      entries[index] = ApplicationEffects.Entry(
        record: record, applicant: document.applicant, file: file, differences: [], newlyMissing: [],
        oldProblems: before == nil ? oldProblems : [], newProblems: after == nil ? newProblems : [])
      return
    }
    ranking?.add(index, before, after)
    let differences = comparer.differences(before, after)
    if differences.isEmpty { return }
    entries[index] = entry(index, differences, missing(before, after))
  }

  private func entry(
    _ index: Int, _ differences: [ResultDifference], _ missing: [String]
  ) -> ApplicationEffects.Entry {
    let label = labels[index]
    return ApplicationEffects.Entry(
      record: label.record, applicant: label.applicant, file: label.file, differences: differences,
      newlyMissing: missing, oldProblems: [], newProblems: [])
  }

  private func missing(_ before: Assessment, _ after: Assessment) -> [String] {
    let known = Set(before.missing.map(\.name))
    return after.missing.map(\.name).filter { !known.contains($0) }.map { name in
      new.input(at: name)?.title ?? new.criterion(name)?.declaration.title ?? name
    }
  }

  /// What became of all applications.
  package func effects() -> ApplicationEffects {
    var entries = entries
    for (index, difference) in ranking?.differences() ?? [] {
      if entries[index] == nil { entries[index] = entry(index, [], []) }
      entries[index]?.differences.append(difference)
    }
    let sorted = entries.sorted { $0.key < $1.key }.map(\.value)
    return ApplicationEffects(
      total: total, entries: sorted, transitions: transitions(sorted),
      hasSeveralDays: ranking?.hasSeveralDays ?? false)
  }

  private func transitions(_ entries: [ApplicationEffects.Entry]) -> [ApplicationEffects.Transition] {
    var order: [[LocalizedText]] = []
    var counts: [[LocalizedText]: Int] = [:]
    for difference in entries.flatMap(\.differences) where difference.kind == .outcome {
      guard let old = difference.old, let new = difference.new else { continue }
      if counts[[old, new]] == nil { order.append([old, new]) }
      counts[[old, new], default: 0] += 1
    }
    let listed = order.map { pair in
      ApplicationEffects.Transition(old: pair[0], new: pair[1], count: counts[pair] ?? 0)
    }
    return listed.enumerated().sorted { first, second in
      (-first.element.count, first.offset) < (-second.element.count, second.offset)
    }.map(\.element)
  }
}

// Two checked measures enter; what the second says otherwise leaves, in the order of the measure.

import RulesDSL
package import SourceText

/// One thing that a part of a measure says otherwise.
package struct FactChange: Sendable {
  package let label: LocalizedText
  /// Nil where the first measure says nothing of the kind.
  package let old: LocalizedText?
  /// Nil where the second measure says nothing of the kind.
  package let new: LocalizedText?
  package let bearing: ChangeBearing
  /// What the new wording rests on, else the old one.
  package let grounds: LocalizedText
}

/// What became of one part of a measure.
package struct NodeChange: Sendable {
  /// Whether the part is in both measures.
  package enum Fate: String, Sendable, Hashable {
    case added
    case removed
    case kept
  }

  package let kind: ComparedKind
  package let fate: Fate
  /// As the second measure calls it; as the first does where it is removed.
  package let title: String
  /// The name in the rules.
  package let name: String
  /// The title of the criterion that an exception belongs to.
  package let owner: String?
  /// The name in the first measure, where it has another one now.
  package let formerName: String?
  /// Whether it stands elsewhere among its like, or belongs to another group.
  package let isMoved: Bool
  /// Everything that it says where it was added or removed, else what it says otherwise.
  package let facts: [FactChange]
  package let grounds: LocalizedText
  /// Whether somebody's result may be another one because of it.
  package let mayChangeResults: Bool
}

/// Everything that is different between two measures.
package struct MeasureComparison: Sendable {
  package let old: CheckedMeasure
  package let new: CheckedMeasure
  package let changes: [NodeChange]
  /// Names of the first measure, by the names that the second uses instead.
  let names: [String: String]
  /// Whether the calendar of working days is another one.
  package let calendarChanged: Bool
  /// Whether the units are other ones.
  package let unitsChanged: Bool

  /// Compares two measures.
  package init(_ old: CheckedMeasure, _ new: CheckedMeasure) {
    self.old = old
    self.new = new
    names = RenameSearch.names(old, new)
    changes = NodeMatching(
      old: MeasureDescriber(old).nodes(), new: MeasureDescriber(new, names: names).nodes(),
      plainNames: names
    ).changes()
    calendarChanged = old.calendar != new.calendar
    unitsChanged = old.units != new.units
  }

  /// Whether nothing is different but layout and comments.
  package var isEmpty: Bool { changes.isEmpty && !calendarChanged && !unitsChanged }

  /// Whether somebody's result may be another one: where not, it is certain that nobody's is.
  package var mayChangeResults: Bool {
    calendarChanged || unitsChanged || changes.contains(where: \.mayChangeResults)
  }

  /// The name in the first measure of what the second calls so.
  func oldName(_ name: String) -> String { names[name] ?? name }
}

/// Finds parts that have only another name.
enum RenameSearch {
  /// Names of the first measure, by the names that the second uses instead.
  static func names(_ old: CheckedMeasure, _ new: CheckedMeasure) -> [String: String] {
    let before = MeasureDescriber(old).nodes().filter { renamable.contains($0.kind) }
    let oldKeys = Set(before.map(Key.init))
    var names: [String: String] = [:]
    // What mentions a renamed part is only recognised once that name is known.
    for _ in 0..<8 {
      let after = MeasureDescriber(new, names: names).nodes().filter { renamable.contains($0.kind) }
      let newKeys = Set(after.map(Key.init))
      var lost = before.filter { !newKeys.contains(Key($0)) }
      let gained = after.filter { !oldKeys.contains(Key($0)) }
      let known = names.count
      for node in gained {
        guard let index = lost.firstIndex(where: { $0.kind == node.kind && $0.signature == node.signature })
        else { continue }
        names[node.name] = lost.remove(at: index).name
      }
      if names.count == known { break }
    }
    return names
  }

  /// Exceptions, exemptions and outcomes are only mentioned where they stand.
  private static let renamable: Set<ComparedKind> = [
    .input, .parameter, .definition, .table, .score, .criterion, .award, .outcome,
  ]

  private struct Key: Hashable {
    let kind: ComparedKind
    let name: String

    init(_ node: DescribedNode) {
      kind = node.kind
      name = node.name
    }
  }
}

// What a comparison says about the parts of a measure: values that two measures can be compared by.

import SourceText

/// What kind of part of a measure something is, in the order of the file.
package enum ComparedKind: String, Sendable, Hashable, CaseIterable {
  case measure
  case input
  case parameter
  case definition
  case table
  case score
  case criterion
  /// An exception (但书) of a criterion.
  case exception
  case award
  case outcome
  case exemption
  case selection
}

/// What a change can bear on.
package enum ChangeBearing: String, Sendable, Hashable {
  /// Somebody's result may be another one.
  case result
  /// Only who is chosen among applications may be another one.
  case selection
  /// What a rule rests on.
  case grounds
  /// What the screening for fair competition looks at.
  case fairness
  /// Words for readers, which no result depends on.
  case prose
}

/// One thing that a part of a measure says.
struct DescribedFact: Sendable {
  /// What the same thing is called in the other measure.
  let key: String
  let label: LocalizedText
  let text: LocalizedText
  /// The canonical form: equal where the two mean the same whatever their layout.
  let written: String
  let bearing: ChangeBearing
  /// What this alone rests on, where it has grounds of its own.
  var grounds: LocalizedText?
  /// Whether a fact without a counterpart may be the changed form of the only other one of this label.
  var pairsByLabel = false
}

/// A part of a measure with everything that it says.
struct DescribedNode: Sendable {
  let kind: ComparedKind
  /// Names the part among those of its kind.
  let name: String
  let title: String
  /// The group, score or criterion that it belongs to.
  var parent: String?
  var facts: [DescribedFact]
  /// Each row as the facts of its cells; only tables have rows.
  var rows: [[DescribedFact]] = []
  let grounds: LocalizedText
  /// Whether applicants or persons write its name, so that another name changes what is read.
  var isWrittenByApplicants = false

  /// Equal for two parts that differ in nothing but their names and titles.
  var signature: [String] {
    [parent ?? ""]
      + facts.filter { $0.bearing != .prose && $0.bearing != .grounds }.map { $0.key + "\u{0}" + $0.written }
      + rows.map { $0.map(\.written).joined(separator: "\u{0}") }
  }
}

// A documented exception of the fair-competition screening, as it is written in a measure.

package import RulesDSL
package import SourceText

/// Says that some nodes may depend on inputs with some traits, why, and until when.
package struct Exemption: Sendable {
  /// The traits that are excepted.
  package let traits: [Named]
  /// Names of criteria, exceptions, tables, outcomes and whatever else may depend on them.
  package let nodes: [Named]
  package let reason: String
  package let grounds: Grounds
  /// The last day of the exception.
  package let until: CivilDate
  /// Where the last day is written.
  package let untilPlace: Place
  /// The whole entry.
  package let place: Place

  /// An exemption from its parts.
  package init(
    traits: [Named], nodes: [Named], reason: String, grounds: Grounds, until: CivilDate, untilPlace: Place,
    place: Place
  ) {
    self.traits = traits
    self.nodes = nodes
    self.reason = reason
    self.grounds = grounds
    self.until = until
    self.untilPlace = untilPlace
    self.place = place
  }

  /// Whether it covers a node with at least these traits.
  package func covers(_ node: String, traits wanted: [InputTrait]) -> Bool {
    nodes.contains { $0.text == node }
      && wanted.allSatisfy { trait in traits.contains { $0.text == trait.rawValue } }
  }
}

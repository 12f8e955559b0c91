// A checked measure, applications to start from and a day in; everything the fair-competition screening finds out.

package import RulesDSL
import SourceText

/// What is to be screened, and how.
package struct ScreeningRequest: Sendable {
  /// `pack/measure`.
  package let name: String
  /// The day on which the standard of review must be in force; nil for the last standard that is known.
  package let asOf: CivilDate?
  /// Applications from which the search for two applicants begins.
  package let starts: [ScreeningStart]
  /// How many applications may be assessed for one finding.
  package let budget: Int

  /// A request with the usual budget unless another is given.
  package init(
    name: String, asOf: CivilDate?, starts: [ScreeningStart], budget: Int = ScreeningRequest.standardBudget
  ) {
    self.name = name
    self.asOf = asOf
    self.starts = starts
    self.budget = budget
  }

  /// The usual budget.
  package static let standardBudget = 2_000
}

/// A node that depends on a tagged attribute.
package struct ScreeningFinding: Sendable {
  /// Index in the screening's attributes.
  package let attribute: Int
  /// What depends on it.
  package let node: DependenceStep
  /// From the input to the node, both included; behind an exception its criterion.
  package let way: [DependenceStep]
  /// The criterion that an exception belongs to.
  package let owner: DependenceStep?
  /// The names under which an exemption may cover it.
  let names: [String]
  /// The items of the review standard that it touches.
  package let items: [ReviewItem]
  package let result: WitnessResult
  /// Index of the exemption that covers it.
  package let exemption: Int?
}

/// An exemption and what the screening says about it.
package struct ExemptionReview: Sendable {
  package let exemption: Exemption
  /// Whether its last day lies before the day of the review.
  package let isExpired: Bool
  /// How many findings it covers.
  package let coveredCount: Int

  /// Whether something has to be done about it.
  package var needsAction: Bool { isExpired || coveredCount == 0 }
}

/// The result of screening one measure.
package struct FairnessScreening: Sendable {
  package let name: String
  package let measure: CheckedMeasure
  package let standard: ReviewStandard
  /// The day of the review; nil where none was given.
  package let asOf: CivilDate?
  package let attributes: [TaggedAttribute]
  /// By attribute, then in the order of the measure.
  package let findings: [ScreeningFinding]
  package let exemptions: [ExemptionReview]

  /// The findings that no exemption covers.
  package var open: [ScreeningFinding] { findings.filter { $0.exemption == nil } }

  /// Whether nothing has to be done.
  package var isClean: Bool { open.isEmpty && exemptions.allSatisfy { !$0.needsAction } }

  /// Screens a measure; nil only if no standard is known.
  package static func screen(_ measure: CheckedMeasure, _ request: ScreeningRequest) -> FairnessScreening? {
    guard let standard = ReviewStandard.inForce(on: request.asOf) else { return nil }
    let graph = AttributeGraph(measure)
    let pool = ConstantPool(measure)
    let starts =
      graph.attributes.isEmpty
      ? []
      : Trials(measure, pool: pool).starts(from: request.starts.map(\.application), on: request.asOf)
    var search = WitnessSearch(
      measure, name: request.name, pool: pool, starts: starts, budget: request.budget)
    let reviewDay = request.asOf ?? standard.from
    let concernsMoney = measure.measure.concernsMoney
    var findings: [ScreeningFinding] = []
    let targets = ScreeningTarget.all(in: measure).map { ($0, graph.flow(of: $0.expressions)) }
    for (index, attribute) in graph.attributes.enumerated() {
      for (target, flow) in targets where flow.contains(index) {
        guard
          let way = graph.way(
            from: index, to: target.slots, throughCriteria: target.passesThroughCriteria)
        else { continue }
        findings.append(
          ScreeningFinding(
            attribute: index, node: target.node, way: way + [target.node] + [target.owner].compactMap(\.self),
            owner: target.owner, names: target.names,
            items: items(attribute.traits, standard, request.asOf, concernsMoney: concernsMoney),
            result: search.search(attribute, target, relevant: relevant(to: target, measure)),
            exemption: exemption(for: target, attribute, measure.measure, on: reviewDay)))
      }
    }
    let exemptions = measure.measure.exemptions.enumerated().map { index, exemption in
      ExemptionReview(
        exemption: exemption, isExpired: exemption.until < reviewDay,
        coveredCount: findings.count { finding in
          covers(exemption, finding.names, graph.attributes[finding.attribute])
        })
    }
    return FairnessScreening(
      name: request.name, measure: measure, standard: standard, asOf: request.asOf,
      attributes: graph.attributes, findings: findings, exemptions: exemptions)
  }

  private static func items(
    _ traits: [InputTrait], _ standard: ReviewStandard, _ date: CivilDate?, concernsMoney: Bool
  ) -> [ReviewItem] {
    var result: [ReviewItem] = []
    for trait in traits {
      let supplements = concernsMoney ? ReviewStandard.supplements(for: trait, on: date) : []
      for item in standard.items(for: trait, concernsMoney: concernsMoney) + supplements
      where !result.contains(item) { result.append(item) }
    }
    return result
  }

  private static func exemption(
    for target: ScreeningTarget, _ attribute: TaggedAttribute, _ measure: Measure, on day: CivilDate
  ) -> Int? {
    measure.exemptions.firstIndex { covers($0, target.names, attribute) && day <= $0.until }
  }

  private static func covers(_ exemption: Exemption, _ names: [String], _ attribute: TaggedAttribute) -> Bool
  {
    names.contains { exemption.covers($0, traits: attribute.traits) }
  }

  /// The inputs that a target depends on, through whatever nodes; in order.
  private static func relevant(to target: ScreeningTarget, _ measure: CheckedMeasure) -> [Int] {
    var pending = target.slots + target.context
    var seen: Set<Int> = []
    var inputs: Set<Int> = []
    while let slot = pending.popLast() {
      guard seen.insert(slot).inserted else { continue }
      switch measure.slots.contents[slot] {
      case .input(let index): inputs.insert(index)
      case .definition(let index): pending += measure.definitions[index].expression.slots
      case .table(let index): pending += measure.tables[index].table.slots
      case .score(let index):
        pending += measure.scores[index].expressions.flatMap(\.slots)
        if case .items(let members) = measure.scores[index].body {
          pending += members.map { measure.scores[$0].slot }
        }
      case .award(let index):
        pending += measure.awards[index].expressions.flatMap(\.slots) + [measure.slots.allMet]
      case .criterion(let index):
        pending += measure.criteria[index].expressions.flatMap(\.slots)
        if case .group(_, let members) = measure.criteria[index].body {
          pending += members.map { measure.criteria[$0].slot }
        }
      case .allMet: pending += measure.topLevel.map { measure.criteria[$0].slot }
      case .asOf, .parameter: break
      }
    }
    return inputs.sorted()
  }
}

extension Measure {
  /// Whether money is given, so that the items about support are touched as well.
  var concernsMoney: Bool { kind == .funding || !awards.isEmpty }
}

// The list of outcomes enters; outcomes that end with one that always holds leave.

internal import RulesDSL
internal import SourceText

/// Decodes the results an assessment can have.
struct OutcomeDecoder {
  /// Where findings go.
  let report: DecodingReport

  /// Ids with a meaning of their own: material is missing, and a rule has failed.
  static let reservedIDs = ["supplement", "error"]

  /// The outcomes in the order in which they are tried.
  func outcomes(_ nodes: [MarkedNode]) -> [OutcomeDeclaration] {
    var ids: [String: Named] = [:]
    var outcomes: [OutcomeDeclaration] = []
    var open: [MappingDecoder] = []
    let mappings = nodes.compactMap { MappingDecoder($0, as: .outcome, report: report) }
    for mapping in mappings {
      let id = mapping.named("id")
      if let id { check(id, &ids) }
      let title = mapping.text("title")
      let isFavourable = mapping.boolean("favourable") ?? false
      let when = mapping.expression("when")
      if !mapping.has("when") { open.append(mapping) }
      if let id, let title {
        outcomes.append(OutcomeDeclaration(id: id, title: title, isFavourable: isFavourable, when: when))
      }
    }
    checkOrder(mappings, open)
    return outcomes
  }

  private func check(_ id: Named, _ ids: inout [String: Named]) {
    if Self.reservedIDs.contains(id.text) { report.add(PackMessages.reservedOutcome(id)) }
    if id.text.unicodeScalars.contains(where: { $0.properties.isWhitespace }) {
      report.add(PackMessages.outcomeWithBlanks(id))
    }
    if let first = ids[id.text] { report.add(PackMessages.duplicateOutcome(id, first: first)) }
    if ids[id.text] == nil { ids[id.text] = id }
  }

  /// Only the last outcome has no condition, so that the search always ends.
  private func checkOrder(_ mappings: [MappingDecoder], _ open: [MappingDecoder]) {
    guard let last = mappings.last else { return }
    if last.has("when"), let when = last.entry("when") {
      report.add(PackMessages.noOutcomeRemains(when.key.place))
    }
    for mapping in open where mapping.node.place.span != last.node.place.span {
      report.add(PackMessages.outcomeNotLast(mapping.node.place.firstLine, last: last.node.place.firstLine))
    }
  }
}

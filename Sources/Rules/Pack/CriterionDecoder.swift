// The list of criteria enters; criteria with their bodies, groups and exceptions leave.

internal import RulesDSL
internal import SourceText

/// Decodes what is examined.
struct CriterionDecoder {
  /// Where findings go.
  let report: DecodingReport
  /// The measure's names.
  let names: NameSpace
  /// Decodes citations.
  let grounds: GroundsDecoder

  /// One criterion with everything below it.
  func criterion(_ node: MarkedNode) -> Criterion? {
    guard let mapping = MappingDecoder(node, as: .criterion, report: report) else { return nil }
    let id = mapping.named("id")
    if let id { names.declare(id, as: .criterion) }
    let title = mapping.text("title")
    let body = body(mapping)
    let when = mapping.expression("when")
    let exceptions = exceptions(mapping)
    let grounds = grounds.grounds(of: mapping)
    let (remedy, note) = (mapping.text("remedy"), mapping.text("note"))
    guard let id, let body else { return nil }
    return Criterion(
      id: id, title: title ?? id.text, body: body, when: when, exceptions: exceptions, grounds: grounds,
      remedy: remedy, note: note)
  }

  // MARK: Bodies

  private static let bodyKeys = ["require", "judge", "any", "all", "atLeast"]

  /// Every body is decoded, so that all that is wrong in them is found; only one may stand.
  private func body(_ mapping: MappingDecoder) -> Criterion.Body? {
    let present = Self.bodyKeys.compactMap { mapping.entry($0) }
    let bodies = present.map { body($0, mapping) }
    let of = mapping.entry("of")
    if let of, !mapping.has("atLeast") { report.add(PackMessages.ofWithoutAtLeast(of)) }
    guard let first = present.first else {
      if !Self.bodyKeys.contains(where: mapping.has), of == nil {
        report.add(PackMessages.criterionWithoutBody(mapping))
      }
      return nil
    }
    for other in present.dropFirst() {
      report.add(DecodingMessages.excludes(other, first, help: PackMessages.oneBody))
    }
    return bodies.first ?? nil
  }

  private func body(_ entry: MarkedEntry, _ mapping: MappingDecoder) -> Criterion.Body? {
    switch entry.key.text {
    case "require": return mapping.expression("require").map(Criterion.Body.require)
    case "judge": return mapping.text("judge").map(Criterion.Body.judge)
    case "any": return .group(.any, members("any", mapping))
    case "all": return .group(.all, members("all", mapping))
    default: return atLeast(mapping)
    }
  }

  private func members(_ key: String, _ mapping: MappingDecoder) -> [Criterion] {
    (mapping.someItems(key) ?? []).compactMap(criterion)
  }

  private func atLeast(_ mapping: MappingDecoder) -> Criterion.Body? {
    guard let entry = mapping.entry("atLeast") else { return nil }
    let count = mapping.integer("atLeast")
    guard mapping.has("of") else {
      report.add(PackMessages.atLeastWithoutOf(entry))
      return nil
    }
    let members = members("of", mapping)
    guard let count else { return nil }
    let written = mapping.entry("of")?.value.items?.count ?? 0
    if written > 0, !(1...written).contains(count) {
      report.add(PackMessages.atLeastOutOfRange(count, of: written, entry.value.place))
    }
    return .group(.atLeast(count), members)
  }

  // MARK: Exceptions

  private func exceptions(_ mapping: MappingDecoder) -> [CriterionException] {
    let ids = NameSpace(report: report)
    return (mapping.someItems("except") ?? []).compactMap { exception($0, ids) }
  }

  private func exception(_ node: MarkedNode, _ ids: NameSpace) -> CriterionException? {
    guard let mapping = MappingDecoder(node, as: .exception, report: report) else { return nil }
    let id = mapping.named("id")
    if let id { ids.declare(id, as: .exception) }
    let title = mapping.text("title")
    let when = mapping.expression("when")
    let require = mapping.expression("require")
    let grounds = grounds.grounds(of: mapping)
    guard let id, let when else { return nil }
    return CriterionException(id: id, title: title ?? id.text, when: when, require: require, grounds: grounds)
  }
}

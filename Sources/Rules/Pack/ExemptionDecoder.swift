// The list of exemptions enters; exemptions whose traits are known leave.

internal import RulesDSL
internal import SourceText

/// Decodes the documented exceptions of the fair-competition screening.
struct ExemptionDecoder {
  /// Where findings go.
  let report: DecodingReport
  /// Decodes citations.
  let grounds: GroundsDecoder

  /// One exemption; nil where a part that it cannot be without is missing or wrong.
  func exemption(_ node: MarkedNode) -> Exemption? {
    guard let mapping = MappingDecoder(node, as: .exemption, report: report) else { return nil }
    let traits = report.traits(mapping.someItems("traits") ?? [])
    let nodes = mapping.someItems("nodes").map { report.distinctTexts($0, of: "nodes") }
    let reason = mapping.text("reason")
    let grounds = grounds.grounds(of: mapping)
    let until = mapping.date("until")
    guard let nodes, let reason, let until, let entry = mapping.entry("until") else { return nil }
    return Exemption(
      traits: traits, nodes: nodes, reason: reason, grounds: grounds, until: until,
      untilPlace: entry.value.place, place: node.place)
  }
}

extension DecodingReport {
  /// The traits of a list; a word outside the vocabulary is a finding and is left out.
  func traits(_ items: [MarkedNode]) -> [Named] {
    distinctTexts(items, of: "traits").filter { word($0, InputTrait.self, of: "traits") != nil }
  }
}

extension MappingSchema {
  /// A documented exception of the fair-competition screening.
  static let exemption = MappingSchema(
    subject: LocalizedText(zh: "公平竞争审查的例外", en: "exemption"),
    keys: [
      .required("traits", "[locality]"), .required("nodes", "[湖南境内注册]"),
      .required("reason", "省级财政资金支持对象限于本省"), .optional("basis", "规定 第12条 “支持本省企业”"),
      .optional("assumed", "没有取得原文"), .required("until", "2027-12-31"),
    ])
}

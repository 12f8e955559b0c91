// The mapping that says how applications are chosen enters; its declaration leaves.

internal import RulesDSL
internal import SourceText

/// Decodes how a measure chooses among applications.
struct SelectionDecoder {
  /// Where findings go.
  let report: DecodingReport
  /// Decodes citations.
  let grounds: GroundsDecoder

  /// The selection; nil where something in it is wrong.
  func selection(_ node: MarkedNode) -> SelectionDeclaration? {
    guard let mapping = MappingDecoder(node, as: .selection, report: report) else { return nil }
    let title = mapping.text("title")
    let among = mapping.names("among")
    if let among, among.isEmpty, let entry = mapping.entry("among") {
      report.add(DecodingMessages.emptyCollection(entry.value, key: "among", .selection))
    }
    let order = (mapping.someItems("order") ?? []).compactMap(key)
    let ties = mapping.has("ties") ? mapping.word("ties", TieRule.self) : .decide
    let (per, quota) = (mapping.expression("per"), mapping.expression("quota"))
    if let entry = mapping.entry("per"), !mapping.has("quota") {
      report.add(SelectionMessages.groupsWithoutQuota(entry))
    }
    let budget = mapping.value("budget").flatMap(budget)
    let publicity = mapping.expression("publicity")
    let grounds = grounds.grounds(of: mapping)
    guard let title, let ties, !order.isEmpty else { return nil }
    return SelectionDeclaration(
      title: title, among: among, order: order, ties: ties, per: per, quota: quota, budget: budget,
      publicity: publicity, grounds: grounds, place: node.place.firstLine)
  }

  private func key(_ node: MarkedNode) -> RankingKey? {
    guard let mapping = MappingDecoder(node, as: .rankingKey, report: report) else { return nil }
    let title = mapping.text("title")
    let value = mapping.expression("by")
    let direction =
      mapping.has("direction") ? mapping.word("direction", RankingDirection.self) : .descending
    guard let value, let direction else { return nil }
    return RankingKey(title: title ?? value.text, value: value, direction: direction)
  }

  private func budget(_ node: MarkedNode) -> BudgetDeclaration? {
    guard let mapping = MappingDecoder(node, as: .budget, report: report) else { return nil }
    let (available, amount) = (mapping.expression("available"), mapping.expression("amount"))
    let exceeded = mapping.has("exceeded") ? mapping.word("exceeded", BudgetRule.self) : .stop
    guard let available, let amount, let exceeded else { return nil }
    return BudgetDeclaration(available: available, amount: amount, exceeded: exceeded)
  }
}

extension MappingSchema {
  /// How applications are chosen.
  static let selection = MappingSchema(
    subject: LocalizedText(zh: "择优", en: "selection"),
    keys: [
      .required("title", "择优推荐"), .optional("among", "[recommend]"),
      .required("order", "[ { by: 评价得分, direction: descending } ]"), .optional("ties", "decide"),
      .optional("per", "区县"), .optional("quota", "推荐名额"),
      .optional("budget", "{ available: 年度预算, amount: 补助额, exceeded: stop }"),
      .optional("publicity", "5个工作日"), .optional("basis", "办法 第9条 “择优推荐”"),
      .optional("assumed", "没有取得原文"),
    ])

  /// What applications are ranked by.
  static let rankingKey = MappingSchema(
    subject: LocalizedText(zh: "排序依据", en: "ranking key"),
    keys: [.required("by", "评价得分"), .optional("title", "评价得分"), .optional("direction", "descending")])

  /// The money there is.
  static let budget = MappingSchema(
    subject: LocalizedText(zh: "预算", en: "budget"),
    keys: [
      .required("available", "年度预算"), .required("amount", "补助额"), .optional("exceeded", "stop"),
    ])
}

// The lists of scores and awards enter; scores with their parts, and awards, leave.

internal import RulesDSL
internal import SourceText

/// Decodes what is counted in points and what is granted.
struct ScoringDecoder {
  /// Where findings go.
  let report: DecodingReport
  /// The measure's names.
  let names: NameSpace
  /// Decodes citations.
  let grounds: GroundsDecoder

  /// One score, or one part of it, with everything below it.
  func score(_ node: MarkedNode) -> ScoreItem? {
    guard let mapping = MappingDecoder(node, as: .score, report: report) else { return nil }
    let id = mapping.named("id")
    if let id { names.declare(id, as: .score) }
    let title = mapping.text("title")
    let maximum = mapping.expression("max")
    let content = content(mapping)
    let isCapped = mapping.boolean("capped") ?? false
    if isCapped, let entry = mapping.entry("capped"), mapping.has("points") {
      report.add(ScoringMessages.cappedPoints(entry))
    }
    let grounds = grounds.grounds(of: mapping)
    let (remedy, note) = (mapping.text("remedy"), mapping.text("note"))
    guard let id, let maximum, let content else { return nil }
    return ScoreItem(
      id: id, title: title ?? id.text, maximum: maximum, content: content, isCapped: isCapped,
      grounds: grounds, remedy: remedy, note: note)
  }

  /// Both contents are decoded, so that all that is wrong in them is found; only one may stand.
  private func content(_ mapping: MappingDecoder) -> ScoreItem.Content? {
    let points = mapping.expression("points")
    let nodes = mapping.someItems("items")
    let items = (nodes ?? []).compactMap(score)
    if let first = mapping.entry("points"), let second = mapping.entry("items") {
      report.add(ScoringMessages.pointsAndItems(first, second))
    } else if !mapping.has("points"), !mapping.has("items") {
      report.add(ScoringMessages.withoutPoints(mapping))
    }
    if let points { return .points(points) }
    return nodes.map { _ in .items(items) }
  }

  /// One award.
  func award(_ node: MarkedNode) -> AwardDeclaration? {
    guard let mapping = MappingDecoder(node, as: .award, report: report) else { return nil }
    let id = mapping.named("id")
    if let id { names.declare(id, as: .award) }
    let title = mapping.text("title")
    let (when, amount, cap) = (
      mapping.expression("when"), mapping.expression("amount"), mapping.expression("cap")
    )
    let rounding = mapping.value("rounding").flatMap(rounding)
    let grounds = grounds.grounds(of: mapping)
    let note = mapping.text("note")
    guard let id, let amount else { return nil }
    return AwardDeclaration(
      id: id, title: title ?? id.text, when: when, amount: amount, cap: cap, rounding: rounding,
      grounds: grounds, note: note)
  }

  private func rounding(_ node: MarkedNode) -> AwardRounding? {
    guard let mapping = MappingDecoder(node, as: .rounding, report: report) else { return nil }
    let step = mapping.expression("to")
    let mode = mapping.word("mode", AwardRoundingMode.self)
    guard let step, let mode else { return nil }
    return AwardRounding(step: step, mode: mode)
  }
}

extension MappingSchema {
  /// A score or a part of one.
  static let score = MappingSchema(
    subject: LocalizedText(zh: "评分项", en: "score"),
    keys: [
      .required("id", "评价得分"), .optional("title", "科技型中小企业评价得分"), .required("max", "100分"),
      .optional("points", "科技人员分档"), .optional("capped", "true"),
      .optional("items", "[ { id: 科技人员得分, max: 20分, points: 科技人员分档 } ]"),
      .optional("basis", "办法 第7条 “满分100分”"), .optional("assumed", "没有取得原文"), .optional("note", "说明"),
      .optional("remedy", "增加科技人员"),
    ])

  /// An award.
  static let award = MappingSchema(
    subject: LocalizedText(zh: "奖补", en: "award"),
    keys: [
      .required("id", "补助额"), .optional("title", "研发奖补额"), .optional("when", "全部符合"),
      .required("amount", "新增研发投入 * 10%"), .optional("cap", "1000万元"),
      .optional("rounding", "{ to: 1万元, mode: down }"), .optional("basis", "办法 第8条 “最高不超过1000万元”"),
      .optional("assumed", "没有取得原文"), .optional("note", "说明"),
    ])

  /// How an award is rounded.
  static let rounding = MappingSchema(
    subject: LocalizedText(zh: "取整", en: "rounding"),
    keys: [.required("to", "1万元"), .required("mode", "down")])
}

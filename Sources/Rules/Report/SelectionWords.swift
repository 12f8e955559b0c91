// The reasons of a selection in, sentences out.

import RulesDSL
package import SourceText

/// Puts into words what a selection came to.
package struct SelectionWords {
  private let record: SelectionRecord

  init(_ record: SelectionRecord) { self.record = record }

  // MARK: Statuses

  /// What files are called that could not be assessed.
  package static let unread = LocalizedText(zh: "没能评审", en: "Not assessed")

  /// What a status is called.
  package static func title(_ status: SelectionStatus) -> LocalizedText {
    switch status {
    case .selected: LocalizedText(zh: "入选", en: "Selected")
    case .undecided: LocalizedText(zh: "并列待定", en: "Equal, to be decided")
    case .waiting: LocalizedText(zh: "候补", en: "Waiting")
    case .excluded: LocalizedText(zh: "不在择优范围", en: "Not among those to choose from")
    case .supplement: LocalizedText(zh: "待补正，未参加排序", en: "Material missing, not ranked")
    case .error: LocalizedText(zh: "规则错误，未参加排序", en: "Rules failed, not ranked")
    }
  }

  // MARK: Reasons

  func reason(_ reason: SelectionReason, _ decision: SelectionDecision) -> LocalizedText {
    let quota = record.figures.quota ?? LocalizedText("")
    let rank = decision.rank ?? 0
    switch reason {
    case .withinQuota:
      return LocalizedText(zh: "在名额 \(quota.zh)之内", en: "within the quota of \(quota.en)")
    case .tied(let rule, let count, let seats):
      let end = tieWords(rule)
      return LocalizedText(
        zh: "第 \(rank) 名并列 \(count) 份，名额只余 \(seats) 个，\(end.zh)",
        en: "\(count) equal at rank \(rank), \(seats) seat\(seats == 1 ? "" : "s") left: \(end.en)")
    case .belowLine: return belowLine(decision, quota)
    case .paid(let left):
      let (amount, rest) = (record.money(decision.ranking?.amount ?? .zero), record.money(left))
      return LocalizedText(zh: "支出 \(amount.zh)，预算余 \(rest.zh)", en: "takes \(amount.en), \(rest.en) left")
    case .keptBack(let left):
      let rest = record.money(left)
      return LocalizedText(zh: "预算已为其留出，余 \(rest.zh)", en: "money for it is kept back, \(rest.en) left")
    case .paidPartly(let granted):
      let (amount, rest) = (record.money(decision.ranking?.amount ?? .zero), record.money(granted))
      return LocalizedText(
        zh: "应得 \(amount.zh)，预算只余 \(rest.zh)，按余额给予", en: "is due \(amount.en), gets the \(rest.en) left")
    case .overBudget(let left):
      let (amount, rest) = (record.money(decision.ranking?.amount ?? .zero), record.money(left))
      return LocalizedText(
        zh: "需要 \(amount.zh)，预算只余 \(rest.zh)", en: "needs \(amount.en), only \(rest.en) left")
    case .tiedOverBudget(let rule, let count, let left):
      let (end, rest) = (tieWords(rule), record.money(left))
      return LocalizedText(
        zh: "并列 \(count) 份，预算只余 \(rest.zh)，不够全部，\(end.zh)",
        en: "\(count) equal, the \(rest.en) left do not suffice for all: \(end.en)")
    case .budgetStopped(let other):
      let name = record.name(other)
      return LocalizedText(zh: "预算到“\(name)”已不够，以后的不再入选", en: "the budget ended at “\(name)”")
    case .afterUndecided(let other):
      let name = record.name(other)
      return LocalizedText(
        zh: "“\(name)”等并列待定，定下来以前不知道预算余多少",
        en: "what is left depends on “\(name)” and its equals, to be decided")
    default: return notRanked(reason, decision)
    }
  }

  private func notRanked(_ reason: SelectionReason, _ decision: SelectionDecision) -> LocalizedText {
    switch reason {
    case .open(let causes):
      let names = record.missing(causes)
      return LocalizedText(
        zh: "缺少：\(names.joined(separator: "、"))", en: "missing: \(names.joined(separator: ", "))")
    case .failed(let failure):
      let place = failure.place?.description
      return LocalizedText(
        zh: failure.message.zh + (place.map { "（\($0)）" } ?? ""),
        en: failure.message.en + (place.map { " (\($0))" } ?? ""))
    default:
      let outcome = record.applicants[decision.record]?.outcome ?? LocalizedText("")
      return LocalizedText(zh: "结论：\(outcome.zh)", en: "outcome: \(outcome.en)")
    }
  }

  private func tieWords(_ rule: TieRule) -> LocalizedText {
    switch rule {
    case .include: LocalizedText(zh: "按规定全部入选", en: "all are taken in")
    case .exclude: LocalizedText(zh: "按规定都不入选", en: "none is taken in")
    case .decide: LocalizedText(zh: "由人决定", en: "a person decides")
    }
  }

  private func belowLine(_ decision: SelectionDecision, _ quota: LocalizedText) -> LocalizedText {
    let group = decision.ranking?.groupKey
    let line = record.result.lines.first { SelectionRow.Ranking(keys: [], group: $0.group).groupKey == group }
    guard let keys = line?.keys else {
      return LocalizedText(zh: "名额 \(quota.zh)已满", en: "the quota of \(quota.en) is used up")
    }
    let text = self.keys(keys)
    return LocalizedText(
      zh: "名额 \(quota.zh)已满，入选线：\(text.zh)", en: "the quota of \(quota.en) is used up at: \(text.en)")
  }

  // MARK: Keys

  /// `评价得分 80 分，新增研发投入 249.5 万元`
  func keys(_ values: [Value]) -> LocalizedText {
    let parts = zip(record.selection.order, values).map { key, value in
      (key.declaration.title, record.text(value, key.value))
    }
    return LocalizedText(
      zh: parts.map { "\($0.0) \($0.1.zh)" }.joined(separator: "，"),
      en: parts.map { "\($0.0) \($0.1.en)" }.joined(separator: ", "))
  }

  /// What an application is ranked, grouped and paid by.
  func ranking(_ ranking: SelectionRow.Ranking) -> LocalizedText {
    let keys = self.keys(ranking.keys)
    guard let group = ranking.group.map({ record.text($0, record.selection.per) }) else { return keys }
    let name = record.selection.per?.syntax.fragment.text ?? ""
    return LocalizedText(zh: "\(keys.zh)，\(name) \(group.zh)", en: "\(keys.en), \(name) \(group.en)")
  }

  // MARK: Head

  /// The quota, the budget and the period of publicity.
  var figures: [LocalizedText] { [quota, budget, publicity].compactMap(\.self) }

  private var quota: LocalizedText? {
    guard let quota = record.figures.quota else { return nil }
    guard let per = record.selection.per?.syntax.fragment.text else {
      return LocalizedText(zh: "名额：\(quota.zh)", en: "Quota: \(quota.en)")
    }
    return LocalizedText(zh: "名额：按\(per)，各 \(quota.zh)", en: "Quota: \(quota.en) for each \(per)")
  }

  private var budget: LocalizedText? {
    guard let available = record.figures.plan.available, let left = record.result.left else { return nil }
    let (total, rest) = (record.money(available), record.money(left))
    return LocalizedText(zh: "预算：\(total.zh)，余 \(rest.zh)", en: "Budget: \(total.en), \(rest.en) left")
  }

  private var publicity: LocalizedText? {
    guard let length = record.figures.publicity else { return nil }
    let type = record.selection.publicity?.type ?? .any
    let text = ValueText.text(length, type, unit: type.unit)
    guard let period = record.publicPeriod else {
      return LocalizedText(zh: "公示：\(text.zh)", en: "Public for: \(text.en)")
    }
    return LocalizedText(
      zh: "公示：\(text.zh)，\(period.from) 至 \(period.to)",
      en: "Public for: \(text.en), from \(period.from) to \(period.to)")
  }

  /// What may still change the result.
  var caution: LocalizedText? {
    let count = record.result.decisions(.supplement).count
    if count == 0 { return nil }
    return LocalizedText(
      zh: "注意：\(count) 份待补正的没有参加排序，补正以后名次和入选可能改变",
      en: "Note: \(count) could not be ranked for want of material; ranks may change once it is there")
  }
}
